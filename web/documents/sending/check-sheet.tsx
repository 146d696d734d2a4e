import type { CaseSeen } from '../../../contract/views/case.ts';
import { ProblemNotice } from '../../shared/finding.tsx';
import { useWords } from '../../shared/language.tsx';
import { OwnReason, SheetFields, useSheet } from '../sheet-form.tsx';

/** The office's own review before sending: what it would send back is seen here, while it can still be put right (2.1.1-a). */
export function CheckSheet({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const work = useSheet(seen, 'documents/check-sending', seen.sending?.sheet ?? null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void work.finish('documents/check-sending', { sheet: work.sheet });
      }}
    >
      <fieldset>
        <legend>{t('sending.check')}</legend>
        <SheetFields
          seen={seen}
          work={work}
          beside={({ rule, force }) => (force === 'must' ? null : <OwnReason rule={rule} {...work} />)}
        />
        <div className="bar">
          <button type="submit" className="primary" disabled={work.busy}>
            {t('act.documents/check-sending')}
          </button>
        </div>
        <ProblemNotice problem={work.problem} />
      </fieldset>
    </form>
  );
}
