/** Runs of one kind of script in a plain text. */
export const runsOf = (plain: string): string[] => plain.match(/\p{Script=Han}+|[^\p{Script=Han}〔〕 ]+/gu) ?? [];

export const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run);

/** Longer runs of letters are known by their beginning: PostgreSQL takes no longer ones. */
const runLength = 60;
export const cut = (run: string): string => Array.from(run).slice(0, runLength).join('');

/** Chinese has no blanks: each character and each pair of neighbours is a token. */
export function pairsOf(run: string): string[] {
  const points = Array.from(run);
  return points.slice(1).map((point, i) => `${points[i] ?? ''}${point}`);
}

export const numbersIn = (plain: string): string[] =>
  [...plain.matchAll(/〔(\d{4})〕(\d+)号/gu)].map(([, year = '', number = '']) => `#${year}-${number}`);

/** Everything by which a plain text may be asked for. */
export function tokensOf(plain: string): Set<string> {
  const tokens = new Set(numbersIn(plain));
  for (const run of runsOf(plain)) {
    if (!isHan(run)) tokens.add(cut(run));
    else for (const token of [...Array.from(run), ...pairsOf(run)]) tokens.add(token);
  }
  return tokens;
}

/** A case's id begins with the time when it was opened: its first four digits change every fifty days. */
export const spanOf = (caseId: string): number => Number.parseInt(caseId.slice(0, 4), 16);

/** By what rank and from what time a passage is: so that the index itself can be asked for the newest of a common word. */
export const rankTag = (rank: number): string => `~${String(rank)}`;
export const spanTag = (span: number, rank?: number): string =>
  `~${rank === undefined ? '' : String(rank)}.${String(span)}`;
export const tagsOf = (rank: number, caseId: string): string[] => [
  rankTag(rank),
  spanTag(spanOf(caseId)),
  spanTag(spanOf(caseId), rank),
];

/** As PostgreSQL reads a tsvector; no token has a quote or a backslash in it. */
export const vectorOf = (tokens: Iterable<string>): string => [...tokens].map((token) => `'${token}'`).join(' ');
