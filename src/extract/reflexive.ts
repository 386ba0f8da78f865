import type { Doc, Token } from '../model/doc.ts';

const REFLEXIVE = /^s(e|['’])$/i;
/** Words back that a reflexive pronoun may stand from its verb. */
const NEAR = 5;
/** The same, where the tree joins them. */
const HUNG = 10;

/** A reflexive pronoun that hangs on the verb ("s’est par ailleurs rendue"), or stands before it with only auxiliaries and pronouns between. */
export function isReflexive(doc: Doc, token: Token): boolean {
  for (let at = token.index - 1; at >= Math.max(0, token.index - HUNG); at--)
    if (doc.tokens[at].head === token.index && REFLEXIVE.test(doc.tokens[at].form)) return true;
  for (let at = token.index - 1; at >= Math.max(0, token.index - NEAR); at--) {
    const before = doc.tokens[at];
    if (before.sentence !== token.sentence) return false;
    if (REFLEXIVE.test(before.form) || isDoubled(doc, before) || isOfSpeaker(before, token)) return true;
    if (before.upos !== 'AUX' && before.upos !== 'ADV' && before.upos !== 'PRON') return false;
  }
  return false;
}

/** "De m’entretenir avec X", "pour nous réunir": the pronoun of whoever speaks, right before an infinitive. */
const isOfSpeaker = ({ form, index, deprel }: Token, verb: Token): boolean =>
  verb.feats.VerbForm === 'Inf' &&
  index === verb.index - 1 &&
  (/^m(e|['’])$/i.test(form) || (/^nous$/i.test(form) && deprel.startsWith('expl')));

/** "Nous nous engageons", "je m’engage", "Nous, ministres, nous sommes réunis": the second pronoun of the same person. */
function isDoubled(doc: Doc, pronoun: Token): boolean {
  const before = doc.tokens[pronoun.index - 1]?.form.toLowerCase();
  const form = pronoun.form.toLowerCase();
  if (form === 'nous' && before === ',' && doc.tokens[doc.sentences[pronoun.sentence].first].form.toLowerCase() === form) return true;
  return before !== undefined && ((/^[nv]ous$/.test(form) && before === form) || (/^m(e|['’])$/.test(form) && /^j(e|['’])$/.test(before)));
}
