import { acts } from '../../office/acts.ts';
import { type Permission, permissionColumns, permissionTable } from '../../office/permissions.ts';
import { roleName } from '../../words/roles.ts';
import { sayKey } from '../../words/words.ts';
import { madeBy, table } from './markdown.ts';

const marks: Readonly<Record<Permission, string>> = { yes: '●', holder: 'H', reader: 'R', open: 'O', no: '' };
const headings = { post: 'Posts', status: 'Statuses', relation: 'Relations' } as const;

/** docs/permissions.md: act by post, status and relation, from what the server asks; a test asks the server for every cell. */
export function permissionsPage(): Readonly<Record<string, string>> {
  const rows = permissionTable(acts);
  const sections = Object.entries(headings).map(([kind, heading]) => {
    const columns = permissionColumns.filter((column) => column.startsWith(`${kind}:`));
    const names = columns.map((column) => roleName('zh', column.slice(kind.length + 1)));
    return [
      `## ${heading}`,
      '',
      table(
        ['Act', '事项', ...names],
        rows
          .filter(({ byClock }) => !byClock)
          .map(({ act, permissions }) => [
            `\`${act}\``,
            sayKey('zh', `act.${act}`),
            ...columns.map((column) => marks[permissions[column] ?? 'no']),
          ]),
      ),
      '',
    ].join('\n');
  });
  const clocks = rows.filter(({ byClock }) => byClock).map(({ act }) => `- \`${act}\` ${sayKey('zh', `act.${act}`)}`);
  const text = [
    '# Who may do what',
    '',
    madeBy,
    '',
    '● may do it · H only while the step is theirs · R only where the paper was sent to them to read · O whoever may open the case ·',
    'empty: never by this. An act on a case also needs that one may open the case. Who stands in for somebody absent, and the duty desk',
    'for the documents clerks outside working time, may do what those may.',
    '',
    ...sections,
    '## By the clock or at the console, never by a person signed in',
    '',
    ...clocks,
    '',
  ].join('\n');
  return { 'docs/permissions.md': text };
}
