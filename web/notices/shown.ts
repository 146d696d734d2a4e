import { useEffect, useSyncExternalStore } from 'react';
import { ask } from '../shared/api.ts';

const atATime = 200;

const watch = (changed: () => void) => {
  document.addEventListener('visibilitychange', changed);
  return () => {
    document.removeEventListener('visibilitychange', changed);
  };
};

/** Tells the office that this page, if somebody can see it, has shown these notices. Nobody's doing, so it keeps no session alive. */
export function useShown(ids: readonly string[]): void {
  const isVisible = useSyncExternalStore(watch, () => document.visibilityState === 'visible');
  const list = ids.slice(0, atATime).join(' ');
  useEffect(() => {
    if (!isVisible || list === '') return;
    ask('POST', '/api/notices/shown', { notices: list.split(' ') }, { 'x-unattended': '1' }).catch(() => undefined);
  }, [isVisible, list]);
}
