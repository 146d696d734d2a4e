import { useEffect } from 'react';
import { useKeys } from '../shared/keys.tsx';

/** Ctrl+Enter (on a Mac ⌘+Enter) signs, wherever the keyboard stands; held down it signs once. */
export function useSignKey(sign: () => void): void {
  // Listed for the help; a letter alone never has this name.
  useKeys([{ key: 'Ctrl+Enter', does: 'review.key.sign', run: sign }]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      sign();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  });
}
