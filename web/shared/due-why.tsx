import { useId, useRef, useState } from 'react';
import { caseView } from '../../contract/views/case.ts';
import { useView } from './api.ts';
import { ClockReasons, Due } from './due.tsx';
import { useWords } from './language.tsx';

interface Props {
  readonly caseId: string;
  readonly at: string | null;
  readonly now: string;
  readonly provisional: boolean;
  readonly overdue: boolean;
}

/** A due time in a list: pressing it asks for the clocks behind it and explains each. */
export function DueWhy({ caseId, ...due }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isAsked, setAsked] = useState(false);
  const title = useId();
  const { data } = useView(caseView, { id: caseId }, isAsked);
  if (due.at === null) return <Due {...due} />;
  return (
    <>
      <button
        type="button"
        className="quiet"
        title={t('web.why-then')}
        onClick={() => {
          setAsked(true);
          dialog.current?.showModal();
        }}
      >
        <Due {...due} />
      </button>
      <dialog ref={dialog} aria-labelledby={title}>
        <h2 id={title}>{t('web.why-then')}</h2>
        {data?.clocks.map((clock) => (
          <ClockReasons key={clock.id} clock={clock} />
        ))}
        <form method="dialog">
          <button type="submit">{t('web.close')}</button>
        </form>
      </dialog>
    </>
  );
}
