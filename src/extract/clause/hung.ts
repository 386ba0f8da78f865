/** Infinitives and items that the words before them govern, wherever the tree hangs them. */
import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import type { Clauses } from './build.ts';
import { type Frame, inSlot } from './frame.ts';
import { FINITE } from './strayed.ts';

/** Verbs over the infinitive of what a means makes possible. */
export const HELPING = ['enable', 'help'] as const;

/** "Ce prêt permettra de :\n- réhabiliter …": the infinitive that opens an item depends on the verb of helping that leads the list in. */
export function hangOnLead(clauses: Clauses, frame: Frame): void {
  const above = frame.lead?.above && frame.tense === 'infinitive' ? clauses.at(frame.lead.above.index) : undefined;
  if (!above || !HELPING.some((concept) => above.concepts.has(concept))) return;
  frame.governor = above;
  frame.link = 'control';
}

/** Who does what a finite verb at the head of a list item says, where the lead-in names them and stops. */
export const doerOfLead = ({ lead, passive, tense }: Frame): Token | undefined =>
  lead?.doer && !passive && (FINITE.includes(tense) || tense === 'future') ? lead.doer : undefined;

const PROMISING_NOUNS = ['commit-noun', 'noun-decision', 'propose-noun'] as const;
/** Words that may stand between a noun and its infinitive ("the offers renewed in June by Chile and Peru to host"). */
const NOUN_REACH = 14;
const CLAUSE_ENDS = new Set([';', ':', '.', '«', '“', '(']);
const PURPOSE = new Set(['pour', 'order', 'afin']);

/** "Is glad of Chile’s offer to host …": an infinitive belongs to the noun of promise or decision before it, where the tree hangs it on the verb. */
export function hangOnNoun(clauses: Clauses, frame: Frame): void {
  const { head, governor } = frame;
  if (frame.tense !== 'infinitive' || !governor?.verbal || frame.link === 'coordinate' || frame.link === 'root') return;
  if (clauses.tree.by(head.index, 'mark', 'case').some((mark) => PURPOSE.has(mark.lemma))) return;
  const { tokens } = clauses.tree;
  const from = Math.max(governor.head.index + 1, head.index - NOUN_REACH);
  for (let at = head.index - 1; at >= from; at--) {
    if (CLAUSE_ENDS.has(tokens[at].form)) return;
    const noun = clauses.at(at);
    if (!noun || noun.verbal) continue;
    const intended = noun.concepts.has('intend-noun') && isRelation(noun.head, 'obj');
    if (!intended && !PROMISING_NOUNS.some((concept) => noun.concepts.has(concept))) continue;
    frame.governor = noun;
    frame.link = 'control';
    return;
  }
}

const isPromising = (noun: Frame | undefined): noun is Frame =>
  noun !== undefined && !noun.verbal && PROMISING_NOUNS.some((concept) => noun.concepts.has(concept));

/** "L’offre faite par X de former", "the decision, announced on Monday, to donate": the infinitive belongs to the noun that a participle tells of. */
export function hangBeyondParticiple(clauses: Clauses, frame: Frame): void {
  const { head, governor } = frame;
  if (frame.tense !== 'infinitive' || !governor?.verbal || !governor.passive || frame.link === 'coordinate') return;
  if (clauses.tree.by(head.index, 'mark', 'case').some((mark) => PURPOSE.has(mark.lemma))) return;
  const noun = governor.objects.map((token) => clauses.at(token.index)).find(isPromising);
  if (!noun || noun.head.index > governor.head.index || governor.head.index > head.index) return;
  frame.governor = noun;
  frame.link = 'control';
}

/** Who gave, made or took what a noun names ("l’offre faite par le Rwanda"). */
export const makersOf = (clauses: Clauses, { head }: Frame): Token[] =>
  clauses
    .inSentence(head.sentence)
    .filter((each) => each.passive && each.objects.includes(head))
    .flatMap((each) => inSlot(each, 'by').map((argument) => argument.head));
