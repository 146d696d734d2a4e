import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failingSheet, passingSheet, registration, request } from '../office/documents/samples.ts';
import { openScene, type Scene } from '../store/testing/scene.test-helper.ts';
import { type Asking, asking, withAccount } from './testing/asking.test-helper.ts';

let scene: Scene;
let office: Asking;
let clerk: string | undefined;
let chief: string | undefined;
beforeAll(async () => {
  scene = await openScene();
  office = await asking(scene);
  await withAccount(scene, 'clerk');
  await withAccount(scene, 'chief');
  clerk = (await office.firstSignIn('clerk')).token;
  chief = (await office.firstSignIn('chief')).token;
}, 120_000);
afterAll(async () => {
  await office.app.close();
  await scene.close();
});

const post = (act: string, body: unknown, headers: Record<string, string> = {}, token = clerk) =>
  office.ask('POST', `/api/acts/${act}`, { token, body, headers });
const arrive = async () => String((await post('documents/record-arrival', { input: request })).body.caseId);
const acts = async () => (await scene.rows('select 1 from trail')).length;

describe('an act is answered', () => {
  it('200 with the case, its sequence and hash when it is done', async () => {
    const { status, body } = await post('documents/record-arrival', { input: request });
    expect(status).toBe(200);
    expect(body).toMatchObject({ seq: 1, repeated: false, numbers: {} });
  });

  it('422 with source, facts and remedy when the regulation says no', async () => {
    const caseId = await arrive();
    const { status, body, headers } = await post('documents/pass-review', { caseId, input: { sheet: failingSheet } });
    expect([status, body.type]).toEqual([422, 'finding']);
    expect(headers['content-type']).toContain('application/problem+json');
    const failed = (body.findings as { met: boolean; source: object; remedy: string }[]).find(({ met }) => !met);
    expect(failed).toMatchObject({ force: 'must', met: false });
    expect(Object.keys(failed?.source ?? {})).toEqual(expect.arrayContaining(['id', 'ref', 'title', 'zh', 'en']));
    expect(failed?.remedy).toMatch(/^remedy\./u);
  });

  it('403 to whoever may not, naming who may, in both languages', async () => {
    const caseId = await arrive();
    const input = { caseId, input: { sheet: passingSheet } };
    const zh = await post('documents/pass-review', input, {}, chief);
    expect([zh.status, zh.body.reason]).toEqual([403, 'not-entitled']);
    expect(zh.body.detail).not.toMatch(/refusal\.|\{|post:/u);
    const en = await post('documents/pass-review', input, { 'accept-language': 'en' }, chief);
    expect(en.body.detail).toMatch(/belongs to/u);
    expect(await office.kinds()).toContain('act-refused');
  });

  it('404 where the case is unknown, or not even to be known of', async () => {
    const caseId = '00000000-0000-7000-8000-00000000ffff';
    expect((await post('documents/pass-review', { caseId, input: { sheet: passingSheet } })).status).toBe(404);
    expect((await post('documents/no-such-act', { input: {} })).status).toBe(404);
    expect((await post('constructor', { input: {} })).status).toBe(404);
  });

  it('409 when somebody was faster, naming who and when', async () => {
    const caseId = await arrive();
    await post('documents/pass-review', { caseId, seenSeq: 1, input: { sheet: passingSheet } });
    const late = await post('documents/pass-review', { caseId, seenSeq: 1, input: { sheet: passingSheet } });
    expect([late.status, late.body.reason]).toEqual([409, 'too-late']);
    expect(late.body.detail).toContain('clerk');
  });

  it('400 with the path of each field that is wrong', async () => {
    const { status, body } = await post('documents/record-arrival', { input: { ...request, title: '', copies: 'x' } });
    expect([status, body.type]).toEqual([400, 'invalid']);
    expect((body.issues as { path: string }[]).map(({ path }) => path)).toContain('input.title');
  });

  it.each([
    ['malformed JSON', '{"input":', 'application/json', 400],
    ['no body', '', 'application/json', 400],
    ['another kind of content', 'a', 'text/plain', 415],
    ['a form', 'a=b', 'application/x-www-form-urlencoded', 415],
    ['too much', `"${'x'.repeat(1024 * 1024)}"`, 'application/json', 413],
    ['a key that would change prototypes', '{"__proto__": {"input": 1}}', 'application/json', 400],
  ])('%s is a problem of the request, not ours', async (_, body, type, expected) => {
    const { status, body: problem } = await post('documents/record-arrival', body, { 'content-type': type });
    expect([status, problem.type]).toEqual([expected, 'invalid']);
  });

  it('a fault of ours shows nothing but its number', async () => {
    const broken = await asking(scene);
    const ask = () => broken.ask('GET', '/api/session', { token: clerk });
    broken.parts.office.store.transaction = () => Promise.reject(new Error('password=secret in query'));
    const { status, text, body } = await broken.ask('POST', '/api/acts/documents/record-arrival', {
      token: clerk,
      body: { input: request },
    });
    expect([status, body.type]).toEqual([500, 'fault']);
    expect(text).not.toContain('secret');
    expect(broken.logged.join()).toContain(String(body.id));
    expect((await ask()).status).toBe(200);
    await broken.app.close();
  });
});

describe('a dry run', () => {
  const dry = (act: string, body: unknown, token = clerk) =>
    office.ask('POST', `/api/acts/${act}?dryRun=true`, { token, body });

  it('says what would come, and writes nothing', async () => {
    const caseId = await arrive();
    await post('documents/pass-review', { caseId, input: { sheet: passingSheet } });
    const before = await acts();
    const { status, body } = await dry('documents/register-document', { caseId, input: registration });
    expect([status, body.refusal, body.issues]).toEqual([200, null, []]);
    expect(body.would).toMatchObject({ caseId, numbers: [{ year: 2026 }] });
    expect(await acts()).toBe(before);
  });

  it('is always 200, and says why not', async () => {
    const caseId = await arrive();
    const failing = await dry('documents/pass-review', { caseId, input: { sheet: failingSheet } });
    expect([failing.status, failing.body.would]).toEqual([200, null]);
    expect((failing.body.findings as { met: boolean }[]).some(({ met }) => !met)).toBe(true);
    const refused = await dry('documents/pass-review', { caseId, input: { sheet: passingSheet } }, chief);
    expect([refused.status, refused.body.refusal]).toMatchObject([200, { reason: 'not-entitled' }]);
    const invalid = await dry('documents/pass-review', { caseId, input: {} });
    expect([invalid.status, (invalid.body.issues as unknown[]).length > 0]).toEqual([200, true]);
  });
});

describe('repeating a request under its key', () => {
  it('changes nothing and gives the same answer, at one moment or later', async () => {
    const before = await acts();
    const send = () => post('documents/record-arrival', { input: request }, { 'idempotency-key': 'one' });
    const answers = [...(await Promise.all([send(), send(), send()])), await send()];
    expect(new Set(answers.map(({ body }) => body.caseId)).size).toBe(1);
    expect(answers.filter(({ body }) => body.repeated === false)).toHaveLength(1);
    expect(await acts()).toBe(before + 1);
  });

  it('is refused for another request, and is nobody else’s key', async () => {
    const key = { 'idempotency-key': 'one' };
    const other = await post('documents/record-arrival', { input: { ...request, title: '另一件' } }, key);
    expect([other.status, other.body.reason]).toEqual([409, 'key-used-for-another-request']);
    const elsewhere = await post('documents/record-elsewhere', { input: {} }, key, chief);
    expect(elsewhere.body.reason).not.toBe('key-used-for-another-request');
  });

  it('leaves the key free when the act was refused', async () => {
    const caseId = await arrive();
    const key = { 'idempotency-key': 'two' };
    expect((await post('documents/pass-review', { caseId, input: { sheet: failingSheet } }, key)).status).toBe(422);
    expect((await post('documents/pass-review', { caseId, input: { sheet: passingSheet } }, key)).status).toBe(200);
  });
});

it('OpenAPI names every act and every page', async () => {
  const { body } = await office.ask('GET', '/api/openapi.json');
  const paths = Object.keys(body.paths as object);
  expect(paths).toContain('/api/acts/documents/register-document');
  expect(paths).toContain('/api/views/admin/audit');
  expect(JSON.stringify(body)).toContain('"openapi":"3.1.0"');
});
