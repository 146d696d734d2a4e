import type { ReactNode } from 'react';
import type { PostSeen } from '../../contract/views/people.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';

/** Posts with who is assigned and who holds them today; vacant ones too. `extra` adds what an administrator can do. */
export function PostTable({
  posts,
  extra,
}: {
  readonly posts: readonly PostSeen[];
  readonly extra?: (assignment: PostSeen['assigned'][number]) => ReactNode;
}) {
  const { t, lang, pick } = useWords();
  return (
    <Table label={t('people.posts')} columns={['people.post', 'people.assigned', 'people.holds-today']}>
      {posts.map((post) => (
        <tr key={post.target}>
          <th scope="row">{pick(post)}</th>
          <td>
            {post.assigned.map((one) => (
              <div key={one.id}>
                {one.name}{' '}
                <span className="soft">
                  {one.fromOn}–{one.toOn ?? ''} {one.decision}
                </span>
                {one.awayUntil === null ? null : (
                  <strong> {t('people.away-until', { until: momentText(one.awayUntil, lang) })}</strong>
                )}{' '}
                {extra?.(one)}
              </div>
            ))}
          </td>
          <td>
            {post.holders.length === 0 ? <span className="soft">{t('people.vacant')}</span> : null}
            {post.holders.map(({ personId, name, why, for: instead, until }) => (
              <div key={personId}>
                {name} <span className="soft">{t(`why.${why}`, { for: instead ?? '' })}</span>
                {instead === null || why === 'second' ? null : ` ${t('web.acting-for', { name: instead })}`}
                {until === null ? null : ` ${t('web.until', { at: momentText(until, lang) })}`}
              </div>
            ))}
          </td>
        </tr>
      ))}
    </Table>
  );
}
