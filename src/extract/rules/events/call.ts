import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { type Entity, isNamedPerson } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn } from '../../slots.ts';
import { partnersBehindTime } from './besides.ts';

const people = (frame: Frame, context: Context, ...slots: readonly string[]): boolean =>
  context.resolver.resolveAll(inSlot(frame, ...slots).map((argument) => argument.head)).some((entity) => entity.class !== 'Place');

const isPerson = (token: Token, context: Context): boolean => context.resolver.resolve(token).some((entity) => entity.class === 'Person');

const REMOTE: ReadonlySet<string> = new Set(['phone', 'telephone', 'video', 'téléphone', 'téléphonique', 'telephonic', 'visioconférence']);

/** "A lengthy phone conversation", "une conversation au téléphone". */
const isTelephonic = ({ head, args }: Frame, { clauses }: Context): boolean =>
  [...clauses.tree.by(head.index, 'compound', 'amod', 'nmod'), ...args.map((argument) => argument.head)].some(({ lemma }) =>
    REMOTE.has(lemma),
  );

/** "A media call": for whoever wants to listen. */
const isForMedia = ({ head, objects }: Frame, { clauses }: Context): boolean =>
  [head, ...objects].flatMap(({ index }) => clauses.tree.by(index, 'compound')).some(({ form }) => MEDIA.has(form.toLowerCase()));
const MEDIA: ReadonlySet<string> = new Set(['media', 'press', 'conference']);

/** "A reçu un appel de son homologue", "received a call from Minister X": whoever calls. */
const isReceivedFrom = ({ head, governor, args }: Frame, context: Context): boolean =>
  governor?.verbal === true &&
  governor.concepts.has('receive') &&
  governor.objects.includes(head) &&
  [...args, ...governor.args].some(
    ({ slot, head: noun }) => (slot === 'of' || slot === 'from' || slot === 'bare') && isPerson(noun, context),
  );

/** "A eu hier un entretien téléphonique", "held a video call": the noun behind the verb names the call; a conversation may be face to face. */
export const isOfCall = ({ verbal, objects }: Frame, context: Context): boolean =>
  verbal &&
  objects.some((token) => {
    const noun = context.clauses.at(token.index);
    if (!noun?.concepts.has('noun-call') || context.clauses.tree.by(token.index, 'case').length > 0) return false;
    if (isForMedia(noun, context)) return false;
    return !isSmallWord(context.language, 'conversation', token.lemma) || isTelephonic(noun, context) || isReceivedFrom(noun, context);
  });

const PHONES: ReadonlySet<string> = new Set(['phone', 'telephone', 'téléphone']);
const PHONE_WITHIN = 16;

/** "S’est entretenu lundi par téléphone avec X", "discussed the crisis by phone with Y": a phone behind the verb, with no other verb between. */
export function isByPhone({ head, verbal }: Frame, { clauses, doc }: Context): boolean {
  if (!verbal) return false;
  for (let at = head.index + 1; at < head.index + PHONE_WITHIN && doc.tokens[at]?.sentence === head.sentence; at++) {
    if (PHONES.has(doc.tokens[at].lemma)) return clauses.tree.by(at, 'case').length > 0;
    if (clauses.at(at)?.verbal) return false;
  }
  return false;
}

const TALKS = ['meet', 'discuss'] as const;
const isTalk = (frame: Frame): boolean => frame.verbal && TALKS.some((concept) => frame.concepts.has(concept));

/** A call "on Monday" is no call on anybody; "un appel à la paix" is one for something. */
const isNoAppeal = (frame: Frame, context: Context): boolean =>
  inSlot(frame, 'for', 'on').every(({ head }) => context.clauses.isTime(head.index)) &&
  inSlot(frame, 'to').every(({ head }) => frame.verbal || context.resolver.resolve(head).length > 0);

/** "Had a conversation with X on the margins of the summit", "in Accra": where both were; the verb that says so tells of the meeting. */
const isFaceToFace = (frame: Frame, context: Context): boolean =>
  isSmallWord(context.language, 'conversation', frame.head.lemma) &&
  !isTelephonic(frame, context) &&
  (frame.governor?.concepts.has('meet') === true ||
    [frame, ...(frame.governor?.verbal ? [frame.governor] : [])].some(
      (each) =>
        inSlot(each, 'margin').length > 0 ||
        context.resolver.resolveAll(inSlot(each, 'in').map(({ head }) => head)).some(({ class: kind }) => kind === 'Place'),
    ));

/** "Called on President X in Accra": a visit paid to a person, where nothing says what he should do. */
export const callsOn = (frame: Frame, { clauses, doc, resolver }: Context): boolean => {
  if (!frame.verbal || frame.passive || frame.head.lemma !== 'call' || !frame.concepts.has('urge')) return false;
  const whom = inSlot(frame, 'on').find(({ head }) => resolver.resolve(head).some(isNamedPerson));
  if (!whom) return false;
  const { tokens } = doc;
  let end = whom.head.index;
  while (end < whom.head.index + PHONE_WITHIN && tokens[end]?.sentence === frame.head.sentence && tokens[end].upos !== 'CCONJ') end++;
  const behind = tokens.slice(whom.head.index, end);
  return (
    !behind.some(({ upos, feats }) => upos === 'VERB' && feats.VerbForm === 'Inf') &&
    clauses.tree.by(frame.head.index, 'ccomp').length === 0
  );
};

/** Whom such a visit, or "a courtesy call on X", is paid to. */
export function calledOn(frame: Frame, context: Context): readonly Entity[] {
  if (frame.verbal) return frame.concepts.has('urge') ? allEntitiesIn(frame, ['on'], context) : [];
  if (frame.head.lemma !== 'call') return [];
  return [frame, ...(frame.governor ? [frame.governor] : [])]
    .flatMap((each) => allEntitiesIn(each, ['on', 'to'], context))
    .filter(isNoPlace);
}

const isNoPlace = ({ class: kind }: Entity): boolean => kind !== 'Place';

/** "Leads the call to protect civilians": what somebody is to do, though the tree may hang it on the verb. */
const asksTo = ({ head: { index, sentence } }: Frame, { clauses, doc: { tokens } }: Context): boolean =>
  clauses.tree.by(index, 'acl').some(({ feats }) => feats.VerbForm === 'Inf') ||
  (tokens[index + 1]?.upos === 'PART' && tokens[index + 2]?.sentence === sentence && tokens[index + 2].feats.VerbForm === 'Inf');

/** "Called for restraint", "a call for action": an appeal, not a conversation. "Spoke with X" is one only with somebody to speak with. */
function isConversation(frame: Frame, context: Context): boolean {
  if (isForMedia(frame, context)) return false;
  if (!frame.verbal)
    return (
      !isFaceToFace(frame, context) &&
      (!isSmallWord(context.language, 'conversation', frame.head.lemma) ||
        isTelephonic(frame, context) ||
        isReceivedFrom(frame, context) ||
        frame.args.some(({ slot, head }) => (slot === 'with' || slot === 'between') && isPerson(head, context))) &&
      isNoAppeal(frame, context) &&
      !asksTo(frame, context)
    );
  if (frame.concepts.has('speak') && frame.subjects.length > 1)
    return frame.subjects.every((token) => context.resolver.resolve(token).some((entity) => entity.class === 'Person'));
  if (frame.concepts.has('speak'))
    return (
      people(frame, context, 'with') ||
      context.resolver.resolveAll(inSlot(frame, 'to').map((argument) => argument.head)).some((entity) => entity.class === 'Person')
    );
  if (frame.subjects.length + frame.objects.length + frame.args.length === 0) return false;
  return !(frame.head.lemma === 'call') || (isNoAppeal(frame, context) && context.resolver.resolveAll(frame.objects).length > 0);
}

/** "Spoke by phone with X": the tree may hang the partner on the telephone. */
const partnersBehind = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] =>
  frame.verbal
    ? inSlot(frame, 'by', 'on', 'over', 'topic', 'channel', 'to')
        .filter(({ slot, head }) => slot !== 'to' || PHONES.has(head.lemma))
        .flatMap((argument) => context.clauses.argumentsOf(argument.head.index))
        .filter((argument) => argument.slot === 'with')
        .flatMap((argument) => context.resolver.resolveAll(context.clauses.tree.conjuncts(argument.head)))
        .map((entity) => ['Participant', entity] as const)
    : [];

export const call: EventRule = {
  id: 'event/call',
  class: 'Call',
  units: ['phone', 'noun-call', 'speak', 'meet', 'discuss'],
  roles: { Participant: ['subject', 'object', 'recipient', 'with', 'between', 'of', 'to', 'from'] },
  accepts: (frame, context) =>
    (isTalk(frame) && !frame.concepts.has('phone') ? isByPhone(frame, context) : isConversation(frame, context)) &&
    (frame.verbal || !context.clauses.tree.by(frame.head.index, 'case').some((token) => ['en', 'par', 'by', 'via'].includes(token.lemma))),
  also: (frame, context) => [
    ...partnersBehind(frame, context),
    ...partnersBehindTime(frame, context).map((entity) => ['Participant', entity] as const),
  ],
  holds: { Participant: ['Person', 'Organization', 'Country', 'Group'] },
  examples: {
    fr: {
      match: [
        { text: 'La présidente s’est entretenue par téléphone avec Olaf Scholz.', reads: 'Call 2024-05-15 Participant=Olaf Scholz' },
        {
          text: 'La ministre Awa Lund a eu hier un entretien téléphonique avec Jan Roth.',
          reads: 'Call 2024-05-14 Participant=Awa Lund Participant=Jan Roth',
        },
        { text: 'Lors d’un appel avec Olaf Scholz, elle a salué la trêve.', reads: 'Call Participant=Olaf Scholz' },
      ],
      reject: ['Un appel à la retenue a été lancé avec la Norvège.', 'Le téléphone portable progresse dans les campagnes.'],
    },
    en: {
      match: [
        {
          text: 'President Biden spoke yesterday by phone with Olaf Scholz.',
          reads: 'Call 2024-05-14 Participant=Joe Biden Participant=Olaf Scholz',
        },
      ],
      reject: [
        'Mobile phones are spreading in rural areas.',
        'Norway leads the call to protect schools.',
        'The Council called for restraint on all sides.',
      ],
    },
  },
};
