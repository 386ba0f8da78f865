import type { Token } from '../../../model/doc.ts';
import type { Frame } from '../../clause/frame.ts';
import { isOfSupport, ownersOf } from '../../pledges/donor.ts';
import { boundBy, ofNoun } from '../../pledges/parties.ts';
import type { PledgeRule } from '../../rule.ts';

const things = ({ head, objects }: Frame): readonly Token[] => (objects.length > 0 ? objects : [head]);

/**
 * "These measures include: – 40 million to …": what the items of a list name, under a lead-in that says that it is promised or decided.
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
          text: 'La Belgique aide le Mali.\n\nLe Conseil fédéral a décidé des mesures suivantes :\n\n- 3 millions d’euros à l’UNICEF ;\n- 2 millions d’euros à la Croix-Rouge.',
          reads: 'agreed financial 3000000 EUR',
        },
        {
          text: 'Les axes de la coopération de la France comprennent :\n\n- La formation des douaniers ;\n- La modernisation de deux ports.',
          reads: 'pledged service France',
        },
      ],
      reject: ['Le rapport de la Belgique comprend :\n\n- 3 chapitres ;\n- 2 annexes.'],
    },
    en: {
      match: [
        {
          text: 'Ireland announced new support for Mali.\n\nThe package includes:\n\n- €3 million for UNICEF;\n- €2 million for the Red Cross.',
          reads: 'pledged financial Ireland 3000000 EUR',
        },
        {
          text: 'The main areas of Canada’s support include:\n\n- Training for port inspectors;\n- Coordination with other donors.',
          reads: 'pledged service Canada',
        },
      ],
      reject: ['The annual report of Ireland includes:\n\n- 3 chapters;\n- 2 annexes.'],
    },
  },
};
