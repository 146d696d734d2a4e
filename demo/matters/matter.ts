/** What a paper is about. In a body, `[12-40]` is a figure still to be drawn, `{year}` and `{quarter}` the story's own. */
export interface Matter {
  /** The key of the department, or the name of another sender. */
  readonly from: string;
  readonly about: string;
  readonly body: readonly string[];
  readonly annexes?: readonly string[];
  /** Matters of winter and of summer are told only then. */
  readonly season?: 'cold' | 'warm';
}
