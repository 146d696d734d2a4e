import { Temporal } from 'temporal-polyfill';
import type { CaseFile } from '../../office/rows.ts';
import type { CirculationRow, DocumentRow, HandOutRow, OpinionRow } from '../../office/documents/rows.ts';
import type { FileRow } from '../../office/rows.ts';
import { plainOf } from './plain.ts';
import { tagsOf, tokensOf, vectorOf } from './tokens.ts';

/** What stands beside a passage where it is shown: whose words, when, in which file. */
export interface About {
  readonly by?: string | null;
  readonly at?: string;
  readonly kind?: string;
  readonly name?: string;
}

export interface Passage {
  readonly id: string;
  readonly part: number;
  readonly caseId: string;
  readonly rank: number;
  readonly place: string;
  readonly about: About;
  readonly body: string;
  readonly plain: string;
  readonly tokens: string;
}

/** Best first: a number or code, a title, who sent it, its summary, what people wrote, the text of a file. */
export const ranks = {
  number: 0,
  receipt: 0,
  code: 0,
  title: 1,
  sender: 2,
  contact: 2,
  summary: 3,
  'file-name': 3,
  opinion: 4,
  remark: 4,
  'hand-out': 4,
  reading: 4,
  file: 5,
} as const;
export type Place = keyof typeof ranks;

interface Said {
  readonly place: Place;
  readonly body: string | null;
  readonly about?: About;
}

/** The passages of one row, numbered; what is empty is none. */
function passages(id: string, caseId: string, said: readonly Said[]): Passage[] {
  return said
    .filter(({ body }) => body !== null && body.trim() !== '')
    .map(({ place, body, about = {} }, part) => {
      const plain = plainOf(body ?? '').text;
      const rank = ranks[place];
      const tokens = vectorOf([...tokensOf(plain), ...tagsOf(rank, caseId)]);
      const beside = about.at === undefined ? about : { ...about, at: Temporal.Instant.from(about.at).toString() };
      return { id, part, caseId, rank, place, about: beside, body: body ?? '', plain, tokens };
    });
}

export const isClassified = ({ level }: Pick<DocumentRow, 'level'>): boolean => level !== 'none';

const receiptOf = ({ receiptYear, receiptNumber }: DocumentRow): string | null =>
  receiptNumber === null ? null : `${String(receiptYear)}-${String(Number(receiptNumber))}`;

/** A classified paper is found by the code that stands for it and by its place in the register, and by nothing else. */
function ofDocument(row: DocumentRow): Passage[] {
  const receipt: Said = { place: 'receipt', body: receiptOf(row) };
  if (isClassified(row)) return passages(row.id, row.caseId, [{ place: 'code', body: row.title }, receipt]);
  const { contactName, contactPhone, signatory } = row;
  const contact = [contactName, contactPhone, signatory].filter((part) => part !== null && part !== '').join('；');
  return passages(row.id, row.caseId, [
    { place: 'number', body: row.number },
    receipt,
    { place: 'title', body: row.title },
    { place: 'sender', body: row.sender },
    { place: 'contact', body: contact },
    { place: 'summary', body: row.summary },
  ]);
}

const ofOpinion = ({ id, caseId, text, person, kind, at }: OpinionRow): Passage[] =>
  passages(id, caseId, [{ place: 'opinion', body: text, about: { by: person, kind, at } }]);

const ofHandOut = ({ id, caseId, text, byPerson, at }: HandOutRow): Passage[] =>
  passages(id, caseId, [{ place: 'hand-out', body: text, about: { by: byPerson, at } }]);

function ofCirculation({ id, caseId, remark, reader, answeredAt }: CirculationRow): Passage[] {
  const about = { by: reader.replace('person:', ''), ...(answeredAt === null ? {} : { at: answeredAt }) };
  return passages(id, caseId, [{ place: 'reading', body: remark, about }]);
}

/** Pieces overlap, so that no phrase is lost between two of them. */
const [pieceLength, overlap] = [8_000, 100];

function ofFile({ id, caseId, name, text, role, at }: FileRow): Passage[] {
  const points = Array.from(text ?? '');
  const about = { name, kind: role, at };
  const pieces: Said[] = [];
  for (let from = 0; from < points.length; from += pieceLength)
    pieces.push({ place: 'file', body: points.slice(from, from + pieceLength + overlap).join(''), about });
  return passages(id, caseId, [{ place: 'file-name', body: name, about }, ...pieces]);
}

export type Searched = Pick<CaseFile, 'documents' | 'opinions' | 'handOuts' | 'circulations' | 'files'>;

/** Rows and their passages: a row may have none, and may have had some before. */
export interface OfRow {
  readonly id: string;
  readonly passages: readonly Passage[];
}

/** What is searched of these rows. */
export const passagesOf = (rows: Searched): OfRow[] => [
  ...rows.documents.map((row) => ({ id: row.id, passages: ofDocument(row) })),
  ...rows.opinions.map((row) => ({ id: row.id, passages: ofOpinion(row) })),
  ...rows.handOuts.map((row) => ({ id: row.id, passages: ofHandOut(row) })),
  ...rows.circulations.map((row) => ({ id: row.id, passages: ofCirculation(row) })),
  ...rows.files.map((row) => ({ id: row.id, passages: ofFile(row) })),
];

/** One act as the trail keeps it. */
export interface Told {
  readonly id: string;
  readonly caseId: string;
  readonly act: string;
  readonly by: string | null;
  readonly at: string;
  readonly input: unknown;
}

/** A remark or reason that went with an act, where no row keeps the same words. */
export function remarkIn({ id, caseId, act, by, at, input }: Told, rows: Searched): Passage[] {
  const fields = (input ?? {}) as Readonly<Record<string, unknown>>;
  const said = ['remark', 'reason', 'opinion'].map((field) => fields[field]).find((text) => typeof text === 'string');
  const kept = [
    ...rows.opinions.map(({ text }) => text),
    ...rows.handOuts.map(({ text }) => text),
    ...rows.circulations.map(({ remark }) => remark),
  ];
  if (typeof said !== 'string' || kept.includes(said)) return [];
  return passages(id, caseId, [{ place: 'remark', body: said, about: { by, kind: act, at } }]);
}
