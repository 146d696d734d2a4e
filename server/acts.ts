import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Act, ChangeSet } from '../office/act.ts';
import { actOf } from '../office/acts.ts';
import { type Outcome, perform } from '../office/perform.ts';
import { recordSecurity } from '../store/house/security-log.ts';
import { canonical } from '../store/canonical.ts';
import type { Lang } from '../words/entry.ts';
import type { Parts } from './parts.ts';
import {
  entitledBy,
  explained,
  findingsProblem,
  invalidProblem,
  langOf,
  type Problem,
  refusalProblem,
  refused,
  send,
} from './problems.ts';
import { whoOf } from './session/guard.ts';
import type { Who } from './session/who.ts';

const keyForm = /^[\x21-\x7e]{1,200}$/u;

/** Called after each act that was done. */
export type Done = (act: string) => void;

/** POST /api/acts/<chapter>/<act>: the only way to change an office matter. */
export function actRoutes(app: FastifyInstance, parts: Parts, done: Done): void {
  app.post<{ Params: { '*': string }; Querystring: { dryRun?: string } }>('/api/acts/*', async (request, reply) => {
    const lang = langOf(request);
    const act = actOf(request.params['*']);
    if (!act) return send(reply, refusalProblem(refused('no-such-act', { act: request.params['*'] }), lang));
    const key = request.headers['idempotency-key'];
    if (key !== undefined && (typeof key !== 'string' || !keyForm.test(key)))
      return send(reply, invalidProblem([{ path: 'Idempotency-Key', problem: 'text.key-only' }], lang));
    const who = whoOf(request);
    const dryRun = request.query.dryRun === 'true';
    const outcome = await perform(parts.office, {
      act,
      envelope: request.body,
      by: who.personId,
      key: key === undefined || dryRun ? null : `${who.personId}:${key}`,
      requestHash: createHash('sha256')
        .update(canonical(request.body ?? null))
        .digest('hex'),
      dryRun,
    });
    if (dryRun) return dryAnswer(outcome, act, who, lang);
    if (outcome.kind === 'done' && !outcome.repeated) done(act.id);
    return answer(parts, request, reply, outcome, act, who);
  });
}

async function answer(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome,
  act: Act,
  who: Who,
): Promise<unknown> {
  if (outcome.kind === 'done') return { ...outcome.committed, repeated: outcome.repeated };
  const problem = problemOf(outcome, act, who, langOf(request));
  if (problem.status === 403)
    await recordSecurity(parts.database, parts.clock.now(), {
      kind: 'act-refused',
      personId: who.personId,
      facts: { act: act.id, address: request.ip },
    });
  return send(reply, problem);
}

function problemOf(outcome: Exclude<Outcome, { kind: 'done' }>, act: Act, who: Who, lang: Lang): Problem {
  switch (outcome.kind) {
    case 'findings':
      return findingsProblem(outcome.findings, lang, who.viewer.book);
    case 'invalid':
      return invalidProblem(outcome.issues, lang);
    case 'refusal': {
      const { reason, facts } = outcome.refusal;
      const told = reason === 'not-entitled' ? { ...facts, entitled: entitledBy(act.by).join('、') } : facts;
      return refusalProblem({ reason, facts: told }, lang, who.viewer.book);
    }
    case 'would':
      throw new Error(`${act.id} was only weighed, though nobody asked for a dry run.`);
  }
}

/** What a dry run says: always the same shape, with what would happen, or why it would not. */
function dryAnswer(outcome: Outcome, act: Act, who: Who, lang: Lang): object {
  const nothing = { findings: [], refusal: null, issues: [], would: null };
  switch (outcome.kind) {
    case 'would':
      return {
        ...nothing,
        findings: explained(outcome.changes.findings, who.viewer.book),
        would: foreseen(outcome.changes),
      };
    case 'findings':
      return { ...nothing, findings: explained(outcome.findings, who.viewer.book) };
    case 'invalid':
      return { ...nothing, issues: invalidProblem(outcome.issues, lang).issues };
    case 'refusal':
      return { ...nothing, refusal: problemOf(outcome, act, who, lang) };
    case 'done':
      throw new Error(`${act.id} was done in a dry run.`);
  }
}

/** The step that the case would stand at, the tasks it would open, and when they would fall due. */
const foreseen = ({ caseId, puts, numbers }: ChangeSet) => ({
  caseId,
  step: puts.flatMap((put) => (put.table === 'cases' ? [put.row.step] : [])).at(-1) ?? null,
  tasks: puts.flatMap(({ table, row }) =>
    table === 'tasks' && row.closedAt === null
      ? [{ target: row.target, step: row.step, dueAt: row.dueAt, provisional: row.provisional }]
      : [],
  ),
  clocks: puts.flatMap(({ table, row }) =>
    table === 'clocks' && row.state === 'running'
      ? [
          {
            rule: row.rule,
            source: row.source,
            startedAt: row.startedAt,
            dueAt: row.dueAt,
            provisional: row.provisional,
          },
        ]
      : [],
  ),
  numbers: numbers.map(({ register, year }) => ({ register, year })),
});
