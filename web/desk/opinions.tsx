import type { DeskItem } from '../../contract/views/desk.ts';
import type { OpinionSeen } from '../../contract/views/opinions.ts';
import { momentText, useWords } from '../shared/language.tsx';

/** What is proposed, and what others have said before. */
export function Opinions({ item }: { readonly item: DeskItem }) {
  const { t } = useWords();
  const following = item.turns.filter(({ answered, now }) => !answered && !now).map(({ name }) => name);
  if (item.step === 'reading') return null;
  return (
    <section aria-label={t('desk.proposal')}>
      <h2>{t('desk.proposal')}</h2>
      {item.proposal === null ? (
        <p className="soft">{t('desk.no-proposal')}</p>
      ) : (
        <blockquote>
          <p>{item.proposal.text}</p>
          <Who opinion={item.proposal} />
        </blockquote>
      )}
      {item.earlier.length === 0 ? null : <h2>{t('desk.earlier')}</h2>}
      {item.earlier.map((opinion) => (
        <blockquote key={opinion.id}>
          <p>
            <strong>{stanceText(t, opinion)}</strong> {opinion.text}
          </p>
          {opinion.picks.map(({ of, person, point, agrees }) => (
            <p key={of}>
              {person}：{point} <strong>{t(agrees ? 'desk.agree' : 'desk.disagree')}</strong>
            </p>
          ))}
          <Units opinion={opinion} />
          <Who opinion={opinion} />
        </blockquote>
      ))}
      {following.length === 0 ? null : <p className="soft">{t('desk.following', { names: following })}</p>}
    </section>
  );
}

/** What an opinion comes down to: circled, agreed, not agreed. */
export function stanceText(t: (key: string) => string, { mark, stance }: OpinionSeen): string {
  if (mark === 'circle') return t('mark.circle');
  return stance === null ? '' : t(`stance.${stance}`);
}

function Units({ opinion: { units, lead } }: { readonly opinion: OpinionSeen }) {
  const { t } = useWords();
  if (units.length === 0) return null;
  return (
    <p>
      {t('desk.units')}：{units.map(({ id, name }) => (id === lead ? `${name}（${t('desk.lead')}）` : name)).join('、')}
    </p>
  );
}

function Who({ opinion: { person, at } }: { readonly opinion: OpinionSeen }) {
  const { lang } = useWords();
  return (
    <footer className="soft">
      {person} {momentText(at, lang)}
    </footer>
  );
}
