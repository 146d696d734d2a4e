import type { DeskItem } from '../../contract/views/desk.ts';
import { useWords } from '../shared/language.tsx';
import type { Stance } from './written.ts';

interface Props {
  readonly item: Pick<DeskItem, 'step' | 'asksDecision'>;
  /** Whether the form stands open. */
  readonly open: boolean;
  readonly busy: boolean;
  readonly answer: (given: 'circle' | Stance) => void;
  readonly unfold: () => void;
  readonly fold: () => void;
  readonly settle: () => void;
  readonly mayPressSettle: boolean;
  readonly read: () => void;
  readonly acknowledge: () => void;
}

/** What the thumb reaches: the usual answer first (L19). A circle mark is offered only where it is an answer (2.2.4.2-a, b). */
export function Buttons(props: Props) {
  const { item, open, busy, settle, mayPressSettle, read, unfold, fold } = props;
  const { t } = useWords();
  if (item.step === 'settlement')
    return (
      <>
        <button type="button" className="primary" disabled={busy || !mayPressSettle} onClick={settle}>
          {t('desk.settle')}
        </button>
        {mayPressSettle ? null : <small>{t('desk.pick-each')}</small>}
      </>
    );
  if (item.step === 'reported-back')
    return (
      <button type="button" className="primary" disabled={busy} onClick={props.acknowledge}>
        {t('desk.acknowledge')}
      </button>
    );
  if (item.step === 'reading')
    return (
      <>
        <button type="button" className="primary" disabled={busy} onClick={read}>
          {t('desk.read')}
        </button>
        <Fold open={open} unfold={unfold} fold={fold} name="desk.remark" />
      </>
    );
  return <Decision {...props} />;
}

function Decision({ item, open, busy, answer, unfold, fold }: Props) {
  const { t } = useWords();
  if (!open && !item.asksDecision)
    return (
      <>
        <button
          type="button"
          className="primary"
          disabled={busy}
          onClick={() => {
            answer('circle');
          }}
        >
          {t('desk.circle')}
        </button>
        <Fold open={open} unfold={unfold} fold={fold} name="desk.write" />
      </>
    );
  return (
    <>
      {(['agree', 'disagree', 'other'] as const).map((stance) => (
        <button
          key={stance}
          type="button"
          className={stance === 'agree' ? 'primary' : ''}
          disabled={busy}
          onClick={() => {
            answer(stance);
          }}
        >
          {t(`desk.${stance}`)}
        </button>
      ))}
      <Fold open={open} unfold={unfold} fold={fold} name="desk.write" />
    </>
  );
}

function Fold({ open, unfold, fold, name }: Pick<Props, 'open' | 'unfold' | 'fold'> & { readonly name: string }) {
  const { t } = useWords();
  return (
    <button type="button" className="fold" aria-expanded={open} onClick={open ? fold : unfold}>
      {t(open ? 'desk.fold' : name)}
    </button>
  );
}
