import type { FastifyInstance } from 'fastify';
import { openMonth } from './new-month.ts';
import type { Parts } from './parts.ts';
import { langOf, refusalProblem, refused, send } from './problems.ts';

/** The month of the demonstration city. These routes exist in it only; anybody enters it, so anybody may open a new month when it is old. */
export function demoMonthRoutes(app: FastifyInstance, parts: Parts, onDone: () => void): void {
  const { database, clock, tellAnew, log } = parts;
  const month = openMonth({ database, now: () => clock.now(), tellAnew, log, onDone });
  app.get('/api/demo/month', { config: { need: 'open' } }, () => month.state());
  app.post('/api/demo/new-month', { config: { need: 'open' } }, async (request, reply) =>
    (await month.begin())
      ? reply.code(202).send(await month.state())
      : send(reply, refusalProblem(refused('month-not-old'), langOf(request))),
  );
}
