import type { Token } from '../../../model/doc.ts';
import type { Argument } from '../../clause/arguments.ts';
import { aboutOf, COMING, type Frame, inSlot } from '../../clause/frame.ts';
import { THAT } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { isAssured } from '../../pledges/assured.ts';
import { affirmedBy } from '../../pledges/litotes.ts';
import { ofNoun } from '../../pledges/parties.ts';
import type { PledgeRule } from '../../rule.ts';

const AIMED = ['to', 'for', 'benefit', 'with', 'against', 'in'] as const;
const AIMS: ReadonlySet<string> = new Set(AIMED);
const VOICED = ['reaffirm', 'say', 'commit', 'express'] as const;

/** "No commitment", "aucun engagement". */
const isNone = ({ head }: Frame, { clauses }: Context): boolean =>
  clauses.tree.by(head.index, 'det').some((det) => /^(no|aucune?)$/i.test(det.form));

/** "Ont redit leur appui à … ainsi que leur attachement à …": the verb that holds the first of joined nouns holds them all. */
function holderOf({ link, governor }: Frame): Frame | null {
  return link === 'coordinate' && governor && !governor.verbal ? holderOf(governor) : governor;
}

/** "Our support for Ukraine remains unwavering": what is said of the help is that it stands. */
const standsFirm = ({ head, governor }: Frame, { clauses, conceptsOf }: Context): boolean =>
  governor?.subjects.includes(head) === true &&
  ((governor.concepts.has('forsake') && affirmedBy(governor) !== undefined) ||
    clauses
      .inSentence(head.sentence)
      .some((each) => (each === governor || each.governor === governor) && !each.negated && conceptsOf(each.head).has('firm-adj')));

/** "Le soutien de la France au Liban se poursuivra", "UK aid to Kenya will be stepped up": what is said of the help is that it goes on or grows. */
function goesOn({ head, governor }: Frame): boolean {
  if (!governor?.verbal || governor.negated || !COMING.has(governor.tense)) return false;
  return aboutOf(governor).includes(head) && (governor.concepts.has('continue') || (governor.passive && governor.concepts.has('increase')));
}

/** "Aura la parole", "a word of warning": words that nobody gives; "gave its word to supply …" promises. */
const isOnlyWord = ({ head }: Frame, { clauses, conceptsOf }: Context): boolean =>
  conceptsOf(head).has('noun-word') && !clauses.tree.by(head.index, 'acl', 'ccomp').some(({ upos }) => upos === 'VERB');

/** "La résolution du Conseil adoptée jeudi": a text that somebody agreed on; "sa résolution à agir" binds. */
const isText = ({ head, concepts }: Frame, { clauses: { tree } }: Context): boolean =>
  concepts.has('noun-decision') && tree.by(head.index, 'acl', 'ccomp', 'xcomp').every(({ feats }) => feats.VerbForm !== 'Inf');

/** "Extended his good wishes": kind words, unless a verb tells what for. */
const areKind = ({ head, concepts }: Frame, { clauses: { tree } }: Context): boolean =>
  concepts.has('noun-sympathy') &&
  !concepts.has('support-noun') &&
  tree.by(head.index, 'acl', 'ccomp').every(({ upos }) => upos !== 'VERB');

/** "The wish that donors follow suit": what others are to do. */
const isOfOthers = ({ head, concepts }: Frame, { clauses: { tree } }: Context): boolean =>
  concepts.has('intend-noun') &&
  tree
    .by(head.index, 'acl', 'ccomp')
    .some(({ index }) => tree.by(index, 'mark').some(({ lemma }) => THAT.has(lemma)) && tree.by(index, 'nsubj').some(isNamedThing));

const isNamedThing = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'PROPN';

/** What a verb aims at, by its own phrases or those of what the tree joins to its object ("the support of X and other nations for …"). */
const aimsOf = (verb: Frame, { clauses }: Context): Argument[] => [
  ...inSlot(verb, ...AIMED),
  ...verb.objects.flatMap(({ index }) => clauses.argumentsOf(index)).filter(({ slot }) => AIMS.has(slot)),
];

/** "L’aide de l’Union européenne à l’Arménie": the aim that the tree hangs on whose help it is. */
const strayedAims = (frame: Frame, { clauses }: Context): Argument[] =>
  goesOn(frame) ? inSlot(frame, 'of').flatMap(({ head }) => clauses.argumentsOf(head.index).filter(({ slot }) => AIMS.has(slot))) : [];

/** True where the noun says whose commitment it is and what for; support must be voiced by somebody, else it is only talked about. */
function accepts(noun: Frame, context: Context): boolean {
  const frame = { ...noun, governor: holderOf(noun) };
  if (
    frame.verbal ||
    isNone(frame, context) ||
    isOnlyWord(frame, context) ||
    isText(frame, context) ||
    areKind(frame, context) ||
    isOfOthers(frame, context)
  )
    return false;
  const { governor } = frame;
  if (governor?.concepts.has('give') && inSlot(governor, 'in').some((argument) => argument.head === frame.head)) return false;
  const fronted = governor?.verbal && /^obl/.test(frame.head.deprel) && frame.head.index < governor.head.index;
  if (fronted && !inSlot(frame, ...AIMED).some((argument) => argument.head.index > frame.head.index)) return false;
  const behind = governor ? aimsOf(governor, context).filter((argument) => argument.head.index > frame.head.index) : [];
  if (isAssured(frame)) return ofNoun({ ...frame, governor: null }, context).length > 0;
  const near = inSlot(frame, ...AIMED).length + behind.length + strayedAims(frame, context).length;
  if (near + context.clauses.tree.by(frame.head.index, 'acl').length === 0) return false;
  if (standsFirm(frame, context) || goesOn(frame)) return ofNoun({ ...frame, governor: null }, context).length > 0;
  const voiced = governor !== null && VOICED.some((concept) => governor.concepts.has(concept));
  if (frame.concepts.has('commit-noun')) return ofNoun(frame, context).length > 0;
  return voiced && governor.objects.includes(frame.head) && ofNoun(frame, context).length > 0;
}

/** "Our commitment to Ukraine’s sovereignty", "réaffirme son soutien à …": a noun holds the promise. */
export const commitment: PledgeRule = {
  id: 'pledge/commitment',
  units: ['commit-noun', 'support-noun', 'intend-noun'],
  nominal: true,
  kind: 'Political',
  pledgers: (frame, context) => ofNoun({ ...frame, governor: holderOf(frame) }, context),
  pledger: ['owner', 'by', 'of'],
  beneficiary: ['benefit', 'to', 'for', 'with'],
  status: 'Reaffirmed',
  accepts,
  examples: {
    fr: {
      match: [
        { text: 'La Finlande a réaffirmé son soutien à la Moldavie.', reads: 'reaffirmed political Finlande → Moldavie' },
        {
          text: 'Le ministre a assuré son homologue moldave du soutien de la Finlande.',
          reads: 'reaffirmed political Finlande → Moldavie',
        },
        { text: 'Le soutien de la Finlande au Kenya ne fléchira pas.', reads: 'reaffirmed political Finlande → Kenya' },
        { text: 'L’aide de la Finlande à la Moldavie se poursuivra en 2025.', reads: 'reaffirmed political Finlande → Moldavie' },
        { text: 'Le soutien de la Finlande à la Moldavie demeure inébranlable.', reads: 'reaffirmed political Finlande → Moldavie' },
        {
          text: 'La Finlande a redit son appui à l’ONU ainsi que son attachement à l’unité de la Moldavie.',
          reads: 'reaffirmed political Finlande → Moldavie',
        },
      ],
      reject: [
        'L’appui de la Finlande à la Moldavie faiblit.',
        'L’appui de la Finlande à la Moldavie ne se poursuivra pas.',
        'La Finlande donnera la parole aux maires de Moldavie.',
        'La Finlande a obtenu le soutien de la Suède.',
        'La Finlande salue son engagement en faveur de la paix ?',
      ],
    },
    en: {
      match: [
        { text: 'Finland reaffirmed its commitment to Moldova’s sovereignty.', reads: 'reaffirmed political Finland → Moldova' },
        { text: 'Finland’s support for Moldova will not waver.', reads: 'reaffirmed political Finland → Moldova' },
        { text: 'Finland’s support for Moldova will continue in 2025.', reads: 'reaffirmed political Finland → Moldova' },
        { text: 'Finland’s support for Moldova remains unwavering.', reads: 'reaffirmed political Finland → Moldova' },
      ],
      reject: [
        'Finland obtained the support of Sweden.',
        'Support for the plan remains strong.',
        'There is no commitment to Moldova.',
        'Finland had a word of warning for Moldova.',
      ],
    },
  },
};
