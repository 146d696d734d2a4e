import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, clauseOf, clausesOf, sectionOf, sections } from './clauses/catalogue.ts';
import { clauseIds } from './clauses/clause-id.generated.ts';
import { coveredSections } from './clauses/covered.ts';
import { format } from './documents/form/format.ts';
import { ordinance } from './documents/form/ordinance.ts';
import { procedures } from './procedures.ts';
import { rules } from './rules.ts';
import { isSourceId, sourceOf } from './sources.ts';

const root = import.meta.dirname;
const ruleFiles = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((file) => join(file.parentPath, file.name))
  .filter((path) => !path.includes('/kernel/'))
  .map((path) => ({ path, ids: idsIn(readFileSync(path, 'utf8')) }))
  .filter(({ ids }) => ids.length > 0);

function idsIn(text: string): string[] {
  return [...text.matchAll(/\b(?:requirement|deadline|effect)(?:<[^(]*>)?\(\{\s*id: '([^']+)'/gu)].map(
    ([, id]) => id ?? '',
  );
}

describe('every rule', () => {
  it('bears the path of its file as id', () => {
    expect(ruleFiles.length).toBeGreaterThan(30);
    for (const { path, ids } of ruleFiles) expect(ids).toEqual([relative(root, path).replace(/\.ts$/u, '')]);
  });

  it('is listed once in the registry', () => {
    expect(rules.map(({ id }) => id).toSorted()).toEqual(ruleFiles.flatMap(({ ids }) => ids).toSorted());
  });

  it('is in force from a day on', () => {
    for (const { inForce } of rules) expect(inForce.from).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });
});

describe('every source', () => {
  it('of a rule or step is in a catalogue', () => {
    const steps = procedures.flatMap(({ steps: table }) => Object.values(table).map(({ source }) => source));
    for (const id of [...rules.map(({ source }) => source), ...steps]) expect(isSourceId(id)).toBe(true);
  });

  it('has its place, a title and a paraphrase in both languages', () => {
    for (const { id } of [...catalogue, ...ordinance, ...format]) {
      const { ref, title, zh, en } = sourceOf(id);
      expect([ref, title, zh, en].every((text) => text !== '')).toBe(true);
    }
    expect(sourceOf('2.2.2-a').title).toBe('嘉政办发〔2017〕109号');
    expect(sourceOf('format-7.2.5')).toMatchObject({ title: 'GB/T 9704-2012', ref: '7.2.5' });
  });
});

describe('the catalogue', () => {
  it('finds each clause and knows its section', () => {
    for (const id of clauseIds) expect(clauseOf(id).id).toBe(id);
    expect([sectionOf('2.2.5.1-b'), sectionOf('0.0-a')]).toEqual(['2.2.5.1', '0.0']);
    expect(clausesOf('2.1.1').map(({ id }) => id)).toEqual(['2.1.1-a', '2.1.1-b', '2.1.1-c']);
  });

  it('has every covered section', () => {
    for (const section of coveredSections) expect(sections).toContain(section);
  });
});
