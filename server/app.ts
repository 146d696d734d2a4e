import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Parts } from './parts.ts';
import { langOf, refusalProblem, refused, send, thrownProblem } from './problems.ts';
import { actRoutes } from './routes/acts.ts';
import { draftRoutes } from './routes/drafts.ts';
import { exportRoutes } from './routes/exports.ts';
import { fileRoutes } from './routes/files.ts';
import { pageRoutes } from './routes/pages.ts';
import { sessionRoutes } from './routes/session.ts';
import { streamRoute } from './routes/stream.ts';
import { viewRoutes } from './routes/views.ts';
import { tick } from './tick.ts';

/** The whole server over its parts, not yet listening. */
export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: 1_048_576, trustProxy: parts.tls, forceCloseConnections: true });
  app.setErrorHandler((error, request, reply) =>
    send(
      reply,
      thrownProblem(error, langOf(request), () => parts.ids.next(parts.clock.now()), parts.log),
    ),
  );
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: parts.tls,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await app.register(multipart);
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    if (!isOwn(request)) return send(reply, refusalProblem(refused('origin'), langOf(request)));
    return undefined;
  });
  const look = streamRoute(app, parts);
  app.addHook('preClose', () => {
    look.end();
  });
  actRoutes(app, parts, (act) => {
    look.say();
    if (act === 'general/enter-holiday-notice')
      void tick(parts).then(look.say, (error: unknown) => {
        parts.log(String(error));
      });
  });
  viewRoutes(app, parts);
  sessionRoutes(app, parts);
  draftRoutes(app, parts);
  fileRoutes(app, parts);
  exportRoutes(app, parts);
  if (parts.webDir !== null) await pageRoutes(app, parts.webDir);
  return app;
}

/** Only our own pages change anything: a browser says where a request comes from, and a page elsewhere cannot hide it. */
function isOwn({ method, headers, host, url }: FastifyRequest): boolean {
  if (method === 'GET' || method === 'HEAD' || !url.startsWith('/api/')) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  return origin === undefined || URL.parse(origin)?.host === host;
}
