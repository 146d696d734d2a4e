import type { DeskItem } from '../../contract/views/desk.ts';
import { FileLinks } from '../documents/supervision/file-links.tsx';
import { momentText, useWords } from '../shared/language.tsx';

type Report = NonNullable<DeskItem['report']>;

/** What the leader wrote: beside it stands what came of it. */
export function Instructed({ report: { instruction } }: { readonly report: Report }) {
  const { t } = useWords();
  return (
    <section aria-label={t('item.instruction')}>
      <h2>{t('item.instruction')}</h2>
      <blockquote>
        <p>{instruction}</p>
      </blockquote>
    </section>
  );
}

/** What the unit did, as its result was passed. */
export function Result({ report, files }: { readonly report: Report; readonly files: DeskItem['files'] }) {
  const { t, lang, pick } = useWords();
  return (
    <section aria-label={t('item.result')}>
      <h2>{t('item.result')}</h2>
      <blockquote>
        <p className="kept-lines">{report.result}</p>
        <footer className="soft">
          {pick(report.unit)} {report.resultAt === null ? '' : momentText(report.resultAt, lang)}
        </footer>
      </blockquote>
      <FileLinks files={files} />
    </section>
  );
}
