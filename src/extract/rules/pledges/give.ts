import type { Token } from '../../../model/doc.ts';
import { isParty } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import { isKnown } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { isBound } from '../../pledges/chain.ts';
import { GOODS, hasConcept } from '../../pledges/concept.ts';
import { isInstrument } from '../../pledges/donor.ts';
import { isListing, isNoGift } from '../../pledges/not-handed.ts';
import { partedThings } from '../../pledges/parted.ts';
import { costOf, sources } from '../../pledges/payers.ts';
import { holdsMoney, isCounted, isGiven, NO_GIFT, thingsOf } from '../../pledges/scope.ts';
import { sumAt } from '../../pledges/sums.ts';
import { unpacked } from '../../pledges/unpack.ts';
import type { PledgeRule } from '../../rule.ts';

const VAGUE = ['give-noun', 'fund-noun', 'support-noun', 'gift-noun'] as const;

/** "L’aide sera acheminée par …", "the donations made by …": a passive of a gift without figure tells how it is given, not that it is. */
const isEmpty = (frame: Frame, context: Context): boolean =>
  !holdsMoney(frame, context) &&
  frame.objects.every((token) => token.feats.PronType === 'Prs' || (!isCounted(token, context) && hasConcept(token, VAGUE, context))) &&
  !frame.objects.some((token) => isBought(token, context)) &&
  !thingsOf(frame, context).some((token) => isCounted(token, context) || sumAt(token, context) || isLot(token, context));

/** "Un lot de matériels", "un don de 30 ambulances": a lot or gift that holds goods. */
const isLot = (token: Token, context: Context): boolean =>
  (hasConcept(token, ['noun-container'], context) && unpacked(token, context).some((each) => each !== token && isGiven(each, context))) ||
  (hasConcept(token, ['give-noun'], context) && unpacked(token, context).some((each) => each !== token && isCounted(each, context)));

/** "The purchase of six boats": what is bought is counted behind its noun. */
const isBought = (token: Token, context: Context): boolean => hasConcept(token, ['buy-noun'], context) && isOfCounted(token, context);

/** True for a noun that something counted completes. */
const isOfCounted = (noun: Token, context: Context): boolean =>
  context.clauses.argumentsOf(noun.index).some(({ slot, head }) => slot === 'of' && isCounted(head, context));

/** "A plane chartered by …" carries what is given. */
const isCarrier = (things: readonly Token[], context: Context): boolean =>
  things.every((token) => context.conceptsOf(token).has('noun-carrier'));

/** Verbs that give only where a figure tells how much. */
const COUNTING = ['add', 'share'] as const;
const TOLD = new Set<Frame['tense']>(['present', 'progressive', 'perfect', 'past']);

/** "L’Italie met à disposition le port", "had provided relief goods": a state or body gives a thing, whatever it is called. */
const isHanded = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('give') &&
  TOLD.has(frame.tense) &&
  frame.objects.some(
    (token) =>
      token.upos === 'NOUN' &&
      !hasConcept(token, NO_GIFT, context) &&
      context.clauses.tree.by(token.index, 'det', 'nmod:poss').every((each) => each.feats.Poss !== 'Yes'),
  ) &&
  [...frame.subjects, ...inSlot(frame, 'by').map((argument) => argument.head)].some((token) =>
    context.resolver.resolve(token).some(isParty),
  );

/** "Is covering the cost of 300 scholarships": a party pays for something counted. */
const paysFor = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('fund') &&
  TOLD.has(frame.tense) &&
  frame.objects.some((noun) => hasConcept(noun, ['noun-cost'], context) && isOfCounted(noun, context)) &&
  context.resolver.resolveAll(frame.subjects).some(isParty);

/** "Has made a major contribution to the fight against terrorism": a part that somebody has in something, and no gift. */
function isPartIn(frame: Frame, context: Context): boolean {
  if (!TOLD.has(frame.tense) || frame.objects.length === 0 || holdsMoney(frame, context)) return false;
  if (!frame.objects.every((token) => hasConcept(token, ['noun-share'], context))) return false;
  const behind = [frame.head, ...frame.objects].flatMap((token) => context.clauses.argumentsOf(token.index));
  if (behind.some(({ slot, head }) => slot === 'of' && isCounted(head, context))) return false;
  const to = behind.filter(({ slot }) => slot === 'to').map(({ head }) => head);
  return to.length > 0 && !context.resolver.resolveAll(to).some(isParty);
}

/** "The Association provides grants and loans to the poorest countries": what a body is there for, and no gift of its own. */
const isHabit = (frame: Frame, context: Context): boolean =>
  frame.tense === 'present' &&
  !frame.passive &&
  frame.objects.length > 0 &&
  frame.objects.every(
    (token) => hasConcept(token, ['gift-noun'], context) && token.feats.Number === 'Plur' && !isCounted(token, context),
  ) &&
  !holdsMoney(frame, context) &&
  !context.resolver
    .resolveAll([...frame.recipients, ...inSlot(frame, 'to', 'benefit').map(({ head }) => head)])
    .some(({ class: kind }) => kind === 'Country' || kind === 'Organization');

/** "The contribution will fund 17 projects": what a gift that was told of pays for, unless it is goods. */
const isUse = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('fund') &&
  !frame.concepts.has('give') &&
  !holdsMoney(frame, context) &&
  isInstrument(frame, context) &&
  frame.subjects.every((token) => isKnown(token, context.clauses) && sumAt(token, context) === undefined) &&
  !thingsOf(frame, context).some((token) => hasConcept(token, GOODS, context));

const accepts = (frame: Frame, context: Context): boolean => {
  if (!frame.verbal || isListing(frame, context)) return false;
  const all = thingsOf(frame, context);
  const { given } = partedThings(frame, all, context);
  const things = given.length > 0 ? given : all;
  const isPaid =
    frame.concepts.has('fund') && frame.link !== 'participle' && (holdsMoney(frame, context) || costOf(frame, context).length > 0);
  if (!isPaid && things.some((token) => isNoGift(token, context))) return false;
  if (frame.concepts.has('buy') && frame.link === 'participle' && frame.passive && isCarrier(things, context)) return false;
  const opened = [...things, ...things.flatMap((token) => unpacked(token, context))];
  const counted = opened.some((token) => isCounted(token, context));
  if (frame.passive && (frame.link === 'participle' || frame.tense === 'future') && isEmpty(frame, context)) return false;
  if (isPartIn(frame, context) || isHabit(frame, context) || isUse(frame, context)) return false;
  if (frame.concepts.has('spend')) return holdsMoney(frame, context);
  if (COUNTING.some((concept) => frame.concepts.has(concept))) return counted || holdsMoney(frame, context);
  // "To advance peace", "to deliver on a plan": verbs of doing give only what is a gift.
  return (
    (isBound(frame) &&
      !(frame.concepts.has('act') && !things.some((token) => hasConcept(token, VAGUE, context))) &&
      !things.some((token) => hasConcept(token, ['noun-abstract', 'noun-presidency'], context))) ||
    counted ||
    isPaid ||
    holdsMoney(frame, context) ||
    opened.some((token) => isGiven(token, context)) ||
    isHanded(frame, context) ||
    paysFor(frame, context)
  );
};

/** Somebody gives, pays or buys something for somebody. */
export const give: PledgeRule = {
  id: 'pledge/give',
  plain: true,
  units: ['give', 'fund', 'buy', 'add', 'share', 'spend'],
  kind: 'Political',
  pledgers: sources,
  sums: costOf,
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'benefit', 'to', 'for', 'between'],
  accepts,
  examples: {
    fr: {
      match: [
        { text: 'Le Japon aidera le Togo en lui fournissant dix ambulances.', reads: 'pledged material Japon → Togo 10 ambulances' },
        { text: 'La Suède a pu livrer trente lits au Togo.', reads: 'delivered material Suède → Togo 30 lits' },
        { text: 'La Suède est en train de livrer trente lits au Togo.', reads: 'pledged material Suède → Togo 30 lits' },
        {
          text: 'Le prêt de 40 millions d’euros que la Suède accordera au Togo financera deux routes.',
          reads: 'pledged financial Suède → Togo 40000000 EUR',
        },
        {
          text: 'Le Conseil a salué les 300 tentes que la Suède s’est engagée à fournir au Tchad.',
          reads: 'pledged material Suède → Tchad 300 tentes',
        },
        {
          text: 'Le Togo et la BEI ont signé mardi deux conventions.\n\nDeux volets\n\n• Écoles : la BEI versera 45 millions d’euros.',
          reads: 'agreed financial Banque européenne d’investissement 45000000 EUR',
        },
        {
          text: 'Le coût du pont, estimé à 8 millions d’euros, sera pris en charge par la Suède.',
          reads: 'pledged financial Suède 8000000 EUR',
        },
        { text: 'La facture, 3 millions d’euros, sera réglée par la Norvège.', reads: 'pledged financial Norvège 3000000 EUR' },
        { text: 'Le ministre a réceptionné un lot de 40 lits offert par la Suède.', reads: 'delivered material Suède 40 lits' },
        { text: 'La Norvège fournira à l’Ukraine 300 générateurs.', reads: 'pledged material Norvège → Ukraine 300 générateurs' },
        {
          text: 'L’acquisition de douze ambulances pour le Togo sera financée par la Suède.',
          reads: 'pledged material Suède → Togo 12 ambulances',
        },
        { text: 'Douze ambulances, cadeau du Japon, ont été livrées au Togo.', reads: 'delivered material Japon → Togo 12 ambulances' },
        {
          text: 'Le Japon a procédé à la remise de trente lits et de deux pompes au Togo.',
          reads: 'delivered material Japon → Togo 30 lits 2 pompes',
        },
        { text: 'L’Italie met à disposition le port de Catane.', reads: 'pledged Italie' },
        {
          text: 'Deux entrepôts et 6 tonnes de médicaments ont été remis au Mali par la Norvège.',
          reads: 'delivered material Norvège → Mali 2 entrepôts 6 tonnes de médicaments',
        },
        {
          text: 'La Zambie prendra livraison de soixante pompes, envoyées par le Japon.',
          reads: 'material Japon → Zambie 60 pompes',
        },
        {
          text: 'La Suède prévoit de remettre trente lits à la maternité de Zinder.',
          reads: 'intended material Suède → maternité de Zinder 30 lits',
        },
        { text: 'L’Espagne étudie la possibilité d’envoyer deux avions au Niger.', reads: 'proposed material Espagne → Niger 2 avions' },
        {
          text: 'La Norvège, de son côté, examine la possibilité de prêter au Togo 40 millions d’euros.',
          reads: 'proposed financial Norvège → Togo 40000000 EUR',
        },
        { text: 'La Suède regarde si elle peut céder dix ambulances au Togo.', reads: 'proposed material Suède → Togo 10 ambulances' },
        { text: 'La Norvège n’exclut pas d’envoyer quarante médecins au Malawi.', reads: 'proposed service Norvège → Malawi 40 médecins' },
        {
          text: 'La représentation de l’UNICEF a remis six ambulances au Mali.',
          reads: 'delivered material Fonds des Nations unies pour l’enfance → Mali 6 ambulances',
        },
        { text: 'Berne a déjà versé 16 millions de francs au Soudan.', reads: 'delivered financial Suisse → Soudan 16000000 CHF' },
      ],
      reject: [
        'La Norvège a donné sa position.',
        'L’achat de matériel sera financé par la Suède.',
        'La Norvège n’a fourni aucune aide à l’Ukraine.',
        'La Norvège a ajouté 14 entreprises à la liste des sanctions.',
        'L’Ukraine demande à la Norvège de fournir des générateurs.',
        'La Suède aurait pu livrer trente lits au Togo.',
        'La Suède a exclu d’envoyer deux navires au Kenya.',
        'L’Ukraine demande si la Suède enverra deux navires.',
      ],
    },
    en: {
      match: [
        { text: 'The bridge, which will cost €8 million, will be funded by Sweden.', reads: 'pledged financial Sweden 8000000 EUR' },
        { text: 'Norway will support Niger by sending two ambulances.', reads: 'pledged material Norway → Niger 2 ambulances' },
        {
          text: 'The loan of 40 million euros that Sweden will grant to Togo will be repaid over ten years.',
          reads: 'pledged financial Sweden → Togo 40000000 EUR',
        },
        {
          text: 'Mali listed the 300 tents that Sweden has committed to provide to Chad.',
          reads: 'pledged material Sweden → Chad 300 tents',
        },
        {
          text: 'Togo and the EIB signed two agreements on Tuesday.\n\nTwo fields of work\n\n- Schools: the EIB will pay 45 million euros.',
          reads: 'agreed financial European Investment Bank 45000000 EUR',
        },
        { text: 'The bill, $3 million, will be footed by Norway.', reads: 'pledged financial Norway 3000000 USD' },
        { text: 'Norway will provide Ukraine with 300 generators.', reads: 'pledged material Norway → Ukraine 300 generators' },
        {
          text: 'Sweden has supplied Malawi with field radios and over 40 buses.',
          reads: 'delivered material Sweden → Malawi field radios 40 buses',
        },
        {
          text: 'Dozens of pumps, hundreds of fire engines and 40,000 pairs of boots are being sent to Mali by Norway.',
          reads: 'material Norway → Mali pumps fire engines 40000 pairs of boots',
        },
        { text: 'The Malian Army took delivery of forty radios supplied by Japan.', reads: 'material Japan → Malian Army 40 radios' },
        {
          text: 'Norway will give the hospital in Les Cayes 30 beds.',
          reads: 'pledged material Norway → hospital in Les Cayes',
        },
        {
          text: 'The purchase of forty ambulances for Kenya will be financed by Sweden.',
          reads: 'pledged material Sweden → Kenya 40 ambulances',
        },
        { text: 'Four boats from Japan were handed over to Kenya.', reads: 'delivered material Japan → Kenya 4 boats' },
        { text: 'Norway is examining whether it can send six doctors to Malawi.', reads: 'proposed service Norway → Malawi 6 doctors' },
        { text: 'Sweden has not ruled out sending two ships to Kenya.', reads: 'proposed material Sweden 2 ships' },
        {
          text: 'Norway will send two water and sanitation units to Malawi.',
          reads: 'pledged material Norway → Malawi 2 water and sanitation units',
        },
        {
          text: 'Two UNHCR planes delivered 12 tonnes of medicines to Mali.',
          reads: 'delivered material Refugees → Mali 12 tonnes of medicines',
        },
        {
          text: 'Norway will give $20 million to Mali, an increase from its previous pledge of $12 million.',
          reads: 'pledged financial Norway → Mali 20000000 USD',
        },
        { text: 'Norway is providing $20 million to Sudan.', reads: 'pledged financial Norway → Sudan 20000000 USD' },
      ],
      reject: [
        'The Council extended the restrictive measures against Syria.',
        'Norway has paid a heavy price.',
        'The purchase of equipment will be financed by Sweden.',
        'Norway did not provide any aid to Ukraine.',
        'Norway added 14 companies to its sanctions list.',
        'These drones presented an imminent threat to Norway.',
        'Ukraine urges Norway to provide generators.',
        'Sweden ruled out sending two ships to Kenya.',
        'The President of Norway will pay an official visit to Malawi on 20 May.',
        'Norway will say whether it can send six doctors.',
      ],
    },
  },
};
