import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { readDocument } from '../../papers/read/read-document.ts';
import { requestsIn } from '../../regulation/documents/review/request-phrases.ts';
import { chanceOf } from '../chance.ts';
import { dealer, paperOf, waysOf } from '../papers.ts';
import { fileOf } from './file.ts';

const at = Temporal.Instant.from('2026-11-25T10:00:00+08:00');
const imprint = {
  dated: Temporal.PlainDate.from('2026-11-23'),
  signatory: '赵怀远',
  contactName: '何月明',
  contactPhone: '0000-8612345',
  limit: null,
};
const chance = chanceOf(7);
const deal = dealer(at, chance);
const papers = waysOf(72)
  .map((way, serial) => paperOf(way, serial, at, deal(way)))
  .filter(({ matter }) => matter !== null);

it.each(papers.map((paper) => [paper.title, paper] as const))('%s reads as it is', async (_title, paper) => {
  const { name, bytes } = await fileOf(paper, imprint, chanceOf(paper.serial + 1));
  const result = await readDocument(bytes, name);
  if (!result.ok) throw new Error(`${name}: ${result.refusal.reason}`);
  const { fields, text, warnings } = result.reading;
  expect(fields.title?.value).toBe(paper.title);
  expect(fields.number?.value ?? null).toBe(paper.number);
  expect(fields.urgency.value).toBe(paper.urgency);
  expect(fields.contactPhone?.value).toBe(imprint.contactPhone);
  expect(fields.dateSigned?.value).toBe('2026-11-23');
  expect(warnings).toEqual([]);
  expect(text).not.toMatch(/[[\]{}]/u);
  expect(text.split('\n').length).toBeGreaterThan(6);
  expect(requestsIn(text)).toBe(paper.kind === 'request' ? 1 : 0);
  if (paper.kind !== null) expect(fields.sender?.value).toEqual([paper.sender.name]);
  if (paper.kind === 'request') expect(fields.signatory?.value).toEqual([imprint.signatory]);
});

it('no two papers of a month are about the same matter', () => {
  const titles = papers.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

it('the same paper has the same bytes each time', async () => {
  const [paper] = papers;
  const first = await fileOf(paper!, imprint, chanceOf(1));
  expect((await fileOf(paper!, imprint, chanceOf(1))).bytes).toEqual(first.bytes);
});
