import type { Desk, DeskItem } from '../../contract/views/desk.ts';
import { useWords } from '../shared/language.tsx';
import type { Written } from './written.ts';

interface Props {
  readonly item: DeskItem;
  readonly desk: Pick<Desk, 'units' | 'people'>;
  readonly written: Written;
  readonly change: (more: Partial<Written>) => void;
}

/** To whom it goes: departments with one in the lead, and who else shall instruct. */
export function Whom({ item, desk, written, change }: Props) {
  const { t, pick } = useWords();
  const { units, lead, next } = written;
  const isAsked = (id: string) => item.turns.some((turn) => turn.id === id);
  const chooseUnits = (chosen: readonly string[]) => {
    // The first one chosen leads unless somebody else is named.
    const stays = lead !== null && chosen.includes(lead);
    change({ units: chosen, lead: stays ? lead : (chosen[0] ?? null) });
  };
  return (
    <>
      <Several
        name={t('desk.units')}
        options={desk.units.map((unit) => ({ id: unit.id, name: pick(unit) }))}
        chosen={units}
        choose={chooseUnits}
      />
      {units.length === 0 ? null : (
        <label className="block">
          {t('desk.lead')}
          <select
            value={lead ?? ''}
            onChange={(event) => {
              change({ lead: event.target.value === '' ? null : event.target.value });
            }}
          >
            <option value="">{t('desk.no-lead')}</option>
            {desk.units
              .filter(({ id }) => units.includes(id))
              .map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {pick(unit)}
                </option>
              ))}
          </select>
        </label>
      )}
      <Several
        name={t('desk.next-leader')}
        options={desk.people
          .filter(({ id }) => !isAsked(id))
          .map(({ id, name, away }) => ({ id, name: away ? `${name}（${t('desk.away')}）` : name }))}
        chosen={next}
        choose={(chosen) => {
          change({ next: chosen });
        }}
      />
    </>
  );
}

/** Several of a list, folded until it is wanted, in the order in which they were chosen. */
function Several({
  name,
  options,
  chosen,
  choose,
}: {
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}) {
  const { t } = useWords();
  return (
    <details>
      <summary>{chosen.length === 0 ? name : t('desk.chosen', { name, count: chosen.length })}</summary>
      <div className="chips" role="group" aria-label={name}>
        {options.map((option) => (
          <label key={option.id}>
            <input
              type="checkbox"
              checked={chosen.includes(option.id)}
              onChange={(event) => {
                choose(event.target.checked ? [...chosen, option.id] : chosen.filter((id) => id !== option.id));
              }}
            />
            {option.name}
          </label>
        ))}
      </div>
    </details>
  );
}
