import type { ConsultationSeen } from '../../../contract/views/consultations.ts';
import { momentText, useWords } from '../../shared/language.tsx';

/** What a unit says: its own word in full, what the law reads from silence in brackets, lateness in words. */
export function Stance({ request }: { readonly request: ConsultationSeen }) {
  const { t, lang } = useWords();
  const { stance, isLate, answeredAt, step } = request;
  if (stance === null) return <span className="soft">{t(`step.${step}`)}</span>;
  if (stance === 'deemed')
    return (
      <em>
        （{t('unit-stance.deemed')}，{t('consultation.no-answer')}）
      </em>
    );
  return (
    <>
      <strong>{t(`unit-stance.${stance}`)}</strong> {answeredAt === null ? '' : momentText(answeredAt, lang)}{' '}
      {isLate ? <span className="red">{t('consultation.late')}</span> : null}
    </>
  );
}
