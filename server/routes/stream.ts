import type { FastifyInstance } from 'fastify';
import type { Parts } from '../parts.ts';
import { signedIn } from './request.ts';

export interface LookAgain {
  /** Tells every open page that something may have changed. */
  say(): void;
  /** Ends all streams, so that the server can stop. */
  end(): void;
}

/** GET /api/stream says only "look again"; pages ask every 15 seconds anyway. A stream does not keep a session alive. */
export function streamRoute(app: FastifyInstance, parts: Parts): LookAgain {
  const open = new Set<{ write(text: string): unknown; end(): unknown }>();
  app.get('/api/stream', async (request, reply) => {
    const who = await signedIn(parts, request, reply, false);
    if (!who) return reply;
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.write('retry: 3000\n\n');
    open.add(raw);
    request.raw.once('close', () => open.delete(raw));
    return reply;
  });
  return {
    say: () => {
      for (const stream of open) stream.write('data: look\n\n');
    },
    end: () => {
      for (const stream of open) stream.end();
    },
  };
}
