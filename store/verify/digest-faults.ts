import { sm3 } from '../canonical.ts';
import type { Connection } from '../database.ts';
import { type DigestBody, type DigestFile, digestKeySetting, type DigestRow, isSigned } from '../digest.ts';
import type { Fault } from './fault.ts';
import { bodyIn } from './folded.ts';

/** The digests in the table, and those that somebody kept: both must be signed, agree, and their rows be in the chains. */
export async function digestFaults(connection: Connection, against: DigestFile | undefined): Promise<Fault[]> {
  const { rows } = await connection.query<DigestRow>('select day, body, signature from digests order by day');
  const stored = await keyOf(connection);
  const faults = [
    ...(against ? keptFaults(against, rows, stored) : []),
    ...rows.flatMap((row, index) => rowFaults(row, rows[index - 1], against?.publicKey ?? stored)),
  ];
  for (const { day, body } of allOf(rows, against)) faults.push(...(await headFaults(connection, day, body)));
  return faults;
}

function keptFaults(against: DigestFile, rows: readonly DigestRow[], stored: string | null): Fault[] {
  const faults = stored === against.publicKey ? [] : [fault('', 'the office has another key, or none')];
  for (const kept of against.digests) {
    const row = rows.find(({ day }) => day === kept.day);
    if (!isSigned(kept, against.publicKey)) faults.push(fault(kept.day, 'the kept digest is not signed by its key'));
    if (row?.body !== kept.body)
      faults.push(fault(kept.day, row ? 'is not the one that was kept' : 'was kept and is gone'));
  }
  return faults;
}

const fault = (day: string, detail: string): Fault => ({
  kind: 'digest',
  table: 'digests',
  id: day,
  caseId: null,
  detail,
});

/** A kept digest stands for the one in the table of the same day. */
const allOf = (rows: readonly DigestRow[], against: DigestFile | undefined): readonly DigestRow[] => {
  const kept = new Set(against?.digests.map(({ day }) => day));
  return [...(against?.digests ?? []), ...rows.filter(({ day }) => !kept.has(day))];
};

async function keyOf(connection: Connection): Promise<string | null> {
  const { rows } = await connection.query<{ value: unknown }>('select value from office_settings where key = $1', [
    digestKeySetting,
  ]);
  return typeof rows[0]?.value === 'string' ? rows[0].value : null;
}

function rowFaults(row: DigestRow, before: DigestRow | undefined, publicKey: string | null): Fault[] {
  const body = bodyIn(row.body) as Partial<DigestBody> | null;
  return [
    ...(isSigned(row, publicKey ?? '') ? [] : [fault(row.day, 'the signature is not valid')]),
    ...(body?.day === row.day ? [] : [fault(row.day, 'is the digest of another day')]),
    ...(body?.previous === (before ? sm3(before.body) : null)
      ? []
      : [fault(row.day, 'does not follow the digest before')]),
  ];
}

async function headFaults(connection: Connection, day: string, text: string): Promise<Fault[]> {
  const body = bodyIn(text) as Partial<DigestBody> | null;
  const heads = (body?.heads ?? []).map(([caseId, seq, hash]) => ({ case_id: caseId, seq, hash }));
  const { rows } = await connection.query<{ caseId: string; seq: number; id: string | null }>(
    `select h.case_id as "caseId", h.seq, t.id from jsonb_to_recordset($1::jsonb) as h(case_id uuid, seq integer, hash text)
     left join trail t on t.case_id = h.case_id and t.seq = h.seq where t.hash is distinct from h.hash order by 1`,
    [JSON.stringify(heads)],
  );
  const faults = rows.map(({ caseId, seq, id }): Fault => {
    const detail = id === null ? `the digest of ${day} has this row` : `the digest of ${day} has another hash`;
    return { kind: id === null ? 'removed' : 'altered', table: 'trail', id, caseId, seq, detail };
  });
  return [...faults, ...(await securityHead(connection, day, body?.security ?? null))];
}

async function securityHead(connection: Connection, day: string, head: DigestBody['security']): Promise<Fault[]> {
  if (head === null) return [];
  const [seq, hash] = head;
  const { rowCount } = await connection.query('select 1 from security_log where seq = $1 and hash = $2', [seq, hash]);
  if (rowCount === 1) return [];
  const detail = `the digest of ${day} has another line, or the log was longer`;
  return [{ kind: 'cut-off', table: 'security_log', id: String(seq), caseId: null, seq, detail }];
}
