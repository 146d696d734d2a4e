/**
 * One stream for all tabs of a browser: it holds one of the six connections that a browser opens to one server. A tab says whose pages
 * it shows, or null when it leaves; every tab hears what the stream says.
 */
const tabs = new Set<MessagePort>();
let stream: EventSource | null = null;
let whose: string | null = null;

const onceMoreMs = 5000;
const betweenMs = 500;

function open(): void {
  stream?.close();
  stream = new EventSource('/api/stream');
  for (const name of ['look', 'notices']) stream.addEventListener(name, gently(name));
}

/** At once, and of many in short succession only the last once more. */
function gently(name: string): () => void {
  let last = 0;
  let waiting = false;
  const tell = () => {
    waiting = false;
    last = Date.now();
    for (const tab of tabs) tab.postMessage(name);
  };
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(tell, Math.max(0, last + betweenMs - Date.now()));
  };
}

function hear(tab: MessagePort, person: unknown): void {
  if (typeof person !== 'string') {
    tabs.delete(tab);
    if (tabs.size > 0) return;
    stream?.close();
    stream = null;
    return;
  }
  tabs.add(tab);
  // Somebody else has signed in: the stream of the session before says nothing to this one.
  if (stream !== null && whose === person) return;
  whose = person;
  open();
}

addEventListener('connect', (event) => {
  const [tab] = (event as MessageEvent).ports;
  tab?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    hear(tab, data);
  });
  tab?.start();
});

// A browser tries again by itself unless it was answered with an error, as by a proxy whose server starts anew.
setInterval(() => {
  if (stream?.readyState === EventSource.CLOSED) open();
}, onceMoreMs);
