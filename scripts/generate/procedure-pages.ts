import { mermaidOf } from '../../regulation/kernel/diagram.ts';
import { procedures } from '../../regulation/procedures.ts';
import { sayKey } from '../../words/words.ts';
import { madeBy, table } from './markdown.ts';

/** docs/procedures/…: the diagram and the table of each procedure. */
export function procedurePages(): Readonly<Record<string, string>> {
  const pages = procedures.map((procedure): [string, string] => {
    const rows = Object.entries(procedure.steps).map(([name, step]) => [
      `\`${name}\``,
      `${sayKey('zh', `step.${name}`)} / ${sayKey('en', `step.${name}`)}`,
      step.kind,
      `\`${step.source}\``,
      'holder' in step ? `\`${step.holder}\`` : '',
    ]);
    const title = `${sayKey('zh', `procedure.${procedure.id}`)} / ${sayKey('en', `procedure.${procedure.id}`)}`;
    const text = [
      `# ${title}, version ${procedure.version}`,
      '',
      madeBy,
      '',
      '```mermaid',
      mermaidOf(procedure).trimEnd(),
      '```',
      '',
      table(['Step', 'Name', 'Kind', 'Source', 'Holder'], rows),
      '',
    ].join('\n');
    return [`docs/procedures/${procedure.id.replaceAll('/', '-')}-v${procedure.version}.md`, text];
  });
  return Object.fromEntries(pages);
}
