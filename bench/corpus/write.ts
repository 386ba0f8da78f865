/** Writes varied documents as files, in a folder for each thousand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPatterns } from './texts.ts';
import { vary } from './vary.ts';

/** @returns words in the documents: stretches between white space */
export function writeCorpus(folder: string, documents: number, seed: number): number {
  const patterns = readPatterns();
  let words = 0;
  for (let number = 0; number < documents; number++) {
    const { identifier, text, meta } = vary(patterns, seed, number);
    const part = path.join(folder, String(Math.floor(number / 1000)).padStart(4, '0'));
    if (number % 1000 === 0) mkdirSync(part, { recursive: true });
    writeFileSync(path.join(part, `${identifier}.txt`), text);
    writeFileSync(path.join(part, `${identifier}.meta.json`), `${JSON.stringify(meta)}\n`);
    words += text.split(/\s+/u).length;
  }
  return words;
}
