import type { ItemLine, ItemSeen, ReplySeen } from '../../contract/views/supervision-case.ts';
import type { ReplyRow } from '../../office/documents/supervision/rows.ts';
import { named, onWire, personName } from './named.ts';
import type { Reading, Viewer } from './reading.ts';
import { type ItemRow, itemRows, lineOf } from './supervision-lines.ts';

/** The item of a supervision case. */
export async function itemSeen(reading: Reading, viewer: Viewer, caseId: string): Promise<ItemSeen | null> {
  const row = await itemRows(reading, viewer).where('i.caseId', '=', caseId).executeTakeFirst();
  return row ? wholeItem(row, viewer) : null;
}

function wholeItem(row: ItemRow, viewer: Viewer): ItemSeen {
  const { book } = viewer;
  const { source, instruction, limitOn, result, checks, closedWhy } = row;
  const by = <Said extends { readonly at: string; readonly by: string }>(said: Said) => ({
    ...said,
    at: onWire(said.at),
    by: personName(book, said.by),
  });
  return {
    ...lineOf(row, viewer),
    source,
    instruction,
    receivedAt: onWire(row.receivedAt),
    takenUpAt: onWire(row.takenUpAt),
    limitOn,
    extensions: row.extensions.map(by),
    interim: row.interim.map(by),
    urged: row.urgings.map(by),
    result,
    resultAt: onWire(row.resultAt),
    checks,
    passedAt: onWire(row.passedAt),
    reportedBackAt: onWire(row.reportedBackAt),
    replier: named(book, row.replier),
    closedAt: onWire(row.closedAt),
    closedWhy,
  };
}

/** The parts of a paper that were handed out, of those that the viewer may open. */
export async function itemsOf(reading: Reading, viewer: Viewer, parent: string): Promise<ItemLine[]> {
  const rows = await itemRows(reading, viewer).where('c.parent', '=', parent).orderBy('i.id').execute();
  return rows.map((row) => lineOf(row, viewer));
}

export const replySeen = ({ book }: Viewer, row: ReplyRow): ReplySeen => ({
  id: row.id,
  text: row.text,
  channel: row.channel,
  as: named(book, row.asTarget),
  by: personName(book, row.byPerson),
  at: onWire(row.at),
  told: row.told.map(({ unit, confirmedAt, confirmedBy }) => ({
    unit: named(book, `unit:${unit}`),
    confirmedAt: onWire(confirmedAt),
    confirmedBy: confirmedBy === null ? null : personName(book, confirmedBy),
  })),
});
