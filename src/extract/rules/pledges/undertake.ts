import { yearOf } from '../../../recognise/time/value/base.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { binds, chainAbove, isAnothers } from '../../pledges/chain.ts';
import { futureInThePast } from '../../pledges/stance.ts';
import { submittedStatus } from '../../pledges/submitted.ts';
import type { PledgeRule } from '../../rule.ts';

/** What is said, met or asked for is no promise to do something for somebody. */
const TALK = [
  'say',
  'inform',
  'meet',
  'visit',
  'urge',
  'ask',
  'need',
  'welcome',
  'event-verb',
  'announce',
  'receive',
  'chair',
  'go',
] as const;

/** What several agree to sign is an event; what they agree to found, hold or conclude one day is promised too. */
const SIGNING = ['sign', 'adopt', 'appoint'] as const;

/** What is decided is a decision, and a promise only where something is given or done for somebody, or several decide what they will do. */
const isDecision = (above: Frame, frame: Frame, context: Context): boolean =>
  (above.concepts.has('decide') && !isJoint(above, frame, context)) ||
  (above.concepts.has('noun-decision') && !above.concepts.has('commit-noun'));

/**
 * "Peru and Chile decided to …", "les deux parties ont décidé de …": two or more states decide, or those who met for them. What was decided in
 * former years is only told of, and members of a body that found another act as that body.
 */
function isJoint(above: Frame, { concepts }: Frame, context: Context): boolean {
  if (above.link === 'relative' || above.concepts.has('approve')) return false;
  const who = context.resolver.resolveAll(above.subjects);
  const states = who.filter(({ class: kind }) => kind === 'Country').length > 1;
  if (!states && (concepts.has('create') || !who.some(({ class: kind }) => kind === 'Group'))) return false;
  const issued = yearOf(context.doc.meta.issued ?? '');
  return context.timesOf(above).every(({ kind, latest }) => kind !== 'point' || latest === null || yearOf(latest) >= issued);
}

/** "Every citizen who wishes to leave": what people want, by the words that tell which people are meant. */
const isWish = ({ concepts, link, subjects }: Frame, { resolver, doc: { tokens } }: Context): boolean =>
  concepts.has('want') &&
  link === 'relative' &&
  subjects.some(({ feats, index }) => feats.PronType === 'Rel' && tokens[index - 1]?.form !== ',') &&
  resolver.resolveAll(subjects).every(({ class: kind }) => kind === 'Group');

/** "Intends to nominate X": who takes an office is told of, and nothing is given. */
const isNomination = ({ concepts, objects }: Frame, { resolver }: Context): boolean =>
  concepts.has('appoint') && resolver.resolveAll(objects).some(({ class: kind }) => kind === 'Person');

/** "The conference … It aimed to ease tensions", "elle visait à": what something told of before was for, and nobody’s intention now. */
const isPastAim = ({ concepts, tense, subjects }: Frame): boolean =>
  concepts.has('intend') && tense === 'past' && subjects.some(({ feats }) => feats.PronType === 'Prs' && feats.Person !== '1');

/** True for an infinitive that a commitment, an intention or "will continue" governs directly. */
function accepts(frame: Frame, context: Context): boolean {
  if (isVowed(frame)) return true;
  const [above] = chainAbove(frame);
  if (
    !frame.verbal ||
    !above ||
    !binds(above) ||
    isAnothers(frame, above) ||
    isDecision(above, frame, context) ||
    isNomination(frame, context) ||
    isPastAim(above) ||
    isWish(above, context)
  )
    return false;
  if (!above.verbal && (/^obl/.test(above.head.deprel) || isDescription(frame, context))) return false;
  if (frame.link === 'adverbial' && hasComplement(above, context)) return false;
  if (frame.tense !== 'infinitive' && frame.tense !== 'progressive') return false;
  if (above.concepts.has('continue') && above.tense !== 'future' && chainAbove(above).length === 0) return false;
  if (above.concepts.has('agree') && SIGNING.some((concept) => frame.concepts.has(concept))) return false;
  return isFirm(above) || frame.concepts.has('keep-contact') || !TALK.some((concept) => frame.concepts.has(concept));
}

/** "Pledged to share intelligence", "se sont engagés à discuter de …": whoever commits to talk promises it too. */
const isFirm = (above: Frame): boolean => ['commit', 'commit-adj', 'commit-noun'].some((concept) => above.concepts.has(concept));

/** "Le projet de loi autorisant …": a participle tells what a text does, unless a preposition binds it ("the goal of closing …"). */
const isDescription = ({ link, tense, head }: Frame, { clauses }: Context): boolean =>
  link === 'participle' && tense === 'progressive' && clauses.tree.by(head.index, 'mark', 'case').length === 0;

/** "Intends, working with its partners, to provide …": the infinitive is what is intended. */
const hasComplement = (above: Frame, { clauses }: Context): boolean =>
  clauses.inSentence(above.head.sentence).some(({ governor, link }) => governor === above && link === 'control');

const VOWING = ['reaffirm', 'commit', 'assure'] as const;

/** "Réaffirmons que les avoirs resteront immobilisés", "promised that fees would be scrapped": whoever vows it promises it, whatever its subject. */
const isVowed = (frame: Frame): boolean =>
  frame.verbal &&
  frame.link === 'complement' &&
  (frame.tense === 'future' || (frame.tense === 'conditional' && futureInThePast(frame, chainAbove(frame)))) &&
  frame.governor !== null &&
  VOWING.some((concept) => frame.governor?.concepts.has(concept)) &&
  frame.governor.subjects.length > 0;

/** "We are committed to working together", "entend s’inscrire dans …": whoever commits to do anything promises it. */
export const undertake: PledgeRule = {
  id: 'pledge/undertake',
  units: ['*'],
  kind: 'Political',
  stands: submittedStatus,
  pledger: ['subject', 'by'],
  pledgers: (frame, context) => (isVowed(frame) && frame.governor ? context.resolver.resolveAll(frame.governor.subjects) : []),
  beneficiary: ['recipient', 'benefit', 'to', 'for'],
  accepts,
  refusable: (frame) => isVowed(frame) || frame.concepts.has('spare-effort'),
  examples: {
    fr: {
      match: [
        { text: 'Les États-Unis ont réaffirmé que les avoirs resteront immobilisés.', reads: 'reaffirmed policy États-Unis' },
        { text: 'L’objectif de la Finlande est de réduire ses émissions de 30 %.', reads: 'intended policy Finlande' },
        { text: 'La Finlande vise à réduire ses émissions de 30 %.', reads: 'intended policy Finlande' },
        { text: 'La Finlande entend soumettre un projet de loi au Parlement.', reads: 'intended policy Finlande' },
        { text: 'La Finlande s’engage à agir pour la Moldavie.', reads: 'pledged political Finlande → Moldavie' },
        { text: 'La Finlande et le Togo ont convenu de rester en contact étroit.', reads: 'agreed political Finlande Togo' },
        { text: 'La Finlande a promis que la taxe serait supprimée.', reads: 'pledged Finlande' },
        { text: 'Le Togo entend rendre la vaccination obligatoire.', reads: 'intended political Togo' },
        { text: 'Le Maroc et le Sénégal sont convenus de créer une commission mixte.', reads: 'agreed service Maroc Sénégal' },
      ],
      reject: [
        'L’objectif de la réunion est de renforcer la coopération.',
        'La conférence s’est tenue à Oslo à l’invitation de la Norvège. Elle visait à soulager les civils.',
        'L’initiative de la Finlande, qui vise à réduire les émissions, débutera en mai.',
        'La Finlande entend rappeler ses positions.',
        'La Finlande a l’intention de nommer Anna Weiss ambassadrice au Togo.',
        'La Finlande exhorte la Suède à agir.',
      ],
    },
    en: {
      match: [
        { text: 'Finland is committed to working for Moldova.', reads: 'pledged political Finland → Moldova' },
        { text: 'Finland assured Togo that barges would not be taxed.', reads: 'pledged Finland' },
        { text: 'Norway and Ghana agreed to share data.', reads: 'agreed political Norway Ghana' },
        { text: 'Norway and Ghana agreed to stay in close touch.', reads: 'agreed political Norway Ghana' },
        { text: 'Norway and Ghana agreed to establish a joint commission on fisheries.', reads: 'agreed service Norway Ghana' },
      ],
      reject: [
        'The conference was held in Oslo at Norway’s invitation. It aimed to ease the plight of civilians.',
        'Finland intends to meet the ministers.',
        'Finland intends to nominate Anna Weiss to be Ambassador to Togo.',
        'Finland urges Sweden to act.',
        'Finland assured Togo that barges had not been taxed.',
      ],
    },
  },
};
