/** The worker's own module: beside us in the built server, a loader of the source otherwise. */
export const readerEntry = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../papers/read/worker-entry.dev.mjs', import.meta.url)
    : new URL('./worker-entry.js', import.meta.url);
