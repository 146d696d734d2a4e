import type { View } from '../contract/view.ts';
import type { Reading, Viewer } from '../store/views/reading.ts';

type Run<Query, Answer> = (reading: Reading, viewer: Viewer, query: Query) => Promise<Answer | null>;

/** What the security log keeps of a page: that it was read, or null where that need not be kept. */
type Kept<Answer> = (
  answer: Answer,
) => { readonly kind: string; readonly facts: Readonly<Record<string, string | number | boolean | null>> } | null;

export interface Served {
  readonly view: View<unknown, unknown>;
  /** null: the page is not for this viewer. */
  readonly run: Run<unknown, unknown>;
  readonly kept: Kept<unknown>;
}

/** Serves a page's data under /api/views. `kept` says what of an answer goes to the security log. */
export const served = <Query, Answer>(
  view: View<Query, Answer>,
  run: Run<Query, Answer>,
  kept: Kept<Answer> = () => null,
): Served => ({ view, run, kept }) as Served;

/** Every page's data. */
export const views: readonly Served[] = [];
