/** Drafts for properties: what must hold of an answer of the editor, whatever the text. */
import { join } from 'node:path';
import { lineIndex, type LineIndex } from '../../server/src/base/lineIndex';
import type { Draft } from '../../server/src/draft/nodes';
import { parse } from '../../server/src/draft/parse';
import { seeds, SHARED, textsIn, type TestDocument } from './documents';
import { mutate } from './mutate';
import { random } from './random';

export interface TestDraft {
  readonly name: string;
  readonly text: string;
  readonly draft: Draft;
  readonly lines: LineIndex;
}

export function draftOf(name: string, text: string): TestDraft {
  return { name, text, draft: parse(text).tree, lines: lineIndex(text) };
}

const ARABIC =
  'A/95/412\n\nتقرير الأمين العام\n\nأولا - مقدمة\n\n1 - تقرأ المحطات منسوب المياه كل ساعة.([^1])\n\n([^1]): A/93/120.\n\n2 - ينبغي القيام بما يلي:\n\n(أ) الإبلاغ؛\n\n(ب) الإنذار.\n\nالمرفق الأول\n\nقواعد\n\n1 - فقرة.\n';

/** An instrument on one line. */
const ONE_LINE = `Chapter I: Purposes ${[1, 2, 3, 4, 5, 6]
  .map(
    (n) =>
      `Article ${n} The Parties shall tell one another of every rise of the river, ${'without delay, '.repeat(60)}by day and by night.`,
  )
  .join(' ')}`;

const ODD = [
  '',
  '\n',
  ' \r\n\r\n ',
  '\ufeff',
  '一.',
  '1.',
  '一.\n\n1.\n\nA.\n\n2.\n',
  'Contents\n\n',
  'Annex I',
  '[^1]:',
  '\u2028\f\n\ud800',
];

/** Samples, published documents where they are there, right to left, on one line, next to nothing, damaged. */
export function testDrafts(): TestDraft[] {
  const treaties = SHARED === undefined ? [] : textsIn(join(SHARED, 'documents'), /\.txt$/);
  const whole: TestDocument[] = [
    ...seeds(),
    ...treaties,
    { name: 'Arabic', text: ARABIC },
    { name: 'one line', text: ONE_LINE },
  ];
  const r = random(7);
  const damaged = Array.from({ length: 30 }, (_, at) => ({
    name: `damaged ${at}`,
    text: mutate(r.pick(whole), r, whole),
  }));
  const odd = ODD.map((text) => ({ name: JSON.stringify(text), text }));
  return [...whole, ...odd, ...damaged].map(({ name, text }) => draftOf(name, text));
}
