import type { HeldBy } from '../../contract/views/named.ts';
import { momentText, useWords } from './language.tsx';

/** Who holds something and why it is theirs: acting for whom, until when. */
export function Holder({ held }: { readonly held: HeldBy }) {
  const { t, lang, pick } = useWords();
  return (
    <span>
      {pick(held)}
      {held.holders.length === 0 ? ` · ${t('web.nobody')}` : ''}
      {held.holders.map(({ personId, name, why, for: instead, until }) => (
        <span key={personId} className="soft">
          {' '}
          {name}（{t(`why.${why}`)}
          {instead === null ? '' : ` ${t('web.acting-for', { name: instead })}`}
          {until === null ? '' : ` ${t('web.until', { at: momentText(until, lang) })}`}）
        </span>
      ))}
    </span>
  );
}
