/**
 * The registry graph of many documents. Each states what the lexicon says of the entities that it uses, in pieces: the lines of one
 * subject. The manifest tells the pieces of each document by their hashes, so that the registry of the documents that stay can be put together
 * without reading their graphs.
 */
import { sha256 } from './iris.ts';
import { joinLines, quadToLine } from './nquads.ts';
import { byCodeUnit, type Quad } from './terms.ts';

/** Canonical lines by the hash of the piece. */
export type Pieces = Map<string, string>;

/** Hexadecimal digits of a piece's hash: 48 bits, for thousands of pieces. */
const DIGITS = 12;

/** The pieces of one document's registry quads. */
export function piecesOf(quads: Iterable<Quad>): Pieces {
  const bySubject = new Map<string, Set<string>>();
  for (const quad of quads) {
    const lines = bySubject.get(quad.subject.value);
    if (lines) lines.add(quadToLine(quad));
    else bySubject.set(quad.subject.value, new Set([quadToLine(quad)]));
  }
  const pieces: Pieces = new Map();
  for (const lines of bySubject.values()) {
    const content = joinLines(lines);
    pieces.set(sha256(content).slice(0, DIGITS), content);
  }
  return pieces;
}

/** The registry graph as canonical N-Quads. */
export function joinPieces(pieces: Pieces): string {
  return joinLines(new Set([...pieces.values()].flatMap((content) => content.trimEnd().split('\n'))));
}

/** Pieces as they are kept beside the registry: the same pieces give the same bytes. */
export function writePieces(pieces: Pieces): string {
  return `${JSON.stringify(Object.fromEntries([...pieces].sort(([a], [b]) => byCodeUnit(a, b))), null, 1)}\n`;
}

/** Pieces as {@link writePieces} wrote them; those whose hash does not fit are left out. */
export function readPieces(content: string): Pieces {
  const entries = Object.entries(JSON.parse(content) as Record<string, string>);
  return new Map(entries.filter(([hash, lines]) => sha256(lines).startsWith(hash)));
}
