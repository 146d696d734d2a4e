import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { type Asking, asking, goodPassword } from '../testing/asking.test-helper.ts';

let scene: Scene;
let plain: Asking;
let secure: Asking;
beforeAll(async () => {
  scene = await openScene();
  const webDir = mkdtempSync(join(tmpdir(), 'zhengban-web-'));
  mkdirSync(join(webDir, 'assets'));
  writeFileSync(
    join(webDir, 'index.html'),
    '<html><head><script type="module" src="/assets/a.js"></script></head></html>',
  );
  writeFileSync(join(webDir, 'assets/a.js'), 'export {};');
  plain = await asking(scene, { webDir });
  secure = await asking(scene, { tls: true, webDir });
  await plain.firstSignIn('security');
}, 120_000);
afterAll(async () => {
  await plain.app.close();
  await secure.app.close();
  await scene.close();
});

describe('a request that changes something', () => {
  const send = (headers: Record<string, string>, url = '/api/session') =>
    plain.ask('POST', url, { headers, body: { login: 'security', password: goodPassword } });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://localhost:81' }],
    ['no origin that can be named', { origin: 'null' }],
  ])('from %s is refused', async (_, headers) => {
    expect((await send(headers)).body).toMatchObject({ status: 403, reason: 'origin' });
    expect((await send(headers, '/%61pi/session')).status).toBe(403);
  });

  it('from our own pages, or from a program that names no origin, is not', async () => {
    expect((await send({ origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await send({})).status).toBe(200);
  });
});

describe('without signing in', () => {
  it('nothing is served but the way in', async () => {
    const routes = [
      '/api/sessions',
      '/api/stream',
      '/api/views/inbox',
      '/api/files/x',
      '/api/nowhere',
      '/api/register.xlsx',
      '/api/supervision.xlsx',
    ];
    for (const url of [...routes, '/%61pi/sessions', '/%61pi/views/inbox'])
      expect([url, (await plain.ask('GET', url)).status]).toEqual([url, 401]);
    const post = await plain.ask('POST', '/api/acts/documents/record-arrival', { body: { input: {} } });
    expect([post.status, post.body.type]).toEqual([401, 'refusal']);
    expect((await plain.ask('GET', '/api/session')).body).toMatchObject({ person: null, mode: 'office' });
  });

  it('an office has no way in without a password', async () => {
    expect((await plain.ask('GET', '/api/demo/people')).status).toBe(401);
    const asAnybody = await plain.ask('POST', '/api/session/demo', { body: { personId: scene.id('mayor') } });
    expect([asAnybody.status, asAnybody.token]).toEqual([401, undefined]);
  });

  it('an address may try only so often', async () => {
    const limited = await asking(scene, { signInsPerMinute: 3 });
    const tries = [];
    for (let i = 0; i < 4; i += 1) tries.push((await limited.signIn('nobody')).status);
    expect(tries).toEqual([401, 401, 401, 429]);
    await limited.app.close();
  });
});

describe('headers', () => {
  it('behind TLS the cookie is for this host and for TLS only', async () => {
    const answer = await secure.signIn('security');
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-zhengban=.*Path=\/; HttpOnly; Secure; SameSite=Strict/u,
    );
    expect(String(answer.headers['strict-transport-security'])).toContain('max-age=31536000');
  });

  it('nothing under /api is kept or rendered', async () => {
    const { headers } = await plain.ask('GET', '/api/session');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('the page comes with a nonce of its own each time, and asks for nothing elsewhere', async () => {
    const one = await plain.ask('GET', '/cases/123');
    const two = await plain.ask('GET', '/');
    const nonces = [one, two].map(
      ({ headers }) => /'nonce-([^']+)'/u.exec(String(headers['content-security-policy']))?.[1],
    );
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(one.text).toContain(`<script nonce="${nonces[0] ?? '?'}"`);
    expect(one.headers['cache-control']).toBe('no-store');
    const policy = String(one.headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('built files are kept for ever, and the bare page is not served past its nonce', async () => {
    expect((await plain.ask('GET', '/assets/a.js')).headers['cache-control']).toContain('immutable');
    expect((await plain.ask('GET', '/assets/none.js')).status).toBe(404);
    expect((await plain.ask('GET', '/index.html')).text).not.toContain('<script type');
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json'])
      expect((await plain.ask('GET', url)).text).not.toContain('"dependencies"');
  });
});
