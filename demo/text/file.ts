import type { Chance } from '../chance.ts';
import type { Paper } from '../papers.ts';
import { docxOf, escaped } from './docx.ts';
import { citizenLines, type Imprint, type Line, officialLines } from './official.ts';

/** A file as it arrives with its paper. */
export interface Arriving {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const plain = (lines: readonly Line[]): string =>
  lines.map(({ text, as }) => (as === 'body' ? `\u3000\u3000${text}` : text)).join('\r\n');

const page = (title: string, lines: readonly Line[]): string => {
  const body = lines.map(({ text, as }) => (as === 'title' ? `<h1>${escaped(text)}</h1>` : `<p>${escaped(text)}</p>`));
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>\n<body>\n${body.join('\n')}\n</body></html>\n`;
};

/** The file of a paper that is opened and read: mostly DOCX, telegrams and letters as plain text, some of the province's as a page. */
export async function fileOf(paper: Paper, imprint: Imprint, chance: Chance): Promise<Arriving> {
  const lines = paper.way === 'public-letter' ? citizenLines(paper, imprint) : officialLines(paper, imprint, chance);
  if (paper.way === 'public-letter' || paper.way === 'telegram')
    return { name: `${paper.title}.txt`, bytes: utf8(plain(lines)) };
  if (paper.way === 'from-above' && paper.serial % 4 === 2)
    return { name: `${paper.title}.html`, bytes: utf8(page(paper.title, lines)) };
  return { name: `${paper.title}.docx`, bytes: await docxOf(lines) };
}
