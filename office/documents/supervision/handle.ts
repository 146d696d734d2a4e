import { AskMoreTime, FileResult, ReportInterim } from '../../../contract/documents/supervision.ts';
import { Nothing } from '../../../contract/documents/receipt.ts';
import { delayExplained } from '../../../regulation/documents/supervision/delay-explained.ts';
import { reportWithinLimit } from '../../../regulation/documents/supervision/report-within-limit.ts';
import { act, caseOf, type Context, holder, type Put, refuse } from '../../act.ts';
import { staying, subjectOf } from '../../case-act.ts';
import { clearOf } from '../../findings.ts';
import { noticePut } from '../../notice.ts';
import { dayOfMoment } from '../../people/book.ts';
import type { CaseFile } from '../../rows.ts';
import { fileRows } from '../open-receipt.ts';
import { weighIn } from '../weigh-case.ts';
import { clockOf, interimClocks, stopClock } from './clocks.ts';
import { itemAct } from './item-act.ts';
import { isOverdue, itemOf, itemPut, resultLimits, unitOf, withItem } from './item.ts';
import { Temporal } from 'temporal-polyfill';
import { itemStory } from './samples.ts';
import type { SupervisionRow } from './rows.ts';

/** The unit confirms that it has the item (2.2.6.3-a). */
export const takeUp = itemAct<Nothing>({
  id: 'documents/take-up',
  clause: '2.2.6.3-a',
  by: holder,
  input: Nothing,
  move: (file, _input, { at }) => ({
    to: { holder: unitOf(itemOf(file)) },
    item: withItem(file, { takenUpAt: at.toString() }),
  }),
  example: { before: itemStory.assigned, by: 'unit:{unit}', input: {}, on: 'opened' },
});

const delayFindings = (file: CaseFile, reason: string, context: Context) =>
  weighIn(file, context, [delayExplained], { isLate: isOverdue(file, context), reason });

/** The reason for a delay is kept beside the extensions. */
const withDelay = (file: CaseFile, reason: string, { at, actor }: Context): SupervisionRow['extensions'] => {
  const { extensions } = itemOf(file);
  return reason === '' ? extensions : [...extensions, { reason, limitOn: null, at: at.toString(), by: actor.personId }];
};

/** The result goes to the item's owner, never straight to the leader (2.2.6.6-a). */
export const fileResult = itemAct<FileResult>({
  id: 'documents/file-result',
  clause: ['2.2.6.6-a', '2.2.6.3-b', '2.2.6.3-e'],
  by: holder,
  input: FileResult,
  uploads: ({ files }) => files,
  findings: (file, { delay }, context) => delayFindings(file, delay, context),
  move: (file, { text, delay }, context) => ({
    to: { holder: itemOf(file).owner },
    item: withItem(file, {
      result: text,
      resultAt: context.at.toString(),
      extensions: withDelay(file, delay, context),
      checks: null,
    }),
  }),
  also: (file, { files }, context) => [
    ...fileRows(
      caseOf(file).id,
      files.map((upload) => ({ upload, role: 'annex' as const })),
      context,
    ),
    noticePut(file, context, itemOf(file).owner, 'result-filed', { unit: unitOf(itemOf(file)) }),
  ],
  example: { before: itemStory.takenUp, by: 'unit:{unit}', input: { text: '已立项并下达资金计划' }, on: 'opened' },
});

const beingHandled = ['assigned', 'in-progress'];

/** On a specially urgent matter the unit reports as it goes; as often as there is something to say (2.2.6.3-d). */
export const reportInterim = act<ReportInterim>({
  id: 'documents/report-interim',
  clause: '2.2.6.3-d',
  by: holder,
  on: 'case',
  of: 'supervision',
  version: 1,
  input: ReportInterim,
  decide: (subject, { text, delay }, context) => {
    const file = subjectOf(subject);
    const { state, urgency, step } = caseOf(file);
    if (!state || !beingHandled.includes(step)) return refuse('not-being-handled', { step });
    const findings = delayFindings(file, delay, context);
    const stopped = clearOf(findings, file, context);
    if (stopped) return stopped;
    const report = { text, at: context.at.toString(), by: context.actor.personId };
    const item = withItem(file, {
      interim: [...itemOf(file).interim, report],
      extensions: withDelay(file, delay, context),
    });
    const clocks = interimClocks(file.clocks, { item, urgency, state }, context);
    const puts = [
      itemPut(item),
      ...clocks.map((row): Put => ({ table: 'clocks', row })),
      noticePut(file, context, item.owner, 'interim-report', { unit: unitOf(item) }),
    ];
    return staying(file, puts, context, findings);
  },
  example: { before: itemStory.takenUp, by: 'unit:{unit}', input: { text: '已到现场，正在抢修' }, on: 'opened' },
});

/** More time with a written reason; without one it is refused (2.2.6.3-e). What was overdue stays counted. */
export const askMoreTime = act<AskMoreTime>({
  id: 'documents/ask-more-time',
  clause: '2.2.6.3-e',
  by: holder,
  on: 'case',
  of: 'supervision',
  version: 1,
  input: AskMoreTime,
  decide: (subject, { limitOn, reason }, context) => {
    const file = subjectOf(subject);
    const { state, urgency, step } = caseOf(file);
    if (!state || !beingHandled.includes(step)) return refuse('not-being-handled', { step });
    const old = file.clocks.filter((clock) => clock.state === 'running' && resultLimits.includes(clock.rule));
    const until =
      old
        .map(({ dueAt }) => dayOfMoment(Temporal.Instant.from(dueAt)))
        .toSorted()
        .at(-1) ?? '';
    if (limitOn <= until || limitOn < dayOfMoment(context.at)) return refuse('limit-not-later', { dueOn: until });
    const findings = weighIn(file, context, [delayExplained], { isLate: true, reason });
    const stopped = clearOf(findings, file, context);
    if (stopped) return stopped;
    const extension = { reason, limitOn, at: context.at.toString(), by: context.actor.personId };
    const item = withItem(file, { limitOn, extensions: [...itemOf(file).extensions, extension] });
    const clocks = [
      ...old.map((clock) => stopClock(clock, false, context)),
      ...clockOf(reportWithinLimit.id, { item, urgency, state }, context),
    ];
    const due = clocks.at(-1);
    const tasks = file.tasks
      .filter(({ closedAt }) => closedAt === null)
      .map((task) => ({ ...task, dueAt: due?.dueAt ?? null, provisional: due?.provisional ?? false }));
    const puts = [
      itemPut(item),
      ...clocks.map((row): Put => ({ table: 'clocks', row })),
      ...tasks.map((row): Put => ({ table: 'tasks', row })),
      noticePut(file, context, item.owner, 'more-time', { unit: unitOf(item), limitOn }),
    ];
    return staying(file, puts, context, findings);
  },
  example: {
    before: itemStory.takenUp,
    by: 'unit:{unit}',
    input: { limitOn: '2030-06-30', reason: '涉及多部门，工作量大' },
    on: 'opened',
  },
});
