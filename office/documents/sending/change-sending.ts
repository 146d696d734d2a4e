import type { RecordArrival } from '../../../contract/documents/arrival.ts';
import { ChangeSending } from '../../../contract/documents/sending.ts';
import { act, caseOf, holder, type Put, refuse } from '../../act.ts';
import { staying, subjectOf } from '../../case-act.ts';
import type { CaseFile } from '../../rows.ts';
import { documentRow, fileRows } from '../open-receipt.ts';
import { documentOf } from '../receipt-move.ts';
import { request } from '../samples.ts';
import { paperOf } from './prepare-sending.ts';
import { sendingStory } from './samples.ts';
import { sendingOf, sendingPut, withSending } from './sending.ts';

/** What a file is called that no longer goes with the paper; it stays in the record. */
export const replaced = 'replaced';

/** The desk corrects the paper and its files before the check: as often as it takes. */
export const changeSending = act<ChangeSending>({
  id: 'documents/change-sending',
  clause: '2.1.1-b',
  by: holder,
  on: 'case',
  of: 'sending',
  version: 1,
  input: ChangeSending,
  uploads: ({ paper }) => paper.files.map(({ upload }) => upload),
  decide: (subject, { paper, keep }, context) => {
    const file = subjectOf(subject);
    const row = caseOf(file);
    if (row.step !== 'drafting') return refuse('not-being-drafted', { step: row.step });
    const { unit } = sendingOf(file);
    const sender = context.book.units.find(({ id }) => id === unit);
    if (!sender) return refuse('no-such-unit');
    const changed = documentRow(row.id, paperOf(paper, sender), context);
    const { id, sheet } = documentOf(file);
    const gone = file.files.filter((one) => one.role !== replaced && !keep.includes(one.id));
    const puts: Put[] = [
      { table: 'cases', row: { ...row, subject: paper.title, urgency: paper.urgency } },
      { table: 'documents', row: { ...changed, id, sheet } },
      ...gone.map((one): Put => ({ table: 'files', row: { ...one, role: replaced } })),
      ...fileRows(row.id, paper.files, context),
      ...urgencyOfTasks(file, paper),
      sendingPut(withSending(file, { reasons: {}, checkedAt: null, checkedBy: null })),
    ];
    return staying(file, puts, context);
  },
  example: {
    before: sendingStory.prepared,
    by: 'unit:{unit}',
    input: { paper: { ...request, title: `${request.title}（修改稿）` } },
  },
});

const urgencyOfTasks = (file: CaseFile, { urgency }: RecordArrival): Put[] =>
  file.tasks
    .filter((task) => task.closedAt === null && task.urgency !== urgency)
    .map((task) => ({ table: 'tasks', row: { ...task, urgency } }));
