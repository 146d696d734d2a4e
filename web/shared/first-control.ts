import { type RefObject, useEffect, useRef } from 'react';

/** Moves the keyboard to the first field or the usual act of what has just appeared, where the last act left it nowhere. */
export function useFirstControl<Element extends HTMLElement>(): RefObject<Element | null> {
  const place = useRef<Element>(null);
  useEffect(() => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (isNowhere)
      place.current
        ?.querySelector<HTMLElement>('fieldset :is(input, select, textarea):enabled, button.primary:enabled')
        ?.focus({ preventScroll: true });
  }, []);
  return place;
}
