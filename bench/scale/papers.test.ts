import { describe, expect, it } from 'vitest';
import { numbered, saidIn } from '../../store/search/passages.ts';
import { lineOf, papersOf } from './papers.ts';
import { rowsOf } from './rows.ts';
import { wordClasses } from './words.ts';

const total = 6_000;
const titles = [...papersOf(total)].map(({ title }) => title);
const withWord = (word: string): number => titles.filter((title) => title.includes(word)).length;

describe('the papers of twenty years', () => {
  it('are the same each time, and others at another size', () => {
    const linesOf = (size: number) => [...papersOf(size)].map(lineOf).join('');
    expect(linesOf(1_000)).toBe(linesOf(1_000));
    expect(linesOf(1_001).startsWith(linesOf(1_000))).toBe(false);
  });

  it.each(wordClasses)('have the $name words as often as said', ({ name, words }) => {
    const counts = words.map(withWord);
    if (name === 'absent') expect(counts).toEqual([0, 0, 0]);
    if (name === 'rare') expect(counts).toEqual([3, 3, 3]);
    if (name === 'uncommon') for (const count of counts) expect(count).toBeLessThan(total / 300);
    if (name === 'common') for (const count of counts) expect(count / (total / 16)).toBeCloseTo(1, 0);
  });

  it('have ids in the order of time, numbers of their year, and no number twice', () => {
    const papers = [...papersOf(total)];
    const ids = papers.map(({ caseId }) => caseId);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(total);
    expect(new Set(papers.map(({ year, yearNumber }) => `${String(year)}-${String(yearNumber)}`)).size).toBe(total);
  });

  it('lie mostly on the first desk, open or closed as asked, with something to search', () => {
    const [paper] = papersOf(1);
    if (!paper) throw new Error('no paper');
    const { tasks, access, passages, documents } = rowsOf(paper, { leaders: ['a'] }, true);
    expect(tasks).toMatchObject([{ target: 'person:a', closedAt: null, closedBy: null }]);
    expect(access.map(({ subject }) => subject)).toContain('person:a');
    expect(passages.map(({ place }) => place)).toEqual(['number', 'receipt', 'title', 'sender']);
    // As the office itself would index it.
    const rows = { documents, opinions: [], handOuts: [], circulations: [], files: [] };
    expect(passages).toEqual(saidIn(rows).flatMap(numbered));
    expect(rowsOf(paper, { leaders: ['a'] }, false).tasks[0]?.closedAt).not.toBeNull();
  });
});
