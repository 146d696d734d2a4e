import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ChangePassword, GiveLink, SessionAnswer, SignIn, SignInAs, SignInByLink } from '../../contract/session.ts';
import { personOf } from '../../office/people/book.ts';
import { recordSecurity } from '../../store/house/security-log.ts';
import { endSession, listSessions } from '../../store/house/sessions.ts';
import type { Parts } from '../parts.ts';
import { langOf, refusalProblem, refused, send } from '../problems.ts';
import { demoPeople } from '../session/demo-people.ts';
import { changePassword, giveOneTime, signInByLink } from '../session/set-password.ts';
import { open, signIn, type SignedIn } from '../session/sign-in.ts';
import { type Who, whoIs } from '../session/who.ts';
import { cookieName, fromOf, parsed, signedIn } from './request.ts';

const limited = (perMinute: number) => ({ config: { rateLimit: { max: perMinute, timeWindow: '1 minute' } } });
const security = 'post:security-administrator';
const isSecurity = (who: Who) => who.held.some(({ target }) => target === security);

/** Signing in and out, who one is, one's sessions; the demonstration's switch of person. */
export function sessionRoutes(app: FastifyInstance, parts: Parts): void {
  const limit = limited(parts.signInsPerMinute ?? 20);
  const enter = (request: FastifyRequest, reply: FastifyReply, signed: SignedIn): FastifyReply => {
    if ('refusal' in signed) return send(reply, refusalProblem(signed.refusal, langOf(request)));
    return reply
      .setCookie(cookieName, signed.token, { path: '/', httpOnly: true, sameSite: 'strict', secure: parts.tls })
      .send({});
  };
  app.get('/api/session', async (request, reply) => {
    const who = await whoIs(parts, request.cookies[cookieName], false);
    return reply.send(SessionAnswer.parse(sessionAnswer(parts, who, request)));
  });
  app.post('/api/session', limit, async (request, reply) => {
    const body = parsed(SignIn, request.body, request, reply);
    return body
      ? enter(request, reply, await signIn(parts, body.data.login, body.data.password, fromOf(request)))
      : reply;
  });
  app.post('/api/session/one-time', limit, async (request, reply) => {
    const body = parsed(SignInByLink, request.body, request, reply);
    return body
      ? enter(request, reply, await signInByLink(parts, body.data.token, body.data.password, fromOf(request)))
      : reply;
  });
  app.post('/api/session/password', limit, async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    const body = who && parsed(ChangePassword, request.body, request, reply);
    return who && body ? enter(request, reply, await changePassword(parts, who, body.data, fromOf(request))) : reply;
  });
  app.post('/api/session/link', async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    const body = who && parsed(GiveLink, request.body, request, reply);
    if (!who || !body) return reply;
    if (!isSecurity(who)) return send(reply, refusalProblem(refused('not-entitled'), langOf(request)));
    return reply.send(await giveOneTime(parts, body.data.personId, who.personId));
  });
  app.delete('/api/session', async (request, reply) => {
    const who = await whoIs(parts, request.cookies[cookieName], false);
    if (who) {
      await endSession(parts.database, who.sessionId, parts.clock.now().toString(), 'signed-out');
      await recordSecurity(parts.database, parts.clock.now(), { kind: 'sign-out', personId: who.personId, facts: {} });
    }
    return reply.clearCookie(cookieName, { path: '/' }).send({});
  });
  listRoutes(app, parts);
  if (parts.mode === 'demo') demoRoutes(app, parts, enter);
}

function sessionAnswer(parts: Parts, who: Who | null, request: FastifyRequest) {
  return {
    person: who && { id: who.personId, name: personOf(who.viewer.book, who.personId).name },
    posts: who?.held.map(({ target, why }) => ({ target, why: why.kind })) ?? [],
    mode: parts.mode,
    serverTime: parts.clock.now().toString(),
    lang: langOf(request),
    idleMinutes: who?.idleMinutes ?? null,
    mustChangePassword: who?.mustChangePassword ?? false,
  };
}

function listRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/api/sessions', async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    if (!who) return reply;
    const sessions = await listSessions(parts.database, isSecurity(who) ? null : who.personId);
    const named = sessions.map((row) => ({
      ...row,
      name: personOf(who.viewer.book, row.personId).name,
      current: row.id === who.sessionId,
    }));
    return reply.send({ sessions: named });
  });
  app.delete('/api/sessions/:id', async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    if (!who) return reply;
    const { id } = request.params as { id: string };
    const seen = await listSessions(parts.database, isSecurity(who) ? null : who.personId);
    if (!seen.some((row) => row.id === id))
      return send(reply, refusalProblem(refused('no-such-session'), langOf(request)));
    await endSession(parts.database, id, parts.clock.now().toString(), 'revoked');
    await recordSecurity(parts.database, parts.clock.now(), {
      kind: 'session-revoked',
      personId: who.personId,
      facts: { session: id },
    });
    return reply.send({});
  });
}

type Enter = (request: FastifyRequest, reply: FastifyReply, signed: SignedIn) => FastifyReply;

function demoRoutes(app: FastifyInstance, parts: Parts, enter: Enter): void {
  app.get('/api/demo/people', async (_request, reply) =>
    reply.send(demoPeople(await parts.readBook(), parts.clock.now())),
  );
  app.post('/api/session/demo', async (request, reply) => {
    const body = parsed(SignInAs, request.body, request, reply);
    if (!body) return reply;
    const { people } = await parts.readBook();
    if (!people.some(({ id }) => id === body.data.personId))
      return send(reply, refusalProblem(refused('sign-in-failed'), langOf(request)));
    return enter(request, reply, { token: await open(parts, body.data.personId, fromOf(request), 'demo') });
  });
}
