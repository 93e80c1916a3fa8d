/** The words of the full-text index: folded alike whoever writes them, and each at its place in the text. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { tokens, tokenText } from '../../../server/src/corpus/tokens';
import { seeds } from '../../support/documents';

describe('tokens', () => {
  const same = (a: string, b: string): void => {
    strictEqual(tokenText(a), tokenText(b));
  };

  it('are words in Western scripts, pairs in Han', () => {
    strictEqual(tokenText('The River’s level, 3.5 m'), 'the river s level 3 5 m');
    strictEqual(tokenText('水位上升'), '水位 位上 上升');
    strictEqual(tokenText('第12段'), '第 12 段');
    strictEqual(tokenText('水'), '水');
  });

  it('are the same with and without case, accents and width', () => {
    same('DÉCISION', 'decision');
    same('Ёлка', 'елка');
    same('Ａ／６０／３４１', 'A/60/341');
    same('año', 'ano');
    same('soft\u00adhyphen', 'softhyphen');
    same('decomposed e\u0301tat', 'decomposed état');
  });

  it('are the same with and without Arabic vowel marks, tatweel and Arabic digits', () => {
    same('مُقَرَّر', 'مقرر');
    same('قـــرار', 'قرار');
    same('الفقرة ٣٧', 'الفقرة 37');
    same('أمن', 'امن');
  });

  it('pay no attention to spaces that an extraction put between Han characters', () => {
    same('安 全 水 位', '安全水位');
    same('第 7 段', '第7段');
  });

  it('keep rare characters, which UTF-16 writes as two units, whole', () => {
    deepStrictEqual(
      tokens('𠀀𠀁水').map(({ word, from, to }) => [word, from, to]),
      [
        ['𠀀𠀁', 0, 4],
        ['𠀁水', 2, 5],
      ],
    );
  });

  it('stand where they say, in order, and have nothing but letters and digits in them', () => {
    for (const { text, name } of seeds().filter((_, at) => at % 3 === 0)) {
      let last = 0;
      for (const { word, from, to } of tokens(text)) {
        ok(from >= last && to > from && to <= text.length, name);
        ok(/^[\p{L}\p{N}]+$/u.test(word), `${name}: ${JSON.stringify(word)}`);
        last = from;
      }
    }
  });
});
