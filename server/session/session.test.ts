import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { verify } from '../../store/verify.ts';
import { type Asking, asking, goodPassword, withAccount } from '../testing/asking.test-helper.ts';
import { giveOneTime } from './set-password.ts';

let scene: Scene;
let office: Asking;
const at = (time: string) => {
  scene.moveTo(`2026-03-02T${time}`);
};
beforeAll(async () => {
  scene = await openScene();
  office = await asking(scene);
  await withAccount(scene, 'clerk');
  await office.firstSignIn('clerk');
  await office.firstSignIn('system');
  await office.firstSignIn('security');
}, 120_000);
afterAll(async () => {
  await office.app.close();
  await scene.close();
});
beforeEach(() => {
  at('09:00');
});

const statusOf = async (token: string | undefined) => (await office.ask('GET', '/api/sessions', { token })).status;

describe('signing in', () => {
  it('says who one is, as what, and gives a cookie that scripts and other sites do not get', async () => {
    const { status, body, headers, token } = await office.signIn('clerk');
    expect([status, body.mode, body.idleMinutes]).toEqual([200, 'office', 30]);
    expect(body.person).toMatchObject({ name: 'clerk' });
    expect(body.posts).toContainEqual({ target: 'post:documents-clerk', why: 'assigned' });
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/u);
    const stored = await scene.rows('select token_hash from sessions');
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('answers a wrong password and an unknown login alike', async () => {
    const wrong = await office.signIn('clerk', 'Wrong-password-1');
    const unknown = await office.signIn('nobody', 'Wrong-password-1');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(unknown.body);
    expect((await office.signIn('clerk')).status).toBe(200);
  });

  it('locks at the fifth failure, for half an hour, whatever comes then', async () => {
    for (let i = 1; i <= 4; i += 1) expect((await office.signIn('clerk', 'Wrong-password-1')).status).toBe(401);
    expect((await office.signIn('clerk', 'Wrong-password-1')).body).toMatchObject({ reason: 'account-locked' });
    expect((await office.signIn('clerk')).status).toBe(403);
    at('09:29');
    expect((await office.signIn('clerk')).status).toBe(403);
    at('09:30');
    expect((await office.signIn('clerk')).status).toBe(200);
  });

  it('counts failures made at one moment', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => office.signIn('clerk', 'Wrong-password-1')));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(4);
    at('09:30');
    expect((await office.signIn('clerk')).status).toBe(200);
  });

  it('is for active accounts only, and a disabled one is out at once', async () => {
    const personId = scene.id('second-clerk');
    await scene.done('people/create-account', 'post:system-administrator', { personId, login: 'second' });
    const { token: link } = await giveOneTime(office.parts, personId, null);
    const use = () => office.ask('POST', '/api/session/one-time', { body: { token: link, password: goodPassword } });
    expect((await use()).body).toMatchObject({ reason: 'link-spent' });
    await scene.done('people/activate-account', 'post:security-administrator', { personId });
    const { token } = await use();
    expect(await statusOf(token)).toBe(200);
    await scene.done('people/disable-account', 'post:system-administrator', { personId });
    expect(await statusOf(token)).toBe(401);
    expect((await office.signIn('second')).status).toBe(401);
  });
});

describe('a session', () => {
  it.each([
    ['clerk', '09:29', '09:59'],
    ['security', '09:14', '09:29'],
  ])('of %s ends when nothing has come for its minutes', async (who, justIn, out) => {
    const { token } = await office.signIn(who);
    at(justIn);
    expect(await statusOf(token)).toBe(200);
    at(out);
    expect(await statusOf(token)).toBe(401);
    at(justIn);
    expect(await statusOf(token)).toBe(401);
  });

  it('is not kept alive by what no person asked for', async () => {
    const { token } = await office.signIn('clerk');
    at('09:20');
    await office.ask('GET', '/api/sessions', { token, headers: { 'x-unattended': '1' } });
    at('09:30');
    expect(await statusOf(token)).toBe(401);
  });

  it('ends at sign-out on the server, not only in the browser', async () => {
    const { token } = await office.signIn('clerk');
    await office.ask('DELETE', '/api/session', { token });
    expect(await statusOf(token)).toBe(401);
  });

  it('is listed to its person, and all to the security administrator, who can end it', async () => {
    const clerk = await office.signIn('clerk');
    const security = await office.signIn('security');
    const seen = async (token: string | undefined) =>
      (await office.ask('GET', '/api/sessions', { token })).body.sessions as { id: string; name: string }[];
    expect(new Set((await seen(clerk.token)).map(({ name }) => name))).toEqual(new Set(['clerk']));
    const all = await seen(security.token);
    expect(all.map(({ name }) => name)).toContain('clerk');
    const others = all.filter(({ name }) => name !== 'clerk').map(({ id }) => id);
    expect((await office.ask('DELETE', `/api/sessions/${others[0] ?? ''}`, { token: clerk.token })).status).toBe(404);
    for (const { id, name } of all)
      if (name === 'clerk') await office.ask('DELETE', `/api/sessions/${id}`, { token: security.token });
    expect(await statusOf(clerk.token)).toBe(401);
  });

  it('loses no draft when it ends', async () => {
    const first = await office.signIn('clerk');
    const body = { title: '写了一半', note: 'a\u0000b' };
    expect((await office.ask('PUT', '/api/drafts/intake', { token: first.token, body })).status).toBe(204);
    at('09:45');
    expect(await statusOf(first.token)).toBe(401);
    const { token } = await office.signIn('clerk');
    const draft = await office.ask('GET', '/api/drafts/intake', { token });
    expect(draft.body.body).toEqual({ title: '写了一半', note: 'ab' });
    const { token: other } = await office.signIn('security');
    expect((await office.ask('GET', '/api/drafts/intake', { token: other })).status).toBe(204);
    const large = await office.ask('PUT', '/api/drafts/intake', { token, body: { text: 'x'.repeat(256 * 1024) } });
    expect(large.status).toBe(413);
    await office.ask('DELETE', '/api/drafts/intake', { token });
    expect((await office.ask('GET', '/api/drafts/intake', { token })).status).toBe(204);
  });
});

describe('a password', () => {
  const change = (token: string | undefined, current: string, password: string) =>
    office.ask('POST', '/api/session/password', { token, body: { current, password } });

  it.each([
    ['Short-1', 'password-too-short'],
    ['alllowercase', 'password-too-plain'],
    ['My-System-2026', 'password-like-login'],
    [goodPassword, 'password-used-before'],
  ])('%s is refused: %s', async (password, reason) => {
    const { token } = await office.signIn('system');
    expect((await change(token, goodPassword, password)).body).toMatchObject({ reason });
  });

  it('comes first by a link that works once and for a day', async () => {
    const personId = scene.id('auditor');
    const link = await giveOneTime(office.parts, personId, null);
    const use = (token: string) =>
      office.ask('POST', '/api/session/one-time', { body: { token, password: goodPassword } });
    scene.moveTo('2026-03-03T09:00');
    expect((await use(link.token)).body).toMatchObject({ reason: 'link-spent' });
    const again = await giveOneTime(office.parts, personId, null);
    expect((await use(again.token)).status).toBe(200);
    expect((await use(again.token)).status).toBe(409);
  });

  it('is none of the last five, and ends every other session when it changes', async () => {
    const words = [1, 2, 3, 4, 5].map((n) => `Other-words-${n}`);
    const old = await office.signIn('security');
    let { token } = await office.signIn('security');
    let current = goodPassword;
    for (const next of words) {
      const changed = await change(token, current, next);
      expect(changed.status).toBe(200);
      [token, current] = [changed.token, next];
    }
    expect(await statusOf(old.token)).toBe(401);
    expect((await change(token, current, 'Other-words-1')).body).toMatchObject({ reason: 'password-used-before' });
    expect((await change(token, current, goodPassword)).status).toBe(200);
  });

  it('runs out after ninety days: nothing but changing it is left', async () => {
    scene.moveTo('2026-06-15T09:00');
    const { token, body } = await office.signIn('clerk');
    expect(body.mustChangePassword).toBe(true);
    expect((await office.ask('GET', '/api/sessions', { token })).body).toMatchObject({ reason: 'password-expired' });
    const changed = await change(token, goodPassword, 'New-words-2026');
    expect([changed.status, changed.body.mustChangePassword]).toEqual([200, false]);
    expect(await statusOf(changed.token)).toBe(200);
    at('09:00');
  });
});

it('every try, link and end stands in the chained log, and no secret does', async () => {
  const kinds = new Set(await office.kinds());
  for (const kind of ['sign-in', 'sign-in-failed', 'sign-out', 'session-ended', 'session-revoked', 'password-set'])
    expect(kinds).toContain(kind);
  const bodies = JSON.stringify(await scene.rows('select body from security_log'));
  expect(bodies).not.toContain(goodPassword);
  expect((await verify(scene.database)).faults).toEqual([]);
});
