/** How a part of a bar is drawn; each kind also by its height or edge, so that nothing hangs on its colour. */
type Kind = 'late' | 'near' | 'inTime' | 'noLimit' | 'open' | 'half' | 'mostly';

export interface Part {
  readonly kind: Kind;
  readonly share: number;
}

const height = 12;

/** A bar beside the figures that it draws; the figures themselves are the text. */
export function Drawn({ parts, width = 64 }: { readonly parts: readonly Part[]; readonly width?: number }) {
  return (
    <svg className="drawn" width={width} height={height} aria-hidden="true" focusable="false">
      {parts.map(({ kind, share }, place) => {
        const x = parts.slice(0, place).reduce((sum, part) => sum + part.share, 0) * width;
        return share > 0 ? <PartDrawn key={kind} kind={kind} x={x} length={Math.max(2, share * width)} /> : null;
      })}
    </svg>
  );
}

function PartDrawn({ kind, x, length }: { readonly kind: Kind; readonly x: number; readonly length: number }) {
  switch (kind) {
    case 'late':
      return <rect x={x} width={length} height={height} fill="var(--red)" />;
    case 'near':
    case 'half':
      return <rect x={x} y={2} width={length} height={height - 4} fill="var(--ink)" />;
    case 'open':
      return <rect x={x} y={3} width={length} height={height - 6} fill="var(--soft)" />;
    case 'inTime':
      return (
        <rect
          x={x + 0.5}
          y={2.5}
          width={Math.max(1, length - 1)}
          height={height - 5}
          fill="none"
          stroke="var(--good)"
        />
      );
    default:
      return <rect x={x} y={height / 2 - 1} width={length} height={2} fill="var(--soft)" />;
  }
}

const column = 16;
const tall = 34;

/** A column for each week, the present one with an open edge: it is not over. */
export function Columns({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(1, ...values);
  return (
    <svg className="drawn" width={values.length * column} height={tall + 2} aria-hidden="true" focusable="false">
      <line x1={0} x2={values.length * column} y1={tall + 1} y2={tall + 1} stroke="var(--line)" />
      {values.map((value, place) => {
        const length = value === 0 ? 0 : Math.max(2, (tall * value) / most);
        const isOver = place < values.length - 1;
        return (
          <rect
            key={String(place)}
            x={place * column + 2}
            y={tall - length + 0.5}
            width={column - 5}
            height={length}
            fill={isOver ? 'var(--soft)' : 'none'}
            stroke={length === 0 ? 'none' : 'var(--soft)'}
          />
        );
      })}
    </svg>
  );
}
