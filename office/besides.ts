import type { Envelope } from '../contract/envelope.ts';
import type { Context } from './act.ts';

/** The words that go round an input, by what they say: why late, where the paper lies, the reason for each rule. */
export const besidesOf = ({ lateReason, onPaper, reasons }: Envelope): Context['besides'] => ({
  ...(lateReason === undefined ? {} : { lateReason }),
  ...(onPaper === undefined ? {} : { place: onPaper.place }),
  ...reasons,
});
