import { z } from 'zod';
import { day, id, line, moment, text } from '../text.ts';
import { urgingChannels } from './supervision.ts';

export const consultationModes = ['separate', 'combined'] as const;

/** Departments are asked for their opinion: each by itself, or one that leads and others that join it. */
export const AskOpinions = z.strictObject({
  mode: z.enum(consultationModes).default('separate'),
  /** Of a combined opinion the first one leads. */
  units: z.array(id).min(1, { error: 'text.at-least-one' }).max(40),
  question: line(2000),
  replyBy: moment.nullable().default(null),
  /** Files of the paper that go with the request. */
  enclosed: z.array(id).max(40).default([]),
  files: z.array(id).max(20).default([]),
});
export type AskOpinions = z.infer<typeof AskOpinions>;

export const unitStances = ['agree', 'agree-with-changes', 'disagree'] as const;

/** What a unit says. Against it, or with changes, it says why or which. */
export const Answer = z
  .strictObject({
    stance: z.enum(unitStances),
    text: text(4000).default(''),
    files: z.array(id).max(20).default([]),
  })
  .refine(({ stance, text: said }) => stance === 'agree' || said !== '', { error: 'text.empty', path: ['text'] });
export type Answer = z.infer<typeof Answer>;

export const RefuseDraft = z.strictObject({ reason: line(1000) });
export type RefuseDraft = z.infer<typeof RefuseDraft>;

/** The unit cannot reply in time: it says why and promises a day, in writing or by telephone. An empty day is the rule's to refuse. */
export const PromiseDate = z.strictObject({
  by: z.enum(['written', 'phone']).default('written'),
  on: day.or(z.literal('')).default(''),
  reason: line(1000),
  caller: text(100).default(''),
  calledAt: moment.nullable().default(null),
  taker: text(100).default(''),
});
export type PromiseDate = z.infer<typeof PromiseDate>;

export const UrgeRequest = z.strictObject({ channel: z.enum(urgingChannels), text: text(1000).default('') });
export type UrgeRequest = z.infer<typeof UrgeRequest>;

/** What the owner makes of an opinion; one that is not adopted says why. */
export const WeighOpinion = z
  .strictObject({ adopted: z.boolean(), why: text(1000).default('') })
  .refine(({ adopted, why }) => adopted || why !== '', { error: 'text.empty', path: ['why'] });
export type WeighOpinion = z.infer<typeof WeighOpinion>;
