import type { Token } from '../../../model/doc.ts';
import type { Frame } from '../../clause/frame.ts';
import { isOfSupport, ownersOf } from '../../pledges/donor.ts';
import { boundBy, ofNoun } from '../../pledges/parties.ts';
import type { PledgeRule } from '../../rule.ts';

const things = ({ head, objects }: Frame): readonly Token[] => (objects.length > 0 ? objects : [head]);

/**
 * "Contributions for Mali: – Japan: 25 million", "these measures include: – 40 million to …": what the items of a list name, under a lead-in that says that it is promised or decided.
 * No predicate is looked up: lists borrow it.
 */
export const listed: PledgeRule = {
  id: 'pledge/listed',
  units: [],
  nominal: true,
  donor: true,
  kind: 'Service',
  pledgers: ({ subjects, governor }, context) => {
    if (subjects.length > 0) return context.resolver.resolveAll(subjects);
    if (!governor) return [];
    if (governor.concepts.has('include'))
      return ownersOf(
        governor.subjects.filter((token) => isOfSupport(token, context)),
        context,
      );
    const told = governor.verbal ? context.resolver.resolveAll(governor.subjects) : ofNoun({ ...governor, governor: null }, context);
    const named = boundBy(told, context);
    return named.length > 0 ? named : context.self.entities.filter((entity) => entity.class !== 'Person');
  },
  pledger: [],
  things,
  beneficiary: ['recipient', 'benefit', 'to', 'for'],
  status: 'Pledged',
  examples: {
    fr: {
      match: [
        {
          text: 'La Finlande soutiendra le Tchad. Elle a annoncé les mesures suivantes : (i) 3 millions d’euros à l’UNICEF ; (ii) la remise de quarante ambulances ; (iii) la formation de 90 sages-femmes.',
          reads: 'pledged material Finlande 40 ambulances',
        },
        {
          text: 'La Finlande a annoncé les mesures suivantes :\n\n• Santé. Trente ambulances et deux hôpitaux mobiles.\n• Déminage : formation de 150 démineurs.',
          reads: 'pledged service Finlande formation de 150 démineurs',
        },
        {
          text: 'Lors de sa visite à Lomé, la ministre finlandaise Anna Weiss a annoncé les mesures suivantes.\n\nSanté\n\n- 3 millions d’euros à l’UNICEF ;\n- 2 millions d’euros à la Croix-Rouge.',
          reads: 'pledged financial Finlande → Fonds des Nations unies pour l’enfance 3000000 EUR',
        },
        {
          text: 'La Finlande a annoncé un nouveau lot d’aide à la Moldavie. Ce lot, d’une valeur de 30 millions d’euros, comprend :\n\n- 12 ambulances ;\n- des munitions.',
          reads: 'pledged material Finlande → Moldavie 30000000 EUR 12 ambulances',
        },
        {
          text: 'La Suède a annoncé une nouvelle aide au Malawi.\n\nCette aide comprend :\n\nQuatre radars ;\n\nDes pièces de rechange et des munitions.',
          reads: 'pledged material Suède → Malawi 4 radars munitions',
        },
        {
          text: 'La Belgique aide le Mali.\n\nLe Conseil fédéral a décidé des mesures suivantes :\n\n- 3 millions d’euros à l’UNICEF ;\n- 2 millions d’euros à la Croix-Rouge.',
          reads: 'agreed financial 3000000 EUR',
        },
        {
          text: 'Les axes de la coopération de la France comprennent :\n\n- La formation des douaniers ;\n- La modernisation de deux ports.',
          reads: 'pledged service France',
        },
        {
          text: 'Voici les contributions en faveur du Mali :\n\n- Japon : 25 millions d’euros ;\n- Inde et Chine : 3 millions de roupies indiennes et 2 millions de yuans.',
          reads: 'pledged financial Chine → Mali 2000000 CNY',
        },
        {
          text: 'Le montant de la contribution de la Suède à chaque organisme est le suivant :\n\n(1) UNICEF 7 millions d’euros (santé)\n(2) OMS 6 millions d’euros (vaccins)',
          reads: 'pledged financial Suède → Organisation mondiale de la santé 6000000 EUR',
        },
      ],
      reject: [
        'Le Conseil a examiné et adopté :\n\n- le projet de loi portant Code de l’urbanisme ;\n- le projet de décret relatif à l’Agence de l’Eau.',
        'Le Conseil du Togo a adopté :\n\n- le décret portant création de l’Agence de l’Eau ;\n- le projet de loi autorisant la ratification de l’accord de prêt.',
        'Le rapport de la Belgique comprend :\n\n- 3 chapitres ;\n- 2 annexes.',
        'Les coûts des travaux sont les suivants :\n\n- Japon : 25 millions d’euros ;\n- Inde : 3 millions d’euros.',
      ],
    },
    en: {
      match: [
        {
          text: 'The amount of the contribution of Sweden to each organization is as follows:\n\n(1) UNICEF €7 million (for health)\n(2) World Food Programme (WFP) €6 million (for food)',
          reads: 'pledged financial Sweden → World Food Programme 6000000 EUR',
        },
        {
          text: 'Finland announced the following measures:\n\n(a) €4 million for UNICEF;\n(b) training of 300 nurses;\n(c) delivery of 40 ambulances.',
          reads: 'pledged financial Finland → United Nations Children’s Fund 4000000 EUR',
        },
        {
          text: 'During her visit to Accra, the Finnish minister Anna Weiss announced the following steps.\n\nHealth\n\n- A new $5 million grant program to help rural clinics.\n- $2 million for UNICEF.',
          reads: 'pledged financial Finland 5000000 USD',
        },
        {
          text: 'Today, Finland announced a further package for Moldova. It has an estimated value of up to €30 million.\n\nThe package includes:\n\n- 12 field ambulances;\n- Demolition munitions for obstacle clearing.',
          reads: 'pledged material Finland → Moldova ..30000000 EUR 12 field ambulances Demolition munitions for obstacle clearing',
        },
        {
          text: 'Sweden announced a new package for Malawi.\n\nThe capabilities in this package include:\n\nFour radars;\n\nSpare parts and ammunition.',
          reads: 'pledged material Sweden → Malawi 4 radars Spare parts ammunition',
        },
        {
          text: 'Ireland announced new support for Mali.\n\nThe package includes:\n\n- €3 million for UNICEF;\n- €2 million for the Red Cross.',
          reads: 'pledged financial Ireland 3000000 EUR',
        },
        {
          text: 'The main areas of Canada’s support include:\n\n- Training for port inspectors;\n- Coordination with other donors.',
          reads: 'pledged service Canada',
        },
        {
          text: 'Foremost among the contributions for Mali made known in the room were:\n\n- Japan: a grant of $25 million;\n- Spain: $3 million.',
          reads: 'pledged financial Japan → Mali 25000000 USD',
        },
      ],
      reject: [
        'The annual report of Ireland includes:\n\n- 3 chapters;\n- 2 annexes.',
        'The cost of the works was as follows:\n\n- Japan: $25 million;\n- Spain: $3 million.',
      ],
    },
  },
};
