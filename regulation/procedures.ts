import { accountability } from './documents/accountability/accountability.procedure.ts';
import { receipt } from './documents/receipt/receipt.procedure.ts';
import type { Procedure } from './kernel/procedure.ts';

/** Every procedure, in every version that a case may still follow. */
export const procedures: readonly Procedure[] = [receipt, accountability];
