import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Token } from '../../model/doc.ts';
import { PAST } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { numberAt } from './counts.ts';
import { besideModel } from './gaps.ts';
import type { Draft } from './index.ts';

const GIVING = ['give', 'dispatch'] as const;
/** Words between a figure and the verb behind its auxiliary ("12 ont d’ores et déjà été livrées"). */
const REACH = 7;
const ofWhich = phrasePattern('of-which', 'iu', '^', '$');

/** "Will give 40 ambulances, of which 12 have been delivered": some of what is promised was given already, which is a promise kept. */
export function withTakenOut(drafts: readonly Draft[], context: Context): Draft[] {
  return drafts.flatMap((draft) => {
    const part = draft.pledge.status === 'Delivered' || draft.pledge.items.length !== 1 ? undefined : takenOut(draft, context);
    return part ? [draft, part] : [draft];
  });
}

function takenOut(draft: Draft, context: Context): Draft | undefined {
  const { tokens, sentences, text } = context.doc;
  const [{ what, quantity }] = draft.pledge.items;
  const pattern = ofWhich(context.doc.language);
  const { last } = sentences[draft.frame.head.sentence];
  for (let at = draft.frame.head.index + 1; at + 1 < last; at++) {
    const opens = [at, at - 1].find((from) => pattern.test(text.slice(tokens[from].start, tokens[at].end)));
    const figure = tokens[at + 1];
    const taken = opens === undefined || figure.upos !== 'NUM' ? null : numberAt(figure, context);
    if (opens === undefined || taken === null || quantity === null || taken >= quantity) continue;
    const verb = givenBehind(figure, context);
    if (!verb) return undefined;
    const evidence = [{ start: tokens[opens].start, end: verb.end }];
    return besideModel(draft, { status: 'Delivered', items: [{ what, quantity: taken }], amount: null, due: null, evidence }, figure);
  }
  return undefined;
}

/** "12 have already been delivered": the verb of giving behind a figure that stands without a noun. */
function givenBehind({ index, sentence }: Token, { doc: { tokens }, clauses }: Context): Token | undefined {
  if (tokens[index + 1]?.upos !== 'AUX') return undefined;
  return tokens.slice(index + 2, index + 2 + REACH).find((token) => {
    const frame = token.sentence === sentence ? clauses.at(token.index) : undefined;
    return frame?.verbal === true && PAST.has(frame.tense) && GIVING.some((concept) => frame.concepts.has(concept));
  });
}
