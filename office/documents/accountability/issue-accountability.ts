import { Temporal } from 'temporal-polyfill';
import { IssueAccountability } from '../../../contract/documents/accountability.ts';
import { WithReason } from '../../../contract/documents/receipt.ts';
import { rectificationDateSet } from '../../../regulation/documents/accountability/rectification-date-set.ts';
import { dateAt } from '../../../regulation/kernel/wall-clock.ts';
import { post } from '../../act.ts';
import { entryAct } from './entry-act.ts';
import { entryOf, weighed, withEntry } from './entry.ts';
import { demand, entryStory } from './samples.ts';

/** The department gets it: to report causes and improvements, and to put it right by a day (2.2.9-c, 2.2.9-d). */
export const issueAccountability = entryAct<IssueAccountability>({
  id: 'documents/issue-accountability',
  clause: ['2.2.9-d', '2.2.9-c'],
  by: post('supervision-officer'),
  input: IssueAccountability,
  findings: (_file, { rectifyBy }, context) =>
    weighed(
      rectificationDateSet,
      { rectifyBy: rectifyBy === null ? null : Temporal.PlainDate.from(rectifyBy), issuedOn: dateAt(context.at) },
      context,
    ),
  move: (file, { demand: said, rectifyBy }, { at }) => ({
    to: { holder: `unit:${entryOf(file).unit}` },
    entry: withEntry(file, { demand: said, rectifyBy, issuedAt: at.toString() }),
  }),
  example: { before: entryStory.pointedOut, by: 'post:supervision-officer', input: demand },
});

/** What was pointed out proves to be none: the entry ends before the department ever gets it. */
export const dropAccountability = entryAct<WithReason>({
  id: 'documents/drop-accountability',
  clause: '2.2.9-b',
  by: post('supervision-officer'),
  input: WithReason,
  move: (file) => ({ entry: entryOf(file) }),
  example: {
    before: entryStory.pointedOut,
    by: 'post:supervision-officer',
    input: { reason: '经核实，责任不在该单位' },
  },
});
