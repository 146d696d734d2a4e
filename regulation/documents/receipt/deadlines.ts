import type { Deadline } from '../../kernel/rule.ts';
import { closeExtraUrgent } from './close-extra-urgent.ts';
import type { ReceiptTimes } from './receipt-case.ts';
import { registerExtraUrgent } from './register-extra-urgent.ts';
import { registerPlain } from './register-plain.ts';
import { registerUrgent } from './register-urgent.ts';

/** The clocks that the receipt procedure names. */
export const receiptDeadlines: readonly Deadline<ReceiptTimes>[] = [
  registerExtraUrgent,
  registerUrgent,
  registerPlain,
  closeExtraUrgent,
];
