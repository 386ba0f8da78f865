import type { EventClass, EventFact, Role } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { addEvidence, evidenceOf } from '../evidence.ts';
import type { Slot } from '../rule.ts';
import { namedAmongIn } from '../rules/events/among.ts';
import { leadersOf } from '../rules/events/leaders.ts';
import { addresses } from '../rules/events/said.ts';
import { allEntitiesIn } from '../slots.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { headsOf } from './carriers.ts';
import { factualityOf } from './factuality.ts';
import { heldBy, meetsAsPair, PERFORMER } from './holders.ts';
import { besideDoers, seatEnvoys } from './partners.ts';
import { isRemote } from './remote.ts';
import { type Roles, SUPPORT, type Support } from './support-words.ts';
import { heldAbove, takenUp, themeTokens } from './themes.ts';

/** "Gathered for talks" calls nobody; "a invité les participants à la conférence à verser leurs contributions" asks for something. */
const callsSomebody = ({ head, objects, concepts }: Frame, { clauses }: Context): boolean =>
  objects.length > 0 && !concepts.has('meet') && clauses.tree.by(head.index, 'xcomp', 'ccomp', 'advcl').length === 0;

/** "The forum, to which investors are invited": whoever invites to what others may hold does not convene it. */
const isOthers = ({ concepts }: Frame, { definite }: Candidate): boolean => definite && concepts.has('invite');

/** Whoever is invited takes part. */
function seatInvited({ event }: Candidate, verb: Frame, context: Context): void {
  for (const guest of allEntitiesIn(verb, ['object'], context)) if (guest.class !== 'Place') addParticipation(event, 'Participant', guest);
}

/** Whom an attack that a verb carries out is against ("la guerre que X mène contre Y"). */
const OF_ATTACKS: Roles = { Target: ['against'] };

const COMMON: Roles = { Organizer: ['organizer'], Chair: ['chair'], Participant: ['attendee', 'with', 'between'] };

/**
 * Carries what support words say over to the events that their theme names. Returns, for each event, the predicates that support it:
 * their times and places are the event's.
 */
export function applySupport(candidates: readonly Candidate[], context: Context): Map<Candidate, Frame[]> {
  const byHead = new Map(candidates.filter((each) => !each.frame.verbal).flatMap((each) => headsOf(each).map((at) => [at, each] as const)));
  const supports = new Map<Candidate, Frame[]>();
  for (const frame of context.clauses.frames) {
    for (const entry of SUPPORT) {
      if (!frame.concepts.has(entry.concept) || (entry.intransitive && frame.objects.length > 0)) continue;
      const themes = entry.theme.flatMap((slot) =>
        themeTokens(frame, slot, context)
          .filter((token) => !entry.performs || token.upos !== 'PRON' || token.feats.PronType === 'Rel')
          .flatMap((token) => [...takenUp(token, context), ...heldAbove(frame, token, context)].map((noun) => ({ slot, token: noun }))),
      );
      const theme = themes.find(({ token }) => byHead.has(token.index) && !(entry.behind && token.index < frame.head.index));
      if (!theme) continue;
      const candidate = byHead.get(theme.token.index) as Candidate;
      if (entry.classes && !entry.classes.includes(candidate.event.class)) continue;
      if (entry.calls && !callsSomebody(frame, context)) continue;
      if (entry.calls && isOthers(frame, candidate)) {
        seatInvited(candidate, frame, context);
        break;
      }
      if (candidate.event.class === 'Disaster' || isMeetingOnVisit(entry, theme.slot, candidate, frame)) continue;
      if (entry.concept === 'receive' && theme.slot === 'object' && frame.concepts.has('welcome')) continue;
      supports.set(candidate, [...(supports.get(candidate) ?? []), frame]);
      support(candidate, frame, entry, theme.slot, context);
      break;
    }
  }
  return supports;
}

/**
 * "Au cours de cette visite, X a rencontré Y", "une visite en Lettonie, où il a rencontré Y", "en visite à Lomé, X a été reçu par Y": the meeting
 * is an event beside the visit.
 */
const isMeetingOnVisit = ({ concept }: Support, slot: Slot, { event, frame }: Candidate, verb: Frame): boolean =>
  event.class === 'Visit' &&
  ((concept === 'meet' && (slot === 'occasion' || slot === 'where')) ||
    (concept === 'receive' && verb.passive && frame.head.index < verb.head.index));

/** Whoever invites to a visit is its host, whoever goes with the visitor visits; visitors to a gathering take part in it. */
const CALLED: Readonly<Partial<Record<EventClass, Readonly<Partial<Record<Role, Role>>>>>> = {
  Visit: { Organizer: 'Host', Participant: 'Visitor', Chair: 'Visitor' },
  Meeting: { Visitor: 'Participant' },
  Conference: { Visitor: 'Participant' },
  Summit: { Visitor: 'Participant' },
};

/** The role that a phrase gives, as an event of this class calls it. */
export const invitedTo = (role: Role, event: EventFact): Role => CALLED[event.class]?.[role] ?? role;

/** Verbs of those who invite together. */
const SHARED = ['co-host', 'host', 'organize', 'convene', 'hold'] as const;

/** "Co-hosted a conference with Germany": the tree hangs the partners on what they hold, where they looked like guests. */
function shareHosts({ event, frame }: Candidate, verb: Frame, roles: Roles, context: Context): void {
  const role = roles.Host ? 'Host' : roles.Organizer ? 'Organizer' : undefined;
  if (!role) return;
  const beside = besideDoers(verb, frame.head, context);
  event.participations = event.participations.filter((part) => part.role !== 'Participant' || !beside.includes(part.agent));
  for (const partner of beside) addParticipation(event, role, partner);
  if (!(event.class === 'Conference' || event.class === 'Summit')) return;
  const partners = [frame, verb].flatMap((each) => allEntitiesIn(each, ['with'], context));
  for (const partner of partners.filter((each) => each.class === 'Country' || each.class === 'Organization')) {
    event.participations = event.participations.filter((part) => part.agent !== partner || part.role !== 'Participant');
    addParticipation(event, role, partner);
  }
}

const CHAIRING_TOGETHER = /^co-?(?:chair|présider)$/u;

/** "Co-chaired the session with Minister X", "together with her counterpart, Y": both chair it. */
function shareChair({ event, frame: noun }: Candidate, frame: Frame, context: Context): void {
  const partners = [frame, noun].flatMap((each) => allEntitiesIn(each, ['with'], context)).filter(({ class: kind }) => kind === 'Person');
  event.participations = event.participations.filter(({ agent, role }) => role !== 'Participant' || !partners.includes(agent));
  for (const partner of partners) addParticipation(event, 'Chair', partner);
}

/** "A accordé une audience à X": verbs whose guest the tree may hang on the gathering. */
const GRANTING: ReadonlySet<string> = new Set(['receive', 'host']);
/** Verbs whose object comes on a visit. */
const TAKING_GUESTS: ReadonlySet<string> = new Set(['receive', 'host', 'welcome', 'take-to']);

function support(candidate: Candidate, frame: Frame, entry: Support, themeSlot: Slot, context: Context): void {
  if (!addresses(frame, context)) addEvidence(candidate.event.evidence, evidenceOf(frame, context));
  const factuality = factualityOf(frame);
  if (factuality !== 'Actual') candidate.event.factuality = factuality;
  const goesThere = candidate.event.class === 'Visit' && !TAKING_GUESTS.has(entry.concept);
  const performer = (entry.performs || goesThere) && PERFORMER[candidate.event.class];
  const roles: Roles = performer ? { [performer]: ['subject'] } : entry.roles;
  const taken = new Set([themeSlot, ...Object.values(roles).flat()]);
  for (const given of [roles, candidate.event.class === 'Attack' ? OF_ATTACKS : COMMON]) {
    for (const [role, slots] of Object.entries(given) as [Role, readonly Slot[]][]) {
      const free = slots.filter((slot) => (given !== roles ? !taken.has(slot) : slot !== themeSlot || entry.beside));
      const parties = allEntitiesIn(frame, free, context);
      for (const entity of [...parties, ...namedAmongIn(parties, frame.head, context)])
        if (entity.class !== 'Place')
          addParticipation(
            candidate.event,
            invitedTo(
              meetsAsPair(role, frame, candidate, context) ? 'Participant' : heldBy(role, entity, frame, candidate),
              candidate.event,
            ),
            entity,
            isRemote(frame, context) ? { remote: true } : {},
          );
    }
  }
  if (entry.concept === 'represent' || entry.concept === 'attend') seatEnvoys(candidate, context);
  if (CHAIRING_TOGETHER.test(frame.head.lemma)) shareChair(candidate, frame, context);
  if (candidate.event.class === 'Meeting' && themeSlot === 'object' && GRANTING.has(entry.concept))
    for (const guest of allEntitiesIn(candidate.frame, ['to'], context)) addParticipation(candidate.event, 'Participant', guest);
  if (TAKING_GUESTS.has(entry.concept))
    for (const leader of leadersOf(frame.objects, context))
      addParticipation(candidate.event, invitedTo('Visitor', candidate.event), leader);
  if (SHARED.some((concept) => entry.concept === concept)) shareHosts(candidate, frame, roles, context);
}
