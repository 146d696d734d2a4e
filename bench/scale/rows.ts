import { numberKey, titleKey } from '../../office/documents/keys.ts';
import type { DocumentRow } from '../../office/documents/rows.ts';
import type { AccessRow, CaseRow, RegisterEntryRow, TaskRow } from '../../office/rows.ts';
import { type Passage, ranks, saidIn } from '../../store/search/passages.ts';
import { plainOf } from '../../store/search/plain.ts';
import { tagsOf, tokensOf, vectorOf } from '../../store/search/tokens.ts';
import { idAt, type Paper } from './papers.ts';

/** Whose desks the papers lie on, the busiest first. */
export interface Desks {
  readonly leaders: readonly string[];
}

/** The rows of one paper in each table. There is no trail behind them: they are there to be read. */
export interface PaperRows {
  readonly cases: readonly CaseRow[];
  readonly documents: readonly DocumentRow[];
  readonly tasks: readonly TaskRow[];
  readonly access: readonly AccessRow[];
  readonly registerEntries: readonly RegisterEntryRow[];
  readonly passages: readonly Passage[];
}

/** Half of all papers go to the first leader, half of the rest to the second, and so on. */
function leaderOf({ leaders }: Desks, { chance }: Paper): string {
  let desk = 0;
  while (desk < leaders.length - 1 && chance.percent(50)) desk += 1;
  return leaders[desk] ?? '';
}

/** The grammar writes some ten thousand titles and few senders: each is read once. */
function once<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? of(text);
    known.set(text, found);
    return found;
  };
}

const keyOfTitle = once(titleKey);

const readText = (body: string): { readonly plain: string; readonly tokens: readonly string[] } => {
  const plain = plainOf(body).text;
  return { plain, tokens: [...tokensOf(plain)] };
};
const readOnce = once(readText);

/** What the office says of a paper in its search, passage by passage. */
function passagesOf(document: DocumentRow): Passage[] {
  const nothing = { opinions: [], handOuts: [], circulations: [], files: [] };
  return saidIn({ documents: [document], ...nothing }).flatMap(({ id, caseId, said }) =>
    said.map(({ place, body, about = {} }, part) => {
      const { plain, tokens } = (place === 'title' || place === 'sender' ? readOnce : readText)(body ?? '');
      const rank = ranks[place];
      const beside = { id, part, caseId, rank, place, about, body: body ?? '', plain };
      return { ...beside, tokens: vectorOf([...tokens, ...tagsOf(rank, caseId)]) };
    }),
  );
}

const matter = { asksDecision: true, draftFor: 'none', normative: false } as const;

// What is the same in every row stands apart: a million of each are made.
const document = {
  ...{ paperKind: 'formal-document', medium: 'paper', senderClass: 'department', level: 'none', copies: 1 },
  ...{
    statedLimit: null,
    replyWantedOn: null,
    returnStatus: 'n/a',
    signatory: null,
    addressees: ['市人民政府'],
    cc: [],
  },
  ...{ disclosure: null, contactName: null, contactPhone: null, pages: null, outsideHours: false, summary: null },
  ...{ sheet: null, resubmits: null, distribution: '请阅示', matter },
} as const;

function documentOf(paper: Paper, id: string): DocumentRow {
  const { caseId, title, kind, sender, number, urgency, year: receiptYear, yearNumber: receiptNumber, at } = paper;
  return {
    ...document,
    id,
    caseId,
    kind,
    sender,
    number,
    title,
    urgency,
    numberKey: numberKey(number),
    titleKey: keyOfTitle(title),
    dated: at.slice(0, 10),
    arrivedAt: at,
    countsFrom: at,
    receiptNumber,
    receiptYear,
    registeredAt: at,
    distributedAt: at,
  };
}

const receipt = { kind: 'receipt', procedure: 'documents/receipt', version: 2, parent: null, state: null } as const;
const task = { step: 'instruction', visit: 7, provisional: false } as const;

export function rowsOf(paper: Paper, desks: Desks, isOpen: boolean): PaperRows {
  const { caseId, title: subject, urgency, year, yearNumber: number, at, place } = paper;
  const ms = Date.parse(at);
  const leader = leaderOf(desks, paper);
  const target = `person:${leader}`;
  const dueAt = new Date(ms + 2 * 86_400_000).toISOString();
  const closedAt = isOpen ? null : dueAt;
  const closed = isOpen
    ? { closedAt, closedBy: null, closedAct: null, closedWhy: null }
    : { closedAt, closedBy: leader, closedAct: 'documents/instruct', closedWhy: 'done' };
  const row = documentOf(paper, idAt(ms, 1, place));
  const step = isOpen ? 'instruction' : 'filed';
  const dated = { openedAt: at, acceptedAt: at, regulationDay: at.slice(0, 10), closedAt };
  const granted = (subject: string, table: number): AccessRow => ({
    id: idAt(ms, table, place),
    caseId,
    subject,
    why: 'acted',
    fromAt: at,
  });
  return {
    documents: [row],
    cases: [{ ...receipt, id: caseId, caseId, urgency, subject, step, ...dated }],
    tasks: [{ ...task, id: idAt(ms, 2, place), caseId, target, urgency, openedAt: at, dueAt, ...closed }],
    access: [granted('post:documents-clerk', 3), granted('post:secretary-general', 4), granted(target, 5)],
    registerEntries: [
      { id: idAt(ms, 6, place), caseId, register: 'receipt', year, number, givenAt: at, voidReason: null },
    ],
    passages: passagesOf(row),
  };
}
