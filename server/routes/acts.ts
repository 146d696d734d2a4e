import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actOf } from '../../office/acts.ts';
import type { Act, Put } from '../../office/act.ts';
import { type Outcome, perform } from '../../office/perform.ts';
import { canonical } from '../../store/canonical.ts';
import type { Parts } from '../parts.ts';
import { explained, findingsProblem, invalidProblem, langOf, refusalProblem, refused, send } from '../problems.ts';
import type { Who } from '../session/who.ts';
import { parsed, signedIn } from './request.ts';

const key = z
  .string()
  .regex(/^[\w.:-]{8,120}$/u, { error: 'text.key-only' })
  .nullable();

/** POST /api/acts/{chapter}/{act}: every act; `?dryRun=true` says what would happen and writes nothing. */
export function actRoutes(app: FastifyInstance, parts: Parts, afterAct: (act: string) => void): void {
  app.post('/api/acts/*', async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    if (!who) return reply;
    const act = actOf((request.params as { '*': string })['*']);
    if (!act) return send(reply, refusalProblem(refused('no-such-act'), langOf(request)));
    if (who.mustChangePassword) return send(reply, refusalProblem(refused('password-expired'), langOf(request)));
    const given = parsed(key, request.headers['idempotency-key'] ?? null, request, reply);
    if (!given) return reply;
    const dryRun = (request.query as { dryRun?: string }).dryRun === 'true';
    const outcome = await perform(parts.office, {
      act,
      envelope: request.body ?? {},
      by: who.personId,
      key: dryRun ? null : given.data,
      requestHash: createHash('sha256')
        .update(canonical(request.body ?? null))
        .digest('hex'),
      dryRun,
    });
    if (outcome.kind === 'done') afterAct(act.id);
    return answer({ request, reply, who, act, dryRun }, outcome);
  });
}

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly who: Who;
  readonly act: Act;
  readonly dryRun: boolean;
}

function answer({ request, reply, who, dryRun }: Asked, outcome: Outcome): FastifyReply {
  const lang = langOf(request);
  const { book } = who.viewer;
  switch (outcome.kind) {
    case 'done':
      return reply.send({ ...outcome.committed, repeated: outcome.repeated });
    case 'would':
      return reply.send({
        findings: outcome.changes.findings.map(explained),
        refusal: null,
        would: foreseen(outcome.changes.puts),
      });
    case 'findings':
      if (dryRun) return reply.send({ findings: outcome.findings.map(explained), refusal: null, would: null });
      return send(reply, findingsProblem(outcome.findings, lang));
    case 'refusal':
      if (dryRun)
        return reply.send({ findings: [], refusal: refusalProblem(outcome.refusal, lang, book), would: null });
      return send(reply, refusalProblem(outcome.refusal, lang, book));
    case 'invalid':
      return send(reply, invalidProblem(outcome.issues, lang));
  }
}

/** What the act would lead to: the next step, whose task it is, and until when. */
const foreseen = (puts: readonly Put[]) => ({
  step: puts.flatMap((put) => (put.table === 'cases' ? [put.row.step] : []))[0] ?? null,
  tasks: puts.flatMap((put) =>
    put.table === 'tasks' && put.row.closedAt === null ? [{ target: put.row.target, dueAt: put.row.dueAt }] : [],
  ),
  clocks: puts.flatMap((put) =>
    put.table === 'clocks' && put.row.state === 'running'
      ? [{ rule: put.row.rule, dueAt: put.row.dueAt, provisional: put.row.provisional }]
      : [],
  ),
});
