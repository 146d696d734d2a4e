import { join } from 'node:path';
import { installation } from '../server/where-to.ts';
import type { Client } from './http.ts';
import { openClient } from './http.ts';
import { officeName, openOffice, type Place } from './place.ts';
import { type Program, startProgram } from './program.ts';
import { makeReference } from './reference/schema.ts';
import { type Cast, castOf, type Tally, type Teller, tellerOf } from './stories.ts';

/** An office under load: its server, a client, the sessions, clients each with papers of their own. */
export interface House {
  readonly program: Program;
  readonly client: Client;
  readonly cast: Cast;
  readonly tally: Tally;
  readonly teller: (place: number) => Teller;
  close(): Promise<void>;
}

/** Starts the office over its own database or another. */
export async function openHouse(place: Place, url?: string): Promise<House> {
  const program = await place.start(url);
  const client = openClient(program.port);
  const cast = await castOf(client);
  const tally: Tally = { acknowledged: 0, serverErrors: 0, refused: [] };
  const tellers: Teller[] = [];
  return {
    program,
    client,
    cast,
    tally,
    // Chinese numbers of papers: one character for each client.
    teller: (i) => (tellers[i] ??= tellerOf(client, cast, tally, String.fromCodePoint(0x4e00 + i))),
    close: async () => {
      client.close();
      await program.stop();
    },
  };
}

/** The trail's bodies of one act as the office writes them. */
export async function sampleBody(place: Place): Promise<string> {
  const database = openOffice(place.url(officeName));
  const { rows } = await database.query<{ body: string }>(`
    select body from trail where act like 'documents/%'
    order by abs(octet_length(body) - (select avg(octet_length(body)) from trail where act like 'documents/%')) limit 1`);
  await database.end();
  if (!rows[0]) throw new Error('The office has done no act yet.');
  return rows[0].body;
}

export interface Reference {
  readonly program: Program;
  readonly client: Client;
  post(path: string, n: number): Promise<void>;
  close(): Promise<void>;
}

/** The reference server over one of the place's databases; a body makes its tables first. */
export async function openReference(url: string, body: string): Promise<Reference> {
  await makeReference(url, body);
  const script = join(installation, 'bench', 'reference', 'server.ts');
  const program = await startProgram(
    () => ['--import', 'tsx', script],
    '/ready',
    (port) => ({ BENCH_URL: url, BENCH_PORT: String(port) }),
  );
  const client = openClient(program.port);
  return {
    program,
    client,
    post: async (path, n) => {
      const { status, body: said } = await client.ask('POST', path, { body: { n } });
      if (status !== 200) throw new Error(`The reference answered ${String(status)}: ${said.slice(0, 500)}`);
    },
    close: async () => {
      client.close();
      await program.stop();
    },
  };
}
