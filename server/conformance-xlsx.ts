import type { Departure } from '../contract/views/accountability.ts';
import { sayDuration } from '../words/format.ts';
import { sayKey, sayNamedFact, say, type WordKey } from '../words/words.ts';
import type { Sayable } from '../words/format.ts';
import { asText, wallTime } from './register-xlsx.ts';

const columns: readonly {
  readonly key: WordKey;
  readonly width: number;
  readonly cell: (departure: Departure) => string;
}[] = [
  { key: 'departure.clause', width: 16, cell: ({ source }) => source.ref },
  { key: 'departure.kind', width: 16, cell: ({ kind }) => sayKey('zh', `departure.${kind}`) },
  { key: 'behind.case', width: 44, cell: ({ subject }) => subject ?? say('zh', 'behind.closed') },
  {
    key: 'departure.act',
    width: 26,
    cell: ({ act, rule }) => sayKey('zh', act === null ? `rule.${rule ?? ''}` : `act.${act}`),
  },
  { key: 'behind.at', width: 18, cell: ({ at }) => wallTime(at) },
  {
    key: 'departure.who',
    width: 24,
    cell: ({ person, as }) => [person, as?.zh ?? ''].filter((part) => part !== '').join('，'),
  },
  {
    key: 'behind.late',
    width: 14,
    cell: ({ lateMinutes }) => (lateMinutes === null ? '' : sayDuration('zh', lateMinutes)),
  },
  {
    key: 'departure.evidence',
    width: 60,
    cell: ({ facts, reason }) => [...factsSaid(facts), ...(reason === null ? [] : [reason])].join('；'),
  },
];

const factsSaid = (facts: Departure['facts']): string[] =>
  Object.entries(facts ?? {}).map(([name, value]) => sayNamedFact('zh', name, value as Sayable));

/** The conformance report as a workbook: one line a departure. The library is loaded by the first export only. */
export async function conformanceWorkbook(departures: readonly Departure[], name: string): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ key, width }) => ({ header: say('zh', key), width }));
  sheet.getRow(1).font = { bold: true };
  for (const departure of departures) sheet.addRow(columns.map(({ cell }) => asText(cell(departure))));
  return new Uint8Array(await book.xlsx.writeBuffer());
}
