import { z } from 'zod';
import { countedDay, inOrder, notInOrder } from '../text.ts';
import { view } from '../view.ts';
import { Source } from './finding.ts';
import { Named } from './named.ts';

export const figureNames = [
  'transferred',
  'handled',
  'onTime',
  'overdue',
  'returns',
  'exceptions',
  'deemed',
  'urgings',
] as const;

/** Days, both included; nothing: the present quarter. */
const period = { from: countedDay.optional(), to: countedDay.optional() };

const figures = {
  transferred: z.int(),
  handled: z.int(),
  onTime: z.int(),
  overdue: z.int(),
  returns: z.int(),
  exceptions: z.int(),
  deemed: z.int(),
  urgings: z.int(),
};

export const DeskCounted = z.object({ desk: Named, ...figures });
export type DeskCounted = z.infer<typeof DeskCounted>;

/** The figures that a circular keeps; null: it was issued before these were counted. */
export const FiguresKept = DeskCounted.extend({ deemed: z.int().nullable(), urgings: z.int().nullable() });
export type FiguresKept = z.infer<typeof FiguresKept>;

/** An entry that the viewer may open. */
export const EntryLine = z.object({
  caseId: z.string(),
  subject: z.string(),
  step: z.string(),
  openedAt: z.string(),
  rectifyBy: z.string().nullable(),
  overdue: z.boolean(),
});

/** The figures of each unit and desk in a period; a department sees its own. */
export const accountabilityView = view({
  path: 'accountability',
  query: z.object(period).refine(inOrder, notInOrder),
  answer: z.object({
    from: z.string(),
    to: z.string(),
    today: z.string(),
    units: z.array(DeskCounted),
    desks: z.array(DeskCounted),
    entries: z.array(EntryLine),
    /** A circular on the period as the office would write it; null for whoever may issue none. */
    draft: z.string().nullable(),
    mayPointOut: z.boolean(),
    seesAll: z.boolean(),
  }),
});

/** One case behind a figure. Whoever may not open it sees what the figure says, and no more: its id only where all desks are his to look after. */
export const Behind = z.object({
  caseId: z.string(),
  /** null: the viewer may not open it. */
  subject: z.string().nullable(),
  at: z.string(),
  source: Source.nullable(),
  rule: z.string().nullable(),
  act: z.string().nullable(),
  step: z.string().nullable(),
  dueAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** In the terms of the limit: office hours where it runs in them. */
  lateMinutes: z.int().nullable(),
  /** Withheld, as the reason is, where the viewer may not open the case. */
  facts: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
});
export type Behind = z.infer<typeof Behind>;

export const behindView = view({
  path: 'accountability/cases',
  query: z.object({ ...period, desk: z.string().max(200), figure: z.enum(figureNames) }).refine(inOrder, notInOrder),
  answer: z.object({ total: z.int(), rows: z.array(Behind) }),
});

export const departureKinds = [
  'late',
  'deemed-consent',
  'exception',
  'with-permission',
  'advice',
  'entered-late',
  'on-paper',
] as const;

/** One act, or one limit, that departed from a clause. */
export const Departure = z.object({
  kind: z.enum(departureKinds),
  source: Source,
  rule: z.string().nullable(),
  caseId: z.string(),
  subject: z.string().nullable(),
  act: z.string().nullable(),
  at: z.string(),
  recordedAt: z.string().nullable(),
  person: z.string(),
  as: Named.nullable(),
  /** Withheld, as the reason is, where the viewer may not open the case. */
  facts: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
  lateMinutes: z.int().nullable(),
});
export type Departure = z.infer<typeof Departure>;

/** Which acts departed from which clause in a period (2.2-a, 2.2.9-a). */
export const conformanceView = view({
  path: 'conformance',
  query: z.object(period).refine(inOrder, notInOrder),
  answer: z.object({
    from: z.string(),
    to: z.string(),
    today: z.string(),
    counts: z.array(z.object({ source: Source, kind: z.enum(departureKinds), count: z.int() })),
    departures: z.array(Departure),
    total: z.int(),
  }),
});
