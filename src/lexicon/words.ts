import type { Span } from '../model/doc.ts';

/** A stretch of letters, a number or a punctuation mark of a text, as lexicons see it: finer than syntactic words, blind to hyphens and apostrophes. */
export interface Word extends Span {
  readonly form: string;
  /** Lower case, without accents, ligatures or the dots of an abbreviation. */
  readonly norm: string;
  /** Starts with a capital letter. */
  readonly upper: boolean;
  /** Two letters or more, all capitals. */
  readonly caps: boolean;
  readonly punct: boolean;
  /** What joins it to the word before, where no blank stands between them. */
  readonly glue: '' | '-' | "'";
  /** A blank line stands before it. */
  readonly gap: boolean;
}

const PIECE = /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,\u00a0\u202f ]\p{N}+)*|\S/gu;
const JOINER = /^[-\u2010\u2011'’ʼ]$/u;
const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ı: 'i' };
const SPECIAL = /[œæßłøđı]/gu;
const folded = new Map<string, string>();

/** The form under which a word is looked up: lower case, no accents, no dots. */
export function fold(form: string): string {
  let norm = folded.get(form);
  if (norm === undefined) {
    norm = form
      .normalize('NFD')
      .replace(/[\p{M}.]/gu, '')
      .toLowerCase()
      .replace(SPECIAL, (letter) => LETTERS[letter]);
    if (folded.size > 50_000) folded.clear();
    folded.set(form, norm);
  }
  return norm;
}

/** Cuts a text into words; offsets are UTF-16 units. Hyphens and apostrophes inside a word become the `glue` of what follows. */
export function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  let glue: Word['glue'] = '';
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    const form = match[0];
    const start = match.index;
    const letter = /^\p{L}/u.test(form);
    const attached = start === end && out.length > 0;
    if (!letter && JOINER.test(form) && attached && !out[out.length - 1].punct && /^[\p{L}\p{N}]/u.test(text.slice(start + 1, start + 3))) {
      glue = form === '-' || form === '\u2010' || form === '\u2011' ? '-' : "'";
      end = start + 1;
      continue;
    }
    out.push({
      start,
      end: start + form.length,
      form,
      norm: letter ? fold(form) : form,
      upper: letter && /^\p{Lu}/u.test(form),
      caps: letter && /^(?:\p{Lu}[\p{M}.]*){2,}$/u.test(form),
      punct: !/^[\p{L}\p{N}]/u.test(form),
      glue: attached ? glue : '',
      gap: !attached && /\n[^\S\n]*\n/u.test(text.slice(end, start)),
    });
    glue = '';
    end = start + form.length;
  }
  return out;
}

/** The look-up forms of a lexicon entry's words. */
export function normsOf(text: string): string[] {
  return wordsOf(text).map((word) => word.norm);
}

/** The look-up forms of a name's words, without its punctuation: "Joseph R. Biden" and "joseph r biden" are alike. */
export function nameWords(name: string): string[] {
  return wordsOf(name).flatMap((word) => (word.punct ? [] : [word.norm]));
}
