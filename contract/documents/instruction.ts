import { z } from 'zod';
import { materials } from '../../regulation/documents/proposal/pre-review-sheet.ts';
import { draftPurposes } from '../../regulation/documents/proposal/matter.ts';
import { day, id, line, text } from '../text.ts';

/** What a paper asks for: decides its way through proposal, pre-review, legality review and instruction. */
export const Matter = z.strictObject({
  draftFor: z.enum(draftPurposes).default('none'),
  normative: z.boolean().default(false),
  asksDecision: z.boolean().default(false),
});

export const ForProposal = z.strictObject({ opinion: line(1000), matter: Matter.prefault({}) });
export type ForProposal = z.infer<typeof ForProposal>;

/** The division: to which leader's portfolio the paper belongs, and what the deputy thinks of it. */
export const Divide = z.strictObject({ opinion: line(2000), leader: id, matter: Matter.prefault({}) });
export type Divide = z.infer<typeof Divide>;

const answer = z.enum(['open', 'yes', 'no']);
const material = z.strictObject({
  state: z.enum(['missing', 'attached', 'not-applicable']),
  reason: text(300).default(''),
});
type Materials = Record<(typeof materials)[number], typeof material>;

export const PreReviewSheet = z.strictObject({
  grounds: answer,
  conforms: answer,
  format: answer,
  agreed: answer,
  materials: z.strictObject(Object.fromEntries(materials.map((name) => [name, material])) as Materials),
  units: z.array(z.strictObject({ name: line(200), agrees: z.boolean() })).max(60),
  reason: text(1000).default(''),
});
export type PreReviewSheet = z.infer<typeof PreReviewSheet>;

export const PreReviewed = z.strictObject({ sheet: PreReviewSheet });
export type PreReviewed = z.infer<typeof PreReviewed>;

export const WithOpinion = z.strictObject({ opinion: line(2000) });
export type WithOpinion = z.infer<typeof WithOpinion>;

/** The proposal: what should be done, who shall instruct and in which order, and what the paper asks for. */
export const SignProposal = z.strictObject({
  opinion: line(2000),
  leaders: z.array(id).min(1, { error: 'text.at-least-one' }).max(12),
  matter: Matter.prefault({}),
});
export type SignProposal = z.infer<typeof SignProposal>;

export const Pick = z.strictObject({ of: id, point: line(500), agrees: z.boolean() });

/** A leader's answer: a circle mark, or an opinion; whom it goes to; and on differing opinions of others, which points. */
export const Instruct = z.strictObject({
  mark: z.enum(['circle', 'opinion']),
  stance: z.enum(['agree', 'disagree', 'other']).nullable().default(null),
  text: text(2000).default(''),
  units: z.array(id).max(40).default([]),
  lead: id.nullable().default(null),
  /** Further people who shall instruct next. */
  next: z.array(id).max(6).default([]),
  picks: z.array(Pick).max(60).default([]),
});
export type Instruct = z.infer<typeof Instruct>;

export const Settle = z.strictObject({
  text: text(2000).default(''),
  picks: z.array(Pick).min(1, { error: 'text.at-least-one' }).max(60),
});
export type Settle = z.infer<typeof Settle>;

export const Redirect = z.strictObject({ to: id, reason: line(1000) });
export type Redirect = z.infer<typeof Redirect>;

/** How the leader was reminded, and with what answer. */
export const RemindLeader = z.strictObject({ text: line(1000) });
export type RemindLeader = z.infer<typeof RemindLeader>;

export const AdvanceCopy = z.strictObject({
  units: z.array(id).min(1, { error: 'text.at-least-one' }).max(40),
  text: line(1000),
});
export type AdvanceCopy = z.infer<typeof AdvanceCopy>;

/** Per unit: until when, whether it is a key item, and who then urges it in person. */
const HandedTo = z.strictObject({
  unit: id,
  role: z.enum(['lead', 'join']),
  limitOn: day.nullable().default(null),
  key: z.boolean().default(false),
  named: id.nullable().default(null),
});

export const repliers = ['secretariat', 'supervision', 'lead'] as const;

export const HandOut = z.strictObject({
  units: z.array(HandedTo).max(40),
  text: line(1000),
  /** Who replies to the sender in the end; of a request always the Secretariat Section. */
  replier: z.enum(repliers).nullable().default(null),
});
export type HandOut = z.infer<typeof HandOut>;

export const ToDepartment = z.strictObject({ opinion: line(1000), unit: id, leader: id });
export type ToDepartment = z.infer<typeof ToDepartment>;
