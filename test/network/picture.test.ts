import assert from 'node:assert/strict';
import { factsToQuads } from '../../src/graph/document.ts';
import { GraphView } from '../../src/graph/view.ts';
import { renderPicture } from '../../src/network/picture.ts';
import { type Box, layOut } from '../../src/network/picture-layout.ts';
import { pictureModel } from '../../src/network/picture-model.ts';
import { clipText, textWidth, wrap } from '../../src/network/picture-text.ts';
import { BASE, type Fixture, fixture } from '../graph/fixture.ts';

const view = ({ doc, facts }: Fixture): GraphView => {
  const { document, registry } = factsToQuads(doc, facts, { base: BASE });
  return new GraphView([...document, ...registry]);
};

/** Thirty beneficiaries, so that columns are crowded. */
function crowded(): Fixture {
  const f = fixture();
  const [money] = f.facts.pledges;
  f.facts.pledges = Array.from({ length: 30 }, (_, i) => ({
    ...money,
    purpose: `purpose ${i}`,
    beneficiaries: [
      { id: `body:${i}`, class: 'Organization' as const, name: `A body with a rather long name, number ${i}`, key: `body/${i}` },
    ],
  }));
  return f;
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('picture', () => {
  for (const [name, make] of Object.entries({ 'a document': fixture, 'a crowd': crowded })) {
    it(`of ${name} puts nothing over anything else, and all inside`, () => {
      const { cards, agents, width, height } = layOut(pictureModel(view(make())));
      const boxes: Box[] = [...cards, ...agents];
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(i + 1)) assert.ok(!overlap(a, b), JSON.stringify([a, b]));
        assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height);
      });
    });

    it(`of ${name} draws lines between the columns only`, () => {
      const { cards, agents, edges } = layOut(pictureModel(view(make())));
      assert.ok(edges.length > 0);
      for (const { from, to } of edges) {
        const middle = (from.x + to.x) / 2;
        for (const box of [...cards, ...agents]) assert.ok(middle < box.x || middle > box.x + box.width);
      }
    });
  }

  it('puts givers to the left and receivers to the right, pledges below their event', () => {
    const { agents, cards } = pictureModel(view(fixture()), 'fr');
    const sides = Object.fromEntries(agents.map((agent) => [agent.label, agent.side]));
    assert.equal(sides['les pays du Forum'], 'left');
    assert.equal(sides.Islande, 'right');
    assert.equal(sides.Tromsø, 'right');
    assert.deepEqual(
      cards.map((card) => [card.title, card.inset]),
      [
        ['Attack', false],
        ['Conference', false],
        ['at least 12.5 million EUR', true],
        ['3 navires', true],
      ],
    );
  });

  it('is the same each time, and well-formed', () => {
    const svg = renderPicture(view(fixture((text) => text.replaceAll('Islande', 'Islande & <Co>'))), {
      language: 'fr',
      title: 'Le <Forum> & co',
    });
    assert.equal(
      svg,
      renderPicture(view(fixture((text) => text.replaceAll('Islande', 'Islande & <Co>'))), { language: 'fr', title: 'Le <Forum> & co' }),
    );
    assert.match(svg, /Islande &amp; &lt;Co&gt;/);
    const open = [...svg.matchAll(/<(\w+)[^>]*(?<!\/)>/g)].map(([, tag]) => tag);
    const closed = [...svg.matchAll(/<\/(\w+)>/g)].map(([, tag]) => tag);
    assert.deepEqual(open.sort(), closed.sort());
  });

  it('has the title of the only document, or none', () => {
    assert.match(renderPicture(view(fixture())), /<title>Le Forum de l’Arctique<\/title>/);
    const both = ['a', 'b'].flatMap((identifier) => {
      const { doc, facts } = fixture((text) => text, identifier);
      return factsToQuads(doc, facts, { base: BASE }).document;
    });
    assert.doesNotMatch(renderPicture(new GraphView(both)), /<title>/);
  });

  it('of nothing is an empty sheet', () => {
    assert.match(renderPicture(new GraphView([])), /^<svg [^>]+>\n<rect [^>]+>\n<\/svg>\n$/);
  });
});

describe('text of a picture', () => {
  it('is cut to fit, by characters', () => {
    assert.equal(clipText('court', 200, 12), 'court');
    const cut = clipText('un texte 👩🏽‍🚀 beaucoup trop long pour sa boîte', 100, 12);
    assert.ok(cut.endsWith('…') && textWidth(cut, 12) <= 100);
    assert.equal(clipText('mot', 0, 12), '…');
  });

  it('is wrapped at spaces, and cut after the last line', () => {
    const lines = wrap('Les ambassadeurs des pays membres de l’Organisation', 150, 12, 2);
    assert.equal(lines.length, 2);
    assert.ok(lines.every((line) => textWidth(line, 12) <= 150));
    assert.deepEqual(wrap('court', 150, 12, 2), ['court']);
  });
});
