import type { Token } from '../../model/doc.ts';
import type { Tree } from '../../model/tree.ts';
import { accomplished } from './accomplished.ts';
import { carriedTense, carrierOf } from './carried.ts';
import type { Tense } from './frame.ts';

const FUTURE_AUXILIARIES = new Set(['will', 'shall', "'ll", '’ll', 'wo']);
const CONDITIONAL_AUXILIARIES = new Set(['would', 'could', 'might', 'may']);

const finite = (token: Token): Tense | null => {
  const { Mood, Tense: tense } = token.feats;
  if (Mood === 'Cnd') return 'conditional';
  if (tense === 'Fut') return 'future';
  if (tense === 'Past' || tense === 'Imp') return 'past';
  if (Mood === 'Ind' || Mood === 'Sub' || tense === 'Pres') return 'present';
  return null;
};

function french(head: Token, auxiliaries: readonly Token[], passive: boolean): Tense {
  const first = auxiliaries[0];
  if (!first) {
    if (head.feats.VerbForm === 'Inf') return 'infinitive';
    if (head.feats.VerbForm === 'Part') return head.feats.Tense === 'Pres' ? 'progressive' : 'participle';
    return finite(head) ?? 'none';
  }
  if (first.feats.VerbForm === 'Inf') return 'infinitive';
  const base = finite(first) ?? 'present';
  const compound = auxiliaries.length > 1 || !passive;
  const isCopula = auxiliaries.every((token) => token.deprel === 'cop');
  if (isCopula || !compound) return base;
  if (base === 'present') return 'perfect';
  return base;
}

/** @param acts a main verb with a subject of its own and no "to": "Ministers strongly condemn" is no infinitive, whatever it was tagged */
function english(head: Token, auxiliaries: readonly Token[], infinitive: boolean, hasSubject: boolean, acts: boolean): Tense {
  const lemmas = auxiliaries.map((token) => token.form.toLowerCase());
  if (lemmas.some((lemma) => FUTURE_AUXILIARIES.has(lemma))) return 'future';
  if (lemmas.some((lemma) => CONDITIONAL_AUXILIARIES.has(lemma))) return 'conditional';
  if (infinitive) return 'infinitive';
  // "Having pledged 5 million, Norway …".
  if (lemmas[lemmas.length - 1] === 'having') return 'perfect';
  const first = auxiliaries[0];
  if (!first) {
    if (head.feats.VerbForm === 'Ger' || (head.feats.VerbForm === 'Part' && head.feats.Tense === 'Pres')) return 'progressive';
    if (head.feats.VerbForm === 'Part') return hasSubject ? 'past' : 'participle';
    if (head.feats.VerbForm === 'Inf') return acts ? 'present' : 'infinitive';
    return finite(head) ?? 'none';
  }
  const ing = head.form.toLowerCase().endsWith('ing') && head.upos === 'VERB';
  if (first.lemma === 'have') return ing ? 'progressive' : first.feats.Tense === 'Past' ? 'past' : 'perfect';
  if (first.feats.Tense === 'Past') return 'past';
  return ing ? 'progressive' : 'present';
}

/** Verbs of motion that only carry a tense: "va verser" is to come, "vient de verser" is done; with the word that must mark the infinitive. */
const MOTION: Readonly<Record<string, { readonly mark: string | null; readonly present: Tense; readonly past: Tense }>> = {
  aller: { mark: null, present: 'future', past: 'conditional' },
  venir: { mark: 'de', present: 'perfect', past: 'past' },
  go: { mark: 'to', present: 'future', past: 'conditional' },
};

/** "Canada to provide …": the infinitive of an English heading, right behind the name that it is told of. */
export function isHeadline(
  tree: Tree,
  head: Token,
  marks = tree.by(head.index, 'mark').map((token) => token.lemma.toLowerCase()),
): boolean {
  if (!marks.includes('to') || tree.by(head.index, 'aux').length > 0) return false;
  const named = head.deprel === 'root' ? tree.by(head.index, 'nsubj')[0] : tree.head(head);
  if (!named || named.index > head.index) return false;
  if (head.deprel === 'root') return true;
  return head.deprel === 'acl' && named.upos === 'PROPN' && named.deprel === 'root' && tree.tokens[head.index - 1].head === head.index;
}

/** "Has to be adopted", "gave the sums to be paid": below a verb that tells; in a list, "60 generators, to be unloaded in May" tells by itself. */
function isUnderVerb(tree: Tree, head: Token): boolean {
  for (const above of tree.ancestors(head))
    if (above.upos === 'VERB' && (above.feats.VerbForm === 'Fin' || tree.by(above.index, 'aux').length > 0)) return true;
  return false;
}

/** The tense that a verb of motion above gives to an infinitive, or "is to" to its own (not "has to be adopted"); undefined where neither stands. */
function periphrastic(tree: Tree, head: Token): Tense | undefined {
  const marks = tree.by(head.index, 'mark').map((token) => token.lemma.toLowerCase());
  const be = tree.by(head.index, 'aux', 'cop').find((token) => token.lemma === 'be' && token.index < head.index);
  if (be?.form === 'be' && isUnderVerb(tree, head)) return undefined;
  if (be && marks.includes('to')) return be.feats.Tense === 'Past' ? 'conditional' : 'future';
  if (isHeadline(tree, head, marks)) return 'future';
  const above = head.deprel.startsWith('xcomp') ? tree.head(head) : undefined;
  const motion = above && MOTION[above.lemma];
  if (!motion || (motion.mark === null ? marks.length > 0 : !marks.includes(motion.mark))) return undefined;
  if (above.lemma === 'go' && !/ing$/i.test(above.form)) return undefined;
  return finite(above) === 'past' ? motion.past : motion.present;
}

/**
 * "A été examiné et validé par X", "has reviewed and approved": the auxiliaries that a participle without subject of its own shares with the
 * verb it is joined to.
 */
export function sharedAuxiliaries(tree: Tree, head: Token): readonly Token[] {
  if (head.deprel !== 'conj' || head.upos !== 'VERB' || head.feats.VerbForm !== 'Part' || head.feats.Tense === 'Pres') return [];
  const first = tree.head(head);
  if (first?.upos !== 'VERB' || first.feats.VerbForm !== 'Part' || first.index > head.index) return [];
  if (tree.by(head.index, 'aux', 'cop', 'nsubj', 'mark').length > 0) return [];
  return tree.by(first.index, 'aux').filter((token) => token.index < first.index);
}

/** The tense of a predicate from its own form and its auxiliaries (relations `aux` and `cop`), in text order. */
export function tenseOf(tree: Tree, head: Token, language: 'fr' | 'en', passive: boolean): Tense {
  const around = head.upos === 'VERB' ? periphrastic(tree, head) : undefined;
  if (around) return around;
  const of = (each: Token): Tense => tenseOf(tree, each, language, tree.by(each.index, 'aux:pass').length > 0);
  const done = accomplished(tree, head, language, of);
  if (done) return done;
  const carrier = carrierOf(tree, head, language);
  const carried = carrier && carriedTense(carrier, of);
  if (carried) return carried;
  const own = tree.by(head.index, 'aux', 'cop').filter((token) => token.index < head.index || language === 'fr');
  const auxiliaries = own.length > 0 ? own : sharedAuxiliaries(tree, head);
  if (language === 'fr') return french(head, auxiliaries, passive);
  const infinitive = tree.by(head.index, 'mark').some((token) => token.form.toLowerCase() === 'to');
  const acts = head.deprel === 'root' && tree.by(head.index, 'nsubj').some((token) => token.index < head.index);
  return english(head, auxiliaries, infinitive, tree.by(head.index, 'nsubj', 'obj').length > 0, acts);
}
