import { useWords } from '../../shared/language.tsx';
import { useUnits } from './units.ts';
import { OneAdded } from './one-added.tsx';

/** A unit that a paper goes to, and whether it leads. */
export interface UnitRole {
  readonly unit: string;
  readonly role: 'lead' | 'join';
}

interface Props {
  readonly name: string;
  readonly units: readonly UnitRole[];
  readonly set: (units: readonly UnitRole[]) => void;
  /** Where all get the same, nobody leads. */
  readonly leads?: boolean;
  /** No more than one leads where a leader says who does. */
  readonly one?: boolean;
}

/** To which units, each leading or joining. */
export function UnitRoles({ name, units, set, leads = true, one = false }: Props) {
  const { t } = useWords();
  const known = useUnits();
  const nameOf = (id: string) => known.find((unit) => unit.id === id)?.name ?? '';
  const lead = (id: string, isLead: boolean) => {
    set(
      units.map(({ unit, role }) =>
        unit === id ? { unit, role: isLead ? 'lead' : 'join' } : { unit, role: one && isLead ? 'join' : role },
      ),
    );
  };
  return (
    <>
      <OneAdded
        name={name}
        options={known.filter(({ id }) => !units.some(({ unit }) => unit === id))}
        add={(unit) => {
          set([...units, { unit, role: 'join' }]);
        }}
      />
      <ul className="lines">
        {units.map(({ unit, role }) => (
          <li key={unit}>
            {nameOf(unit)}{' '}
            {leads ? (
              <label>
                <input
                  type="checkbox"
                  checked={role === 'lead'}
                  onChange={(event) => {
                    lead(unit, event.target.checked);
                  }}
                />{' '}
                {t('hand-out-role.lead')}
                <span className="sr"> {nameOf(unit)}</span>
              </label>
            ) : null}{' '}
            <button
              type="button"
              className="plain"
              aria-label={t('form.without', { name: nameOf(unit) })}
              onClick={() => {
                set(units.filter((row) => row.unit !== unit));
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
