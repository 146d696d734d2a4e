import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readCommand } from './read.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../../papers/read/fixtures/${name}`, import.meta.url));

it('a file that can be read ends with 0', async () => {
  const { exitCode, json } = await readCommand(fixture('notice.html'));
  expect(exitCode).toBe(0);
  expect(json).toMatchObject({
    ok: true,
    reading: { file: { name: 'notice.html' }, fields: { number: { value: '临政办发〔2026〕18号' } } },
  });
});

it('a refused file ends with 1 and its reason', async () => {
  const { exitCode, json } = await readCommand(fixture('scan-without-text.pdf'));
  expect(exitCode).toBe(1);
  expect(json).toEqual({ ok: false, refusal: { reason: 'no-text', facts: { pages: 1 } } });
});

it('no file, or a folder, ends with 2', async () => {
  expect(await readCommand(fixture('nothing.txt'))).toEqual({
    exitCode: 2,
    json: { ok: false, problem: 'file-not-found' },
  });
  expect((await readCommand(fixture('.'))).exitCode).toBe(2);
});
