import { type ReactNode, useState } from 'react';

/** A form that is not the usual way: a button until somebody wants it. */
export function Folded({ does, children }: { readonly does: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return children;
  return (
    <p>
      <button
        type="button"
        aria-expanded={false}
        onClick={() => {
          setOpen(true);
        }}
      >
        {does}…
      </button>
    </p>
  );
}
