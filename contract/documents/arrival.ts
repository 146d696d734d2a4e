import { z } from 'zod';
import { documentKinds, type DocumentKind } from '../../regulation/documents/kind.ts';
import { secrecyLevels } from '../../regulation/general/secrecy.ts';
import { senderClasses, type SenderClass } from '../../regulation/general/sender-class.ts';
import { day, id, line, moment, text } from '../text.ts';

/** What arrives (2.2.2.1-a). */
export const paperKinds = ['formal-document', 'telegram-or-fax', 'publication', 'public-letter'] as const;
export const media = ['paper', 'plain-telegram', 'cipher-telegram'] as const;
export const urgencies = ['special', 'extra-urgent', 'urgent', 'plain'] as const;
export const fileRoles = ['main', 'annex', 'explanatory-letter', 'opinion', 'instruction-copy', 'basis'] as const;

const keys = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as [K, ...K[]];
export const senderClass = z.enum(keys<SenderClass>(senderClasses));
export const documentKind = z.enum(keys<DocumentKind>(documentKinds));
export const level = z.enum(secrecyLevels);

export const attachments = z
  .array(z.strictObject({ upload: id, role: z.enum(fileRoles) }))
  .max(50)
  .default([]);

const arrived = {
  sender: line(200),
  senderClass,
  /** When it came in, where that was before now is told by the envelope. */
  copies: z.int().min(1, { error: 'text.at-least-one' }).max(10_000).default(1),
};

/** A paper as the clerk or the reading found it; 2.2.2.1-a: without its kind it is not taken in. */
export const RecordArrival = z
  .strictObject({
    ...arrived,
    paperKind: z.enum(paperKinds).meta({ clauses: ['2.2.2.1-a'] }),
    medium: z.enum(media).default('paper'),
    kind: documentKind.nullable().default(null),
    number: text(100).nullable().default(null),
    title: line(500),
    summary: text(2000).nullable().default(null),
    urgency: z
      .enum(urgencies)
      .default('plain')
      .meta({ clauses: ['2.1.4-f'] }),
    statedLimit: moment
      .nullable()
      .default(null)
      .meta({ clauses: ['2.2.5.1-c'] }),
    replyWantedOn: day
      .nullable()
      .default(null)
      .meta({ clauses: ['2.1.4-h'] }),
    signatory: text(100).nullable().default(null),
    dated: day.nullable().default(null),
    addressees: z.array(line(200)).max(100).default([]),
    cc: z.array(line(200)).max(100).default([]),
    disclosure: z.enum(['open', 'on-request', 'closed']).nullable().default(null),
    contactName: text(50).nullable().default(null),
    contactPhone: text(50).nullable().default(null),
    pages: z.int().min(1).max(100_000).nullable().default(null),
    files: attachments,
    /** The returned paper that this one resubmits (2.1.1-b). */
    resubmits: id
      .nullable()
      .default(null)
      .meta({ clauses: ['2.1.1-b'] }),
  })
  .refine(({ urgency, medium }) => urgency !== 'special' || medium !== 'paper', {
    path: ['urgency'],
    error: 'text.special-only-for-telegrams',
  });
export type RecordArrival = z.infer<typeof RecordArrival>;

/** A paper that came straight to a leader: only the leader's secretary can enter it (2.1.3-f). */
export const RecordDirectPaper = z.strictObject({ leader: id, paper: RecordArrival });
export type RecordDirectPaper = z.infer<typeof RecordDirectPaper>;

/** Nothing is scanned, no content is asked: the letter is the leader's (2.2.1-f). */
export const RecordPersonalLetter = z.strictObject({ ...arrived, leader: id });
export type RecordPersonalLetter = z.infer<typeof RecordPersonalLetter>;

/** Register data only: no title in clear, no file, no free text (reading F1). */
export const RecordClassified = z.strictObject({
  ...arrived,
  level: level.exclude(['none']),
  medium: z.enum(media).default('paper'),
  urgency: z.enum(urgencies).default('plain'),
  /** A code that stands for the title. */
  code: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, { error: 'text.code-only' }),
  statedLimit: moment.nullable().default(null),
});
export type RecordClassified = z.infer<typeof RecordClassified>;

/** Letters and publications without handling value use up no number (2.2.2.1-b). */
export const SetAside = z.strictObject({
  ...arrived,
  paperKind: z.enum(['publication', 'public-letter']),
  title: line(500),
  reason: line(200),
});
export type SetAside = z.infer<typeof SetAside>;

export interface Attachment {
  readonly upload: string;
  readonly role: (typeof fileRoles)[number];
}
