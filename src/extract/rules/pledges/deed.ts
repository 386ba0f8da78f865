import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Frame } from '../../clause/frame.ts';
import { isKnown } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { chainAbove } from '../../pledges/chain.ts';
import { GOODS, hasConcept } from '../../pledges/concept.ts';
import { isInstrument } from '../../pledges/donor.ts';
import { isNews } from '../../pledges/news.ts';
import { isCounted, isReach } from '../../pledges/scope.ts';
import { futureInThePast } from '../../pledges/stance.ts';
import type { PledgeRule } from '../../rule.ts';
import { attends } from './act.ts';

const MAIN = new Set<Frame['link']>(['root', 'coordinate', 'complement', 'reported', 'adverbial']);
/** In a main clause, or behind "va", "is going to". */
const isMain = ({ link, tense }: Frame): boolean => MAIN.has(link) || (link === 'control' && tense === 'future');

/** Verbs of work and words whose future is news too. */
const OTHER = ['news-verb', 'discuss', 'enable'] as const;
/** Gatherings that nobody serves in, as they do in missions. */
const SESSIONS = ['noun-conference', 'noun-summit', 'noun-meeting'] as const;
const GATHERINGS = ['noun-meeting', 'noun-visit', 'noun-call', 'noun-ceremony', 'noun-election', 'noun-session'] as const;
/** Verbs of doing that an office-holder answers for in the name of their body. */
const PERFORMING = ['perform', 'act', 'give', 'fund', 'deploy', 'train', 'build', 'support', 'increase'] as const;

/** "Les Jeux se dérouleront à Abidjan": what is held without an object takes place. */
const takesPlace = ({ concepts, objects }: Frame): boolean => concepts.has('hold') && objects.length === 0;

/** "Will run nine clinics": verbs that also chair meetings see to things. */
const isOther = (frame: Frame): boolean =>
  (isNews(frame) && !frame.concepts.has('see-to')) || takesPlace(frame) || OTHER.some((concept) => frame.concepts.has(concept));

/** A future, or one told of in the past ("said that it would …"). */
const isAhead = (frame: Frame): boolean =>
  frame.tense === 'future' || (frame.tense === 'conditional' && futureInThePast(frame, chainAbove(frame)));

const isBody = ({ class: kind }: Entity): boolean => kind === 'Country' || kind === 'Organization' || kind === 'Group';

const holdsThing = ({ head, objects }: Frame): boolean =>
  objects.some((token) => token.index > head.index && (token.upos === 'NOUN' || token.upos === 'PROPN'));

function isDoer(token: Token, frame: Frame, context: Context): boolean {
  if (token.feats.PronType === 'Rel') return false;
  const found = context.resolver.resolve(token);
  if (found.some(isBody)) return true;
  return (
    found.length > 0 && holdsThing(frame) && PERFORMING.some((concept) => frame.concepts.has(concept)) && !context.resolver.isPronoun(token)
  );
}

/** What a gift or a work is called, where nobody is named. */
const COMING = [
  'goods-humanitarian',
  'goods-military',
  'noun-service',
  'noun-premises',
  'noun-initiative',
  'noun-people',
  'fund-noun',
] as const;
/** "Hot meals will be served", "une mission d’inspection sera lancée": what is new and will be done, by whoever the text speaks for. */
const isToCome = (frame: Frame, context: Context): boolean =>
  frame.subjects.length === 0 &&
  frame.head.upos === 'VERB' &&
  isAhead(frame) &&
  frame.link !== 'relative' &&
  !isOther(frame) &&
  frame.objects.some(
    (token) =>
      hasConcept(token, COMING, context) &&
      context.resolver.resolve(token).length === 0 &&
      context.clauses.tree
        .by(token.index, 'det')
        .every((det) => det.feats.Definite !== 'Def' && det.feats.PronType !== 'Dem' && det.feats.Poss !== 'Yes') &&
      context.clauses.tree.by(token.index, 'nmod:poss').length === 0,
  );

/** What is told of already: who carries it out is no new promise. */
const TOLD = [
  'noun-abstract',
  'noun-initiative',
  'gift-noun',
  'give-noun',
  'fund-noun',
  'support-noun',
  'noun-text',
  'noun-policy',
] as const;

/** "The vehicles will be used by the police": goods that were told of, whatever is done with them. */
const isToldOf = (token: Token, context: Context): boolean =>
  isKnown(token, context.clauses) && hasConcept(token, GOODS, context) && !isCounted(token, context);

/** "40 cameras will be installed by the Government". */
const isDoneBy = (frame: Frame, context: Context): boolean =>
  frame.subjects.length > 0 &&
  frame.objects.length > 0 &&
  frame.head.upos === 'VERB' &&
  isAhead(frame) &&
  isMain(frame) &&
  !isOther(frame) &&
  !frame.concepts.has('adopt') &&
  !frame.concepts.has('envisage') &&
  !frame.objects.some((token) => hasConcept(token, GATHERINGS, context) || hasConcept(token, TOLD, context)) &&
  !frame.objects.every((token) => isToldOf(token, context)) &&
  frame.subjects.some((token) => context.resolver.resolve(token).some(isBody));

/** "Will take the chair", "se partageront la charge": a post is taken or passed on, unless it is a seat that is built or housed. */
const isPost = (token: Token, frame: Frame, context: Context): boolean =>
  hasConcept(token, ['noun-office'], context) &&
  !context.quantitiesOf(frame).some(({ kind }) => kind === 'percent') &&
  !['build', 'host', 'open', 'create', 'fund'].some((concept) => frame.concepts.has(concept));

/** True for what a state or body says that it will do, whatever the verb; what its people attend or visit is news. */
function accepts(frame: Frame, context: Context): boolean {
  if (frame.verbal && frame.passive) return isToCome(frame, context) || isDoneBy(frame, context);
  if (!frame.verbal || frame.head.upos !== 'VERB' || !isAhead(frame)) return false;
  if (frame.inherited && frame.link !== 'coordinate') return false;
  if (!isMain(frame) || isOther(frame) || attends(frame, SESSIONS, context) || frame.concepts.has('adopt') || isReach(frame, context))
    return false;
  if (frame.objects.some((token) => hasConcept(token, GATHERINGS, context) || isPost(token, frame, context))) return false;
  return (
    ((holdsThing(frame) || frame.args.length > 0) && frame.subjects.some((token) => isDoer(token, frame, context))) ||
    isProgramme(frame, context)
  );
}

/** "The programme will upgrade 300 km of roads": what it does counted things with, whoever stands behind it; whom it reaches is no work. */
const isProgramme = (frame: Frame, context: Context): boolean =>
  !frame.concepts.has('fund') &&
  !frame.concepts.has('benefit-verb') &&
  frame.objects.some((token) => token.index > frame.head.index && isCounted(token, context)) &&
  isInstrument(frame, context);

/** "The UK will co-host a conference", "la Lettonie achèvera le polygone": a deed of one’s own that is to come. */
export const deed: PledgeRule = {
  id: 'pledge/deed',
  units: ['*'],
  kind: 'Service',
  pledger: ['subject'],
  beneficiary: ['recipient', 'benefit', 'to', 'for'],
  accepts,
  examples: {
    fr: {
      match: [
        {
          text: 'La Finlande créera un fonds doté de 20 millions d’euros pour le Togo.',
          reads: 'pledged financial Finlande → Togo 20000000 EUR',
        },
        { text: 'Le ministre a indiqué que la Finlande numériserait le cadastre avant 2027.', reads: 'pledged Finlande' },
        { text: 'La Suède verse 2 millions d’euros. Le programme modernisera 300 kilomètres de routes.', reads: 'pledged Suède' },
        {
          text: 'La Finlande ouvrira ses universités à trente infirmières togolaises.',
          reads: 'pledged service Finlande 30 infirmières togolaises',
        },
        { text: 'Le ministre a indiqué que la Finlande coorganiserait un exercice naval.', reads: 'pledged Finlande' },
      ],
      reject: [
        'Le programme prendra fin en juin.',
        'La Finlande siégera au Conseil à compter de janvier.',
        'La Finlande se rendrait à Oslo.',
        'La Finlande prendra la tête du comité.',
        'Le plan sera examiné par la Commission européenne.',
        'Le fleuve débordera demain.',
        'Les Jeux de la Francophonie se dérouleront à Lomé avec 4 000 athlètes.',
      ],
    },
    en: {
      match: [
        {
          text: 'Finland will create a fund endowed with 20 million euros for Togo.',
          reads: 'pledged financial Finland → Togo 20000000 EUR',
        },
        { text: 'The minister said that Finland would digitise the land register by 2027.', reads: 'pledged Finland' },
        {
          text: 'Sweden gives $2 million. The programme will upgrade 300 kilometres of roads.',
          reads: 'pledged Sweden 300 kilometres of roads',
        },
        {
          text: 'Finland will open its universities to thirty nurses from Togo in September.',
          reads: 'pledged service Finland → thirty nurses from Togo 30 nurses due 2024-09',
        },
        { text: 'The minister said that Finnish troops would take part in the exercise.', reads: 'pledged Finland' },
        { text: 'A team from UNICEF will upgrade 12 boreholes.', reads: 'pledged service United Nations Children’s Fund 12 boreholes' },
      ],
      reject: [
        'The programme will end in June.',
        'Finland will know the results in May.',
        'Finland would digitise the register.',
        'The river will flood the town.',
      ],
    },
  },
};
