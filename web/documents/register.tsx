import { useDeferredValue, useEffect, useState } from 'react';
import { type RegisterLine, registerView } from '../../contract/views/register.ts';
import { ask, useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { type Filter, FilterBar } from './register-filter.tsx';
import { RegisterTable } from './register-table.tsx';

interface Page {
  readonly lines: readonly RegisterLine[];
  readonly next: number | null;
}

const asked = (filter: Filter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value.trim() !== ''));

const pageAfter = (query: object): Promise<Page> =>
  ask<Page>(
    'GET',
    `/api/views/register?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)])).toString()}`,
  );

/** 收文登记簿: the year's numbers in the clerks' columns, narrowed, printed or taken as a sheet. */
export function Register() {
  const { t } = useWords();
  const [filter, setFilter] = useState<Filter>({});
  const [year, setYear] = useState<number>();
  const [more, setMore] = useState<Page>();
  const [printing, setPrinting] = useState<readonly RegisterLine[]>();
  const narrowed = useDeferredValue(asked(filter));
  const query = { ...narrowed, ...(year === undefined ? {} : { year }) };
  const { data } = useView(registerView, query);
  const narrow = (change: () => void): void => {
    setMore(undefined);
    change();
  };
  useEffect(() => {
    if (!printing) return;
    window.print();
    setPrinting(undefined);
  }, [printing]);
  if (!data) return <h1>{t('register.title-of-page')}</h1>;
  const lines = [...data.lines, ...(more?.lines ?? [])];
  const next = more ? more.next : data.next;
  const showMore = async (): Promise<void> => {
    const page = await pageAfter({ ...query, year: data.year, after: next });
    setMore({ lines: [...(more?.lines ?? []), ...page.lines], next: page.next });
  };
  const print = async (): Promise<void> => {
    const all: RegisterLine[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page: Page = await pageAfter({ ...query, year: data.year, order: 'oldest', limit: 500, after });
      all.push(...page.lines);
      after = page.next;
    }
    setPrinting(all);
  };
  const sheet = `/api/register.xlsx?${new URLSearchParams({ ...narrowed, year: String(data.year) }).toString()}`;
  return (
    <div className="landscape">
      <h1>
        {t('register.title-of-page')} <span className="soft">{data.year}</span>
      </h1>
      <FilterBar
        filter={filter}
        year={data.year}
        years={data.years}
        onFilter={(to) => {
          narrow(() => {
            setFilter(to);
          });
        }}
        onYear={(to) => {
          narrow(() => {
            setYear(to);
          });
        }}
      />
      <p className="no-print">
        <span role="status">{t('register.total', { total: data.total })}</span>{' '}
        <button type="button" onClick={() => void print()}>
          {t('register.print')}
        </button>{' '}
        <a href={sheet} download>
          {t('register.export')}
        </a>
      </p>
      {lines.length === 0 ? <p>{t('register.empty')}</p> : <RegisterTable lines={printing ?? lines} />}
      {next === null ? null : (
        <button type="button" className="no-print" onClick={() => void showMore()}>
          {t('register.more')}（{lines.length}/{data.total}）
        </button>
      )}
    </div>
  );
}
