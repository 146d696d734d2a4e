/** Posts that anybody can hold here, by the keys of the catalogue's roles, and two that the readings add: the document desk of a unit (E14) and the duty desk. */
export const posts = [
  'mayor',
  'executive-vice-mayor',
  'vice-mayor',
  'secretary-general',
  'deputy-secretary-general',
  'writing-deputy-secretary-general',
  'documents-deputy-secretary-general',
  'office-director',
  'office-deputy-director',
  'writing-deputy-director',
  'section-head',
  'section-staff',
  'secretariat-section-chief',
  'documents-section-chief',
  'documents-clerk',
  'duty-desk',
  'supervision-officer',
  'department-head',
  'department-deputy-head',
  'document-desk',
  'system-administrator',
  'security-administrator',
  'security-auditor',
] as const;
export type Post = (typeof posts)[number];

export const statuses = [
  'presiding-executive-vice-mayor',
  'presiding-deputy-secretary-general',
  'non-party-vice-mayor',
] as const;
export type Status = (typeof statuses)[number];

export const relations = [
  'counterpart-deputy',
  'leader-secretary',
  'portfolio-vice-mayor',
  'portfolio-deputy-secretary-general',
  'office-portfolio-leader',
] as const;
export type Relation = (typeof relations)[number];

/** The three separate powers (三员): none meets another, nor any other post, in one person. */
export const separatePowers: readonly Post[] = ['system-administrator', 'security-administrator', 'security-auditor'];

/** Posts that every unit has for itself; the others exist once in the office. */
export const unitPosts: readonly Post[] = [
  'section-head',
  'section-staff',
  'department-head',
  'department-deputy-head',
  'document-desk',
];

export const municipalLeaders: readonly Post[] = ['mayor', 'executive-vice-mayor', 'vice-mayor'];

/** Who else can be asked for an instruction: the secretaries-general and directors of the Office (2.2.5.3). */
export const instructingDeputies: readonly Post[] = [
  'secretary-general',
  'deputy-secretary-general',
  'writing-deputy-secretary-general',
  'documents-deputy-secretary-general',
  'office-director',
  'office-deputy-director',
];
