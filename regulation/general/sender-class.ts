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
