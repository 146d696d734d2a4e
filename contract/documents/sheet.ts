import { z } from 'zod';
import type { Arrival } from '../../regulation/documents/review/arrival.ts';
import { day, line, text } from '../text.ts';

const answer = z.enum(['yes', 'no', 'open']);
const yes = z.boolean();
const addressee = z.strictObject({
  name: line(200),
  kind: z.enum(['government', 'party-committee', 'leader', 'department']),
  copy: yes,
  belowSender: yes,
});

const dispute = z.strictObject({
  state: z.literal('disputed'),
  departments: z.array(line(100)).max(50),
  consultation: z.strictObject({ on: day, counterpart: line(200), result: line(500) }).nullable(),
  settled: yes,
  ownGrounds: text(2000),
  grounds: z.array(z.strictObject({ department: line(100), text: text(2000) })).max(50),
  proposal: text(2000),
  coSignatures: z.array(line(100)).max(50),
});

/** What the document itself tells already and the sheet does not ask again. */
export type FromDocument =
  'kind' | 'text' | 'sender' | 'urgency' | 'statedLimit' | 'receivedOn' | 'replyWantedOn' | 'contact';

/** The sheet of the initial review, as the clerk fills it in (2.1.1–2.1.6, 2.2.1). */
export const ReviewSheet = z.strictObject({
  conformity: z.strictObject({ ordinance: answer, format: answer, workRules: answer }).meta({ clauses: ['2.1.1-a'] }),
  checks: z
    .strictObject({
      ownMatter: answer,
      documentRules: answer,
      kindAndLayout: answer,
      consultation: answer,
      reason: text(1000),
    })
    .meta({ clauses: ['2.2.1-b', '2.2.1-c', '2.2.1-d', '2.2.1-e'] }),
  bypass: z
    .strictObject({
      exception: z.enum(['major-event', 'emergency', 'assigned-by-leader']).nullable(),
      bypassedBodyInCopy: yes,
    })
    .nullable(),
  addressees: z
    .array(addressee)
    .max(100)
    .meta({ clauses: ['2.1.3-a', '2.1.3-c'] }),
  explanatoryLetter: yes,
  bothBodies: z.strictObject({ governmentOpinionRecorded: yes }).nullable(),
  toLeaderPersonally: z
    .strictObject({ reason: z.enum(['assigned', 'must-be-sent-directly']).nullable(), classified: yes })
    .nullable(),
  forDecision: yes,
  basis: z.strictObject({ text: text(1000), citesDocument: yes, attached: yes, publiclyAvailable: yes }),
  measures: z
    .strictObject({
      newContent: z.enum(['underlined', 'no-new-content']).nullable(),
      signatures: z.strictObject({ drafter: yes, proofreader: yes, reviewer: yes, signatory: yes }),
    })
    .nullable(),
  headMark: yes,
  urgencyReason: text(500),
  others: z
    .strictObject({
      departments: z.array(z.strictObject({ name: line(100), opinionAttached: yes })).max(50),
      agreement: z.discriminatedUnion('state', [
        z.strictObject({ state: z.literal('open') }),
        z.strictObject({ state: z.literal('agreed') }),
        dispute,
      ]),
    })
    .nullable(),
  assignment: z.strictObject({ text: text(1000), writtenInstruction: yes, copyAttached: yes }).nullable(),
  severalMatters: yes,
  passesOnRequest: z.strictObject({ ownOpinion: yes }).nullable(),
  commands: yes,
}) satisfies z.ZodType<Omit<Arrival, FromDocument>>;
export type ReviewSheet = z.infer<typeof ReviewSheet>;

/** A sheet on which nothing has been looked at yet. */
export const emptySheet: ReviewSheet = {
  conformity: { ordinance: 'open', format: 'open', workRules: 'open' },
  checks: { ownMatter: 'open', documentRules: 'open', kindAndLayout: 'open', consultation: 'open', reason: '' },
  bypass: null,
  addressees: [],
  explanatoryLetter: false,
  bothBodies: null,
  toLeaderPersonally: null,
  forDecision: false,
  basis: { text: '', citesDocument: false, attached: false, publiclyAvailable: false },
  measures: null,
  headMark: false,
  urgencyReason: '',
  others: null,
  assignment: null,
  severalMatters: false,
  passesOnRequest: null,
  commands: false,
};
