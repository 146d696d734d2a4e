import type { HeldBy, HolderSeen } from '../../contract/views/named.ts';
import { momentText, useWords } from './language.tsx';
import { useSession } from './session.tsx';

/** Who holds something and why it is theirs: acting for whom, until when. A person's own desk is named once. */
export function Holder({ held }: { readonly held: HeldBy }) {
  const { t, pick } = useWords();
  const isOwn = held.holders.some(({ name }) => name === pick(held));
  return (
    <span>
      {isOwn ? '' : pick(held)}
      {held.holders.length === 0 ? ` · ${t('web.nobody')}` : ''}
      {held.holders.map((holder) => (
        <span key={holder.personId} className={isOwn ? '' : 'soft'}>
          {' '}
          {holder.name}（<Why holder={holder} />）
        </span>
      ))}
    </span>
  );
}

/** As what something is mine, and why; whoever else holds it too stands in the hint. */
export function Mine({ held }: { readonly held: HeldBy }) {
  const { t, pick } = useWords();
  const { data } = useSession();
  const mine = held.holders.find(({ personId }) => personId === data?.person?.id);
  if (!mine) return <Holder held={held} />;
  const others = held.holders.filter((one) => one !== mine).map(({ name }) => name);
  return (
    <span title={others.length === 0 ? undefined : t('web.held-too', { names: others })}>
      {pick(held)}（<Why holder={mine} />）
      {others.length === 0 ? null : <span className="sr"> {t('web.held-too', { names: others })}</span>}
    </span>
  );
}

function Why({ holder: { why, for: instead, until } }: { readonly holder: HolderSeen }) {
  const { t, lang } = useWords();
  return (
    <>
      {t(`why.${why}`)}
      {instead === null ? '' : ` ${t('web.acting-for', { name: instead })}`}
      {until === null ? '' : ` ${t('web.until', { at: momentText(until, lang) })}`}
    </>
  );
}
