import { describe, expect, it } from 'vitest';
import { clauseIds } from '../../regulation/clauses/clause-id.generated.ts';
import { glossaryPage, termsWithTwoWords } from './glossary-page.ts';
import { table } from './markdown.ts';
import { regulationPage } from './regulation-page.ts';

describe('the glossary', () => {
  it('has one English word for each Chinese term', () => {
    expect(Object.keys(glossaryPage())).toEqual(['docs/GLOSSARY.md']);
  });

  it('finds a term with two words, also among variants', () => {
    const entries = [
      { zh: '拟办', en: 'proposal' },
      { zh: '承办 / 拟办', en: 'handling' },
      { zh: '批办', en: 'instruction' },
      { zh: '批办', en: 'instruction' },
    ];
    expect(termsWithTwoWords(entries)).toEqual(['拟办']);
  });
});

describe('the page of the regulation', () => {
  const page = regulationPage()['docs/regulation.md'] ?? '';

  it('shows every clause with what is bound to it', () => {
    for (const id of clauseIds) expect(page).toContain(`| \`${id}\` |`);
    expect(page).toMatch(/`2\.1\.1-a` .*rule `documents\/review\/conformity`.*act `documents\/pass-review`/u);
    expect(page).toMatch(/`0\.0-b` .*page `\/regulation`/u);
  });

  it('marks covered sections', () => {
    expect(page).toContain('## 2.1.1 (covered)');
    expect(page).toContain('## 1.1.1\n');
  });
});

it('a stroke in a cell does not break a table', () => {
  expect(table(['a'], [['b|c']])).toBe('| a |\n| --- |\n| b\\|c |');
});
