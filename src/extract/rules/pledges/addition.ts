import type { Frame } from '../../clause/frame.ts';
import { isPointedAt } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { isCounted, isGiven, thingsOf } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

/** True where a participle tells who gives it ("une subvention octroyée par l’Agence"): that verb is read instead. */
const isGivenBy = (frame: Frame, context: Context): boolean =>
  thingsOf(frame, context).some((token) =>
    context.clauses.tree.by(token.index, 'acl').some((child) => {
      const own = context.clauses.at(child.index);
      return own?.passive && own.subjects.length > 0;
    }),
  );

/** "Ces sept millions s’ajoutent aux 79 millions …": the sum that was told of just before. */
const isToldOf = (frame: Frame, context: Context): boolean => thingsOf(frame, context).some((token) => isPointedAt(token, context.clauses));

/** "S’y ajoutera la cession de 50 bombes", "auxquels s’ajoutent 200 millions": what comes on top of a promise is promised by the same. */
export const addition: PledgeRule = {
  id: 'pledge/addition',
  units: ['add-self'],
  kind: 'Material',
  donor: true,
  pledger: ['by'],
  beneficiary: ['benefit', 'for'],
  status: 'Pledged',
  accepts: (frame, context) =>
    frame.verbal &&
    !isGivenBy(frame, context) &&
    !isToldOf(frame, context) &&
    thingsOf(frame, context).some((token) => isCounted(token, context) || isGiven(token, context)),
  examples: {
    fr: {
      match: [
        {
          text: 'L’Irlande versera 5 millions d’euros au Soudan. S’y ajoutera un prêt de 2 millions d’euros.',
          reads: 'pledged financial Irlande 2000000 EUR',
        },
      ],
      reject: [
        'L’Irlande versera 5 millions d’euros. Ces 5 millions s’ajoutent aux 9 millions de 2023.',
        'Une pénurie de médicaments s’ajoute à la sécheresse.',
        'S’y ajoute une subvention de 6 millions d’euros octroyée par la Belgique.',
      ],
    },
    en: {
      match: [
        {
          text: 'Ireland will give €5 million to Sudan. A loan of €2 million will come on top.',
          reads: 'pledged financial Ireland 2000000 EUR',
        },
      ],
      reject: ['A drought adds to the shortage of medicines.'],
    },
  },
};
