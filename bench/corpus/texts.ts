/** The texts that are varied: the development set where it stands beside the project, else the project's own corpus. Read, never copied. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A text with its metadata and the names of people and states that somebody found in it. */
export interface Pattern {
  readonly name: string;
  readonly language: 'fr' | 'en';
  readonly text: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly people: readonly string[];
  readonly states: readonly string[];
}

const FOLDERS = ['../../../shared/eval/dev/', '../../test/corpus/fr/', '../../test/corpus/en/'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

/** Folders with texts: the first alone where it is there. */
function patternFolders(): string[] {
  return existsSync(FOLDERS[0]) ? FOLDERS.slice(0, 1) : FOLDERS.slice(1);
}

/** The texts of folders that hold `NAME.txt`, `NAME.meta.json` and `NAME.json` with the entities. */
export function readPatterns(folders: readonly string[] = patternFolders()): Pattern[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => readPattern(folder, file.slice(0, -'.txt'.length))),
  );
}

function readPattern(folder: string, name: string): Pattern {
  const read = (ending: string): string => readFileSync(`${folder}${name}${ending}`, 'utf8');
  const { lang, entities } = JSON.parse(read('.json')) as { lang: 'fr' | 'en'; entities: { class: string; name: string }[] };
  const named = (kind: string): string[] => entities.filter((entity) => entity.class === kind).map((entity) => entity.name);
  return {
    name,
    language: lang,
    text: read('.txt'),
    meta: JSON.parse(read('.meta.json')),
    people: named('Person'),
    states: named('Country'),
  };
}
