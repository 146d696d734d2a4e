import { z } from 'zod';
import { posts, relations, statuses } from '../../regulation/general/posts.ts';
import { day, id, line, moment } from '../text.ts';

const period = { fromOn: day, toOn: day.nullable().default(null) };
const ordered = <T extends z.ZodType<{ fromOn: string; toOn: string | null }>>(schema: T) =>
  schema.refine(({ fromOn, toOn }) => toOn === null || fromOn <= toOn, {
    path: ['toOn'],
    error: 'text.ends-before-it-begins',
  });

export const EnterUnit = ordered(
  z.strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, { error: 'text.key-only' }),
    zh: line(100),
    en: line(100),
    kind: z.enum(['office', 'section', 'department', 'directly-under', 'district', 'coordinating-body', 'other']),
    ...period,
  }),
);
export type EnterUnit = z.infer<typeof EnterUnit>;

export const EnterPerson = z.strictObject({
  name: line(50),
  unitId: id.nullable().default(null),
  rank: z.int().min(1).max(100).nullable().default(null),
});
export type EnterPerson = z.infer<typeof EnterPerson>;

export const CreateAccount = z.strictObject({
  personId: id,
  login: z.string().regex(/^[a-z][a-z0-9.-]{1,30}$/, { error: 'text.login-only' }),
});
export type CreateAccount = z.infer<typeof CreateAccount>;

export const AccountOf = z.strictObject({ personId: id });
export type AccountOf = z.infer<typeof AccountOf>;

export const AssignPost = ordered(
  z.strictObject({
    personId: id,
    post: z.enum(posts),
    unitId: id.nullable().default(null),
    decision: line(200),
    ...period,
  }),
);
export type AssignPost = z.infer<typeof AssignPost>;

export const EndRow = z.strictObject({ id, toOn: day, decision: line(200) });
export type EndRow = z.infer<typeof EndRow>;

export const GiveStatus = ordered(
  z.strictObject({ personId: id, status: z.enum(statuses), decision: line(200), ...period }),
);
export type GiveStatus = z.infer<typeof GiveStatus>;

export const Relate = ordered(
  z.strictObject({
    relation: z.enum(relations),
    personId: id,
    of: line(60),
    rank: z.int().min(1).max(2).default(1),
    ...period,
  }),
);
export type Relate = z.infer<typeof Relate>;

export const RecordAbsence = z
  .strictObject({
    personId: id,
    kind: z.enum(['business', 'private']),
    fromAt: moment,
    untilAt: moment,
    approvedBy: id,
  })
  .refine(({ fromAt, untilAt }) => Date.parse(fromAt) < Date.parse(untilAt), {
    path: ['untilAt'],
    error: 'text.ends-before-it-begins',
  });
export type RecordAbsence = z.infer<typeof RecordAbsence>;

export const EndAbsence = z.strictObject({ id });
export type EndAbsence = z.infer<typeof EndAbsence>;

export const NameSubstitute = ordered(
  z.strictObject({
    forTarget: z
      .string()
      .regex(/^(post:[a-z-]+(@[0-9a-f-]{36})?|person:[0-9a-f-]{36})$/, { error: 'text.target-only' }),
    personId: id,
    rank: z.int().min(1).max(5).default(1),
    decision: line(200),
    ...period,
  }),
);
export type NameSubstitute = z.infer<typeof NameSubstitute>;

export const EnterHolidayNotice = z
  .strictObject({
    year: z.int().min(2017).max(2100),
    off: z.array(day).max(100),
    work: z.array(day).max(50),
    source: line(300),
  })
  .refine(({ off, work }) => off.every((date) => !work.includes(date)), {
    path: ['work'],
    error: 'text.both-off-and-work',
  });
export type EnterHolidayNotice = z.infer<typeof EnterHolidayNotice>;
