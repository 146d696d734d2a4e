import { Temporal } from 'temporal-polyfill';
import {
  returningActs,
  returningToSender,
  stepsInTurn,
  stepsOfRules,
} from '../../office/documents/accountability/in-procedures.ts';
import type { CaseRow, ClockRow, TaskRow } from '../../office/rows.ts';
import type { UnitRow } from '../../office/people/rows.ts';
import type { DocumentRow } from '../../office/documents/rows.ts';
import type { Scene } from '../testing/scene.test-helper.ts';

interface Told {
  readonly act: string;
  readonly caseId: string;
  readonly happenedAt: string;
  readonly puts: readonly { readonly table: string; readonly row: { readonly id: string } }[];
}

const dayOf = (moment: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
const ms = (moment: string): number => Date.parse(moment);
const minuteOf = (moment: string): number => Math.floor(ms(moment) / 60_000);

/** Counts one thing more for a desk and step of a case, on the day of a moment. */
type Add = (
  at: string,
  caseId: string,
  place: readonly [desk: string, step: string],
  what: string,
  by?: number,
) => void;

/** The same figures, slowly and in another way: from nothing but the bodies of the trails, one case after the other. */
export async function figuresFromTrails(scene: Scene): Promise<ReadonlyMap<string, number>> {
  const trail = (await scene.rows<{ body: string }>('select body from trail order by id')).map(
    ({ body }) => JSON.parse(body) as Told,
  );
  const rows = new Map<string, Map<string, object>>();
  for (const { puts } of trail)
    for (const { table, row } of puts) rows.set(table, (rows.get(table) ?? new Map<string, object>()).set(row.id, row));
  const all = <R>(table: string): R[] => [...(rows.get(table)?.values() ?? [])] as R[];
  const cases = new Map(all<CaseRow>('cases').map((row) => [row.id, row]));
  const isOffices = ({ caseId }: { readonly caseId: string }): boolean => cases.get(caseId)?.kind !== 'sending';
  const documents = all<DocumentRow>('documents').filter(isOffices);
  const tasks = all<TaskRow>('tasks')
    .filter(isOffices)
    .filter(({ step }) => step !== 'circulation' && step !== 'away');
  const figures = new Map<string, number>();
  const add: Add = (at, caseId, [desk, step], what, by = 1) => {
    const key = `${dayOf(at)} ${desk} ${step} ${cases.get(caseId)?.urgency ?? ''} ${what}`;
    if (by > 0) figures.set(key, (figures.get(key) ?? 0) + by);
  };
  for (const task of tasks) addTask(task, add);
  for (const document of documents) addPaper(document, cases.get(document.caseId)?.closedAt ?? null, add);
  for (const clock of all<ClockRow>('clocks')) addLimit(clock, tasks, scene.now().toString(), add);
  for (const told of trail.filter(isOffices)) addReturn(told, { tasks, documents, units: all<UnitRow>('units') }, add);
  return figures;
}

const took = (from: string, to: string) => Math.max(0, Math.floor((ms(to) - ms(from)) / 60_000));

function addTask({ caseId, step, target, openedAt, closedAt, closedWhy }: TaskRow, add: Add): void {
  const place = [target, step] as const;
  add(openedAt, caseId, place, 'entered');
  if (closedAt === null) return;
  add(closedAt, caseId, place, 'ended');
  if (closedWhy === 'done') add(closedAt, caseId, place, 'done');
  add(closedAt, caseId, place, 'minutes', took(openedAt, closedAt));
  add(closedAt, caseId, place, `class ${classOf(took(openedAt, closedAt))}`);
}

function addPaper({ caseId, arrivedAt }: DocumentRow, end: string | null, add: Add): void {
  const whole = ['', ''] as const;
  add(arrivedAt, caseId, whole, 'entered');
  if (end === null) return;
  for (const what of ['ended', 'done']) add(end, caseId, whole, what);
  add(end, caseId, whole, 'minutes', took(arrivedAt, end));
  add(end, caseId, whole, `class ${classOf(took(arrivedAt, end))}`);
}

function addLimit(clock: ClockRow, tasks: readonly TaskRow[], now: string, add: Add): void {
  const ended = endOf(clock, now);
  if (ended) add(ended.at, clock.caseId, deskOf(clock, ended, tasks), ended.kept ? 'kept' : 'late');
}

interface Known {
  readonly tasks: readonly TaskRow[];
  readonly documents: readonly DocumentRow[];
  readonly units: readonly UnitRow[];
}

function addReturn({ act, caseId, happenedAt }: Told, { tasks, documents, units }: Known, add: Add): void {
  if (returningToSender.includes(act)) {
    const sender = documents.find((one) => one.caseId === caseId)?.sender;
    const unit = units.find(({ zh }) => zh === sender);
    if (unit) add(happenedAt, caseId, [`unit:${unit.id}`, ''], 'returned');
  } else if (returningActs.includes(act)) {
    const [to] = tasks
      .filter((task) => task.caseId === caseId && ms(task.openedAt) === ms(happenedAt))
      .toSorted((a, b) => b.visit - a.visit || (a.id < b.id ? -1 : 1));
    if (to) add(happenedAt, caseId, [to.target, to.step], 'returned');
  }
}

const ends = [15, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320, 7200, 10_080, 14_400, 21_600, 43_200];
const classOf = (minutes: number): number => {
  const place = ends.findIndex((end) => minutes <= end);
  return place < 0 ? ends.length : place;
};

interface Ended {
  readonly at: string;
  readonly kept: boolean;
}

function endOf({ onDue, state, dueAt, startedAt, endedAt }: ClockRow, now: string): Ended | null {
  if (onDue !== 'escalate') return null;
  if (state === 'met') return { at: endedAt ?? '', kept: true };
  if (minuteOf(endedAt ?? now) <= minuteOf(dueAt)) return null;
  return { at: new Date(Math.max(ms(dueAt) + 60_000, ms(startedAt))).toISOString(), kept: false };
}

function deskOf(clock: ClockRow, { at, kept }: Ended, all: readonly TaskRow[]): [string, string] {
  if (stepsInTurn.includes(clock.step)) return [clock.holder ?? '', clock.step];
  const own = all.filter(({ caseId }) => caseId === clock.caseId);
  const finished = own
    .filter((task) => task.closedAt !== null && ms(task.closedAt) === ms(at))
    .filter(({ step }) => stepsOfRules[clock.rule]?.includes(step))
    .toSorted((a, b) => b.visit - a.visit || (a.id < b.id ? -1 : 1));
  const having = own
    .filter(({ openedAt, closedAt }) => ms(openedAt) <= ms(at) && (closedAt === null || ms(closedAt) >= ms(at)))
    .toSorted((a, b) => a.visit - b.visit || (a.id < b.id ? -1 : 1));
  const task = (kept ? finished : having)[0];
  const desk = task?.target ?? clock.holder ?? '';
  // To urge is the section's, whoever has the request.
  const isToUrge = clock.rule === 'documents/consultation/urge-first';
  return [isToUrge ? 'post:secretariat-section-chief' : desk, task?.step ?? clock.step];
}
