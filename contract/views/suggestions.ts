import { z } from 'zod';
import { id } from '../text.ts';
import { view } from '../view.ts';

/** Why something is suggested: each says on what it rests, so that whoever signs can weigh it. */
const Reason = z.discriminatedUnion('kind', [
  /** The paper was divided to this leader's portfolio. */
  z.object({ kind: z.literal('divided'), by: z.string(), day: z.string() }),
  /** A line of the portfolio tables, found by these words in the sender's name or in the title. */
  z.object({
    kind: z.literal('portfolio'),
    line: z.object({ zh: z.string(), en: z.string() }),
    words: z.string(),
    found: z.enum(['sender', 'title']),
  }),
  /** A paper with a nearly identical title. */
  z.object({
    kind: z.literal('similar'),
    caseId: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    day: z.string(),
  }),
  /** So many of the papers of this sender. */
  z.object({ kind: z.literal('sender'), count: z.int(), of: z.int(), since: z.string() }),
]);
export type Reason = z.infer<typeof Reason>;

const LeaderSuggested = z.object({
  id: z.string(),
  name: z.string(),
  awayUntil: z.string().nullable(),
  reasons: z.array(Reason).min(1),
});
export type LeaderSuggested = z.infer<typeof LeaderSuggested>;

const OpinionSuggested = z.object({ text: z.string(), reasons: z.array(Reason).min(1) });
export type OpinionSuggested = z.infer<typeof OpinionSuggested>;

const UnitsSuggested = z.object({
  units: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string(), role: z.enum(['lead', 'join']) })).min(1),
  reasons: z.array(Reason).min(1),
});
export type UnitsSuggested = z.infer<typeof UnitsSuggested>;

/** What could be signed on a paper at the division or the proposal, best first, each with its reasons. */
export const suggestionsView = view({
  path: 'suggestions',
  query: z.object({ id }),
  answer: z.object({
    id: z.string(),
    leaders: z.array(LeaderSuggested),
    opinions: z.array(OpinionSuggested),
    units: z.array(UnitsSuggested),
  }),
});
export type SuggestionsSeen = z.infer<typeof suggestionsView.answer>;
export type Suggestions = Omit<SuggestionsSeen, 'id'>;
