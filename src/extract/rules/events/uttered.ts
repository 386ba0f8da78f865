import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { isNamedPerson } from '../../../model/entity.ts';
import { chanceOver } from '../../clause/chances.ts';
import { type Frame, inSlot, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { has } from './speakers.ts';

const APPEALING = ['urge', 'thank', 'condemn', 'welcome', 'regret', 'warn', 'reaffirm', 'inform'] as const;
const SPEAKING = [...APPEALING, 'say', 'announce'] as const;

/** "A averti X, avant d’inviter les Alliés à …": said in one go. */
const isSequel = (frame: Frame): boolean =>
  frame.link === 'adverbial' &&
  frame.governor !== null &&
  ((frame.concepts.has('condemn') && frame.governor.concepts.has('attend')) ||
    ['say', 'warn', 'regret', 'welcome', 'urge'].some((concept) => frame.governor?.concepts.has(concept)));

/** "A visité l’usine avant de saluer …": said after another deed. */
function isNext({ head, governor }: Frame, { clauses }: Context): boolean {
  if (!governor?.verbal || !PAST.has(governor.tense) || governor.negated) return false;
  return clauses.tree.by(head.index, 'mark').some(({ index }) => BEFORE.test(clauses.tree.tokens[index - 1]?.form ?? ''));
}
const BEFORE = /^avant$/iu;

/** "I am proud to announce", "I want to thank", "a tenu à remercier": said by saying it. */
const isPerformed = (frame: Frame): boolean =>
  (frame.link !== 'adverbial' || frame.governor?.head.upos === 'ADJ') &&
  frame.governor?.concepts.has('glad-adj') === true &&
  (frame.governor.tense === 'present' || frame.governor.head.lemma === 'tenir') &&
  !frame.governor.negated;

/** "A voulu saluer", "went on to stress", "n’a pas manqué de rappeler": verbs before words that were said. */
function isFollowed({ link, governor, head }: Frame, { language, doc }: Context): boolean {
  if (link !== 'control' && doc.tokens[head.index - 2]?.form !== 'on') return false;
  if (!governor || !PAST.has(governor.tense) || governor.hypothetical) return false;
  return isSmallWord(language, governor.negated ? 'failing' : 'uttering', governor.head.lemma);
}

const PLANNING = ['intend', 'expect'] as const;

/** "Plans to remind the parties", "entend plaider pour", "is expected to thank": words that a person will say. */
function isPlanned({ link, governor, concepts }: Frame, { resolver }: Context): boolean {
  if (!governor?.verbal || governor.negated || governor.hypothetical || link !== 'control') return false;
  if (!has(concepts, APPEALING) || governor.tense !== 'present' || !has(governor.concepts, PLANNING)) return false;
  return resolver.resolveAll(governor.passive ? governor.objects : governor.subjects).some(isNamedPerson);
}

const OPENINGS = ['noun-occasion', 'noun-speech', 'noun-meeting', 'noun-visit', 'noun-possibility', 'noun-forum', 'noun-ceremony'] as const;
const isOpening = (token: Token, { conceptsOf }: Context): boolean => has(conceptsOf(token), OPENINGS);

/** The predicate over an infinitive; over "the opportunity to …", "de sa visite pour …" the verb that takes it. */
function takerOf({ governor }: Frame): Frame | null {
  const above = governor?.verbal === false ? governor.governor : null;
  const taken = [...(above?.objects ?? []), ...(above?.args.map(({ head }) => head) ?? [])];
  return governor && taken.includes(governor.head) ? above : governor;
}

/** "Seized the opportunity to call for", "en a profité pour saluer", "a profité de sa visite pour rappeler". */
function isSeized(frame: Frame, context: Context): boolean {
  const taker = takerOf(frame);
  if (!taker?.verbal || taker.negated || taker.hypothetical || !PAST.has(taker.tense)) return false;
  if (!isSmallWord(context.language, 'seizing', taker.head.lemma)) return false;
  const taken = [...taker.objects, ...taker.recipients, ...inSlot(taker, 'of').map(({ head }) => head)];
  return taken.some((token) => isOpening(token, context) || (token.upos === 'PRON' && token.form.toLowerCase() === 'en'));
}

/** "La rencontre a permis à X de saluer", "was an opportunity for X to thank …", "gave her the chance to urge": what gives somebody the floor. */
function isEnabled({ governor, head }: Frame, context: Context): boolean {
  if (!governor?.verbal || governor.negated || governor.hypothetical) return false;
  if (governor.concepts.has('enable')) return PAST.has(governor.tense) && governor.subjects.some((token) => isOpening(token, context));
  const chance = chanceOver(context.clauses.tree, head, context.language);
  return chance !== undefined && (PAST.has(governor.tense) || (governor.head === chance && governor.tense === 'present'));
}

/** An infinitive of speaking whose words were, or will be, said. */
export const isUttered = (frame: Frame, context: Context): boolean =>
  isSequel(frame) ||
  isPerformed(frame) ||
  (has(frame.concepts, SPEAKING) &&
    (isNext(frame, context) ||
      isFollowed(frame, context) ||
      isPlanned(frame, context) ||
      isSeized(frame, context) ||
      isEnabled(frame, context)));
