/** What the server's stream says: look again, at all or at one's notices. */
export type Hint = 'look' | 'notices';

/** Hears the stream for this person's pages until it is told to stop; one stream for all tabs where the browser can share it. */
export function hearStream(personId: string, hint: (hint: Hint) => void): () => void {
  return 'SharedWorker' in window ? shared(personId, hint) : ofItsOwn(hint);
}

function shared(personId: string, hint: (hint: Hint) => void): () => void {
  const { port } = new SharedWorker(new URL('./stream-worker.ts', import.meta.url), { type: 'module' });
  const leave = () => {
    port.postMessage(null);
  };
  const come = () => {
    port.postMessage(personId);
  };
  port.addEventListener('message', ({ data }: MessageEvent<Hint>) => {
    hint(data);
  });
  port.start();
  come();
  window.addEventListener('pagehide', leave);
  // Shown again as it was, without being loaded anew.
  window.addEventListener('pageshow', come);
  return () => {
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', come);
    leave();
  };
}

function ofItsOwn(hint: (hint: Hint) => void): () => void {
  const stream = new EventSource('/api/stream');
  for (const name of ['look', 'notices'] as const)
    stream.addEventListener(name, () => {
      hint(name);
    });
  return () => {
    stream.close();
  };
}
