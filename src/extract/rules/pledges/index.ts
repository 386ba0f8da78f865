import type { PledgeRule } from '../../rule.ts';
import { accord } from './accord.ts';
import { act } from './act.ts';
import { addition } from './addition.ts';
import { amount } from './amount.ts';
import { announce } from './announce.ts';
import { appropriation } from './appropriation.ts';
import { carriage } from './carriage.ts';
import { commitment } from './commitment.ts';
import { content } from './content.ts';
import { contribution } from './contribution.ts';
import { deed } from './deed.ts';
import { delivery } from './delivery.ts';
import { devotion } from './devotion.ts';
import { done } from './done.ts';
import { expense } from './expense.ts';
import { gain } from './gain.ts';
import { gap } from './gap.ts';
import { give } from './give.ts';
import { grant } from './grant.ts';
import { gratitude } from './gratitude.ts';
import { handover } from './handover.ts';
import { headline } from './headline.ts';
import { listed } from './listed.ts';
import { loan } from './loan.ts';
import { loose } from './loose.ts';
import { loyalty } from './loyalty.ts';
import { mandate } from './mandate.ts';
import { open } from './open.ts';
import { portion } from './portion.ts';
import { posting } from './posting.ts';
import { present } from './present.ts';
import { pronouncement } from './pronouncement.ts';
import { reach } from './reach.ts';
import { reliance } from './reliance.ts';
import { sending } from './sending.ts';
import { service } from './service.ts';
import { share } from './share.ts';
import { shipment } from './shipment.ts';
import { signing } from './signing.ts';
import { stand } from './stand.ts';
import { sum } from './sum.ts';
import { support } from './support.ts';
import { undertake } from './undertake.ts';

/** All pledge rules, in the order in which they are tried on a frame. */
export const PLEDGE_RULES: readonly PledgeRule[] = [
  appropriation,
  mandate,
  loan,
  signing,
  addition,
  amount,
  sum,
  present,
  gain,
  reliance,
  portion,
  give,
  handover,
  open,
  carriage,
  shipment,
  posting,
  service,
  stand,
  announce,
  expense,
  devotion,
  reach,
  support,
  loyalty,
  act,
  accord,
  deed,
  gratitude,
  commitment,
  contribution,
  headline,
  sending,
  delivery,
  content,
  pronouncement,
  grant,
  done,
  undertake,
  share,
  gap,
  listed,
  loose,
];
