import { caseOf } from './act.ts';
import { entryWatch } from './documents/accountability/watch.ts';
import { requestWatch } from './documents/consultation/watch.ts';
import { receiptWatch } from './documents/receipt-watch.ts';
import { itemWatch } from './documents/supervision/watch.ts';
import type { Watch } from './general/watch.ts';
import type { CaseFile, CaseKind } from './rows.ts';

/** Circulars, sendings and the book have no clocks. */
const nobody: Watch = { concerned: () => [], above: () => [] };

const watches: Readonly<Record<CaseKind, Watch>> = {
  receipt: receiptWatch,
  supervision: itemWatch,
  consultation: requestWatch,
  accountability: entryWatch,
  circular: nobody,
  sending: nobody,
  book: nobody,
};

export const watchOf = (file: CaseFile): Watch => watches[caseOf(file).kind];
