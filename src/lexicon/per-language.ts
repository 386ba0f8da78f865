import type { LanguageCode } from '../model/doc.ts';

/** Makes `load` a look-up that reads a language's words once, at the first call. */
export function perLanguage<T extends object>(load: (language: LanguageCode) => T): (language: LanguageCode) => T {
  const loaded = new Map<LanguageCode, T>();
  return (language) => {
    let known = loaded.get(language);
    if (!known) {
      known = load(language);
      loaded.set(language, known);
    }
    return known;
  };
}
