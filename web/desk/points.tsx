import type { OpinionSeen } from '../../contract/views/opinions.ts';
import { useWords } from '../shared/language.tsx';
import { stanceText } from './opinions.tsx';
import type { Written } from './written.ts';

const pointLength = 500;

/** With whose opinion, on which point, the leader agrees or not (2.2.4.2-c). */
export function Points({
  opinions,
  written,
  change,
}: {
  readonly opinions: readonly OpinionSeen[];
  readonly written: Written;
  readonly change: (more: Partial<Written>) => void;
}) {
  const { t } = useWords();
  if (opinions.length === 0) return null;
  return (
    <>
      <h2>{t('desk.points')}</h2>
      {opinions.map((opinion) => {
        const { id, person, text } = opinion;
        const picked = written.picks[id];
        const point = picked?.point ?? (text === '' ? stanceText(t, opinion) : text.slice(0, pointLength));
        const pick = (more: object) => {
          change({ picks: { ...written.picks, [id]: { point, agrees: false, ...picked, ...more } } });
        };
        return (
          <fieldset key={id}>
            <legend>
              {person} {stanceText(t, opinion)}
            </legend>
            <label className="block">
              {t('desk.point')}
              <textarea
                rows={1}
                maxLength={pointLength}
                value={point}
                disabled={picked === undefined}
                onChange={(event) => {
                  pick({ point: event.target.value });
                }}
              />
            </label>
            <div className="chips">
              {[true, false].map((agrees) => (
                <label key={String(agrees)}>
                  <input
                    type="radio"
                    name={`point-${id}`}
                    checked={picked?.agrees === agrees}
                    onChange={() => {
                      pick({ agrees });
                    }}
                  />
                  {t(agrees ? 'desk.agree' : 'desk.disagree')}
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
