import type { ItemSeen } from '../../../contract/views/supervision-case.ts';
import { useWords } from '../../shared/language.tsx';
import { LongText } from '../instruction/long-text.tsx';

interface Props {
  readonly item: ItemSeen | null;
  readonly value: string;
  readonly onChange: (delay: string) => void;
}

/** Late, the unit says in writing why; in time nobody asks (2.2.6.3-e). */
export function Delay({ item, value, onChange }: Props) {
  const { t } = useWords();
  if (item?.overdue !== true) return null;
  return <LongText name="delay" note={t('form.late-say-why')} value={value} onChange={onChange} />;
}
