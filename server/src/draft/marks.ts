/** Footnote marks in a text, in every form that drafts and extractions write (draft-format.md, "Footnotes"). */
import { westernDigits } from '../languages/numerals';

export interface FoundMark {
  readonly mark: string;
  readonly from: number;
  readonly to: number;
}

/** `[^7]`, and as a Chinese keyboard types it: `【^7】`, `［＾7］`; Arabic puts it in brackets: `([^7])`. */
const BRACKETED = /\(?[[【［][\^＾]([^\]】］[【［\s]{1,16})[\]】］]\)?/g;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED_LETTERS = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ';
/** Digits or one letter; exponents are none. */
const SUPERSCRIPT =
  /(?<![⁻⁺]|[×·]\s?10|(?:^|[\s\d./(（])(?:[kcmdµ]?m|s|ft))(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|(?<=[\p{L}\p{N}\p{P}])[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ](?!\p{L}))/gu;

const STARS = /(?<=[^\s*])\*{1,3}(?=\s|$)/g;

/** A digit glued to closing punctuation, at the end of a line or before the next sentence: `新高。1`, `in March.1 The …`; the 1 of `/Add.1` is none. */
const GLUED =
  /(?<=[\p{L}）)”’」』\]][。，；：！？.,;:!?]|[。，；：！？”’」』）)\]])(?<!\/[A-Za-z]{1,6}\.)(\d{1,3})(?=$|[ \u00a0]+[\p{Lu}“(]|[\u4e00-\u9fff“《（])/gu;

/** Whether a line holds nothing but marks: `7`, `**`, `7, 8`, in annexes `b`. */
export function isMarkText(text: string): boolean {
  return text.length <= 20 && /^(?:[a-z]|(?:\d{1,3}|\*{1,3})(?:\s*[,，、]\s*(?:\d{1,3}|\*{1,3}))*)$/.test(text);
}

/** The marks of a line that holds nothing else. */
export function readMarkText(text: string): FoundMark[] {
  return [...text.matchAll(/\d+|\*+|[a-z]/g)].map((m) => ({ mark: m[0], from: m.index, to: m.index + m[0].length }));
}

/** What decides which forms count: asterisks belong to mastheads and titles, glued digits to extractions. */
export interface MarkRules {
  readonly stars: boolean;
  /** The number that a glued digit must have to be a mark; undefined where glued digits are none. */
  readonly glued: number | undefined;
  /** Whether `[7]` is one. */
  readonly bracketed: boolean;
}

/** Without one of these a line has no mark, as most have none. */
const SIGNS = /[\^＾*⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ]/;

/** The marks inside a line, in order. A mark behind which a colon opens the line is the definition, not a mark. */
export function findMarks(text: string, rules: MarkRules): FoundMark[] {
  if (rules.glued === undefined && !rules.bracketed && !SIGNS.test(text)) return [];
  const found: FoundMark[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    found.push({ mark: westernDigits(match[1] ?? ''), from: match.index, to: match.index + match[0].length });
  }
  for (const match of text.matchAll(SUPERSCRIPT)) {
    found.push({ mark: lowered(match[0]), from: match.index, to: match.index + match[0].length });
  }
  if (rules.stars) {
    for (const match of text.matchAll(STARS)) {
      found.push({ mark: match[0], from: match.index, to: match.index + match[0].length });
    }
  }
  if (rules.bracketed) {
    for (const match of text.matchAll(/(?<=[\p{L}\p{N}\p{P}])\[(\d{1,3})\]/gu)) {
      found.push({ mark: match[1] ?? '', from: match.index, to: match.index + match[0].length });
    }
  }
  let next = rules.glued;
  if (next !== undefined) {
    for (const { 0: digits, index } of text.matchAll(GLUED)) {
      if (Number(digits) !== next) continue;
      found.push({ mark: digits, from: index, to: index + digits.length });
      next++;
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** A superscript as it is typed in a line: `⁷` → 7, `ᵃ` → a. */
function lowered(raised: string): string {
  return raised.replace(/./gu, (sign) => {
    const letter = RAISED_LETTERS.indexOf(sign);
    return letter >= 0 ? String.fromCharCode(97 + letter) : String(SUPERSCRIPTS.indexOf(sign));
  });
}

/** The superscript that opens a line, and where the text behind it starts; undefined where none does. */
export function readSuperscript(text: string): { readonly mark: string; readonly length: number } | undefined {
  const [all, raised] = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ])[\s\u00a0]*(?=\S)/u.exec(text) ?? [];
  return all === undefined || raised === undefined ? undefined : { mark: lowered(raised), length: all.length };
}
