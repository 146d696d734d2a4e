import { useState } from 'react';
import { Link } from 'react-router';
import { sendingsView } from '../../../contract/views/sending.ts';
import { useView } from '../../shared/api.ts';
import { momentText, useWords } from '../../shared/language.tsx';
import { useSession } from '../../shared/session.tsx';
import { IntakePaper } from '../intake-paper.tsx';
import { useUnits } from '../instruction/units.ts';

/** A department sends a document in, and sees what became of those that it sent (2.1.1). */
export function Send() {
  const { t } = useWords();
  const session = useSession();
  const held = (session.data?.posts ?? []).map(({ target }) => target);
  const own = useUnits().filter(({ id }) => held.includes(`unit:${id}`));
  const [chosen, setChosen] = useState<string | null>(null);
  const unit = own.find(({ id }) => id === chosen) ?? own[0];
  return (
    <>
      <h1>{t('page.send')}</h1>
      <Sent />
      <h2>{t('act.documents/prepare-sending')}</h2>
      {own.length > 1 ? (
        <label>
          {t('field.sender')}{' '}
          <select
            value={unit?.id}
            onChange={(event) => {
              setChosen(event.target.value);
            }}
          >
            {own.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {unit === undefined ? (
        <p>{t('sending.not-yours')}</p>
      ) : (
        <IntakePaper key={unit.id} way="documents/prepare-sending" leaders={[]} resubmits={null} unit={unit} />
      )}
    </>
  );
}

function Sent() {
  const { t, lang } = useWords();
  const { data } = useView(sendingsView, {});
  if (!data) return null;
  if (data.sendings.length === 0) return <p>{t('sending.none')}</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('page.send')}>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">{t('field.title')}</th>
            <th scope="col">{t('sending.state')}</th>
            <th scope="col">{t('sending.sent-at')}</th>
            <th scope="col">{t('field.receiptNumber')}</th>
          </tr>
        </thead>
        <tbody>
          {data.sendings.map((one) => (
            <tr key={one.caseId}>
              <td className="main">
                <Link to={`/cases/${one.caseId}`}>{one.subject}</Link>
              </td>
              <td className={one.state === 'returned' ? 'red whole' : 'whole'}>{t(`sending-state.${one.state}`)}</td>
              <td className="whole">{one.sentAt === null ? '' : momentText(one.sentAt, lang)}</td>
              <td className="whole">
                {one.receiptNumber === null ? '' : `${String(one.receiptYear)}-${String(one.receiptNumber)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.more ? <p className="soft">{t('sending.more')}</p> : null}
    </div>
  );
}
