import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import pg from 'pg';
import { copyIn } from '../../store/backup/copy.ts';
import type { Database } from '../../store/database.ts';
import { toSql } from '../../store/naming.ts';
import { wayOfReading } from '../../store/search/index-statements.ts';
import { lineOf, papersOf } from './papers.ts';
import { type Desks, type PaperRows, rowsOf } from './rows.ts';

/** Open tasks at every size: else a greater office would also have more to show. */
const openTasks = 4_000;
const papersAtOnce = 2_000;
const papersAStep = 100_000;

const tables: Readonly<Record<keyof PaperRows | 'indexed', string>> = {
  cases: 'cases',
  documents: 'documents',
  tasks: 'tasks',
  access: 'access',
  registerEntries: 'register_entries',
  passages: 'search_passages',
  indexed: 'search_cases',
};

/** Fills an office with the papers of twenty years, as its owner; the newest have the open tasks. Gives the papers' checksum. */
export async function fillOffice(
  owner: Database,
  total: number,
  desks: Desks,
  say: (line: string) => void,
): Promise<string> {
  const remake = await dropIndexes(owner);
  const hash = createHash('sha256');
  const batch = openBatch();
  let writing: Promise<unknown> = Promise.resolve();
  for (const paper of papersOf(total)) {
    hash.update(lineOf(paper));
    const { caseId } = paper;
    batch.add({
      ...rowsOf(paper, desks, paper.place >= total - openTasks),
      indexed: [{ caseId, reading: wayOfReading }],
    });
    const done = paper.place + 1;
    if (done % papersAtOnce !== 0 && done < total) continue;
    // The next papers are made while the database writes these.
    await writing;
    writing = put(owner, batch.taken());
    if (done % papersAStep === 0) say(`${String(done)} papers of ${String(total)} written`);
  }
  await writing;
  await remake(say);
  await owner.query('vacuum analyze');
  return hash.digest('hex').slice(0, 16);
}

/** Indexes that hold no rule are made afterwards: that takes a fraction of the time. The greatest has a connection of its own. */
async function dropIndexes(owner: Database): Promise<(say: (line: string) => void) => Promise<void>> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = current_schema and tablename = any ($1) and indexdef not like 'CREATE UNIQUE%'`,
    [Object.values(tables)],
  );
  for (const { name } of rows) await owner.query(`drop index ${pg.escapeIdentifier(name)}`);
  const isGreat = ({ definition }: { readonly definition: string }): boolean => definition.includes('USING gin');
  return async (say) => {
    say(`making ${String(rows.length)} indexes`);
    const make = async (list: typeof rows): Promise<void> => {
      const connection = await owner.connect();
      await connection.query("set maintenance_work_mem = '512MB'");
      for (const { definition } of list) await connection.query(definition);
      connection.release(true);
    };
    await Promise.all([make(rows.filter(isGreat)), make(rows.filter((one) => !isGreat(one)))]);
  };
}

interface Text {
  readonly columns: readonly string[];
  readonly lines: string[];
}

/** Rows of each table as COPY reads them. */
function openBatch() {
  let texts = new Map<string, Text>();
  const addRow = (table: string, row: object): void => {
    const text = texts.get(table) ?? { columns: Object.keys(toSql(row)), lines: [] };
    texts.set(table, text);
    text.lines.push(Object.values(row).map(asText).join('\t'));
  };
  return {
    add: (rows: Readonly<Record<keyof typeof tables, readonly object[]>>): void => {
      for (const [key, table] of Object.entries(tables))
        for (const row of rows[key as keyof typeof tables]) addRow(table, row);
    },
    taken: () => {
      const all = texts;
      texts = new Map<string, Text>();
      return all;
    },
  };
}

function asText(value: unknown): string {
  if (value === null) return '\\N';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return marks.test(text) ? text.replaceAll(/[\\\t\n\r]/gu, (mark) => escapes[mark] ?? mark) : text;
}
const marks = /[\\\t\n\r]/u;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const put = (owner: Database, texts: ReadonlyMap<string, Text>): Promise<unknown> =>
  Promise.all(
    [...texts].map(async ([table, { columns, lines }]) => {
      const connection = await owner.connect();
      try {
        const bytes = Buffer.from(`${lines.join('\n')}\n`);
        await copyIn(connection, `copy ${table} (${columns.join(', ')}) from stdin`, Readable.from([bytes]));
      } finally {
        connection.release();
      }
    }),
  );
