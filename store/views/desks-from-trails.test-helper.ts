import type { Scene } from '../testing/scene.test-helper.ts';

export interface Told {
  readonly caseId: string;
  readonly act: string;
  readonly at: string;
  readonly puts: readonly { readonly table: string; readonly row: Readonly<Record<string, unknown>> }[];
}
export const figures = [
  'transferred',
  'handled',
  'onTime',
  'overdue',
  'returns',
  'exceptions',
  'deemed',
  'urgings',
] as const;
type Counts = Record<string, Record<(typeof figures)[number], number>>;

const minute = (moment: string) => Math.floor(Date.parse(moment) / 60_000);
const returnsTo: Readonly<Record<string, string>> = {
  'documents/send-back-to-section': 'post:documents-clerk',
  'documents/return-to-sender': 'the sender',
};

type Figure = (typeof figures)[number];
interface Event {
  readonly desk: string;
  readonly figure: Figure;
  readonly at: string;
}
interface Reached {
  readonly at: string;
  readonly holder: string | null;
}
interface Limit {
  readonly caseId: string;
  readonly rule: string;
  readonly onDue: string;
  readonly state: string;
  readonly dueAt: string;
  readonly endedAt: string | null;
  /** Who had the case before the act that last touched the limit. */
  readonly holder: string;
}

const told = async (scene: Scene): Promise<Told[]> =>
  (await scene.rows<{ body: string }>('select body from trail order by recorded_at, id')).map(({ body }) => {
    const { happenedAt, ...rest } = JSON.parse(body) as Told & { happenedAt: string };
    return { ...rest, at: happenedAt };
  });

/** Whoever had it up to that moment: what is done in the very moment comes after it. */
const holderBefore = (way: readonly Reached[], moment: string): string =>
  way.filter(({ at }) => Date.parse(at) < Date.parse(moment)).at(-1)?.holder ?? '';

const holderAt = (way: readonly Reached[], moment: string): string =>
  way.filter(({ at }) => Date.parse(at) <= Date.parse(moment)).at(-1)?.holder ?? '';

/** The rows of all cases as they were before an act, by table and id. */
type Row = Readonly<Record<string, unknown>>;
type Known = Map<string, Row>;
const timesUrged = (row: Row | undefined): number => ((row?.urgings ?? []) as unknown[]).length;

/** Urgings that a row has more of than before are of its unit, and of those that have its draft to sign; silence is taken for consent once. */
function urgedIn({ table, row }: Told['puts'][number], at: string, known: Known): Event[] {
  if (table !== 'consultations' && table !== 'supervisionItems') return [];
  const before = known.get(String(row.id));
  const signing = [...known.values()]
    .filter(
      (task) =>
        task.caseId === row.caseId &&
        task.step === 'countersigning' &&
        task.target !== undefined &&
        task.closedAt === null,
    )
    .map(({ target }) => String(target));
  const urged = timesUrged(row) > timesUrged(before) ? [`unit:${String(row.unit)}`, ...signing] : [];
  const isDeemed = row.stance === 'deemed' && before?.stance !== 'deemed';
  return [
    ...urged.map((desk): Event => ({ desk, figure: 'urgings', at })),
    ...(isDeemed ? [{ desk: `unit:${String(row.unit)}`, figure: 'deemed', at } as const] : []),
  ];
}

/** What one put of an act means for the figures. */
function eventsOf({ table, row }: Told['puts'][number], at: string, way: readonly Reached[]): Event[] {
  if (table === 'tasks' && row.closedWhy === 'done' && row.step !== 'circulation')
    return [{ desk: String(row.target), figure: 'handled', at }];
  if (table === 'handOuts' && row.role !== 'advance')
    return [{ desk: `unit:${String(row.unit)}`, figure: 'transferred', at }];
  if (table === 'exceptions' && row.granted === true)
    return [{ desk: holderAt(way, String(row.askedAt)), figure: 'exceptions', at }];
  return [];
}

function limitEvent({ rule, dueAt, endedAt, state, holder, caseId }: Limit, ways: Ways, now: string): Event[] {
  // To urge is the section's, whoever has the request.
  const bound = rule === 'documents/consultation/urge-first' ? 'post:secretariat-section-chief' : undefined;
  const end = endedAt ?? now;
  if (state === 'met') return [{ desk: bound ?? holder, figure: 'onTime', at: end }];
  if (minute(end) <= minute(dueAt)) return [];
  const passed = new Date((minute(dueAt) + 1) * 60_000).toISOString();
  return [{ desk: bound ?? holderBefore(ways[caseId] ?? [], passed), figure: 'overdue', at: passed }];
}

type Ways = Record<string, Reached[]>;

function returned(act: string, at: string, sender: string): Event[] {
  const back = returnsTo[act];
  if (back === undefined) return [];
  return [{ desk: back === 'the sender' ? sender : back, figure: 'returns', at }];
}

/** The figures of each desk the slow way: every act of every trail is read once, in order, and counted by hand. `sender`: the unit of the papers that went back. */
export async function desksFromTrails(scene: Scene, from: string, to: string, sender = ''): Promise<Counts> {
  const way: Ways = {};
  const known: Known = new Map();
  const limits = new Map<string, Limit>();
  const events: Event[] = [];
  for (const { caseId, act, at, puts } of await told(scene)) {
    const before = (way[caseId] ??= []);
    events.push(...puts.flatMap((put) => eventsOf(put, at, before)), ...returned(act, at, sender));
    events.push(...puts.flatMap((put) => urgedIn(put, at, known)));
    for (const { row } of puts) known.set(String(row.id), row);
    const holder = before.at(-1)?.holder ?? '';
    for (const row of rowsIn(puts, 'clocks'))
      limits.set(String(row.id), { ...(row as unknown as Limit), caseId, holder });
    for (const row of rowsIn(puts, 'cases')) before.push({ at, holder: (row.state as Reached).holder });
  }
  events.push(
    ...[...limits.values()]
      .filter(({ onDue }) => onDue === 'escalate')
      .flatMap((row) => limitEvent(row, way, scene.now().toString())),
  );
  return counted(events.filter(({ at }) => Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to)));
}

const rowsIn = (puts: Told['puts'], name: string) => puts.filter(({ table }) => table === name).map(({ row }) => row);

function counted(events: readonly Event[]): Counts {
  const counts: Counts = {};
  for (const { desk, figure } of events) {
    counts[desk] ??= Object.fromEntries(figures.map((name) => [name, 0])) as Record<Figure, number>;
    counts[desk][figure] += 1;
  }
  return counts;
}
