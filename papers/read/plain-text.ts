import type { ReadWarning } from '../../contract/documents/reading.ts';
import { linesOf } from './lines.ts';
import { parsed, refuse, type Parsed, type Refused } from './parsed.ts';

interface Decoded {
  readonly ok: true;
  readonly text: string;
  readonly warnings: readonly ReadWarning[];
}

interface ZeroBytes {
  readonly even: number;
  readonly odd: number;
}

const strictly = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-16 without a byte order mark: Chinese text still has line ends, figures and spaces with a zero byte beside them. */
const zeroBytes = (bytes: Uint8Array): ZeroBytes => {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  return { even, odd };
};

const markedEncoding = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

const guessed = (text: string | null): Decoded | Refused =>
  text === null || text.includes('\0')
    ? refuse('damaged', { part: 'encoding' })
    : { ok: true, text, warnings: ['encoding-guessed'] };

const decodeUnmarked = (bytes: Uint8Array, { even, odd }: ZeroBytes): Decoded | Refused => {
  const [more, less] = [Math.max(even, odd), Math.min(even, odd)];
  // A few characters (一 is 4E00) have their zero byte on the other side.
  const isWide = bytes.length % 2 === 0 && more >= 4 && more > less * 4 && more * 200 > bytes.length;
  if (!isWide) return refuse('damaged', { zeroBytes: even + odd });
  return guessed(strictly(odd > even ? 'utf-16le' : 'utf-16be', bytes));
};

/** Text of bytes in UTF-8, UTF-16 or GB18030 (GBK and GB2312 are parts of it); `declared` is what the file says of itself. */
export const decodeText = (bytes: Uint8Array, declared: string | null = null): Decoded | Refused => {
  const marked = markedEncoding(bytes);
  if (marked !== null) {
    const text = strictly(marked, bytes);
    return text === null || text.includes('\0')
      ? refuse('damaged', { part: 'encoding' })
      : { ok: true, text, warnings: [] };
  }
  const zeros = zeroBytes(bytes);
  if (zeros.even + zeros.odd > 0) return decodeUnmarked(bytes, zeros);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return { ok: true, text: utf8, warnings: [] };
  const chinese = strictly('gb18030', bytes);
  if (chinese !== null && declared !== null && /^(?:gb|x-gbk)/iu.test(declared))
    return { ok: true, text: chinese, warnings: [] };
  return guessed(chinese);
};

export const parsePlainText = (bytes: Uint8Array): Parsed => {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  return parsed({ lines: linesOf(decoded.text), warnings: decoded.warnings });
};
