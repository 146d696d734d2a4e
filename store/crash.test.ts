import { expect, it } from 'vitest';
import { crash } from './testing/crash.test-helper.ts';

it('server killed under load, then PostgreSQL stopped at once, five times: nothing acknowledged is lost, nothing half-written, no number given twice', async () => {
  const { kills, acknowledged, lost, givenTwice, faults } = await crash(5);
  expect(kills).toBe(5);
  expect(acknowledged).toBeGreaterThan(50);
  expect(lost).toEqual([]);
  expect(givenTwice).toBe(0);
  expect(faults).toEqual([]);
}, 180_000);
