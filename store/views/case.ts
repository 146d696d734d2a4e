import type { CaseSeen } from '../../contract/views/case.ts';
import type { AccountabilityRow, CircularRow } from '../../office/documents/accountability/rows.ts';
import { circulationStep } from '../../office/documents/reading-tasks.ts';
import type { SendingRow } from '../../office/documents/sending/rows.ts';
import { custodianOf } from '../../office/documents/custody.ts';
import { holdersOf } from '../../office/people/holders.ts';
import type { ReplyRow } from '../../office/documents/supervision/rows.ts';
import type { AccessRow, CaseRow, ClockRow, ExceptionRow, RegisterEntryRow, TaskRow } from '../../office/rows.ts';
import type { CirculationRow, CustodyRow, DocumentRow, HandOutRow, OpinionRow } from '../../office/documents/rows.ts';
import { clockSeen } from './case-clocks.ts';
import { accountabilitySeen, circularSeen } from './case-accountability.ts';
import { consultationsSeen } from './case-consultations.ts';
import { circulationSeen } from './case-circulation.ts';
import { exceptionSeen } from './case-exceptions.ts';
import { instructionSeen } from './case-instruction.ts';
import { offersOf } from './case-offers.ts';
import { sendingSeen } from './sending.ts';
import { diagramSeen, isShownIn, numberSeen, paperOf, shownDocument } from './case-shown.ts';
import { itemSeen, itemsOf, replySeen } from './case-supervision.ts';
import { toldSeen } from './case-told.ts';
import { entrySeen } from './case-timeline.ts';
import { heldBy, named, overdueAt, personName } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

type CaseTable =
  | 'documents'
  | 'files'
  | 'tasks'
  | 'clocks'
  | 'custody'
  | 'exceptions'
  | 'registerEntries'
  | 'access'
  | 'opinions'
  | 'handOuts'
  | 'circulations'
  | 'accountability'
  | 'circulars'
  | 'departmentSendings'
  | 'replies';

/** Everything that the case's page shows; null for whoever may not open it. */
export async function caseView(
  reading: Reading,
  viewer: Viewer,
  { id }: { readonly id: string },
): Promise<CaseSeen | null> {
  const row = await reading
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .where(visibleTo(viewer, 'cases.id'))
    .executeTakeFirst();
  if (!row) return null;
  const of = (table: CaseTable) =>
    reading
      .selectFrom(table)
      .selectAll()
      .where('caseId', '=', id)
      .where(visibleTo(viewer, `${table}.caseId`))
      .orderBy('id')
      .execute();
  const [
    documents,
    files,
    tasks,
    clocks,
    custody,
    exceptions,
    entries,
    access,
    opinions,
    handOuts,
    circulations,
    accountability,
    circulars,
    sendings,
    replies,
    item,
    items,
    told,
    consultations,
    paper,
    trail,
    later,
  ] = await Promise.all([
    of('documents') as Promise<Record<string, unknown>[]>,
    of('files') as Promise<
      { id: string; name: string; bytes: number; type: string; role: string; text: string | null }[]
    >,
    of('tasks') as Promise<TaskRow[]>,
    of('clocks') as Promise<ClockRow[]>,
    of('custody') as Promise<CustodyRow[]>,
    of('exceptions') as Promise<ExceptionRow[]>,
    of('registerEntries') as Promise<RegisterEntryRow[]>,
    of('access') as Promise<AccessRow[]>,
    of('opinions') as Promise<OpinionRow[]>,
    of('handOuts') as Promise<HandOutRow[]>,
    of('circulations') as Promise<CirculationRow[]>,
    of('accountability') as Promise<AccountabilityRow[]>,
    of('circulars') as Promise<CircularRow[]>,
    of('departmentSendings') as Promise<SendingRow[]>,
    of('replies') as Promise<ReplyRow[]>,
    itemSeen(reading, viewer, id),
    itemsOf(reading, viewer, id),
    toldSeen(reading, viewer, id),
    consultationsSeen(reading, viewer, row),
    paperOf(reading, viewer, row),
    reading
      .selectFrom('trail')
      .select(['seq', 'act', 'byPerson', 'happenedAt', 'recordedAt', 'body'])
      .where('caseId', '=', id)
      .orderBy('seq')
      .execute(),
    reading
      .selectFrom('documents')
      .select('caseId as id')
      .where('resubmits', '=', id)
      .where(visibleTo(viewer, 'documents.caseId'))
      .executeTakeFirst(),
  ]);
  const document = documents[0] ?? {};
  const moving = custody.find(({ receivedAt }) => receivedAt === null);
  return {
    now: viewer.now.toString(),
    id,
    seq: trail.at(-1)?.seq ?? 0,
    kind: row.kind,
    subject: row.subject,
    step: row.step,
    over: isOver(row),
    openedAt: row.openedAt,
    acceptedAt: row.acceptedAt,
    closedAt: row.closedAt,
    paper,
    resubmits: (document.resubmits as string | undefined) ?? null,
    resubmittedBy: later?.id ?? null,
    document: shownDocument(document, row),
    files: files.map(({ id: fileId, name, bytes, type, role }) => ({ id: fileId, name, bytes, type, role })),
    text: files.find(({ role }) => role === 'main')?.text ?? null,
    tasks: tasks
      .filter(({ step, closedAt }) => step !== circulationStep && closedAt === null)
      .map(({ step, target, openedAt, dueAt: due, provisional }) => ({
        step,
        heldBy: heldBy(viewer.book, target, viewer.now),
        openedAt,
        dueAt: due,
        provisional,
        overdue: overdueAt(viewer.now, due),
      })),
    clocks: clocks.map((clock) => clockSeen(clock, viewer)),
    custody: custody.map((hand) => handOver(hand, viewer)),
    mayConfirm: moving !== undefined && viewer.targets.includes(moving.toTarget),
    mayHandOverTo: moving === undefined ? receivers(custody, access, viewer) : [],
    ...numberSeen(entries, viewer),
    exceptions: exceptions.map((one) => exceptionSeen(one, viewer)),
    told,
    timeline: trail
      .filter(isShownIn(row))
      .map((entry) => entrySeen(entry, { setAside: setAsideIn(row), exceptions, viewer })),
    instruction: instructionSeen(
      { cases: [row], documents: documents as unknown as DocumentRow[], opinions, handOuts },
      viewer,
    ),
    circulation: circulationSeen(
      { row, registeredAt: document.registeredAt, level: document.level, circulations, tasks },
      viewer,
    ),
    accountability: await accountabilitySeen(reading, viewer, accountability[0]),
    circular: circularSeen(viewer, circulars[0]),
    sending: await sendingSeen(reading, viewer, sendings[0], { step: row.step, sheet: document.sheet }),
    item,
    items,
    replies: replies.map((reply) => replySeen(viewer, reply)),
    consultations,
    offers: offersOf(
      row,
      { circulations, tasks: tasks.filter(({ closedAt }) => closedAt === null), item, replies, access, handOuts },
      viewer,
    ),
    diagram: diagramSeen(row),
  };
}

const isOver = ({ state }: CaseRow): boolean => state?.over ?? false;
const setAsideIn = ({ state }: CaseRow): readonly number[] => state?.setAside ?? [];

/** To whom the viewer may send the original on: everybody in the route, while he has it. */
function receivers(custody: readonly CustodyRow[], access: readonly AccessRow[], { targets, book, now }: Viewer) {
  const custodian = custodianOf({ custody });
  if (!targets.includes(custodian)) return [];
  const subjects = new Set(access.map(({ subject }) => subject).filter((subject) => subject !== custodian));
  return [...subjects].filter((subject) => holdersOf(book, subject, now).length > 0).map((to) => named(book, to));
}

const handOver = (hand: CustodyRow, viewer: Viewer) => ({
  from: named(viewer.book, hand.fromTarget),
  to: named(viewer.book, hand.toTarget),
  sentAt: hand.sentAt,
  sentBy: personName(viewer.book, hand.sentBy),
  receivedAt: hand.receivedAt,
  receivedBy: hand.receivedBy === null ? null : personName(viewer.book, hand.receivedBy),
  overdue: hand.receivedAt === null && Date.parse(hand.warnAt) < viewer.now.epochMilliseconds,
});
