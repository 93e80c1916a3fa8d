/** The sentence round a place of a text. */
import type { Span } from '../../base/span';

/** Where a sentence may end, with the quotation marks and brackets behind it; a Latin stop only before a space and a capital or a digit's end. */
const END =
  /[。！？؟](?:[”’」』）)]*)|[.!?…](?:[”’"»)\]]*)(?=\s+[\p{Lu}\p{Lt}\p{Lo}“«"„(¿¡]|\s*$)|[；;](?=\s|[\u3400-\u9fff])/gu;

/** One letter, or an abbreviation that a name or a number follows: no sentence ends there. */
const ABBREVIATED =
  /(?:^|[\s(«“])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|No|art|para|paras|chap|sect|vol|pp?|cf|al|ст|г|гг|п|пп|см|стр|Sr|Sra|núm|párr|M|MM|Mme)\.$/u;

/** From its first character to the last, without the spaces between it and its neighbours. A mark behind the end of a sentence belongs to it. */
export function sentenceAt(text: string, offset: number): Span {
  let from = 0;
  let to = text.length;
  for (const { index, 0: sign } of text.matchAll(END)) {
    const end = index + sign.length;
    if (ABBREVIATED.test(text.slice(Math.max(0, end - 8), end))) continue;
    if (end < offset) from = end;
    else {
      to = end;
      break;
    }
  }
  while (from < to && /\s/.test(text.charAt(from))) from++;
  return { from, to };
}
