import { Temporal } from 'temporal-polyfill';
import type { CaseFile, FileRow } from '../../office/rows.ts';
import type { CirculationRow, DocumentRow, HandOutRow, OpinionRow } from '../../office/documents/rows.ts';
import type { Owned } from '../../office/row.ts';
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

/** What is said in one row. */
interface OfRow {
  readonly id: string;
  readonly caseId: string;
  readonly said: readonly Said[];
}

/** The passages of one row, numbered. */
export const numbered = ({ id, caseId, said }: OfRow): Passage[] =>
  said.map(({ place, body, about = {} }, part) => {
    const plain = plainOf(body ?? '').text;
    const rank = ranks[place];
    const tokens = vectorOf([...tokensOf(plain), ...tagsOf(rank, caseId)]);
    const beside = about.at === undefined ? about : { ...about, at: Temporal.Instant.from(about.at).toString() };
    return { id, part, caseId, rank, place, about: beside, body: body ?? '', plain, tokens };
  });

/** What is empty is not said. */
const row = ({ id, caseId }: Owned, said: readonly Said[]): OfRow => ({
  id,
  caseId,
  said: said.filter(({ body }) => body !== null && body.trim() !== ''),
});

export const isClassified = ({ level }: Pick<DocumentRow, 'level'>): boolean => level !== 'none';

const receiptOf = ({ receiptYear, receiptNumber }: DocumentRow): string | null =>
  receiptNumber === null ? null : `${String(receiptYear)}-${String(Number(receiptNumber))}`;

/** A classified paper is found by the code that stands for it and by its place in the register, and by nothing else. */
function ofDocument(document: DocumentRow): OfRow {
  const receipt: Said = { place: 'receipt', body: receiptOf(document) };
  if (isClassified(document)) return row(document, [{ place: 'code', body: document.title }, receipt]);
  const { contactName, contactPhone, signatory } = document;
  const contact = [contactName, contactPhone, signatory].filter((part) => part !== null && part !== '').join('；');
  return row(document, [
    { place: 'number', body: document.number },
    receipt,
    { place: 'title', body: document.title },
    { place: 'sender', body: document.sender },
    { place: 'contact', body: contact },
    { place: 'summary', body: document.summary },
  ]);
}

const ofOpinion = (opinion: OpinionRow): OfRow =>
  row(opinion, [
    { place: 'opinion', body: opinion.text, about: { by: opinion.person, kind: opinion.kind, at: opinion.at } },
  ]);

const ofHandOut = (handOut: HandOutRow): OfRow =>
  row(handOut, [{ place: 'hand-out', body: handOut.text, about: { by: handOut.byPerson, at: handOut.at } }]);

function ofCirculation(circulation: CirculationRow): OfRow {
  const { remark, reader, answeredAt } = circulation;
  const about = { by: reader.replace('person:', ''), ...(answeredAt === null ? {} : { at: answeredAt }) };
  return row(circulation, [{ place: 'reading', body: remark, about }]);
}

/** Pieces overlap, so that no phrase is lost between two of them. */
const [pieceLength, overlap] = [8_000, 100];

function ofFile(file: FileRow): OfRow {
  const { name, text, role, at } = file;
  const points = Array.from(text ?? '');
  const about = { name, kind: role, at };
  const pieces: Said[] = [];
  for (let from = 0; from < points.length; from += pieceLength)
    pieces.push({ place: 'file', body: points.slice(from, from + pieceLength + overlap).join(''), about });
  return row(file, [{ place: 'file-name', body: name, about }, ...pieces]);
}

export type Searched = Pick<CaseFile, 'documents' | 'opinions' | 'handOuts' | 'circulations' | 'files'>;

/** What is searched of these rows. */
export const saidIn = (rows: Searched): OfRow[] => [
  ...rows.documents.map(ofDocument),
  ...rows.opinions.map(ofOpinion),
  ...rows.handOuts.map(ofHandOut),
  ...rows.circulations.map(ofCirculation),
  ...rows.files.map(ofFile),
];

/** Of these rows, those that now say something else than the case did before, with how much each said then. */
export function saidAnew(rows: Searched, before: Searched): (OfRow & { readonly was: number })[] {
  const ids = new Set(Object.values(rows).flatMap((list: readonly Owned[]) => list.map(({ id }) => id)));
  const same = <Row extends Owned>(list: readonly Row[]) => list.filter(({ id }) => ids.has(id));
  const earlier = saidIn({
    documents: same(before.documents),
    opinions: same(before.opinions),
    handOuts: same(before.handOuts),
    circulations: same(before.circulations),
    files: same(before.files),
  });
  const textOf = (of: OfRow | undefined): string =>
    JSON.stringify(of?.said.map(({ place, body }) => [place, body]) ?? []);
  const saidBefore = new Map(earlier.map((of) => [of.id, of]));
  return saidIn(rows)
    .filter((of) => textOf(of) !== textOf(saidBefore.get(of.id)))
    .map((of) => ({ ...of, was: saidBefore.get(of.id)?.said.length ?? 0 }));
}

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
  return numbered(row({ id, caseId }, [{ place: 'remark', body: said, about: { by, kind: act, at } }]));
}
