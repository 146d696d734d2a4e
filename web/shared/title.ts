import { useEffect } from 'react';

/** The window is called what the page's heading says, so that tabs, history and screen readers tell pages apart. */
export function useTitle(office: string): void {
  useEffect(() => {
    const name = () => {
      const heading = document.querySelector('h1')?.textContent.trim() ?? '';
      const title = heading === '' || heading === office ? office : `${heading} · ${office}`;
      if (document.title !== title) document.title = title;
    };
    name();
    const watch = new MutationObserver(name);
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
    };
  }, [office]);
}
