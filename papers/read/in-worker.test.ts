import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { previewInWorker, readInWorker } from './in-worker.ts';

const entry = new URL('./worker-entry.dev.mjs', import.meta.url);
const notice = readFileSync(new URL('./fixtures/notice.pdf', import.meta.url));

it('a worker gives the same reading, and the caller keeps the bytes', async () => {
  const result = await readInWorker(entry, notice, 'notice.pdf');
  expect(result.ok && result.reading.fields.number?.value).toBe('临政办发〔2026〕18号');
  expect(notice.length).toBeGreaterThan(1000);
});

it('a worker gives the preview with pages', async () => {
  const result = await previewInWorker(entry, notice, 'notice.pdf');
  expect(result.ok && result.paragraphs[2]).toEqual({ text: '临澄市人民政府办公室文件', page: 1 });
});

it('a reading that lasts too long is ended', async () => {
  const result = await readInWorker(entry, notice, 'notice.pdf', { milliseconds: 1 });
  expect(result).toEqual({ ok: false, refusal: { reason: 'took-too-long', facts: { milliseconds: 1 } } });
});

it('a worker that cannot start is a refusal, not a crash', async () => {
  const result = await readInWorker(new URL('./nowhere.mjs', import.meta.url), notice, 'notice.pdf');
  expect(result.ok ? null : result.refusal.reason).toBe('damaged');
});

it('a reading that never ends is ended, and one that eats memory too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengban-worker-'));
  const module = (code: string): URL => {
    const file = join(folder, `${String(code.length)}.mjs`);
    writeFileSync(file, code);
    return pathToFileURL(file);
  };
  const endless = await readInWorker(module('while (true);'), notice, 'a.pdf', { milliseconds: 500 });
  expect(endless).toMatchObject({ refusal: { reason: 'took-too-long' } });
  const greedy = module('const all = []; while (true) all.push(new Array(1000).fill({}));');
  const full = await readInWorker(greedy, notice, 'a.pdf', { heapMegabytes: 24 });
  expect(full).toEqual({ ok: false, refusal: { reason: 'too-large', facts: { memory: true } } });
});
