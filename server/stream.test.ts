import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { request } from '../office/documents/samples.ts';
import { openScene, type Scene } from '../store/testing/scene.test-helper.ts';
import { type Asking, asking, withAccount } from './testing/asking.test-helper.ts';

let scene: Scene;
let one: Asking;
let two: Asking;
let token: string | undefined;
beforeAll(async () => {
  scene = await openScene();
  one = await asking(scene);
  two = await asking(scene);
  await withAccount(scene, 'clerk');
  token = (await one.firstSignIn('clerk')).token;
  await Promise.all([one, two].map(({ app }) => app.listen({ port: 0, host: '127.0.0.1' })));
}, 120_000);
afterAll(async () => {
  await scene.close();
});

async function open({ app }: Asking, by = token) {
  const address = app.server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const response = await fetch(`http://127.0.0.1:${String(port)}/api/stream`, {
    headers: { cookie: `zhengban=${by ?? ''}` },
  });
  const said = { text: '', isOver: false };
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) said.text += decoder.decode(chunk, { stream: true });
    said.isOver = true;
  })().catch(() => (said.isOver = true));
  return { response, said, reading };
}
const until = async (holds: () => boolean) => {
  for (let i = 0; i < 100 && !holds(); i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
};

it('tells pages of this and of another process to look again, and says nothing else', async () => {
  const [here, there] = [await open(one), await open(two)];
  expect(here.response.headers.get('content-type')).toContain('text/event-stream');
  await until(() => here.said.text.includes('retry') && there.said.text.includes('retry'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await one.ask('POST', '/api/acts/documents/record-arrival', { token, body: { input: request } });
  await until(() => here.said.text.includes('event: look') && there.said.text.includes('event: look'));
  expect(there.said.text.replaceAll(/retry: 3000|event: look|data: |\s/gu, '')).toBe('');
  await one.app.close();
  await two.app.close();
  await until(() => here.said.isOver && there.said.isOver);
});

it('says its last word once to pages whose session has ended, and goes on for the others', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const third = await asking(scene);
  await third.app.listen({ port: 0, host: '127.0.0.1' });
  await withAccount(scene, 'second-clerk');
  const leaving = (await third.firstSignIn('second-clerk')).token;
  // Whose session is looked at last has not yet closed when all are told.
  const stays = await open(third);
  const left = await open(third, leaving);
  await until(() => left.said.text.includes('retry') && stays.said.text.includes('retry'));
  await third.ask('DELETE', '/api/session', { token: leaving });
  for (const looks of [1, 2]) {
    vi.advanceTimersByTime(15_000);
    await until(() => stays.said.text.split('still here').length > looks);
  }
  await until(() => left.said.isOver);
  expect(left.said.text.split('event: signed-out')).toHaveLength(2);
  expect(stays.said.text).not.toContain('signed-out');
  await third.app.close();
  vi.useRealTimers();
});
