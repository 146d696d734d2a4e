import type { FastifyInstance } from 'fastify';
import { DraftKey, Phrases, SavedSearches } from '../contract/session.ts';
import { draftOf, dropDraft, keepDraft } from '../store/house/drafts.ts';
import { keepPhrases, phrasesOf } from '../store/house/phrases.ts';
import { keepSearches, searchesOf } from '../store/house/saved-searches.ts';
import { parseOr } from './parse.ts';
import type { Parts } from './parts.ts';
import { invalidProblem, langOf, send } from './problems.ts';
import { whoOf } from './session/guard.ts';

const draftBytes = 256 * 1024;

/** Drafts outlive the session in which they were written; phrases and saved searches are a person's own. */
export function houseRoutes(app: FastifyInstance, parts: Parts): void {
  const { database, clock } = parts;
  app.addHook<{ Params: { key?: string } }>('preHandler', async (request, reply) => {
    if (!request.routeOptions.url?.startsWith('/api/drafts/')) return;
    if (!DraftKey.safeParse(request.params.key).success)
      return send(reply, invalidProblem([{ path: 'key', problem: 'text.key-only' }], langOf(request)));
  });
  app.put<{ Params: { key: string } }>('/api/drafts/:key', { bodyLimit: draftBytes }, async (request, reply) => {
    const at = clock.now().toString();
    await keepDraft(database, whoOf(request).personId, { key: request.params.key, body: request.body ?? null, at });
    return reply.code(204).send();
  });
  app.get<{ Params: { key: string } }>('/api/drafts/:key', async (request, reply) => {
    const draft = await draftOf(database, whoOf(request).personId, request.params.key);
    // Most forms have no draft: that is no failure.
    return draft ?? reply.code(204).send();
  });
  app.delete<{ Params: { key: string } }>('/api/drafts/:key', async (request, reply) => {
    await dropDraft(database, whoOf(request).personId, request.params.key);
    return reply.code(204).send();
  });
  app.get('/api/phrases', async (request): Promise<Phrases> => {
    return { phrases: [...(await phrasesOf(database, whoOf(request).personId))] };
  });
  app.put('/api/phrases', (request, reply) =>
    parseOr(request, reply, Phrases, async ({ phrases }) => {
      await keepPhrases(database, whoOf(request).personId, phrases, clock.now().toString());
      return { phrases };
    }),
  );
  app.get('/api/saved-searches', async (request): Promise<SavedSearches> => {
    return { searches: [...(await searchesOf(database, whoOf(request).personId))] };
  });
  app.put('/api/saved-searches', (request, reply) =>
    parseOr(request, reply, SavedSearches, async ({ searches }) => {
      await keepSearches(database, whoOf(request).personId, searches, clock.now().toString());
      return { searches };
    }),
  );
}
