import { existsSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Parts } from './parts.ts';
import { langOf, refusalProblem, refused, send } from './problems.ts';

/** What a page may load: our own files, and the scripts and styles that carry this answer's nonce. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A worker lives under the policy of its own file: the stream's asks this server, and nothing else. */
const workerPolicy = "default-src 'none'; connect-src 'self'";

const apiPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Puts the nonce where scripts and styles need it, and where the page itself can read it. */
export const withNonce = (html: string, nonce: string): string =>
  html
    .replaceAll(/<(script|style|link)(?![^>]*\snonce=)/gu, `<$1 nonce="${nonce}"`)
    .replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);

/** Serves the built pages: hashed files for ever, the page itself anew each time. */
export async function pageRoutes(app: FastifyInstance, { webDir }: Parts): Promise<void> {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', apiPolicy);
  });
  const index = webDir === null ? '' : join(webDir, 'index.html');
  if (webDir !== null && existsSync(webDir)) {
    await app.register(staticFiles, {
      root: webDir,
      index: false,
      wildcard: true,
      preCompressed: true,
      allowedPath: (path) => path !== '/index.html',
      cacheControl: false,
      setHeaders: (response, path) => {
        const isHashed = path.includes(join(webDir, 'assets'));
        void response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        if (/-worker-[\w-]+\.js/u.test(path)) void response.header('content-security-policy', workerPolicy);
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const isPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w{1,5}(\?|$)/u.test(request.url);
    if (!isPage || !existsSync(index))
      return send(reply, refusalProblem(refused('no-such-page'), langOf(request), undefined, 404));
    const nonce = randomBytes(18).toString('base64');
    return reply
      .code(200)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', policy(nonce))
      .send(withNonce(readFileSync(index, 'utf8'), nonce));
  });
}
