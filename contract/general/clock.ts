import { z } from 'zod';
import { id } from '../text.ts';

export const ClockFellDue = z.strictObject({ clock: id });
export type ClockFellDue = z.infer<typeof ClockFellDue>;

export const NoticeUnopened = z.strictObject({ notice: id });
export type NoticeUnopened = z.infer<typeof NoticeUnopened>;

export const TransitOverdue = z.strictObject({ custody: id });
export type TransitOverdue = z.infer<typeof TransitOverdue>;
