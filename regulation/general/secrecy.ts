/** Levels of a state secret, lowest first. A work secret (工作秘密) is not one of them. */
export const secrecyLevels = ['none', 'confidential', 'secret', 'top-secret'] as const;

export type SecrecyLevel = (typeof secrecyLevels)[number];

/** What stands on the paper; a paper without a mark has none. */
export const secrecyMarks = {
  confidential: '秘密',
  secret: '机密',
  'top-secret': '绝密',
} as const satisfies Record<Exclude<SecrecyLevel, 'none'>, string>;
