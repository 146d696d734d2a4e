import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../office/documents/samples.ts';
import { openScene, type Scene } from '../store/testing/scene.test-helper.ts';
import { type Asking, asking } from './testing/asking.test-helper.ts';

let scene: Scene;
let office: Asking;
const tokens: Record<string, string | undefined> = {};
let caseId = '';
beforeAll(async () => {
  scene = await openScene();
  office = await asking(scene);
  for (const login of ['system', 'security', 'auditor']) tokens[login] = (await office.firstSignIn(login)).token;
  caseId = (await scene.done('documents/record-arrival', 'clerk', { ...request, title: '不给三员看的标题' })).caseId;
}, 120_000);
afterAll(async () => {
  await office.app.close();
  await scene.close();
});

const act = (who: string, id: string, input: unknown) =>
  office.ask('POST', `/api/acts/${id}`, { token: tokens[who], body: { input } });
const assign = (who: string, post: string) => ({
  personId: scene.id(who),
  post,
  decision: '任命',
  fromOn: '2026-03-01',
});

describe('the three powers', () => {
  it.each([
    ['system', 'people/assign-post', () => assign('supervisor', 'supervision-officer')],
    ['system', 'people/activate-account', () => ({ personId: scene.id('clerk') })],
    ['security', 'people/create-account', () => ({ personId: scene.id('clerk'), login: 'clerk' })],
    ['auditor', 'people/assign-post', () => assign('supervisor', 'supervision-officer')],
    ['auditor', 'people/create-account', () => ({ personId: scene.id('clerk'), login: 'clerk' })],
    ['auditor', 'people/disable-account', () => ({ personId: scene.id('system') })],
    ['auditor', 'general/enter-holiday-notice', () => ({ year: 2027, off: [], work: [], source: '通知' })],
    ['system', 'documents/record-arrival', () => request],
    ['security', 'documents/record-arrival', () => request],
    ['auditor', 'documents/record-arrival', () => request],
  ])('%s may not %s', async (who, id, input) => {
    const { status, body } = await act(who, id, input());
    expect([status, body.reason]).toEqual([403, 'not-entitled']);
  });

  it.each([
    ['clerk', 'security-auditor'],
    ['system', 'security-auditor'],
    ['auditor', 'documents-clerk'],
  ])('%s is not given %s as well', async (who, post) => {
    expect((await act('security', 'people/assign-post', assign(who, post))).body).toMatchObject({
      status: 409,
      reason: 'separate-powers',
    });
  });

  it('do not meet in one person, not even when two acts come at one moment, or past the acts', async () => {
    await scene.done('people/enter-person', 'post:system-administrator', { name: '新人' });
    const [row] = await scene.rows<{ id: string }>(`select id from people where name = '新人'`);
    const both = await Promise.all(
      ['system-administrator', 'documents-clerk'].map((post) =>
        act('security', 'people/assign-post', { ...assign('clerk', post), personId: row?.id }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const past = scene.rows(
      `insert into assignments select gen_random_uuid(), case_id, person_id, 'security-auditor', null, '2026-01-01', null, 'x'
       from assignments where person_id = $1`,
      [row?.id],
    );
    await expect(past).rejects.toThrow(/separate powers/u);
  });

  it('see no office matter, and each only its own page', async () => {
    for (const who of ['system', 'security', 'auditor']) {
      const seen = await office.ask('GET', `/api/views/case?id=${caseId}`, { token: tokens[who] });
      expect(seen.status).toBeGreaterThanOrEqual(400);
      expect(seen.text).not.toContain('不给三员看的标题');
    }
    const page = async (who: string, path: string) =>
      (await office.ask('GET', `/api/views/${path}`, { token: tokens[who] })).status;
    expect(await page('auditor', 'admin/audit')).toBe(200);
    expect(await page('system', 'admin/audit')).toBe(403);
    expect(await page('security', 'admin/audit/log')).toBe(403);
    expect(await page('auditor', 'admin/security')).toBe(403);
    const { text } = await office.ask('GET', '/api/views/admin/audit', { token: tokens.auditor });
    expect(text).not.toContain('不给三员看的标题');
  });

  it('a link to a first password comes from another administrator than oneself', async () => {
    const link = (who: string, to: string) =>
      office.ask('POST', '/api/session/one-time-links', { token: tokens[who], body: { personId: scene.id(to) } });
    expect((await link('security', 'auditor')).status).toBe(200);
    expect((await link('security', 'security')).status).toBe(403);
    expect((await link('system', 'security')).status).toBe(200);
    expect((await link('system', 'auditor')).status).toBe(403);
    expect((await link('auditor', 'system')).status).toBe(403);
    expect((await link('security', 'clerk')).body).toMatchObject({ reason: 'no-account' });
  });

  it('each page offers the links that its administrator may give, and no other', async () => {
    const pages = { system: 'admin/system', security: 'admin/security' };
    for (const [who, path] of Object.entries(pages)) {
      const { body } = await office.ask('GET', `/api/views/${path}`, { token: tokens[who] });
      const accounts = body.accounts as { personId: string; linkFrom: string }[];
      expect(accounts.length).toBeGreaterThanOrEqual(3);
      for (const { personId, linkFrom } of accounts) {
        const given = { token: tokens[who], body: { personId } };
        const { status } = await office.ask('POST', '/api/session/one-time-links', given);
        expect([personId, status]).toEqual([personId, linkFrom === `${who}-administrator` ? 200 : 403]);
      }
    }
  });
});
