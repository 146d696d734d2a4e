import { chainStart, sm3 } from '../canonical.ts';
import type { Chain, TrailRow } from './chains.ts';
import type { Fault, FaultKind } from './fault.ts';
import { bodyIn } from './folded.ts';

/** Everything that is wrong with one case's chain: rows changed, taken out, put in, cut off, columns that no longer say what the body says. */
export function chainFaults({ caseId, rows, head }: Chain): Fault[] {
  const faults: Fault[] = [];
  let before: TrailRow | undefined;
  for (const row of rows) {
    faults.push(...linkFaults(caseId, before, row), ...rowFaults(row));
    before = row;
  }
  return [...faults, ...headFaults(caseId, before, rows, head)];
}

const fault = (kind: FaultKind, row: TrailRow, detail: string): Fault => ({
  kind,
  table: 'trail',
  id: row.id,
  caseId: row.caseId,
  seq: row.seq,
  detail,
});

const gone = (caseId: string, kind: FaultKind, from: number, to: number, detail: string): Fault[] =>
  Array.from({ length: to - from }, (_, index) => ({
    kind,
    table: 'trail',
    id: null,
    caseId,
    seq: from + index,
    detail,
  }));

function linkFaults(caseId: string, before: TrailRow | undefined, row: TrailRow): Fault[] {
  const expected = (before?.seq ?? 0) + 1;
  if (row.seq > expected) return gone(caseId, 'removed', expected, row.seq, 'no row with this sequence');
  if (row.seq < expected) return [fault('inserted', row, 'a second row with this sequence')];
  if (row.prevHash === (before?.hash ?? chainStart)) return [];
  if (before === undefined) return [fault('chain', row, 'does not follow the start of a chain')];
  return sm3(before.body) === before.hash
    ? [fault('altered', before, 'rewritten with a new hash: the next row followed another one')]
    : [fault('chain', row, 'does not follow the row before it')];
}

function rowFaults(row: TrailRow): Fault[] {
  if (sm3(row.body) !== row.hash) return [fault('altered', row, 'the hash is not that of the body')];
  const body = bodyIn(row.body);
  if (!body) return [fault('altered', row, 'the body is not readable')];
  const said: Readonly<Record<string, readonly [unknown, unknown]>> = {
    id: [row.id, body.id],
    case_id: [row.caseId, body.caseId],
    seq: [row.seq, body.seq],
    act: [row.act, body.act],
    by_person: [row.byPerson, body.by],
    happened_at: [row.happened, microseconds(body.happenedAt)],
    recorded_at: [row.recorded, microseconds(body.recordedAt)],
    prev_hash: [row.prevHash, body.prev],
  };
  const wrong = Object.entries(said).filter(([, [column, recorded]]) => column !== recorded);
  return wrong.map(([name]) => fault('column', row, `column ${name} is not what the body says`));
}

const microseconds = (moment: unknown): number => (typeof moment === 'string' ? Date.parse(moment) * 1000 : Number.NaN);

function headFaults(
  caseId: string,
  last: TrailRow | undefined,
  rows: readonly TrailRow[],
  head: Chain['head'],
): Fault[] {
  if (!head) return [{ kind: 'removed', table: 'chain_heads', id: caseId, caseId, detail: 'rows without a head' }];
  const beyond = rows.filter(({ seq }) => seq > head.seq);
  if (beyond.length > 0) return beyond.map((row) => fault('inserted', row, 'after the end of the chain'));
  const end = last?.seq ?? 0;
  if (head.seq > end) return gone(caseId, 'cut-off', end + 1, head.seq + 1, 'the chain was longer');
  return last?.hash === head.hash || last === undefined
    ? []
    : [fault('altered', last, 'the head of the chain has another hash')];
}
