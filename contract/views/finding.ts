import { z } from 'zod';
import { Named } from './named.ts';

/** A clause as people are told it. */
export const Source = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  zh: z.string(),
  en: z.string(),
});

/** A rule's verdict with its source in full. */
export const FindingSeen = z.object({
  rule: z.string(),
  source: Source,
  force: z.string(),
  met: z.boolean(),
  facts: z.record(z.string(), z.unknown()),
  remedy: z.string().optional(),
  exceptionBy: z.string().optional(),
});
export type FindingSeen = z.infer<typeof FindingSeen>;

/** An exception that was asked for: for this rule on these facts, and no others. */
export const ExceptionSeen = z.object({
  id: z.string(),
  finding: FindingSeen,
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  decides: Named,
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  granted: z.boolean().nullable(),
  /** The viewer may decide it. */
  mine: z.boolean(),
});
export type ExceptionSeen = z.infer<typeof ExceptionSeen>;
