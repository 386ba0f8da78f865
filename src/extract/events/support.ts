import type { Token } from '../../model/doc.ts';
import type { Role } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import { antecedentOf } from '../clause/roles.ts';
import type { Context } from '../context.ts';
import { addEvidence, evidenceOf } from '../evidence.ts';
import type { Slot } from '../rule.ts';
import { allEntitiesIn } from '../slots.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { factualityOf } from './factuality.ts';

/** Verbs that say something of an event noun ("présidait la réunion", "la réunion s’est tenue"), and the roles that their slots give. */
const SUPPORT: readonly { concept: string; theme: readonly Slot[]; roles: Readonly<Partial<Record<Role, readonly Slot[]>>> }[] = [
  { concept: 'chair', theme: ['object', 'over', 'topic'], roles: { Chair: ['subject'] } },
  { concept: 'host', theme: ['object'], roles: { Host: ['subject'] } },
  { concept: 'convene', theme: ['object'], roles: { Organizer: ['subject'] } },
  { concept: 'hold', theme: ['object', 'subject'], roles: { Organizer: ['subject'] } },
  { concept: 'open', theme: ['object', 'subject'], roles: { Participant: ['subject'] } },
  { concept: 'attend', theme: ['to', 'in', 'object'], roles: { Participant: ['subject'] } },
  { concept: 'represent', theme: ['to', 'in'], roles: { Participant: ['object', 'subject'] } },
];

const COMMON: Readonly<Partial<Record<Role, readonly Slot[]>>> = {
  Organizer: ['organizer'],
  Chair: ['chair'],
  Participant: ['attendee', 'with', 'between'],
};

const themeTokens = (frame: Frame, slot: Slot): readonly Token[] =>
  slot === 'object'
    ? frame.objects
    : slot === 'subject'
      ? frame.subjects
      : frame.args.filter((argument) => argument.slot === slot).map((argument) => argument.head);

/**
 * Carries what support verbs say over to the events that their theme names. Returns, for each event frame, the verbs that support it
 * (their times and places are the event's).
 */
export function applySupport(candidates: readonly Candidate[], context: Context): Map<Candidate, Frame[]> {
  const byHead = new Map(candidates.filter((each) => !each.frame.verbal).map((each) => [each.frame.head.index, each]));
  const supports = new Map<Candidate, Frame[]>();
  for (const frame of context.clauses.frames) {
    for (const entry of SUPPORT) {
      if (!frame.concepts.has(entry.concept)) continue;
      const themes = entry.theme.flatMap((slot) =>
        themeTokens(frame, slot).map((token) => ({ slot, token: antecedentOf(context.clauses, token) })),
      );
      const theme = themes.find(({ token }) => byHead.has(token.index));
      if (!theme) continue;
      const candidate = byHead.get(theme.token.index) as Candidate;
      supports.set(candidate, [...(supports.get(candidate) ?? []), frame]);
      addEvidence(candidate.event.evidence, evidenceOf(frame, context));
      const factuality = factualityOf(frame);
      if (factuality !== 'Actual') candidate.event.factuality = factuality;
      takeRoles(candidate, frame, entry.roles, theme.slot, context);
      takeRoles(candidate, frame, COMMON, theme.slot, context);
      break;
    }
  }
  return supports;
}

/** Verbs whose subject or passive subject an event noun is: their times and places are the event's ("les inondations qui sévissent depuis juillet"). */
export function carriersOf(candidates: readonly Candidate[], context: Context): Map<Candidate, Frame[]> {
  const byHead = new Map(candidates.filter((each) => !each.frame.verbal).map((each) => [each.frame.head.index, each]));
  const carriers = new Map<Candidate, Frame[]>();
  for (const frame of context.clauses.frames) {
    if (!frame.verbal || frame.inherited) continue;
    const themes = frame.passive ? frame.objects : frame.subjects;
    for (const token of themes) {
      const candidate = byHead.get(antecedentOf(context.clauses, token).index);
      if (candidate) carriers.set(candidate, [...(carriers.get(candidate) ?? []), frame]);
    }
  }
  return carriers;
}

function takeRoles(
  candidate: Candidate,
  frame: Frame,
  roles: Readonly<Partial<Record<Role, readonly Slot[]>>>,
  themeSlot: Slot,
  context: Context,
): void {
  for (const [role, slots] of Object.entries(roles) as [Role, readonly Slot[]][]) {
    const free = slots.filter((slot) => slot !== themeSlot);
    for (const entity of allEntitiesIn(frame, free, context)) if (entity.class !== 'Place') addParticipation(candidate.event, role, entity);
  }
}
