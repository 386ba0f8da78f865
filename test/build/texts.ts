/** Small invented communiqués, different for each number, and a folder of them. */
import fs from 'node:fs';
import path from 'node:path';

const STATES = ['Suisse', 'Norvège', 'Belgique', 'Suède', 'Finlande'];
const OTHERS = ['Kenya', 'Ghana', 'Sénégal', 'Tchad', 'Liban'];

/** @param version another gives other amounts */
export function textOf(number: number, version = 0): string {
  const giver = STATES[number % STATES.length];
  const taker = OTHERS[(number >> 1) % OTHERS.length];
  return [
    `La ${giver} versera ${number + 2 + version * 7} millions d’euros au ${taker} en 2025.`,
    `Les ministres des Affaires étrangères de la ${giver} et du ${taker} se sont réunis à Genève le ${(number % 27) + 1} mars 2024.`,
  ].join('\n\n');
}

export const nameOf = (number: number): string => `texte-${String(number).padStart(3, '0')}.txt`;

/** Writes texts by number and version, and removes all others. */
export function writeTexts(folder: string, versions: ReadonlyMap<number, number>): void {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const [number, version] of versions) fs.writeFileSync(path.join(folder, nameOf(number)), textOf(number, version));
}

/** Every file under a folder with its bytes, but the provenance, which tells times. */
export function filesOf(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((each) => path.join(each.parentPath, each.name)).filter((file) => path.basename(file) !== 'provenance.nq');
  return Object.fromEntries(files.sort().map((file) => [path.relative(folder, file), fs.readFileSync(file, 'latin1')]));
}
