import { useId } from 'react';
import type { CaseSeen, OfferSeen } from '../../contract/views/case.ts';
import { useAct } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useFirstControl } from '../shared/first-control.ts';
import { useWords } from '../shared/language.tsx';
import { Away } from './instruction/away.tsx';
import { formsFor, inForms } from './instruction/case-forms.tsx';
import { OneAct } from './instruction/one-act.tsx';

/** The acts of a case's page: what stands first takes the keyboard. */
export function ReadyActs({ seen }: { readonly seen: CaseSeen }) {
  const place = useFirstControl<HTMLDivElement>();
  return (
    <div ref={place}>
      <Acts seen={seen} />
    </div>
  );
}

/** What can be done now, at the same place on every case; what cannot says which clause gives it to whom. */
export function Acts({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { act, problem, busy } = useAct();
  const allowed = seen.offers.filter((offer) => offer.allowed);
  const may = (id: string) => allowed.some((offer) => offer.act === id);
  const forms = formsFor(seen, may);
  const others = allowed.filter((offer) => !inForms.has(offer.act));
  return (
    <section aria-label={t('case.acts')}>
      {seen.mayConfirm ? (
        <p>
          <button
            type="button"
            className="primary"
            disabled={busy}
            onClick={() => void act('documents/confirm-receipt', { caseId: seen.id, seenSeq: seen.seq, input: {} })}
          >
            {t('act.documents/confirm-receipt')}
          </button>
        </p>
      ) : null}
      <ProblemNotice problem={problem} />
      {forms.map(({ acts, Form }) => (
        <Form key={acts[0]} seen={seen} />
      ))}
      <Away seen={seen} may={may} />
      {others.length === 0 ? null : (
        <div className={forms.length > 0 ? 'bar still' : 'bar'}>
          {others.map((offer) => (
            <OneAct key={offer.act} act={offer.act} seen={seen} alone={forms.length === 0} />
          ))}
        </div>
      )}
      <NotYours offers={seen.offers.filter((offer) => !offer.allowed)} />
    </section>
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
