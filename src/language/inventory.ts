/**
 * The tag sets that trees, patterns and treebanks may use.
 * Sources: https://universaldependencies.org/u/pos/, /u/dep/, /u/feat/; subtypes from UD_French-Sequoia, UD_French-GSD and UD_English-EWT 2.16.
 */
import type { LanguageCode, Upos } from '../model/doc.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const UPOS = new Set(
  words('ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X') as readonly Upos[],
) as ReadonlySet<string>;

/** The 37 universal relations; a subtype follows after a colon. */
export const RELATIONS: ReadonlySet<string> = new Set(
  words(`acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed flat
    goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp`),
);

/** Relations of a language's treebanks, subtypes spelt out. */
export const RELATIONS_OF: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  fr: new Set(
    words(`acl acl:relcl advcl advcl:cleft advmod amod appos aux:caus aux:pass aux:tense case cc ccomp conj cop csubj csubj:pass dep
      dep:comp det discourse dislocated expl:comp expl:pass expl:pv expl:subj fixed flat:foreign flat:name goeswith iobj iobj:agent mark
      nmod nsubj nsubj:caus nsubj:outer nsubj:pass nummod obj obj:agent obj:lvc obl:agent obl:arg obl:mod orphan parataxis
      parataxis:insert punct root vocative xcomp`),
  ),
  en: new Set(
    words(`acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop csubj
      csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss
      nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum root vocative
      xcomp`),
  ),
};

/** Morphological features by name. */
export const FEATURES: ReadonlySet<string> = new Set(
  words(`Abbr Aspect Case Clusivity Definite Degree Evident ExtPos Foreign Gender Mood Morph NounClass Number Number[psor] NumForm NumType
    Person Person[psor] Polarity Polite Poss PronType Reflex Style Tense Typo VerbForm Voice`),
);
