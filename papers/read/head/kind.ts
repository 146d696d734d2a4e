import { documentKindIds, documentKinds, kindAtEndOf } from '../../../regulation/documents/kind.ts';
import type { ReadFields, ReadText } from '../../../contract/documents/reading.ts';
import { withoutTail } from './title-text.ts';

const isMixed = (title: string): boolean =>
  documentKindIds.some((kind) =>
    documentKindIds.some((other) => title.endsWith(documentKinds[kind] + documentKinds[other])),
  );

/** 文种: the word that the title ends with. Two kinds in a row (请示报告) are no kind and have to be decided. */
export const findKind = (title: ReadText | undefined): ReadFields['kind'] => {
  if (title === undefined) return undefined;
  const text = withoutTail(title.value.replace(/\s/gu, ''));
  const kind = kindAtEndOf(text);
  if (kind === null) return undefined;
  if (isMixed(text)) return { value: kind, where: title.where, sure: 'doubtful', note: 'kind-mixed' };
  return { value: kind, where: title.where, sure: title.sure };
};
