import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadResult } from '../../contract/documents/reading.ts';
import { readDocument } from './read-document.ts';
import { safePreview } from './safe-preview.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixture = (name: string): Uint8Array => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const reasonOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const result = await readDocument(bytes, name);
  return result.ok ? 'read' : result.refusal.reason;
};

const pdf = (pages: number, trailer = ''): Uint8Array => {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return latin(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
  );
};

const LOCK = `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HTML = '<!doctype html><html><body><p>关于节水工作的通知</p></body></html>';

describe('a file that cannot be read is refused with its reason', () => {
  it.each([
    ['a program named .docx', Buffer.concat([latin('MZ\x90'), Buffer.alloc(200)]), 'a.docx', 'disguised'],
    ['a program under its own name', Buffer.concat([latin('MZ\x90'), Buffer.alloc(200)]), 'a.exe', 'unsupported'],
    ['a Linux program named .txt', latin('\x7fELF\x02\x01'), 'a.txt', 'disguised'],
    ['a script with a shebang named .txt', latin('#!/bin/sh\necho'), 'a.txt', 'disguised'],
    ['HTML named .pdf', utf8(HTML), 'a.pdf', 'disguised'],
    ['HTML named .docx', utf8(HTML), 'a.docx', 'disguised'],
    ['HTML named .txt', utf8(HTML), 'a.txt', 'disguised'],
    ['a PDF named .docx', pdf(1), 'a.docx', 'disguised'],
    ['text named .pdf', utf8('关于节水工作的通知'), 'a.pdf', 'disguised'],
    ['a picture named .pdf', latin('\x89PNG\r\n'), 'a.pdf', 'disguised'],
    ['a picture', latin('\xff\xd8\xff\xe0'), 'a.jpg', 'unsupported'],
    ['an old Word file', Buffer.from([...OLE, 0, 0]), 'a.doc', 'unsupported'],
    ['an old Word file named .docx', Buffer.from([...OLE, 0, 0]), 'a.docx', 'disguised'],
    [
      'a DOCX with a password',
      Buffer.concat([Buffer.from(OLE), Buffer.from('EncryptedPackage', 'utf16le')]),
      'a.docx',
      'encrypted',
    ],
    ['RTF', latin('{\\rtf1 x}'), 'a.rtf', 'unsupported'],
    ['an archive', latin('Rar!\x1a'), 'a.rar', 'unsupported'],
    ['a mail', latin('MIME-Version: 1.0\r\n'), 'a.mht', 'unsupported'],
    ['nothing', new Uint8Array(), 'a.txt', 'damaged'],
    ['only white space', utf8('  \n\u3000\n'), 'a.txt', 'no-text'],
    ['a ZIP signature and nothing more', latin('PK\x03\x04'), 'a.docx', 'damaged'],
    ['a PDF signature and rubbish', latin('%PDF-1.7\nrubbish'), 'a.pdf', 'damaged'],
    ['a PDF with a password', pdf(1, LOCK), 'a.pdf', 'encrypted'],
    ['a PDF without text', pdf(3), 'a.pdf', 'no-text'],
    ['a PDF with too many pages', pdf(501), 'a.pdf', 'too-large'],
    ['text with NUL bytes', latin('abc\0\0def'), 'a.txt', 'damaged'],
    ['bytes of no encoding', Buffer.from([0x41, 0xff, 0xff, 0x41]), 'a.txt', 'damaged'],
    ['a file over the limit', new Uint8Array(50 * 1024 * 1024 + 1), 'a.txt', 'too-large'],
    ['a web page over the limit', utf8(`<html>${' '.repeat(20 * 1024 * 1024)}`), 'a.html', 'too-large'],
    ['a marked text', utf8('秘密★5年\n关于工作的通知'), 'a.txt', 'classified-mark'],
    ['a marked file name', utf8('关于工作的通知'), '绝密★30年.txt', 'classified-mark'],
  ])('%s', async (_case, bytes, name, reason) => {
    expect(await reasonOf(bytes, name)).toBe(reason);
  });

  it('a scan says how many pages it has', async () => {
    const result = await readDocument(fixture('scan-without-text.pdf'), '扫描件.pdf');
    expect(result).toEqual({ ok: false, refusal: { reason: 'no-text', facts: { pages: 1 } } });
  });

  it('a marked file gives its level and period and nothing of its text, to the preview neither', async () => {
    const bytes = utf8('机密★20年\n关于某事的通知');
    const refused = {
      ok: false,
      refusal: { reason: 'classified-mark', facts: { level: 'secret', period: '20年', place: 'head' } },
    };
    expect(await readDocument(bytes, 'a.txt')).toEqual(refused);
    expect(await safePreview(bytes, 'a.txt')).toEqual(refused);
  });
});

describe('a costly file is read within bounds', () => {
  it.each([
    ['a million open tags', `<html>${'<div>'.repeat(1_000_000)}深处`],
    ['a million stray less-than signs', `<html>${'<'.repeat(1_000_000)}`],
    ['unclosed comments', `<html>${'<!--'.repeat(300_000)}`],
    ['tags that never nest rightly', `<html>${'<a><b><i>'.repeat(200_000)}文`],
    ['one line of two million figures', `<html><p>${'1'.repeat(2_000_000)}`],
    ['a mark word repeated', `<html><p>临政发〔2026〕9号 ${'签发人 '.repeat(100_000)}x</p>`],
    ['spaced-out characters without end', `<html><p>${'中 '.repeat(500_000)}x</p>`],
    ['many brackets and years', `<html>${'<p>临政发〔2026〔2026〔2026</p>'.repeat(30_000)}`],
  ])('%s', async (_case, html) => {
    const started = performance.now();
    await readDocument(utf8(html), 'a.html');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('long text is cut and says so', async () => {
    const result = await readDocument(utf8('关于节水工作的通知\n内容。'.repeat(100)), 'a.txt', { textLength: 50 });
    expect(result.ok && result.reading.text.length).toBe(50);
    expect(result.ok && result.reading.warnings).toContain('text-cut');
  });
});

describe('whatever the bytes are, the answer is a value of the contract', () => {
  const names = fc.constantFrom('a.txt', 'a.docx', 'a.pdf', 'a.html', 'a', 'a.b%#.txt');

  it('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), names, async (bytes, name) => {
        expect(ReadResult.safeParse(await readDocument(bytes, name)).success).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('random Chinese lines', async () => {
    const word = fc.constantFrom(
      '〔',
      '2026',
      '〕',
      '号',
      '第',
      '年',
      '月',
      '日',
      '关于',
      '通知',
      '：',
      '。',
      '\n',
      ' ',
      '市人民政府',
      '附件',
      '抄送',
      '1.',
      '★',
      '印发',
      '签发人',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
        expect(ReadResult.safeParse(await readDocument(utf8(words.join('')), 'a.txt')).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('a PDF with any byte changed', async () => {
    const sound = fixture('scan-without-text.pdf');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sound.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        async (at, value) => {
          const bytes = Uint8Array.from(sound);
          bytes[at] = value;
          expect(ReadResult.safeParse(await readDocument(bytes, 'a.pdf')).success).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
