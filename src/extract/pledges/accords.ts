import { phrasePattern, WHOLE } from '../../lexicon/phrases.ts';
import type { Token } from '../../model/doc.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { chainAbove } from './chain.ts';

/** "Under which", "en vertu duquel", "aux termes desquelles". */
const underWhich = phrasePattern('under-which', 'giu', ...WHOLE);
/** Words between such a phrase and the verb behind it, and between the accord and the phrase. */
const REACH = 12;

const isAgreement = (token: Token, { conceptsOf }: Context): boolean => conceptsOf(token).has('noun-agreement');

/** "Signed a memorandum under which Turkey will train …": the accord that a clause tells the content of. */
export function accordAbove({ head, link, governor, verbal }: Frame, context: Context): Token | undefined {
  const { doc, clauses } = context;
  if (!verbal) return undefined;
  const { first } = doc.sentences[head.sentence];
  const ahead = doc.tokens.slice(Math.max(first, head.index - REACH), head.index);
  const from = ahead[0]?.start ?? head.start;
  const phrase = [...doc.text.slice(from, head.start).matchAll(underWhich(doc.language))].at(-1);
  if (!phrase) return undefined;
  const opens = from + phrase.index;
  if (ahead.some((token) => token.start > opens && clauses.at(token.index)?.verbal)) return undefined;
  if (link === 'relative' && governor && isAgreement(governor.head, context)) return governor.head;
  const at = head.index - ahead.filter((token) => token.end > opens).length;
  return doc.tokens.slice(Math.max(first, at - REACH), at).findLast((token) => isAgreement(token, context));
}

/** "Under the accord, UNHCR will open …": what both sides agreed; the second of two verbs shares it. */
export function isUnderAccord(frame: Frame, context: Context): boolean {
  return (
    [frame, ...chainAbove(frame)].some((each) => inSlot(each, 'under', 'framework').some(({ head }) => isAgreement(head, context))) ||
    accordAbove(frame, context) !== undefined ||
    (frame.link === 'coordinate' &&
      frame.governor !== null &&
      frame.subjects.length > 0 &&
      frame.inherited &&
      isUnderAccord(frame.governor, context))
  );
}
