/** Documents by their symbol: `A/60/341-S/2005/567`, `S/2001/546、S/2001/900和S/2006/972`, `A/65/L.85 and Add.1`. */
import { parseSymbol } from '../../docsymbol/parse';
import { has, isAdjacent, isComma, isSign, type Reader } from '../reader';
import type { Work } from '../form';

export function symbolForm(reader: Reader, at: number): Work | undefined {
  const token = reader.tokens[at];
  if (!token?.symbol || isNumberOfSeries(reader, at)) return undefined;
  const { targets, fault, faultKind, suggest, state } = token.symbol;
  return {
    from: at,
    to: at + 1,
    kind: 'symbol',
    form: 'document symbol',
    // One document has one target, however it is printed; what is wrong stays as it is written.
    targets: fault === undefined ? targets.map((target) => parseSymbol(target)?.canonical ?? target) : targets,
    ...(fault !== undefined && { fault }),
    ...(faultKind && { faultKind }),
    ...(suggest && { suggest }),
    ...(state && { state }),
  };
}

/** The number of a volume of the Treaty Series is no symbol, whatever it looks like. */
function isNumberOfSeries({ tokens }: Reader, at: number): boolean {
  if (!has(tokens[at - 1], 'opens')) return false;
  const sentence = tokens[at]?.sentence;
  for (let before = at - 1; before >= Math.max(0, at - 12); before--) {
    const token = tokens[before];
    if (token?.sentence !== sentence) return false;
    if (has(token, 'series')) return true;
  }
  return false;
}

/** `and Add.1` behind a symbol, `Corr.1 and 2`: the suffix of the symbol that stands before it (un-conventions.md 1.3). */
export function suffixForm(reader: Reader, at: number): Work | undefined {
  const { tokens } = reader;
  const word = tokens[at];
  const [point, number] = [tokens[at + 1], tokens[at + 2]];
  if (!word || !SUFFIX.test(word.text) || !isSign(point, '.') || number?.kind !== 'number') return undefined;
  if (!isAdjacent(word, point) || !isAdjacent(point, number) || number.text.includes('.')) return undefined;
  const base = symbolBefore(reader, at);
  if (!base) return undefined;
  const suffix = `${word.text}.${number.text}`;
  const further = furtherSuffix(reader, at + 3);
  // `S/7930/Add.43, Add.44`: beside the one before, not below it.
  const beside = new RegExp(`/${word.text}\\.\\d+$`);
  return {
    from: at,
    to: further ? at + 7 : at + 3,
    kind: 'symbol',
    form: 'addendum of the symbol before',
    targets: base.map((symbol) => `${symbol.replace(beside, '')}/${suffix}${further}`),
  };
}

/** `/Rev.1` behind `Add.1`; the empty string where none stands there. */
function furtherSuffix({ tokens }: Reader, at: number): string {
  const [slash, word, point, number] = tokens.slice(at, at + 4);
  if (!isSign(slash, '/') || !SUFFIX.test(word?.text ?? '') || !isSign(point, '.') || number?.kind !== 'number')
    return '';
  const glued = [slash, word, point].every((token, index) => isAdjacent(token, tokens[at + index + 1]));
  return glued && isAdjacent(tokens[at - 1], slash) ? `/${word?.text ?? ''}.${number.text}` : '';
}

const SUFFIX = /^(?:Add|Corr|Rev|Amend)$/;

/** How far back the symbol may stand behind further suffixes of its own: `A/60/1, Add.1, Add.2 and Corr.1`. */
const FAR = 40;

function symbolBefore({ tokens }: Reader, at: number): readonly string[] | undefined {
  let next = at - 1;
  let separated = false;
  for (; next >= Math.max(0, at - FAR); next--) {
    const token = tokens[next];
    if (token?.symbol) return separated ? token.symbol.targets : undefined;
    const separator = isComma(token) || has(token, 'and');
    const suffix = SUFFIX.test(token?.text ?? '') || token?.kind === 'number' || isSign(token, '.');
    if (!separator && !suffix) return undefined;
    separated ||= separator;
  }
  return undefined;
}
