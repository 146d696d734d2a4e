import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Asking {
  readonly cookie?: string;
  readonly body?: unknown;
  readonly key?: string;
}

/** A keep-alive client of one server. */
export interface Client {
  ask(method: 'GET' | 'POST', path: string, asking?: Asking): Promise<Answer>;
  /** The cookie that a sign-in gives. */
  signIn(personId: string): Promise<string>;
  close(): void;
}

export function openClient(port: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 512, maxFreeSockets: 512 });
  const send = (method: string, path: string, { cookie, body, key }: Asking, seen: (cookies: string[]) => void) =>
    new Promise<Answer>((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        ...(cookie === undefined ? {} : { cookie }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(text === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
      };
      const asked = request({ host: '127.0.0.1', port, method, path, agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          seen(answer.headers['set-cookie'] ?? []);
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') });
        });
      });
      asked.on('error', reject);
      asked.end(text);
    });
  return {
    ask: (method, path, asking = {}) => send(method, path, asking, () => undefined),
    signIn: async (personId) => {
      let cookie = '';
      const { status, body } = await send('POST', '/api/session/demo', { body: { personId } }, (given) => {
        cookie = given.map((one) => one.split(';')[0] ?? '').join('; ');
      });
      if (status !== 200) throw new Error(`Signing in answered ${String(status)}: ${body.slice(0, 300)}`);
      return cookie;
    },
    close: () => {
      agent.destroy();
    },
  };
}
