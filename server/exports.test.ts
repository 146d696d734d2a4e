import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SupervisionBoard } from '../contract/views/supervision.ts';
import { clerk, waysIn } from '../store/testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../store/testing/scene.test-helper.ts';
import { type HttpOffice, httpOffice } from './testing/http-office.test-helper.ts';

let scene: Scene;
let http: HttpOffice;
beforeAll(async () => {
  scene = await openScene();
  scene.moveTo('2026-06-01T09:00');
  await handedOut();
  scene.moveTo('2026-06-30T09:00');
  await handedOut();
  http = await httpOffice(scene);
}, 240_000);
afterAll(async () => {
  await http.close();
  await scene.close();
});

/** Instructed by the vice mayor and handed out to water and finance. */
async function handedOut(): Promise<void> {
  const ways = waysIn(scene);
  const caseId = await ways.fromAbove(['vice'], {}, true);
  await ways.done('instruct', 'vice', ways.opinion('agree', '同意，请抓紧办理', 'water'), caseId);
  await ways.done('receive-back', clerk, {}, caseId);
  const units = [
    { unit: scene.id('water'), role: 'lead' },
    { unit: scene.id('finance'), role: 'join' },
  ];
  await ways.done('hand-out', clerk, { units, text: '请办' }, caseId);
}

const get = async (who: string, url: string) =>
  http.app.inject({ method: 'GET', url, cookies: { zhengban: await http.tokenOf(scene.id(who)) } });

/** The lines of an export as its reader sees them, the headings first. */
async function sheetOf(who: string, url: string): Promise<string[][]> {
  const { statusCode, rawPayload } = await get(who, url);
  expect([url, statusCode]).toEqual([url, 200]);
  const book = new excel.Workbook();
  await book.xlsx.load(Uint8Array.from(rawPayload).buffer);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, ({ text }) => cells.push(text));
    rows.push(cells);
  });
  return rows;
}

const boardOf = async (who: string, query = ''): Promise<SupervisionBoard> =>
  (await get(who, `/api/views/supervision${query}`)).json();

describe('the supervision board as a sheet', () => {
  it('has the lines of the page, in its order and narrowed as it is', async () => {
    for (const query of ['', '?order=unit', '?only=late', `?unit=${scene.id('water')}`]) {
      const { items } = await boardOf('supervisor', query);
      const [headings, ...lines] = await sheetOf('supervisor', `/api/supervision.xlsx${query}`);
      expect(headings).toEqual(['事项', '承办单位', '批示领导', '催办类别', '状态', '时限', '超期', '被催办']);
      expect(lines.map(([subject, unit]) => [subject, unit])).toEqual(items.map((one) => [one.subject, one.unit.zh]));
      expect(lines.map((line) => [line[6] === '超期', line[7]])).toEqual(
        items.map(({ overdue, urgings }) => [overdue, String(urgings)]),
      );
    }
    expect((await boardOf('supervisor')).items.map(({ overdue }) => overdue)).toEqual([true, true, false, false]);
  });

  it('names to a department its own items only, and to a department without any none', async () => {
    const [, ...lines] = await sheetOf('water-desk', '/api/supervision.xlsx');
    expect(lines).toHaveLength(2);
    for (const [, unit] of lines) expect(unit).toBe('市水务局');
    expect(await sheetOf('housing-desk', '/api/supervision.xlsx')).toHaveLength(1);
  });

  it('refuses a filter that there is not, and logs who took it out, with how many lines', async () => {
    expect((await get('supervisor', '/api/supervision.xlsx?only=everything')).statusCode).toBe(400);
    const taken = () =>
      scene.rows<{ person_id: string; lines: string }>(
        `select person_id, body::jsonb->'facts'->>'lines' as lines from security_log where kind = 'export' order by seq`,
      );
    const before = (await taken()).length;
    const { items } = await boardOf('chief');
    await sheetOf('chief', '/api/supervision.xlsx');
    const after = await taken();
    expect(after.slice(before)).toEqual([{ person_id: scene.id('chief'), lines: String(items.length) }]);
  });
});

describe('the receipt register as a sheet', () => {
  it('has the clerks’ columns and a line for each number of the year', async () => {
    const [headings, ...lines] = await sheetOf('clerk', '/api/register.xlsx?year=2026');
    expect(headings?.slice(0, 5)).toEqual(['收文号', '收文时间', '来文机关', '来文字号', '标题']);
    expect(lines.map(([number]) => number)).toEqual(['1', '2']);
    expect((await get('clerk', '/api/register.xlsx?year=1999')).statusCode).toBe(400);
  });
});
