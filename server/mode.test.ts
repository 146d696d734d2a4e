import { expect, it } from 'vitest';
import { type KeptMode, startOn } from './mode.ts';

it.each<[KeptMode, string | undefined, boolean, string]>([
  ['office', undefined, false, 'office'],
  ['office', 'office', false, 'office'],
  ['office', 'demo', false, 'no'],
  ['office', 'demo', true, 'no'],
  ['demo', undefined, true, 'demo'],
  ['demo', 'demo', false, 'demo'],
  ['demo', 'office', true, 'no'],
  [undefined, undefined, true, 'open-demo'],
  [undefined, 'demo', false, 'open-demo'],
  [undefined, undefined, false, 'no'],
  [undefined, 'office', true, 'no'],
  ['demo-opening', undefined, true, 'no'],
  ['demo-opening', 'demo', false, 'no'],
  ['demo', 'anything', false, 'no'],
])('a database kept as %s, asked for %s (embedded: %s): %s', (kept, wanted, embedded, expected) => {
  const start = startOn(kept, wanted, embedded);
  expect(start.kind === 'start' ? start.mode : start.kind).toBe(expected);
});
