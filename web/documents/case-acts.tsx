import { useState } from 'react';
import { peopleView } from '../../contract/views/people.ts';
import type { CaseSeen, OfferSeen } from '../../contract/views/case.ts';
import { municipalLeaders } from '../../regulation/general/posts.ts';
import { useAct, useView } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';
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
  const run = (id: string, input: object) => act(id, { caseId: seen.id, seenSeq: seen.seq, input });
  const allowed = seen.offers.filter((offer) => offer.allowed);
  const has = (id: string) => allowed.some((offer) => offer.act === id);
  return (
    <section aria-label={t('case.acts')}>
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
      <div className="bar">
        {seen.offers
          .filter((offer) => !ownForm.has(offer.act))
          .map((offer) => (
            <OneAct key={offer.act} offer={offer} run={run} busy={busy} />
          ))}
      </div>
      <ProblemNotice problem={problem} />
    </section>
  );
}

const leaderPosts = municipalLeaders.map((post) => `post:${post}`);

type Run = (id: string, input: object) => Promise<unknown>;

function OneAct({ offer, run, busy }: { readonly offer: OfferSeen; readonly run: Run; readonly busy: boolean }) {
  const { t, pick } = useWords();
  const [text, setText] = useState('');
  const field = needsText[offer.act];
  if (!offer.allowed) {
    return (
      <button type="button" disabled title={`${offer.clause.ref} ${pick(offer.clause)}`}>
        {t(`act.${offer.act}`)}（{offer.clause.ref}）
      </button>
    );
  }
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

/** To readers, to the desk that proposes, or to a department (2.2.2-b). */
function Distribution({ run, busy }: { readonly run: Run; readonly busy: boolean }) {
  const { t, pick } = useWords();
  const { data } = useView(peopleView, {});
  const [opinion, setOpinion] = useState('');
  const [readers, setReaders] = useState<readonly string[]>([]);
  const [unit, setUnit] = useState('');
  const leaders = (data?.people ?? []).filter(({ posts }) => posts.some(({ target }) => leaderPosts.includes(target)));
  return (
    <fieldset>
      <legend>{t('step.distribution')}</legend>
      <label className="block">
        {t('field.opinion')}
        <input
          required
          value={opinion}
          onChange={(event) => {
            setOpinion(event.target.value);
          }}
        />
      </label>
      <p>
        {leaders.map((person) => (
          <label key={person.id} style={{ marginRight: '1em' }}>
            <input
              type="checkbox"
              checked={readers.includes(person.id)}
              onChange={(event) => {
                setReaders(event.target.checked ? [...readers, person.id] : readers.filter((one) => one !== person.id));
              }}
            />{' '}
            {person.name}
          </label>
        ))}
      </p>
      <label className="block">
        {t('field.unit')}
        <select
          value={unit}
          onChange={(event) => {
            setUnit(event.target.value);
          }}
        >
          <option value="">{t('web.none')}</option>
          {(data?.units ?? [])
            .filter(({ kind }) => kind !== 'section' && kind !== 'office')
            .map((one) => (
              <option key={one.id} value={one.id}>
                {pick(one)}
              </option>
            ))}
        </select>
      </label>
      <div className="bar">
        <button
          type="button"
          className="primary"
          disabled={busy}
          onClick={() => void run('documents/distribute-for-instruction', { opinion })}
        >
          {t('act.documents/distribute-for-instruction')}
        </button>
        <button
          type="button"
          disabled={busy}
          onClick={() => void run('documents/distribute-for-reading', { opinion, readers })}
        >
          {t('act.documents/distribute-for-reading')}
        </button>
        <button
          type="button"
          disabled={busy}
          onClick={() => void run('documents/distribute-to-department', { opinion, ...(unit === '' ? {} : { unit }) })}
        >
          {t('act.documents/distribute-to-department')}
        </button>
      </div>
    </fieldset>
  );
}
