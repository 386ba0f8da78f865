import type { PledgeRule } from '../../rule.ts';
import { announce } from './announce.ts';
import { give } from './give.ts';
import { service } from './service.ts';
import { support } from './support.ts';

/** All pledge rules, in the order in which they are tried on a frame. */
export const PLEDGE_RULES: readonly PledgeRule[] = [give, service, support, announce];
