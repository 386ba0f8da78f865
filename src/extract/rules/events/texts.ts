import type { Token } from '../../../model/doc.ts';
import { isRelation } from '../../../model/tree.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import { OF } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';

/** True where what is signed or adopted is a text: an accord, a plan, a declaration. */
export function hasTextObject(frame: Frame, context: Context): boolean {
  return (
    frame.objects.some(
      (token) => isText(token, context) || ((frame.link === 'participle' || frame.link === 'relative') && isPartOfText(token, context)),
    ) ||
    (frame.passive && isBehindText(frame.head, context)) ||
    (frame.concepts.has('conclude') && inSlot(frame, 'to').some(({ head }) => isText(head, context)))
  );
}

const TEXT_REACH = 10;

/** "La mise en œuvre du Plan d’action, adopté l’an dernier": a participle behind a comma tells of the text before it. */
function isBehindText(head: Token, context: Context): boolean {
  const { tokens } = context.doc;
  if (tokens[head.index - 1]?.form !== ',' || context.clauses.tree.by(head.index, 'aux').length > 0) return false;
  for (let at = head.index - 2; at > 0 && head.index - at < TEXT_REACH && tokens[at].sentence === head.sentence; at--) {
    if (tokens[at].upos === 'VERB' || tokens[at].form === ',') return false;
    if (isText(tokens[at], context)) return true;
  }
  return false;
}

/** True where what is approved or published is law: a decree, a bill, a convention; in "a marqué son accord avec le projet de loi", what it is with. */
export function hasLawObject(frame: Frame, context: Context): boolean {
  const isLight = context.conceptsOf(frame.head).has('approve') && frame.objects.some((token) => ASSENT.has(token.lemma));
  const things = isLight ? inSlot(frame, 'with', 'to', 'on', 'for').map((argument) => argument.head) : frame.objects;
  return things.some((token) => context.conceptsOf(token).has('noun-law') || context.conceptsOf(token).has('noun-agreement'));
}

const ASSENT = new Set(['accord', 'aval', 'approval', 'assent', 'consent']);

/** True for a noun of an agreement or of another text. */
export function isText(token: Token, context: Context): boolean {
  const concepts = context.conceptsOf(token);
  return concepts.has('noun-agreement') || concepts.has('noun-text');
}

/** "L’accord d’un montant de 120 millions, conclu le 27 mai": the tree may hang the participle on a complement of the accord. */
function isPartOfText(token: Token, context: Context): boolean {
  const { tree } = context.clauses;
  let above: Token | undefined = token;
  while (above && isRelation(above, 'nmod')) {
    above = tree.head(above);
    if (above && context.conceptsOf(above).has('noun-agreement')) return true;
  }
  return false;
}

/** Words within which a text follows the noun of its signing. */
const SIGNED_WITHIN = 24;

/** "La signature, le 10 avril, entre X et Y, d’un arrangement", "the adoption by X on 20 November of the law": the text behind phrases, wherever the tree hangs it. */
function textBehind({ head }: Frame, context: Context): readonly Token[] {
  const { tokens } = context.doc;
  if (OF.has(tokens[head.index + 1]?.lemma ?? '')) return [];
  for (let at = head.index + 1; at < head.index + SIGNED_WITHIN && tokens[at]?.sentence === head.sentence; at++) {
    if (tokens[at].upos === 'VERB' && tokens[at].feats.VerbForm === 'Fin') return [];
    if (tokens[at].upos !== 'NOUN' || !isText(tokens[at], context)) continue;
    const opens = context.clauses.tree.by(tokens[at].index, 'case').some(({ lemma }) => OF.has(lemma));
    if (opens) return [tokens[at]];
  }
  return [];
}

/** The texts that "the signing of …" is of, where the tree hangs them on the day between too ("la signature, hier, d’un accord", "l’adoption par le Sénat de la loi"). */
export function signedTexts(frame: Frame, context: Context): readonly Token[] {
  const told = frame.args
    .flatMap((argument) => [
      argument,
      ...(argument.slot === 'by' || context.clauses.isTime(argument.head.index) ? context.clauses.argumentsOf(argument.head.index) : []),
    ])
    .filter((argument) => argument.slot === 'of' && isText(argument.head, context))
    .map((argument) => argument.head);
  return told.length > 0 ? told : textBehind(frame, context);
}
