import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/** The first field, or the usual act, of what stands in a place takes the keyboard. */
export function focusFirst(place: Element | null): void {
  place
    ?.querySelector<HTMLElement>('fieldset :is(input, select, textarea):enabled, button.primary:enabled')
    ?.focus({ preventScroll: true });
}

/** Esc goes out of a field, so that the page's letters and numbers work again. */
export function leaveOnEscape({ key, target }: KeyboardEvent): void {
  if (key === 'Escape' && target instanceof HTMLElement) target.blur();
}

/** Moves the keyboard to the first control of what has just appeared, where the last act left it nowhere. */
export function useFirstControl<Element extends HTMLElement>(): RefObject<Element | null> {
  const place = useRef<Element>(null);
  useEffect(() => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (isNowhere) focusFirst(place.current);
  }, []);
  return place;
}
