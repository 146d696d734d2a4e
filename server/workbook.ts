import { Temporal } from 'temporal-polyfill';
import { say, type WordKey } from '../words/words.ts';

/** A column as the clerks read it: its heading, its width in characters, and what a line says there. */
export interface Column<Line> {
  readonly key: WordKey;
  readonly width: number;
  readonly cell: (line: Line) => string | number;
}

/** A moment as the clerks write it: 2026-03-02 09:30. */
export const wallTime = (moment: string): string =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');

/** What a spreadsheet would take for a formula when the cell is copied or saved as text is marked as text. */
const safe = (value: string | number): string | number =>
  typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;

/** Lines as a workbook of one sheet, in Chinese, its headings kept in sight. The library is loaded by the first export only. */
export async function workbookOf<Line>(
  name: string,
  columns: readonly Column<Line>[],
  pages: AsyncIterable<readonly Line[]> | Iterable<readonly Line[]>,
): Promise<{ readonly bytes: Uint8Array; readonly lines: number }> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ key, width }) => ({
    header: say('zh', key),
    width,
    style: { alignment: { wrapText: true, vertical: 'top' } },
  }));
  sheet.getRow(1).font = { bold: true };
  let lines = 0;
  for await (const page of pages)
    for (const line of page) {
      sheet.addRow(columns.map(({ cell }) => safe(cell(line))));
      lines += 1;
    }
  return { bytes: new Uint8Array(await book.xlsx.writeBuffer()), lines };
}
