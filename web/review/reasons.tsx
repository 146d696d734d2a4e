import { Fragment } from 'react';
import type { Reason } from '../../contract/views/suggestions.ts';
import { useWords } from '../shared/language.tsx';

/** Says on what a suggestion rests; a similar paper can be opened beside the work. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  return reasons.map((reason, i) => (
    <Fragment key={JSON.stringify(reason)}>
      {i === 0 ? null : <br />}
      <OneReason reason={reason} />
    </Fragment>
  ));
}

function OneReason({ reason }: { readonly reason: Reason }) {
  const { t, pick } = useWords();
  switch (reason.kind) {
    case 'divided':
      return t('review.reason.divided', { by: reason.by, day: reason.day });
    case 'portfolio':
      return t(`review.reason.portfolio-${reason.found}`, { line: pick(reason.line), words: reason.words });
    case 'similar':
      return (
        <a href={`/cases/${reason.caseId}`} target="_blank" rel="noreferrer">
          {t(reason.number === null ? 'review.reason.similar' : 'review.reason.similar-number', {
            title: reason.title,
            number: reason.number,
            day: reason.day,
          })}
        </a>
      );
    case 'sender':
      return t('review.reason.sender', { count: reason.count, of: reason.of, since: reason.since });
  }
}

/** Under a field that a suggestion filled: why. */
export function Because({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t } = useWords();
  return (
    <small className="soft block" aria-live="polite">
      {reasons.length === 0 ? null : (
        <span>
          {t('review.because')}
          <Reasons reasons={reasons} />
        </span>
      )}
    </small>
  );
}
