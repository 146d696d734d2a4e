import { useId, useState } from 'react';
import type { CaseSeen, OfferSeen } from '../../contract/views/case.ts';
import { useAct } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';
import { useFirstControl } from '../shared/first-control.ts';
import { Distribution, type Run } from './distribution.tsx';
import { Registration } from './registration.tsx';
import { ReviewSheetForm } from './review-sheet.tsx';

const needsText: Readonly<Record<string, string>> = {
  'documents/reopen-review': 'reason',
  'documents/distribute-again': 'reason',
  'documents/send-back-to-section': 'reason',
  'documents/close-with-remark': 'remark',
  'documents/mark-read': 'remark',
};
const ownForm = new Set([
  'documents/pass-review',
  'documents/return-to-sender',
  'documents/transfer-elsewhere',
  'documents/register-document',
  'documents/distribute-for-reading',
  'documents/distribute-for-instruction',
  'documents/distribute-to-department',
]);

/** What can be done now, at the same place on every case; what cannot says which clause gives it to whom. */
export function Acts({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { act, problem, busy } = useAct();
  const place = useFirstControl<HTMLElement>();
  const run = (id: string, input: object) => act(id, { caseId: seen.id, seenSeq: seen.seq, input });
  const allowed = seen.offers.filter((offer) => offer.allowed);
  const others = allowed.filter((offer) => !ownForm.has(offer.act));
  const has = (id: string) => allowed.some((offer) => offer.act === id);
  return (
    <section ref={place} aria-label={t('case.acts')}>
      {seen.mayConfirm ? (
        <p>
          <button
            type="button"
            className="primary"
            disabled={busy}
            onClick={() => void run('documents/confirm-receipt', {})}
          >
            {t('act.documents/confirm-receipt')}
          </button>
        </p>
      ) : null}
      {has('documents/pass-review') ? <ReviewSheetForm seen={seen} /> : null}
      {has('documents/register-document') ? <Registration seen={seen} /> : null}
      {has('documents/distribute-for-reading') ? <Distribution run={run} busy={busy} /> : null}
      {others.length === 0 ? null : (
        <div className={others.length < allowed.length ? 'bar still' : 'bar'}>
          {others.map((offer) => (
            <OneAct key={offer.act} offer={offer} run={run} busy={busy} />
          ))}
        </div>
      )}
      <ProblemNotice problem={problem} />
      <NotYours offers={seen.offers.filter((offer) => !offer.allowed)} />
    </section>
  );
}

function OneAct({ offer, run, busy }: { readonly offer: OfferSeen; readonly run: Run; readonly busy: boolean }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const field = needsText[offer.act];
  const optional = offer.act === 'documents/mark-read';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(offer.act, field === undefined ? {} : { [field]: text });
      }}
      style={{ display: 'flex', gap: '0.4em', flexWrap: 'wrap' }}
    >
      {field === undefined ? null : (
        <input
          aria-label={`${t(`act.${offer.act}`)} ${t(`field.${field}`)}`}
          placeholder={t(`field.${field}`)}
          required={!optional}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      )}
      <button type="submit" disabled={busy}>
        {t(`act.${offer.act}`)}
      </button>
    </form>
  );
}

/** Acts that are somebody else's: shown, off, each with the clause that gives it and why not now. */
function NotYours({ offers }: { readonly offers: readonly OfferSeen[] }) {
  const { t, pick } = useWords();
  const id = useId();
  if (offers.length === 0) return null;
  return (
    <details>
      <summary>{t('case.not-yours')}</summary>
      {offers.map(({ act, clause, reason }) => (
        <p key={act}>
          <button type="button" disabled aria-describedby={`${id}${act}`}>
            {t(`act.${act}`)}
          </button>{' '}
          <small id={`${id}${act}`} className="soft">
            {clause.title} {clause.ref} · {pick(clause)} {reason === null ? '' : t(`refusal.${reason}`)}
          </small>
        </p>
      ))}
    </details>
  );
}
