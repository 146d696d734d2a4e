/** A bar beside the figure that it draws; the figure itself is the text. */
export function Bar({ share, late = 0 }: { readonly share: number; readonly late?: number }) {
  return (
    <svg width="120" height="10" aria-hidden="true" focusable="false">
      <rect width="120" height="10" fill="none" stroke="var(--line)" />
      <rect width={120 * share} height="10" fill="var(--soft)" />
      <rect x={120 * share} width={120 * late} height="10" fill="var(--red)" />
    </svg>
  );
}
