import type { PledgeRule } from '../../rule.ts';

/**
 * "20 millions seront réservés à l’énergie, 15 millions à l’emploi", "including £4 million for the Red Cross": what a total is made of, each
 * part with its own receiver. No predicate is looked up: the parts are read from the words around each sum, once the totals are known.
 */
export const share: PledgeRule = {
  id: 'pledge/share',
  units: [],
  kind: 'Financial',
  pledger: [],
  beneficiary: [],
  examples: {
    fr: {
      match: [
        {
          text: 'La Suède prêtera 30 millions d’euros au Togo. Le projet a deux volets : la réfection de pistes (21 millions d’euros) et l’appui institutionnel (9 millions).',
          reads: 'pledged financial Suède → Togo 9000000 EUR',
        },
        {
          text: 'Le PAM a reçu 9 millions d’euros du Japon (6 millions d’euros) et de la Suède (3 millions d’euros).',
          reads: 'delivered financial Suède → Programme alimentaire mondial 3000000 EUR',
        },
        {
          text: 'L’Irlande versera 9 millions d’euros au Soudan. De ce montant, 4 millions iront à l’UNICEF et 3 millions à la Croix-Rouge.',
          reads: 'pledged financial Irlande 3000000 EUR',
        },
        {
          text: 'La Belgique allouera 6 millions d’euros au Mali. Cette somme comprend 2 millions destinés à l’achat de semences.',
          reads: 'pledged financial Belgique → Mali 2000000 EUR',
        },
        {
          text: 'La Belgique allouera 6 millions d’euros au Mali. Deux millions en sont dès à présent destinés à la formation des maîtres.',
          reads: 'pledged financial Belgique → Mali 2000000 EUR',
        },
        {
          text: 'L’Irlande versera 9 millions d’euros au Soudan, dont 2 millions par l’intermédiaire de la Croix-Rouge.',
          reads: 'pledged financial Irlande → Croix-Rouge 2000000 EUR',
        },
        {
          text: 'L’Irlande versera 9 millions d’euros au Soudan ; 700 000 d’entre eux reviendront à l’UNICEF.',
          reads: 'pledged financial Irlande 700000 EUR',
        },
      ],
      reject: ['L’Irlande versera 9 millions d’euros au Soudan. Quelque 4 millions de personnes ont fui.', '3 millions iront à l’école.'],
    },
    en: {
      match: [
        {
          text: 'Sweden will lend €30 million to Togo. The project has two components: upgrading of tracks (€21 million) and support to town halls (€9 million).',
          reads: 'pledged financial Sweden → Togo 9000000 EUR',
        },
        {
          text: 'Japan gives €9 million to WFP. The countries that benefit are Chad (€6 million) and Mali (€3 million).',
          reads: 'pledged financial Japan → Mali 3000000 EUR',
        },
        {
          text: 'Ireland will give €9 million to Sudan. This amount comprises €4 million for nutrition and €2 million for UNICEF.',
          reads: 'pledged financial Ireland → Sudan 4000000 EUR',
        },
        {
          text: 'Norway will provide $20 million to Mali. Of this amount, $5 million will fund vehicles and $2 million will support schools.',
          reads: 'pledged financial Norway → Mali 2000000 USD',
        },
        {
          text: 'Norway will provide $20 million to Mali. The remaining $5 million is for UNICEF.',
          reads: 'pledged financial Norway → United Nations Children’s Fund 5000000 USD',
        },
        {
          text: 'Norway will provide $20 million to Mali. The aid includes $5 million for seed through UNICEF.',
          reads: 'pledged financial Norway → United Nations Children’s Fund 5000000 USD',
        },
        {
          text: 'Norway will provide $20 million to Mali, $5 million of which goes to schools.',
          reads: 'pledged financial Norway → Mali 5000000 USD',
        },
        {
          text: 'Norway will provide $13 million to the two countries: 10 million to Mali and 3 million to Niger.',
          reads: 'pledged financial Norway → Niger 3000000 USD',
        },
      ],
      reject: ['Ireland will give €9 million to Sudan. Some 4 million people have fled.', '$4 million will fund vehicles.'],
    },
  },
};
