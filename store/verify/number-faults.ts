import type { Connection } from '../database.ts';
import type { Fault } from './fault.ts';

interface Counted {
  readonly register: string;
  readonly year: number;
  readonly last: number | null;
  readonly highest: number | null;
  readonly missing: readonly number[];
  readonly twice: readonly number[];
}

/** Registers count from 1 without a gap: a number that stands for nothing has its entry with the reason, and none is given twice. */
export async function numberFaults(connection: Connection): Promise<Fault[]> {
  const { rows } = await connection.query<Counted>(`
    with given as (select register, year, number, count(*) as times from register_entries group by 1, 2, 3),
    span as (select register, year, max(number) as highest from given group by 1, 2)
    select register, year, c.last, s.highest,
      array(select n from generate_series(1, greatest(c.last, s.highest)) n
            where not exists (select 1 from given g where g.register = coalesce(c.register, s.register) and g.year = coalesce(c.year, s.year) and g.number = n) order by n) as missing,
      array(select number from given g where g.register = coalesce(c.register, s.register) and g.year = coalesce(c.year, s.year) and times > 1 order by number) as twice
    from counters c full join span s using (register, year) order by register, year`);
  return rows.flatMap(faultsOf);
}

function faultsOf({ register, year, last, highest, missing, twice }: Counted): Fault[] {
  const entry = (kind: Fault['kind'], number: number, detail: string): Fault => ({
    kind,
    table: 'register_entries',
    id: null,
    caseId: null,
    detail: `${register} ${year} no. ${number}: ${detail}`,
  });
  return [
    ...missing.map((number) => entry('number', number, 'was given and has no entry')),
    ...twice.map((number) => entry('number', number, 'was given twice')),
    ...(last === null || last < (highest ?? 0) ? [counterFault(register, year, last, highest)] : []),
  ];
}

const counterFault = (register: string, year: number, last: number | null, highest: number | null): Fault => ({
  kind: 'number',
  table: 'counters',
  id: null,
  caseId: null,
  detail: `${register} ${year}: the counter stands at ${last ?? 'nothing'}, the highest number given is ${highest ?? 0}`,
});
