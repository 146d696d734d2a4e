/** The fifteen kinds (文种) of article 8 of the 条例, in its order; the Chinese name is what stands in a title. */
export const documentKinds = {
  resolution: '决议',
  decision: '决定',
  order: '命令',
  communique: '公报',
  'public-announcement': '公告',
  'public-notice': '通告',
  opinion: '意见',
  notice: '通知',
  circular: '通报',
  report: '报告',
  request: '请示',
  reply: '批复',
  bill: '议案',
  letter: '函',
  minutes: '纪要',
} as const;

export type DocumentKind = keyof typeof documentKinds;

export const documentKindIds = Object.keys(documentKinds) as readonly DocumentKind[];

/** The kind that a title ends with; an order may be titled 命令 or 令 alone. Null when it ends with none of the fifteen. */
export const kindAtEndOf = (title: string): DocumentKind | null =>
  documentKindIds.find((kind) => title.endsWith(documentKinds[kind])) ?? (title.endsWith('令') ? 'order' : null);
