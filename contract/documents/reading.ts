import { z } from 'zod';
import { documentKinds, type DocumentKind } from '../../regulation/documents/kind.ts';
import { secrecyLevels } from '../../regulation/general/secrecy.ts';

/** Where a value stands: line of the clean text and page, both from 1, and the line itself. */
export const ReadPlace = z.object({
  line: z.int().positive().nullable(),
  page: z.int().positive().nullable(),
  text: z.string(),
});

/** Certain and likely values may be taken over; a doubtful one counts only after a person confirmed it. */
export const Sureness = z.enum(['certain', 'likely', 'doubtful']);

/** Why a value is not certain. */
export const ReadNote = z.enum([
  'number-bracket-form',
  'number-bracket-lost',
  'number-year-form',
  'number-mark-missing',
  'number-letters-missing',
  'number-leading-zero',
  'number-word-before-figure',
  'number-year-implausible',
  'number-without-year',
  'several-candidates',
  'date-only-reading-that-exists',
  'date-several-readings',
  'date-chosen-by-other-dates',
  'date-digits-without-separators',
  'date-part-missing',
  'date-does-not-exist',
  'date-of-passing',
  'title-kind-missing',
  'title-place-unusual',
  'kind-mixed',
  'sender-from-title',
  'sender-from-signature',
  'sender-from-page',
  'sender-head-differs',
  'mark-not-found',
  'mark-in-running-text',
  'addressees-form-unusual',
  'annex-list-broken',
  'pages-as-saved',
]);

const fieldOf = <V extends z.ZodType>(value: V) =>
  z.object({
    /** As read; for a doubtful date or number exactly as it stands on the paper. */
    value,
    /** The reading that a person is asked to confirm. */
    likely: value.optional(),
    /** Other readings or other values found. */
    others: z.array(value).optional(),
    where: ReadPlace.nullable(),
    sure: Sureness,
    note: ReadNote.optional(),
  });

export const ReadText = fieldOf(z.string());
/** The host or first named stands first. */
export const ReadList = fieldOf(z.array(z.string()));

export const Disclosure = z.enum(['open', 'on-request', 'closed']);
export const Channel = z.enum(['document', 'open-telegram']);

/** Only what was found is present, but level, urgency and channel always are. Dates are ISO days when not doubtful. */
export const ReadFields = z.object({
  sender: ReadList.optional(),
  number: ReadText.optional(),
  title: ReadText.optional(),
  kind: fieldOf(z.enum(Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]])).optional(),
  urgency: fieldOf(z.enum(['special', 'extra-urgent', 'urgent', 'plain'])),
  channel: fieldOf(Channel),
  level: fieldOf(z.enum(secrecyLevels)),
  signatory: ReadList.optional(),
  addressees: ReadList.optional(),
  dateSigned: ReadText.optional(),
  datePrinted: ReadText.optional(),
  datePublished: ReadText.optional(),
  printer: ReadText.optional(),
  cc: ReadList.optional(),
  annexes: ReadList.optional(),
  disclosure: fieldOf(Disclosure).optional(),
  contactName: ReadText.optional(),
  contactPhone: ReadText.optional(),
  copyNumber: ReadText.optional(),
  pages: ReadText.optional(),
});

export const ReadWarning = z.enum([
  'text-cut',
  'replacement-characters',
  'private-use-characters',
  'hidden-text',
  'tracked-changes',
  'embedded-files',
  'external-links',
  'scripts',
  'pages-without-text',
  'encoding-guessed',
  'annex-count-differs',
  'level-mark-in-text',
]);

export const FileType = z.enum(['docx', 'pdf', 'html', 'text']);

export const DocumentReading = z.object({
  file: z.object({ name: z.string(), bytes: z.int().nonnegative(), sha256: z.string().length(64), type: FileType }),
  fields: ReadFields,
  text: z.string(),
  pages: z.int().positive().nullable(),
  warnings: z.array(ReadWarning),
});

/** Why a file cannot be read. The paper can still be registered by hand; a classified one only by hand. */
export const ReadRefusal = z.object({
  reason: z.enum([
    'no-text',
    'encrypted',
    'damaged',
    'disguised',
    'too-large',
    'bomb',
    'external-entity',
    'unsupported',
    'took-too-long',
    'classified-mark',
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** One paragraph of a preview: text only, never markup. */
export const PreviewParagraph = z.object({
  text: z.string(),
  style: z.enum(['heading', 'centred', 'table-row']).optional(),
  page: z.int().positive().optional(),
});

export const ReadResult = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), reading: DocumentReading }),
  z.object({ ok: z.literal(false), refusal: ReadRefusal }),
]);
export const PreviewResult = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), paragraphs: z.array(PreviewParagraph) }),
  z.object({ ok: z.literal(false), refusal: ReadRefusal }),
]);

export type ReadPlace = z.infer<typeof ReadPlace>;
export type ReadNote = z.infer<typeof ReadNote>;
export type ReadText = z.infer<typeof ReadText>;
export type ReadList = z.infer<typeof ReadList>;
export type ReadFields = z.infer<typeof ReadFields>;
export type ReadWarning = z.infer<typeof ReadWarning>;
export type FileType = z.infer<typeof FileType>;
export type DocumentReading = z.infer<typeof DocumentReading>;
export type ReadRefusal = z.infer<typeof ReadRefusal>;
export type ReadResult = z.infer<typeof ReadResult>;
export type PreviewParagraph = z.infer<typeof PreviewParagraph>;
export type PreviewResult = z.infer<typeof PreviewResult>;
