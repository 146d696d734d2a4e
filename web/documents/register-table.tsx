import { Link } from 'react-router';
import type { RegisterLine } from '../../contract/views/register.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';

const columns = [
  'register.number',
  'register.received',
  'register.sender',
  'register.document-number',
  'register.title',
  'register.copies',
  'register.level',
  'register.urgency',
  'register.goes-to',
  'register.return-status',
  'register.remarks',
];

export function RegisterTable({ lines }: { readonly lines: readonly RegisterLine[] }) {
  const { t } = useWords();
  return (
    <Table label={t('register.title-of-page')} columns={columns} stacks>
      {lines.map((line) => (
        <Row key={line.number} line={line} />
      ))}
    </Table>
  );
}

function Row({ line }: { readonly line: RegisterLine }) {
  const { t, lang, pick } = useWords();
  const isVoid = line.voidReason !== null;
  const remarks = [
    ...(line.voidReason === null ? [] : [t('register.void', { reason: line.voidReason })]),
    ...(line.resubmits ? [t('register.resubmits')] : []),
    ...(line.outsideHours ? [t('register.outside-hours')] : []),
    t(`step.${line.step}`),
  ];
  return (
    <tr className={isVoid ? 'soft' : ''}>
      <th scope="row">{line.number}</th>
      <td style={{ whiteSpace: 'nowrap' }}>{momentText(line.receivedAt, lang)}</td>
      <td>{line.sender}</td>
      <td>{line.documentNumber}</td>
      <td className="main">
        <Link to={`/cases/${line.caseId}`}>{line.title}</Link>
      </td>
      <td className="wide-only">{line.copies}</td>
      <td className={line.level === 'none' ? 'soft wide-only' : ''} style={{ whiteSpace: 'nowrap' }}>
        {t(`level.${line.level}`)}
      </td>
      <td className={line.urgency === 'plain' ? 'soft' : 'red'} style={{ whiteSpace: 'nowrap' }}>
        {t(`urgency.${line.urgency}`)}
      </td>
      <td>{line.goesTo.map(pick).join(lang === 'zh' ? '、' : ', ')}</td>
      <td className="wide-only">{t(`return-status.${line.returnStatus}`)}</td>
      <td>{remarks.join(lang === 'zh' ? '；' : '; ')}</td>
    </tr>
  );
}
