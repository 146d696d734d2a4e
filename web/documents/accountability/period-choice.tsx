import { useWords } from '../../shared/language.tsx';

export interface Days {
  readonly from: string;
  readonly to: string;
}

const two = (figure: number) => String(figure).padStart(2, '0');

/** The days of some months, from the first of them. */
function months(year: number, month: number, count: number): Days {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const last = new Date(Date.UTC(year, month - 1 + count, 0));
  const text = (day: Date) => `${day.getUTCFullYear()}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`;
  return { from: text(first), to: text(last) };
}

interface Props {
  readonly days: Days;
  /** The city's day, as the server has it. */
  readonly today: string;
  readonly onChange: (days: Days) => void;
}

/** A period: this month, this quarter, the last one, or from day to day. */
export function PeriodChoice({ days, today, onChange }: Props) {
  const { t } = useWords();
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  const usual = [
    ['accountability.month', months(year, month, 1)],
    ['accountability.quarter', months(year, quarter, 3)],
    ['accountability.last-quarter', months(year, quarter - 3, 3)],
  ] as const;
  return (
    <p className="no-print">
      {usual.map(([key, span]) => (
        <button
          key={key}
          type="button"
          aria-pressed={span.from === days.from && span.to === days.to}
          onClick={() => {
            onChange(span);
          }}
        >
          {t(key)}
        </button>
      ))}{' '}
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {t(`accountability.${end}`)}{' '}
          <input
            type="date"
            value={days[end]}
            min="2017-07-25"
            max="2099-12-31"
            onChange={({ target: { value } }) => {
              if (value !== '') onChange({ ...days, [end]: value });
            }}
          />
        </label>
      ))}
    </p>
  );
}
