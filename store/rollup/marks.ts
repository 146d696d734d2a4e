import type { Put } from '../../office/act.ts';
import { returningToSender } from '../../office/documents/accountability/in-procedures.ts';
import { zone } from '../../office/people/book.ts';
import type { CaseFile, ClockRow, TaskRow } from '../../office/rows.ts';
import type { Statement } from '../together.ts';

/** An act, as far as it changes what is counted. */
export interface Changing {
  readonly puts: readonly Put[];
  /** The case as the act has found it; null where it opens one. */
  readonly before: CaseFile | null;
  readonly happenedAt: string;
  readonly recordedAt: string;
}

/** The moments at which a row counts, each with what it counts as. */
type Counted = ReadonlyMap<string, string>;

const dayOf = (moment: string): string => `(${moment} at time zone '${zone}')::date`;

// Nearly every act changes the present day only: the plainest statement for it.
const markOne = `insert into rollup_marks values (${dayOf('$1::timestamptz')})`;
const markMany = `insert into rollup_marks select distinct ${dayOf('moment')}
  from unnest($1::timestamptz[]) moment where moment <= $2::timestamptz`;
const markReturns = `insert into rollup_marks select distinct ${dayOf('happened_at')} from trail where act = any ($1)`;

/** Marks the days whose figures an act changes. */
export function markStatements(act: Changing): Statement[] {
  const moments = [...momentsChanged(act)];
  return [
    moments.length === 1
      ? { text: markOne, values: moments, kept: true }
      : { text: markMany, values: [moments, act.recordedAt], kept: true },
    // What went back to a sender counts for the unit of that name, also for one that is entered afterwards.
    ...(act.puts.some(({ table }) => table === 'units')
      ? [{ text: markReturns, values: [[...returningToSender]] }]
      : []),
  ];
}

/** When the act happened, and every moment at which a row of the case counts otherwise than before. */
export function momentsChanged({ puts, before, happenedAt, recordedAt }: Changing): ReadonlySet<string> {
  const moments = new Set([happenedAt]);
  for (const put of puts) {
    const old = rowBefore(before, put);
    const [was, is] = [old ? countedIn(old) : new Map<string, string>(), countedIn(put)];
    for (const [at, what] of [...was, ...is]) if (was.get(at) !== what || is.get(at) !== what) moments.add(at);
  }
  // An act entered late may put another desk in the place of the one that had the case when a limit passed.
  if (happenedAt !== recordedAt || changesUrgency(puts, before))
    for (const put of [...(before ? rowsOf(before) : []), ...puts])
      for (const at of countedIn(put).keys()) moments.add(at);
  return moments;
}

const rowBefore = (before: CaseFile | null, { table, row }: Put): Put | undefined => {
  const found = before?.[table].find(({ id }) => id === row.id);
  return found && ({ table, row: found } as Put);
};

const rowsOf = ({ cases, documents, tasks, clocks }: CaseFile): Put[] => [
  ...cases.map((row): Put => ({ table: 'cases', row })),
  ...documents.map((row): Put => ({ table: 'documents', row })),
  ...tasks.map((row): Put => ({ table: 'tasks', row })),
  ...clocks.map((row): Put => ({ table: 'clocks', row })),
];

const changesUrgency = (puts: readonly Put[], before: CaseFile | null): boolean =>
  puts.some((put) => put.table === 'cases' && before !== null && put.row.urgency !== before.cases[0]?.urgency);

function countedIn(put: Put): Counted {
  switch (put.table) {
    case 'cases':
      return new Map(put.row.closedAt === null ? [] : [[put.row.closedAt, 'closed']]);
    case 'documents':
      return new Map([[put.row.arrivedAt, 'arrived']]);
    case 'tasks':
      return countedTask(put.row);
    case 'clocks':
      return countedClock(put.row);
    default:
      return new Map();
  }
}

const countedTask = ({ step, target, visit, openedAt, closedAt, closedWhy }: TaskRow): Counted => {
  const opened: [string, string] = [openedAt, `opened ${step} ${target}`];
  return new Map(
    closedAt === null
      ? [opened]
      : [opened, [closedAt, `closed ${step} ${target} ${visit} ${String(closedWhy)} ${openedAt}`]],
  );
};

/** A limit counts when it was met, or in the minute after it passed; one that runs counts for nothing, or is looked at anyhow. */
function countedClock({ rule, step, holder, state, startedAt, dueAt, firedAt, endedAt }: ClockRow): Counted {
  const what = [rule, step, holder, state].join(' ');
  if (state === 'met' && endedAt !== null) return new Map([[endedAt, what]]);
  if (firedAt === null && endedAt === null) return new Map();
  const passed = new Date(Math.max(Date.parse(dueAt) + 60_000, Date.parse(startedAt))).toISOString();
  return new Map([[passed, what]]);
}
