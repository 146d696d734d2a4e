/** Classes of senders that the regulation tells apart when a paper is divided (2.2.3.2), each with its place as seen from the city government. */
export const senderClasses = {
  central: { relation: 'above', route: 'secretary-general' },
  provincial: { relation: 'above', route: 'secretary-general' },
  'unit-in-province': { relation: 'unrelated', route: 'secretary-general' },
  'other-city': { relation: 'unrelated', route: 'secretary-general' },
  'city-body': { relation: 'unrelated', route: 'documents-deputy-secretary-general' },
  department: { relation: 'below', route: 'documents-deputy-secretary-general' },
  district: { relation: 'below', route: 'documents-deputy-secretary-general' },
  'unit-in-city': { relation: 'unrelated', route: 'documents-deputy-secretary-general' },
  public: { relation: 'public', route: 'documents-deputy-secretary-general' },
} as const;

export type SenderClass = keyof typeof senderClasses;

// Governments, party committees, congresses, consultative conferences, courts, and the general offices that write for them.
const noDepartment =
  /(?:政府|国务院|党中央|党委|[省市区县]委|人大|人大常委会|政协|法院|检察院|办公厅|政府办公室|委办公室)$/u;

/** Whether the sender is a department: a bureau of the city, or a body above that its name shows to be no authority itself. */
export const isDepartment = (senderClass: SenderClass, sender: string): boolean =>
  senderClass === 'department' ||
  (senderClasses[senderClass].relation === 'above' && !noDepartment.test(sender.trim()));
