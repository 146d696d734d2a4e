import type { RegisterLine } from '../contract/views/register.ts';
import { isWordKey, say, sayKey, type WordKey } from '../words/words.ts';
import { Temporal } from 'temporal-polyfill';

const columns: readonly {
  readonly key: WordKey;
  readonly width: number;
  readonly cell: (line: RegisterLine) => string | number;
}[] = [
  { key: 'register.number', width: 10, cell: ({ number }) => number },
  { key: 'register.received', width: 18, cell: ({ receivedAt }) => wallTime(receivedAt) },
  { key: 'register.sender', width: 22, cell: ({ sender }) => sender },
  { key: 'register.document-number', width: 22, cell: ({ documentNumber }) => documentNumber ?? '' },
  { key: 'register.title', width: 48, cell: ({ title }) => title },
  { key: 'register.copies', width: 7, cell: ({ copies }) => copies },
  { key: 'register.level', width: 9, cell: ({ level }) => sayKey('zh', `level.${level}`) },
  { key: 'register.urgency', width: 9, cell: ({ urgency }) => sayKey('zh', `urgency.${urgency}`) },
  { key: 'register.goes-to', width: 26, cell: ({ goesTo }) => goesTo.map(({ zh }) => zh).join('、') },
  {
    key: 'register.return-status',
    width: 10,
    cell: ({ returnStatus }) => sayKey('zh', `return-status.${returnStatus}`),
  },
  { key: 'register.remarks', width: 26, cell: remarks },
];

function remarks({ voidReason, resubmits, step }: RegisterLine): string {
  const place = `step.${step}`;
  return [
    ...(voidReason === null ? [] : [say('zh', 'register.void', { reason: voidReason })]),
    ...(resubmits ? [say('zh', 'register.resubmits')] : []),
    ...(isWordKey(place) ? [say('zh', place)] : []),
  ].join('；');
}

/** A moment as the clerks write it: 2026-03-02 09:30. */
export const wallTime = (moment: string): string =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');

/** What a spreadsheet would take for a formula when the cell is copied or saved as text is marked as text. */
export const asText = (value: string): string => (/^[=+\-@\t\r]/u.test(value) ? `'${value}` : value);

/** The receipt register of a year as a workbook, in the clerks' columns. The library is loaded by the first export only. */
export async function registerWorkbook(
  pages: AsyncIterable<readonly RegisterLine[]>,
  year: number,
): Promise<{ readonly bytes: Uint8Array; readonly lines: number }> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet(`${year}`, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ key, width }) => ({ header: say('zh', key), width }));
  sheet.getRow(1).font = { bold: true };
  let lines = 0;
  for await (const page of pages)
    for (const line of page) {
      sheet.addRow(columns.map(({ cell }) => safe(cell(line))));
      lines += 1;
    }
  return { bytes: new Uint8Array(await book.xlsx.writeBuffer()), lines };
}

const safe = (value: string | number): string | number => (typeof value === 'string' ? asText(value) : value);
