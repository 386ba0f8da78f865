import { type ChairingPhrase, chairingPhrases } from '../../lexicon/chairing.ts';
import type { Span, Token } from '../../model/doc.ts';
import { type Entity, isParty, type Mention } from '../../model/entity.ts';
import type { Context } from '../context.ts';
import { isPersonName, lowerBound } from '../reference/mentions.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { isGathering, namedBefore } from './told-before.ts';

const NOUNS = ['noun-meeting', 'noun-conference', 'noun-summit', 'noun-occasion', 'noun-talks', 'noun-ceremony'] as const;
/** Farthest that the gathering may be named before, in sentences and UTF-16 units. */
const SENTENCES_BACK = 2;
const REACH = 600;
/** Farthest that a name may stand from the words: titles stand between. */
const TITLES = 120;
/** Words from "of" to the noun that it brings. */
const COMPLEMENT = 5;
/** What may follow the words where nothing completes them. */
const CLOSING: ReadonlySet<Token['upos']> = new Set(['PUNCT', 'ADP', 'CCONJ', 'SCONJ', 'ADV']);
const OF: ReadonlySet<string> = new Set(['de', 'of', 'over', 'by', 'par']);

/**
 * "X dirigeait les débats", "with X in the chair", "la conférence, dont X et Y assuraient la présidence": who chairs the gathering that the
 * words complete, else the one named last before.
 */
export function readChairing(candidates: readonly Candidate[], context: Context): void {
  if (!candidates.some(isNamed)) return;
  const lower = context.doc.text.toLowerCase();
  for (const phrase of chairingPhrases(context.language).filter(({ letters }) => lower.includes(letters)))
    for (const match of context.doc.text.matchAll(phrase.words)) {
      const event = chaired(match, phrase, candidates, context)?.event;
      if (!event) continue;
      const chairs = chairsOf(match, phrase, context).filter(({ class: kind }) => kind !== 'Place' && kind !== 'Group');
      event.participations = event.participations.filter(
        ({ role, agent }) => !chairs.includes(agent) || (role !== 'Participant' && (phrase.who !== 'within' || role !== 'Organizer')),
      );
      for (const chair of chairs) addParticipation(event, 'Chair', chair);
    }
}

const isNamed = (candidate: Candidate): boolean => !candidate.vague && isGathering(candidate);

/** The gathering that a phrase is about; none where it is said of something else ("assure la présidence du Conseil"). */
function chaired(
  match: RegExpExecArray,
  { who }: ChairingPhrase,
  candidates: readonly Candidate[],
  context: Context,
): Candidate | undefined {
  const { doc, positions, conceptsOf } = context;
  const namesGathering = (token: Token): boolean => NOUNS.some((concept) => conceptsOf(token).has(concept));
  const at = (index: number): Candidate | undefined => candidates.find((each) => each.frame.head.index === index && isNamed(each));
  const [first, last] = positions.tokensIn({ start: match.index, end: match.index + match[0].length });
  const group = match.indices?.groups?.noun;
  const noun = group && doc.tokens[positions.tokensIn({ start: group[0], end: group[1] })[0]];
  if (noun && !namesGathering(noun)) return undefined;
  const own = noun && at(noun.index);
  if (own) return own;
  const next = doc.tokens[last];
  if (who !== 'behind' && next && OF.has(next.lemma)) {
    const nouns = doc.tokens.slice(last + 1, last + 1 + COMPLEMENT).filter(({ sentence }) => sentence === next.sentence);
    const named = nouns.map(({ index }) => at(index)).find((each) => each !== undefined);
    if (named) return named;
    if (!nouns.some(namesGathering)) return undefined;
  } else if (who === 'before' && next && next.sentence === doc.tokens[first].sentence && !CLOSING.has(next.upos)) return undefined;
  const { sentence } = doc.tokens[first];
  return namedBefore(candidates, match.index, REACH, (each) => isNamed(each) && sentence - each.frame.head.sentence <= SENTENCES_BACK);
}

function chairsOf(match: RegExpExecArray, { who }: ChairingPhrase, context: Context): readonly Entity[] {
  const end = match.index + match[0].length;
  const group = match.indices?.groups?.who;
  if (group) return namedIn({ start: group[0], end: group[1] }, context);
  return who === 'behind' ? namedIn(phraseBehind(end, context), context) : actingBefore(match, context);
}

/** Whoever is named in the relative clause of a phrase, else whom its verb has as its subject, else whoever is named before it. */
function actingBefore(match: RegExpExecArray, context: Context): readonly Entity[] {
  const { clauses, positions, resolver } = context;
  const [first, last] = positions.tokensIn({ start: match.index, end: match.index + match[0].length });
  const named = phraseBefore(match.index, context);
  const own = named.opened ? namedIn(named, context) : [];
  if (own.length > 0) return own;
  const verbs = clauses.inSentence(context.doc.tokens[first].sentence).filter(({ head }) => head.index >= first && head.index < last);
  const subjects = verbs.flatMap((verb) => resolver.resolveAll(verb.subjects));
  return subjects.length > 0 ? subjects : namedIn(named, context);
}

const OPENERS = /^(?:dont|que|qui|qu['’]|which|whose|who|that|with|avec|;|:)$/iu;

/** From the last relative pronoun, or the beginning of the sentence, to the words. */
function phraseBefore(end: number, { doc, positions }: Context): Span & { readonly opened: boolean } {
  const [at] = positions.tokensIn({ start: end, end: end + 1 });
  let first = at;
  while (first > 0 && doc.tokens[first - 1].sentence === doc.tokens[at].sentence && !OPENERS.test(doc.tokens[first - 1].form)) first--;
  const opened = first > doc.sentences[doc.tokens[at].sentence].first;
  return { start: Math.max(doc.tokens[first].start, end - TITLES), end, opened };
}

/** From the words to the next finite verb. */
function phraseBehind(start: number, { doc, positions }: Context): Span {
  let [at] = positions.tokensIn({ start, end: start + 1 });
  const { sentence } = doc.tokens[at] ?? doc.tokens[doc.tokens.length - 1];
  while (doc.tokens[at]?.sentence === sentence && doc.tokens[at].feats.VerbForm !== 'Fin' && doc.tokens[at].feats.PronType !== 'Rel') at++;
  return { start, end: Math.min(doc.tokens[at - 1]?.end ?? start, start + TITLES) };
}

/** The people that a phrase names, else the states and bodies, else whoever holds the post that it names. */
function namedIn(span: Span, { doc, positions, resolver }: Context): readonly Entity[] {
  const { mentions } = doc;
  const inside: Mention[] = [];
  for (let at = lowerBound(mentions.length, (index) => mentions[index].start, span.start); mentions[at]?.start < span.end; at++)
    if (mentions[at].end <= span.end && mentions[at].kind !== 'adjective') inside.push(mentions[at]);
  const people = inside.filter(isPersonName);
  if (people.length > 0) return [...new Set(people.map(({ entity }) => entity))];
  const [first, last] = positions.tokensIn(span);
  const post = doc.tokens.slice(first, last).find(({ upos }) => upos === 'NOUN');
  const holder = post ? resolver.resolve(post).filter(({ class: kind }) => kind === 'Person') : [];
  return holder.length > 0 ? holder : inside.map(({ entity }) => entity).filter(isParty);
}
