import { boardOrders, itemClasses, type SupervisionBoard } from '../../../contract/views/supervision.ts';
import type { Named } from '../../../contract/views/named.ts';
import { useWords } from '../../shared/language.tsx';

/** What the board is narrowed to and by what it is ordered; every change asks at once. */
export type Narrowed = Readonly<Partial<Record<'itemClass' | 'only' | 'unit' | 'leader' | 'order', string>>>;

interface Props {
  readonly board: SupervisionBoard;
  readonly narrowed: Narrowed;
  readonly narrow: (to: Narrowed) => void;
}

const idOf = ({ target }: Named): string => target.split(':')[1] ?? '';

/** The numbers, three of which narrow the list, and the choices. */
export function BoardFilter({ board: { numbers, units, leaders }, narrowed, narrow }: Props) {
  const { t, pick } = useWords();
  const named = (from: readonly Named[]) => from.map((one) => [idOf(one), pick(one)] as const);
  const choices = [
    ['itemClass', 'board.class', itemClasses.map((one) => [one, t(`item-class.${one}`)] as const)],
    ['unit', 'item.unit', named(units)],
    ['leader', 'board.leader', named(leaders)],
  ] as const;
  const figures = [
    ['', 'board.open', numbers.open],
    ['late', 'board.late', numbers.late],
    ['not-taken-up', 'board.not-taken-up', numbers.notTakenUp],
    ['mine', 'board.mine', numbers.mine],
  ] as const;
  return (
    <>
      <div className="bar still no-print" role="group" aria-label={t('board.numbers')}>
        {figures.map(([only, name, count]) => (
          <button
            key={name}
            type="button"
            aria-pressed={(narrowed.only ?? '') === only}
            className={count > 0 && (only === 'late' || only === 'not-taken-up') ? 'red' : ''}
            onClick={() => {
              narrow({ ...narrowed, only });
            }}
          >
            {t(name, { count })}
          </button>
        ))}
        <span>{t('board.in-review', { count: numbers.inReview })}</span>
      </div>
      <form
        className="fields narrow no-print"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        {choices.map(([name, label, options]) => (
          <label key={name}>
            {t(label)}
            <select
              value={narrowed[name] ?? ''}
              onChange={(event) => {
                narrow({ ...narrowed, [name]: event.target.value });
              }}
            >
              <option value="">{t('filter.any')}</option>
              {options.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          {t('board.order')}
          <select
            value={narrowed.order}
            onChange={(event) => {
              narrow({ ...narrowed, order: event.target.value });
            }}
          >
            {boardOrders.map((order) => (
              <option key={order} value={order}>
                {t(`board.by-${order}`)}
              </option>
            ))}
          </select>
        </label>
      </form>
    </>
  );
}
