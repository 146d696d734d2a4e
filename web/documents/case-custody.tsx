import { useState } from 'react';
import type { CaseSeen } from '../../contract/views/case.ts';
import { useAct } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { momentText, useWords } from '../shared/language.tsx';

/** Where the original went, hand by hand; whoever has it sends it on from here. */
export function Custody({ seen }: { readonly seen: CaseSeen }) {
  const { t, lang, pick } = useWords();
  if (seen.custody.length === 0 && seen.mayHandOverTo.length === 0) return null;
  return (
    <>
      <h2>{t('case.custody')}</h2>
      <ul className="lines">
        {seen.custody.map((hand) => (
          <li key={hand.sentAt + hand.to.target} className={hand.overdue ? 'red' : ''}>
            {pick(hand.from)} → {pick(hand.to)} {momentText(hand.sentAt, lang)}{' '}
            {hand.receivedAt === null
              ? t('web.in-transit')
              : `${t('case.received')} ${hand.receivedBy ?? ''} ${momentText(hand.receivedAt, lang)}`}
          </li>
        ))}
      </ul>
      {seen.mayHandOverTo.length === 0 ? null : <HandOver seen={seen} />}
    </>
  );
}

function HandOver({ seen }: { readonly seen: CaseSeen }) {
  const { t, pick } = useWords();
  const [to, setTo] = useState('');
  const [remark, setRemark] = useState('');
  const { act, problem, busy } = useAct();
  const handOver = async () => {
    const done = await act('documents/hand-over', { caseId: seen.id, seenSeq: seen.seq, input: { to, remark } });
    if (!done) return;
    setTo('');
    setRemark('');
  };
  return (
    <details>
      <summary>{t('act.documents/hand-over')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void handOver();
        }}
      >
        <label className="block">
          {t('field.hand-over-to')}
          <select
            required
            value={to}
            onChange={(event) => {
              setTo(event.target.value);
            }}
          >
            <option value="" />
            {seen.mayHandOverTo.map((one) => (
              <option key={one.target} value={one.target}>
                {pick(one)}
              </option>
            ))}
          </select>
        </label>
        <label className="block">
          {t('field.hand-over-remark')}
          <input
            value={remark}
            maxLength={500}
            onChange={(event) => {
              setRemark(event.target.value);
            }}
          />
        </label>
        <p>
          <button type="submit" disabled={busy}>
            {t('act.documents/hand-over')}
          </button>
        </p>
        <ProblemNotice problem={problem} />
      </form>
    </details>
  );
}
