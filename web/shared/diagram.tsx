import { useEffect, useRef } from 'react';
import type { CaseSeen } from '../../contract/views/case.ts';
import { useWords } from './language.tsx';

const width = 118;
const height = 34;
const stepX = 150;
const stepY = 56;

/** The procedure as a drawing, the current step lit; returns are dashed. */
export function Diagram({ diagram, current }: { readonly diagram: CaseSeen['diagram']; readonly current: string }) {
  const { t } = useWords();
  const at = new Map(diagram.nodes.map((node) => [node.id, { x: 10 + node.layer * stepX, y: 10 + node.row * stepY }]));
  const scroller = useRef<HTMLDivElement>(null);
  const lit = at.get(current)?.x ?? 0;
  useEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = lit - scroller.current.clientWidth / 2;
  }, [lit]);
  const right = Math.max(...[...at.values()].map(({ x }) => x)) + width + 10;
  const bottom = Math.max(...[...at.values()].map(({ y }) => y)) + height + 30;
  return (
    <div ref={scroller} className="scroll" tabIndex={0} role="region" aria-label={t('case.diagram')}>
      <svg width={right} height={bottom} role="img" aria-label={t('case.diagram-now', { step: t(`step.${current}`) })}>
        {diagram.edges.map((edge) => {
          const from = at.get(edge.from);
          const to = at.get(edge.to);
          if (!from || !to) return null;
          const path = edge.return
            ? `M${from.x + width / 2},${from.y + height} C${from.x + width / 2},${bottom} ${to.x + width / 2},${bottom} ${to.x + width / 2},${to.y + height}`
            : `M${from.x + width},${from.y + height / 2} C${from.x + width + 16},${from.y + height / 2} ${to.x - 16},${to.y + height / 2} ${to.x},${to.y + height / 2}`;
          return (
            <path
              key={edge.from + edge.act + edge.to}
              d={path}
              fill="none"
              stroke="var(--soft)"
              strokeDasharray={edge.return ? '5 4' : undefined}
            />
          );
        })}
        {diagram.nodes.map((node) => {
          const place = at.get(node.id);
          if (!place) return null;
          const isCurrent = node.id === current;
          return (
            <g key={node.id}>
              <rect
                x={place.x}
                y={place.y}
                width={width}
                height={height}
                rx={node.kind === 'end' ? 16 : 2}
                fill={isCurrent ? 'var(--mark)' : 'var(--sheet)'}
                stroke="var(--ink)"
                strokeWidth={isCurrent ? 3 : 1}
              />
              <text x={place.x + width / 2} y={place.y + 21} textAnchor="middle" fontWeight={isCurrent ? 700 : 400}>
                {t(`step.${node.id}`)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
