import { Link } from 'react-router';
import { duplicatesView } from '../../contract/views/duplicates.ts';
import { useView } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';
import type { Form } from './intake-form.ts';

/** Earlier papers that may be this one, shown before it is taken in. */
export function Duplicates({ form, sha256 }: { readonly form: Form; readonly sha256: string }) {
  const { t, lang } = useWords();
  const asks = form.number !== '' || form.title.length > 5 || sha256 !== '';
  const { data } = useView(
    duplicatesView,
    { sender: form.sender, number: form.number, title: form.title, sha256 },
    asks,
  );
  const found = asks ? (data?.found ?? []) : [];
  return (
    <div aria-live="polite">
      {found.map((one, i) => (
        <p key={one.caseId ?? i} className="notice bad">
          {t(`duplicate.${one.why}`)} {momentText(one.arrivedAt, lang)}{' '}
          {one.caseId === null ? t('duplicate.not-yours') : <Link to={`/cases/${one.caseId}`}>{one.subject}</Link>}
          {one.receiptNumber === null ? '' : ` · ${String(one.receiptNumber)}`}
        </p>
      ))}
    </div>
  );
}
