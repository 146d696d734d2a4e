import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { receipt } from '../../regulation/documents/receipt/receipt.procedure.ts';
import { rules } from '../../regulation/rules.ts';
import { bindingsOf, fieldBindings } from './bindings.ts';
import { clausesText, lastResults } from './clauses.ts';
import { type Binding, clausesNamedIn, clausesReport, type TestResult } from './coverage.ts';

const bound: Binding = { clause: '2.1.1-a', kind: 'rule', name: 'documents/review/conformity' };
const passed: TestResult = { title: 'review [2.1.1-a] is not accepted', passed: true };
const failed: TestResult = { title: '[2.1.1-a] on paper', passed: false };
const lineOf = (bindings: readonly Binding[], results: readonly TestResult[]) =>
  clausesReport(bindings, results).clauses.find(({ id }) => id === '2.1.1-a');

describe('a clause counts', () => {
  it('when something is bound to it and a test named after it passed', () => {
    expect(lineOf([bound], [passed])).toMatchObject({ counts: true, failed: [] });
  });

  it.each<[string, readonly Binding[], readonly TestResult[]]>([
    ['not by the title of a test alone', [], [passed]],
    ['not by a binding alone', [bound], []],
    ['not when its only test failed', [bound], [failed]],
    ['not while one of its tests fails', [bound], [passed, failed]],
    ['not by a test that names another clause', [bound], [{ title: '[2.1.1-b] slip', passed: true }]],
    ['not by a title without brackets', [bound], [{ title: '2.1.1-a is accepted', passed: true }]],
  ])('%s', (_, bindings, results) => {
    expect(lineOf(bindings, results)?.counts).toBe(false);
  });
});

describe('the report', () => {
  it('says what covered sections lack and how each section stands', () => {
    const report = clausesReport([bound], [failed]);
    expect(report.missing.find(({ id }) => id === '2.1.1-a')?.lacks).toEqual(['failed-test']);
    expect(report.missing.find(({ id }) => id === '2.1.1-b')?.lacks).toEqual(['binding', 'test']);
    expect(report.missing.some(({ id }) => id === '1.0-a')).toBe(false);
    const counting = clausesReport([bound], [passed]);
    expect(counting.sections.find(({ section }) => section === '2.1.1')).toEqual({
      section: '2.1.1',
      clauses: 3,
      counting: 1,
      covered: true,
    });
    expect(counting.counting).toBe(1);
  });

  it('is printed with its figures, and says so before the first run', () => {
    expect(clausesText(clausesReport([], []), 0)).toContain('run npm test first');
    expect(clausesText(clausesReport([bound], [passed]), 1)).toMatch(/2\.1\.1\s+1\/3\s+covered/u);
  });

  it('reads every clause in a title and nothing else in brackets', () => {
    expect(clausesNamedIn('[2.1.1-a] [9.9-z] and [2.2-b], [sic]')).toEqual(['2.1.1-a', '2.2-b']);
  });

  it('takes passed and failed tests from both runs and leaves skipped ones out', async () => {
    const one = (fullName: string, status: string) => ({ fullName, status, title: fullName });
    const unit = { testResults: [{ assertionResults: [one('a', 'passed'), one('b', 'failed'), one('c', 'skipped')] }] };
    const root = mkdtempSync(join(tmpdir(), 'zhengban-results-'));
    mkdirSync(join(root, '.cache'));
    writeFileSync(join(root, '.cache/test-results.json'), JSON.stringify(unit));
    // What the walks' own reporter writes, not what we believe that it writes.
    const { default: report } = (await import(new URL('../../scripts/walk-reporter.mjs', import.meta.url).href)) as {
      default: (events: AsyncIterable<unknown>) => AsyncIterable<string>;
    };
    const event = (type: string, name: string, more = {}) => ({
      type,
      data: { name, file: 'walk.ts', details: {}, ...more },
    });
    const events = [event('test:pass', 'd'), event('test:fail', 'e'), event('test:pass', 'f', { skip: true })];
    let walks = '';
    for await (const text of report(Readable.from(events))) walks += text;
    writeFileSync(join(root, '.cache/walk-results.json'), walks);
    const results = lastResults(root).map(({ title, passed: ok }) => [title, ok]);
    rmSync(root, { recursive: true });
    expect(results).toEqual([
      ['a', true],
      ['b', false],
      ['d', true],
      ['e', false],
    ]);
  });
});

describe('bindings', () => {
  it('come from rules, steps and leads, acts, fields and pages', () => {
    const input = z.object({ number: z.string().meta({ clauses: ['2.2.2.2-a'] }) });
    const found = bindingsOf({
      rules,
      procedures: [receipt],
      acts: [{ id: 'documents/register-document', clause: ['2.2.2-a'], input }],
      pages: [{ path: '/regulation', name: 'regulation', clauses: ['0.0-b'] }],
    });
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['rule', 'step', 'act', 'field', 'page']));
    expect(found).toContainEqual(bound);
    expect(found).toContainEqual({ clause: '2.2.2.2-a', kind: 'field', name: 'documents/register-document.number' });
    expect(found).toContainEqual({
      clause: '2.1.3-f',
      kind: 'step',
      name: 'documents/receipt/arrival → documents/record-direct-paper',
    });
  });

  it('are found in lists, options and wrapped fields', () => {
    const meta = { clauses: ['2.1.4-c'] };
    const schema = z.object({
      list: z.array(z.object({ phone: z.string().meta(meta) })),
      choice: z.union([z.object({ a: z.string().optional().meta(meta) }), z.null()]),
      plain: z.string().meta(meta).optional(),
    });
    expect(fieldBindings('act', schema).map(({ name }) => name)).toEqual([
      'act.list.phone',
      'act.choice.a',
      'act.plain',
    ]);
  });
});
