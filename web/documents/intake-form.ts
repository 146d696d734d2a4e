import type { z } from 'zod';
import type { DocumentReading } from '../../contract/documents/reading.ts';

/** What the intake's form holds while it is filled in; empty texts are "none" when sent. */
export interface Form {
  readonly paperKind: string;
  readonly medium: string;
  readonly kind: string;
  readonly sender: string;
  readonly senderClass: string;
  readonly number: string;
  readonly title: string;
  readonly urgency: string;
  readonly statedLimit: string;
  readonly replyWantedOn: string;
  readonly copies: string;
  readonly pages: string;
  readonly signatory: string;
  readonly dated: string;
  readonly addressees: string;
  readonly cc: string;
  readonly disclosure: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

export const emptyForm: Form = {
  paperKind: 'formal-document',
  medium: 'paper',
  kind: '',
  sender: '',
  senderClass: 'department',
  number: '',
  title: '',
  urgency: 'plain',
  statedLimit: '',
  replyWantedOn: '',
  copies: '1',
  pages: '',
  signatory: '',
  dated: '',
  addressees: '',
  cc: '',
  disclosure: '',
  contactName: '',
  contactPhone: '',
};

export type Reading = z.infer<typeof DocumentReading>;

/** What the reading says of a field: how sure it is, what stands where on the paper, and which other readings there are. */
export interface Found {
  readonly sure: string;
  readonly note: string | null;
  readonly place: string | null;
  readonly page: number | null;
  readonly asWritten: string;
  readonly others: readonly string[];
}
export type Finds = Readonly<Record<string, Found>>;

export const isDoubtful = (found: Found | undefined): boolean => found?.sure === 'doubtful';
export const doubtfulOf = (finds: Finds): string[] => Object.keys(finds).filter((name) => isDoubtful(finds[name]));

/** A person has looked: the field counts as it stands now. */
export const confirmed = (finds: Finds, name: string): Finds => {
  const found = finds[name];
  return found === undefined ? finds : { ...finds, [name]: { ...found, sure: 'confirmed' } };
};

interface Read {
  readonly value: string | readonly string[];
  readonly likely?: string | readonly string[] | undefined;
  readonly others?: readonly (string | readonly string[])[] | undefined;
  readonly sure: string;
  readonly note?: string | undefined;
  readonly where: { readonly text: string; readonly page: number | null } | null;
}

const sources: readonly (readonly [keyof Form, string])[] = [
  ['sender', 'sender'],
  ['number', 'number'],
  ['title', 'title'],
  ['kind', 'kind'],
  ['urgency', 'urgency'],
  ['signatory', 'signatory'],
  ['dated', 'dateSigned'],
  ['addressees', 'addressees'],
  ['cc', 'cc'],
  ['disclosure', 'disclosure'],
  ['contactName', 'contactName'],
  ['contactPhone', 'contactPhone'],
  ['pages', 'pages'],
];

const asText = (value: string | readonly string[]): string => (typeof value === 'string' ? value : value.join('、'));

/** The form as the reading would fill it in, and what it says of every field that it found. */
export function formFrom(reading: Reading): { readonly form: Form; readonly finds: Finds } {
  const fields = reading.fields as unknown as Readonly<Record<string, Read | undefined>>;
  const finds: Record<string, Found> = {};
  const filled: Record<string, string> = {};
  for (const [name, source] of sources) {
    const read = fields[source];
    if (!read) continue;
    filled[name] = asText(read.likely ?? read.value);
    finds[name] = foundOf(read);
  }
  if (fields.channel?.value === 'open-telegram') filled.medium = 'plain-telegram';
  return {
    form: {
      ...emptyForm,
      ...filled,
      senderClass: classOf(filled.sender ?? ''),
      dated: dayOf(filled.dated ?? ''),
      pages: pagesOf(filled.pages ?? ''),
    },
    finds,
  };
}

const foundOf = ({ sure, note, where, value, others = [] }: Read): Found => ({
  sure,
  note: note ?? null,
  place: where?.text ?? null,
  page: where?.page ?? null,
  asWritten: asText(value),
  others: others.map(asText),
});

/** A date that no reading makes a whole day is left to the person who looks at it. */
const dayOf = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : '');
const pagesOf = (text: string): string => /\d+/.exec(text)?.[0] ?? '';

/** Proposed from the sender's name; the clerk sees and may change it. */
function classOf(sender: string): string {
  if (/^(中共中央|国务院|中央)/u.test(sender)) return 'central';
  if (sender.includes('省')) return 'provincial';
  if (/市(委|人大|政协|纪委)/u.test(sender)) return 'city-body';
  if (/区人民政府|区政府/u.test(sender)) return 'district';
  return 'department';
}

const none = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const list = (text: string): string[] =>
  text
    .split(/[、，,;；\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
const wall = (text: string): string | null => (text === '' ? null : `${text}:00+08:00`);

/** The act's input. */
export const inputOf = (form: Form, files: readonly { upload: string; role: string }[], resubmits: string | null) => ({
  paperKind: form.paperKind,
  medium: form.medium,
  kind: none(form.kind),
  sender: form.sender,
  senderClass: form.senderClass,
  number: none(form.number),
  title: form.title,
  urgency: form.urgency,
  statedLimit: wall(form.statedLimit),
  replyWantedOn: none(form.replyWantedOn),
  copies: Number(form.copies),
  pages: form.pages === '' ? null : Number(form.pages),
  signatory: none(form.signatory),
  dated: none(form.dated),
  addressees: list(form.addressees),
  cc: list(form.cc),
  disclosure: none(form.disclosure),
  contactName: none(form.contactName),
  contactPhone: none(form.contactPhone),
  files,
  resubmits,
});
