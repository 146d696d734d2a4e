import { mermaidOf } from '../../regulation/kernel/diagram.ts';
import type { Procedure } from '../../regulation/kernel/procedure.ts';
import { procedures } from '../../regulation/procedures.ts';
import { sayKey } from '../../words/words.ts';
import { groupBy } from './group-by.ts';
import { madeBy, table } from './markdown.ts';

const inBoth = (key: string): string => `${sayKey('zh', key)} / ${sayKey('en', key)}`;

const versionOf = (procedure: Procedure): string =>
  [
    `## Version ${procedure.version}`,
    '',
    '```mermaid',
    mermaidOf(procedure).trimEnd(),
    '```',
    '',
    table(
      ['Step', 'Name', 'Kind', 'Source', 'Holder'],
      Object.entries(procedure.steps).map(([name, step]) => [
        `\`${name}\``,
        inBoth(`step.${name}`),
        step.kind,
        `\`${step.source}\``,
        'holder' in step ? `\`${step.holder}\`` : '',
      ]),
    ),
    '',
  ].join('\n');

/** docs/procedures/…: one page a procedure; the diagram and the steps of each version. */
export function procedurePages(): Readonly<Record<string, string>> {
  const pages = [...groupBy(procedures, ({ id }) => id)].map(([id, versions]): [string, string] => {
    const head = [`# ${inBoth(`procedure.${id}`)}`, '', madeBy, '', 'Dotted lines are returns.', ''];
    return [`docs/procedures/${id.replaceAll('/', '-')}.md`, [...head, ...versions.map(versionOf)].join('\n')];
  });
  return Object.fromEntries(pages);
}
