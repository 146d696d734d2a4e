import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passingSheet, request } from '../office/documents/samples.ts';
import { targetsOf } from '../office/people/holders.ts';
import { openScene, type Scene } from '../store/testing/scene.test-helper.ts';
import { tellAll } from '../store/testing/story.test-helper.ts';
import { type HttpOffice, httpOffice } from './testing/http-office.test-helper.ts';
import { views } from './views.ts';

let scene: Scene;
let http: HttpOffice;
/** The office's own case of what the department has sent. */
let receipt: string;
let sending: string;

async function sendIn(unit: string, title: string) {
  const upload = scene.office.ids.next(scene.now());
  await scene.rows(`insert into uploads values ($1, $2, $3, '请示.docx', 10, 'docx', null, $4)`, [
    upload,
    scene.id(`${unit}-desk`),
    `sha-${upload}`,
    scene.now().toString(),
  ]);
  const paper = { ...request, title, files: [{ upload, role: 'main' }] };
  const { caseId } = await scene.done('documents/prepare-sending', `${unit}-desk`, { unit: scene.id(unit), paper });
  await scene.done('documents/check-sending', `${unit}-desk`, { sheet: passingSheet }, { caseId });
  const { also } = await scene.done('documents/sign-and-send', `${unit}-head`, {}, { caseId });
  return { sending: caseId, receipt: also[0] ?? '' };
}

beforeAll(async () => {
  scene = await openScene();
  await tellAll(scene);
  await sendIn('finance', '关于追加防汛预算的请示');
  ({ sending, receipt } = await sendIn('water', '关于城区供水管网抢修的请示'));
  http = await httpOffice(scene);
}, 240_000);
afterAll(async () => {
  await http.close();
  await scene.close();
});

const people = ['water-desk', 'water-deputy', 'water-head'] as const;

/** From the access rows themselves: what this person may open, and what not. */
async function casesOf(who: string): Promise<{ own: Set<string>; others: string[] }> {
  const held = targetsOf(await scene.book(), scene.id(who), scene.now()).map(({ target }) => target);
  const rows = await scene.rows<{ id: string; own: boolean }>(
    `select c.id, exists (select 1 from access a where a.case_id = c.id and a.subject = any ($1)) as own from cases c where c.kind <> 'book'`,
    [held],
  );
  const own = new Set(rows.filter((row) => row.own).map(({ id }) => id));
  return { own, others: rows.map(({ id }) => id).filter((id) => !own.has(id)) };
}

const get = async (who: string, url: string) =>
  http.app.inject({ method: 'GET', url, cookies: { zhengban: await http.tokenOf(scene.id(who)) } });

const month = '2026-03';
/** What is asked of a page that needs more than its address; those of one case are asked for every case. */
const asked = (): Readonly<Record<string, readonly string[]>> => ({
  where: ['', 'q=管网', 'q=18'],
  search: ['q=管网', 'q=水务发', 'q=财政', 'q=预算'],
  duplicates: [`sender=市水务局&number=${request.number}&title=${request.title}`, 'title=关于追加防汛预算的请示'],
  'accountability/cases': ['transferred', 'overdue', 'handled'].map(
    (figure) => `figure=${figure}&desk=unit:${scene.id('water')}`,
  ),
  'dashboard/cases': ['mine', 'open', 'late', 'took', 'received', 'finished', 'missed', 'returned'].map(
    (figure) => `figure=${figure}`,
  ),
  'statistics/papers': [`month=${month}&stage=review&urgency=plain`],
  'statistics/counted': ['arrived', 'registered', 'closed'].map((of) => `month=${month}&of=${of}`),
});
const ofOneCase = ['case', 'return-slip', 'report-back', 'evidence', 'suggestions', 'what-if'];

describe('a department sees nothing but its own', () => {
  it.each(people)('%s: every page names only cases that are open to what he holds', async (who) => {
    const { own, others } = await casesOf(who);
    expect(others.length).toBeGreaterThan(20);
    for (const { view } of views.filter(({ view: { path } }) => !ofOneCase.includes(path)))
      for (const query of asked()[view.path] ?? ['']) {
        const { statusCode, body } = await get(who, `/api/views/${view.path}?${encodeURI(query)}`);
        expect([view.path, query, [200, 403].includes(statusCode) ? '' : body]).toEqual([view.path, query, '']);
        const named = others.filter((id) => body.includes(id));
        expect({ path: view.path, query, named }).toEqual({ path: view.path, query, named: [] });
      }
    for (const id of others.slice(0, 40))
      for (const path of ofOneCase) expect((await get(who, `/api/views/${path}?id=${id}`)).statusCode).not.toBe(200);
    expect(own.has(sending)).toBe(who !== 'water-deputy');
  });

  it.each(people)('%s: what he is asked about names no other case, and the paper by its title alone', async (who) => {
    const { own, others } = await casesOf(who);
    const requests = await scene.rows<{ id: string; parent: string; title: string }>(
      `select c.id, c.parent, d.title from cases c join documents d on d.case_id = c.parent where c.kind = 'consultation'`,
    );
    const asked = requests.filter(({ id, parent }) => own.has(id) && !own.has(parent));
    expect(asked.length > 0).toBe(who !== 'water-deputy');
    for (const { id, title } of asked) {
      for (const path of ofOneCase) {
        const { body } = await get(who, `/api/views/${path}?id=${id}`);
        expect({ path, named: others.filter((other) => body.includes(other)) }).toEqual({ path, named: [] });
      }
      const seen = (await get(who, `/api/views/case?id=${id}`)).json<{ subject: string; paper: string | null }>();
      expect([seen.subject, seen.paper]).toEqual([title, null]);
      expect(JSON.stringify({ ...seen, subject: '' })).not.toContain(title);
    }
  });

  it.each(people)('%s: files of others do not exist, nor those of the office’s own case of the paper', async (who) => {
    const { own } = await casesOf(who);
    const files = await scene.rows<{ id: string; case_id: string }>('select id, case_id from files');
    const foreign = files.filter(({ case_id }) => !own.has(case_id));
    expect(foreign.map(({ case_id }) => case_id)).toContain(receipt);
    for (const { id } of foreign)
      for (const path of ['', '/preview']) expect((await get(who, `/api/files/${id}${path}`)).statusCode).toBe(404);
  });

  it.each(people)('%s: the receipt of his own sending is not to be opened or acted on', async (who) => {
    expect((await get(who, `/api/views/case?id=${receipt}`)).statusCode).toBe(403);
    for (const act of ['documents/withdraw', 'documents/pass-review', 'documents/close-with-remark']) {
      const input = act === 'documents/pass-review' ? { sheet: passingSheet } : {};
      const envelope = { caseId: receipt, input: act === 'documents/close-with-remark' ? { remark: 'x' } : input };
      expect((await http.post(act, scene.id(who), envelope)).status).toBe(404);
    }
  });

  it('and the office does not see what has not been sent', async () => {
    const paper = { ...request, title: '关于水价调整的请示（未送出）' };
    const { caseId } = await scene.done('documents/prepare-sending', 'water-desk', { unit: scene.id('water'), paper });
    for (const who of ['clerk', 'chief', 'documents-deputy', 'secretary-general', 'mayor']) {
      expect((await get(who, `/api/views/case?id=${caseId}`)).statusCode).toBe(403);
      for (const path of ['search', 'where']) {
        const { body } = await get(who, `/api/views/${path}?q=${encodeURIComponent('水价调整')}`);
        expect(body).not.toContain(caseId);
      }
    }
  });
});
