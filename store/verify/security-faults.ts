import { chainStart, sm3 } from '../canonical.ts';
import type { Connection } from '../database.ts';
import type { Fault, FaultKind } from './fault.ts';
import { bodyIn } from './folded.ts';

interface Line {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly personId: string | null;
  readonly body: string;
  readonly prevHash: string;
  readonly hash: string;
}

const size = 5000;

/** The one chain of the security log. Its end is known to the signed digests only. */
export async function securityFaults(connection: Connection): Promise<{ rows: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  let before: Line | undefined;
  for (;;) {
    const lines: Line[] = await linesAfter(connection, before?.seq ?? 0);
    for (const line of lines) {
      faults.push(...faultsOf(before, line));
      before = line;
    }
    if (lines.length < size) return { rows: before?.seq ?? 0, faults };
  }
}

async function linesAfter(connection: Connection, seq: number): Promise<Line[]> {
  const { rows } = await connection.query<Line>(
    `select seq, (extract(epoch from at) * 1000000)::bigint as at, kind, person_id as "personId", body, prev_hash as "prevHash", hash
     from security_log where seq > $1 order by seq limit $2`,
    [seq, size],
  );
  return rows;
}

function faultsOf(before: Line | undefined, line: Line): Fault[] {
  const fault = (kind: FaultKind, detail: string, { seq }: Line = line): Fault => ({
    kind,
    table: 'security_log',
    id: String(seq),
    caseId: null,
    seq,
    detail,
  });
  const expected = (before?.seq ?? 0) + 1;
  const faults = Array.from({ length: line.seq - expected }, (_, index) =>
    fault('removed', 'no line with this sequence', { ...line, seq: expected + index }),
  );
  if (faults.length === 0 && line.prevHash !== (before?.hash ?? chainStart))
    faults.push(fault('chain', 'does not follow the line before it'));
  if (sm3(line.body) !== line.hash) return [...faults, fault('altered', 'the hash is not that of the body')];
  const wrong = differing(line);
  return [...faults, ...wrong.map((name) => fault('column', `column ${name} is not what the body says`))];
}

function differing(line: Line): string[] {
  const body = bodyIn(line.body) ?? {};
  const said: Readonly<Record<string, readonly [unknown, unknown]>> = {
    seq: [line.seq, body.seq],
    at: [line.at, Date.parse(String(body.at)) * 1000],
    kind: [line.kind, body.kind],
    person_id: [line.personId, body.personId],
    prev_hash: [line.prevHash, body.prev],
  };
  return Object.entries(said).flatMap(([name, [column, recorded]]) => (column === recorded ? [] : [name]));
}
