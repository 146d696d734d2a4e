import { clausesOf, sections } from '../../regulation/clauses/catalogue.ts';
import type { ClauseId } from '../../regulation/clauses/clause-id.generated.ts';
import { coveredSections } from '../../regulation/clauses/covered.ts';
import { collectBindings } from '../../server/command/bindings.ts';
import { groupBy } from './group-by.ts';
import { madeBy, table } from './markdown.ts';

/** docs/regulation.md: every clause, our paraphrase, and what is bound to it. */
export function regulationPage(): Readonly<Record<string, string>> {
  const bindings = groupBy(collectBindings(), ({ clause }) => clause);
  const bound = (id: ClauseId): string =>
    (bindings.get(id) ?? []).map(({ kind, name }) => `${kind} \`${name}\``).join('<br>') || '—';
  const chapters = sections.map((section) =>
    [
      `## ${section}${coveredSections.includes(section) ? ' (covered)' : ''}`,
      '',
      table(
        ['Clause', 'Place', '条款', 'Clause in English', 'Bound to'],
        clausesOf(section).map(({ id, ref, zh, en }) => [`\`${id}\``, ref, zh, en, bound(id)]),
      ),
      '',
    ].join('\n'),
  );
  const text = [
    '# The regulation, clause by clause',
    '',
    madeBy,
    '',
    '嘉政办发〔2017〕109号, paraphrased. A clause counts when something is bound to it and a test named after it passed in the',
    'last full run; `npm run clauses` says which do. Sections marked *covered* must count in full.',
    '',
    ...chapters,
  ].join('\n');
  return { 'docs/regulation.md': text };
}
