import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualChoice } from '../../contract/notices.ts';
import type { Channel, Message } from '../../office/notices/channel.ts';
import { waysIn } from '../../store/testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { type Asking, asking, withAccount } from '../testing/asking.test-helper.ts';
import { dispatch } from './dispatch.ts';
import { mailChannel, outboxIn } from './mail-channel.ts';

/** A channel that does what the test says, and keeps what it was given. */
const robot = { fails: false, got: [] as Message[] };
const robotChannel: Channel = {
  name: 'robot',
  takes: (_choice, reach) => (reach === null ? 'nothing' : 'message'),
  send: (message) => {
    robot.got.push(message);
    return Promise.resolve(robot.fails ? { kind: 'failed', reason: 'no-answer' } : { kind: 'delivered' });
  },
};

const place = mkdtempSync(join(tmpdir(), 'zhengban-outbox-'));
const outbox = join(place, 'outbox');
let scene: Scene;
let office: Asking;
let token: string | undefined;
beforeAll(async () => {
  scene = await openScene();
  office = await asking(scene, {
    otherChannels: [
      mailChannel({ folder: outbox, from: 'office@city.example', address: 'https://office.city.example' }),
      robotChannel,
    ],
  });
  await withAccount(scene, 'vice');
  await office.firstSignIn('vice');
}, 120_000);
afterAll(async () => {
  await office.app.close();
  await scene.close();
  rmSync(place, { recursive: true, force: true });
});

/** Signs in anew: the session of days ago is over. */
const choose = async (more: object) => {
  ({ token } = await office.signIn('vice'));
  const answer = await office.ask('PUT', '/api/notice-choice', { token, body: { ...usualChoice, ...more } });
  expect(answer.status).toBe(200);
};
const gathering = { 'extra-urgent': 'at-once', urgent: 'gathered', plain: 'gathered' };
const urgentPaper = (at: string, urgency: 'extra-urgent' | 'urgent' = 'extra-urgent') => {
  scene.moveTo(at);
  return waysIn(scene).fromAbove(['vice'], { urgency, statedLimit: '2026-03-20T12:00:00+08:00' });
};
/** A notice as an act leaves it. */
async function made(caseId: string, target: string): Promise<string> {
  const id = scene.office.ids.next(scene.now());
  const at = scene.now().toString();
  await scene.database.query(
    `insert into notices (id, case_id, to_target, kind, facts, urgent, at) values ($1, $2, $3, 'on-your-desk', '{}', true, $4)`,
    [id, caseId, target, at],
  );
  await scene.database.query('insert into notices_waiting values ($1, $2)', [id, at]);
  return id;
}
const events = async (caseId: string, channel: string) =>
  (
    await scene.rows<{ event: string }>(
      `select d.event from deliveries d join notices n on n.id = d.notice_id
       where d.case_id = $1 and d.channel = $2 and d.person_id = $3 and n.kind = 'on-your-desk' order by d.id`,
      [caseId, channel, scene.id('vice')],
    )
  ).map(({ event }) => event);
const mails = () =>
  (existsSync(outbox) ? readdirSync(outbox) : [])
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(outbox, name), 'utf8') }));
const emptied = (): void => {
  rmSync(outbox, { recursive: true, force: true });
  robot.got.length = 0;
};
const ofVice = () => robot.got.filter(({ personId }) => personId === scene.id('vice'));
/** What a reader of the mail sees: its subject and its lines. */
function readable(text: string): { subject: string; body: string; head: string } {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const words = /^Subject: (.*(?:\r\n .*)*)/mu.exec(head)?.[1] ?? '';
  const subject = [...words.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gu)]
    .map(([, word]) => Buffer.from(word ?? '', 'base64').toString())
    .join('');
  return { subject, body: Buffer.from(body, 'base64').toString(), head };
}

describe('a notice', () => {
  it('reaches its person in each channel once, whoever dispatches at the same time', async () => {
    await choose({ mail: 'vice@city.example' });
    const caseId = await urgentPaper('2026-03-02T10:00');
    await Promise.all([dispatch(office.parts), dispatch(office.parts), dispatch(office.parts)]);
    await dispatch(office.parts);
    expect(ofVice()).toHaveLength(1);
    expect(await events(caseId, 'robot')).toEqual(['made', 'delivered']);
    expect(await events(caseId, 'mail')).toEqual(['made', 'delivered']);
    // A page has not shown it yet.
    expect(await events(caseId, 'page')).toEqual(['made']);
    const [mail, ...more] = mails();
    expect(more).toEqual([]);
    const { subject, body, head } = readable(mail?.text ?? '');
    expect(subject).toContain('关于城区供水管网改造工程立项的请示');
    expect(body).toContain('To act · extra-urgent');
    expect(body).toContain(`https://office.city.example/cases/${caseId}\r\n`);
    expect(head).toMatch(/^To: vice <vice@city\.example>$/mu);
    expect(head).toMatch(/^Date: Mon, 02 Mar 2026 02:00:00 \+0000$/mu);
    expect(head).toMatch(new RegExp(`^Message-ID: <${mail?.name.replace('.eml', '') ?? ''}@city\\.example>$`, 'mu'));
    expect((mail?.text ?? '').split('\r\n').every((line) => line.length <= 78 && /^[\x20-\x7e]*$/u.test(line))).toBe(
      true,
    );
  });

  it('links to the pages of the office where this machine names them', () => {
    const named = (ZHENGBAN_ADDRESS?: string) => outboxIn({ ZHENGBAN_OUTBOX: '/mail', ZHENGBAN_ADDRESS })?.address;
    expect([named(), named(''), named('https://office.example/'), named('http://10.1.2.3:8020/zb')]).toEqual([
      ...[null, null, 'https://office.example', 'http://10.1.2.3:8020/zb'],
    ]);
    for (const wrong of ['office.example', 'javascript:alert(1)', 'ftp://office.example'])
      expect(() => named(wrong)).toThrow('https://office.example');
  });

  it('of a classified paper says outside the pages only that a paper waits', async () => {
    emptied();
    scene.moveTo('2026-03-02T11:00');
    const { caseId } = await scene.done('documents/record-classified', 'clerk', {
      sender: '省政府办公厅',
      level: 'secret',
      code: 'M-0012',
      senderClass: 'provincial',
    });
    // Whatever an act might tell of it: nothing of it goes out.
    await made(caseId, `person:${scene.id('vice')}`);
    await dispatch(office.parts);
    const [mail] = mails();
    const { subject, body } = readable(mail?.text ?? '');
    expect([subject, body.split('\r\n')[0]]).toEqual(['【政办】 有一件公文待办', '有一件公文待办']);
    for (const secret of ['M-0012', caseId]) expect(`${subject}${body}`).not.toContain(secret);
    expect(body).toContain('https://office.city.example/notices\r\n');
    expect(ofVice().map(({ told }) => told.map((one) => one.subject))).toEqual([[null]]);
  });

  it('is gathered with the others of its hour into one message, and left out where it was opened by then', async () => {
    emptied();
    await choose({ ways: { ...usualChoice.ways, act: gathering }, mail: 'vice@city.example' });
    const cases: string[] = [];
    for (const at of ['2026-03-03T09:00:30', '2026-03-03T10:00', '2026-03-03T11:00'])
      cases.push(await urgentPaper(at, 'urgent'));
    await dispatch(office.parts);
    expect([mails().length, ofVice().length]).toEqual([0, 0]);
    ({ token } = await office.signIn('vice'));
    expect(await office.ask('POST', '/api/notices/opened', { token, body: { caseId: cases[1] } })).toMatchObject({
      body: { opened: 1 },
    });
    scene.moveTo('2026-03-03T14:59:59');
    await dispatch(office.parts);
    expect(ofVice()).toEqual([]);
    scene.moveTo('2026-03-03T15:00');
    await dispatch(office.parts);
    expect(ofVice().map(({ told }) => told.length)).toEqual([2]);
    expect(mails().map(({ text }) => readable(text).subject)).toEqual(['【政办】 2 条消息 2 notices']);
    expect(await events(cases[0] ?? '', 'robot')).toEqual(['made', 'delivered']);
    expect(await events(cases[1] ?? '', 'robot')).toEqual(['made']);
  });

  it('for whom nobody stands waits until somebody does, and is not lost', async () => {
    emptied();
    const caseId = await urgentPaper('2026-03-04T09:00');
    const section = scene.id('documents-section');
    const id = await made(caseId, `unit:${section}`);
    const people = () =>
      scene.rows('select person_id from deliveries where notice_id = $1 and channel = $2', [id, 'page']);
    await dispatch(office.parts);
    expect(await people()).toEqual([]);
    await scene.done('people/assign-post', 'post:security-administrator', {
      personId: scene.id('general-staff'),
      post: 'document-desk',
      unitId: section,
      decision: '任职文件',
      fromOn: '2026-03-04',
    });
    scene.moveTo('2026-03-04T09:10');
    await dispatch(office.parts);
    expect(await people()).toEqual([{ person_id: scene.id('general-staff') }]);
  });
});

describe('a channel that fails', () => {
  it('is tried again, later each time, keeps every failure on record, and holds up no act and no other channel', async () => {
    emptied();
    await choose({ mail: 'vice@city.example' });
    robot.fails = true;
    const caseId = await urgentPaper('2026-03-05T10:00:00');
    await dispatch(office.parts);
    expect(await events(caseId, 'mail')).toEqual(['made', 'delivered']);
    const tries: string[] = [];
    for (const at of ['10:00:09', '10:00:10', '10:00:29', '10:00:30', '10:01:09', '10:01:10']) {
      scene.moveTo(`2026-03-05T${at}`);
      robot.got.length = 0;
      await dispatch(office.parts);
      if (ofVice().length > 0) tries.push(at);
    }
    expect(tries).toEqual(['10:00:10', '10:00:30', '10:01:10']);
    robot.fails = false;
    scene.moveTo('2026-03-05T12:00:00');
    await dispatch(office.parts);
    expect(await events(caseId, 'robot')).toEqual(['made', 'failed', 'failed', 'failed', 'failed', 'delivered']);
    expect(new Set(robot.got.filter(({ personId }) => personId === scene.id('vice')).map(({ id }) => id)).size).toBe(1);
  });

  it('as a folder that cannot be written to gives a code for the record and the rest to the log', async () => {
    emptied();
    writeFileSync(outbox, 'no folder');
    const caseId = await urgentPaper('2026-03-06T10:00:00');
    await dispatch(office.parts);
    expect(await events(caseId, 'mail')).toEqual(['made', 'failed']);
    const [failed] = await scene.rows<{ reason: string }>(
      "select reason from deliveries where case_id = $1 and event = 'failed'",
      [caseId],
    );
    expect(failed?.reason).toMatch(/^(EEXIST|ENOTDIR)$/u);
    expect(office.logged.some((line) => line.includes(outbox))).toBe(true);
    rmSync(outbox);
    scene.moveTo('2026-03-06T10:01:00');
    await dispatch(office.parts);
    expect(await events(caseId, 'mail')).toEqual(['made', 'failed', 'delivered']);
  });
});

it('killed while it finds people it leaves the notice waiting, and then finds each once', async () => {
  emptied();
  const caseId = await urgentPaper('2026-03-09T10:00');
  await scene.database.query(`create function dies() returns trigger language plpgsql as $$
    begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
  await scene.database.query('create trigger dies before insert on deliveries for each row execute function dies()');
  await expect(dispatch(office.parts)).rejects.toThrow();
  await scene.database.query('drop trigger dies on deliveries');
  expect([await events(caseId, 'page'), ofVice()]).toEqual([[], []]);
  await Promise.all([dispatch(office.parts), dispatch(office.parts)]);
  expect(await events(caseId, 'page')).toEqual(['made']);
  expect(ofVice()).toHaveLength(1);
});

it('nobody is told less of an extra urgent paper: the server refuses such a choice and says why', async () => {
  ({ token } = await office.signIn('vice'));
  const lower = { ...usualChoice.ways, warn: { ...usualChoice.ways.warn, 'extra-urgent': 'list' } };
  const answer = await office.ask('PUT', '/api/notice-choice', { token, body: { ...usualChoice, ways: lower } });
  expect(answer).toMatchObject({
    status: 400,
    body: { issues: [{ path: 'ways.warn.extra-urgent', detail: '特急消息只能立即提示，不能降低。' }] },
  });
});

it('the record only grows', async () => {
  for (const harm of ["update deliveries set event = 'opened'", 'delete from deliveries', 'truncate deliveries'])
    await expect(scene.database.query(harm)).rejects.toThrow('only grows');
});
