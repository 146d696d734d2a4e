import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type Scene } from '../../store/testing/scene.test-helper.ts';
import { buildApp } from '../app.ts';
import { type Parts, partsOf, type Wiring } from '../parts.ts';
import { giveOneTime } from '../session/set-password.ts';

export const goodPassword = 'Correct-horse-7';

export interface Asked {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The session's token, when the answer sets one. */
  readonly token: string | undefined;
}

export interface Asking {
  readonly app: FastifyInstance;
  readonly parts: Parts;
  readonly logged: readonly string[];
  /** `token`: as whom. */
  readonly ask: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    more?: { token?: string | undefined; body?: unknown; headers?: Record<string, string> },
  ) => Promise<Asked>;
  readonly signIn: (login: string, password?: string) => Promise<Asked>;
  /** Gives the person of this login a password by a link, and signs in. */
  readonly firstSignIn: (login: string, password?: string) => Promise<Asked>;
  readonly kinds: () => Promise<string[]>;
}

/** The server over a scene as an office has it: logins, passwords, sessions. */
export async function asking(scene: Scene, more: Partial<Wiring> = {}): Promise<Asking> {
  const logged: string[] = [];
  const parts = partsOf({
    database: scene.database,
    clock: { now: scene.now },
    ids: scene.office.ids,
    city: scene.office.city,
    mode: 'office',
    filesDir: mkdtempSync(join(tmpdir(), 'zhengban-files-')),
    webDir: null,
    tls: false,
    signInsPerMinute: 1000,
    log: (line) => logged.push(line),
    ...more,
  });
  const app = await buildApp(parts);
  const cookie = parts.tls ? '__Host-zhengban' : 'zhengban';
  const ask: Asking['ask'] = async (method, url, { token, body, headers = {} } = {}) => {
    const raw = typeof body === 'string' || Buffer.isBuffer(body);
    const response = await app.inject({
      method,
      url,
      headers: { ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }), ...headers },
      cookies: token === undefined ? {} : { [cookie]: token },
      ...(body === undefined ? {} : { payload: raw ? body : JSON.stringify(body) }),
    });
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      body: isJson ? (JSON.parse(response.body) as Record<string, unknown>) : {},
      text: response.body,
      headers: response.headers,
      token: response.cookies.find(({ name, value }) => name === cookie && value !== '')?.value,
    };
  };
  const signIn: Asking['signIn'] = (login, password = goodPassword) =>
    ask('POST', '/api/session', { body: { login, password } });
  return {
    app,
    parts,
    logged,
    ask,
    signIn,
    firstSignIn: async (login, password = goodPassword) => {
      const { accounts } = await parts.readBook();
      const { token } = await giveOneTime(parts, accounts.find((row) => row.login === login)?.personId ?? '', null);
      return ask('POST', '/api/session/one-time', { body: { token, password } });
    },
    kinds: async () =>
      (await scene.rows<{ kind: string }>('select kind from security_log order by seq')).map(({ kind }) => kind),
  };
}

/** Gives somebody of the scene an account, as two administrators do. */
export async function withAccount(scene: Scene, who: string): Promise<void> {
  await scene.done('people/create-account', 'post:system-administrator', { personId: scene.id(who), login: who });
  await scene.done('people/activate-account', 'post:security-administrator', { personId: scene.id(who) });
}
