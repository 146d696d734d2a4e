import type { Pick } from '../../../contract/documents/instruction.ts';
import type { OpinionSeen } from '../../../contract/views/opinions.ts';
import type { z } from 'zod';
import { useWords } from '../../shared/language.tsx';

export type Point = z.infer<typeof Pick>;

interface Props {
  readonly opinions: readonly OpinionSeen[];
  readonly points: readonly Point[];
  readonly set: (points: readonly Point[]) => void;
}

/** Of each differing opinion: its points, and to each whether one agrees. A point begins as the opinion's own words. */
export function Points({ opinions, points, set }: Props) {
  const { t } = useWords();
  return opinions.map((opinion) => (
    <fieldset key={opinion.id}>
      <legend>{t('form.points-of', { name: opinion.person })}</legend>
      <p>
        {opinion.stance === null ? '' : t(`stance.${opinion.stance}`)} {opinion.text}
      </p>
      {points.map((point, place) =>
        point.of === opinion.id ? (
          <OnePoint
            key={place}
            name={`${opinion.id}-${String(place)}`}
            point={point}
            set={(changed) => {
              set(changed === null ? points.toSpliced(place, 1) : points.with(place, changed));
            }}
          />
        ) : null,
      )}
      <p className="ways">
        {([true, false] as const).map((agrees) => (
          <button
            key={String(agrees)}
            type="button"
            onClick={() => {
              set([...points, { of: opinion.id, point: opinion.text, agrees }]);
            }}
          >
            {t(agrees ? 'form.add-agreed' : 'form.add-disagreed')}
            <span className="sr"> {opinion.person}</span>
          </button>
        ))}
      </p>
    </fieldset>
  ));
}

interface OneProps {
  readonly name: string;
  readonly point: Point;
  readonly set: (point: Point | null) => void;
}

function OnePoint({ name, point, set }: OneProps) {
  const { t } = useWords();
  return (
    <div className="point">
      <input
        aria-label={t('field.point')}
        value={point.point}
        onChange={(event) => {
          set({ ...point, point: event.target.value });
        }}
      />
      <span role="radiogroup" aria-label={t('form.of-point', { point: point.point })}>
        {([true, false] as const).map((agrees) => (
          <label key={String(agrees)}>
            <input
              type="radio"
              name={name}
              checked={point.agrees === agrees}
              onChange={() => {
                set({ ...point, agrees });
              }}
            />{' '}
            {t(agrees ? 'stance.agree' : 'stance.disagree')}
          </label>
        ))}
      </span>
      <button
        type="button"
        className="plain"
        aria-label={t('form.without', { name: point.point })}
        onClick={() => {
          set(null);
        }}
      >
        ×
      </button>
    </div>
  );
}
