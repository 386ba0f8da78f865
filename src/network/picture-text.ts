/** Text of a picture without a font at hand: widths are estimated, rather too wide than too narrow. */

const NARROW = /[iîïíìjlftrI.,;:'’!|()[\]{}/ \u00a0\u202f·«»-]/u;
const WIDE = /[mwMWŒÆœæ@%—…]|\p{Lu}|\p{Script=Han}|\p{Extended_Pictographic}/u;

/** Estimated width in the unit of `size`, by the widths of a broad sans-serif type (DejaVu Sans). */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += NARROW.test(character) ? 370 : WIDE.test(character) ? 830 : 610;
  return (sum * size) / 1000;
}

/** The text, or as many of its words as fit with an ellipsis. */
export function clipText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Lines that fit a width, at most so many; the last is cut where the text is longer. */
export function wrap(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.split(/\s+/u);
  while (rest.length > 0 && lines.length < most - 1) {
    let count = 1;
    while (count < rest.length && textWidth(rest.slice(0, count + 1).join(' '), size) <= width) count++;
    lines.push(clipText(rest.slice(0, count).join(' '), width, size));
    rest = rest.slice(count);
  }
  if (rest.length > 0) lines.push(clipText(rest.join(' '), width, size));
  return lines;
}
