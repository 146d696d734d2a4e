import { numberKey, titleKey } from '../../office/documents/keys.ts';
import type { DocumentRow } from '../../office/documents/rows.ts';
import type { AccessRow, CaseRow, RegisterEntryRow, TaskRow } from '../../office/rows.ts';
import { numbered, type Passage, saidIn } from '../../store/search/passages.ts';
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

const matter = { asksDecision: true, draftFor: 'none', normative: false } as const;

function documentOf(paper: Paper): DocumentRow {
  const { caseId, title, kind, sender, number, urgency, year, yearNumber, at, place } = paper;
  return {
    ...{ id: idAt(Date.parse(at), 1, place), caseId, kind, sender, number, title, urgency },
    ...{ paperKind: 'formal-document', medium: 'paper', senderClass: 'department', level: 'none', copies: 1 },
    ...{ numberKey: numberKey(number), titleKey: titleKey(title), statedLimit: null, replyWantedOn: null },
    ...{ returnStatus: 'n/a', signatory: null, dated: at.slice(0, 10), addressees: ['市人民政府'], cc: [] },
    ...{ disclosure: null, contactName: null, contactPhone: null, pages: null, arrivedAt: at, countsFrom: at },
    ...{ outsideHours: false, summary: null, sheet: null, resubmits: null, receiptNumber: yearNumber },
    ...{
      receiptYear: year,
      registeredAt: at,
      distributedAt: at,
      distribution: '请阅示',
      matter,
    },
  };
}

export function rowsOf(paper: Paper, desks: Desks, isOpen: boolean): PaperRows {
  const { caseId, title, urgency, year, yearNumber, at, place } = paper;
  const ms = Date.parse(at);
  const id = (table: number): string => idAt(ms, table, place);
  const leader = `person:${leaderOf(desks, paper)}`;
  const later = new Date(ms + 2 * 86_400_000).toISOString();
  const closedAt = isOpen ? null : later;
  const document = documentOf(paper);
  const closed = { closedBy: isOpen ? null : leader.slice(7), closedAct: isOpen ? null : 'documents/instruct' };
  return {
    documents: [document],
    cases: [
      {
        ...{ id: caseId, caseId, kind: 'receipt', procedure: 'documents/receipt', version: 2, parent: null, urgency },
        ...{ subject: title, state: null, step: isOpen ? 'instruction' : 'filed', openedAt: at, acceptedAt: at },
        ...{ regulationDay: at.slice(0, 10), closedAt },
      },
    ],
    tasks: [
      {
        ...{ id: id(2), caseId, step: 'instruction', visit: 7, target: leader, urgency, openedAt: at, dueAt: later },
        ...{ provisional: false, closedAt, ...closed, closedWhy: isOpen ? null : 'done' },
      },
    ],
    access: ['post:documents-clerk', 'post:secretary-general', leader].map((subject, i) => ({
      ...{ id: id(3 + i), caseId, subject, why: 'acted', fromAt: at },
    })),
    registerEntries: [
      { id: id(6), caseId, register: 'receipt', year, number: yearNumber, givenAt: at, voidReason: null },
    ],
    passages: saidIn({ documents: [document], opinions: [], handOuts: [], circulations: [], files: [] }).flatMap(
      numbered,
    ),
  };
}
