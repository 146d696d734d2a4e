import { useEffect, useId, useRef } from 'react';
import { useWords } from './language.tsx';

export interface Key {
  readonly key: string;
  /** Words key of what it does. */
  readonly does: string;
  readonly run: () => void;
}

const known = new Map<string, Key>();

const takesNoText = ['radio', 'checkbox', 'button', 'submit', 'file'];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? !takesNoText.includes(target.type)
    : target instanceof HTMLElement && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName));

/** With Alt some keyboards write other letters, so the key's place counts. */
const letterOf = (event: KeyboardEvent): string =>
  event.altKey && event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key.toLowerCase();

/** Single letters of a page; they rest while somebody types. Alt+letter works everywhere. */
export function useKeys(keys: readonly Key[]): void {
  useEffect(() => {
    for (const key of keys) known.set(key.key, key);
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || (isTyping(event.target) && !event.altKey)) return;
      if (document.querySelector('dialog[open]')) return;
      const found = keys.find(({ key }) => key === letterOf(event));
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
      for (const key of keys) known.delete(key.key);
    };
  });
}

/** `?` lists the keys that work on the page. */
export function KeyHelp() {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDListElement>(null);
  const title = useId();
  const open = () => {
    if (list.current)
      list.current.replaceChildren(
        ...[...known.values()].flatMap(({ key, does }) => [element('dt', key), element('dd', t(does))]),
      );
    dialog.current?.showModal();
  };
  useKeys([{ key: '?', does: 'key.help', run: open }]);
  return (
    <>
      <button type="button" className="keys" onClick={open}>
        ? {t('key.help')}
      </button>
      <dialog ref={dialog} aria-labelledby={title}>
        <h2 id={title}>{t('key.help')}</h2>
        <dl ref={list} />
        <form method="dialog">
          <button type="submit">{t('web.close')}</button>
        </form>
      </dialog>
    </>
  );
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
