import { z } from 'zod';
import { id } from './text.ts';

/** What a notice is for: to act, to know, a warning, told that something came to its end. */
export const purposes = ['act', 'know', 'warn', 'told'] as const;
export type Purpose = (typeof purposes)[number];

/** How a notice reaches somebody: at once, gathered at two hours of the day, or only in the list. */
export const noticeWays = ['at-once', 'gathered', 'list'] as const;
export type NoticeWay = (typeof noticeWays)[number];

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, { error: 'text.not-a-time' });

/** 特急 is never less than at once. */
const WaysOfPurpose = z.strictObject({
  'extra-urgent': z.literal('at-once', { error: 'text.extra-urgent-at-once' }),
  urgent: z.enum(noticeWays),
  plain: z.enum(noticeWays),
});

/** What reaches a person, and when: for each purpose and urgency the way, the two hours, quiet hours, an address for mail. */
export const NoticeChoice = z.strictObject({
  ways: z.strictObject({ act: WaysOfPurpose, know: WaysOfPurpose, warn: WaysOfPurpose, told: WaysOfPurpose }),
  gatherAt: z
    .tuple([timeOfDay, timeOfDay])
    .refine(([first, second]) => first !== second, { error: 'text.two-different-times' }),
  quiet: z
    .strictObject({ from: timeOfDay, until: timeOfDay })
    .refine(({ from, until }) => from !== until, { error: 'text.two-different-times' })
    .nullable(),
  mail: z.email({ error: 'text.not-an-address' }).max(200, { error: 'text.too-long' }).nullable(),
});
export type NoticeChoice = z.infer<typeof NoticeChoice>;

const atOnce = { 'extra-urgent': 'at-once', urgent: 'at-once', plain: 'at-once' } as const;

/** Until somebody chooses: everything at once, in the pages only. */
export const usualChoice: NoticeChoice = {
  ways: { act: atOnce, know: atOnce, warn: atOnce, told: atOnce },
  gatherAt: ['09:00', '15:00'],
  quiet: null,
  mail: null,
};

/** Notices that a page has shown. */
export const NoticesShown = z.strictObject({ notices: z.array(id).min(1).max(200) });
/** Notices that were opened: named ones, or all those of a case whose page was. */
export const NoticesOpened = z.union([NoticesShown, z.strictObject({ caseId: id })]);
