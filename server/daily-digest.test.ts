import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { request } from '../office/documents/samples.ts';
import { openScene } from '../store/testing/scene.test-helper.ts';
import { verify } from '../store/verify.ts';
import { writeDailyDigest } from './daily-digest.ts';
import type { Parts } from './parts.ts';

it('each day that is over gets one signed digest, and a missed day is covered by the next', async () => {
  const scene = await openScene();
  const folder = mkdtempSync(join(tmpdir(), 'zhengban-key-'));
  const parts = { database: scene.database, clock: { now: scene.now } } as unknown as Parts;
  const at = async (local: string) => {
    scene.moveTo(local);
    const written = await writeDailyDigest(parts, folder);
    await scene.done('documents/record-arrival', 'duty', request);
    return written;
  };
  expect(await at('2026-03-02T23:30')).toBe(true);
  expect(await at('2026-03-03T00:10')).toBe(true);
  expect(await at('2026-03-03T06:00')).toBe(false);
  expect(await at('2026-03-06T00:10')).toBe(true);
  const rows = await scene.rows<{ day: string; body: string }>('select day, body from digests order by day');
  expect(rows.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-02', '2026-03-05']);
  const heads = rows.map(({ body }) => (JSON.parse(body) as { heads: unknown[] }).heads.length);
  // The last hour of a day with a digest is looked at once more by the next.
  expect(heads).toEqual([0, 2, 3]);
  expect((await verify(scene.database)).faults).toEqual([]);
  await scene.close();
});
