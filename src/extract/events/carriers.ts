import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { LanguageCode, Token } from '../../model/doc.ts';
import type { EventClass } from '../../model/facts.ts';
import { antecedentOf } from '../clause/antecedents.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { Candidate } from './candidates.ts';
import { contained } from './themes.ts';

/**
 * Verbs whose subject or passive subject an event noun is, participles and relative clauses included: their times and places are the event's
 * ("les inondations qui sévissent depuis juillet", "l’explosion survenue le 4 août").
 */
export function carriersOf(candidates: readonly Candidate[], context: Context): Map<Candidate, Frame[]> {
  const byHead = new Map(candidates.filter((each) => !each.frame.verbal).flatMap((each) => headsOf(each).map((at) => [at, each] as const)));
  const carriers = new Map<Candidate, Frame[]>();
  for (const frame of context.clauses.frames) {
    const beside = frame.link === 'participle' || frame.link === 'relative';
    if (!frame.verbal || (frame.inherited && !beside && !(frame.link === 'control' && frame.concepts.has('hold')))) continue;
    for (const token of frame.passive ? [...frame.objects, ...strikers(frame, byHead)] : frame.subjects) {
      const candidate =
        carried(token, byHead, context) ??
        heldBehind(frame, token, byHead) ??
        heldAbove(frame, token, byHead, context) ??
        contained(token, context)
          .map((noun) => byHead.get(noun.index))
          .find((each) => each !== undefined);
      if (candidate) carriers.set(candidate, [...(carriers.get(candidate) ?? []), frame]);
    }
    const borne =
      frame.link === 'relative' && frame.concepts.has('undergo')
        ? byHead.get(frame.head.head)
        : (borneBy(frame, context.language, byHead) ?? diedIn(frame, byHead, context));
    if (borne && BORNE.has(borne.event.class)) carriers.set(borne, [...(carriers.get(borne) ?? []), frame]);
  }
  return carriers;
}

/** "Montenegro was hit by wildfires on Sunday": what struck somebody. */
const strikers = ({ concepts, subjects }: Frame, byHead: ReadonlyMap<number, Candidate>): readonly Token[] =>
  concepts.has('hit') || concepts.has('strike-at')
    ? subjects.filter(({ index }) => BORNE.has(byHead.get(index)?.event.class ?? 'Statement'))
    : [];

/** "Ont perdu la vie lundi dans un accident", "were killed in a raid on Monday": in what people died, then and there. */
function diedIn({ concepts, passive, head }: Frame, byHead: ReadonlyMap<number, Candidate>, { clauses, doc: { tokens } }: Context) {
  if (!(concepts.has('perish') || (passive && concepts.has('slay')))) return undefined;
  for (let at = head.index + 1; at < head.index + DIED_WITHIN && tokens[at]?.sentence === head.sentence; at++) {
    if (tokens[at].feats.VerbForm === 'Fin') return undefined;
    const cause = byHead.get(at);
    if (cause && BORNE.has(cause.event.class) && clauses.tree.by(at, 'case').some(({ lemma }) => WHEREIN.has(lemma))) return cause;
  }
  return undefined;
}
const DIED_WITHIN = 14;
const WHEREIN: ReadonlySet<string> = new Set(['dans', 'lors', 'de', 'in', 'during']);

/** "A subi lundi une attaque", "a été victime en mai d’une cyberattaque": what the subject of a verb bears. */
function borneBy({ concepts, objects, args, head }: Frame, language: LanguageCode, byHead: ReadonlyMap<number, Candidate>) {
  if (!concepts.has('undergo') && !isSmallWord(language, 'bearer', head.lemma)) return undefined;
  const phrases = args.flatMap((argument) => (BORNE_SLOTS.has(argument.slot) ? [argument.head] : []));
  const borne = [...objects, ...phrases].find(({ index }) => byHead.has(index));
  return borne && byHead.get(borne.index);
}

const BORNE_SLOTS: ReadonlySet<string> = new Set(['of', 'to', 'with', 'from', 'under']);

/** "Les crues dont pâtit le Malawi depuis mars": what others bear. */
const BORNE = new Set<EventClass>(['Disaster', 'Attack']);

/** The noun, and in "Cyclone Adra struck" the name that it stands before, which is what the tree makes the subject. */
export const headsOf = ({ frame: { head } }: Candidate): readonly number[] =>
  head.deprel === 'compound' ? [head.index, head.head] : [head.index];

/** "The minutes of the Forum of Mayors, held in Lomé": a gathering inside what the participle hangs on, the last before it. */
function heldBehind(frame: Frame, token: Token, byHead: ReadonlyMap<number, Candidate>): Candidate | undefined {
  if (!frame.passive || !frame.concepts.has('hold')) return undefined;
  for (let at = frame.head.index - 1; at > token.index; at--) {
    const candidate = byHead.get(at);
    if (candidate && HELD.has(candidate.event.class)) return candidate;
  }
  return undefined;
}

/** "The session of the Lake Council, held on Tuesday at Bergen": the gathering above the body that the tree hangs the participle on. */
function heldAbove(
  frame: Frame,
  token: Token,
  byHead: ReadonlyMap<number, Candidate>,
  { clauses: { tree } }: Context,
): Candidate | undefined {
  if (!frame.passive || frame.link !== 'participle' || !frame.concepts.has('hold')) return undefined;
  for (let at: Token | undefined = token; at?.deprel.startsWith('nmod'); ) {
    at = tree.head(at);
    const candidate = at && byHead.get(at.index);
    if (candidate) return HELD.has(candidate.event.class) ? candidate : undefined;
  }
  return undefined;
}

const HELD = new Set<EventClass>(['Meeting', 'Summit', 'Conference', 'Exercise', 'Ceremony', 'Election']);

/** The event that a subject names; for a relative pronoun, one named inside its antecedent ("les conséquences des frappes, qui ont touché …"). */
function carried(token: Token, byHead: ReadonlyMap<number, Candidate>, context: Context): Candidate | undefined {
  const noun = antecedentOf(context.clauses, token);
  const direct = byHead.get(noun.index);
  if (direct || noun === token) return direct;
  for (let at = noun.index + 1; at < token.index; at++) {
    const inside = byHead.get(at);
    if (inside) return inside;
  }
  return undefined;
}
