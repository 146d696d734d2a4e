import type { FastifyInstance } from 'fastify';
import { recordSecurity } from '../store/house/security-log.ts';
import { readOr } from './parse.ts';
import type { Parts } from './parts.ts';
import { langOf, refusalProblem, refused, send } from './problems.ts';
import { whoOf } from './session/guard.ts';
import type { Served } from './views.ts';

/** GET /api/views/<path>: one page's data. What the answer's schema does not declare never leaves. */
export function viewRoutes(app: FastifyInstance, parts: Parts, list: readonly Served[]): void {
  for (const { view, run, kept } of list) {
    app.get(`/api/views/${view.path}`, (request, reply) =>
      readOr([request, reply], view.query, request.query, async (query) => {
        const { viewer, personId } = whoOf(request);
        const answer = await run(parts.reading, viewer, query);
        if (answer === null) return send(reply, refusalProblem(refused('not-your-page'), langOf(request)));
        const event = kept(answer);
        if (event) await recordSecurity(parts.database, parts.clock.now(), { ...event, personId });
        return view.answer.parse(answer);
      }),
    );
  }
}
