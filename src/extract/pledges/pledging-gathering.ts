import type { EventFact } from '../../model/facts.ts';
import { type Frame, inSlot, PAST } from '../clause/frame.ts';
import { isKnown } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { OCCASIONS } from '../event-classes.ts';
import type { Events } from '../events/index.ts';
import { hasConcept } from './concept.ts';
import type { Draft } from './index.ts';

const PLEDGES = ['commit-noun', 'gift-noun', 'announce-noun'] as const;
/** Paragraphs between the promises and the sentence that says where they were made. */
const REACH = 4;

interface Told {
  readonly frame: Frame;
  readonly event: EventFact;
}

const byContext = new WeakMap<Context, readonly Told[]>();

/** "The pledges were made at the Global Vaccine Summit", "ces annonces ont été faites lors de la conférence": where a sentence says that all of them were made. */
export function pledgingGathering({ frame, pledge }: Draft, events: Events, context: Context): EventFact | null {
  if (pledge.status === 'Delivered') return null;
  let told = byContext.get(context);
  if (!told) {
    told = context.clauses.frames.flatMap((each) => toldBy(each, events, context));
    byContext.set(context, told);
  }
  const { sentences } = context.doc;
  const paragraph = (each: Frame): number => sentences[each.head.sentence].paragraph;
  return told.find((each) => Math.abs(paragraph(each.frame) - paragraph(frame)) <= REACH)?.event ?? null;
}

function toldBy(frame: Frame, events: Events, context: Context): Told[] {
  if (!frame.verbal || !frame.passive || !PAST.has(frame.tense) || frame.head.deprel !== 'root') return [];
  const { tree } = context.clauses;
  const arePledges = frame.objects.some(
    (token) =>
      token.feats.Number === 'Plur' &&
      hasConcept(token, PLEDGES, context) &&
      isKnown(token, context.clauses) &&
      tree.by(token.index, 'nmod', 'nummod', 'acl').length === 0,
  );
  if (!arePledges) return [];
  for (const { head } of inSlot(frame, 'occasion', 'in', 'to', 'margin')) {
    const named = context.clauses.at(head.index);
    const event = named && events.ofFrame(named);
    if (event && OCCASIONS.has(event.class)) return [{ frame, event }];
  }
  return [];
}
