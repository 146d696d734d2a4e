import type { FastifyInstance } from 'fastify';
import type { Scene } from '../../store/testing/scene.test-helper.ts';
import { openSession } from '../../store/house/sessions.ts';
import { buildApp } from '../app.ts';
import { partsOf } from '../parts.ts';
import { newToken, tokenHash } from '../session/tokens.ts';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The server over a scene, asked without a network; everybody is signed in. */
export interface HttpOffice {
  readonly app: FastifyInstance;
  readonly post: (
    act: string,
    personId: string,
    envelope: unknown,
    more?: { readonly dryRun?: boolean; readonly key?: string },
  ) => Promise<Answer>;
  /** The cookie of a person, for requests made by hand. */
  readonly tokenOf: (personId: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function httpOffice(scene: Scene): Promise<HttpOffice> {
  const logged: string[] = [];
  const app = await buildApp(
    partsOf({
      database: scene.database,
      clock: { now: scene.now },
      ids: scene.office.ids,
      city: scene.office.city,
      mode: 'demo',
      filesDir: '/nonexistent',
      webDir: null,
      tls: false,
      log: (line) => logged.push(line),
    }),
  );
  const tokens = new Map<string, string>();
  const tokenOf = async (personId: string): Promise<string> => {
    const known = tokens.get(personId);
    if (known !== undefined) return known;
    const token = newToken();
    tokens.set(personId, token);
    const now = scene.now().toString();
    const session = { id: scene.office.ids.next(scene.now()), personId, createdAt: now, lastSeenAt: now };
    await openSession(scene.database, tokenHash(token), { ...session, address: 'test', agent: 'test' });
    return token;
  };
  return {
    app,
    post: async (act, personId, envelope, { dryRun = false, key } = {}) => {
      const response = await app.inject({
        method: 'POST',
        url: `/api/acts/${act}${dryRun ? '?dryRun=true' : ''}`,
        headers: {
          'content-type': 'application/json',
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        cookies: { zhengban: await tokenOf(personId) },
        payload: JSON.stringify(envelope),
      });
      const body = JSON.parse(response.body) as Record<string, unknown>;
      if (response.statusCode >= 500) throw new Error(`${act} answered ${response.body}: ${logged.join('; ')}`);
      return { status: response.statusCode, body };
    },
    tokenOf,
    close: () => app.close(),
  };
}
