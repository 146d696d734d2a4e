import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { acts } from '../office/acts.ts';
import { emptySheet } from '../contract/documents/sheet.ts';
import type { Parameters } from '../regulation/cities/parameters.ts';
import { reviewRules } from '../regulation/documents/review/rules.ts';
import { isWordKey } from './words.ts';

const root = join(import.meta.dirname, '..');
const textsOf = (folders: readonly string[]): string =>
  folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n');

const unsaid = (keys: Iterable<string>) => [...new Set(keys)].filter((key) => !isWordKey(key)).toSorted();
const found = (text: string, pattern: RegExp, prefix = '') =>
  [...text.matchAll(pattern)].map(([, key]) => `${prefix}${key ?? ''}`);

it('every remedy of a rule has words', () => {
  expect(unsaid(found(textsOf(['regulation']), /'(remedy\.[\w-]+)'/gu))).toEqual([]);
});

it('every refusal has words', () => {
  const refusals = found(textsOf(['office']), /\b(?:refuse\(|refusal\(|reason: )'([\w-]+)'/gu, 'refusal.');
  expect(refusals.length).toBeGreaterThan(10);
  expect(unsaid(refusals)).toEqual([]);
});

it('every fault of a field has words', () => {
  expect(unsaid(found(textsOf(['contract']), /error: '(text\.[\w-]+)'/gu))).toEqual([]);
});

it('every act has a name', () => {
  expect(unsaid(acts.map(({ id }) => `act.${id}`))).toEqual([]);
});

it('every fact that the review weighs has a name', () => {
  const arrival = {
    ...emptySheet,
    kind: null,
    text: null,
    sender: { relation: 'below', isDepartment: false },
    contact: { name: '', phone: '' },
    urgency: 'plain',
    statedLimit: false,
    receivedOn: '2026-11-25',
    replyWantedOn: null,
    measures: { newContent: null, signatures: { drafter: true, proofreader: true, reviewer: true, signatory: true } },
  } as const;
  const parameters = { receipt: { requiredSignatures: 4 } } as unknown as Parameters;
  const names = reviewRules.flatMap((rule) => Object.keys(rule.check(arrival, parameters).facts));
  expect(unsaid(names.map((name) => `fact.${name}`))).toEqual([]);
});
