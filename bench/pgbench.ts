import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { referenceCases, referenceSchema } from './reference/schema.ts';
import { stepSql } from './reference/step.ts';

const folders = (): string[] => {
  const above = '/usr/lib/postgresql';
  const versions = existsSync(above) ? readdirSync(above).sort((a, b) => Number(b) - Number(a)) : [];
  return [...(process.env.PATH ?? '').split(':'), ...versions.map((version) => join(above, version, 'bin'))];
};

/** Where pgbench lies on this machine; null where it does not. */
export const findPgbench = (): string | null =>
  folders()
    .map((folder) => join(folder, 'pgbench'))
    .find((file) => existsSync(file) && spawnSync(file, ['--version']).status === 0) ?? null;

/** The reference's step, on cases by chance; the body comes from the table in which one lies ready. */
const script = (): string => {
  const zeros = `repeat('0', 64)`;
  const values = { n: ':n', person: `'01a00000-0000-7000-8000-000000000001'`, body: '(select body from sample)' };
  return `\\set n random(1, ${String(referenceCases)})\n${stepSql({ ...values, prev: zeros, hash: zeros, head: true }).trim()};\n`;
};

/** Transactions in a second, as pgbench prints them. */
export function rateIn(printed: string): number {
  const rate = Number(/^tps = ([\d.]+)/mu.exec(printed)?.[1]);
  if (!(rate > 0)) throw new Error(`pgbench says: ${printed.slice(-800)}`);
  return rate;
}

/** Runs the step with prepared statements for so many seconds; gives transactions in a second. */
export async function pgbenchRate(
  program: string,
  connection: { readonly host: string; readonly port: number; readonly user: string },
  database: string,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengban-pgbench-'));
  const file = join(folder, 'step.sql');
  writeFileSync(file, script());
  const { host, port, user } = connection;
  const place = ['-h', host, '-p', String(port), '-U', user];
  const how = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', file];
  const child = spawn(program, [...place, ...how, database], {
    env: { ...process.env, PGOPTIONS: `-c search_path=${referenceSchema} -c timezone=UTC` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`pgbench ended with ${String(code)}: ${said.join('').slice(-800)}`);
  return rateIn(said.join(''));
}
