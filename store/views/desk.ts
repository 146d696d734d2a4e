import { sql } from 'kysely';
import type { Answered, Desk, DeskItem } from '../../contract/views/desk.ts';
import type { OpinionRow } from '../../office/documents/rows.ts';
import { circulationStep } from '../../office/documents/reading-tasks.ts';
import { type InstructionFile, instructionSeen } from './case-instruction.ts';
import { asked, recentUnits } from './desk-choices.ts';
import { named, onWire, overdueAt } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

/** 特急 on top by how long it has waited, then 加急 by its limit, then plain papers by theirs (2.2.5.3). */
const rank = sql<number>`case t.urgency when 'special' then 0 when 'extra-urgent' then 1 when 'urgent' then 2 else 3 end`;
const isPinned = sql<boolean>`t.urgency in ('special', 'extra-urgent')`;
// An urgent paper is due within its own limit; its task may name the next reminder, which comes sooner (C11).
const due = sql<
  string | null
>`case when t.urgency = 'urgent' then coalesce(d.stated_limit, t.due_at) else t.due_at end`;
const toOpen = sql<boolean>`exists (select from circulations ci where ci.case_id = t.case_id and ci.reader = t.target
  and ci.opened_at is null and ci.withdrawn_at is null and t.step = ${circulationStep})`;
const inOrder = sql`${rank}, case when ${isPinned} then t.opened_at else ${due} end nulls last, t.opened_at, t.id`;

/** What waits on the viewer's desk to be decided, settled or read, each with all that it takes to answer. */
export async function deskView(reading: Reading, viewer: Viewer, { limit }: { readonly limit: number }): Promise<Desk> {
  const [rows, answered, units] = await Promise.all([
    waitingOf(reading, viewer, limit),
    answeredBy(reading, viewer),
    recentUnits(reading, viewer),
  ]);
  const cases = rows.map(({ caseId }) => caseId);
  const [opinions, files] = await Promise.all([opinionsOf(reading, viewer, cases), filesOf(reading, viewer, cases)]);
  const of = <Row extends { readonly caseId: string }>(all: readonly Row[], id: string) =>
    all.filter(({ caseId }) => caseId === id);
  return {
    now: viewer.now.toString(),
    total: rows[0]?.total ?? 0,
    decisions: rows[0]?.decisions ?? 0,
    items: rows.map((row) => itemOf(row, of(opinions, row.caseId), of(files, row.caseId), viewer)),
    answered,
    units,
    people: asked(viewer),
  };
}

const waitingOf = (reading: Reading, viewer: Viewer, limit: number) =>
  reading
    .selectFrom('tasks as t')
    .innerJoin('cases as c', 'c.id', 't.caseId')
    .leftJoin('documents as d', 'd.caseId', 't.caseId')
    .leftJoin('supervisionItems as i', 'i.caseId', 't.caseId')
    .innerJoin('chainHeads as h', 'h.caseId', 't.caseId')
    .select(['t.id as taskId', 't.caseId', 't.target', 't.step', 't.urgency', 't.openedAt', 't.provisional'])
    .select(['c.subject', 'c.state', 'd.sender', 'd.number', 'd.kind', 'd.matter', 'h.seq'])
    .select(['i.unit', 'i.instruction', 'i.result', 'i.resultAt'])
    .select([
      due.as('dueAt'),
      toOpen.as('toOpen'),
      sql<number>`count(*) over ()`.as('total'),
      sql<number>`count(*) filter (where t.step not in (${circulationStep}, ${reportedBack})) over ()`.as('decisions'),
    ])
    .where('t.closedAt', 'is', null)
    .where('t.step', 'in', ['instruction', 'settlement', circulationStep, reportedBack])
    .where('t.target', 'in', personal(viewer))
    .where(visibleTo(viewer, 't.caseId'))
    .orderBy(inOrder)
    .limit(limit)
    .execute();

/** A desk is a person's: the clerk who closes a circulation has no paper on a desk. */
const personal = ({ targets, personId }: Viewer): string[] => [
  ...new Set([`person:${personId}`, ...targets.filter((target) => target.startsWith('person:'))]),
];

const opinionsOf = async (reading: Reading, viewer: Viewer, cases: readonly string[]): Promise<OpinionRow[]> =>
  cases.length === 0
    ? []
    : await reading
        .selectFrom('opinions')
        .selectAll()
        .where('caseId', 'in', cases)
        .where('kind', 'in', ['proposal', 'instruction', 'settlement'])
        .where(visibleTo(viewer, 'opinions.caseId'))
        .execute();

const filesOf = async (reading: Reading, viewer: Viewer, cases: readonly string[]) =>
  cases.length === 0
    ? []
    : reading
        .selectFrom('files')
        .select(['id', 'caseId', 'name', 'role'])
        .where('caseId', 'in', cases)
        .where(visibleTo(viewer, 'files.caseId'))
        .orderBy('id')
        .execute();

type Row = Awaited<ReturnType<typeof waitingOf>>[number];

const reportedBack = 'reported-back';
const deskStep = (step: string): DeskItem['step'] =>
  step === circulationStep ? 'reading' : step === 'settlement' || step === reportedBack ? step : 'instruction';

/** What a paper was decided about so far; of what came of an instruction there is nothing more to decide. */
function decided(row: Row, opinions: readonly OpinionRow[], viewer: Viewer) {
  if (row.unit !== null) return { asksDecision: false, proposal: null, earlier: [], turns: [], unsettled: [] };
  // Of the case only the state is looked at, of the paper only what it asks for.
  const shown = { cases: [row], documents: [row], opinions, handOuts: [] } as unknown as InstructionFile;
  const { matter, opinions: signed, turns, unsettled } = instructionSeen(shown, viewer);
  const valid = signed.filter((opinion) => opinion.valid);
  return {
    asksDecision: matter.asksDecision,
    proposal: valid.findLast(({ kind }) => kind === 'proposal') ?? null,
    earlier: valid.filter(({ kind }) => kind !== 'proposal'),
    turns,
    unsettled: row.step === 'settlement' ? unsettled : [],
  };
}

const reportOf = ({ unit, instruction, result, resultAt }: Row, { book }: Viewer): DeskItem['report'] =>
  unit === null
    ? null
    : {
        unit: named(book, `unit:${unit}`),
        instruction: instruction ?? '',
        result: result ?? '',
        resultAt: onWire(resultAt),
      };

function itemOf(row: Row, opinions: readonly OpinionRow[], files: DeskItem['files'], viewer: Viewer): DeskItem {
  const { taskId, caseId, seq, sender, number, urgency, dueAt, provisional } = row;
  const report = reportOf(row, viewer);
  return {
    taskId,
    caseId,
    seq,
    step: deskStep(row.step),
    title: row.subject,
    sender: sender ?? report?.unit.zh ?? '',
    number,
    urgency,
    since: row.openedAt,
    dueAt,
    provisional,
    overdue: overdueAt(viewer.now, dueAt),
    inPlaceOf: row.target === `person:${viewer.personId}` ? null : named(viewer.book, row.target),
    ...decided(row, opinions, viewer),
    toOpen: row.toOpen,
    report,
    files: files.map(({ id, name, role }) => ({ id, name, role })),
  };
}

const answers = ['documents/instruct', 'documents/settle'];

/** The viewer's last answers on which nobody has acted since. */
const answeredBy = (reading: Reading, viewer: Viewer): Promise<Answered[]> =>
  reading
    .selectFrom('tasks as t')
    .innerJoin('cases as c', 'c.id', 't.caseId')
    .select(['t.caseId', 'c.subject as title', sql<string>`t.closed_act`.as('act'), sql<string>`t.closed_at`.as('at')])
    .where('t.closedBy', '=', viewer.personId)
    .where('t.closedAct', 'in', answers)
    .where(sql<boolean>`c.state #>> '{last,by}' = ${viewer.personId} and c.state #>> '{last,act}' = t.closed_act`)
    .where(visibleTo(viewer, 't.caseId'))
    .orderBy('t.closedAt', 'desc')
    .limit(5)
    .execute();
