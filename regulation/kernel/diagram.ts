import type { Procedure, Step } from './procedure.ts';
import { stepOf } from './procedure.ts';

export interface Node {
  readonly id: string;
  readonly kind: Step['kind'];
  /** How far from the start, by the longest road on; the column or row of a drawing. */
  readonly layer: number;
  /** The place within the layer, in the table's order. */
  readonly row: number;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly act: string;
  readonly return: boolean;
}

export interface Diagram {
  readonly nodes: Node[];
  readonly edges: Edge[];
}

/** The table as nodes and edges with places, for a drawing. */
export function diagramOf(table: Procedure): Diagram {
  const edges = edgesOf(table);
  const layers = layersOf(table, edges);
  const filled = new Map<number, number>();
  const nodes = Object.keys(table.steps).map((id) => {
    const layer = layers.get(id) ?? 0;
    const row = filled.get(layer) ?? 0;
    filled.set(layer, row + 1);
    return { id, kind: stepOf(table, id).kind, layer, row };
  });
  return { nodes, edges };
}

/** The table as a Mermaid flow chart: each step with its clause and holder, returns dotted. Ends with a line break. */
export function mermaidOf(table: Procedure): string {
  const nodes = Object.entries(table.steps).map(([id, step]) => `  ${id}${shapeOf(id, step)}`);
  const edges = edgesOf(table).map(
    (edge) => `  ${edge.from} ${edge.return ? '-.->' : '-->'}|"${edge.act}"| ${edge.to}`,
  );
  return ['flowchart TD', ...nodes, ...edges, ''].join('\n');
}

function shapeOf(id: string, step: Step): string {
  const holder = 'holder' in step ? `<br/>${step.holder}` : '';
  const label = `"${id}<br/>${step.source}${holder}"`;
  switch (step.kind) {
    case 'act':
      return `[${label}]`;
    case 'sequence':
      return `[[${label}]]`;
    case 'read':
      return `[/${label}/]`;
    case 'countersign':
    case 'consult':
      return `{{${label}}}`;
    case 'end':
      return `([${label}])`;
  }
}

function edgesOf(table: Procedure): Edge[] {
  return Object.entries(table.steps).flatMap(([from, step]) => {
    const done =
      'whenDone' in step ? answersOf(step).map((act) => ({ from, to: step.whenDone, act, return: false })) : [];
    const leads = Object.entries(step.acts ?? {})
      .filter(([, { reassign }]) => !reassign)
      .map(([act, lead]) => ({
        from,
        to: lead.to,
        act,
        return: lead.return ?? false,
      }));
    return [...done, ...leads];
  });
}

/** The acts of which the last one leads on by itself. */
function answersOf(step: Step): readonly string[] {
  if (step.kind === 'consult') return step.ends;
  return 'answer' in step ? [step.answer] : [];
}

/** Longest roads from the start. Edges that close a circle do not count, whether or not the table calls them returns. */
function layersOf(table: Procedure, edges: readonly Edge[]): Map<string, number> {
  const layers = new Map<string, number>();
  const onward: Edge[] = [];
  const finished: string[] = [];
  const walk = (step: string, road: ReadonlySet<string>): void => {
    const here = new Set([...road, step]);
    for (const edge of edges) {
      if (edge.from !== step || edge.return || here.has(edge.to)) continue;
      onward.push(edge);
      if (!finished.includes(edge.to)) walk(edge.to, here);
    }
    finished.push(step);
  };
  walk(table.start, new Set());
  layers.set(table.start, 0);
  // The steps in the reverse order of finishing: each stands before all that it leads to.
  for (const step of finished.toReversed()) {
    for (const edge of onward.filter(({ from }) => from === step)) {
      layers.set(edge.to, Math.max(layers.get(edge.to) ?? 0, (layers.get(step) ?? 0) + 1));
    }
  }
  return layers;
}
