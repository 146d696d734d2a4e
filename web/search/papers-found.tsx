import { Link } from 'react-router';
import type { CaseFound, PassageSeen } from '../../contract/views/search.ts';
import { dayText, useWords } from '../shared/language.tsx';

/** Papers with their titles and the passages in which the words stand. */
export function PapersFound({ found }: { readonly found: readonly CaseFound[] }) {
  if (found.length === 0) return null;
  return (
    <ol className="found">
      {found.map((paper) => (
        <Paper key={paper.caseId} paper={paper} />
      ))}
    </ol>
  );
}

function Paper({ paper }: { readonly paper: CaseFound }) {
  const { t, lang } = useWords();
  const facts = [
    paper.documentNumber,
    paper.receipt,
    paper.sender,
    t(`step.${paper.step}`),
    dayText(paper.openedAt, lang),
    ...(paper.level === 'none' ? [] : [t(`level.${paper.level}`)]),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <li>
      <Link to={`/cases/${paper.caseId}`}>
        {paper.titleSegments ? <Marked segments={paper.titleSegments} /> : paper.title || t('search.no-title')}
      </Link>
      <div className="soft">
        {paper.urgency === 'plain' ? null : <strong className="red">{t(`urgency.${paper.urgency}`)} </strong>}
        {facts.join(' · ')}
        {paper.deeds.map((deed) => (
          <strong key={deed}> · {t(`search.deed.${deed}`)}</strong>
        ))}
      </div>
      {paper.passages.map((passage, i) => (
        <Passage key={i} passage={passage} />
      ))}
    </li>
  );
}

function Passage({ passage }: { readonly passage: PassageSeen }) {
  const { t, lang } = useWords();
  const { place, by, at, segments } = passage;
  const whose = [by, at === null || place === 'file' ? null : dayText(at, lang)].filter((part) => part !== null);
  return (
    <div className="passage">
      <span className="soft">
        {placeText(t, passage)}
        {whose.length === 0 ? '' : ` ${whose.join(' ')}`}：
      </span>
      <Marked segments={segments} />
    </div>
  );
}

function placeText(t: ReturnType<typeof useWords>['t'], { place, of }: PassageSeen): string {
  if (of === null) return t(`search.place.${place}`);
  if (place === 'opinion') return t(`opinion.${of}`);
  if (place === 'remark') return t(`act.${of}`);
  return place === 'file' ? `${t('search.place.file')} ${of}` : t(`search.place.${place}`);
}

const Marked = ({ segments }: Pick<PassageSeen, 'segments'>) =>
  segments.map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>));
