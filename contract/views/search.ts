import { z } from 'zod';
import { text } from '../text.ts';
import { view } from '../view.ts';
import { Named } from './named.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

export const SearchQuery = z.object({
  q: text(100).default(''),
  /** A person or unit whose cases are asked for. */
  who: z
    .string()
    .regex(new RegExp(`^(person|unit):${uuid}$`, 'u'))
    .optional(),
  /** Where the page before ended. */
  after: z
    .string()
    .regex(new RegExp(`^[tsw]~\\d~${uuid}$`, 'u'))
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** A passage with the words marked, never as markup; `of` and `by` say whose it is. */
export const PassageSeen = z.object({
  place: z.string(),
  /** The kind of opinion, the act of a remark, the name of a file. */
  of: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
  segments: z.array(z.object({ text: z.string(), marked: z.boolean() })),
});
export type PassageSeen = z.infer<typeof PassageSeen>;

export const CaseFound = z.object({
  caseId: z.string(),
  /** The code, where the paper is classified. */
  title: z.string(),
  titleSegments: z.array(z.object({ text: z.string(), marked: z.boolean() })).nullable(),
  documentNumber: z.string().nullable(),
  receipt: z.string().nullable(),
  sender: z.string(),
  level: z.string(),
  urgency: z.string(),
  step: z.string(),
  openedAt: z.string(),
  passages: z.array(PassageSeen),
  /** What the person or unit asked for has to do with it. */
  deeds: z.array(z.enum(['acted', 'signed', 'has-task', 'had-task', 'got-it'])),
});
export type CaseFound = z.infer<typeof CaseFound>;

/** A person or unit of this name or these initials, with the newest cases; `more`: there are others. */
export const WhoFound = Named.extend({ cases: z.array(CaseFound), more: z.boolean() });
export type WhoFound = z.infer<typeof WhoFound>;

export const searchView = view({
  path: 'search',
  query: SearchQuery,
  answer: z.object({
    /** Whose cases these are. */
    who: Named.nullable(),
    people: z.array(WhoFound),
    found: z.array(CaseFound),
    next: z.string().nullable(),
  }),
});
export type SearchAnswer = z.infer<typeof searchView.answer>;
