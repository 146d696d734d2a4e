import type { ZodType } from 'zod';

/** One page's data: its path under /api/views, what may be asked, what comes back. Fields that are not declared never leave the server. */
export interface View<Query, Answer> {
  readonly path: string;
  readonly query: ZodType<Query>;
  readonly answer: ZodType<Answer>;
}

export const view = <Query, Answer>(definition: View<Query, Answer>): View<Query, Answer> => definition;
