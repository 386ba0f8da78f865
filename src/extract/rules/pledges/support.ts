import type { Token } from '../../../model/doc.ts';
import { isPartyOrStaff } from '../../../model/entity.ts';
import { type Frame, inSlot, NOW, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { isBound } from '../../pledges/chain.ts';
import { hasConcept } from '../../pledges/concept.ts';
import { isInstrument, isNew } from '../../pledges/donor.ts';
import { holdsMoney, isCounted, isCountedGoods, thingsOf } from '../../pledges/scope.ts';
import { unpacked } from '../../pledges/unpack.ts';
import type { PledgeRule } from '../../rule.ts';

const HELP = ['support-noun', 'fund-noun', 'give-noun'] as const;

/** "The United States supports …", "is stepping up its assistance", "has assisted 310,000 people": help given now, or to a number of people, by a state or body. */
function isUnderWay(frame: Frame, context: Context): boolean {
  if (!frame.subjects.some((token) => context.resolver.resolve(token).some(isPartyOrStaff)) || frame.inherited) return false;
  if (PAST.has(frame.tense))
    return (
      (frame.concepts.has('support') && (holdsMoney(frame, context) || goodsIn(frame, context).length > 0)) ||
      frame.objects.some((token) => isCounted(token, context) && isHuman(token, context))
    );
  if (!NOW.has(frame.tense) || frame.objects.length === 0) return false;
  if (!frame.concepts.has('support'))
    return frame.tense === 'progressive' && frame.objects.some((token) => hasConcept(token, HELP, context));
  return frame.objects.some((token) => token.index > frame.head.index && !hasConcept(token, SAID, context));
}

/** What others decide, say, propose or call for: who supports that endorses it. */
const SAID = ['noun-decision', 'say-noun', 'propose-noun', 'urge-noun', 'noun-call'] as const;

const isHuman = (token: Token, context: Context): boolean =>
  hasConcept(token, ['noun-people'], context) || context.resolver.resolve(token).some(({ class: kind }) => kind === 'Group');

/** "La ministre sera accompagnée d’une délégation": who travels with a person helps nobody. */
const isEscorted = (frame: Frame, context: Context): boolean =>
  frame.passive &&
  frame.concepts.has('accompany') &&
  frame.objects.some((token) => context.resolver.resolve(token).some(({ class: kind }) => kind === 'Person'));

/** "This gift will help with transport": what something already promised is good for, and no further promise. */
const isUse = (frame: Frame, context: Context): boolean =>
  isInstrument(frame, context) && !frame.subjects.some((token) => isNew(token, context));

const MEANS = ['by', 'means', 'channel', 'with'] as const;
const SERVING = ['noun-sending', 'train-noun'] as const;

/** "A appuyé le Togo avec 30 tentes", "through the supply of 40 pumps": the counted goods that the help consists of. */
const goodsIn = (frame: Frame, context: Context): readonly Token[] =>
  [...inSlot(frame, ...MEANS), ...withBehind(frame, context)]
    .filter(({ head }) => head.index > frame.head.index)
    .flatMap(({ head }) => context.clauses.tree.conjuncts(head))
    .flatMap((token) => [token, ...unpacked(token, context)])
    .filter((token) => isCountedGoods(token, context) && context.quantityAt(token)?.kind !== 'money');

/** "Supports the mission with two helicopters": the tree may hang the goods on who is helped. */
const withBehind = ({ objects }: Frame, { clauses }: Context) =>
  objects.flatMap(({ index }) => clauses.argumentsOf(index).filter(({ slot }) => slot === 'with'));

/** "Appuiera le Conseil par l’envoi de deux experts", "notamment par la formation de ses cadres": the work that the help consists of, else what is helped. */
function helpIn(frame: Frame, context: Context): readonly Token[] {
  const work = inSlot(frame, ...MEANS)
    .map(({ head }) => head)
    .filter((token) => token.index > frame.head.index && hasConcept(token, SERVING, context));
  const sent = work
    .flatMap(({ index }) => context.clauses.argumentsOf(index))
    .filter(({ slot, head }) => slot === 'of' && isCounted(head, context) && isHuman(head, context))
    .map(({ head }) => head);
  const goods = sent.length > 0 ? sent : goodsIn(frame, context);
  if (goods.length > 0) return goods;
  const taught = work.filter((token) => hasConcept(token, ['train-noun'], context));
  return taught.length > 0 ? taught : thingsOf(frame, context);
}

/** Somebody helps or strengthens somebody, without a thing of its own. */
export const support: PledgeRule = {
  id: 'pledge/support',
  units: ['support', 'increase'],
  kind: 'Political',
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'object', 'benefit', 'to', 'for'],
  things: helpIn,
  accepts: (frame, context) =>
    frame.verbal &&
    (isBound(frame) || (!frame.passive && isUnderWay(frame, context))) &&
    frame.link !== 'relative' &&
    !isEscorted(frame, context) &&
    !isUse(frame, context) &&
    (frame.objects.length > 0 || frame.recipients.length > 0 || !frame.concepts.has('attend')),
  examples: {
    fr: {
      match: [
        { text: 'La Finlande appuiera le Mali par l’envoi de deux experts.', reads: 'pledged service Finlande → Mali 2 experts' },
        { text: 'La Finlande a appuyé le Mali avec 40 lits.', reads: 'delivered material Finlande → Mali 40 lits' },
        { text: 'La Finlande aidera le Mali via la mise à disposition de 40 lits.', reads: 'pledged material Finlande → Mali 40 lits' },
        { text: 'La Finlande continuera à soutenir l’Ukraine.', reads: 'reaffirmed political Finlande → Ukraine' },
        { text: '"La Finlande continue à soutenir l’Ukraine", a-t-il dit.', reads: 'reaffirmed political Finlande → Ukraine' },
        { text: 'Des spécialistes finlandais aideront l’Ukraine.', reads: 'pledged service Finlande → Ukraine spécialistes finlandais' },
        {
          text: 'La Finlande a salué cette initiative et a réaffirmé son engagement à renforcer les capacités de la Moldavie.',
          reads: 'reaffirmed political Finlande → Moldavie',
        },
        { text: 'La Finlande soutient l’adhésion de la Moldavie à l’Union européenne.', reads: 'pledged political Finlande' },
      ],
      reject: [
        'La Finlande se félicite du soutien apporté à l’Ukraine.',
        'La Finlande a soutenu cette thèse.',
        'La Finlande soutient la décision de la Moldavie.',
        'La Finlande a indiqué que ce don aidera les écoles.',
      ],
    },
    en: {
      match: [
        { text: 'Finland will support Mali through the training of 200 officers.', reads: 'pledged service Finland → Mali 200 officers' },
        { text: 'Finland is supporting Mali with 40 beds.', reads: 'pledged material Finland → Mali 40 beds' },
        { text: 'Finland supports the mission with two helicopters.', reads: 'pledged material Finland 2 helicopters' },
        { text: 'Finland will continue to support Ukraine.', reads: 'reaffirmed political Finland → Ukraine' },
        { text: '"Finland continues to support Ukraine," he said.', reads: 'reaffirmed political Finland → Ukraine' },
        { text: 'Finnish specialists will help Ukraine.', reads: 'pledged service Finland → Ukraine Finnish specialists' },
        { text: 'Finland is stepping up its assistance to Sudan.', reads: 'pledged political Finland → Sudan' },
        { text: 'UNICEF has assisted 40,000 refugees in Chad.', reads: 'delivered service 40,000 refugees' },
        { text: 'Finland is committed to supporting Ukraine.', reads: 'pledged political Finland → Ukraine' },
      ],
      reject: [
        'Finland welcomes the support given to Ukraine.',
        'The evidence supports this view.',
        'Finland supports the decision of Moldova.',
        'Sweden said that the equipment will support schools.',
      ],
    },
  },
};
