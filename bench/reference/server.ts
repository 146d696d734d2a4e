import fastify from 'fastify';
import { canonical, sm3 } from '../../store/canonical.ts';
import { type Connection, inTransaction, openDatabase } from '../../store/database.ts';
import { referenceSchema } from './schema.ts';
import { stepSql } from './step.ts';

/** A bare server: the same rows as an act in one statement, a bare inbox, an unindexed search; no sessions, no rights, no rules. */
const { BENCH_URL: url = '', BENCH_PORT: port = '0' } = process.env;
const database = openDatabase({ url, schema: referenceSchema });
const { rows: samples } = await database.query<{ body: string }>('select body from sample');
const body = samples[0]?.body ?? '{}';
const parsed = JSON.parse(body) as Record<string, unknown>;
const nobody = '01a00000-0000-7000-8000-000000000001';
const zeros = '0'.repeat(64);

const parameters = { n: '$1', person: '$2', body: '$3', prev: '$4', hash: '$5' };
const withHead = stepSql({ ...parameters, head: true });
const withoutHead = stepSql({ ...parameters, head: false });

interface Step {
  readonly n: number;
}

const app = fastify();
const schema = {
  body: { type: 'object', required: ['n'], properties: { n: { type: 'integer' } }, additionalProperties: false },
};
app.get('/ready', () => ({ ready: true }));

app.post<{ Body: Step }>('/step', { schema }, async ({ body: { n } }) => {
  await database.query({ name: 'step', text: withHead, values: [n, nobody, body, zeros, zeros] });
  return { done: true };
});

const caseOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The case is held, as an office must that decides on what it read; only then the step. */
const held = (n: number, work: (connection: Connection) => Promise<unknown>) =>
  inTransaction(database, async (connection) => {
    await connection.query({
      name: 'hold',
      text: 'select id from cases where id = $1 for update',
      values: [caseOf(n)],
    });
    await work(connection);
    return { done: true };
  });

app.post<{ Body: Step }>('/held/unchained', { schema }, ({ body: { n } }) =>
  held(n, (connection) =>
    connection.query({ name: 'bare', text: withoutHead, values: [n, nobody, JSON.stringify(parsed), zeros, zeros] }),
  ),
);

/** The same with its chain: the head is read, the body written in its one form and hashed over what was before, the head moved. */
app.post<{ Body: Step }>('/held/chained', { schema }, ({ body: { n } }) =>
  held(n, async (connection) => {
    const { rows } = await connection.query<{ seq: number; hash: string }>({
      name: 'head',
      text: 'select seq, hash from chain_heads where case_id = $1',
      values: [caseOf(n)],
    });
    const { seq = 0, hash: prev = zeros } = rows[0] ?? {};
    const text = canonical({ ...parsed, seq: seq + 1, prev });
    return connection.query({ name: 'step', text: withHead, values: [n, nobody, text, prev, sm3(text)] });
  }),
);

app.get<{ Querystring: { target: string } }>('/inbox', async ({ query: { target } }) => {
  const [tasks, total] = await Promise.all([
    database.query({
      name: 'inbox',
      text: `select t.id, t.case_id, t.urgency, t.step, t.opened_at, t.due_at, c.subject, d.sender
        from office.tasks t join office.cases c on c.id = t.case_id join office.documents d on d.case_id = t.case_id
        where t.target = $1 and t.closed_at is null order by t.due_at, t.id limit 20`,
      values: [target],
    }),
    database.query<{ total: number }>({
      name: 'inbox-total',
      text: 'select count(*) as total from office.tasks where target = $1 and closed_at is null',
      values: [target],
    }),
  ]);
  return { tasks: tasks.rows, total: total.rows[0]?.total ?? 0 };
});

app.get<{ Querystring: { word: string } }>('/like', async ({ query: { word } }) => {
  const { rows } = await database.query({
    name: 'like',
    text: `select case_id, title, sender, arrived_at from office.documents where title like '%' || $1 || '%'
      order by arrived_at desc limit 20`,
    values: [word],
  });
  return { found: rows };
});

await app.listen({ port: Number(port), host: '127.0.0.1' });
process.once('SIGTERM', () => {
  void app
    .close()
    .then(() => database.end())
    .then(() => process.exit(0));
});
