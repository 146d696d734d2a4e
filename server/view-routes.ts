import type { FastifyInstance } from 'fastify';
import { recordSecurity } from '../store/house/security-log.ts';
import { issuesOf } from './parse.ts';
import type { Parts } from './parts.ts';
import { invalidProblem, langOf, refusalProblem, refused, send } from './problems.ts';
import { whoOf } from './session/guard.ts';
import type { Served } from './views.ts';

/** GET /api/views/<path>: one page's data. What the answer's schema does not declare never leaves. */
export function viewRoutes(app: FastifyInstance, parts: Parts, list: readonly Served[]): void {
  for (const { view, run, kept } of list) {
    app.get(`/api/views/${view.path}`, async (request, reply) => {
      const { viewer, personId } = whoOf(request);
      const query = view.query.safeParse(request.query);
      if (!query.success) return send(reply, invalidProblem(issuesOf(query.error), langOf(request)));
      const answer = await run(parts.reading, viewer, query.data);
      if (answer === null) return send(reply, refusalProblem(refused('not-your-page'), langOf(request)));
      const event = kept(answer);
      if (event) await recordSecurity(parts.database, parts.clock.now(), { ...event, personId });
      return view.answer.parse(answer);
    });
  }
}
