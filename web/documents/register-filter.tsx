import type { RegisterFilter } from '../../contract/views/register.ts';
import { level, senderClass, urgencies } from '../../contract/documents/arrival.ts';
import { receipt } from '../../regulation/documents/receipt/receipt.procedure.ts';
import { useWords } from '../shared/language.tsx';

/** What the list is narrowed by; every change asks at once. */
export type Filter = Partial<Record<'urgency' | 'senderClass' | 'step' | 'level' | 'q', string>>;

const choices = [
  ['urgency', 'register.urgency', 'urgency', urgencies],
  ['level', 'register.level', 'level', level.options],
  ['senderClass', 'register.sender-class', 'sender-class', senderClass.options],
  ['step', 'register.step', 'step', Object.keys(receipt.steps)],
] as const satisfies readonly (readonly [keyof RegisterFilter, string, string, readonly string[]])[];

export function FilterBar({
  filter,
  year,
  years,
  onFilter,
  onYear,
}: {
  readonly filter: Filter;
  readonly year: number;
  readonly years: readonly number[];
  readonly onFilter: (filter: Filter) => void;
  readonly onYear: (year: number) => void;
}) {
  const { t } = useWords();
  return (
    <form
      className="fields narrow no-print"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label>
        {t('register.search')}
        <input
          type="search"
          value={filter.q ?? ''}
          maxLength={100}
          onChange={(event) => {
            onFilter({ ...filter, q: event.target.value });
          }}
        />
      </label>
      <label>
        {t('register.year')}
        <select
          value={year}
          onChange={(event) => {
            onYear(Number(event.target.value));
          }}
        >
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {choices.map(([name, label, words, values]) => (
        <label key={name}>
          {t(label)}
          <select
            value={filter[name] ?? ''}
            onChange={(event) => {
              onFilter({ ...filter, [name]: event.target.value });
            }}
          >
            <option value="">{t('filter.any')}</option>
            {values.map((value) => (
              <option key={value} value={value}>
                {t(`${words}.${value}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </form>
  );
}
