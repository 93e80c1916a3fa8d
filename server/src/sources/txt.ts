/** Bytes → text: which of the encodings that United Nations texts come in, found from the bytes alone. */

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Legacy encodings of the six languages; the text that reads best decides, and the earlier one where two read alike. */
const LEGACY = ['windows-1252', 'gb18030', 'windows-1251', 'windows-1256', 'big5'] as const;

/** Enough to tell, of a file that may be megabytes long. */
const SAMPLE = 20_000;

/**
 * Decodes a text file: byte-order mark, NUL pattern of UTF-16, strict UTF-8, UTF-8 with a few damaged bytes (which become
 * U+FFFD), else the legacy encoding that reads best.
 * Undefined for what is no text: NULs or control characters throughout, or bytes that fit no encoding.
 */
export function decode(bytes: Uint8Array): DecodedText | undefined {
  for (const [encoding, bom] of BOMS) {
    if (bom.every((byte, at) => bytes[at] === byte)) return text(bytes, encoding);
  }
  const utf16 = utf16WithoutMark(bytes) ?? utf16ThatReads(bytes);
  if (utf16) return text(bytes, utf16);
  if (isBinary(bytes)) return undefined;
  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  if (isDamagedUtf8(bytes)) return text(bytes, 'utf-8');
  const sample = bytes.subarray(0, SAMPLE);
  const scored = LEGACY.map((encoding) => ({ encoding, score: score(sample, encoding) })).sort(
    (a, b) => b.score - a.score,
  );
  const best = scored[0];
  return best && best.score > 0 ? text(bytes, best.encoding) : undefined;
}

function text(bytes: Uint8Array, encoding: string): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text of a Western script in UTF-16 has a NUL in nearly every second byte, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > length / 8 && even < odd / 20) return 'utf-16le';
  if (even > length / 8 && odd < even / 20) return 'utf-16be';
  return undefined;
}

/** Text of another script has few NULs in UTF-16, those of its line ends and digits: it is told by how it reads. */
function utf16ThatReads(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  if (bytes.length % 2 !== 0 || !sample.includes(0)) return undefined;
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => score(sample, encoding) > sample.length / 4);
}

/** UTF-8 that was cut or spliced: at most one character in twenty of those that are not ASCII is damaged. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  // The sample, or the file, may end inside a character.
  const decoded = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE)).replace(/\ufffd+$/, '');
  const damaged = decoded.match(/\ufffd+/g)?.length ?? 0;
  const whole = decoded.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return whole > 0 && damaged * 20 <= whole;
}

/** More control characters than a damaged text has. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls > 2 && controls * 100 > sample.length;
}

/** How much a decoding reads like text: letters of one script next to each other, against rare signs and private use. */
function score(bytes: Uint8Array, encoding: string): number {
  // A sample may end inside a character: up to three bytes less must fit.
  const decoded = [0, 1, 2, 3]
    .map((less) => attempt(bytes.subarray(0, bytes.length - less), encoding))
    .find((t) => t !== undefined);
  if (decoded === undefined) return 0;
  let points = 1;
  for (const { 0: run, index } of decoded.matchAll(/[^\0-\x7f]+/g)) {
    if (/^[\u4e00-\u9fa5\u3000-\u303f\uff00-\uff5e“”‘’—…·①-⑳㈠-㈩]+$/.test(run)) {
      // One Han character glued to a Latin letter is an accented letter and the one behind it: `Se駉r`.
      const glued = /[A-Za-z]/.test(decoded.charAt(index - 1) + decoded.charAt(index + 1));
      points += glued && /^[\u4e00-\u9fa5]$/.test(run) ? -2 : run.length * 3;
    } else if (/^[\u0400-\u045f№«»—–\u00a0]+$/.test(run)) {
      // Arabic letters that are read as Cyrillic have capitals inside their words.
      const regular = run.split(/\P{L}/u).every((word) => /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u.test(word));
      points += !regular ? -2 * run.length : run.length > 2 ? run.length : 0;
    } else if (/^[\u0600-\u06ff\u200c-\u200f\u00a0]+$/.test(run)) points += run.length > 1 ? run.length : 0;
    else if (/^[\u00a0-\u00ff\u2010-\u2026€œŒ™•]{1,2}$/.test(run)) points += run.length;
    else points -= run.length * 2;
  }
  return points;
}
