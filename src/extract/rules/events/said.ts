import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { isNamedPerson } from '../../../model/entity.ts';
import { type Frame, inSlot, PAST } from '../../clause/frame.ts';
import { possessivesOf } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { isRemote } from '../../events/remote.ts';
import { entitiesIn, fillers } from '../../slots.ts';
import { targetsOf } from './addressed.ts';
import { callsOn } from './call.ts';
import { recognisesState } from './decided.ts';
import { isEntrusted } from './ordered.ts';
import { isSanctions } from './restrictions.ts';
import { has, isCalled, isGivenOut, quoteAround } from './speakers.ts';
import { isUttered } from './uttered.ts';

/** "Y ajoutera 64 missiles", "a engagé 12 millions" give something; "a-t-il ajouté", "engage les parties à …" speak. */
const isCounted = (token: Token, context: Context): boolean =>
  context.quantityAt(token) !== undefined || context.clauses.tree.one(token.index, 'nummod') !== undefined;

/** "Avait convié les bailleurs à Praia", "a invité le ministre": a guest is asked to come, and to do nothing. */
const onlyInvites = ({ head }: Frame, { doc, language }: Context): boolean =>
  isSmallWord(language, 'inviting', head.lemma) &&
  !doc.tokens
    .slice(head.index + 1, head.index + 1 + TO_DO_WITHIN)
    .some(({ sentence, feats }) => sentence === head.sentence && feats.VerbForm === 'Inf');
/** Words between the verb and what the guest is asked to do. */
const TO_DO_WITHIN = 25;

/** What is answered by deeds: a call, a need, a crisis. */
const ANSWERED = [
  'urge-noun',
  'noun-call',
  'ask-noun',
  'need-noun',
  'noun-disaster',
  'noun-calamity',
  'noun-emergency',
  'noun-trouble',
] as const;

/** "A répondu à l’appel du Pérou", "answered the call", "responds to crises": by what is done. */
const answersCall = (frame: Frame, { conceptsOf }: Context): boolean =>
  frame.concepts.has('react') &&
  [...frame.objects, ...inSlot(frame, 'to').map(({ head }) => head)].some((token) => has(conceptsOf(token), ANSWERED));

const FIRST_PERSON = /^(?:we|i|nous|je|j['’]|our|my|nos|notre|mes|mon|ma)$/iu;
const APPEALING = ['urge', 'thank', 'condemn', 'welcome', 'regret', 'noun-sympathy'] as const;

/** Inside a quotation, others speak than the one who is quoted, unless in the first person. */
export const isQuoted = (frame: Frame, context: Context): boolean => {
  const quote = quoteAround(frame, context);
  if (!quote) return false;
  const selves = [...frame.subjects, ...fillers(frame, 'owner', context)].some((token) => FIRST_PERSON.test(token.form));
  return !selves || !has(frame.concepts, APPEALING) || context.resolver.speakerOf(quote).length === 0;
};

/** A body or its leaders that instruct somebody take a decision. */
const isInstruction = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('instruct') && context.resolver.resolveAll(frame.subjects).some((entity) => entity.class !== 'Person');

/** "Cet attentat visant des civils rappelle …": a finite verb without a relative pronoun is not said by the noun that the tree hung it on. */
const isStray = ({ inherited, link, tense, head }: Frame): boolean =>
  inherited && link === 'participle' && tense === 'present' && head.feats.VerbForm === 'Fin';

/** "Ont réagi en mettant en place des sanctions": by a deed. */
const isDeed = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('react') &&
  context.clauses
    .below(frame)
    .some((each) => each.tense === 'progressive' && !['say', 'condemn', 'welcome', 'urge'].some((concept) => each.concepts.has(concept)));

const CLOSING = 3;

/** Where a verb begins, with its auxiliaries and the pronouns between them: "a-t-il lancé", "leur a-t-elle lancé". */
function startOf({ head }: Frame, { doc }: Context): number {
  let at = head.index;
  while (doc.tokens[at - 1]?.sentence === head.sentence && GROUPED.has(doc.tokens[at - 1].upos)) at--;
  return doc.tokens[at].start;
}

const GROUPED: ReadonlySet<Token['upos']> = new Set(['AUX', 'PRON', 'ADV']);

/** Verbs that only speak where words follow or stand beside them: "« … », poursuit X", "confirmed that …"; not "poursuit son appui". */
const tellsWords = (frame: Frame, context: Context): boolean =>
  !frame.concepts.has('say-that') ||
  ['say', 'warn', 'welcome', 'urge', 'announce', 'condemn'].some((concept) => frame.concepts.has(concept)) ||
  context.clauses.tree.by(frame.head.index, 'ccomp').some((child) => child.index > frame.head.index) ||
  (frame.objects.length === 0 && isBesideQuote(frame, context)) ||
  isInserted(frame, context);

/** "Les travaux finiront en mai, a confirmé la ministre": a person speaks behind a comma, and the verb stands before him. */
const isInserted = ({ head, link, subjects, objects, tense }: Frame, { doc, resolver }: Context): boolean =>
  link === 'reported' &&
  PAST.has(tense) &&
  objects.length === 0 &&
  doc.tokens
    .slice(Math.max(0, head.index - CLOSING), head.index)
    .some(({ form, sentence }) => form === ',' && sentence === head.sentence) &&
  subjects.some((token) => token.index > head.index && resolver.resolve(token).some(({ class: kind }) => kind === 'Person'));

/** The end of words of somebody else, few as they may be ("“We are ready,” added X"). */
const CLOSED = /(?:[,?!.…][”"]|[^\s»]\s?»,?)\s?$/u;

/** "« … », a-t-il conclu", "a lancé X : « … »", "'…,' Minister X continued": behind a comma, its subject may stand between. */
function isBesideQuote(frame: Frame, context: Context): boolean {
  const { clauses, doc, quotes } = context;
  const [first, { end: last }] = [startOf(frame, context), frame.head];
  const named = frame.subjects.map(({ index }) => doc.tokens[clauses.tree.edges(index)[0]].start).filter((start) => start < first);
  const { text } = doc;
  if ([first, ...named].some((from) => CLOSED.test(text.slice(Math.max(0, from - 2 * CLOSING), from)))) return true;
  return quotes.some(
    ({ start, end }) =>
      (end <= first && first - end <= CLOSING) ||
      (start >= last && start - last <= CLOSING) ||
      named.some((from) => end <= from && from - end <= CLOSING && /[,?!]/u.test(text.slice(end - CLOSING, from))),
  );
}

/** "The package announced on Friday by the Minister", "the Council was briefed by the envoy". */
const isBySomebody = (frame: Frame, context: Context): boolean =>
  (has(frame.concepts, ['announce', 'say', 'urge', 'warn', 'give-out', 'present']) ||
    (frame.concepts.has('inform') && PAST.has(frame.tense))) &&
  !frame.inherited &&
  entitiesIn(frame, ['by'], context).length > 0;

/** "A présenté au Conseil le plan d’action", "a fait le point sur": one person lays a text or a state of affairs before others; several talk. */
function isReport(frame: Frame, context: Context): boolean {
  const [speaker, other] = context.resolver.resolveAll(frame.subjects);
  const told = frame.concepts.has('report') || frame.objects.some((token) => has(context.conceptsOf(token), LAID_BEFORE));
  return told && speaker?.class === 'Person' && other === undefined && (frame.tense === 'perfect' || frame.tense === 'past');
}

const LAID_BEFORE = ['noun-text', 'noun-policy', 'say-noun', 'noun-abstract'] as const;

/** "The attack was claimed by X": whoever claims it, claims the deed. */
const claimsDeed = ({ head, objects }: Frame, context: Context): boolean =>
  (head.lemma === 'claim' || head.lemma === 'revendiquer') && objects.some((token) => has(context.conceptsOf(token), ['noun-attack']));

const SAYING = ['say', 'say-that', 'announce', 'give-out', 'report', 'present'] as const;

/** "Its engineers reckon that 40 roads are closed", "estiment les hydrologues": what a body or people whom nobody names work out, and no word of theirs. */
const onlyReckons = (frame: Frame, { resolver }: Context): boolean =>
  frame.concepts.has('estimate') &&
  resolver.resolveAll(frame.subjects).every(({ class: kind, anonymous }) => kind !== 'Person' || anonymous === true);

/** "Address", "s’adresser": a verb of speaking that says no words. */
const onlyTakesFloor = ({ concepts }: Frame): boolean => concepts.has('take-floor') && !has(concepts, SAYING);

const GATHERINGS = ['noun-meeting', 'noun-conference', 'noun-forum', 'noun-summit', 'noun-council', 'noun-ceremony'] as const;

/** "Will address the Forum", "prendra la parole devant l’Assemblée": whom a finite verb says that somebody speaks to; "addressing the meeting, X said" says what he said. */
export const addresses = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('take-floor') &&
  frame.tense !== 'progressive' &&
  [...frame.objects, ...inSlot(frame, 'to', 'in', 'before').map(({ head }) => head)].some(
    (token) =>
      (has(context.conceptsOf(token), GATHERINGS) || isAudience(token, frame, context)) &&
      (frame.head.lemma !== 'address' || frame.objects.includes(token)),
  );

/** "S’est adressé aux étudiants", "addressed the troops": people to whom somebody with a name speaks. */
const isAudience = (token: Token, { subjects, tense }: Frame, { resolver }: Context): boolean =>
  (PAST.has(tense) || tense === 'future') &&
  token.upos !== 'PRON' &&
  resolver.resolve(token).some(({ class: kind }) => kind === 'Group') &&
  resolver.resolveAll(subjects).some(isNamedPerson);

/**
 * What a support of a gathering says besides: a floor taken, or a report that is made there ("a fait le point sur l’épidémie"); the report of
 * somebody "joint par liaison vidéo" tells how he took part.
 */
export const isSpoken = (frame: Frame, context: Context): boolean =>
  addresses(frame, context) || (frame.concepts.has('report') && isReport(frame, context) && !isRemote(frame, context));

const NOTHING = /^(?:nothing|rien|none|nobody|personne|nul|nulle|aucune?|no)$/iu;
const YET = 'yet';

/** "Said nothing", "has made no announcement", "not one of them has announced", "has yet to say": silence. */
const saysNothing = (frame: Frame, { clauses, doc }: Context): boolean => {
  const { tokens } = doc;
  const { index } = frame.head;
  if ([index - 2, index + 1].some((at) => tokens[at]?.lemma === YET && tokens[at + 1]?.form === 'to')) return true;
  return [...frame.subjects, ...frame.objects].some(
    (token) => NOTHING.test(token.form) || clauses.tree.by(token.index, 'det', 'advmod').some(({ form }) => NOTHING.test(form)),
  );
};

/** "A confié à X une mission": a task that is given, not words; "a confié à X que …", "a confié ses craintes" speak. */
const givesTask = ({ concepts, objects, head }: Frame, { clauses }: Context): boolean =>
  concepts.has('entrust') &&
  clauses.tree.by(head.index, 'ccomp').length === 0 &&
  objects.some(({ upos, index }) => upos === 'NOUN' && index > head.index && possessivesOf({ index }, clauses).length === 0);

const KEEPING = ['reaffirm', 'extend', 'continue', 'proclaim'] as const;

/** "A reconduit la mission pour deux ans": a body that keeps in force what is no word of its own. */
const keepsMeasure = ({ concepts, objects }: Frame, { conceptsOf }: Context): boolean =>
  concepts.has('reaffirm') &&
  concepts.has('resolve') &&
  objects.every((token) => !has(conceptsOf(token), ['commit-noun', 'say-noun', 'support-noun', 'urge-noun']));

/** "Renewed its travel ban", "a reconduit le gel des avoirs", "declared an embargo": sanctions that come into force, or stay in it. */
const keepsSanction = ({ concepts, objects }: Frame, context: Context): boolean =>
  has(concepts, KEEPING) && objects.some((token) => isSanctions(token, context));

/** "Officers who advise the army", "challenged the ruling": verbs that ask for something only where an infinitive or a clause says what. */
const asksNothing = ({ head }: Frame, { clauses, language }: Context): boolean =>
  isSmallWord(language, 'urging-to', head.lemma) &&
  !clauses.tree.by(head.index, 'xcomp', 'ccomp', 'advcl').some(({ index, feats }) => index > head.index && feats.VerbForm !== 'Part') &&
  !clauses.argumentsOf(head.index).some(({ marker }) => marker === 'against');

/** Somebody says it in so many words: a finite verb with a subject, not what a rule or a relative clause supposes. */
export const isSaid = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  tellsWords(frame, context) &&
  !isCalled(frame, context) &&
  !callsOn(frame, context) &&
  (!onlyTakesFloor(frame) || addresses(frame, context)) &&
  (!frame.concepts.has('give-out') || isGivenOut(frame, context)) &&
  (!frame.passive || frame.concepts.has('condemn') || isBySomebody(frame, context)) &&
  (!has(frame.concepts, ['present', 'report']) || frame.concepts.has('say') || isReport(frame, context)) &&
  (!frame.concepts.has('propose') || frame.concepts.has('urge') || targetsOf(frame, context).length > 0) &&
  !saysNothing(frame, context) &&
  !keepsSanction(frame, context) &&
  !keepsMeasure(frame, context) &&
  !isInstruction(frame, context) &&
  !isDeed(frame, context) &&
  !answersCall(frame, context) &&
  !onlyInvites(frame, context) &&
  !asksNothing(frame, context) &&
  !claimsDeed(frame, context) &&
  !onlyReckons(frame, context) &&
  !recognisesState(frame, context) &&
  !isEntrusted(frame, context) &&
  !givesTask(frame, context) &&
  !isStray(frame) &&
  !(has(frame.concepts, ['add', 'spend']) && frame.objects.some((token) => isCounted(token, context))) &&
  !frame.hypothetical &&
  frame.tense !== 'conditional' &&
  (frame.tense !== 'infinitive' || isUttered(frame, context)) &&
  !isQuoted(frame, context) &&
  !(frame.tense === 'future' && frame.objects.some((token) => context.conceptsOf(token).has('noun-sanction'))) &&
  !frame.negated &&
  context.resolver.resolveAll(frame.subjects).some((entity) => entity.class !== 'Place');
