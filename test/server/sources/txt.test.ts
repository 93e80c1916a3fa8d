/** Encodings, found from the bytes alone: what a text is in, and what is no text. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import fc from 'fast-check';
import { decode } from '../../../server/src/sources/txt';

type Encode = (text: string) => Uint8Array;

/** The encoder that Node does not have: its decoder, turned round. */
function encoder(encoding: string, units: readonly (readonly number[])[]): Encode {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, readonly number[]>();
  for (const unit of units) {
    const character = decoder.decode(Uint8Array.from(unit));
    if (Array.from(character).length === 1 && !known.has(character)) known.set(character, unit);
  }
  return (text) =>
    Uint8Array.from(
      Array.from(text).flatMap((character) => {
        const unit = known.get(character);
        if (!unit) throw new Error(`${encoding} has no ${character}`);
        return [...unit];
      }),
    );
}

const SINGLE = Array.from({ length: 256 }, (_, byte) => [byte]);
const PAIRS = [
  ...SINGLE.slice(0, 0x80),
  ...SINGLE.slice(0x81, 0xff).flatMap((lead) => SINGLE.slice(0x40, 0xff).map((trail) => [...lead, ...trail])),
];

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

function withMark(mark: readonly number[], bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...mark, ...bytes]);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const ZH = '一. 导言\r\n\r\n1. 本报告根据大会第95/12号决议提交，见 A/95/412，第64段。[^7]\r\n';
const ZH_OLD = '一. 導言\n\n1. 本報告根據大會第95/12號決議提交，見 A/95/412，第64段。\n';
const EN = 'I. Introduction\r\n\r\n1. The fund – “pledged” in 2040 – isn’t spent.\r\n';
const FR = 'I. Introduction\n\n1. Le présent rapport, établi à la demande de l’Assemblée générale, a été révisé.\n';
const ES = 'I. Introducción\n\n1. La Comisión presentó su informe en el octogésimo período de sesiones. Año 2041.\n';
const RU = 'I. Введение\n\n1. Настоящий доклад представлен во исполнение резолюции 95/12 «О воде».\n';
const AR = 'أولا - مقدمة\n\n1 - يقدم هذا التقرير عملا بقرار الجمعية العامة 95/12، انظر A/95/412؟\n';

describe('sources/txt, Unicode', () => {
  for (const text of [ZH, ZH_OLD, EN, FR, ES, RU, AR]) {
    const name = JSON.stringify(text.slice(0, 12));
    it(`reads UTF-8 with and without a byte-order mark: ${name}`, () => {
      deepStrictEqual(decode(utf8(text)), { text, encoding: 'utf-8' });
      deepStrictEqual(decode(withMark([0xef, 0xbb, 0xbf], utf8(text))), { text, encoding: 'utf-8' });
    });

    it(`reads UTF-16 with a byte-order mark: ${name}`, () => {
      deepStrictEqual(decode(withMark([0xff, 0xfe], utf16(text, 'le'))), { text, encoding: 'utf-16le' });
      deepStrictEqual(decode(withMark([0xfe, 0xff], utf16(text, 'be'))), { text, encoding: 'utf-16be' });
    });
  }

  it('reads UTF-16 without a byte-order mark where the text is Western', () => {
    for (const text of [EN, FR, ES]) {
      deepStrictEqual(decode(utf16(text, 'le')), { text, encoding: 'utf-16le' });
      deepStrictEqual(decode(utf16(text, 'be')), { text, encoding: 'utf-16be' });
    }
  });

  it('keeps line ends, form feeds and a mark inside the text as they are', () => {
    const text = 'a\r\nb\rc\nd\fe\u2028f\ufeffg\u0000'.slice(0, -1);
    strictEqual(decode(utf8(text))?.text, text);
  });

  it('calls plain ASCII UTF-8', () => {
    deepStrictEqual(decode(utf8('A/95/412\n')), { text: 'A/95/412\n', encoding: 'utf-8' });
  });

  it('reads no text at all as no text', () => {
    deepStrictEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8' });
    deepStrictEqual(decode(Uint8Array.of(0xef, 0xbb, 0xbf)), { text: '', encoding: 'utf-8' });
  });

  it('reads back every text that was written in UTF-8 or in UTF-16 with a mark', () => {
    // Words, as a document has them: a file of control characters is binary.
    const anyText = fc
      .array(fc.constantFrom('导言', '第', 'é', 'م', 'я', '𠮷', '😀', 'A/95/412', '\r\n', ' ', '\t'), { minLength: 1 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        strictEqual(decode(utf8(text))?.text, text);
        strictEqual(decode(withMark([0xff, 0xfe], utf16(text, 'le')))?.text, text);
        strictEqual(decode(withMark([0xfe, 0xff], utf16(text, 'be')))?.text, text);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});

describe('sources/txt, the encodings before Unicode', () => {
  const gb18030 = encoder('gb18030', PAIRS);
  const LEGACY: readonly (readonly [string, Encode, readonly string[]])[] = [
    ['gb18030', gb18030, [ZH, ZH_OLD, '㈠ 安全理事会第二十①次会议。\n', '序言']],
    ['big5', encoder('big5', PAIRS), [ZH_OLD, '秘書長的報告']],
    ['windows-1252', encoder('windows-1252', SINGLE), [EN, FR, ES, 'Señor', 'Côte d’Ivoire', 'naïve']],
    ['windows-1251', encoder('windows-1251', SINGLE), [RU, RU.toUpperCase(), 'см. пункт 3 выше']],
    ['windows-1256', encoder('windows-1256', SINGLE), [AR, 'يُقدَّم هذا التقرير عملا بالقرار']],
  ];

  for (const [encoding, encode, texts] of LEGACY) {
    for (const text of texts) {
      it(`reads ${encoding}: ${JSON.stringify(text.slice(0, 20))}`, () => {
        deepStrictEqual(decode(encode(text)), { text, encoding });
      });
    }

    it(`reads ${encoding} where the looked-at part ends inside a character`, () => {
      const line = texts[0] ?? '';
      for (const ahead of ['', '.', '..', '...']) {
        const text = ahead + line.repeat(Math.ceil(30_000 / line.length));
        deepStrictEqual(decode(encode(text)), { text, encoding });
      }
    });
  }

  it('reads a rare Han character of GB18030, four bytes long', () => {
    const bytes = Uint8Array.from([...gb18030(ZH), 0x95, 0x34, 0xb2, 0x35]);
    deepStrictEqual(decode(bytes), { text: `${ZH}𠮷`, encoding: 'gb18030' });
  });
});

describe('sources/txt, what is no text', () => {
  it('reads no picture, no program and no zeros', () => {
    const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0];
    const elf = [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0, 1, 0, 0, 0];
    for (const bytes of [png, elf, new Array<number>(64).fill(0)]) {
      strictEqual(decode(Uint8Array.from(bytes)), undefined);
    }
  });

  it('forgives a few control characters: a damaged text is a text', () => {
    const text = `${EN.repeat(10)}\u0001${EN}\u0007`;
    deepStrictEqual(decode(utf8(text)), { text, encoding: 'utf-8' });
    strictEqual(decode(utf8('一\u0001'))?.text, '一\u0001');
    strictEqual(decode(utf8('a\u0001b\u0002c\u0003d'))?.text, undefined);
  });

  it('never throws, and gives text or nothing, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = decode(bytes);
        ok(decoded === undefined || decoded.text.length <= bytes.length, String(bytes));
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});

describe('sources/txt, damage', () => {
  it('reads UTF-16 of every script without a byte-order mark', () => {
    for (const text of [ZH, ZH_OLD, RU, AR]) {
      deepStrictEqual(decode(utf16(text.repeat(3), 'le')), { text: text.repeat(3), encoding: 'utf-16le' });
      deepStrictEqual(decode(utf16(text.repeat(3), 'be')), { text: text.repeat(3), encoding: 'utf-16be' });
    }
  });

  it('reads UTF-8 with a damaged byte, and puts U+FFFD in its place', () => {
    const bytes = utf8(ZH);
    bytes[bytes.indexOf(0xe5)] = 0xff;
    const read = decode(bytes);
    strictEqual(read?.encoding, 'utf-8');
    ok(read.text.includes('\ufffd') && read.text.includes('A/95/412，第64段'));
    strictEqual(decode(utf8(ZH).subarray(0, 31))?.encoding, 'utf-8');
  });
});
