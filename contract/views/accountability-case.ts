import { z } from 'zod';
import { FiguresKept } from './accountability.ts';
import { Named } from './named.ts';

/** What the page of an accountability case shows beside the history; null on every other case. */
export const AccountabilitySeen = z.object({
  unit: Named,
  kind: z.string(),
  problem: z.string(),
  /** Related cases; null: the viewer may not open it. */
  items: z.array(z.object({ caseId: z.string(), subject: z.string().nullable() })),
  demand: z.string(),
  rectifyBy: z.string().nullable(),
  causes: z.string(),
  improvements: z.string(),
  urgings: z.array(z.object({ at: z.string(), by: z.string(), text: z.string() })),
  criticism: z.string(),
  criticisedAt: z.string().nullable(),
  referredFor: z.string().nullable(),
  referral: z.string(),
  bureauOpinion: z.string(),
});
export type AccountabilitySeen = z.infer<typeof AccountabilitySeen>;

/** An issued circular: its text, and the figures that were kept with it. */
export const CircularSeen = z.object({
  from: z.string(),
  to: z.string(),
  text: z.string(),
  figures: z.array(FiguresKept),
});
