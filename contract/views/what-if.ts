import { z } from 'zod';
import { Changes } from '../documents/what-if.ts';
import { id } from '../text.ts';
import { view } from '../view.ts';
import { FindingSeen, Source } from './finding.ts';
import { HeldBy, Named } from './named.ts';

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** The changes that a query carries as JSON; undefined where they are none. */
export const changesIn = (json: string): Changes | undefined => Changes.safeParse(parsed(json)).data;

const Limit = z.object({
  rule: z.string(),
  source: Source,
  startedAt: z.string(),
  dueAt: z.string(),
  provisional: z.boolean(),
  overdue: z.boolean(),
  skipped: z.array(z.object({ date: z.string(), why: z.string(), source: z.string().nullable() })),
});

const Held = z.object({
  ...Named.shape,
  step: z.string(),
  /** When the office would open the task; null: it is open. */
  opensAt: z.string().nullable(),
  held: z.array(z.object({ from: z.string(), by: HeldBy })),
});

export const StandingSeen = z.object({
  clocks: z.array(Limit),
  tasks: z.array(Held),
  findings: z.array(FindingSeen),
});
export type StandingSeen = z.infer<typeof StandingSeen>;

/** One open case as it is and as it would be. Asking writes nothing. */
export const whatIfView = view({
  path: 'what-if',
  query: z.object({
    id,
    changes: z
      .string()
      .max(8000, { error: 'text.too-long' })
      .default('{}')
      .refine((json) => changesIn(json) !== undefined, { error: 'text.not-changes' }),
  }),
  answer: z.object({
    now: z.string(),
    id: z.string(),
    subject: z.string(),
    step: z.string(),
    urgency: z.string(),
    figures: z.array(z.object({ path: z.string(), value: z.number() })),
    refusal: z
      .object({
        reason: z.string(),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
      })
      .nullable(),
    /** null where it was refused. */
    shown: z.object({ before: StandingSeen, after: StandingSeen }).nullable(),
  }),
});
export type WhatIfSeen = z.infer<typeof whatIfView.answer>;
