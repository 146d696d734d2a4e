import { type House, openHouse, openReference, type Reference } from './house.ts';
import { openOwner, type Place } from './place.ts';
import { fillOffice } from './scale/fill.ts';
import { idOf, peopleOf } from './stories.ts';
import type { Readers } from './goals/reading.ts';
import type { Extent } from './measure.ts';

/** The busiest desk first. */
const leaders = ['江望舒', '陆知行', '沈怀瑾', '顾清和', '程砚秋'];

interface Filled {
  readonly small: string;
  readonly great: string;
}

/** Copies the founded office twice and fills the copies: one has a tenth of the other's papers. Before any server runs. */
export async function fillOffices(place: Place, papers: number, say: (line: string) => void): Promise<Filled> {
  const filled = { small: await place.copyOffice('small'), great: await place.copyOffice('great') };
  for (const [url, total] of [
    [filled.small, papers / 10],
    [filled.great, papers],
  ] as const) {
    const owner = openOwner(url);
    const begin = performance.now();
    const { rows } = await owner.query<{ id: string }>(
      'select id from people where name = any ($1) order by array_position($1, name)',
      [leaders],
    );
    const checksum = await fillOffice(owner, total, { leaders: rows.map(({ id }) => id) }, say);
    await owner.end();
    const seconds = ((performance.now() - begin) / 1000).toFixed(0);
    say(`${String(total)} papers in ${seconds} s, checksum ${checksum}`);
  }
  return filled;
}

/** Runs the work with servers over the filled offices. */
export async function withReaders<T>(
  place: Place,
  filled: Filled,
  { papers, extent, body }: { readonly papers: number; readonly extent: Extent; readonly body: string },
  work: (readers: Readers) => Promise<T>,
): Promise<T> {
  const opened: (House | Reference)[] = [];
  const kept = <O extends House | Reference>(one: O): O => {
    opened.push(one);
    return one;
  };
  try {
    const small = kept(await openHouse(place, filled.small));
    const great = kept(await openHouse(place, filled.great));
    const reference = kept(await openReference(filled.great, body));
    const people = await peopleOf(great.client);
    const desks = [];
    for (const name of leaders) {
      const id = idOf(people, name);
      desks.push({ id, small: await small.client.signIn(id), great: await great.client.signIn(id) });
    }
    return await work({ place, small, great, reference, desks, papers, extent });
  } finally {
    for (const one of opened.reverse()) await one.close();
  }
}
