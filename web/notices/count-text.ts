/** A number beside the bell has two figures at most. */
export const countText = (count: number): string => (count > 99 ? '99+' : String(count));
