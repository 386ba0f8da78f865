import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { loadWords } from '../words.ts';
import type { Same } from './headlines.ts';

const PRESENT: ReadonlySet<string> = new Set(['participant', 'coprésident', 'co-chair']);
const JOINT_KINDS: ReadonlySet<string> = new Set(['people', 'states', 'parties']);
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'both', 'two', 'three', 'all', 'les', 'deux', 'trois', 'tous', 'toutes']);

/** "Both sides", "the two ministers", "les participants": those who are there together, and no more said of them. */
function isJoint(token: Token, { clauses, language }: Context): boolean {
  if (token.upos !== 'NOUN' || token.feats.Number === 'Sing') return false;
  const { pairNouns, roleNouns } = loadWords(language);
  const lemma = token.lemma.toLowerCase();
  if (!JOINT_KINDS.has(pairNouns.get(lemma) ?? '') && !PRESENT.has(lemma) && !roleNouns.posts.has(lemma)) return false;
  return clauses.tree.children(token.index).every(({ form, upos }) => DETERMINERS.has(form.toLowerCase()) || upos === 'PUNCT');
}

/** Whether a predicate is said of such people, and of nobody besides. */
export const isJointly = ({ subjects, verbal }: Frame, context: Context): boolean =>
  verbal && subjects.length === 1 && isJoint(subjects[0], context);

/** People before the states that they speak for, and these before those whom the text does not tell apart. */
const TELLING: readonly Entity['class'][] = ['Person', 'Country', 'Organization', 'Group'];
const rankOf = (agent: Entity): number => TELLING.indexOf(agent.class);

/** How much joint speakers say: null where they are no two people or states, and no one group. */
function telling({ participations }: EventFact): number | null {
  const ranks = participations.filter(({ role }) => role === 'Speaker').map(({ agent }) => rankOf(agent));
  const [first] = ranks;
  const wanted = TELLING[first] === 'Group' ? 1 : 2;
  return ranks.length === wanted && ranks.every((rank) => rank === first) ? first : null;
}

/** "Les deux ministres ont salué …", "both sides agreed that …", "the participants noted …": joint words of those who meet, as people, as states, as all who are there. */
export const areJointWords: Same = (known, next) => {
  if (!known.joint || !next.joint) return false;
  const [a, b] = [known, next].map(({ event }) => telling(event));
  return a !== null && b !== null && a !== b;
};

/** Leaves to joint words the speakers that say most. */
export function keepTellingSpeakers(event: EventFact): void {
  const speakers = event.participations.filter(({ role }) => role === 'Speaker');
  const best = Math.min(...speakers.map(({ agent }) => rankOf(agent)));
  event.participations = event.participations.filter(({ role, agent }) => role !== 'Speaker' || rankOf(agent) === best);
}
