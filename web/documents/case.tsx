import { Link, useParams } from 'react-router';
import { type CaseSeen, caseView } from '../../contract/views/case.ts';
import { useView } from '../shared/api.ts';
import { Diagram } from '../shared/diagram.tsx';
import { DueWhy } from '../shared/due-why.tsx';
import { ClockExplained } from '../shared/due.tsx';
import { Holder } from '../shared/holder.tsx';
import { useWords } from '../shared/language.tsx';
import { EntrySheet, IssuedText } from './accountability/entry-sheet.tsx';
import { ItemSheet } from './supervision/item-sheet.tsx';
import { Items } from './supervision/items.tsx';
import { Replies } from './supervision/replies.tsx';
import { useOpened } from '../notices/opened.ts';
import { ReadyActs } from './case-acts.tsx';
import { Circulation } from './circulation.tsx';
import { OpinionTable } from './consultation/opinion-table.tsx';
import { RequestSheet } from './consultation/request-sheet.tsx';
import { Custody } from './case-custody.tsx';
import { Exceptions } from './case-exceptions.tsx';
import { Facts } from './case-facts.tsx';
import { InstructionSheet } from './instruction/instruction-sheet.tsx';
import { SendingRecord } from './sending/sending-record.tsx';
import { Paper } from './paper.tsx';
import { WhoWasTold } from './case-told.tsx';
import { Timeline } from './case-timeline.tsx';
import { VoidNumber } from './void-number.tsx';

/** One paper: text and attachments left; what is asked, facts, times and history right. */
export function CasePage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const { data, error } = useView(caseView, { id });
  useOpened(id);
  if (error)
    return (
      <>
        <h1>{t('page.case')}</h1>
        <p className="notice bad">{error.message}</p>
      </>
    );
  if (!data) return <h1>{t('page.case')}</h1>;
  return (
    <>
      <h1>{data.subject || t('paper-kind.personal-letter')}</h1>
      <p>
        {t('web.step')} <strong>{t(`step.${data.step}`)}</strong>{' '}
        {data.tasks.map((task) => (
          <span key={task.heldBy.target}>
            {' '}
            · <Holder held={task.heldBy} />{' '}
            <DueWhy caseId={id} at={task.dueAt} now={data.now} provisional={task.provisional} overdue={task.overdue} />
          </span>
        ))}
        {data.paper === null ? null : (
          <>
            {' '}
            · <Link to={`/cases/${data.paper}`}>{t('case.paper')}</Link>
          </>
        )}
        {data.over || data.kind !== 'receipt' ? null : (
          <>
            {' '}
            · <Link to={`/cases/${id}/what-if`}>{t('what-if.title')}</Link>
          </>
        )}
      </p>
      <div className="two">
        <div>
          {hasPaper(data) ? <Paper seen={data} /> : <IssuedText seen={data} />}
          <SendingRecord seen={data} />
          <EntrySheet seen={data} />
          <ItemSheet seen={data} />
          <RequestSheet seen={data} />
        </div>
        <div>
          <Exceptions seen={data} />
          <OpinionTable seen={data} />
          <InstructionSheet seen={data} />
          <Items seen={data} />
          <ReadyActs key={data.step} seen={data} />
          <Replies seen={data} />
          <Circulation seen={data} />
          <Head seen={data} />
          {data.clocks.length === 0 ? null : <h2>{t('case.clocks')}</h2>}
          {data.clocks.map((clock) => (
            <ClockExplained key={clock.id} clock={clock} now={data.now} />
          ))}
          {data.kind === 'receipt' ? <Custody seen={data} /> : null}
          <h2>{t('case.timeline')}</h2>
          <Timeline entries={data.timeline} />
        </div>
      </div>
      <WhoWasTold told={data.told} />
      {data.diagram.nodes.length === 0 ? null : (
        <>
          <h2>{t('case.diagram')}</h2>
          <Diagram diagram={data.diagram} current={data.step} />
        </>
      )}
    </>
  );
}

const hasPaper = ({ kind }: CaseSeen): boolean => kind === 'receipt' || kind === 'sending';

/** What stands on the head of the paper, and in the register. */
function Head({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  if (!hasPaper(seen)) return null;
  return (
    <>
      <h2>{t(seen.kind === 'sending' ? 'sending.paper' : 'case.facts')}</h2>
      <Facts seen={seen} />
      <VoidNumber seen={seen} />
    </>
  );
}
