import type { z } from 'zod';
import type { reportBackView as page } from '../../contract/views/report-back.ts';
import { named, onWire, personName } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';
import { itemRows } from './supervision-lines.ts';

type ReportBack = z.infer<typeof page.answer>;
const passing = 'documents/pass-result';
const acknowledging = 'documents/acknowledge-result';

/** The report back of an item whose result has passed its review; null before, and where no leader instructed. */
export async function reportBackView(
  reading: Reading,
  viewer: Viewer,
  { id }: { readonly id: string },
): Promise<ReportBack | null> {
  const item = await itemRows(reading, viewer).where('i.caseId', '=', id).executeTakeFirst();
  if (item?.leader == null || item.reportedBackAt === null || item.resultAt === null) return null;
  const [paper, files, done] = await Promise.all([
    paperOf(reading, viewer, item.parent),
    filesOf(reading, viewer, id),
    reading
      .selectFrom('trail')
      .select(['act', 'byPerson', 'happenedAt'])
      .where('caseId', '=', id)
      .where('act', 'in', [passing, acknowledging])
      .orderBy('seq')
      .execute(),
  ]);
  const last = (act: string) => done.findLast((entry) => entry.act === act);
  return {
    subject: item.subject,
    ...paper,
    leader: personName(viewer.book, item.leader),
    instruction: item.instruction,
    receivedAt: onWire(item.receivedAt),
    unit: named(viewer.book, `unit:${item.unit}`),
    role: item.role,
    round: item.round,
    result: item.result,
    resultAt: onWire(item.resultAt),
    delays: item.extensions.map(({ reason }) => reason),
    reviewedBy: personName(viewer.book, last(passing)?.byPerson ?? null),
    owner: named(viewer.book, item.owner),
    reportedBackAt: onWire(item.reportedBackAt),
    acknowledgedAt: onWire(last(acknowledging)?.happenedAt ?? null),
    files,
  };
}

/** The paper itself, where the viewer may open it. */
async function paperOf(reading: Reading, viewer: Viewer, parent: string | null) {
  const found = await reading
    .selectFrom('documents')
    .select(['sender', 'number'])
    .where('caseId', '=', parent)
    .where(visibleTo(viewer, 'documents.caseId'))
    .executeTakeFirst();
  return found ?? { sender: null, number: null };
}

const filesOf = (reading: Reading, viewer: Viewer, caseId: string) =>
  reading
    .selectFrom('files')
    .select(['id', 'name'])
    .where('caseId', '=', caseId)
    .where(visibleTo(viewer, 'files.caseId'))
    .orderBy('id')
    .execute();
