import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Doc, LanguageCode } from '../../src/model/doc.ts';
import type { Entity } from '../../src/model/entity.ts';
import { recogniseEntities, recogniseOffices, recognisePublisher } from '../../src/recognise/entity/index.ts';
import { recogniseQuantities } from '../../src/recognise/quantity/index.ts';

/** Rows of a table beside this file, by column name. */
function rows(file: string): Record<string, string>[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  const [header, ...body] = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  return body.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

function docOf(text: string, language: string, publisher = ''): Doc {
  const meta = { identifier: 'case', ...(publisher ? { publisher } : {}) };
  const code = language as LanguageCode;
  const quantities = recogniseQuantities(text, { language: code });
  return { text, meta, language: code, sentences: [], tokens: [], times: [], quantities, mentions: [] };
}

const items = (cell: string): string[][] =>
  cell
    .split('; ')
    .filter(Boolean)
    .map((item) => item.split(' > '));

const isWhat = (entity: Entity, what: string | undefined): boolean => what === undefined || entity.key === what || entity.class === what;

describe('recogniseEntities', () => {
  for (const { language, text, expected, absent } of rows('entity-cases.tsv')) {
    it(`${language}: ${text}`, () => {
      const mentions = recogniseEntities(docOf(text, language)).map(({ start, end, entity }) => ({
        surface: text.slice(start, end),
        entity,
      }));
      const seen = mentions.map(({ surface, entity }) => `${surface} > ${entity.key ?? entity.class}`).join('; ');
      for (const [surface, what] of items(expected)) {
        assert.ok(
          mentions.some((each) => each.surface === surface && isWhat(each.entity, what)),
          `${surface} > ${what} in: ${seen}`,
        );
      }
      for (const [surface, what] of items(absent)) {
        assert.ok(!mentions.some((each) => each.surface === surface && isWhat(each.entity, what)), `no ${surface} in: ${seen}`);
      }
    });
  }

  it('gives mentions in text order that nest or stand apart, never cross', () => {
    for (const { language, text } of rows('entity-cases.tsv')) {
      const mentions = recogniseEntities(docOf(text, language));
      mentions.forEach((mention, index) => {
        assert.ok(mention.end > mention.start && text.slice(mention.start, mention.end).trim() !== '');
        for (const later of mentions.slice(index + 1)) {
          assert.ok(later.start >= mention.start);
          assert.ok(later.start >= mention.end || later.end <= mention.end, text);
        }
      });
    }
  });

  it('unites names, surnames and acronyms of one thing', () => {
    const text =
      'Le Fonds régional de stabilité (FRS) a été créé. Sorina Delvaux le dirige. Le FRS est doté de peu ; Mme Delvaux le regrette.';
    const mentions = recogniseEntities(docOf(text, 'fr'));
    const of = (surface: string) =>
      new Set(mentions.filter((each) => text.slice(each.start, each.end) === surface).map((each) => each.entity));
    assert.deepEqual(of('FRS'), of('Fonds régional de stabilité'));
    assert.equal(of('FRS').size, 1);
    assert.deepEqual(of('Delvaux'), of('Sorina Delvaux'));
  });

  it('ties groups to what they belong to, and parts to the whole', () => {
    const text = 'Les Alliés se sont réunis. De nombreux Alliés ont promis des fonds aux réfugiés syriens.';
    const entities = new Map(recogniseEntities(docOf(text, 'fr')).map((each) => [text.slice(each.start, each.end), each.entity]));
    assert.equal(entities.get('Les Alliés')?.collectiveOf?.key, 'body/nato');
    assert.equal(entities.get('nombreux Alliés')?.subsetOf, entities.get('Les Alliés'));
    assert.equal(entities.get('réfugiés syriens')?.collectiveOf?.key, 'country/SYR');
  });

  it('notes gender and number that articles show', () => {
    const text = 'La ministre des Armées, Sorina Delvaux, a reçu une lettre. La Suisse, le Tchad et les Pays-Bas y répondront.';
    const entities = new Map(recogniseEntities(docOf(text, 'fr')).map((each) => [text.slice(each.start, each.end), each.entity]));
    assert.equal(entities.get('Sorina Delvaux')?.gender, 'Fem');
    assert.equal(entities.get('Suisse')?.gender, 'Fem');
    assert.equal(entities.get('Tchad')?.gender, 'Masc');
    assert.equal(entities.get('Pays-Bas')?.number, 'Plur');
  });

  it('knows the publisher by its whole name', () => {
    const shop = docOf('The Shop of Awe and Wonder Foundation (SAWF) has paid.', 'en', 'Shop of Awe and Wonder Foundation');
    assert.ok(recogniseEntities(shop).some(({ start, end }) => end - start === 'Shop of Awe and Wonder Foundation'.length));
    const mali = docOf('Telenor Mali a offert 10 lits.', 'fr', 'Telenor Mali');
    assert.deepEqual(
      recogniseEntities(mali).map(({ entity }) => entity.name),
      ['Telenor Mali'],
    );
  });

  it('reads the speaking state from the publisher', () => {
    const text = 'Le Gouvernement condamne cette attitude.';
    const doc = docOf(text, 'fr', 'Présidence de la République du Sénégal');
    assert.equal(recogniseEntities(doc)[0].entity.key, 'country/SEN');
    assert.deepEqual(
      recognisePublisher(doc).map((each) => each.entity.key),
      ['country/SEN'],
    );
  });

  it('is the same on every run, and linear in the length of the text', () => {
    const unit = rows('entity-cases.tsv')
      .filter((row) => row.language === 'fr')
      .map((row) => row.text)
      .join('\n\n');
    const time = (text: string): number => {
      const started = performance.now();
      recogniseEntities(docOf(text, 'fr'));
      return performance.now() - started;
    };
    const list = (): string =>
      recogniseEntities(docOf(unit, 'fr'))
        .map((each) => `${each.start}-${each.end} ${each.entity.id}`)
        .join('\n');
    assert.equal(list(), list());
    const small = unit.concat('\n\n').repeat(20);
    time(small);
    assert.ok(time(small.repeat(8)) < 40 * Math.max(time(small), 4));
  });
});

describe('recogniseOffices', () => {
  for (const { language, publisher, text, expected } of rows('office-cases.tsv')) {
    it(`${language}: ${text}`, () => {
      const doc = docOf(text, language, publisher);
      const surface = (entity: Entity): string[] =>
        recogniseEntities(doc)
          .filter((each) => each.entity === entity)
          .map((each) => text.slice(each.start, each.end));
      const offices = recogniseOffices(doc);
      const wanted = items(expected);
      assert.equal(offices.length, wanted.length, offices.map((office) => `${office.person.name} > ${office.title}`).join('; '));
      for (const [person, title, organization] of wanted) {
        const office = offices.find((each) => each.title === title && surface(each.person).includes(person));
        assert.ok(office, `${person} > ${title} in: ${offices.map((each) => each.title).join('; ')}`);
        assert.equal(office.organization?.key ?? office.organization?.name ?? '-', organization);
        for (const { start, end } of office.evidence) for (const word of title.split(' ')) assert.ok(text.slice(start, end).includes(word));
      }
    });
  }
});
