import type { Token } from '../../model/doc.ts';
import type { PledgeFact, When } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import { whenOf } from '../events/new-event.ts';
import { annotationsIn } from '../reference/mentions.ts';
import { hasConcept } from './concept.ts';
import type { Draft } from './index.ts';

/** Words for what is under way. */
const SENT = ['noun-delivery', 'noun-container', 'noun-transport', 'goods', 'goods-humanitarian', 'goods-military', 'give-noun'] as const;
/** Times that tell by when something comes. */
const BY = new Set(['deadline', 'span', 'point']);

/**
 * "Malawi is to receive 30,000 doses. The vials are expected by the end of the month": goods without a time of their own are due when the
 * next sentence of the paragraph says that they come.
 */
export function arrivalOf({ frame, pledge }: Draft, context: Context): When | null {
  if (pledge.kind !== 'Material' || pledge.status === 'Delivered' || pledge.items.length === 0) return null;
  const { sentences, times, meta } = context.doc;
  const own = sentences[frame.head.sentence];
  const next = sentences[frame.head.sentence + 1];
  if (!next || next.paragraph !== own.paragraph || next.kind !== own.kind) return null;
  const told = context.clauses
    .inSentence(next.index)
    .filter(({ verbal, link, negated }) => verbal && !negated && (link === 'root' || link === 'coordinate'))
    .some(({ subjects, objects, passive }) => [...subjects, ...(passive ? objects : [])].some((token) => isTheirs(token, pledge, context)));
  if (!told) return null;
  const time = annotationsIn(times, next).find(
    ({ kind, edtf, latest }) => BY.has(kind) && edtf !== null && latest !== null && latest > (meta.issued ?? ''),
  );
  return time ? whenOf(time) : null;
}

/** "The vials", "cette cargaison", "leur livraison": what is known, and is goods or carries them. */
function isTheirs(token: Token, { items }: PledgeFact, context: Context): boolean {
  const determiners = context.clauses.tree.by(token.index, 'det', 'nmod:poss');
  const known = determiners.some(
    ({ feats, form }) => feats.Definite === 'Def' || feats.PronType === 'Dem' || feats.Poss === 'Yes' || /^the$/i.test(form),
  );
  return (
    known &&
    context.resolver.resolve(token).length === 0 &&
    (hasConcept(token, SENT, context) || items.some(({ what }) => what.toLowerCase().includes(token.lemma.toLowerCase())))
  );
}
