import type { CaseSeen } from '../../../contract/views/case.ts';
import { momentText, useWords } from '../../shared/language.tsx';

/** What the sender was answered, and which units were told of the result (2.2.7). */
export function Replies({ seen: { replies } }: { readonly seen: CaseSeen }) {
  const { t, lang, pick } = useWords();
  if (replies.length === 0) return null;
  return (
    <>
      <h2>{t('case.reply')}</h2>
      {replies.map(({ id, text, channel, as, by, at, told }) => (
        <div key={id}>
          <blockquote>
            <p>{text}</p>
            <footer className="soft">
              {pick(as)} {by} · {momentText(at, lang)} · {t(`reply-channel.${channel}`)}
            </footer>
          </blockquote>
          <ul className="lines">
            {told.map(({ unit, confirmedAt, confirmedBy }) => (
              <li key={unit.target}>
                {pick(unit)}{' '}
                <span className="soft">
                  {confirmedAt === null
                    ? t('case.not-confirmed')
                    : t('case.confirmed', { at: momentText(confirmedAt, lang), name: confirmedBy ?? '' })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
