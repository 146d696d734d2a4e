import type { LogLine } from '../../contract/views/admin.ts';
import type { Book } from '../../office/people/book.ts';
import { personName } from './named.ts';
import type { Reading } from './reading.ts';

const pageSize = 100;

interface Asked {
  readonly before?: number | undefined;
  /** People whose lines are not for this reader. */
  readonly without: readonly string[];
}

/** The security log, newest first, one page. */
export async function securityLines(
  reading: Reading,
  book: Book,
  { before, without }: Asked,
): Promise<{ log: LogLine[]; next: number | null }> {
  let query = reading
    .selectFrom('securityLog')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(pageSize + 1);
  if (before !== undefined) query = query.where('seq', '<', before);
  if (without.length > 0)
    query = query.where((e) => e.or([e('personId', 'is', null), e('personId', 'not in', [...without])]));
  const rows = await query.execute();
  const shown = rows.slice(0, pageSize);
  return {
    log: shown.map(({ seq, at, kind, personId, body, hash }) => ({
      seq,
      at,
      kind,
      name: personId === null ? null : personName(book, personId),
      facts: factsOf(body),
      hash,
    })),
    next: rows.length > pageSize ? (shown.at(-1)?.seq ?? null) : null,
  };
}

// What stands in columns of its own is not said twice.
const ownColumns = ['seq', 'at', 'kind', 'personId', 'prev', 'prevHash'];

/** The line's own facts, flat: nested values as JSON. */
function factsOf(body: string): Record<string, string> {
  const parsed = JSON.parse(body) as Record<string, unknown>;
  const inner = parsed.facts;
  const facts = typeof inner === 'object' && inner !== null ? { ...parsed, ...inner, facts: undefined } : parsed;
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([key, value]) => !ownColumns.includes(key) && value !== null && value !== undefined)
      .map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}
