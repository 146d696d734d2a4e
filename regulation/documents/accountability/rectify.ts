import { measuresInForce } from '../../clauses/in-force.ts';
import { endOf, fixedMoment } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import type { AccountabilityTimes } from './standing.ts';

/** A department puts its problem right by the day that was set for it. */
export const rectify = deadline<AccountabilityTimes>({
  id: 'documents/accountability/rectify',
  source: '2.2.9-d',
  inForce: measuresInForce,
  reading: 'Until the end of the day that was set, whatever day it is; a rejected report leaves the day where it was.',
  onDue: 'escalate',
  startsAt: ({ issuedAt, rectifyBy }) => (rectifyBy ? issuedAt : undefined),
  period: ({ rectifyBy }) => (rectifyBy ? endOf(rectifyBy) : fixedMoment(undefined)),
});
