/** A small communiqué with its facts, made by hand; every span is found by its words, so that the text can be varied. */
import type { Doc, LanguageCode, Span } from '../../src/model/doc.ts';
import type { Entity, Mention } from '../../src/model/entity.ts';
import type { Facts } from '../../src/model/facts.ts';

export const TEXT = [
  '🇳🇴 La Norvège a accueilli mardi le Forum de l’Arctique à Tromsø 🛟, en présence d’Ingrid Håkonsen, ministre norvégienne de la Pêche.',
  "Réunis par liaison vidéo avec leurs hôtes, les pays du Forum ont promis « au moins 12,5 millions d’euros » et trois navires à l'Islande d’ici à 2030.",
  'Le commandement « Nord » condamne l’attaque du 3 mai.',
].join('\n');

export const BASE = 'https://pledgegraph.example/';

export interface Fixture {
  doc: Doc;
  facts: Facts;
}

const identity = (text: string): string => text;

/**
 * @param vary a change made to the text and to every word that is looked for in it
 */
export function fixture(vary: (text: string) => string = identity, identifier = 'forum', language: LanguageCode = 'fr'): Fixture {
  const text = vary(TEXT);
  const find = (words: string): Span => {
    const start = text.indexOf(vary(words));
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + vary(words).length };
  };
  const entity = (id: string, entityClass: Entity['class'], name: string, more: Partial<Entity> = {}): Entity => ({
    id,
    class: entityClass,
    name: vary(name),
    ...more,
  });
  const stated = (rule: string, confidence: number, ...quotes: string[]) => ({ evidence: quotes.map(find), rule, confidence });

  const norway = entity('country/NOR', 'Country', 'Norvège', { key: 'country/NOR', wikidata: 'Q20' });
  const iceland = entity('country/ISL', 'Country', 'Islande', { key: 'country/ISL', wikidata: 'Q189' });
  const forum = entity('organization:33', 'Organization', 'Forum de l’Arctique', { kind: 'collaboration' });
  const ingrid = entity('person:80', 'Person', 'Ingrid Håkonsen');
  const tromso = entity('place:60', 'Place', 'Tromsø');
  const members = entity('group:175', 'Group', 'les pays du Forum', { collectiveOf: forum });
  const command = entity('organization:300', 'Organization', 'commandement « Nord »', { kind: 'unit' });
  const unnamed = entity('person:anonymous', 'Person', 'le ministre', { anonymous: true });
  const mention = (of: Entity, words: string, kind: Mention['kind'] = 'name'): Mention => ({
    ...find(words),
    entity: of,
    kind,
    rule: 'test/mention',
  });

  const office = {
    ...stated('office/apposition', 0.9, 'Ingrid Håkonsen, ministre norvégienne de la Pêche'),
    person: ingrid,
    title: vary('ministre norvégienne de la Pêche'),
    organization: norway,
  };
  const meeting: Facts['events'][number] = {
    ...stated('event/meeting', 0.87654321, 'La Norvège a accueilli mardi le Forum de l’Arctique', 'Réunis par liaison vidéo'),
    class: 'Conference',
    date: { edtf: '2025-05-06', earliest: '2025-05-06', latest: '2025-05-06', words: find('mardi') },
    place: tromso,
    factuality: 'Actual',
    participations: [
      { ...stated('event/host', 0.9, 'La Norvège a accueilli mardi le Forum de l’Arctique'), role: 'Host', agent: norway },
      { ...stated('event/present', 0.8, 'en présence d’Ingrid Håkonsen'), role: 'Participant', agent: ingrid, actingAs: office },
      {
        ...stated('event/present', 0.7, 'Réunis par liaison vidéo avec leurs hôtes, les pays du Forum'),
        role: 'Participant',
        agent: members,
        remote: true,
      },
      { ...stated('event/present', 0.7, 'Réunis par liaison vidéo'), role: 'Participant', agent: unnamed },
    ],
  };
  const attack: Facts['events'][number] = {
    ...stated('event/attack', 0.6, 'l’attaque du 3 mai'),
    class: 'Attack',
    date: { edtf: '2025-05-03', earliest: '2025-05-03', latest: '2025-05-03' },
    place: null,
    factuality: 'Actual',
    participations: [],
  };
  const promise = "les pays du Forum ont promis « au moins 12,5 millions d’euros » et trois navires à l'Islande d’ici à 2030";
  const money: Facts['pledges'][number] = {
    ...stated('pledge/give', 0.85, promise),
    pledgers: [members],
    beneficiaries: [iceland],
    status: 'Pledged',
    kind: 'Financial',
    amount: { min: 12_500_000, max: null, currency: 'EUR', approximate: false },
    items: [],
    due: { edtf: '2030', earliest: '2030-01-01', latest: '2030-12-31', words: find('d’ici à 2030') },
    madeAt: meeting,
    purpose: vary('la pêche'),
  };
  const ships: Facts['pledges'][number] = {
    ...money,
    ...stated('pledge/give', 0.8, promise),
    kind: 'Material',
    amount: null,
    items: [{ what: vary('navires'), quantity: 3 }],
    due: null,
    reaffirms: money,
  };
  return {
    doc: {
      text,
      language,
      meta: {
        identifier,
        issued: '2025-05-07',
        title: vary('Le Forum de l’Arctique'),
        publisher: 'Ministère',
        source: 'https://example.org/été?q=a b#<x>',
      },
      sentences: [],
      tokens: [],
      times: [],
      quantities: [],
      mentions: [
        mention(norway, 'Norvège'),
        mention(norway, 'norvégienne', 'adjective'),
        mention(forum, 'Forum de l’Arctique'),
        mention(tromso, 'Tromsø'),
        mention(ingrid, 'Ingrid Håkonsen'),
        mention(members, 'les pays du Forum', 'description'),
        mention(members, 'leurs', 'pronoun'),
        mention(iceland, 'Islande'),
        mention(command, 'commandement « Nord »'),
      ],
    },
    facts: {
      entities: [norway, iceland, forum, ingrid, tromso, members, command],
      offices: [office],
      events: [meeting, attack],
      pledges: [money, ships],
    },
  };
}
