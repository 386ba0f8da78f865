import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { type Entity, isParty } from '../../../model/entity.ts';
import { aboutOf, type Frame, inSlot, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { ownersOf } from '../../pledges/donor.ts';
import { isHuman } from '../../pledges/kind.ts';
import { isCountedGoods } from '../../pledges/scope.ts';
import { isPriced, sumAt } from '../../pledges/sums.ts';
import { unpacked } from '../../pledges/unpack.ts';
import type { PledgeRule } from '../../rule.ts';

/** Goods or money that are counted, no vehicles under way by themselves. */
const isLoad = (token: Token, context: Context): boolean =>
  !isHuman(token, context) &&
  (sumAt(token, context) !== undefined ||
    isPriced(token, context) ||
    context.quantityAt(token)?.kind === 'measure' ||
    isCountedGoods(token, context));

/** What arrives, or what the gift or lot that arrives holds. */
const loadOf = (frame: Frame, context: Context): Token[] =>
  [...new Set(aboutOf(frame).flatMap((token) => [token, ...unpacked(token, context)]))].filter((token) => isLoad(token, context));

/** "Est arrivé des États-Unis": a name in the plural behind a verb of arriving, whose "des" the tree takes for an article. */
const comingFrom = ({ head, objects }: Frame, context: Context): Token[] =>
  context.language === 'fr' && isSmallWord('fr', 'unaccusative', head.lemma) ? objects : [];

/** "Partiront de Suède": a name behind the "de" of a verb of going. */
const leaving = (frame: Frame, { language }: Context): Token[] =>
  language === 'fr' && frame.concepts.has('set-off') ? inSlot(frame, 'of').map(({ head }) => head) : [];

/** "Ont quitté les entrepôts du PAM", "left Norway": whose stores, or which land. */
function landLeft({ objects }: Frame, context: Context): readonly Entity[] {
  const lands = context.resolver.resolveAll(objects).filter(({ class: kind }) => kind === 'Country');
  return lands.length > 0 ? lands : ownersOf(objects, context);
}

/** Whose the goods are, or whose stores they left ("ont quitté les entrepôts du PAM"). */
function senders(frame: Frame, context: Context): readonly Entity[] {
  const owners = ownersOf([...frame.subjects, ...loadOf(frame, context)], context);
  if (owners.length > 0) return owners;
  const from = inSlot(frame, 'from', 'by').flatMap(({ head }) => context.clauses.tree.conjuncts(head));
  const named = context.resolver.resolveAll([...from, ...leaving(frame, context), ...comingFrom(frame, context)]).filter(isParty);
  return named.length > 0 ? named : frame.concepts.has('leave-place') ? landLeft(frame, context) : [];
}

/** "Eighty tonnes of food from Sweden landed at Mombasa", "1,75 million est arrivé des États-Unis": goods or money that reach somebody were sent. */
export const shipment: PledgeRule = {
  id: 'pledge/shipment',
  units: ['set-off', 'leave-place', 'on-the-way', 'expect'],
  plain: true,
  kind: 'Material',
  pledgers: senders,
  pledger: [],
  things: loadOf,
  beneficiary: ['recipient', 'benefit', 'for', 'to', 'in', 'object'],
  stands: (frame) => (PAST.has(frame.tense) ? 'Delivered' : 'Pledged'),
  accepts: (frame, context) =>
    frame.verbal &&
    !frame.inherited &&
    !(frame.concepts.has('dispatch') && frame.objects.length > 0) &&
    frame.link !== 'participle' &&
    frame.tense !== 'infinitive' &&
    loadOf(frame, context).length > 0 &&
    senders(frame, context).length > 0,
  examples: {
    fr: {
      match: [
        { text: 'Quarante tonnes de vivres de la Suède sont arrivées hier au Togo.', reads: 'delivered material Suède 40 tonnes' },
        {
          text: 'Deux mille tentes ont quitté les entrepôts de l’UNICEF pour le Mali.',
          reads: 'delivered material Fonds des Nations unies pour l’enfance',
        },
        {
          text: 'Un don de 2 000 tonnes de riz de la Suède est arrivé mardi à Maputo.',
          reads: 'delivered material Suède 2000 tonnes de riz',
        },
        { text: '300 lits de la Suède sont en route vers le Mali.', reads: 'pledged material Suède → Mali 300 lits' },
        { text: '300 lits partiront de Suède pour le Mali.', reads: 'pledged material Suède → Mali 300 lits' },
        { text: '3 millions d’euros sont déjà parvenus au Mali de la part de la Suède.', reads: 'delivered financial Suède 3000000 EUR' },
      ],
      reject: [
        'Quarante réfugiés de la Somalie sont attendus au Togo.',
        'Quarante réfugiés de la Somalie sont arrivés au Togo.',
        'Les camions sont arrivés hier au Togo.',
        'Dix navires ont quitté le port de Tunis.',
        'Un avion transportant quarante réfugiés de la Somalie a atterri à Lomé.',
      ],
    },
    en: {
      match: [
        { text: 'Eighty tonnes of food from Sweden landed in Togo on Tuesday.', reads: 'delivered material Sweden 80 tonnes' },
        { text: 'The first batch of 40 buses from Sweden reached Lomé yesterday.', reads: 'delivered material Sweden 40 buses' },
        { text: '300 beds from Sweden are on their way to Mali.', reads: 'pledged material Sweden → Mali 300 beds' },
        { text: '300 beds from Sweden are expected in Mali.', reads: 'pledged material Sweden → Mali 300 beds' },
        { text: 'Two thousand Swedish tents will reach Mali next week.', reads: 'pledged material Sweden' },
      ],
      reject: [
        'Eighty refugees from Somalia arrived in Togo.',
        'The trucks arrived in Togo on Tuesday.',
        'Ten ships left the port of Mombasa.',
        'A plane carrying forty refugees from Somalia landed in Lomé.',
      ],
    },
  },
};
