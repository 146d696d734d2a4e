import { Link } from 'react-router';
import type { BoardItem } from '../../../contract/views/supervision.ts';
import { Due } from '../../shared/due.tsx';
import { useWords } from '../../shared/language.tsx';
import { Table } from '../../shared/table.tsx';

interface Props {
  readonly items: readonly BoardItem[];
  readonly now: string;
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

const columns = ['board.item', 'item.unit', 'board.leader', 'board.class', 'board.state', 'board.due', 'item.urgings'];

/** One line an item; on a phone a card each. */
export function BoardTable({ items, now, chosen, choose }: Props) {
  const { t } = useWords();
  const urgeable = items.filter(({ mayUrge }) => mayUrge).map(({ caseId }) => caseId);
  const all = urgeable.length > 0 && urgeable.every((caseId) => chosen.includes(caseId));
  return (
    <>
      {urgeable.length === 0 ? null : (
        <label className="no-print">
          <input
            type="checkbox"
            checked={all}
            onChange={() => {
              choose(all ? [] : urgeable);
            }}
          />{' '}
          {t('board.choose-all', { count: urgeable.length })}
        </label>
      )}
      <Table label={t('page.supervision')} columns={columns} stacks>
        {items.map((item) => (
          <Row
            key={item.caseId}
            item={item}
            now={now}
            isChosen={chosen.includes(item.caseId)}
            choose={(isChosen) => {
              choose(isChosen ? [...chosen, item.caseId] : chosen.filter((one) => one !== item.caseId));
            }}
          />
        ))}
      </Table>
    </>
  );
}

interface RowProps {
  readonly item: BoardItem;
  readonly now: string;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
}

function Row({ item, now, isChosen, choose }: RowProps) {
  const { t, pick } = useWords();
  const { caseId, subject, urgency, unit, leader, owner, itemClass, named, step, round, notTakenUp, urgings } = item;
  return (
    <tr>
      <td className="main">
        {item.mayUrge ? (
          <input
            type="checkbox"
            className="no-print"
            aria-label={t('board.choose', { name: pick(unit), subject })}
            checked={isChosen}
            onChange={(event) => {
              choose(event.target.checked);
            }}
          />
        ) : null}{' '}
        <Link to={`/cases/${caseId}`}>{subject}</Link>{' '}
        {urgency === 'plain' ? null : <span className="red">{t(`urgency.${urgency}`)}</span>}
      </td>
      <td>{pick(unit)}</td>
      <td>{leader === null ? <span className="soft">{pick(owner)}</span> : pick(leader)}</td>
      <td className={itemClass === 'periodic' ? 'soft' : ''}>
        {t(`item-class.${itemClass}`)}
        {named === null ? '' : `（${pick(named)}）`}
      </td>
      <td>
        {t(`step.${step}`)} {notTakenUp ? <span className="red">{t('item.not-taken-up')}</span> : null}
        {round > 1 ? ` ${t('item.round', { round })}` : ''}
      </td>
      <td>
        {item.dueAt === null ? null : (
          <Due at={item.dueAt} now={now} provisional={item.provisional} overdue={item.overdue} />
        )}
      </td>
      <td className={urgings === 0 ? 'wide-only' : 'whole'}>
        {urgings === 0 ? '' : t('item.urged-times', { count: urgings })}
      </td>
    </tr>
  );
}
