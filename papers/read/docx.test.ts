import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { ReadRefusal, ReadResult } from '../../contract/documents/reading.ts';
import { readDocument } from './read-document.ts';
import { safePreview } from './safe-preview.ts';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const TYPES =
  '<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const documentOf = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`;

const docx = async (body: string, parts: Record<string, string> = {}): Promise<Uint8Array> => {
  const zip = new JSZip();
  const all = { '[Content_Types].xml': TYPES, 'word/document.xml': documentOf(body), ...parts };
  for (const [name, content] of Object.entries(all)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

const relations = (type: string, target: string): string =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

const reading = (result: ReadResult): Extract<ReadResult, { ok: true }>['reading'] => {
  if (!result.ok) throw new Error(`Expected a reading, got ${JSON.stringify(result.refusal)}`);
  return result.reading;
};
const refusal = (result: ReadResult): ReadRefusal | null => (result.ok ? null : result.refusal);

const NOTICE = [
  paragraph('临澄市人民政府办公室文件'),
  paragraph('临政办发〔2026〕18号'),
  '<w:p/>',
  paragraph('临澄市人民政府办公室', '<w:pPr><w:jc w:val="center"/></w:pPr>'),
  '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>关于做好防汛</w:t></w:r><w:r><w:t>工作的通知</w:t></w:r></w:p>',
  '<w:p/>',
  paragraph('各县（区）人民政府：'),
  paragraph('经市政府同意，现将有关事项通知如下。'),
  paragraph('附件：1.责任人名单'),
  paragraph('2.隐患清单'),
  paragraph('临澄市人民政府办公室'),
  paragraph('2026年5月8日'),
  paragraph('（此件依申请公开）'),
  '<w:tbl><w:tr><w:tc>' + paragraph('抄送：市委办公室，市政协办公室。') + '</w:tc></w:tr>',
  '<w:tr><w:tc>' +
    paragraph('临澄市人民政府办公室') +
    '</w:tc><w:tc>' +
    paragraph('2026年5月9日印发') +
    '</w:tc></w:tr></w:tbl>',
].join('');

describe('a DOCX file', () => {
  it('gives its head fields with place and sureness', async () => {
    const { fields, file, warnings } = reading(await readDocument(await docx(NOTICE), '通知.docx'));
    expect(file).toMatchObject({ name: '通知.docx', type: 'docx' });
    expect(fields.number).toEqual({
      value: '临政办发〔2026〕18号',
      sure: 'certain',
      where: { line: 2, page: null, text: '临政办发〔2026〕18号' },
    });
    expect(fields.title?.value).toBe('临澄市人民政府办公室关于做好防汛工作的通知');
    expect(fields.sender).toMatchObject({ value: ['临澄市人民政府办公室'], sure: 'certain' });
    expect(fields.addressees?.value).toEqual(['各县（区）人民政府']);
    expect(fields.annexes?.value).toEqual(['责任人名单', '隐患清单']);
    expect(fields.cc?.value).toEqual(['市委办公室', '市政协办公室']);
    expect(fields.dateSigned?.value).toBe('2026-05-08');
    expect(fields.datePrinted?.value).toBe('2026-05-09');
    expect(fields.disclosure?.value).toBe('on-request');
    expect(warnings).toEqual([]);
  });

  it('saved page counts are likely, not certain', async () => {
    const bytes = await docx(NOTICE, { 'docProps/app.xml': '<Properties><Pages>3</Pages></Properties>' });
    expect(reading(await readDocument(bytes, 'a.docx')).fields.pages).toMatchObject({
      value: '3',
      sure: 'likely',
      note: 'pages-as-saved',
    });
  });

  it('deleted, moved and repeated text is not read, and tracked changes are pointed out', async () => {
    const extra =
      '<w:p><w:del><w:r><w:delText>删去的话</w:delText></w:r></w:del><w:ins><w:r><w:t>加上的话</w:t></w:r></w:ins></w:p>' +
      `<w:moveFrom><w:r><w:t>移走的话</w:t></w:r></w:moveFrom><mc:AlternateContent><mc:Choice>${paragraph('框内文字')}</mc:Choice><mc:Fallback>${paragraph('框内文字')}</mc:Fallback></mc:AlternateContent>`;
    const { text, warnings } = reading(await readDocument(await docx(NOTICE + extra), 'a.docx'));
    expect(text).toContain('加上的话');
    expect(text).not.toMatch(/删去的话|移走的话/u);
    expect(text.match(/框内文字/gu)).toHaveLength(1);
    expect(warnings).toContain('tracked-changes');
  });

  it('hidden text is left out and pointed out', async () => {
    const hidden =
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见的话</w:t></w:r><w:r><w:t>看得见的话</w:t></w:r></w:p>';
    const { text, warnings } = reading(await readDocument(await docx(NOTICE + hidden), 'a.docx'));
    expect(text).toContain('看得见的话');
    expect(text).not.toContain('看不见的话');
    expect(warnings).toContain('hidden-text');
  });

  it('a preview is plain text, markup in it stays text', async () => {
    const result = await safePreview(await docx(NOTICE + paragraph('&lt;script&gt;alert(1)&lt;/script&gt;')), 'a.docx');
    expect(result.ok && result.paragraphs.at(-1)).toEqual({ text: '<script>alert(1)</script>' });
    expect(result.ok && result.paragraphs[2]).toEqual({ text: '临澄市人民政府办公室', style: 'centred' });
    expect(result.ok && result.paragraphs.at(-2)).toEqual({
      text: '临澄市人民政府办公室 2026年5月9日印发',
      style: 'table-row',
    });
  });
});

describe('a hostile DOCX file is refused with its reason', () => {
  const doctype = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>${paragraph('&x;')}</w:body></w:document>`;
  const laughs = `<!DOCTYPE a [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;">]><w:document ${W}>&b;</w:document>`;

  it.each([
    ['an external entity', { 'word/document.xml': doctype }, 'external-entity'],
    ['entities that multiply', { 'word/document.xml': laughs }, 'external-entity'],
    [
      'a document type in a relations part',
      { 'word/_rels/document.xml.rels': '<!DOCTYPE x><Relationships/>' },
      'external-entity',
    ],
    [
      'a template from elsewhere',
      { 'word/_rels/settings.xml.rels': relations('attachedTemplate', 'http://198.51.100.7/t.dotm') },
      'external-entity',
    ],
    [
      'an object from elsewhere',
      { 'word/_rels/document.xml.rels': relations('oleObject', 'http://198.51.100.7/o') },
      'external-entity',
    ],
    ['macros', { 'word/vbaProject.bin': 'x' }, 'unsupported'],
    [
      'a macro-enabled type',
      {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      },
      'unsupported',
    ],
    ['XML that breaks off', { 'word/document.xml': '<w:document><w:p' }, 'damaged'],
    ['NUL bytes in the XML', { 'word/document.xml': documentOf(paragraph('a\0b')) }, 'damaged'],
    ['no text at all', { 'word/document.xml': documentOf('<w:p/>') }, 'no-text'],
    [
      'a mark in the page header',
      { 'word/header1.xml': `<w:hdr ${W}>${paragraph('机密★20年')}</w:hdr>` },
      'classified-mark',
    ],
    ['a part beyond all proportion', { 'word/document.xml': documentOf(paragraph('一'.repeat(4_000_000))) }, 'bomb'],
    ['a bomb in a part that nobody reads', { 'word/media/x.bin': '0'.repeat(8_000_000) }, 'bomb'],
  ])('%s', async (_case, parts, reason) => {
    expect(refusal(await readDocument(await docx(NOTICE, parts), 'a.docx'))?.reason).toBe(reason);
  });

  it('a document type hidden by UTF-16', async () => {
    const zip = await JSZip.loadAsync(await docx(NOTICE));
    zip.file('word/document.xml', Buffer.from(`\uFEFF${doctype}`, 'utf16le'));
    expect(refusal(await readDocument(await zip.generateAsync({ type: 'uint8array' }), 'a.docx'))?.reason).toBe(
      'external-entity',
    );
  });

  it('a directory that lies about the size', async () => {
    const bytes = await docx(paragraph('一'.repeat(300_000)));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    expect(refusal(await readDocument(bytes, 'a.docx'))?.reason).toBe('bomb');
  });

  it('entries that share the same bytes', async () => {
    const bytes = await docx(NOTICE);
    const view = new DataView(bytes.buffer);
    const at = Buffer.from(bytes).lastIndexOf(Buffer.from('PK\x01\x02'));
    view.setUint32(at + 42, 0, true);
    expect(refusal(await readDocument(bytes, 'a.docx'))?.reason).toBe('bomb');
  });

  it('more entries than any document has', async () => {
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`word/media/${index}`, '']));
    expect(refusal(await readDocument(await docx(NOTICE, many), 'a.docx'))?.reason).toBe('bomb');
  });

  it('an encrypted entry', async () => {
    const bytes = await docx(NOTICE);
    const at = Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02'));
    bytes[at + 8] = 1;
    expect(refusal(await readDocument(bytes, 'a.docx'))?.reason).toBe('encrypted');
  });

  it('a file cut short or with a changed byte', async () => {
    const bytes = await docx(NOTICE);
    expect(refusal(await readDocument(bytes.subarray(0, bytes.length - 40), 'a.docx'))?.reason).toBe('damaged');
    const at = Buffer.from(bytes).indexOf(Buffer.from('word/document.xml')) + 60;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(refusal(await readDocument(bytes, 'a.docx'))?.reason).toMatch(/damaged|bomb/u);
  });

  it('ten thousand nested paragraphs and tables are read without a stack of calls', async () => {
    const deep =
      '<w:tbl><w:tr><w:tc><w:p>'.repeat(10_000) +
      '<w:r><w:t>深处</w:t></w:r>' +
      '</w:p></w:tc></w:tr></w:tbl>'.repeat(10_000);
    const result = await readDocument(await docx(NOTICE + deep), 'a.docx', { inflationRatio: 10_000 });
    expect(reading(result).text).toContain('深处');
  });

  it('a spreadsheet and an OFD file are named for what they are', async () => {
    for (const [part, found] of [
      ['xl/workbook.xml', 'xlsx'],
      ['OFD.xml', 'ofd'],
      ['x.txt', 'zip'],
    ] as const) {
      const bytes = await new JSZip().file(part, 'x').generateAsync({ type: 'uint8array' });
      expect(refusal(await readDocument(bytes, 'a.docx'))).toEqual({ reason: 'unsupported', facts: { found } });
    }
  });
});
