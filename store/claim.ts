import type { Clock, Committed, Tx } from '../office/ports.ts';
import type { Asking } from './together.ts';

interface Claim {
  readonly key: string;
  readonly by: string | null;
  readonly act: string;
  readonly requestHash: string;
}

/** A second request under the same key waits for the first one here, and then gets its answer. */
export async function claim(
  asking: Asking,
  clock: Clock,
  { key, by, act, requestHash }: Claim,
): ReturnType<Tx['claim']> {
  const made = await asking.query({
    kept: true,
    text: `insert into requests_answered (key, person_id, act, request_hash, answer, at) values ($1, $2, $3, $4, 'null', $5)
     on conflict (key) do nothing`,
    values: [key, by, act, requestHash, clock.now().toString()],
  });
  if (made.rowCount === 1) return null;
  const { rows } = await asking.query<{
    person_id: string | null;
    act: string;
    request_hash: string;
    answer: Committed;
  }>({ text: 'select person_id, act, request_hash, answer from requests_answered where key = $1', values: [key] });
  const earlier = rows[0];
  const same = earlier?.person_id === by && earlier.act === act && earlier.request_hash === requestHash;
  return { earlier: same ? earlier.answer : 'other-request' };
}
