import { returnReading } from '../../regulation/documents/receipt/return-reading.ts';
import type { Target } from '../../regulation/kernel/procedure.ts';
import { askedOf } from '../case-tasks.ts';
import type { Watch } from '../general/watch.ts';
import type { CaseFile } from '../rows.ts';
import { custodianOf, inTransit } from './custody.ts';
import { aboveOf } from './escalate.ts';
import { remindersNear } from './reminding.ts';

export const receiptWatch: Watch = {
  concerned: (file, rule) => [...askedOf(file), ...(rule === returnReading.id ? [originalAt(file)] : [])],
  above: aboveOf,
  near: remindersNear,
};

/** Whoever has the original, or will get it: a reading item that is read shall come back from there (2.2.3.1-b). */
const originalAt = (file: CaseFile): Target => inTransit(file)?.toTarget ?? custodianOf(file);
