import { peopleView } from '../../../contract/views/people.ts';
import { useView } from '../../shared/api.ts';
import { Field } from '../../shared/field.tsx';
import { useWords } from '../../shared/language.tsx';
import { type UnitRole, UnitRoles } from './unit-roles.tsx';
import { useUnits } from './units.ts';

/** What one unit is handed: its role, until when, and whether it is a key item, with who urges that one in person. */
export interface HandedUnit extends UnitRole {
  readonly limitOn: string;
  readonly key: boolean;
  readonly named: string;
}

interface Props {
  readonly units: readonly HandedUnit[];
  readonly set: (units: readonly HandedUnit[]) => void;
}

const nothingMore = { limitOn: '', key: false, named: '' };

/** A unit as it is first chosen, with what more there is to say left open. */
export const asHanded = (unit: UnitRole): HandedUnit => ({ ...nothingMore, ...unit });

/** To which units, with the limit and the weight of each part. */
export function HandedUnits({ units, set }: Props) {
  return (
    <>
      <UnitRoles
        name="hand-out-units"
        units={units}
        set={(chosen) => {
          set(chosen.map((one) => asHanded({ ...units.find(({ unit }) => unit === one.unit), ...one })));
        }}
      />
      {units.map((one) => (
        <OnePart
          key={one.unit}
          part={one}
          change={(more) => {
            set(units.map((unit) => (unit === one ? { ...one, ...more } : unit)));
          }}
        />
      ))}
    </>
  );
}

function OnePart({
  part,
  change,
}: {
  readonly part: HandedUnit;
  readonly change: (more: Partial<HandedUnit>) => void;
}) {
  const { t } = useWords();
  const name = useUnits().find(({ id }) => id === part.unit)?.name ?? '';
  const urging = useUrging();
  return (
    <fieldset className="part">
      <legend>{t('form.part-of', { name })}</legend>
      <Field name="item-limit" note={part.limitOn === '' ? t('form.no-limit-means') : undefined}>
        {(ids) => (
          <input
            {...ids}
            type="date"
            value={part.limitOn}
            onChange={(event) => {
              change({ limitOn: event.target.value });
            }}
          />
        )}
      </Field>
      <label>
        <input
          type="checkbox"
          checked={part.key}
          onChange={(event) => {
            change({ key: event.target.checked });
          }}
        />{' '}
        {t('form.key-item')}
      </label>
      {part.key ? (
        <Field name="who-urges">
          {(ids) => (
            <select
              {...ids}
              value={part.named}
              onChange={(event) => {
                change({ named: event.target.value });
              }}
            >
              <option value="">—</option>
              {urging.map(({ id, name: said }) => (
                <option key={id} value={id}>
                  {said}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </fieldset>
  );
}

/** The Office's own people: one of them urges a key item in person. */
function useUrging() {
  const { data } = useView(peopleView, {});
  const own = new Set(
    (data?.units ?? []).filter(({ kind }) => kind === 'office' || kind === 'section').map(({ id }) => id),
  );
  return (data?.people ?? []).filter(({ unitId, posts }) => unitId !== null && own.has(unitId) && posts.length > 0);
}
