import type { FileType } from '../../contract/documents/reading.ts';
import { refuse, type Refused } from './parsed.ts';

/** What the bytes are, whatever the name says. */
export type Content = FileType | 'zip' | 'ole' | 'ole-encrypted' | 'program' | 'image' | 'archive' | 'rtf' | 'mail';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const latin = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString('latin1');

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const isEncryptedOle = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));

const signatures: readonly (readonly [Content, (bytes: Uint8Array) => boolean])[] = [
  ['zip', (b) => startsWith(b, 0x50, 0x4b, 3, 4) || startsWith(b, 0x50, 0x4b, 5, 6)],
  ['ole-encrypted', (b) => startsWith(b, ...OLE) && isEncryptedOle(b)],
  ['ole', (b) => startsWith(b, ...OLE)],
  ['program', (b) => startsWith(b, 0x4d, 0x5a) || startsWith(b, 0x7f, 0x45, 0x4c, 0x46) || startsWith(b, 0x23, 0x21)],
  [
    'image',
    (b) =>
      startsWith(b, 0x89, 0x50, 0x4e, 0x47) || startsWith(b, 0xff, 0xd8, 0xff) || startsWith(b, 0x47, 0x49, 0x46, 0x38),
  ],
  ['image', (b) => startsWith(b, 0x49, 0x49, 0x2a, 0) || startsWith(b, 0x4d, 0x4d, 0, 0x2a)],
  [
    'archive',
    (b) => startsWith(b, 0x52, 0x61, 0x72, 0x21) || startsWith(b, 0x37, 0x7a, 0xbc, 0xaf) || startsWith(b, 0x1f, 0x8b),
  ],
  ['rtf', (b) => latin(b, 5) === '{\\rtf'],
  ['pdf', (b) => latin(b, 1024).includes('%PDF-')],
];

const looksLikeHtml =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|div|table|p|span|h[1-6])\b/iu;
const looksLikeMail = /^(?:mime-version|from|return-path|received|content-type): /iu;

const textual = (bytes: Uint8Array): Content => {
  const start = latin(bytes, 2048).replace(/\0|^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/gu, '');
  if (looksLikeHtml.test(start)) return 'html';
  return looksLikeMail.test(start) ? 'mail' : 'text';
};

export const contentOf = (bytes: Uint8Array): Content =>
  signatures.find(([, matches]) => matches(bytes))?.[0] ?? textual(bytes);

const typeByExtension: Readonly<Record<string, FileType>> = {
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  md: 'text',
};

/** The name after its last dot, in small letters; empty when there is none. */
export const extensionOf = (fileName: string): string => /\.([^./\\]*)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';

const accepts = (named: FileType, found: Content): boolean =>
  found === named ||
  (named === 'docx' && (found === 'zip' || found === 'ole-encrypted')) ||
  (named === 'html' && found === 'text');

/** The type to read the file as. A name that promises something else is refused, an unknown name is decided by content. */
export const sniff = (
  bytes: Uint8Array,
  fileName: string,
): { readonly ok: true; readonly type: FileType } | Refused => {
  if (bytes.length === 0) return refuse('damaged', { empty: true });
  const found = contentOf(bytes);
  const extension = extensionOf(fileName);
  const named = Object.hasOwn(typeByExtension, extension) ? typeByExtension[extension] : undefined;
  if (named !== undefined && !accepts(named, found)) return refuse('disguised', { named, found });
  if (found === 'ole-encrypted') return refuse('encrypted');
  if (found === 'zip') return { ok: true, type: 'docx' };
  if (found === 'pdf' || found === 'html' || found === 'text')
    return { ok: true, type: found === 'text' ? (named ?? 'text') : found };
  return refuse('unsupported', { found });
};
