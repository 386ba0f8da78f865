import { fileURLToPath } from 'node:url';
import type { LanguageCode } from '../model/doc.ts';
import { Language } from './language.ts';
import { readModel } from './model-file.ts';

export { type Analysis, Language } from './language.ts';

const loaded = new Map<LanguageCode, Language>();

/** A language with its trained model, read from disk at the first call. Throws `model-unusable`. */
export function loadLanguage(code: LanguageCode): Language {
  let language = loaded.get(code);
  if (language === undefined) {
    language = openLanguage(code, fileURLToPath(new URL(`../../data/models/${code}.bin`, import.meta.url)));
    loaded.set(code, language);
  }
  return language;
}

/** A language with the model of this file. Throws `model-unusable`. */
export function openLanguage(code: LanguageCode, path: string): Language {
  return new Language(code, readModel(path));
}
