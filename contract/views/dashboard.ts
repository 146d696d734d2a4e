import { z } from 'zod';
import { countedDay } from '../text.ts';
import { view } from '../view.ts';
import { Source } from './finding.ts';
import { HeldBy, Named } from './named.ts';

export const weeksShown = 12;
/** A limit is near when so many minutes are left. */
export const nearMinutes = 60;

export const lights = ['late', 'near', 'inTime', 'noLimit'] as const;
const byLight = { late: z.int(), near: z.int(), inTime: z.int(), noLimit: z.int() };

/** What waits for the viewer in one step, by how its limit stands. */
export const MineFigures = z.object({ step: z.string(), ...byLight });
export type MineFigures = z.infer<typeof MineFigures>;

/** One that is late now: by which clause, for how long, and for whom it waits. */
export const LateLine = z.object({
  caseId: z.string(),
  /** null: the viewer may not open it. */
  subject: z.string().nullable(),
  urgency: z.string(),
  step: z.string(),
  waitsFor: HeldBy,
  source: Source.nullable(),
  dueAt: z.string(),
  /** In the terms of the limit: office hours where it runs in them. */
  lateMinutes: z.int(),
});
export type LateLine = z.infer<typeof LateLine>;

/** How long at least half, and nine tenths, took at most; null: longer than a month. */
export const Took = z.object({ count: z.int(), half: z.int().nullable(), mostly: z.int().nullable() });
export type Took = z.infer<typeof Took>;

/** One step: what is there now, and how long papers were in it in the weeks shown; `took` null: none left it. */
export const StepFigures = z.object({ step: z.string(), open: z.int(), late: z.int(), took: Took.nullable() });
export type StepFigures = z.infer<typeof StepFigures>;

export const DeskFigures = z.object({ desk: Named, open: z.int(), late: z.int() });
export type DeskFigures = z.infer<typeof DeskFigures>;

export const trends = ['received', 'finished', 'missed', 'returned'] as const;
export type Trend = (typeof trends)[number];

/** One week from its Monday: of the whole office papers, of one's own desks what came to them and what they did. */
export const WeekFigures = z.object({
  from: z.string(),
  received: z.int(),
  finished: z.int(),
  missed: z.int(),
  returned: z.int(),
});
export type WeekFigures = z.infer<typeof WeekFigures>;

/** For administrators: how much is done and what fails; no office matter. */
export const SystemFigures = z.object({
  openCases: z.int(),
  runningClocks: z.int(),
  failures: z.int(),
  weeks: z.array(z.object({ from: z.string(), to: z.string(), acts: z.int() })),
});
export type SystemFigures = z.infer<typeof SystemFigures>;

/** What is mine, what is late, where it sticks, how the weeks went. */
export const dashboardView = view({
  path: 'dashboard',
  query: z.object({}),
  answer: z.object({
    now: z.string(),
    /** office: all desks' figures; own: one's own desks', and papers that one may open. */
    scope: z.enum(['office', 'own', 'system']),
    mine: z.array(MineFigures),
    late: z.object({ total: z.int(), rows: z.array(LateLine) }),
    steps: z.array(StepFigures),
    /** From the arrival to the end; null where only one's own desks are counted, or none ended. */
    whole: Took.nullable(),
    desks: z.array(DeskFigures),
    weeks: z.array(WeekFigures),
    system: SystemFigures.nullable(),
  }),
});
export type Dashboard = z.infer<typeof dashboardView.answer>;

export const dashboardFigures = ['mine', 'open', 'late', 'took', ...trends] as const;
export type DashboardFigure = (typeof dashboardFigures)[number];

/** One case behind a figure. Whoever may not open it sees what the figure says, and no more. */
export const CaseBehind = z.object({
  caseId: z.string(),
  subject: z.string().nullable(),
  urgency: z.string(),
  step: z.string(),
  desk: Named.nullable(),
  /** When it came, ended, went back, or when its limit passed. */
  at: z.string(),
  dueAt: z.string().nullable(),
  source: Source.nullable(),
  lateMinutes: z.int().nullable(),
  /** How long it was there. */
  minutes: z.int().nullable(),
});
export type CaseBehind = z.infer<typeof CaseBehind>;

/** The cases behind a figure, at most some hundreds of them. `week`: its Monday; without it, all weeks shown. */
export const dashboardCasesView = view({
  path: 'dashboard/cases',
  query: z.object({
    figure: z.enum(dashboardFigures),
    step: z
      .string()
      .regex(/^[a-z-]{1,40}$/)
      .optional(),
    desk: z.string().max(200).optional(),
    light: z.enum(lights).optional(),
    week: countedDay.optional(),
  }),
  answer: z.object({ total: z.int(), rows: z.array(CaseBehind) }),
});
export type CasesAsked = z.infer<typeof dashboardCasesView.query>;
