import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PledgegraphError } from '../../src/errors.ts';
import { readConllu } from '../../src/language/conllu.ts';
import { type Match, type MatchContext, Matcher, type Pattern, parsePattern } from '../../src/language/pattern/index.ts';
import type { Doc, Token } from '../../src/model/doc.ts';
import { Tree } from '../../src/model/tree.ts';
import { chainOfWords } from './chain.ts';
import { conlluDoc } from './conllu-doc.ts';

const page = readFileSync(new URL('../../docs/patterns.md', import.meta.url), 'utf8');
const trees = readConllu(/```conllu\n([\s\S]*?)```/.exec(page)?.[1] ?? '', 'docs/patterns.md');

/** Rows of the page's tables whose header starts with `heading`, cells without backticks. */
function rows(heading: string): string[][] {
  const out: string[][] = [];
  for (const table of page.match(/(?:^\|.*\n)+/gm) ?? []) {
    if (!table.startsWith(`| ${heading}`)) continue;
    for (const line of table.trim().split('\n').slice(2))
      out.push(
        line
          .slice(1, -1)
          .split(' | ')
          .map((cell) => cell.trim()),
      );
  }
  return out.map((cells) => cells.map((cell) => cell.replace(/^`(.*)`$/, '$1')));
}

const COUNTRIES = new Set(['France', 'Ukraine', 'Bénin', 'Niger', 'Russia']);
const CONCEPTS: Record<string, string> = { remettre: 'give', attack: 'strike' };

function contextOf(tree: Tree): MatchContext {
  const one = (name: string | undefined): Set<string> => new Set(name ? [name] : []);
  return {
    concepts: (token) => one(CONCEPTS[token.lemma]),
    classes: (token) => one(COUNTRIES.has(token.form) ? 'Country' : undefined),
    links: { gainers: (token: Token) => tree.by(token.index, 'obl:arg').flatMap((first) => tree.conjuncts(first)) },
  };
}

const describeMatch = (match: Match): string =>
  match
    .names()
    .map(
      (name) =>
        `${name}: ${match
          .all(name)
          .map((token) => token.form)
          .join(' ')}`,
    )
    .join(', ');

function docNamed(id: string): Doc {
  const found = trees.filter((tree) => tree.id === id);
  assert.equal(found.length, 1, `sentence ${id}`);
  return conlluDoc(found, 'fr', id);
}

/** Matches at each word, in the order of the text. */
function matchesIn(tree: Tree, pattern: Pattern, context?: MatchContext): Match[] {
  const matcher = new Matcher(tree, context);
  return tree.tokens.flatMap((token) => matcher.at(pattern, token) ?? []);
}

describe('patterns: the documentation’s examples', () => {
  const examples = rows('sentence | pattern');
  it('has examples', () => assert.ok(examples.length >= 28));
  for (const [id, source, binds] of examples) {
    it(`${source} on ${id}`, () => {
      const tree = new Tree(docNamed(id).tokens);
      const found = matchesIn(tree, parsePattern(source), contextOf(tree)).map(describeMatch);
      assert.equal(found.join('; ') || 'nothing', binds);
    });
  }
});

describe('patterns: errors', () => {
  const mistakes = rows('pattern | column');
  it('has examples', () => assert.ok(mistakes.length >= 12));
  for (const [source, column, message] of mistakes) {
    it(source, () =>
      assert.throws(
        () => parsePattern(source),
        (error: unknown) =>
          error instanceof PledgegraphError &&
          error.code === 'pattern-malformed' &&
          error.message === `Pattern, column ${column}: ${message}, in: ${source}`,
      ),
    );
  }
});

describe('patterns: matching', () => {
  const doc = docNamed('gift');
  const tree = new Tree(doc.tokens);

  it('types the names of captures', () => {
    const match = new Matcher(tree).at(parsePattern('v=[upos=VERB] >obj (theme=[] >nmod unit=[])'), doc.tokens[5]);
    assert.equal(match?.get('unit')?.form, 'euros');
    // @ts-expect-error the pattern has no such capture
    assert.equal(match?.get('units'), undefined);
  });

  it('tries another token where the first leaves the rest unmatched', () => {
    const match = new Matcher(tree).at(parsePattern('[@*] >obl a=[] >obl b=[upos=NOUN]'), doc.tokens[5]);
    assert.equal(match, undefined);
    const found = new Matcher(tree).at(parsePattern('[upos=VERB] >obl a=[] >obl b=[upos=NOUN]'), doc.tokens[5]);
    assert.deepEqual([found?.get('a')?.form, found?.get('b')?.form], ['Ukraine', 'Lundi']);
  });

  it('is clean after a failure: a matcher gives the same answer again', () => {
    const matcher = new Matcher(tree);
    const pattern = parsePattern('[upos=VERB] >nsubj a=[] *>obl b=[]');
    const first = matcher.at(pattern, doc.tokens[5]);
    assert.equal(matcher.at(parsePattern('[upos=VERB] >obl x=[] >csubj []'), doc.tokens[5]), undefined);
    assert.deepEqual(matcher.at(pattern, doc.tokens[5]), first);
    assert.deepEqual(
      first?.all('b').map((token) => token.form),
      ['Lundi', 'Ukraine'],
    );
  });

  it('stays linear on a sentence of 20,000 words under one head', () => {
    const tokens = chainOfWords(20_000, (index) => (index % 50 === 0 ? 0 : index - 1));
    const long = new Tree(tokens);
    const begun = process.cpuUsage().user;
    for (const source of ['[upos=NOUN] >>nmod [] .. [lemma=b]', '[upos=NOUN] $nmod [] <<nmod [lemma=b]'])
      assert.deepEqual(matchesIn(long, parsePattern(source)), []);
    assert.ok(process.cpuUsage().user - begun < 10_000_000);
  });
});
