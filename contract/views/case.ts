import { z } from 'zod';
import { id } from '../text.ts';
import { view } from '../view.ts';
import { AccountabilitySeen, CircularSeen } from './accountability-case.ts';
import { Circulation } from './circulation.ts';
import { ConsultationSeen } from './consultations.ts';
import { ExceptionSeen, FindingSeen, Source } from './finding.ts';
import { HeldBy, Named } from './named.ts';
import { Instruction } from './opinions.ts';
import { SendingSeen } from './sending.ts';
import { ItemLine, ItemSeen, ReplySeen } from './supervision-case.ts';
import { ToldSeen } from './notices.ts';
import { HandOverSeen } from './where.ts';

/** A clock with the reason for each day that it skips. */
export const ClockSeen = z.object({
  id: z.string(),
  rule: z.string(),
  source: Source,
  state: z.string(),
  startedAt: z.string(),
  countsFrom: z.string(),
  dueAt: z.string(),
  endedAt: z.string().nullable(),
  provisional: z.boolean(),
  overdue: z.boolean(),
  skipped: z.array(z.object({ date: z.string(), why: z.string(), source: z.string().nullable() })),
});
export type ClockSeen = z.infer<typeof ClockSeen>;

export const EntrySeen = z.object({
  seq: z.int(),
  act: z.string(),
  person: z.string(),
  as: Named.nullable(),
  why: z.string().nullable(),
  onPaperBy: z.string().nullable(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  lateReason: z.string().nullable(),
  said: z.string().nullable(),
  /** To whom the original went. */
  to: Named.nullable(),
  /** What did not hold: let through with a reason or an exception, or why the paper was returned. */
  findings: z.array(FindingSeen),
  /** How an exception was decided. */
  granted: z.boolean().nullable(),
  reasons: z.record(z.string(), z.string()),
  setAside: z.boolean(),
});
export type EntrySeen = z.infer<typeof EntrySeen>;

/** What the viewer could do now; what he may not says which clause gives it to whom. */
export const OfferSeen = z.object({
  act: z.string(),
  allowed: z.boolean(),
  clause: Source,
  reason: z.string().nullable(),
});
export type OfferSeen = z.infer<typeof OfferSeen>;

export const caseView = view({
  path: 'case',
  query: z.object({ id }),
  answer: z.object({
    now: z.string(),
    id: z.string(),
    seq: z.int(),
    kind: z.string(),
    subject: z.string(),
    step: z.string(),
    over: z.boolean(),
    openedAt: z.string(),
    acceptedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    /** The paper that this case is a part of, where the viewer may open it. */
    paper: z.string().nullable(),
    resubmits: z.string().nullable(),
    resubmittedBy: z.string().nullable(),
    document: z.record(z.string(), z.unknown()),
    files: z.array(
      z.object({ id: z.string(), name: z.string(), bytes: z.number(), type: z.string(), role: z.string() }),
    ),
    text: z.string().nullable(),
    tasks: z.array(
      z.object({
        step: z.string(),
        heldBy: HeldBy,
        openedAt: z.string(),
        dueAt: z.string().nullable(),
        provisional: z.boolean(),
        overdue: z.boolean(),
      }),
    ),
    clocks: z.array(ClockSeen),
    custody: z.array(HandOverSeen),
    mayConfirm: z.boolean(),
    /** To whom the viewer, who has the original, may hand it over. */
    mayHandOverTo: z.array(Named),
    /** Why the receipt number stands for nothing. */
    voidReason: z.string().nullable(),
    mayVoid: z.boolean(),
    exceptions: z.array(ExceptionSeen),
    timeline: z.array(EntrySeen),
    /** Who was told, when, and whether they opened it. */
    told: z.array(ToldSeen),
    instruction: Instruction,
    circulation: Circulation,
    accountability: AccountabilitySeen.nullable(),
    sending: SendingSeen.nullable(),
    circular: CircularSeen.nullable(),
    item: ItemSeen.nullable(),
    /** The parts of the paper that were handed out. */
    items: z.array(ItemLine),
    replies: z.array(ReplySeen),
    /** Opinions of departments: on a paper all of them, on a unit's own case its one. */
    consultations: z.array(ConsultationSeen),
    offers: z.array(OfferSeen),
    diagram: z.object({
      nodes: z.array(z.object({ id: z.string(), kind: z.string(), layer: z.int(), row: z.int() })),
      edges: z.array(z.object({ from: z.string(), to: z.string(), act: z.string(), return: z.boolean() })),
    }),
  }),
});
export type CaseSeen = z.infer<typeof caseView.answer>;
