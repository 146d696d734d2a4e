import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../office/documents/samples.ts';
import { openScene, type Scene } from '../store/testing/scene.test-helper.ts';
import { type Asking, asking, withAccount } from './testing/asking.test-helper.ts';
import { tick } from './tick.ts';

let scene: Scene;
let office: Asking;
const tokens: Record<string, string | undefined> = {};
beforeAll(async () => {
  scene = await openScene();
  office = await asking(scene);
  for (const who of ['clerk', 'general-staff']) {
    await withAccount(scene, who);
    tokens[who] = (await office.firstSignIn(who)).token;
  }
}, 120_000);
afterAll(async () => {
  await office.app.close();
  await scene.close();
});

const boundary = 'b0undary';
/** As browsers send it: the name in UTF-8, with only the quotation mark and line ends replaced. */
const upload = (name: string, content: string | Buffer, who = 'clerk') =>
  office.ask('POST', '/api/uploads', {
    token: tokens[who],
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  });
const get = (url: string, who = 'clerk') => office.ask('GET', url, { token: tokens[who] });
const nameIn = (header: unknown): string =>
  decodeURIComponent(/filename\*=UTF-8''(\S+)$/u.exec(String(header))?.[1] ?? '');
const text = '关于城区供水管网改造工程立项的请示\n市人民政府：\n正文。\n';
const kept = () =>
  existsSync(office.parts.filesDir)
    ? readdirSync(office.parts.filesDir, { recursive: true, encoding: 'utf8' }).filter((path) =>
        /[0-9a-f]{64}$/u.test(path),
      )
    : [];
const arriving = () => readdirSync(join(office.parts.filesDir, 'arriving'));

describe('an upload', () => {
  it.each([
    '请示.txt',
    '关于…的请示（定稿）v2.1.final.txt',
    '100%完成#1.txt',
    '%41%2e%2e.txt',
    '../../etc/passwd',
    'C:名.txt',
    '𠮷野家 😀 é é.txt',
    "it's; name=x.txt",
    `${'长'.repeat(83)}.txt`,
  ])('keeps its name byte for byte: %s', async (name) => {
    const { status, body } = await upload(name, text);
    expect([status, body.name]).toEqual([200, name]);
    const { headers, text: got } = await get(`/api/files/${String(body.id)}`);
    expect(nameIn(headers['content-disposition'])).toBe(name);
    expect(got).toBe(text);
  });

  it.each([
    ['too long a name', `${'长'.repeat(84)}.txt`],
    ['no name', ''],
  ])('with %s is a problem of the request', async (_, name) => {
    expect((await upload(name, text)).status).toBe(400);
  });

  it('is read, and lies under the hash of its content', async () => {
    const { body } = await upload('请示.txt', text);
    expect(body).toMatchObject({ type: 'text', bytes: Buffer.byteLength(text) });
    expect((body.reading as { fields: { title: { value: string } } }).fields.title.value).toContain('供水管网');
    expect(kept()).toHaveLength(1);
    expect(arriving()).toEqual([]);
    expect(readFileSync(join(office.parts.filesDir, kept()[0] ?? ''), 'utf8')).toBe(text);
  });

  it('that is a scan is kept with the reason why it could not be read', async () => {
    const scan = readFileSync(new URL('../papers/read/fixtures/scan-without-text.pdf', import.meta.url));
    expect((await upload('扫描件.pdf', scan)).body).toMatchObject({ refusal: { reason: 'no-text' } });
  });

  it.each([
    ['机密★1年 关于某事的报告.txt', '正文'],
    ['报告.txt', '机密★5年\n关于某事的报告\n正文'],
  ])('that bears a level mark is not kept, and the log keeps no name: %s', async (name, content) => {
    const before = kept();
    const { status, body } = await upload(name, content);
    expect([status, body.reason]).toEqual([422, 'upload-classified-mark']);
    expect(body.detail).toContain('没有保存');
    expect(kept()).toEqual(before);
    expect(arriving()).toEqual([]);
    const [line] = await scene.rows<{ kind: string; body: string }>(
      'select * from security_log order by seq desc limit 1',
    );
    expect(line?.kind).toBe('classified-upload');
    expect(line?.body).not.toContain('报告');
  });

  it('that is not what its name says is not kept', async () => {
    const { status, body } = await upload('请示.pdf', 'MZ\u0090\u0000 not a pdf');
    expect([status, String(body.reason).startsWith('upload-')]).toEqual([422, true]);
  });

  it.each([
    ['JSON', 'application/json', '{}'],
    [
      'half a form',
      `multipart/form-data; boundary=${boundary}`,
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf`,
    ],
    [
      'a form without a file',
      `multipart/form-data; boundary=${boundary}`,
      `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--${boundary}--\r\n`,
    ],
    ['a form without its boundary', 'multipart/form-data', 'x'],
  ])('as %s is a problem of the request', async (_, type, body) => {
    const answer = await office.ask('POST', '/api/uploads', {
      token: tokens.clerk,
      headers: { 'content-type': type },
      body,
    });
    expect([400, 406, 415]).toContain(answer.status);
    expect(answer.body.type).toBe('invalid');
  });

  it('is its uploader’s alone until an act takes it', async () => {
    const { body } = await upload('请示.txt', text);
    const id = String(body.id);
    for (const url of [`/api/files/${id}`, `/api/files/${id}/preview`])
      expect((await get(url, 'general-staff')).status).toBe(404);
    expect((await office.ask('DELETE', `/api/uploads/${id}`, { token: tokens['general-staff'] })).status).toBe(404);
    expect((await office.ask('DELETE', `/api/uploads/${id}`, { token: tokens.clerk })).status).toBe(204);
    expect((await get(`/api/files/${id}`)).status).toBe(404);
  });

  it('larger than fifty megabytes is refused and leaves nothing', async () => {
    const before = kept();
    const { status } = await upload('大.txt', Buffer.alloc(50 * 1024 * 1024 + 1, 97));
    expect(status).toBe(413);
    expect([kept(), arriving()]).toEqual([before, []]);
  });
});

describe('a file of a case', () => {
  const arrive = async () => {
    const { body } = await upload(
      '页面 <script>.html',
      '<html><body><p>关于某事的请示</p><script>alert(1)</script></body></html>',
    );
    const input = { ...request, files: [{ upload: String(body.id), role: 'main' }] };
    const done = await office.ask('POST', '/api/acts/documents/record-arrival', {
      token: tokens.clerk,
      body: { input },
    });
    expect(done.body).toMatchObject({ seq: 1 });
    const [file] = await scene.rows<{ id: string }>('select id from files where case_id = $1', [done.body.caseId]);
    return file?.id ?? '';
  };

  it('goes out as an attachment that no browser renders, and every download is logged', async () => {
    const { status, headers } = await get(`/api/files/${await arrive()}`);
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([
      200,
      'application/octet-stream',
      'nosniff',
    ]);
    expect(headers['content-disposition']).toMatch(/^attachment; /u);
    expect(headers['content-security-policy']).toContain('sandbox');
    expect((await office.kinds()).at(-1)).toBe('download');
  });

  it('is shown as paragraphs of text', async () => {
    const { body } = await get(`/api/files/${await arrive()}/preview`);
    expect(JSON.stringify(body)).toContain('关于某事的请示');
    expect(JSON.stringify(body)).not.toContain('alert');
  });

  it('is not there for whoever may not see the case', async () => {
    const id = await arrive();
    for (const url of [`/api/files/${id}`, `/api/files/${id}/preview`])
      expect((await get(url, 'general-staff')).status).toBe(404);
    for (const odd of ['x', '%00', '..%2f..', "1' or '1'='1"])
      expect((await get(`/api/files/${odd}`)).status).toBe(404);
  });

  it('stays when the same content, uploaded again, is swept after a day', async () => {
    const id = await arrive();
    const own = await upload(
      '页面 <script>.html',
      '<html><body><p>关于某事的请示</p><script>alert(1)</script></body></html>',
    );
    const alone = await upload('没人要.txt', '没人要的内容');
    const before = kept().length;
    scene.moveTo('2026-03-03T09:01');
    await tick(office.parts);
    expect(await scene.rows('select 1 from uploads where id = any ($1)', [[own.body.id, alone.body.id]])).toEqual([]);
    expect(kept().length).toBeLessThan(before);
    scene.moveTo('2026-03-02T09:00');
    expect((await get(`/api/files/${id}`)).status).toBe(200);
  });
});
