import type { FastifyInstance } from 'fastify';
import { recordSecurity } from '../../store/house/security-log.ts';
import type { Parts } from '../parts.ts';
import { langOf, refusalProblem, refused, send } from '../problems.ts';
import { views } from '../views.ts';
import { parsed, signedIn } from './request.ts';

/** GET /api/views/{path}: each page's data. What the answer's schema does not name never leaves. */
export function viewRoutes(app: FastifyInstance, parts: Parts): void {
  for (const { view, run, kept } of views) {
    app.get(`/api/views/${view.path}`, async (request, reply) => {
      const who = await signedIn(parts, request, reply);
      if (!who) return reply;
      const query = parsed(view.query, request.query, request, reply);
      if (!query) return reply;
      const found = await run(parts.reading, who.viewer, query.data);
      if (found === null) return send(reply, refusalProblem(refused('not-your-page'), langOf(request)));
      const log = kept(found);
      if (log)
        await recordSecurity(parts.database, parts.clock.now(), {
          kind: log.kind,
          personId: who.personId,
          facts: log.facts,
        });
      return reply.send(view.answer.parse(found));
    });
  }
}
