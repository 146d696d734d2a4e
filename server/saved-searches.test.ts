import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScene, type Scene } from '../store/testing/scene.test-helper.ts';
import { type HttpOffice, httpOffice } from './testing/http-office.test-helper.ts';

let scene: Scene;
let http: HttpOffice;
beforeAll(async () => {
  scene = await openScene();
  http = await httpOffice(scene);
}, 120_000);
afterAll(async () => {
  await http.close();
  await scene.close();
});

async function ask(method: 'GET' | 'PUT', who: string, url: string, body?: object) {
  const answer = await http.app.inject({
    method,
    url,
    cookies: { zhengban: await http.tokenOf(scene.id(who)) },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, body: JSON.parse(answer.body) as Record<string, unknown> };
}

const path = '/api/saved-searches';
const some = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `第${String(i)}个`, q: '资金' }));

it('saved searches are each person’s own, in the order given, and nobody begins with any', async () => {
  expect((await ask('GET', 'vice', path)).body).toEqual({ searches: [] });
  const searches = [
    { name: '水务', q: '水务局 资金' },
    { name: '今年的', q: '〔2026〕' },
  ];
  expect((await ask('PUT', 'vice', path, { searches })).status).toBe(200);
  expect((await ask('GET', 'vice', path)).body).toEqual({ searches });
  expect((await ask('GET', 'mayor', path)).body).toEqual({ searches: [] });
  await ask('PUT', 'vice', path, { searches: [] });
  expect((await ask('GET', 'vice', path)).body).toEqual({ searches: [] });
});

it.each([
  ['30 of them', some(30), 200],
  ['31 of them', some(31), 400],
  ['two of one name', [...some(1), ...some(1)], 400],
  ['one without words', [{ name: '空', q: ' ' }], 400],
  ['one without a name', [{ name: '', q: '资金' }], 400],
  ['words of 101 characters', [{ name: '长', q: '办'.repeat(101) }], 400],
  ['one with NUL', [{ name: '零', q: '资\u0000金' }], 400],
])('%s: kept or refused whole', async (_, searches, status) => {
  const before = { searches: [{ name: '原有', q: '原有' }] };
  await ask('PUT', 'executive', path, before);
  expect((await ask('PUT', 'executive', path, { searches })).status).toBe(status);
  expect((await ask('GET', 'executive', path)).body).toEqual(status === 200 ? { searches } : before);
});

it.each([
  ['words of 101 characters', `q=${'a'.repeat(101)}`, 400],
  ['words of 100 characters', `q=${'a'.repeat(100)}`, 200],
  ['nobody', 'q=a&who=person:1', 400],
  ['somebody who is not there', 'who=person:00000000-0000-7000-8000-00000000dead', 200],
  ['a page after nothing', 'q=a&after=x~y~z', 400],
  ['quotes, jokers and operators', `q=${encodeURIComponent(`' " % _ \\ & | ! :* ( ) <-> ; --`)}`, 200],
  ['marks within words', `q=${encodeURIComponent(`资'金 100%_x a:*b \\'x`)}`, 200],
])('a search for %s is answered or refused, and never a fault', async (_, query, status) => {
  expect((await ask('GET', 'vice', `/api/views/search?${query}`)).status).toBe(status);
});
