import JSZip from 'jszip';
import type { Line } from './official.ts';

const types = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const links = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

interface Setting {
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly halfPoints: number;
  readonly font: string;
  readonly color?: string;
  readonly indent?: boolean;
}

/** The customary setting of an official paper: red head, title in 小标宋, text in 仿宋 三号. */
const settings: Readonly<Record<Line['as'], Setting>> = {
  mark: { align: 'left', halfPoints: 32, font: '黑体' },
  head: { align: 'center', halfPoints: 56, font: '方正小标宋简体', color: 'C00000' },
  number: { align: 'center', halfPoints: 32, font: '仿宋' },
  title: { align: 'center', halfPoints: 44, font: '方正小标宋简体' },
  left: { align: 'left', halfPoints: 32, font: '仿宋' },
  body: { align: 'both', halfPoints: 32, font: '仿宋', indent: true },
  right: { align: 'right', halfPoints: 32, font: '仿宋' },
};

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function paragraph({ text, as }: Line): string {
  const { align, halfPoints, font, color, indent } = settings[as];
  const run = `<w:rFonts w:eastAsia="${font}"/>${color === undefined ? '' : `<w:color w:val="${color}"/>`}<w:sz w:val="${halfPoints}"/>`;
  const place = `<w:spacing w:line="560" w:lineRule="exact"/>${indent ? '<w:ind w:firstLineChars="200"/>' : ''}<w:jc w:val="${align}"/>`;
  return `<w:p><w:pPr>${place}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** A small DOCX file; the same bytes for the same lines. */
export function docxOf(lines: readonly Line[]): Promise<Uint8Array> {
  const zip = new JSZip();
  // Any fixed day: the archive's own dates say nothing about the paper.
  const options = { date: new Date(Date.UTC(2000, 0, 1)), createFolders: false };
  const body = lines.map(paragraph).join('');
  zip.file('[Content_Types].xml', types, options);
  zip.file('_rels/.rels', links, options);
  zip.file(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/></w:sectPr></w:body></w:document>`,
    options,
  );
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
