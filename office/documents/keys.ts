/** A document number without the shape of its brackets, blanks and marks: the same number however it was typed. */
export function numberKey(number: string | null): string | null {
  if (number === null) return null;
  const key = number
    .normalize('NFKC')
    .replace(/[\s〔〕[\]()（）【】〖〗{}号第年]/g, '')
    .toLowerCase();
  return key === '' ? null : key;
}

/** A title without blanks and punctuation, for finding one that is nearly the same. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}\s]/gu, '')
    .toLowerCase();
