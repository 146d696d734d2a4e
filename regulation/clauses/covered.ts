/** Sections of which every clause is bound and proved. The list only grows. */
export const coveredSections: readonly string[] = [
  '0.0',
  '2.1.1',
  '2.1.2',
  '2.1.3',
  '2.1.4',
  '2.1.5',
  '2.1.6',
  '2.2',
  '2.2.1',
  '2.2.2',
  '2.2.5.1',
];
