/** The things that the bullets of a list name, in their whole words. */
import type { Span } from '../../model/doc.ts';
import type { Item } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';
import { sentenceOf } from './paragraphs.ts';

/** What may stand behind a thing and is no part of its name: the mark at the end, "and" before the last bullet. */
const TAIL = /[\s.;,:]+(?:and|et)?[\s.;,]*$/u;
const MARK = /^[\s\p{Pd}•*·▪‣◦►➢]+/u;
/** What comes with a thing, or is told of it. */
const BESIDE = /(?:,\s|\s\p{Pd}\s|;|:|\s(?:valued|worth|d['’]une valeur)\s)/u;
/** "155mm and 105mm artillery rounds": figures that share the noun behind them. */
const FIGURES = /^(?:\S*\d\S*(?:,| and| et| ou| or)\s+)+$/u;
/** What a thing is for belongs to its name, whom it is for does not. */
const PURPOSE = /^(?:\s*\([^()]{2,40}\))?(?:\s+(?:for|to|pour|destinée?s? à)\s.+)?$/u;

/** Widens the things read in the bullets of a list to the words of their bullet, as far as these name nobody. */
export function inWholeWords(items: readonly Item[], bullets: readonly Span[], context: Context): Item[] {
  const { sentences, text } = context.doc;
  const lines = bullets.map((span) => {
    const { start, end } = sentences[sentenceOf(span, sentences)];
    const marked = MARK.exec(text.slice(start, end))?.[0].length ?? 0;
    const words = text.slice(start + marked, end).replace(TAIL, '');
    return { start: start + marked, words, things: items.filter(({ what }) => words.includes(what)) };
  });
  return items.map((item) => {
    const line = lines.find(({ things }) => things.includes(item));
    if (!line) return item;
    const at = line.words.indexOf(item.what);
    const before = line.words.slice(0, at);
    const end = at + item.what.length;
    const last = line.things.every(({ what }) => line.words.indexOf(what) <= at);
    const rest = line.words.slice(end);
    const widened = last && PURPOSE.test(rest) && !BESIDE.test(rest) && !namesSomebody(line.start + end, rest, context);
    return { ...item, what: `${FIGURES.test(before) ? before : ''}${item.what}${widened ? rest : ''}` };
  });
}

const namesSomebody = (start: number, words: string, { doc }: Context): boolean =>
  annotationsIn(doc.mentions, { start, end: start + words.length }).length > 0;
