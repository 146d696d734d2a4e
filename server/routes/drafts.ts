import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DraftKey, ReadMark } from '../../contract/session.ts';
import { draftOf, dropDraft, keepDraft } from '../../store/house/drafts.ts';
import { markSeen } from '../../store/house/read-marks.ts';
import type { Parts } from '../parts.ts';
import { langOf, refusalProblem, refused, send } from '../problems.ts';
import { parsed, signedIn } from './request.ts';

/** What one is writing outlives the session (L20); read marks are one's own. */
export function draftRoutes(app: FastifyInstance, parts: Parts): void {
  app.put('/api/drafts/*', { bodyLimit: 262_144 }, async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    const key = who && parsed(DraftKey, (request.params as { '*': string })['*'], request, reply);
    if (!who || !key) return reply;
    await keepDraft(parts.database, who.personId, {
      key: key.data,
      body: request.body,
      at: parts.clock.now().toString(),
    });
    return reply.send({});
  });
  app.get('/api/drafts/*', async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    const key = who && parsed(DraftKey, (request.params as { '*': string })['*'], request, reply);
    if (!who || !key) return reply;
    const draft = await draftOf(parts.database, who.personId, key.data);
    return draft ? reply.send(draft) : send(reply, refusalProblem(refused('no-such-draft'), langOf(request)));
  });
  app.delete('/api/drafts/*', async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    const key = who && parsed(DraftKey, (request.params as { '*': string })['*'], request, reply);
    if (!who || !key) return reply;
    await dropDraft(parts.database, who.personId, key.data);
    return reply.send({});
  });
  app.post('/api/read-marks', async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    const body = who && parsed(z.object(ReadMark.shape), request.body, request, reply);
    if (!who || !body) return reply;
    await markSeen(parts.database, who.personId, body.data.subject, parts.clock.now().toString());
    return reply.send({});
  });
}
