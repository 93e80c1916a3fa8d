/** Punctuation in the width of another script: `,` between Han characters, `，` between Latin words. */
import { later, t } from '../../base/l10n';
import type { BlockKind } from '../../draft/kinds';
import { PLACES } from '../../languages/checks/hanPlaces';
import type { Finding, PassageRule, Reading } from '../rule';
import page from './punctuation-width.md';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '.': '。' };
const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '。': '.',
  '（': '(',
  '）': ')',
};

const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff';
/** Between Han characters, or beside the closing and opening signs round them. Extractions put spaces there. */
const BETWEEN_HAN = new RegExp(
  `(?<=[${HAN}][”’」』》）)]{0,3}[ \\u00a0]?)[,;:?](?=[ \\u00a0]?[“‘「『《（(]{0,2}[${HAN}])`,
  'g',
);
/** A comma before the place in a document: `A/93/120, 第4段`. */
const BEFORE_PLACE = new RegExp(`,(?=[ \\u00a0]?(?:${PLACES.begins}|[${HAN}]+[${PLACES.ends}]))`, 'g');
/** A stop that ends the text. */
const AT_END = new RegExp(`(?<=[${HAN}]{2}[”’」』》）)]{0,3})\\.(?=[”’」』）)]{0,2}\\s*$)`, 'g');

const FULL_WIDTH = /[，；：？！。（）]/g;
/** Near a Han character a full-width sign may belong to quoted Chinese words. */
const NEAR_HAN = new RegExp(`[${HAN}\\u3040-\\u30ff]`);
const REACH = 12;

/** What ends in a stop. */
const SENTENCES: ReadonlySet<BlockKind> = new Set(['paragraph', 'subparagraph', 'text', 'note', 'bullet']);

export const rule: PassageRule = {
  id: 'punctuation-width',
  level: 'warning',
  summary: later('Punctuation has the width of the language.'),
  scope: 'passage',
  page,
  *check(reading) {
    const { text, profile } = reading;
    if (profile.punctuation === 'full') {
      for (const at of halfWidth(reading)) yield replaced(text, at, FULL, 'half');
    } else {
      for (const { index } of text.matchAll(FULL_WIDTH)) {
        const around = text.slice(Math.max(0, index - REACH), index + REACH);
        if (!NEAR_HAN.test(around)) yield replaced(text, index, HALF, 'full');
      }
    }
  },
};

function halfWidth({ text, block, citations }: Reading): readonly number[] {
  const found = new Set(Array.from(text.matchAll(BETWEEN_HAN), ({ index }) => index));
  if (SENTENCES.has(block.kind)) for (const { index } of text.matchAll(AT_END)) found.add(index);
  for (const { citation } of citations) {
    if (!citation.pinpoint) continue;
    const words = text.slice(citation.from, citation.to);
    for (const { index } of words.matchAll(BEFORE_PLACE)) found.add(citation.from + index);
  }
  return [...found].sort((a, b) => a - b);
}

function replaced(text: string, at: number, signs: Readonly<Record<string, string>>, width: 'half' | 'full'): Finding {
  const sign = text.charAt(at);
  const right = signs[sign] ?? sign;
  // A full-width comma has its space in itself, a half-width one has one behind it.
  const space = width === 'half' ? (/^[ \u00a0]*/.exec(text.slice(at + 1))?.[0].length ?? 0) : 0;
  const missing = width === 'full' && /[,;:?!.]/.test(right) && /^[\p{L}\d]/u.test(text.slice(at + 1));
  return {
    from: at,
    to: at + 1,
    message: t(
      width === 'half' ? '{0} is half width here; write {1}' : '{0} is full width here; write {1}',
      sign,
      right,
    ),
    fixes: [
      {
        title: t('Write {0}', right),
        edits: [{ from: at, to: at + 1 + space, text: missing ? `${right} ` : right }],
        sure: true,
      },
    ],
  };
}
