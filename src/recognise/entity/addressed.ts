import { loadConcepts } from '../../lexicon/concepts.ts';
import { fold } from '../../lexicon/words.ts';
import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import type { Findings } from './findings.ts';

/** Verbs that ask somebody to do something, and verbs that have whoever is spoken to as their object. */
const ASKING = ['urge', 'ask', 'warn'] as const;
const TELLING = ['thank', 'warn', 'inform'] as const;
/** Prepositions before whoever is asked ("demande aux assureurs de …", "called on shippers to …"), and before what somebody is asked to do. */
const UPON: ReadonlySet<string> = new Set(['à', 'to', 'on', 'upon', 'with']);
const TO_ACT: ReadonlySet<string> = new Set(['à', 'de', 'to', 'd’', "d'"]);
/** Nouns for what is said or asked, and for what is thought of, are nobody. */
const MATTERS = ['noun-abstract', 'say-noun', 'ask-noun', 'noun-speech'] as const;
/** Words from the verb to its object, and from there to what is asked. */
const OBJECT_WITHIN = 12;
const ASKED_WITHIN = 25;

/**
 * A plural noun that stands for people because something is asked of them or they are thanked: "exhorte les assureurs à indemniser …", "called on
 * shippers to …", "remercie les scieries". Only people and bodies are spoken to, whatever the noun.
 */
export function isAddressed(found: Findings, at: number): boolean {
  const noun = found.token(at);
  if (noun?.upos !== 'NOUN' || noun.feats.Number !== 'Plur') return false;
  const verb = found.doc.tokens[noun.head];
  if (verb?.upos !== 'VERB' || verb.sentence !== noun.sentence) return false;
  const lexicon = loadConcepts(found.doc.language);
  if (MATTERS.some((concept) => lexicon.of(noun.lemma.toLowerCase(), 'NOUN').has(concept))) return false;
  if (found.small('host-noun', at)) return false;
  const upon = found.caseOf(noun, OBJECT_WITHIN)?.lemma.toLowerCase();
  const concepts = [
    lexicon.of(verb.lemma.toLowerCase(), 'VERB'),
    ...lexicon
      .phrases(verb.lemma.toLowerCase())
      .flatMap((unit) => (unit.words.length === 1 && unit.words[0] === upon ? [unit.concepts] : [])),
  ];
  const has = (list: readonly string[]): boolean => list.some((concept) => concepts.some((each) => each.has(concept)));
  if (noun.deprel === 'nsubj:pass') return has(ASKING) && isToAct(found, noun, verb);
  if (noun.index < verb.index || noun.index - verb.index > OBJECT_WITHIN) return false;
  if (isRelation(noun, 'obj') && !upon)
    return (
      (has(TELLING) && !isOfThem(found, at)) || (has(ASKING) && !found.lists('asks-for', fold(verb.lemma)) && isToAct(found, noun, verb))
    );
  const spoken = isRelation(noun, 'obj') || isRelation(noun, 'obl') || isRelation(noun, 'iobj');
  return spoken && upon !== undefined && UPON.has(upon) && has(ASKING) && isToAct(found, noun, verb);
}

/** "Les a informés des frappes": what they were told of, though the article looks like that of an object. */
const isOfThem = ({ words, doc: { language } }: Findings, at: number): boolean => language === 'fr' && words[at - 1]?.norm === 'des';

/** An infinitive follows that hangs on the verb or behind it: what is asked, and not what for. */
function isToAct({ doc: { tokens } }: Findings, noun: Token, verb: Token): boolean {
  const from = Math.max(noun.index, verb.index) + 1;
  const behind = tokens.slice(from, from + ASKED_WITHIN).filter(({ sentence }) => sentence === noun.sentence);
  return behind.some(
    ({ feats, head, index }) =>
      feats.VerbForm === 'Inf' &&
      (head === verb.index || head === noun.index || head >= from) &&
      behind.some((mark) => mark.head === index && isRelation(mark, 'mark') && TO_ACT.has(mark.lemma.toLowerCase())),
  );
}
