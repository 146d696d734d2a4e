import { catalogue } from '../../regulation/clauses/catalogue.ts';

/** The union of clause ids, from the catalogue. */
export function clauseIdsFile(): Readonly<Record<string, string>> {
  const ids = catalogue.map(({ id }) => `  '${id}',`).join('\n');
  return {
    'regulation/clauses/clause-id.generated.ts': `/** Every clause of the catalogue. Written by \`npm run generate\`. */
export const clauseIds = [
${ids}
] as const;

export type ClauseId = (typeof clauseIds)[number];
`,
  };
}
