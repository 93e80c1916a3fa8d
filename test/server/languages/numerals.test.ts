/** Numerals of UN documents: what is read as a number, what only looks like one, and what is printed. */
import { strictEqual } from 'node:assert';
import fc from 'fast-check';
import { writeRoman } from '../../../server/src/base/roman';
import { readDigits, readHan, readLetter, readRoman, westernDigits } from '../../../server/src/languages/numerals';

const DIGITS = '〇一二三四五六七八九';

/** 1 … 999 as a heading prints it: 一百零二, 十二, 二百三十. */
function writeHan(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const sign = (digit: number): string => DIGITS.charAt(digit);
  if (value < 20 && tens === 1) return `十${ones ? sign(ones) : ''}`;
  const middle = tens ? `${sign(tens)}十` : hundreds && ones ? '零' : '';
  return `${hundreds ? `${sign(hundreds)}百` : ''}${middle}${ones ? sign(ones) : ''}`;
}

function table(
  name: string,
  read: (text: string) => number | undefined,
  rows: Record<string, number | undefined>,
): void {
  for (const [text, value] of Object.entries(rows)) {
    it(`${name}: ${JSON.stringify(text)} is ${value === undefined ? 'none' : String(value)}`, () => {
      strictEqual(read(text), value);
    });
  }
}

describe('languages/numerals, Han', () => {
  table('Han', readHan, {
    一: 1,
    十: 10,
    十二: 12,
    二十: 20,
    九十九: 99,
    一百: 100,
    两百: 200,
    一百零二: 102,
    一百〇二: 102,
    一百一十二: 112,
    一百十二: 112,
    九百九十九: 999,
    // Digit by digit, as page numbers and sessions are sometimes set.
    二〇: 20,
    一二: 12,
  });

  table('no Han number', readHan, {
    '': undefined,
    〇: undefined,
    零: undefined,
    〇〇: undefined,
    百: undefined,
    零十: undefined,
    十十: undefined,
    二十十: undefined,
    一百百: undefined,
    一百十十: undefined,
    一百二: undefined,
    一百零: undefined,
    第一: undefined,
    一千: undefined,
    '12': undefined,
    一2: undefined,
    ' 一': undefined,
  });

  it('reads every number from 1 to 999 as it is written', () => {
    for (let value = 1; value <= 999; value++) strictEqual(readHan(writeHan(value)), value, writeHan(value));
  });

  it('reads every number from 1 to 999 digit by digit', () => {
    for (let value = 1; value <= 999; value++) {
      strictEqual(readHan(Array.from(String(value), (digit) => DIGITS.charAt(Number(digit))).join('')), value);
    }
  });

  it('gives a number from 1 on, or nothing, for any string of numerals', () => {
    const numerals = fc
      .array(fc.constantFrom('〇', '零', '一', '二', '两', '九', '十', '百'), { maxLength: 8 })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(numerals, (text) => {
        const value = readHan(text);
        strictEqual(value === undefined || (Number.isInteger(value) && value > 0), true, `${text}: ${String(value)}`);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});

describe('languages/numerals, Roman', () => {
  table('Roman', readRoman, {
    I: 1,
    iv: 4,
    IX: 9,
    XIV: 14,
    xlix: 49,
    XCIX: 99,
    CCCXCIX: 399,
    CCCLXXXVIII: 388,
  });

  table('no Roman number', readRoman, {
    '': undefined,
    IIII: undefined,
    VV: undefined,
    IC: undefined,
    IIX: undefined,
    VX: undefined,
    XXXX: undefined,
    LL: undefined,
    IVI: undefined,
    A: undefined,
    'I.': undefined,
    'I ': undefined,
    一: undefined,
    '1': undefined,
  });

  it('reads every number from 1 to 399 as it writes it, in either case', () => {
    for (let value = 1; value <= 399; value++) {
      const roman = writeRoman(value);
      strictEqual(readRoman(roman), value, roman);
      strictEqual(readRoman(roman.toLowerCase()), value, roman);
    }
  });

  it('reads nothing that it would not write', () => {
    const numerals = fc
      .array(fc.constantFrom('I', 'V', 'X', 'L', 'C'), { maxLength: 12 })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(numerals, (text) => {
        const value = readRoman(text);
        if (value !== undefined) strictEqual(writeRoman(value), text);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});

describe('languages/numerals, digits', () => {
  table('digits', readDigits, {
    '0': 0,
    '64': 64,
    '007': 7,
    '６４': 64,
    '٦٤': 64,
    '۶۴': 64,
    '1２': 12,
    '999999999': 999_999_999,
  });

  table('no digits', readDigits, {
    '': undefined,
    '-3': undefined,
    '3.4': undefined,
    ' 3': undefined,
    '12a': undefined,
    '1 000': undefined,
    二: undefined,
    '³': undefined,
    '①': undefined,
    '1000000000': undefined,
  });

  it('reads the digits of four scripts alike', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.constantFrom(0x30, 0x660, 0x6f0, 0xff10), (value, zero) => {
        const text = String(value).replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
        strictEqual(readDigits(text), value);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });

  it('writes digits as 0–9 and touches nothing else, so that offsets stay', () => {
    strictEqual(westernDigits('第１２段、الفقرة ٣٤، ۵۶, ³ ②'), '第12段、الفقرة 34، 56, ³ ②');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        strictEqual(westernDigits(text).length, text.length);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});

describe('languages/numerals, letters', () => {
  table('letter', readLetter, { A: 1, z: 26, D: 4 });
  table('no letter', readLetter, { '': undefined, AA: undefined, Б: undefined, é: undefined, '1': undefined });
});
