import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import type { EventFact } from '../../src/model/facts.ts';
import { analyse } from '../../src/pipeline.ts';

const eventsOf = (text: string, language: LanguageCode): readonly EventFact[] =>
  analyse({ text, language, meta: { identifier: 'case', issued: '2024-05-15' } }).facts.events;

const victims = (events: readonly EventFact[]): string[] =>
  events.flatMap((event) => event.participations.filter((part) => part.role === 'Target').map((part) => part.agent.name));

describe('what stands beside an event', () => {
  const harmed: readonly (readonly [LanguageCode, string, string])[] = [
    ['fr', 'Le séisme survenu lundi au Maroc a tué plus de 300 personnes.', 'plus de 300 personnes'],
    ['fr', 'Le gouvernement condamne l’attaque de Gao. Trois policiers y ont été tués.', 'Trois policiers'],
    ['en', 'Floods in Kenya have displaced 20,000 people since Monday.', '20,000 people'],
  ];
  for (const [language, text, group] of harmed) {
    it(`${language}: ${text}`, () =>
      assert.ok(victims(eventsOf(text, language)).includes(group), victims(eventsOf(text, language)).join('; ')));
  }

  it('leaves people whom no verb harms out', () => {
    const text = 'Après le séisme survenu lundi au Maroc, la Suisse a envoyé 40 secouristes.';
    assert.ok(!victims(eventsOf(text, 'fr')).some((name) => name.includes('secouristes')));
  });
});
