import { accountability } from './documents/accountability/accountability.procedure.ts';
import { consultation } from './documents/consultation/consultation.procedure.ts';
import { receipt } from './documents/receipt/receipt.procedure.ts';
import { receiptVersion2 } from './documents/receipt/receipt-version-2.procedure.ts';
import { sending } from './documents/sending/sending.procedure.ts';
import { supervision } from './documents/supervision/supervision.procedure.ts';
import type { Procedure } from './kernel/procedure.ts';

/** Every procedure, in every version that a case may still follow. */
export const procedures: readonly Procedure[] = [
  receipt,
  receiptVersion2,
  supervision,
  consultation,
  accountability,
  sending,
];

/** The procedure of a case, in the version with which it began or the oldest kept that goes on from it. Throws where there is none. */
export function procedureOf(row: { readonly procedure: string | null; readonly version: number | null }): Procedure {
  const begun = row.version ?? 0;
  const found = procedures
    .filter(({ id, version }) => id === row.procedure && version >= begun)
    .toSorted((a, b) => a.version - b.version)[0];
  if (!found)
    throw new Error(`No procedure ${row.procedure ?? ''} v${row.version ?? ''} is in regulation/procedures.ts.`);
  return found;
}
