import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  ChangePassword,
  GiveLink,
  type SessionAnswer,
  SessionsAnswer,
  SignIn,
  SignInAs,
  SignInByLink,
} from '../../contract/session.ts';
import { recordSecurity } from '../../store/house/security-log.ts';
import { endSession, listSessions } from '../../store/house/sessions.ts';
import { personOf } from '../../office/people/book.ts';
import { linkFrom } from '../../office/people/link-from.ts';
import { parseOr } from '../parse.ts';
import type { Parts } from '../parts.ts';
import { langOf, refusalProblem, refused, send } from '../problems.ts';
import { dropToken, keepToken, tokenIn } from './cookies.ts';
import { demoPeople } from './demo-people.ts';
import { whoOf } from './guard.ts';
import { changePassword, giveOneTime, signInByLink } from './set-password.ts';
import { type From, open, signIn, type SignedIn } from './sign-in.ts';
import { mayBeIn, type Who, whoIs } from './who.ts';

const fromOf = ({ ip, headers }: FastifyRequest): From => ({
  address: ip,
  agent: (headers['user-agent'] ?? '').replaceAll('\u0000', '').slice(0, 300),
});

export const sessionAnswer = (parts: Parts, who: Who | null, request: FastifyRequest): SessionAnswer => ({
  person: who && { id: who.personId, name: personOf(who.viewer.book, who.personId).name },
  posts: who?.held.map(({ target, why }) => ({ target, why: why.kind })) ?? [],
  mode: parts.mode,
  serverTime: parts.clock.now().toString(),
  lang: langOf(request),
  idleMinutes: who?.idleMinutes ?? null,
  mustChangePassword: who?.mustChangePassword ?? false,
});

/** Signing in and out, sessions, passwords. */
export function sessionRoutes(app: FastifyInstance, parts: Parts): void {
  const limited = { need: 'open' as const, rateLimit: { max: parts.signInsPerMinute ?? 60, timeWindow: '1 minute' } };
  const answer = async (request: FastifyRequest, reply: FastifyReply, result: SignedIn): Promise<unknown> => {
    if ('refusal' in result) return send(reply, refusalProblem(result.refusal, langOf(request)));
    keepToken(reply, result.token, parts.tls);
    return sessionAnswer(parts, await whoIs(parts, result.token, true), request);
  };

  app.get('/api/session', { config: { need: 'open' } }, (request) =>
    Promise.resolve(sessionAnswer(parts, request.who, request)),
  );
  app.post('/api/session', { config: limited }, (request, reply) =>
    parseOr(request, reply, SignIn, async ({ login, password }) =>
      answer(request, reply, await signIn(parts, login, password, fromOf(request))),
    ),
  );
  app.post('/api/session/one-time', { config: limited }, (request, reply) =>
    parseOr(request, reply, SignInByLink, async ({ token, password }) =>
      answer(request, reply, await signInByLink(parts, token, password, fromOf(request))),
    ),
  );
  app.post('/api/session/password', { config: { ...limited, need: 'session' } }, (request, reply) =>
    parseOr(request, reply, ChangePassword, async (change) =>
      answer(request, reply, await changePassword(parts, whoOf(request), change, fromOf(request))),
    ),
  );
  app.delete('/api/session', { config: { need: 'open' } }, async (request, reply) => {
    if (request.who && tokenIn(request, parts.tls) !== undefined)
      await close(parts, request.who, request.who.sessionId, 'signed-out');
    dropToken(reply, parts.tls);
    return sessionAnswer(parts, null, request);
  });
  listRoutes(app, parts);
  if (parts.mode === 'demo') demoRoutes(app, parts, answer);
}

const isSecurityAdministrator = (who: Who): boolean => who.viewer.targets.includes('post:security-administrator');

async function close(parts: Parts, by: Who, id: string, why: string): Promise<boolean> {
  const now = parts.clock.now();
  const ended = await endSession(parts.database, id, now.toString(), why);
  if (ended)
    await recordSecurity(parts.database, now, {
      kind: why === 'revoked' ? 'session-revoked' : 'sign-out',
      personId: by.personId,
      facts: { session: id },
    });
  return ended;
}

function listRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/api/sessions', async (request): Promise<z.infer<typeof SessionsAnswer>> => {
    const who = whoOf(request);
    const rows = await listSessions(parts.database, isSecurityAdministrator(who) ? null : who.personId);
    const name = (id: string) => who.viewer.book.people.find((row) => row.id === id)?.name ?? '';
    const sessions = rows.map((row) => ({ ...row, name: name(row.personId), current: row.id === who.sessionId }));
    return SessionsAnswer.parse({ sessions });
  });
  app.delete<{ Params: { id: string } }>('/api/sessions/:id', async (request, reply) => {
    const who = whoOf(request);
    const reach = isSecurityAdministrator(who) ? null : who.personId;
    const mine = await listSessions(parts.database, reach);
    const found = mine.some(({ id }) => id === request.params.id);
    if (!found || !(await close(parts, who, request.params.id, 'revoked')))
      return send(reply, refusalProblem(refused('no-such-session'), langOf(request)));
    return reply.code(204).send();
  });
  app.post('/api/session/one-time-links', (request, reply) =>
    parseOr(request, reply, GiveLink, async ({ personId }) => {
      const who = whoOf(request);
      const lang = langOf(request);
      if (!mayGiveLink(who, personId))
        return send(
          reply,
          refusalProblem(
            refused('not-entitled', { entitled: `post:${linkFrom(who.viewer.book, personId, who.viewer.now)}` }),
            lang,
          ),
        );
      if (!who.viewer.book.accounts.some((row) => row.personId === personId))
        return send(reply, refusalProblem(refused('no-account', { person: personId }), lang, who.viewer.book));
      const { token, until } = await giveOneTime(parts, personId, who.personId);
      return { path: linkPath(token), until };
    }),
  );
}

/** The page on which a first password is set. */
export const linkPath = (token: string): string => `/first-password?token=${token}`;

/** Nobody gives himself a link. */
const mayGiveLink = ({ viewer, personId }: Who, to: string): boolean =>
  to !== personId && viewer.targets.includes(`post:${linkFrom(viewer.book, to, viewer.now)}`);

type Answer = (request: FastifyRequest, reply: FastifyReply, result: SignedIn) => Promise<unknown>;

/** The demonstration city has no passwords; anybody enters as anybody. These routes exist in it only. */
function demoRoutes(app: FastifyInstance, parts: Parts, answer: Answer): void {
  app.get('/api/demo/people', { config: { need: 'open' } }, async () =>
    demoPeople(await parts.readBook(), parts.clock.now()),
  );
  app.post('/api/session/demo', { config: { need: 'open' } }, (request, reply) =>
    parseOr(request, reply, SignInAs, async ({ personId }) => {
      if (!mayBeIn(parts, await parts.readBook(), personId))
        return answer(request, reply, { refusal: refused('no-such-person', { person: personId }) });
      if (request.who) await close(parts, request.who, request.who.sessionId, 'switched');
      return answer(request, reply, { token: await open(parts, personId, fromOf(request), 'demo') });
    }),
  );
}
