import type { EventRule } from '../../rule.ts';
import { agreement } from './agreement.ts';
import { appointment } from './appointment.ts';
import { attack } from './attack.ts';
import { briefing } from './briefing.ts';
import { call } from './call.ts';
import { ceremony } from './ceremony.ts';
import { conference } from './conference.ts';
import { decision } from './decision.ts';
import { deliberation } from './deliberation.ts';
import { deployment } from './deployment.ts';
import { disaster } from './disaster.ts';
import { discussion } from './discussion.ts';
import { duty } from './duty.ts';
import { election } from './election.ts';
import { escort } from './escort.ts';
import { establishment } from './establishment.ts';
import { exercise } from './exercise.ts';
import { meeting } from './meeting.ts';
import { occasion } from './occasion.ts';
import { returning } from './returning.ts';
import { sanction } from './sanction.ts';
import { statement } from './statement.ts';
import { summit } from './summit.ts';
import { underFire } from './under-fire.ts';
import { visit } from './visit.ts';

/** All event rules, in the order in which they are tried on a frame. */
export const EVENT_RULES: readonly EventRule[] = [
  occasion,
  discussion,
  deliberation,
  summit,
  conference,
  call,
  meeting,
  briefing,
  duty,
  deployment,
  visit,
  returning,
  escort,
  attack,
  underFire,
  agreement,
  appointment,
  decision,
  establishment,
  exercise,
  election,
  sanction,
  disaster,
  ceremony,
  statement,
];
