import type { FastifyInstance, FastifyRequest } from 'fastify';
import { recordSecurity } from '../../store/house/security-log.ts';
import type { Parts } from '../parts.ts';
import { langOf, refusalProblem, refused, send } from '../problems.ts';
import { tokenIn } from './cookies.ts';
import { type Who, whoIs } from './who.ts';

declare module 'fastify' {
  interface FastifyRequest {
    who: Who | null;
  }
  interface FastifyContextConfig {
    /** open: anybody. session: signed in, even with a password that has run out. */
    need?: 'open' | 'session';
  }
}

/** A browser says where a request comes from; what is sent by another site's page is refused. Programs say nothing and bring no cookie by themselves. */
export function fromElsewhere({ headers, host }: Pick<FastifyRequest, 'headers' | 'host'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return true;
  const { origin } = headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const from = new URL(origin);
  const here = `${from.protocol}//${host}`;
  return !URL.canParse(here) || new URL(here).host !== from.host;
}

/** Every request under /api: from our own pages, from somebody signed in, with a password that is still good. Deny by default. */
export function guard(app: FastifyInstance, parts: Parts): void {
  app.decorateRequest('who', null);
  app.addHook('onRequest', async (request, reply) => {
    // The matched route, not the text of the address: that may be written in other ways (%61pi).
    const { url: route = request.url, config } = request.routeOptions;
    if (!route.startsWith('/api/') && !request.url.startsWith('/api/')) return;
    void reply.header('cache-control', 'no-store');
    const lang = langOf(request);
    if (!['GET', 'HEAD'].includes(request.method) && fromElsewhere(request)) {
      const facts = { origin: request.headers.origin?.slice(0, 200) ?? null, path: request.url.slice(0, 200) };
      await recordSecurity(parts.database, parts.clock.now(), { kind: 'other-origin', personId: null, facts });
      return send(reply, refusalProblem(refused('origin'), lang));
    }
    const attended = request.headers['x-unattended'] === undefined && route !== '/api/stream';
    request.who = await whoIs(parts, tokenIn(request, parts.tls), attended);
    const reason = whyNot(request.who, config.need);
    if (reason !== null) return send(reply, refusalProblem(refused(reason), lang));
  });
}

function whyNot(who: Who | null, need: 'open' | 'session' | undefined): string | null {
  if (need === 'open') return null;
  if (!who) return 'not-signed-in';
  return who.mustChangePassword && need !== 'session' ? 'password-expired' : null;
}

/** The person of a request that the guard has let through. */
export function whoOf({ who }: Pick<FastifyRequest, 'who'>): Who {
  if (!who) throw new Error('A route without somebody signed in asked who it is; mark it as open, or guard it.');
  return who;
}
