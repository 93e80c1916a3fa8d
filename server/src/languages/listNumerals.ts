/** Numbers → numerals, in the formats that word processors number lists and notes in. */
import { writeRoman } from '../base/roman';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Without ё, й, ъ and ь, as Word counts. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const HAN_DIGITS = '〇一二三四五六七八九';
const NOTE_SIGNS = '*†‡§';

/** No list has more; a file may say anything. */
const HIGHEST = 100_000;

/** A number as it is printed, in a format by the name that Word files have for it; in decimal where the format or the number is unusual. */
export function writeNumber(value: number, format: string): string {
  if (format === 'none') return '';
  const write = value > 0 && value < HIGHEST ? FORMATS[format] : undefined;
  return write?.(value) ?? String(value);
}

type Write = (value: number) => string | undefined;

const FORMATS: Readonly<Record<string, Write>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  numberInDash: (value) => `- ${value} -`,
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  decimalFullWidth: (value) => shifted(String(value), 0xff10 - 0x30),
  decimalFullWidth2: (value) => shifted(String(value), 0xff10 - 0x30),
  arabicIndic: (value) => shifted(String(value), 0x660 - 0x30),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value, LATIN.toUpperCase()),
  lowerLetter: (value) => letters(value, LATIN),
  russianUpper: (value) => letters(value, RUSSIAN.toUpperCase()),
  russianLower: (value) => letters(value, RUSSIAN),
  arabicAbjad: (value) => letters(value, ABJAD),
  arabicAlpha: (value) => letters(value, ARABIC),
  chicago: (value) => letters(value, NOTE_SIGNS),
  ideographTraditional: (value) => STEMS[value - 1],
  ideographZodiac: (value) => BRANCHES[value - 1],
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => (value <= 20 ? String.fromCharCode(0x2473 + value) : undefined),
  decimalEnclosedFullstop: (value) => (value <= 20 ? String.fromCharCode(0x2487 + value) : undefined),
  ideographEnclosedCircle: (value) => (value <= 10 ? String.fromCharCode(0x327f + value) : undefined),
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  chineseCounting: (value) => (value < 100 ? counted(value) : digits(value)),
  taiwaneseCounting: (value) => (value < 100 ? counted(value) : digits(value)),
  chineseCountingThousand: counted,
  taiwaneseCountingThousand: counted,
  japaneseCounting: counted,
};

/** Past the end of the alphabet the letters are doubled: z, aa, bb. */
function letters(value: number, alphabet: string): string {
  return (alphabet[(value - 1) % alphabet.length] ?? '').repeat(Math.ceil(value / alphabet.length));
}

function roman(value: number): string {
  const thousands = Math.floor(value / 1000);
  const hundreds = Math.floor((value % 1000) / 100);
  const written = ['', 'C', 'CC', 'CCC', 'CD', 'D', 'DC', 'DCC', 'DCCC', 'CM'][hundreds] ?? '';
  return 'M'.repeat(thousands) + written + writeRoman(value % 100);
}

function circled(value: number): string | undefined {
  return value <= 20 ? String.fromCharCode(0x245f + value) : undefined;
}

function digits(value: number): string {
  return Array.from(String(value), (digit) => HAN_DIGITS[Number(digit)] ?? '').join('');
}

/** 十一, 二十, 一百零一, 一百一十, 一千零一十. */
function counted(value: number): string | undefined {
  if (value >= 10_000) return undefined;
  const units = ['', '十', '百', '千'];
  const places = Array.from(String(value), Number);
  let text = '';
  places.forEach((digit, at) => {
    if (digit > 0) text += `${HAN_DIGITS[digit] ?? ''}${units[places.length - 1 - at] ?? ''}`;
    else if (!text.endsWith('零')) text += '零';
  });
  return text.replace(/零$/, '').replace(/^一十/, '十');
}

function shifted(text: string, by: number): string {
  return Array.from(text, (c) => String.fromCharCode(c.charCodeAt(0) + by)).join('');
}

function ordinalEnding(value: number): string {
  if (Math.floor((value % 100) / 10) === 1) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
