import assert from 'node:assert/strict';
import { type Analysis, loadLanguage } from '../../src/language/index.ts';
import { layout } from '../../src/language/words/layout.ts';
import type { LanguageCode, Token } from '../../src/model/doc.ts';

const NARROW = '\u202f';

/** What must hold of any analysis of any text. */
function checkSound(text: string, { tokens, sentences }: Analysis): void {
  tokens.forEach((token, i) => {
    assert.equal(token.index, i);
    assert.ok(token.start < token.end && token.end <= text.length, 'a token covers text');
    assert.ok(i === 0 || tokens[i - 1].start <= token.start, 'tokens are in text order');
    if (token.part === undefined) assert.equal(text.slice(token.start, token.end), token.form);
    assert.notEqual(token.lemma, '');
  });
  let next = 0;
  sentences.forEach((sentence, i) => {
    assert.equal(sentence.index, i);
    assert.equal(sentence.first, next, 'sentences cover all tokens');
    next = sentence.last;
    checkTree(tokens.slice(sentence.first, sentence.last), sentence.first, sentence.last);
    assert.equal(sentence.start, tokens[sentence.first].start);
    assert.equal(sentence.end, tokens[sentence.last - 1].end);
  });
  assert.equal(next, tokens.length);
  assert.equal(
    tokens.filter((t) => (t.part?.at ?? 0) === 0).reduce((n, t) => n + t.end - t.start, 0),
    coveredLength(text, tokens),
  );
}

function checkTree(words: readonly Token[], first: number, last: number): void {
  assert.equal(words.filter((word) => word.head === -1).length, 1, 'one root');
  const rooted = new Uint8Array(words.length);
  for (const word of words) {
    assert.equal(word.head === -1, word.deprel === 'root');
    const path: Token[] = [];
    for (let at = word; rooted[at.index - first] === 0; at = words[at.head - first]) {
      path.push(at);
      assert.ok(path.length <= words.length, 'no cycle');
      if (at.head === -1) break;
      assert.ok(at.head >= first && at.head < last, 'heads are in the sentence');
    }
    for (const { index } of path) rooted[index - first] = 1;
  }
}

/** Units of the text that some token covers, each once. */
function coveredLength(text: string, tokens: readonly Token[]): number {
  const covered = new Uint8Array(text.length);
  for (const token of tokens) covered.fill(1, token.start, token.end);
  return covered.reduce((sum, one) => sum + one, 0);
}

const forms = (code: LanguageCode, text: string): string[] =>
  loadLanguage(code)
    .analyse(text)
    .tokens.map((token) => token.form);

describe('analyse: words', () => {
  const cases: [LanguageCode, string, string][] = [
    ['fr', 'La ministre du Budget parle aux élus.', 'La ministre de le Budget parle à les élus .'],
    ['fr', "L’Union s'engage aujourd’hui.", "L’ Union s' engage aujourd’hui ."],
    ['fr', 'Est-ce vrai ? dit-il.', 'Est -ce vrai ? dit -il .'],
    ['fr', `Un don de 40${NARROW}000 euros.`, `Un don de 40${NARROW}000 euros .`],
    ['fr', 'M. Durand arrive à N’Djaména.', 'M. Durand arrive à N’Djaména .'],
    ['fr', 'Celui-ci part à 14h30.', 'Celui-ci part à 14 h 30 .'],
    ['fr', 'Voir https://www.eda.admin.ch/eda.html.', 'Voir https://www.eda.admin.ch/eda.html .'],
    ['en', "We don't know the bank's well-known plan.", "We do n't know the bank 's well - known plan ."],
    ['fr', 'Les écoles auxquelles il pense.', 'Les écoles à lesquelles il pense .'],
    ['fr', 'Les pays desquelles elles viennent.', 'Les pays de lesquelles elles viennent .'],
    ['fr', "Il donne 1'500'000 francs.", "Il donne 1'500'000 francs ."],
    ['en', 'It gave CHF 12’000.', 'It gave CHF 12’000 .'],
    ['en', "In 2024'99 of 500'0000 it ended.", "In 2024 ' 99 of 500 ' 0000 it ended ."],
    ['fr', 'L’audit est fini.', 'L’ audit est fini .'],
    ['en', 'The U.S. gave $5,000.50 on 12/03/2024.', 'The U.S. gave $ 5,000.50 on 12/03/2024 .'],
    ['en', 'Write to press.office@un.org today.', 'Write to press.office@un.org today .'],
  ];
  for (const [code, text, expected] of cases) {
    it(`${code}: ${text}`, () => assert.deepEqual(forms(code, text), expected.split(' ')));
  }

  it('opens capital contractions in capitals and points both words at the same characters', () => {
    const [first, second] = loadLanguage('fr').analyse('Aux armes, citoyens !').tokens;
    assert.deepEqual([first.form, second.form], ['À', 'les']);
    assert.deepEqual([first.start, first.end, second.start, second.end], [0, 3, 0, 3]);
    assert.deepEqual(
      [first.part, second.part],
      [
        { at: 0, of: 2 },
        { at: 1, of: 2 },
      ],
    );
  });
});

describe('analyse: who does what to whom', () => {
  const text =
    'La Suisse et le Canada ont promis 40 millions d’euros au Programme alimentaire mondial. La décision a été prise par le gouvernement.';
  const { tokens } = loadLanguage('fr').analyse(text);
  const relation = (form: string): string => {
    const token = tokens.find((one) => one.form === form) as Token;
    return `${token.deprel} ${token.head < 0 ? '-' : tokens[token.head].form}`;
  };
  const cases: [string, string][] = [
    ['Suisse', 'nsubj promis'],
    ['Canada', 'conj Suisse'],
    ['promis', 'root -'],
    ['millions', 'obj promis'],
    ['euros', 'nmod millions'],
    ['décision', 'nsubj:pass prise'],
    ['gouvernement', 'obl:agent prise'],
  ];
  for (const [form, expected] of cases) it(`${form}: ${expected}`, () => assert.equal(relation(form), expected));

  it('gives lemmas and morphology', () => {
    const verb = tokens.find((token) => token.form === 'ont') as Token;
    assert.equal(verb.lemma, 'avoir');
    assert.deepEqual([verb.feats.Number, verb.feats.Person, verb.feats.Tense], ['Plur', '3', 'Pres']);
  });
});

describe('analyse: sentences', () => {
  it('tells headings, items and prose, and counts paragraphs', () => {
    const text = 'Une aide nouvelle\n\nLe Conseil a décidé :\n- une aide de 3 millions ;\n- un prêt.\n\nM. Roy part. Il reviendra.';
    const { sentences } = loadLanguage('fr').analyse(text);
    assert.deepEqual(
      sentences.map(({ kind, paragraph }) => `${kind} ${paragraph}`),
      ['heading 0', 'prose 1', 'item 1', 'item 1', 'prose 2', 'prose 2'],
    );
  });

  const sentencesOf = (text: string): string[] =>
    loadLanguage('fr')
      .analyse(text)
      .sentences.map(({ kind, start, end }) => `${kind} ${text.slice(start, end).trim()}`);

  it('leaves out what counts the entries of a list', () => {
    const text = 'Le Conseil a décidé :\n(i) une aide ;\n(ii) un prêt ;\nc) une garantie ;\n4° un don.';
    assert.deepEqual(sentencesOf(text), [
      'prose Le Conseil a décidé :',
      'item une aide ;',
      'item un prêt ;',
      'item une garantie ;',
      'item un don.',
    ]);
  });

  it('cuts a list that runs on inside a paragraph, as long as its marks count on', () => {
    const text = 'Le Conseil a décidé : (i) de verser une aide ; (ii) d’ouvrir un centre. Le Ministre a visité Lomé.';
    assert.deepEqual(sentencesOf(text), [
      'prose Le Conseil a décidé :',
      'item de verser une aide ;',
      'item d’ouvrir un centre.',
      'prose Le Ministre a visité Lomé.',
    ]);
    assert.ok(sentencesOf('Le Conseil a noté : (i) une aide ; (v) un centre.').every((line) => line.startsWith('prose')));
  });

  it('takes time in proportion to its length for lists that never go on', () => {
    const timeOf = (count: number): number => {
      const text = 'Le Conseil décide : (i) de verser une aide '.repeat(count);
      const start = performance.now();
      layout(text);
      return performance.now() - start;
    };
    timeOf(1_000);
    const [short, long] = [1_000, 16_000].map((count) => Math.min(timeOf(count), timeOf(count)));
    assert.ok(long / short < 16 * 2.5, `sixteen times the text took ${(long / short).toFixed(1)} times as long`);
  });

  it('takes short lines with figures behind a colon for a list without bullets', () => {
    const text = 'La somme se répartit comme suit :\n\nMali : 3 millions\nTchad : 2 millions\n\nContexte';
    assert.deepEqual(
      sentencesOf(text).map((line) => line.split(' ')[0]),
      ['prose', 'item', 'item', 'heading'],
    );
  });

  it('takes rows that a name and a dash open for a list, however wide and with a row without a figure', () => {
    const rows = [
      'Allemagne – 3 millions d’euros sur deux ans, pour le Fonds des ponts',
      'Suisse – mise à disposition d’une juriste auprès du greffe de la Cour',
    ];
    assert.deepEqual(
      sentencesOf(`Plusieurs délégations ont annoncé leurs dons :\n\n${rows.join('\n')}`).slice(1),
      rows.map((row) => `item ${row}`),
    );
  });

  it('ends a heading at its line, however long, where the next line is far longer', () => {
    const heading = 'Meeting of the Minister of Finance and the Director of the Lending Bank of the Coast';
    const body = `On Monday the Minister met the Director, and they spoke of ${'roads and ports and '.repeat(8)}schools.`;
    assert.deepEqual(sentencesOf(`${heading}\n${body}`), [`heading ${heading}`, `prose ${body}`]);
  });

  it('joins lines wrapped at a width', () => {
    const text = 'The government of the country has decided to support the people of\nthe region with new funds.';
    assert.equal(loadLanguage('en').analyse(text).sentences.length, 1);
  });
});

describe('analyse: constraints', () => {
  const text = 'La Banque J.P. Morgan. Et Fils donne 40 milliards d’euros au moins.';
  const span = (part: string): { start: number; end: number } => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

  it('keeps a name as one flat unit of proper nouns in one sentence', () => {
    const analysis = loadLanguage('fr').analyse(text, { names: [span('Banque J.P. Morgan. Et Fils')] });
    checkSound(text, analysis);
    assert.equal(analysis.sentences.length, 1);
    const name = analysis.tokens.filter(({ start, end }) => start >= 3 && end <= 30);
    assert.ok(name.every(({ upos }) => upos === 'PROPN'));
    assert.ok(name.slice(1).every(({ deprel, head }) => deprel === 'flat:name' && head === name[0].index));
  });

  it('keeps an amount as one subtree', () => {
    const analysis = loadLanguage('fr').analyse(text, { amounts: [span('40 milliards d’euros au moins')] });
    checkSound(text, analysis);
    const { start, end } = span('40 milliards d’euros au moins');
    const inside = analysis.tokens.filter((token) => token.start >= start && token.end <= end);
    const headsOutside = inside.filter(({ head }) => !inside.some(({ index }) => index === head));
    assert.equal(headsOutside.length, 1);
  });
});

describe('analyse: any input', () => {
  const long = Array.from({ length: 10_000 }, (_, i) => `mot${i % 97}`).join(' ');
  const inputs: [string, string][] = [
    ['nothing', ''],
    ['blanks', ' \n\t\u00a0\n\n '],
    ['one word', 'Bonjour'],
    ['one mark', '.'],
    ['10,000 words without a full stop', long],
    ['a word of 50,000 letters', 'a'.repeat(50_000)],
    ['20,000 full stops', '. '.repeat(20_000)],
    ['brackets', '('.repeat(5_000) + ')'.repeat(5_000)],
    ['an endless address', `http://${'.'.repeat(20_000)}x ${'a.'.repeat(20_000)}`],
    ['capitals', 'LE CONSEIL DES MINISTRES DU 12 MARS A DÉCIDÉ D’AIDER L’UKRAINE.'],
    ['no accents', 'Le president a decide d aider les refugies a Geneve.'],
    ['HTML residue', '<p class="x">Le&nbsp;Conseil</p><br/>&amp; <script>if (a<b) {}</script>'],
    ['emoji', 'Bravo 👩‍👩‍👧 🇨🇭 à tous ❤️ !'],
    ['half a surrogate pair', 'a \ud83d b \ude00'],
    ['decomposed accents', 'L’aide a été versée à l’État.'.normalize('NFD')],
    ['mixed languages', 'Le Conseil said that die Schweiz wird 会議 помощь donner مساعدة.'],
    ['Windows line ends', 'Titre\r\n\r\nLe Conseil siège.\r\n'],
  ];
  for (const code of ['fr', 'en'] as const) {
    for (const [name, text] of inputs) it(`${code}: ${name}`, () => checkSound(text, loadLanguage(code).analyse(text)));
  }

  it('ends a sentence that never ends, at a mark where there is one', () => {
    const { sentences, tokens } = loadLanguage('fr').analyse(
      'la Suisse versera 3 millions de francs au Mali et enverra des tentes au Niger, '.repeat(200),
    );
    assert.ok(sentences.length > 1 && sentences.every(({ first, last }) => last - first <= 1_000));
    for (const { last } of sentences) assert.equal(tokens[last - 1].form, ',');
  });

  it('reads decomposed accents like composed ones', () => {
    const text = 'L’aide a été versée à l’État.';
    const read = (one: string): string[] =>
      loadLanguage('fr')
        .analyse(one)
        .tokens.map(({ lemma, upos, deprel }) => `${lemma} ${upos} ${deprel}`);
    assert.deepEqual(read(text.normalize('NFD')), read(text));
  });

  it('gives the same result twice', () => {
    const text = 'La Suisse débloque 12 millions de francs. '.repeat(30);
    assert.deepEqual(loadLanguage('fr').analyse(text), loadLanguage('fr').analyse(text));
  });

  it('takes time in proportion to the length', () => {
    const language = loadLanguage('fr');
    const text = `${long.slice(0, 10_000)} `;
    const time = (one: string): number => {
      const start = process.cpuUsage().user;
      language.analyse(one);
      return process.cpuUsage().user - start;
    };
    time(text.repeat(8));
    const short = Math.max(1_000, Math.min(time(text), time(text), time(text)));
    const eightfold = Math.min(time(text.repeat(8)), time(text.repeat(8)));
    assert.ok(eightfold < 30 * short, `${short} µs, then ${eightfold} µs`);
  }).timeout(60_000);
});

describe('components alone', () => {
  const language = loadLanguage('fr');

  it('tokenises, splits, tags and parses in steps', () => {
    const text = 'Il pleut. Il vente.';
    const surface = language.tokenise(text);
    assert.deepEqual(language.split(surface), [3, 6]);
    const words = language.tag(surface, 0, 3);
    assert.deepEqual([...language.parse(words).heads], [1, 3, 1]);
  });

  const lemmas: [string, Token['upos'], string][] = [
    ['donneront', 'VERB', 'donner'],
    ['engagements', 'NOUN', 'engagement'],
    ['régionales', 'ADJ', 'régional'],
    ['Genève', 'PROPN', 'Genève'],
  ];
  for (const [form, upos, lemma] of lemmas) it(`${form} → ${lemma}`, () => assert.equal(language.lemmatise(form, upos), lemma));

  for (const form of ['renew', 'broaden', 'embed'])
    it(`${form}: an infinitive is its own lemma`, () => assert.equal(loadLanguage('en').lemmatise(form, 'VERB', 'VerbForm=Inf'), form));
});
