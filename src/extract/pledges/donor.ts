import type { Token } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import type { Status } from '../../model/facts.ts';
import { COMING, type Frame } from '../clause/frame.ts';
import { HELPING } from '../clause/hung.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';
import type { Candidate } from './draft.ts';
import { giftOwnersOf } from './gift-owners.ts';
import { giftTold } from './gifts-told.ts';
import { labelOf } from './labels.ts';
import { lentBefore } from './loans.ts';
import { partedThings } from './parted.ts';
import { boundBy } from './parties.ts';
import { isCounted, isGiven, thingsOf } from './scope.ts';

/** Who gives what a sentence leaves without giver, and to whom they gave before. */
interface Donors {
  readonly pledgers: readonly Entity[];
  readonly receivers: readonly Entity[];
  /** How firm their last promise is. */
  readonly status?: Status;
}

const NOBODY: Donors = { pledgers: [], receivers: [] };

/** Paragraphs that the last donor stays in mind for. */
const REACH = 2;

/** What was just given is what the next sentence takes apart. */
const isNext = (before: Frame, frame: Frame): boolean => frame.head.sentence - before.head.sentence <= 1;

const INSTRUMENTS = [
  'gift-noun',
  'fund-noun',
  'give-noun',
  'noun-money',
  'noun-initiative',
  'noun-people',
  'noun-transport',
  'noun-text',
  'goods',
  'goods-military',
  'noun-remainder',
] as const;

/** "The package will provide 500 tents", "une équipe de douze experts se rendra …": a programme, a sum, a team gives for whoever stands behind it. */
export const isInstrument = (frame: Frame, context: Context): boolean =>
  frame.subjects.length > 0 && frame.subjects.every((token) => hasConcept(token, INSTRUMENTS, context) && isNobody(token, context));

/** True for a noun that names nobody, or people that only a description names. */
const isNobody = (token: Token, context: Context): boolean =>
  context.resolver.resolve(token).every((entity) => entity.class === 'Group' && entity.collectiveOf === undefined);

/** "The equipment will be delivered …" tells how; "tents will be delivered", that. */
export const isNew = (token: Token, { clauses }: Context): boolean =>
  clauses.tree.by(token.index, 'det').every((det) => det.feats.Definite !== 'Def' && det.feats.PronType !== 'Dem');

/** "The main lines of U.S. cooperation", "les axes de l’appui de la France". */
export const isOfSupport = (token: Token, context: Context): boolean =>
  context.clauses
    .argumentsOf(token.index)
    .some(({ slot, head }) => slot === 'of' && hasConcept(head, ['support-noun', 'noun-initiative'], context));

/** "Le recrutement de 500 agents". */
const countsBelow = (token: Token, context: Context): boolean =>
  context.clauses.argumentsOf(token.index).some(({ slot, head }) => slot === 'of' && isCounted(head, context));

const OWNERS: ReadonlySet<string> = new Set(['of', 'from']);
const MAX_DEPTH = 2;

/** Whose team, aircraft or money it is ("huit experts de l’Agence", "U.S. helicopters", "un avion affrété par la Commission"). */
export function ownersOf(tokens: readonly Token[], context: Context, depth = 0): readonly Entity[] {
  const { tree } = context.clauses;
  for (const token of tokens) {
    const called = giftOwnersOf(token, context);
    if (called.length > 0) return boundBy(called, context);
    const made = tree.by(token.index, 'acl').flatMap((child) => {
      const participle = context.clauses.at(child.index);
      return participle?.passive ? participle.subjects : [];
    });
    const phrases = context.clauses.argumentsOf(token.index).filter((argument) => OWNERS.has(argument.slot));
    const near = [...made, ...tree.by(token.index, 'nmod:poss', 'compound', 'amod'), ...phrases.map((argument) => argument.head)];
    const found = context.resolver.resolveAll(near).filter(isParty);
    if (found.length > 0) return boundBy(found, context);
    const deeper =
      depth < MAX_DEPTH
        ? ownersOf(
            phrases.map((argument) => argument.head),
            context,
            depth + 1,
          )
        : [];
    if (deeper.length > 0) return deeper;
  }
  return [];
}

/** "The project will build 85 centres and train 400 nurses", "permettra de former … et de construire …": the second verb shares what stands above the first. */
const isSecond = (frame: Frame): frame is Frame & { governor: Frame } =>
  frame.link === 'coordinate' && frame.inherited && frame.tense === 'infinitive' && frame.governor?.verbal === true;

const isComing = (frame: Frame): boolean => COMING.has(frame.tense) || (isSecond(frame) && COMING.has(frame.governor.tense));

/** Verbs of teaching people and of taking them in, whose home gives nothing. */
const TAUGHT = ['train', 'host-service'] as const;

/** Sentences that a sum stays in mind for, whose parts have no figures. */
const WHOLE_WITHIN = 3;

/** Who promised the sum that is taken apart. */
function wholeBefore({ head }: Frame, before: Candidate['before']): Donors {
  const whole = before.findLast(({ pledge }) => pledge.amount !== null && pledge.pledgers.length > 0);
  return whole && head.sentence - whole.frame.head.sentence <= WHOLE_WITHIN ? { pledgers: whole.pledge.pledgers, receivers: [] } : NOBODY;
}

/**
 * Who gives what a sentence leaves without giver ("s’y ajoutera la cession de …", "12 canons seront livrés"): whoever promised just before,
 * else the issuer. Only for amounts and counted things of a main clause: the rest is talk about gifts.
 */
export function donorsBefore(candidate: Candidate, context: Context): Donors {
  const donors = donorsFor(candidate, context);
  const { frame, rule } = candidate;
  const taking = rule.beneficiary.includes('subject') ? context.resolver.resolveAll(frame.subjects) : [];
  return taking.length > 0 ? { ...donors, pledgers: donors.pledgers.filter((entity) => !taking.includes(entity)) } : donors;
}

function donorsFor({ frame, rule, money, before, chosen }: Candidate, context: Context): Donors {
  const { sentences } = context.doc;
  const sentence = sentences[frame.head.sentence];
  if (sentence.kind === 'heading' || (frame.link === 'relative' && rule.id !== 'pledge/content')) return NOBODY;
  const governor = isSecond(frame) ? frame.governor.governor : frame.governor;
  const enabled =
    governor !== null &&
    HELPING.some((concept) => governor.concepts.has(concept)) &&
    !chosen.has(governor) &&
    frame.tense === 'infinitive' &&
    isInstrument(frame, context);
  const ahead = enabled || (frame.verbal && isComing(frame) && (frame.passive || isInstrument(frame, context)));
  const planned = frame.verbal && frame.passive && frame.concepts.has('intend') && frame.objects.length > 0;
  if (!rule.donor && !ahead && !planned) return NOBODY;
  const things = rule.things?.(frame, context) ?? thingsOf(frame, context);
  const { given } = partedThings(frame, frame.passive ? things : [...frame.subjects, ...things], context);
  const around = frame.passive ? things : [...frame.subjects, ...things];
  const counts = around.some(
    (token) =>
      isCounted(token, context) || (ahead && isNew(token, context) && isGiven(token, context)) || (planned && countsBelow(token, context)),
  );
  if (rule.portion) return wholeBefore(frame, before);
  if (money.length === 0 && !counts && !rule.nominal && !frame.concepts.has('include')) return NOBODY;
  const lent = lentBefore(frame, context);
  if (lent) return { pledgers: lent.lenders, receivers: lent.borrowers };
  const taught = TAUGHT.some((concept) => frame.concepts.has(concept));
  const owners = ahead && !taught ? ownersOf(given, context) : [];
  if (owners.length > 0) return { pledgers: owners, receivers: [] };
  const label = labelOf(sentence, context);
  if (label) return { pledgers: [label], receivers: [] };
  const last = before.findLast(
    (each) => each.pledge.pledgers.length > 0 && (each.pledge.status !== 'Delivered' || isNext(each.frame, frame)),
  );
  const gift = rule.id === 'pledge/content' || !last ? giftTold(frame.head, last?.frame.head.index ?? -1, context) : undefined;
  if (gift) return { ...gift, pledgers: boundBy(gift.pledgers, context) };
  if (last && sentence.paragraph - sentences[last.frame.head.sentence].paragraph <= REACH)
    return { pledgers: last.pledge.pledgers, receivers: last.pledge.beneficiaries, status: last.pledge.status };
  return { pledgers: context.self.entities.filter((entity) => entity.class !== 'Person'), receivers: [] };
}
