import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Connection } from '../store/database.ts';
import type { Parts } from './parts.ts';
import { hintToAll, lookChannel } from './look.ts';
import { tokenIn } from './session/cookies.ts';
import { whoOf } from './session/guard.ts';
import { whoIs } from './session/who.ts';

const pollMs = 15_000;
const hintMs = 100;

interface Listener {
  readonly reply: FastifyReply;
  readonly token: string | undefined;
  readonly personId: string;
}

/** What tells open pages to look again. */
export interface Stream {
  /** Something was done here: pages of this and of other processes look again. */
  announce(): void;
  close(): Promise<void>;
}

/** GET /api/stream says nothing but "look again", at all or at one's notices. A notification is a hint; the truth is asked for every 15 seconds. */
export function openStream(app: FastifyInstance, parts: Parts): Stream {
  const listeners = new Set<Listener>();
  let last: string | undefined;
  let listening: Connection | undefined;
  let isConnecting = false;
  const tell = (line: string): void => {
    for (const { reply } of listeners) reply.raw.write(line);
  };
  const look = (): void => {
    tell('event: look\ndata: \n\n');
  };
  /** A hint for everybody, or for one person's pages, whose notices stand otherwise now. */
  const hinted = ({ payload = '' }: { readonly payload?: string | undefined }): void => {
    if (payload === '') look();
    for (const { reply, personId } of listeners)
      if (personId === payload) reply.raw.write('event: notices\ndata: \n\n');
  };

  const listen = async (): Promise<void> => {
    if (listening || isConnecting || listeners.size === 0) return;
    isConnecting = true;
    try {
      const connection = await parts.database.connect();
      connection.on('notification', hinted);
      connection.once('error', () => {
        listening = undefined;
        connection.release(true);
      });
      await connection.query(`listen ${lookChannel}`);
      listening = connection;
    } finally {
      isConnecting = false;
    }
  };

  const poll = async (): Promise<void> => {
    if (listeners.size === 0) return;
    await listen();
    const { rows } = await parts.database.query<{ id: string }>(
      'select id from trail order by recorded_at desc, id desc limit 1',
    );
    if (last !== undefined && rows[0]?.id !== last) look();
    last = rows[0]?.id ?? '';
    for (const listener of listeners) {
      if (await whoIs(parts, listener.token, false)) continue;
      // Nothing can be said after the last word; the connection itself closes only when the page has heard it.
      listeners.delete(listener);
      listener.reply.raw.end('event: signed-out\ndata: \n\n');
    }
    tell(': still here\n\n');
  };
  const timer = setInterval(() => {
    poll().catch((error: unknown) => {
      parts.log(`stream: ${String(error)}`);
    });
  }, pollMs);
  timer.unref();

  app.get('/api/stream', (request, reply) => {
    const listener = { reply, token: tokenIn(request, parts.tls), personId: whoOf(request).personId };
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 3000\n\n');
    listeners.add(listener);
    reply.raw.once('close', () => listeners.delete(listener));
    listen().catch((error: unknown) => {
      parts.log(`stream: ${String(error)}`);
    });
  });

  let hinting: NodeJS.Timeout | undefined;
  let isMore = false;
  /** Says it at once, and what is done soon after it together: pages look no oftener than that. */
  const hint = (): void => {
    isMore = hinting !== undefined;
    if (isMore) return;
    hinting = setTimeout(() => {
      hinting = undefined;
      if (isMore) hint();
    }, hintMs);
    hintToAll(parts.database).catch((error: unknown) => {
      parts.log(`notify: ${String(error)}`);
    });
  };

  return {
    announce: () => {
      if (!listening) look();
      hint();
    },
    close: () => {
      clearInterval(timer);
      clearTimeout(hinting);
      for (const { reply } of listeners) reply.raw.end();
      listening?.release(true);
      listening = undefined;
      return Promise.resolve();
    },
  };
}
