import type { ReactNode } from 'react';
import { useWords } from './language.tsx';

/** A dense table that scrolls sideways by itself, also from the keyboard. `columns` are keys of words. */
export function Table({
  label,
  columns,
  children,
  stacks = false,
}: {
  readonly label: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
  /** On a phone each row is a block of its own, its `main` cell on top, without its `wide-only` cells. */
  readonly stacks?: boolean;
}) {
  const { t } = useWords();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table className={stacks ? 'stack' : ''}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
