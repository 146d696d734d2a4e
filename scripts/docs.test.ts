import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const security = readFileSync(join(root, 'docs/security.md'), 'utf8');

it('every file that docs/security.md names is there', () => {
  const named = [...security.matchAll(/`((?:[\w-]+\/)+[\w.-]*)`/gu)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('docs/security.md says of every item whether it is done, planned or the customer’s', () => {
  const rows = [...security.matchAll(/^\| (CES1-[\d, ]+|8\.1\.5|39786) *\|[^|]*\| (done|planned|customer)/gmu)];
  const items = rows.flatMap(([, item = '']) => item.trim().replace('CES1-', '').split(', '));
  const wanted = [
    ...Array.from({ length: 15 }, (_, index) => index + 1),
    19,
    20,
    21,
    25,
    26,
    27,
    28,
    29,
    30,
    31,
    32,
    33,
    34,
    35,
  ];
  expect(items).toEqual([...wanted.map((item) => String(item).padStart(2, '0')), '8.1.5', '39786']);
});
