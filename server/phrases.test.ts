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

async function ask(method: 'GET' | 'PUT', who: string, body?: object) {
  const answer = await http.app.inject({
    method,
    url: '/api/phrases',
    cookies: { zhengban: await http.tokenOf(scene.id(who)) },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, body: JSON.parse(answer.body) as Record<string, unknown> };
}

it('phrases are each person’s own, in the order given, and nobody begins with any', async () => {
  expect((await ask('GET', 'vice')).body).toEqual({ phrases: [] });
  const phrases = ['请抓紧办理。', '同意，按程序办。'];
  expect((await ask('PUT', 'vice', { phrases })).status).toBe(200);
  expect((await ask('GET', 'vice')).body).toEqual({ phrases });
  expect((await ask('GET', 'mayor')).body).toEqual({ phrases: [] });
  await ask('PUT', 'vice', { phrases: [] });
  expect((await ask('GET', 'vice')).body).toEqual({ phrases: [] });
});

it.each([
  ['30 of them', Array.from({ length: 30 }, (_, i) => `第${String(i)}句`), 200],
  ['31 of them', Array.from({ length: 31 }, (_, i) => `第${String(i)}句`), 400],
  ['one of 200 characters', ['办'.repeat(200)], 200],
  ['one of 201 characters', ['办'.repeat(201)], 400],
  ['an empty one', [' '], 400],
  ['one with NUL', ['同\u0000意'], 400],
  ['one with half a character', ['同\ud800意'], 400],
])('%s: kept or refused whole', async (_, phrases, status) => {
  await ask('PUT', 'executive', { phrases: ['原有'] });
  expect((await ask('PUT', 'executive', { phrases })).status).toBe(status);
  expect((await ask('GET', 'executive')).body).toEqual({ phrases: status === 200 ? phrases : ['原有'] });
});
