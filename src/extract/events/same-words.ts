import type { Entity } from '../../model/entity.ts';
import { ALREADY } from '../clause/function-words.ts';
import type { Candidate } from './candidates.ts';
import type { Same } from './headlines.ts';
import { areJointWords } from './joint-words.ts';

const speakersIn = ({ event }: Candidate): readonly Entity[] =>
  event.participations.filter(({ role }) => role === 'Speaker').map(({ agent }) => agent);

/** The same people or bodies speak, and nobody besides: joint words are others than those of each. */
const sameSpeakers: Same = (known, next) => {
  const [a, b] = [known, next].map(speakersIn);
  return a.length > 0 && a.length === b.length && a.every((each) => b.includes(each));
};

/** "We have already announced": another day’s words. */
const wasDone = ({ frame }: Candidate): boolean => frame.modals.some((word) => ALREADY.has(word));

/** "Addressed the Forum": a speech there, and no part of what the communiqué says he said. */
const isAddress = ({ frame }: Candidate): boolean => frame.concepts.has('take-floor') && !frame.concepts.has('say');

/** "Le Premier ministre condamne …", "le ministre appelle …": a speaker without a name, under the same title or a shorter one. */
const isSameTitle: Same = (known, next) => {
  const [a, b] = [known, next].map(speakersIn);
  if (![a, b].every((speakers) => speakers.length > 0 && speakers.every((each) => each.anonymous))) return false;
  const [long, short] = [`${a[0].name} `, `${b[0].name} `];
  return long.startsWith(short) || short.startsWith(long);
};

const plain = (entity: Entity): string => entity.name.toLowerCase().replaceAll('’', "'");

/** "Les membres du Conseil de sécurité" are "les membres du Conseil" afterwards. */
const isSameGroup: Same = (known, next) => {
  const [a, b] = [known, next].map((each) => speakersIn(each).filter((agent) => agent.class === 'Group'));
  return a.some((one) => b.some((other) => plain(one).startsWith(plain(other)) || plain(other).startsWith(plain(one))));
};

/** When two namings of what was said are one statement: the same speakers, on the same occasion. */
export const areSameWords: Same = (known, next) =>
  ((sameSpeakers(known, next) || isSameTitle(known, next) || isSameGroup(known, next) || areJointWords(known, next)) &&
    wasDone(known) === wasDone(next) &&
    (known.event.factuality === 'Planned') === (next.event.factuality === 'Planned') &&
    isAddress(known) === isAddress(next)) ||
  (next.frame.concepts.has('announce-noun') && known.frame.concepts.has('announce'));
