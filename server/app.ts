import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { actRoutes } from './acts.ts';
import { auditRoutes } from './audit-routes.ts';
import { demoMonthRoutes } from './demo-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { openFiles } from './files.ts';
import { houseRoutes } from './house-routes.ts';
import { noticeRoutes } from './notices/routes.ts';
import { openApi } from './openapi.ts';
import { pageRoutes } from './pages.ts';
import type { Parts } from './parts.ts';
import { langOf, send, thrownProblem } from './problems.ts';
import { guard } from './session/guard.ts';
import { sessionRoutes } from './session/routes.ts';
import { openStream } from './stream.ts';
import { tick } from './tick.ts';
import { uploadRoutes } from './uploads.ts';
import { viewRoutes } from './view-routes.ts';
import { type Served, views } from './views.ts';

const bodyBytes = 1024 * 1024;
const version = '0.1.0';

/** The HTTP server over its parts. Closing it ends its streams; the database stays the caller's. */
export async function buildApp(parts: Parts, pages: readonly Served[] = views): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: bodyBytes,
    trustProxy: parts.tls ? 'loopback' : false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
  });
  app.setErrorHandler((error, request, reply) =>
    send(
      reply,
      thrownProblem(error, langOf(request), () => parts.ids.next(parts.clock.now()), parts.log),
    ),
  );
  app.removeContentTypeParser('text/plain');
  await app.register(helmet, {
    contentSecurityPolicy: false,
    hsts: parts.tls ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await app.register(multipart, { preservePath: true });
  guard(app, parts);
  await pageRoutes(app, parts);

  const stream = openStream(app, parts);
  app.addHook('preClose', () => stream.close());
  const files = openFiles(parts.filesDir);
  const announce = (): void => {
    stream.announce();
  };
  actRoutes(app, parts, (act) => {
    announce();
    if (act === 'general/enter-holiday-notice')
      tick(parts).then(announce, (error: unknown) => {
        parts.log(`tick: ${String(error)}`);
      });
  });
  viewRoutes(app, parts, pages);
  sessionRoutes(app, parts);
  if (parts.mode === 'demo') demoMonthRoutes(app, parts, announce);
  houseRoutes(app, parts);
  noticeRoutes(app, parts);
  uploadRoutes(app, parts, files);
  fileRoutes(app, parts, files);
  exportRoutes(app, parts);
  auditRoutes(app, parts);
  app.get('/api/openapi.json', { config: { need: 'open' } }, () => Promise.resolve(openApi(pages, version)));
  return app;
}
