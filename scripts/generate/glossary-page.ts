import roles from '../../regulation/clauses/roles.json' with { type: 'json' };
import { type Term, terms } from '../../regulation/clauses/terms.ts';
import { groupBy } from './group-by.ts';
import { madeBy, table } from './markdown.ts';

/** Chinese terms that are given more than one English word; the glossary must have none. */
export function termsWithTwoWords(entries: readonly Term[]): readonly string[] {
  const variants = entries.flatMap(({ zh, en }) => zh.split(' / ').map((one) => [one.trim(), en] as const));
  const byTerm = groupBy(variants, ([zh]) => zh);
  return [...byTerm].filter(([, found]) => new Set(found.map(([, en]) => en)).size > 1).map(([zh]) => zh);
}

/** docs/GLOSSARY.md: one English word for each Chinese term, never two. */
export function glossaryPage(): Readonly<Record<string, string>> {
  const twice = termsWithTwoWords([...terms, ...roles]);
  if (twice.length > 0) throw new Error(`Two English words for one term: ${twice.join('、')}. Correct terms.ts.`);
  const groups = groupBy(roles, ({ kind }) => kind);
  const tables = [...groups].map(([kind, entries]) =>
    [
      `## ${kind.replaceAll('-', ' ')}`,
      '',
      table(
        ['中文', 'English', 'Key'],
        entries.map(({ zh, en, key }) => [zh, en, `\`${key}\``]),
      ),
      '',
    ].join('\n'),
  );
  const text = [
    '# Glossary',
    '',
    madeBy,
    '',
    'One English word for each Chinese term. Terms of the procedures come from `regulation/clauses/terms.ts`, everything else',
    'from `regulation/clauses/roles.json`.',
    '',
    '## procedure terms',
    '',
    table(
      ['中文', 'English', 'Note'],
      terms.map(({ zh, en, note }) => [zh, en, note ?? '']),
    ),
    '',
    ...tables,
  ].join('\n');
  return { 'docs/GLOSSARY.md': text };
}
