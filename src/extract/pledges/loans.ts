/** Accords on loans: what is agreed, who signs, and which of them lend. */

import { isSmallWord } from '../../lexicon/entity-words.ts';
import { gazetteer } from '../../lexicon/gazetteer.ts';
import { phrasePattern, WHOLE } from '../../lexicon/phrases.ts';
import { fold } from '../../lexicon/words.ts';
import type { Token } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import { isRelation } from '../../model/tree.ts';
import type { Argument } from '../clause/arguments.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import { isPointedAt } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';
import { withListed } from '../slots.ts';
import { hasConcept } from './concept.ts';

/** Verbs of coming to an agreement, signed or not. */
export const AGREEING = ['sign', 'conclude', 'reach-accord'] as const;
const AGREED = ['noun-agreement', 'fund-noun', 'noun-money'] as const;

/** What is signed or reached: the object, the noun of "conclu entre", or what "ont procédé à la signature de", "sont parvenus à" are about. */
export function agreed(frame: Frame, { clauses, conceptsOf }: Context): readonly Token[] {
  const signed = frame.objects.some((token) => conceptsOf(token).has('sign-noun')) ? signedBehind(frame, clauses) : [];
  if (signed.length > 0) return signed;
  if (frame.objects.length > 0) return frame.objects;
  const above = isRelation(frame.head, 'acl') ? clauses.tree.head(frame.head) : undefined;
  if (above) return [above];
  return inSlot(frame, 'to').flatMap(({ head }) =>
    conceptsOf(head).has('sign-noun')
      ? clauses.argumentsOf(head.index).flatMap((argument) => (argument.slot === 'of' ? clauses.tree.conjuncts(argument.head) : []))
      : clauses.tree.conjuncts(head),
  );
}

/** "Put their signatures to an accord", "apposé leur signature au bas d’un accord": what the signatures stand under. */
const signedBehind = (frame: Frame, { argumentsOf }: Context['clauses']): Token[] =>
  inSlot(frame, 'to', 'on', 'under').flatMap(({ head }) => [
    ...argumentsOf(head.index).flatMap((argument) => (argument.slot === 'of' && FOOT.test(head.lemma) ? [argument.head] : [])),
    ...(FOOT.test(head.lemma) ? [] : [head]),
  ]);

const FOOT = /^(?:bas|pied|foot|bottom)$/iu;

/** Who signs: the subject with its partner, or both sides of "conclu entre … et …"; of what "was signed with …", whoever issues the text. */
export function signatories(frame: Frame, context: Context): Entity[] {
  const { tree } = context.clauses;
  const apart = frame.passive ? agreed(frame, context).flatMap((text) => argumentsWithin(text, context)) : [];
  const between = [...frame.args, ...apart].filter(({ slot }) => slot === 'between').flatMap(({ head }) => tree.conjuncts(head));
  const sides = context.resolver.resolveAll(between.flatMap((token) => withListed(token, context)));
  const named = sides.length > 1 || frame.subjects.length === 0 ? sides : frame.subjects.flatMap((token) => signatoryAt(token, context));
  if (named.length === 0 && frame.passive && inSlot(frame, 'with').length > 0)
    return context.self.entities.filter((entity) => isParty(entity));
  const all = frame.passive || sides.length > 1 ? named : [...named, ...bankBeside(frame, context)];
  return [...new Set(all.flatMap((entity) => (isStaff(entity) ? [entity.collectiveOf] : context.self.bodyOf(entity))))];
}

/** "The staff of the Fund" sign for it. */
const isStaff = (entity: Entity): entity is Entity & { collectiveOf: Entity } =>
  entity.class === 'Group' && entity.collectiveOf?.class === 'Organization';

/** "Signed a grant agreement with the World Bank": the bank that somebody signs with, wherever the tree hangs it. */
function bankBeside(frame: Frame, context: Context): Entity[] {
  const { language } = context;
  const beside = [...frame.args, ...agreed(frame, context).flatMap((text) => argumentsWithin(text, context))];
  const partners = beside.filter(({ slot }) => slot === 'with').flatMap(({ head }) => context.clauses.tree.conjuncts(head));
  const states = context.resolver
    .resolveAll(frame.subjects)
    .every((entity) => entity.class === 'Country' || ministry(language).test(entity.name));
  return context.resolver
    .resolveAll(partners)
    .filter(
      (entity) =>
        bank(language).test(entity.name) || (states && entity.class === 'Organization' && lendingBody(language).test(entity.name)),
    );
}

const bank = phrasePattern('bank-name', 'iu', ...WHOLE);
/** Bodies that states borrow from, banks apart ("International Development Association"). */
const lendingBody = phrasePattern('lending-body', 'iu', ...WHOLE);
/** Part of the state that borrows. */
const ministry = phrasePattern('ministry-name', 'iu', ...WHOLE);
/** Banks that lend to others come before those that may borrow from them. */
const lender = phrasePattern('lender-name', 'iu', ...WHOLE);
/** Whoever pays agencies of the United Nations for their work. */
const funder = phrasePattern('funder-name', 'iu', ...WHOLE);

/** The phrases below a noun, wherever the tree hangs them ("un prêt de 10 millions entre …"). */
function argumentsWithin({ index }: Token, { clauses }: Context): Argument[] {
  const [left, right] = clauses.tree.edges(index);
  const out: Argument[] = [];
  for (let at = left; at <= right; at++) out.push(...clauses.argumentsOf(at));
  return out;
}

/** Whoever a subject names; of a post without a name ("la directrice de la Banque"), the body that it is of. */
function signatoryAt(token: Token, { clauses, resolver }: Context): readonly Entity[] {
  const named = resolver.resolve(token);
  if (named.length > 0) return named;
  return resolver.resolveAll(clauses.argumentsOf(token.index).flatMap(({ slot, head }) => (slot === 'of' ? [head] : [])));
}

const familiesOf = ({ key }: Entity, { language }: Context): readonly string[] =>
  key === undefined ? [] : (gazetteer(language).entries.get(key)?.families ?? []);

const isAgency = (entity: Entity, context: Context): boolean => {
  const families = familiesOf(entity, context);
  return families.includes('un') && families.includes('agency') && !families.includes('lender');
};

/** A state that gives rather than receives. */
const isDonor = (entity: Entity, context: Context): boolean => familiesOf(entity, context).includes('donor');

/** Bodies that are paid to help others. */
const isPaid = (entity: Entity, context: Context): boolean => isAgency(entity, context) || familiesOf(entity, context).includes('ngo');

/**
 * Of those who sign, the institutions lend, of several the banks, and of states the one whose envoy signs; donors pay those who help for them;
 * where only equals sign, all promise.
 */
export function lendersAmong(all: readonly Entity[], context: Context): readonly Entity[] {
  const sending = all.filter((entity) =>
    context.offices.some(({ title, organization }) => organization === entity && isEnvoy(title, context)),
  );
  if (all.every(({ class: kind }) => kind !== 'Organization') && sending.length === 1) return sending;
  const isMinistry = ({ name }: Entity): boolean => ministry(context.language).test(name);
  const agencies = all.filter((entity) => isAgency(entity, context));
  const funders = all.filter((entity) => !agencies.includes(entity) && funder(context.language).test(entity.name) && !isMinistry(entity));
  if (agencies.length > 0 && funders.length > 0 && agencies.length + funders.length === all.length) return funders;
  const donors = all.filter((entity) => isDonor(entity, context));
  if (donors.length > 0 && all.every((entity) => donors.includes(entity) || isPaid(entity, context))) return donors;
  const bodies = all.filter((entity) => entity.class === 'Organization' && !isMinistry(entity));
  if (bodies.length > 0 && bodies.length < all.length) return bodies;
  const isBank = ({ name }: Entity): boolean => bank(context.language).test(name);
  for (const banks of [all.filter(({ name }) => lender(context.language).test(name)), all]) {
    const lending = banks.filter(isBank);
    if (lending.length > 0 && lending.length < all.length) return lending;
  }
  return all;
}

/** Of two states that agree on a grant, the one that is not said to have what the money is for ("for the ports of Samoa", "aux écoles du Togo"), else the donor. */
export function givingState(all: readonly Entity[], frame: Frame, context: Context): readonly Entity[] {
  if (all.length !== 2 || all.some((entity) => entity.class !== 'Country')) return all;
  const { clauses, positions } = context;
  const { tokens } = context.doc;
  const purposes = inSlot(frame, 'benefit', 'for', 'in').map(({ head }) => head);
  const spans = [...agreed(frame, context), ...purposes].map(({ index }) => clauses.tree.edges(index));
  const named = spans.flatMap(([left, right]) => tokens.slice(left, right + 1).flatMap(({ index }) => positions.headedBy(index)));
  const others = all.filter((state) => !named.some(({ entity }) => entity === state));
  const donors = all.filter((state) => isDonor(state, context));
  return [others, donors].find(({ length }) => length === 1) ?? all;
}

/** "Ont procédé hier, au palais, à la signature de …": the verb of a signing. */
const performsSigning = (frame: Frame, { conceptsOf }: Context): boolean =>
  frame.concepts.has('perform') && inSlot(frame, 'to').some(({ head }) => conceptsOf(head).has('sign-noun'));

const isEnvoy = (title: string, { language }: Context): boolean =>
  isSmallWord(language, 'ambassador', fold(title.split(/\s/u)[0])) ||
  isSmallWord(language, 'ambassador', fold(title.split(/\s/u).at(-1) ?? ''));

const SENTENCES_BACK = 2;
const LENT = ['noun-agreement', 'fund-noun', 'noun-money', 'give-noun', 'support-noun'] as const;

/** "D’un montant de 30 millions, ce prêt …": who lends and who borrows under the accord that was named just before. */
export function lentBefore(frame: Frame, context: Context): { lenders: readonly Entity[]; borrowers: readonly Entity[] } | undefined {
  const { clauses } = context;
  const points = (token: Token): boolean => hasConcept(token, LENT, context) && isPointedAt(token, clauses);
  if (!frame.subjects.some(points)) return undefined;
  for (let at = frame.head.sentence - 1; at >= Math.max(0, frame.head.sentence - SENTENCES_BACK); at--)
    for (const each of clauses.inSentence(at)) {
      const isAccord =
        each.verbal &&
        (AGREEING.some((concept) => each.concepts.has(concept)) || performsSigning(each, context)) &&
        agreed(each, context).some((token) => hasConcept(token, LENT, context));
      const all = isAccord ? signatories(each, context) : [];
      const bodies = lendersAmong(all, context);
      if (all.length > bodies.length)
        return { lenders: bodies, borrowers: all.filter((entity) => entity.class !== 'Person' && !bodies.includes(entity)) };
    }
  return undefined;
}

/** True for nouns of an agreement on money, or of a loan, with its sum, which may stand beside the verb ("à hauteur de 5 millions"). */
export const areLoans = (texts: readonly Token[], context: Context, beside: readonly Token[] = []): boolean =>
  texts.some((token) => hasConcept(token, AGREED, context)) && [...texts, ...beside].some((token) => hasMoney(token, context));

/** Tokens behind an agreement within which its sum begins ("un accord de prêt | de 12 millions"), though the tree hangs it on the verb. */
const OF_SUM = 2;

function hasMoney(text: Token, { clauses, doc: { tokens, quantities, sentences } }: Context): boolean {
  const [left, right] = clauses.tree.edges(text.index);
  const { end, last } = sentences[text.sentence];
  const reach = tokens[Math.min(right + OF_SUM, last - 1)].start;
  return annotationsIn(quantities, { start: tokens[left].start, end }).some(
    ({ kind, currency, start }) => kind === 'money' && currency !== undefined && start <= reach,
  );
}
