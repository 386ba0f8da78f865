import { PledgegraphError } from '../errors.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Lead bytes whose second byte is bounded more closely: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
const SECOND_BYTE: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};
/** First bytes of formats that are no text. */
const SIGNATURES: readonly [string, string][] = [
  ['25504446', 'a PDF document'],
  ['504b0304', 'a ZIP archive or an office document'],
  ['d0cf11e0', 'an old office document'],
  ['89504e47', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['47494638', 'a GIF image'],
  ['7f454c46', 'a program'],
  ['1f8b', 'a compressed file'],
];
/** What Windows-1252 holds from 0x80 to 0x9F; some versions of Node decode these bytes as Latin-1's control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Bytes that it leaves undefined. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const MOST_HIGH_BYTES = 0.25;
const UTF16_SHARE = 0.3;
const SAMPLE = 4096;

/**
 * Decodes the bytes of a text file: UTF-8, UTF-16 (either order, with or without byte order mark), Windows-1252 (which holds Latin-1).
 * @param name how the message names the input
 * @param declared an encoding that the file itself declares; tried before guessing
 * @throws PledgegraphError `input-binary`, or `input-encoding` with the offset of the first byte that cannot be read
 */
export function decodeText(bytes: Uint8Array, name: string, declared?: string): string {
  const text = decode(bytes, name, declared);
  refuseControls(text, name);
  return text;
}

/** Decodes UTF-8, with or without byte order mark, and nothing else. @throws PledgegraphError `input-encoding` with the offset of the first fault */
export function decodeUtf8(bytes: Uint8Array, name: string): string {
  const mark = byteOrderMark(bytes)?.encoding === 'utf-8' ? 3 : 0;
  return decodeUnicode(bytes.subarray(mark), 'utf-8', name, mark);
}

/** What no text holds: control characters besides white space and escape, and halves of surrogate pairs, which JSON can write. */
export const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]|\p{Cs}/u;

/** @throws PledgegraphError `input-binary` */
export function refuseControls(text: string, name: string): void {
  const found = NO_TEXT.exec(text)?.[0];
  if (found === undefined) return;
  const what = found < ' ' ? 'the control character' : 'half of a surrogate pair,';
  throw new PledgegraphError('input-binary', `${name} is not a text: it holds ${what} ${hex(found.charCodeAt(0))}.`);
}

function decode(bytes: Uint8Array, name: string, declared?: string): string {
  const mark = byteOrderMark(bytes);
  if (mark) return decodeUnicode(bytes.subarray(mark.length), mark.encoding, name, mark.length);
  refuseSignature(bytes, name);
  if (bytes.includes(0)) return decodeUnicode(bytes, unmarkedUtf16(bytes, name), name, 0);
  return declared && isSingleByte(declared) ? decode1252(bytes, name) : decodeUtf8OrLatin(bytes, name);
}

function isSingleByte(declared: string): boolean {
  return /^(?:iso-?8859-?(?:1|15)|latin-?1|(?:windows-|cp)1252)$/iu.test(declared.trim());
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

function refuseSignature(bytes: Uint8Array, name: string): void {
  const head = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const found = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (found) throw new PledgegraphError('input-binary', `${name} is not a text: its first bytes are those of ${found[1]}.`);
}

/** Text in UTF-16 without a mark has its zeros on one side of the pairs. */
function unmarkedUtf16(bytes: Uint8Array, name: string): Encoding {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] += 1;
  });
  const pairs = sample.length / 2;
  if (zeros[1] > pairs * UTF16_SHARE && zeros[0] === 0) return 'utf-16le';
  if (zeros[0] > pairs * UTF16_SHARE && zeros[1] === 0) return 'utf-16be';
  throw new PledgegraphError('input-binary', `${name} is not a text: it holds a zero byte at offset ${bytes.indexOf(0)}.`);
}

function decodeUnicode(bytes: Uint8Array, encoding: Encoding, name: string, skipped: number): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const bad = encoding === 'utf-8' ? utf8Faults(bytes).first : firstLoneSurrogate(bytes, encoding);
    throw badByte(name, encoding, bad + skipped);
  }
}

function decodeUtf8OrLatin(bytes: Uint8Array, name: string): string {
  const faults = utf8Faults(bytes);
  if (faults.count === 0) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const high = bytes.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  if (faults.count <= faults.sequences || high > bytes.length * MOST_HIGH_BYTES) throw badByte(name, 'utf-8', faults.first);
  return decode1252(bytes, name);
}

function decode1252(bytes: Uint8Array, name: string): string {
  const bad = bytes.findIndex((byte) => UNDEFINED_1252.has(byte));
  if (bad >= 0) throw badByte(name, 'windows-1252', bad);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/gu, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]);
}

/** How many bytes are no UTF-8, the first of them, and how many longer sequences are well formed. */
function utf8Faults(bytes: Uint8Array): { count: number; first: number; sequences: number } {
  const found = { count: 0, first: -1, sequences: 0 };
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      if (found.first < 0) found.first = at;
      found.count += 1;
    } else if (length > 1) found.sequences += 1;
    at += Math.max(1, length);
  }
  return found;
}

/** Length of the UTF-8 sequence at an offset, 0 for none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const [least, most] = SECOND_BYTE[lead] ?? [0x80, 0xbf];
  if (at + length > bytes.length || bytes[at + 1] < least || bytes[at + 1] > most) return 0;
  for (let next = at + 2; next < at + length; next++) if (bytes[next] < 0x80 || bytes[next] > 0xbf) return 0;
  return length;
}

function firstLoneSurrogate(bytes: Uint8Array, encoding: Encoding): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unit = (at: number): number => (at + 1 < bytes.length ? view.getUint16(at, encoding === 'utf-16le') : -1);
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const here = unit(at);
    if (here < 0xd800 || here > 0xdfff) continue;
    if (here > 0xdbff || unit(at + 2) < 0xdc00 || unit(at + 2) > 0xdfff) return at;
    at += 2;
  }
  return bytes.length - 1;
}

function badByte(name: string, encoding: Encoding, offset: number): PledgegraphError {
  return new PledgegraphError(
    'input-encoding',
    `${name} is not valid ${encoding.toUpperCase()}: the byte at offset ${offset} cannot be decoded.`,
  );
}

function hex(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
