import pg from 'pg';

/** What the application runs as: it reads and writes, owns nothing, and can only add to what was recorded. */
export const applicationRole = 'zhengban_app';

const onlyGrows = ['trail', 'security_log', 'digests', 'deliveries'];
const readOnly = ['schema_migrations'];

/**
 * Makes the application's role if there is none, lets the owner and `login` take it on, and gives it its rights on the schema.
 * Run after migrating. Throws with what to do when the owner may not make roles.
 */
export async function grantApplication(owner: pg.Pool, schema: string, login?: string): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtextextended('zhengban roles', 0))");
    await makeRole(client);
    await letIn(client, login);
    await client.query(rightsOn(schema, await growingIn(client, schema)));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Whether the application has its rights on every table, and the owner and `login` may act as it. */
export async function isGranted(owner: pg.Pool, schema: string, login?: string): Promise<boolean> {
  const { rows } = await owner.query<{ is: boolean }>(
    `select bool_and(has_schema_privilege(app.oid, n.oid, 'usage') and has_table_privilege(app.oid, t.oid, 'select')
                     and pg_has_role(current_user, app.oid, 'member') and pg_has_role(coalesce($3, current_user), app.oid, 'member')) as is
     from pg_roles app, pg_namespace n join pg_class t on t.relnamespace = n.oid and t.relkind = 'r'
     where app.rolname = $1 and n.nspname = $2`,
    [applicationRole, schema, login ?? null],
  );
  return rows[0]?.is === true;
}

async function makeRole(client: pg.PoolClient): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [applicationRole]);
  if (rowCount) return;
  await client.query('savepoint making');
  try {
    await client.query(`create role ${applicationRole} nologin`);
  } catch (error) {
    // Another database of the same server may have made it at this moment.
    await client.query('rollback to savepoint making');
    const code = (error as { code?: string }).code ?? '';
    if (['42710', '23505'].includes(code)) return;
    if (code !== '42501') throw error;
    throw new Error(
      `The owner of the database may not create roles. Let an administrator run: create role ${applicationRole} nologin; grant ${applicationRole} to <owner> with admin option;`,
      { cause: error },
    );
  }
}

async function letIn(client: pg.PoolClient, login: string | undefined): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_user as name');
  const names = [rows[0]?.name, login].filter((name) => name !== undefined);
  for (const name of new Set(names)) {
    const { rows: member } = await client.query<{ is: boolean }>(
      `select pg_has_role(oid, $2, 'member') as is from pg_roles where rolname = $1`,
      [name, applicationRole],
    );
    if (member[0]?.is === false) await client.query(`grant ${applicationRole} to ${pg.escapeIdentifier(name)}`);
  }
}

/** Those of the tables that only grow which this schema has: an older one lacks the latest. */
async function growingIn(client: pg.PoolClient, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind = 'r' and c.relname = any ($2)`,
    [schema, onlyGrows],
  );
  return rows.map(({ name }) => name);
}

const rightsOn = (schema: string, growing: readonly string[]): string => {
  const at = pg.escapeIdentifier(schema);
  const narrowed = [...growing, ...readOnly].map((table) => `${at}.${table}`).join(', ');
  return `
    grant usage on schema ${at} to ${applicationRole};
    grant select, insert, update, delete on all tables in schema ${at} to ${applicationRole};
    revoke update, delete on ${narrowed} from ${applicationRole};
    revoke insert on ${readOnly.map((table) => `${at}.${table}`).join(', ')} from ${applicationRole};`;
};
