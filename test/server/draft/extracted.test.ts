/** What a PDF gives: a blank line between wrapped lines, furniture, notes at the foot of each page. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { parse } from '../../../server/src/draft/parse';
import { notes } from '../../../server/src/draft/notes';
import { blocksOf } from '../../support/check';

/** Lines of the width of a page, each of them broken in mid-sentence. */
const FULL = '河流上游各站的水位每一小时用无线电报告一次由下游的联络点收存并转告沿岸各县的';
const lines = (...parts: readonly string[]): string => parts.join('\n\n');

/** Enough broken lines to be an extraction, then the case. */
function extraction(text: string): string {
  return `  标题\n \n\n${lines(`1. ${FULL}`, FULL, FULL, FULL, '值班员。')} \n\n${text}`;
}

function kinds(text: string): string[] {
  const found = blocksOf(extraction(text));
  strictEqual(parse(extraction(text)).tree.layout, 'extracted');
  return found.slice(2);
}

describe('extracted texts', () => {
  it('the layout is found, and wrapped lines are one paragraph', () => {
    const [title, first] = blocksOf(extraction(''));
    strictEqual(title, 'title | 标题');
    strictEqual(first, `paragraph | 1. | ${FULL.repeat(4)}值班员。`);
  });

  it('a short line before a numbered paragraph is a heading', () => {
    deepStrictEqual(kinds(lines('通知方式', '2. 短。')), ['heading 3 | 通知方式', 'paragraph | 2. | 短。']);
  });

  it('1. before the paragraph that is expected is a heading; (a) before it too', () => {
    deepStrictEqual(kinds(lines('1. 演练', '2. 短。', ' (a) 夜间演练', '3. 短。')), [
      'heading 3 | 1. | 演练',
      'paragraph | 2. | 短。',
      'heading 3 | (a) | 夜间演练',
      'paragraph | 3. | 短。',
    ]);
  });

  it('(a) in a list is a sub-paragraph', () => {
    deepStrictEqual(kinds(lines('2. 各方应：', ' (a) 报告水位；', ' (b) 保存记录。', '3. 短。')), [
      'paragraph | 2. | 各方应：',
      'subparagraph 1 | (a) | 报告水位；',
      'subparagraph 1 | (b) | 保存记录。',
      'paragraph | 3. | 短。',
    ]);
  });

  it('short lines that follow one another are a list', () => {
    deepStrictEqual(kinds(lines('2. 名单如下：', '甲委员会', '乙委员会', '丙委员会', '3. 短。')), [
      'paragraph | 2. | 名单如下：',
      'text | 甲委员会',
      'text | 乙委员会',
      'text | 丙委员会',
      'paragraph | 3. | 短。',
    ]);
  });

  it('a superscript mark on a line of its own cuts no sentence', () => {
    const text = `${lines(`2. ${FULL}`, '到此为止。')}\n7\n 下一句也在本段，`;
    deepStrictEqual(kinds(`${text}\n\n${FULL}\n\n完。`), [
      `paragraph | 2. | ${FULL}到此为止。下一句也在本段，${FULL}完。`,
    ]);
  });

  it('notes at the foot of a page stand inside the paragraph that goes on behind them', () => {
    const page = `${lines(`2. ${FULL}`, FULL.slice(0, 30))}\n1\n  \n\n${FULL}\n\n__________________ \n\n \n1\n A/95/1，第3段。 \n ${FULL.slice(0, 20)}。 \n\n3. 短。`;
    const found = blocksOf(extraction(page)).slice(2);
    deepStrictEqual(found, [
      `paragraph | 2. | ${FULL}${FULL.slice(0, 30)}${FULL}${FULL.slice(0, 20)}。`,
      '  furniture | __________________',
      '  note | 1 | A/95/1，第3段。',
      'paragraph | 3. | 短。',
    ]);
    const [note] = notes(parse(extraction(page)).tree);
    strictEqual(note?.mark, '1');
    strictEqual(note.reference !== undefined && note.note !== undefined, true);
  });

  it('running heads and page numbers are furniture inside the paragraph', () => {
    const page = `2. ${FULL}\n\n \n\n6 \n \n\nA/95/7 \nS/2040/12 \n\n${FULL}\n\n完。`;
    const found = kinds(page);
    strictEqual(found[0], `paragraph | 2. | ${FULL}${FULL}完。`);
    deepStrictEqual(
      found.slice(1).map((line) => line.trim().split(' | ')[0]),
      ['furniture', 'furniture', 'furniture'],
    );
  });

  it('job numbers, bar codes and printed links are furniture', () => {
    const found = kinds(
      lines(
        '2. 短。',
        '40-07218 (C)    050340    050340',
        '*4007218*',
        'http://undocs.org/ch/A/95/7',
        '40-07218 (C) 14/14',
      ),
    );
    deepStrictEqual(
      found.map((line) => line.trim().split(' | ')[0]),
      ['paragraph', 'furniture', 'furniture', 'furniture', 'furniture'],
    );
  });

  it('a quotation is a block wholly inside quotation marks', () => {
    deepStrictEqual(
      kinds(lines('2. 报告说：', ` “${FULL}`, '即可……”。', '3. 短。'))[1],
      `quotation | “${FULL}即可……”。`,
    );
  });

  it('damaged bullets are bullets', () => {
    deepStrictEqual(kinds(lines('一. 原则 \n', '! 甲应当', '# 乙应当', '! 丙应当')).slice(1), [
      'bullet | ! | 甲应当',
      'bullet | # | 乙应当',
      'bullet | ! | 丙应当',
    ]);
  });

  it('a note whose mark is lost stays in the tree and is a problem', () => {
    const { tree, problems } = parse(
      extraction(`2. ${FULL}\n\n__________________ \n\n本报告亦适用于其他河流。\n ${FULL.slice(0, 20)}。\n\n3. 短。`),
    );
    deepStrictEqual(
      problems.map(({ message }) => message),
      ['The mark of this note is lost.'],
    );
    strictEqual(notes(tree).length, 0);
  });
});

describe('any text', () => {
  it('an empty text has an empty tree', () => {
    strictEqual(parse('').tree.blocks.count, 0);
    deepStrictEqual(blocksOf('\ufeff \n\r\n\r'), ['furniture']);
  });

  it('a byte-order mark is not text, and every kind of line end is one', () => {
    deepStrictEqual(blocksOf('\ufeff1. 甲。\r\n\r\n2. 乙。\r\r3. 丙。\n\n'), [
      'paragraph | 1. | 甲。',
      'paragraph | 2. | 乙。',
      'paragraph | 3. | 丙。',
    ]);
  });
});
