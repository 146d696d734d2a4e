import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { actOf } from '../../office/acts.ts';
import { passingSheet, registration, request } from '../../office/documents/samples.ts';
import { type Office, perform } from '../../office/perform.ts';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import { openDatabase } from '../database.ts';
import { openStore } from '../store.ts';

/** A clerk who never rests, to be killed at work: takes papers in, passes them, registers them, and says what was acknowledged. */
const [, , url = '', clerk = '', since = ''] = process.argv;
const start = Date.now();
const from = Temporal.Instant.from(since);
const clock = { now: () => from.add({ milliseconds: Date.now() - start }) };
const ids = { next: () => randomUUID() };
const database = openDatabase({ url, schema: 'public', max: 8 });
const store = openStore({ database, clock, ids, city: jiayuguan });
const office: Office = { store, clock, ids, city: jiayuguan };

async function done(id: string, envelope: unknown) {
  const act = actOf(id);
  if (!act) throw new Error(`The load asks for "${id}", which is no act.`);
  const outcome = await perform(office, { act, envelope, by: clerk, key: randomUUID(), requestHash: id });
  if (outcome.kind !== 'done') throw new Error(`${id}: ${JSON.stringify(outcome)}`);
  const { caseId, seq, hash, numbers } = outcome.committed;
  process.stdout.write(`${JSON.stringify({ caseId, seq, hash, number: numbers.receipt ?? null })}\n`);
  return caseId;
}

async function work(): Promise<never> {
  for (;;) {
    const caseId = await done('documents/record-arrival', { input: request });
    await done('documents/pass-review', { caseId, input: { sheet: passingSheet } });
    await done('documents/register-document', { caseId, input: registration });
  }
}

await Promise.all(Array.from({ length: 8 }, work));
