import type { Act } from '../../act.ts';
import { askMoreTime, fileResult, reportInterim, takeUp } from './handle.ts';
import { confirmTold, reply } from './reply.ts';
import { acceptResult, acknowledgeResult, closeItem, passResult, returnResult } from './review.ts';
import { urge } from './urge.ts';

/** A unit’s part of a paper, from the taking-up to the reply (2.2.6, 2.2.7). */
export const supervisionActs = [
  takeUp,
  reportInterim,
  askMoreTime,
  fileResult,
  urge,
  passResult,
  acceptResult,
  returnResult,
  acknowledgeResult,
  closeItem,
  reply,
  confirmTold,
] as readonly Act[];
