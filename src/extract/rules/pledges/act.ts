import type { Token } from '../../../model/doc.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { GATHERINGS, hasConcept } from '../../pledges/concept.ts';
import { isNews } from '../../pledges/news.ts';
import { isReach } from '../../pledges/scope.ts';
import { submittedStatus } from '../../pledges/submitted.ts';
import type { PledgeRule } from '../../rule.ts';

const MAIN = new Set<Frame['link']>(['root', 'coordinate', 'complement', 'reported']);

/** In a main clause, or behind "va", "is going to". */
const isMain = ({ link, tense }: Frame): boolean => MAIN.has(link) || (link === 'control' && tense === 'future');

/** Verbs that act of themselves; of others the future promises only where they take an object or a complement. */
const DEEDS = ['act', 'policy-verb', 'reduce', 'coordinate'] as const;
/** Verbs whose future is news, or what other rules read. */
const OTHER = ['adopt', 'hold', 'event-verb', 'attend', 'host', 'open', 'create', 'launch', 'lift-sanction'] as const;

const isParty = (token: Token, context: Context): boolean =>
  context.resolver.isPronoun(token) ||
  context.resolver
    .resolve(token)
    .some((entity) => entity.class === 'Country' || entity.class === 'Organization' || entity.class === 'Group');

/** "We", or who issues the text: of others a future is news. */
const isIssuer = (token: Token, context: Context): boolean =>
  context.resolver
    .resolve(token)
    .some((entity) => (context.self.entities.includes(entity) || /^(we|nous)$/i.test(token.form)) && entity.class !== 'Person');

/** "Participera à la conférence de soutien au Liban", "à la COP29": whoever goes to a gathering promises nothing by that. */
export const attends = (frame: Frame, nouns: readonly string[], context: Context): boolean =>
  frame.concepts.has('attend') &&
  [...frame.objects, ...frame.args.map(({ head }) => head)].some((token) => hasConcept(token, nouns, context));

/** "Will discuss maritime security": talks to come are an event, unless the issuer says of itself that it will hold them. */
const isTalk = ({ concepts, subjects }: Frame, context: Context): boolean =>
  concepts.has('discuss') && !concepts.has('act') && !concepts.has('coordinate') && !subjects.some((token) => isIssuer(token, context));

/** True for a plain future of a state or body in a main clause: what it will do it says of itself. */
function accepts(frame: Frame, context: Context): boolean {
  if (
    !frame.verbal ||
    frame.passive ||
    frame.tense !== 'future' ||
    !isMain(frame) ||
    attends(frame, GATHERINGS, context) ||
    isTalk(frame, context)
  )
    return false;
  if (isReach(frame, context)) return false;
  if (DEEDS.some((concept) => frame.concepts.has(concept)))
    return frame.subjects.some((token) => isParty(token, context) || context.resolver.resolve(token).length > 0);
  return (
    frame.head.upos === 'VERB' &&
    !isNews(frame) &&
    !OTHER.some((concept) => frame.concepts.has(concept)) &&
    frame.objects.some((token) => (token.upos === 'NOUN' || token.upos === 'PROPN') && token.index > frame.head.index) &&
    !frame.objects.some((token) => hasConcept(token, ['noun-office'], context)) &&
    frame.subjects.some((token) => isIssuer(token, context))
  );
}

/** "We will not abandon …": a refusal of one’s own is a promise. */
const isVow = (frame: Frame, context: Context): boolean =>
  frame.tense === 'future' && frame.subjects.some((token) => context.resolver.isPronoun(token) && isIssuer(token, context));

/** "The Commission will work for …", "la Suisse renforcera …": what somebody says that they will do. */
export const act: PledgeRule = {
  id: 'pledge/act',
  units: ['*'],
  kind: 'Political',
  stands: submittedStatus,
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'benefit', 'to', 'for'],
  accepts,
  refusable: (frame, context) => isVow(frame, context) || frame.concepts.has('spare-effort'),
  examples: {
    fr: {
      match: [
        { text: 'Le gouvernement du Togo déposera un projet de loi sur les réfugiés.', reads: 'pledged policy Togo' },
        { text: 'La Finlande poursuivra le déminage de la province.', reads: 'reaffirmed service Finlande déminage' },
        { text: 'Nous, ministres du G7, ne fermerons pas ce corridor.', reads: 'pledged political ministres du G7' },
        { text: 'La Finlande œuvrera en faveur de la Moldavie.', reads: 'pledged political Finlande → Moldavie' },
      ],
      reject: [
        'La Finlande œuvre depuis longtemps pour la paix.',
        'La Finlande transmettra la présidence à la Suède.',
        'Le vent faiblira demain.',
        'La Finlande participera à la conférence de soutien au Liban.',
      ],
    },
    en: {
      match: [
        { text: 'Finland will continue its demining operations in Laos.', reads: 'reaffirmed service Finland demining operations' },
        { text: 'Finland’s goal is to cut its emissions by 30%.', reads: 'intended policy Finland' },
        { text: 'Finland will work with Moldova.', reads: 'pledged political Finland' },
        { text: 'We, the ministers of the G7, will submit annual plans.', reads: 'pledged ministers of the G7' },
        { text: 'We, the ministers of the G7, will not recognise the annexation.', reads: 'pledged ministers of the G7' },
      ],
      reject: [
        'Finland has worked with Moldova for years.',
        'Finland will take the chair of the committee.',
        'The wind will ease tomorrow.',
        'Finland will take part in the conference in support of Lebanon.',
      ],
    },
  },
};
