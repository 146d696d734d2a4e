import { urgencies } from '../../contract/documents/arrival.ts';
import { purposes } from '../../contract/notices.ts';
import { useWords } from '../shared/language.tsx';

/** What the list is narrowed by; every change asks at once. */
export interface Filter {
  readonly purpose?: (typeof purposes)[number];
  readonly urgency?: (typeof urgencies)[number];
  readonly unopened?: 'yes';
}

interface Props {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

export function NoticeFilter({ filter, onChange }: Props) {
  const { t } = useWords();
  const { purpose, urgency, unopened } = filter;
  const narrowed = (next: {
    readonly purpose?: Filter['purpose'] | undefined;
    readonly urgency?: Filter['urgency'] | undefined;
    readonly unopened?: Filter['unopened'] | undefined;
  }) => {
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)));
  };
  return (
    <form
      className="fields narrow"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label>
        {t('notices.purpose')}
        <select
          value={purpose ?? ''}
          onChange={({ target }) => {
            narrowed({ ...filter, purpose: purposes.find((one) => one === target.value) });
          }}
        >
          <option value="">{t('filter.any')}</option>
          {purposes.map((one) => (
            <option key={one} value={one}>
              {t(`notices.purpose.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('notices.urgency')}
        <select
          value={urgency ?? ''}
          onChange={({ target }) => {
            narrowed({ ...filter, urgency: urgencies.find((one) => one === target.value) });
          }}
        >
          <option value="">{t('filter.any')}</option>
          {urgencies.map((one) => (
            <option key={one} value={one}>
              {t(`urgency.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="tick">
        <span>
          <input
            type="checkbox"
            checked={unopened === 'yes'}
            onChange={({ target }) => {
              narrowed({ ...filter, unopened: target.checked ? 'yes' : undefined });
            }}
          />{' '}
          {t('notices.only-unopened')}
        </span>
      </label>
    </form>
  );
}
