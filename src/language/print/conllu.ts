import type { Doc, Sentence, Token } from '../../model/doc.ts';
import { writeFeatures } from '../conllu.ts';

/** A document's trees in CoNLL-U, one block a sentence; white space inside a sentence is written as one space. */
export function toConllu(doc: Doc): string {
  const blocks = doc.sentences.map((sentence) => [...comments(doc, sentence), ...wordLines(doc, sentence), ''].join('\n'));
  return blocks.length === 0 ? '' : `${blocks.join('\n')}\n`;
}

function comments(doc: Doc, sentence: Sentence): string[] {
  const out = sentence.index === 0 ? [`# newdoc id = ${doc.meta.identifier}`] : [];
  const previous = doc.sentences[sentence.index - 1];
  if (previous?.paragraph !== sentence.paragraph) out.push('# newpar');
  out.push(`# sent_id = ${doc.meta.identifier}-${String(sentence.index + 1).padStart(3, '0')}`);
  out.push(`# text = ${sentenceText(doc, sentence)}`);
  return out;
}

/** A sentence as its tokens spell it: one space where there is white space. */
export function sentenceText(doc: Doc, sentence: Sentence): string {
  let text = '';
  for (const token of doc.tokens.slice(sentence.first, sentence.last)) {
    if (token.part && token.part.at > 0) continue;
    text += surface(doc, token) + (token.spaceAfter ? ' ' : '');
  }
  return text.trimEnd();
}

const surface = (doc: Doc, token: Token): string => oneLine(doc.text.slice(token.start, token.end));
const oneLine = (text: string): string => text.replace(/\s+/g, ' ') || '_';

function wordLines(doc: Doc, sentence: Sentence): string[] {
  const out: string[] = [];
  for (let index = sentence.first; index < sentence.last; index++) {
    const token = doc.tokens[index];
    const id = index - sentence.first + 1;
    const misc = token.spaceAfter || index + 1 === sentence.last ? '_' : 'SpaceAfter=No';
    if (token.part?.at === 0) out.push(line(`${id}-${id + token.part.of - 1}`, surface(doc, token), '_', '_', '_', '_', '_', misc));
    const head = token.head < 0 ? 0 : token.head - sentence.first + 1;
    const lemma = oneLine(token.lemma);
    out.push(
      line(`${id}`, oneLine(token.form), lemma, token.upos, writeFeatures(token.feats), `${head}`, token.deprel, token.part ? '_' : misc),
    );
  }
  return out;
}

const line = (id: string, form: string, lemma: string, upos: string, feats: string, head: string, deprel: string, misc: string): string =>
  [id, form, lemma, upos, '_', feats, head, deprel, '_', misc].join('\t');
