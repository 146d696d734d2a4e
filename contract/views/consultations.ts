import { z } from 'zod';
import { id } from '../text.ts';
import { view } from '../view.ts';
import { Source } from './finding.ts';
import { Named } from './named.ts';

const UrgingSeen = z.object({
  number: z.int(),
  channel: z.string(),
  text: z.string(),
  at: z.string(),
  by: z.string(),
});

const PromiseSeen = z.object({
  on: z.string(),
  reason: z.string(),
  by: z.string(),
  caller: z.string(),
  calledAt: z.string().nullable(),
  taker: z.string(),
  at: z.string(),
});

const SaidSeen = z.object({ stance: z.string(), text: z.string(), at: z.string(), by: z.string() });

/** One unit's opinion: on its own case's page, and in the table of the paper. */
export const ConsultationSeen = z.object({
  caseId: z.string(),
  unit: Named,
  mode: z.string(),
  joins: z.array(Named),
  owner: Named,
  question: z.string(),
  askedAt: z.string(),
  /** By when the reply is due, a promise counted. */
  dueAt: z.string(),
  step: z.string(),
  urgings: z.array(UrgingSeen),
  promise: PromiseSeen.nullable(),
  draft: SaidSeen.nullable(),
  countersigns: z.array(
    z.object({ unit: Named, agrees: z.boolean(), reason: z.string(), at: z.string(), by: z.string() }),
  ),
  /** deemed: the law took silence for consent. */
  stance: z.string().nullable(),
  text: z.string(),
  answeredAt: z.string().nullable(),
  isLate: z.boolean(),
  lateAnswer: SaidSeen.nullable(),
  reopenedWhy: z.string(),
  weighed: z.object({ adopted: z.boolean(), why: z.string(), at: z.string(), by: z.string() }).nullable(),
  files: z.array(z.object({ id: z.string(), name: z.string() })),
  mayOpen: z.boolean(),
  mayUrge: z.boolean(),
  mayWeigh: z.boolean(),
});
export type ConsultationSeen = z.infer<typeof ConsultationSeen>;

/** What a deemed consent stands on, as it was kept with the act (2.2.6.5). */
export const evidenceView = view({
  path: 'evidence',
  query: z.object({ id }),
  answer: z.object({
    subject: z.string(),
    unit: Named,
    owner: Named,
    askedBy: z.string(),
    rule: z.string(),
    source: Source,
    facts: z.record(z.string(), z.unknown()),
    question: z.string(),
    askedAt: z.string(),
    limit: z.object({
      rule: z.string(),
      dueAt: z.string(),
      skipped: z.array(z.object({ date: z.string(), why: z.string() })),
    }),
    urgings: z.array(UrgingSeen),
    promise: PromiseSeen.nullable(),
    until: z.string(),
    at: z.string(),
    lateAnswer: SaidSeen.nullable(),
  }),
});
