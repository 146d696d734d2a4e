import type { ItemLine } from '../../../contract/views/supervision-case.ts';
import { Due } from '../../shared/due.tsx';
import { useWords } from '../../shared/language.tsx';

/** Where an item stands, in words and with its light; a round and urgings only where there were any. */
export function ItemState({ item, now }: { readonly item: ItemLine; readonly now: string }) {
  const { t } = useWords();
  const { step, over, dueAt, provisional, overdue, notTakenUp, round, urgings, itemClass } = item;
  return (
    <span className="standing">
      <span>{t(`step.${step}`)}</span>
      {notTakenUp ? <span className="red">{t('item.not-taken-up')}</span> : null}
      <span className={itemClass === 'periodic' ? 'soft' : ''}>{t(`item-class.${itemClass}`)}</span>
      {over || dueAt === null ? null : <Due at={dueAt} now={now} provisional={provisional} overdue={overdue} />}
      {round > 1 ? <span>{t('item.round', { round })}</span> : null}
      {urgings > 0 ? <span>{t('item.urged-times', { count: urgings })}</span> : null}
    </span>
  );
}
