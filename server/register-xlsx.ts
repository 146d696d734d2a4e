import type { RegisterLine } from '../contract/views/register.ts';
import { isWordKey, say, sayKey } from '../words/words.ts';
import { type Column, wallTime } from './workbook.ts';

/** The receipt register in the clerks' columns. */
export const registerColumns: readonly Column<RegisterLine>[] = [
  { key: 'register.number', width: 10, cell: ({ number }) => number },
  { key: 'register.received', width: 18, cell: ({ receivedAt }) => wallTime(receivedAt) },
  { key: 'register.sender', width: 22, cell: ({ sender }) => sender },
  { key: 'register.document-number', width: 22, cell: ({ documentNumber }) => documentNumber ?? '' },
  { key: 'register.title', width: 48, cell: ({ title }) => title },
  { key: 'register.copies', width: 7, cell: ({ copies }) => copies },
  { key: 'register.level', width: 9, cell: ({ level }) => sayKey('zh', `level.${level}`) },
  { key: 'register.urgency', width: 9, cell: ({ urgency }) => sayKey('zh', `urgency.${urgency}`) },
  { key: 'register.goes-to', width: 26, cell: ({ goesTo }) => goesTo.map(({ zh }) => zh).join('、') },
  {
    key: 'register.return-status',
    width: 10,
    cell: ({ returnStatus }) => sayKey('zh', `return-status.${returnStatus}`),
  },
  { key: 'register.remarks', width: 26, cell: remarks },
];

function remarks({ voidReason, resubmits, step }: RegisterLine): string {
  const place = `step.${step}`;
  return [
    ...(voidReason === null ? [] : [say('zh', 'register.void', { reason: voidReason })]),
    ...(resubmits ? [say('zh', 'register.resubmits')] : []),
    ...(isWordKey(place) ? [say('zh', place)] : []),
  ].join('；');
}
