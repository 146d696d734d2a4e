import { afterAll, beforeAll, expect, it } from 'vitest';
import { request } from '../../office/documents/samples.ts';
import { clerk } from '../../store/testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { searchAs } from './search.ts';

let scene: Scene;
let caseId: string;
beforeAll(async () => {
  scene = await openScene();
  ({ caseId } = await scene.done('documents/record-arrival', clerk, { ...request, title: '关于抢修渡槽的请示' }));
}, 120_000);
afterAll(() => scene.close());

const nameOf = async (target: string) => {
  const id = await scene.holder(target);
  return (await scene.book()).people.find((person) => person.id === id)?.name;
};

it('lists what that person finds, one paper a line', async () => {
  const { exitCode, lines } = await searchAs(scene.database, { words: '渡槽', as: await nameOf(clerk) });
  expect([exitCode, lines.length, lines[0]?.startsWith(`${caseId}\t`)]).toEqual([0, 1, true]);
});

it.each(['auditor', 'mayor'])('finds nothing for %s, to whom it was never opened', async (as) => {
  expect(await searchAs(scene.database, { words: '渡槽', as })).toMatchObject({ exitCode: 1, lines: [] });
});

it.each([undefined, '', 'nobody'])('says that there is no account %s', async (as) => {
  expect(await searchAs(scene.database, { words: '渡槽', as })).toMatchObject({ json: { problem: 'no-such-login' } });
});
