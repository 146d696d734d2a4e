import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useWords } from './language.tsx';

export interface Key {
  readonly key: string;
  /** Words key of what it does. */
  readonly does: string;
  readonly run: () => void;
}

interface Held {
  keys: readonly Key[];
}

/** What holds keys now, in the order in which it appeared: the page's own before what every page has. */
const ofPages: Held[] = [];
const everywhere: Held[] = [];

/** Every key that works now, each once: one press never does two things. */
function inForce(): ReadonlyMap<string, Key> {
  const found = new Map<string, Key>();
  for (const key of [...ofPages, ...everywhere].flatMap(({ keys }) => keys))
    if (!found.has(key.key)) found.set(key.key, key);
  return found;
}

const takesNoText = ['radio', 'checkbox', 'button', 'submit', 'file'];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? !takesNoText.includes(target.type)
    : target instanceof HTMLElement && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName));

/** With Alt some keyboards write other letters, so the key's place counts. */
const letterOf = (event: KeyboardEvent): string =>
  event.altKey && event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key.toLowerCase();

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || (isTyping(event.target) && !event.altKey)) return;
  if (document.querySelector('dialog[open]')) return;
  const found = inForce().get(letterOf(event));
  if (!found) return;
  event.preventDefault();
  found.run();
}

/** Single letters of a page, or of every page; they rest while somebody types. Alt+letter works everywhere. */
export function useKeys(keys: readonly Key[], where: 'page' | 'everywhere' = 'page'): void {
  const held = useRef<Held>({ keys });
  useLayoutEffect(() => {
    held.current.keys = keys;
  });
  useEffect(() => {
    const mine = held.current;
    const all = where === 'page' ? ofPages : everywhere;
    all.push(mine);
    window.addEventListener('keydown', press);
    return () => {
      all.splice(all.indexOf(mine), 1);
      if (ofPages.length + everywhere.length === 0) window.removeEventListener('keydown', press);
    };
  }, [where]);
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
        ...[...inForce().values()].flatMap(({ key, does }) => [element('dt', key), element('dd', t(does))]),
      );
    dialog.current?.showModal();
  };
  useKeys([{ key: '?', does: 'key.help', run: open }], 'everywhere');
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
