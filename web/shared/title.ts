import { useEffect } from 'react';
import { countText } from '../notices/count-text.ts';

/** The window is called what the page's heading says, after the number of unopened notices: tabs, history and screen readers tell pages apart. */
export function useTitle(office: string, unopened: number): void {
  useEffect(() => {
    const name = () => {
      const heading = document.querySelector('h1')?.textContent.trim() ?? '';
      const named = heading === '' || heading === office ? office : `${heading} · ${office}`;
      const title = unopened === 0 ? named : `(${countText(unopened)}) ${named}`;
      if (document.title !== title) document.title = title;
    };
    name();
    const watch = new MutationObserver(name);
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
    };
  }, [office, unopened]);
}
