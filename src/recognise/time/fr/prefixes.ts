/** French words before a time that say what it is to the fact: by when, since when, until when. */
import type { Prefix } from '../types.ts';

const ARTICLE = "(?:(?:le|la|les) |l')?";
const TO = "(?: au| aux| à la| à l'| à| en| le)";

/** In order of trial; the longest match with a time after it wins. */
export const prefixes: readonly Prefix[] = [
  {
    id: 'dici',
    starts: ['d'],
    source: `d'ici (?:à l'horizon |(?:au |aux |à )?${ARTICLE})`,
    kind: 'deadline',
    direction: 1,
  },
  { id: 'avant', starts: ['avant'], source: `avant ${ARTICLE}`, kind: 'deadline', direction: 1 },
  {
    id: 'au-plus-tard',
    starts: ['au', 'pas'],
    source: `(?:au plus tard|pas plus tard qu(?:e |'))(?:${TO}? )?${ARTICLE}`,
    kind: 'deadline',
    direction: 1,
  },
  { id: 'horizon', starts: ['à', 'l'], source: "(?:à )?l'horizon (?:de |d')?", kind: 'deadline', direction: 1 },
  { id: 'echeance', starts: ['à'], source: "à échéance (?:de |d')?", kind: 'deadline', direction: 1 },
  {
    id: 'jusque',
    starts: ['jusqu', 'jusque'],
    source: `jusqu(?:'|e )(?:(?:au|aux|en|à|dans) )?${ARTICLE}`,
    kind: 'until',
    direction: 1,
  },
  {
    id: 'depuis',
    starts: ['depuis'],
    source: `depuis ${ARTICLE}`,
    kind: 'since',
    direction: -1,
    middle: " (?:et )?jusqu(?:'|e )(?:(?:au|en|à) )?(?:la |l')?",
  },
  {
    id: 'a-partir',
    starts: ['à'],
    source: `à (?:partir|compter|dater) (?:du |de |d'|des )${ARTICLE}`,
    kind: 'since',
    lean: 1,
    middle: ` (?:et )?jusqu(?:'|e )(?:(?:au|en|à) )?(?:la |l')?`,
  },
  {
    id: 'apres',
    starts: ['après', 'au'],
    source: `(?:après|au-delà (?:de |du |d'))(?:le |l')?`,
    kind: 'since',
    weak: true,
    excludes: ['fr-weekday', 'fr-this-weekday', 'fr-deictic'],
  },
  {
    id: 'entre',
    starts: ['entre'],
    source: `entre ${ARTICLE}`,
    kind: 'point',
    weak: true,
    needsEnd: true,
    middle: ` et ${ARTICLE}`,
  },
  {
    id: 'de-a',
    starts: ['du', 'de', 'd', 'des'],
    source: `(?<outside>du |des |de |d')${ARTICLE}`,
    kind: 'point',
    weak: true,
    excludes: ['fr-season', 'fr-holiday', 'fr-month-capital'],
    middle: "(?: jusqu(?:'|e )(?:(?:au|en|à) )?(?:la |l')?| (?:au|aux|à) (?:la |l')?)",
  },
  { id: 'des', starts: ['dès'], source: `dès ${ARTICLE}`, kind: 'point', lean: 1 },
  { id: 'en', starts: ['en', 'courant', 'vers'], source: `(?:en|courant|vers) ${ARTICLE}`, kind: 'point' },
  {
    // "A convoqué une session pour le 4 mai": figures are for a month that is over.
    id: 'pour',
    starts: ['pour'],
    source: `pour ${ARTICLE}`,
    kind: 'point',
    direction: 1,
    weak: true,
    excludes: ['fr-season', 'fr-holiday', 'fr-month', 'fr-month-capital', 'fr-mars'],
  },
  {
    id: 'au',
    starts: ['au', 'aux', 'à', 'dans', 'lors', 'durant', 'pendant', 'pour', 'sur', 'le', 'la', 'les', 'l'],
    source: `(?:(?:au cours|au courant|dans le courant|lors) (?:du |de |d'|des )|(?:au|aux|à|dans|durant|pendant|pour|sur) )?${ARTICLE}`,
    kind: 'point',
    weak: true,
  },
];
