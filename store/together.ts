import pg from 'pg';

/** A statement. One that is kept is planned once for each connection: for a text that comes again and again, of which there are few. */
export interface Statement {
  readonly text: string;
  readonly values?: unknown[];
  readonly kept?: boolean;
}

interface Answer<Row> {
  readonly rows: Row[];
  readonly rowCount: number | null;
}

/** Whoever can be asked: a pool, a connection, or one on which statements travel together. */
export interface Asking {
  query<Row extends object>(statement: Statement): Promise<Answer<Row>>;
}

/** One connection on which statements that are asked for in the same go travel together: one way there and one back for all. */
export interface Together extends Asking {
  /** Goes ahead of the next statement that is asked for; whatever is wrong with it, that one says. */
  before(statement: Statement): void;
  /** Forgets what has not gone yet. */
  drop(): void;
}

interface Asked {
  readonly statement: Statement;
  readonly settle: (error: Error | null, answer: Answer<object>) => void;
}

/** Each statement sees what those before it have done, as if they had been sent one by one; after one that fails none is done. */
export function together(client: pg.PoolClient): Together {
  let waiting: Asked[] = [];
  let isDue = false;
  const send = (): void => {
    isDue = false;
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) client.query(new Batch(batch));
  };
  return {
    query: <Row extends object>(statement: Statement) =>
      new Promise<Answer<Row>>((resolve, reject) => {
        const settle: Asked['settle'] = (error, answer) => {
          if (error) reject(error);
          else resolve(answer as Answer<Row>);
        };
        waiting.push({ statement, settle });
        if (!isDue) queueMicrotask(send);
        isDue = true;
      }),
    before: (statement) => {
      waiting.push({ statement, settle: () => undefined });
    },
    drop: () => {
      waiting = [];
    },
  };
}

interface Field {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** Of each connection, the statements that it keeps, with what they answer. */
const keptOn = new WeakMap<pg.Connection, Map<string, readonly Field[]>>();

/** One name for one text in all connections. */
const names = new Map<string, string>();

function nameOf({ text, kept = false }: Statement): string {
  if (!kept) return '';
  const name = names.get(text) ?? `kept ${String(names.size)}`;
  names.set(text, name);
  return name;
}

const readerOf = pg.types.getTypeParser as (type: number) => Field['read'];

/** What the driver calls while a batch is under way, as it does with a query of its own. */
class Batch implements pg.Submittable {
  readonly #asked: readonly Asked[];
  readonly #answers: { rows: object[]; rowCount: number }[] = [];
  readonly #isNew: boolean[] = [];
  #kept = new Map<string, readonly Field[]>();
  #fields: readonly Field[] = [];
  #rows: object[] = [];
  #unread: Error | null = null;

  constructor(asked: readonly Asked[]) {
    this.#asked = asked;
  }

  /** All in one piece, with one request for an answer at its end. */
  submit(connection: pg.Connection): void {
    this.#kept = keptOn.get(connection) ?? new Map<string, readonly Field[]>();
    keptOn.set(connection, this.#kept);
    const parsed = new Set<string>();
    connection.stream.cork();
    for (const { statement } of this.#asked) {
      const { text, values = [], kept = false } = statement;
      const name = nameOf(statement);
      const isNew = !kept || !(this.#kept.has(text) || parsed.has(text));
      this.#isNew.push(isNew);
      if (isNew) {
        // One of whose keeping a failure kept us from hearing may lie there.
        if (kept) connection.close({ type: 'S', name }, true);
        connection.parse({ name, text, types: [] }, true);
        parsed.add(text);
      }
      connection.bind({ statement: name, values: values.map(asText) }, true);
      // Nobody describes again what a kept statement answers.
      if (isNew) connection.describe({ type: 'P' }, true);
      connection.execute(null, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleRowDescription({ fields }: { readonly fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#fields = fields.map(({ name, dataTypeID }) => ({
      name,
      read: readerOf(dataTypeID),
    }));
  }

  handleDataRow({ fields: texts }: { readonly fields: readonly (string | null)[] }): void {
    const fields = this.#isNew[this.#answers.length] === true ? this.#fields : (this.#kept.get(this.#text()) ?? []);
    try {
      this.#rows.push(rowOf(fields, texts));
    } catch (error) {
      this.#unread = error as Error;
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const statement = this.#asked[this.#answers.length]?.statement;
    if (statement?.kept && this.#isNew[this.#answers.length] === true) this.#kept.set(statement.text, this.#fields);
    this.#answers.push({ rows: this.#rows, rowCount: Number(/\d+$/u.exec(text)?.[0] ?? 0) });
    this.#rows = [];
    this.#fields = [];
  }

  handleReadyForQuery(): void {
    for (const [i, { settle }] of this.#asked.entries()) settle(this.#unread, this.#answers[i] ?? nothing);
  }

  handleError(error: Error): void {
    for (const { settle } of this.#asked) settle(error, nothing);
  }

  /** The statement that is being answered. */
  #text(): string {
    return this.#asked[this.#answers.length]?.statement.text ?? '';
  }
}

const nothing = { rows: [], rowCount: 0 };

function rowOf(fields: readonly Field[], texts: readonly (string | null)[]): object {
  const row: Record<string, unknown> = {};
  for (const [i, { name, read }] of fields.entries()) {
    const text = texts[i] ?? null;
    row[name] = text === null ? null : read(text);
  }
  return row;
}

/** A value as PostgreSQL reads it: lists as arrays of texts. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map(quoted).join(',')}}`;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function quoted(item: unknown): string {
  const text = asText(item);
  return text === null ? 'null' : `"${text.replaceAll(/["\\]/gu, (mark) => `\\${mark}`)}"`;
}
