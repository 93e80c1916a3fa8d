/** What a drafter types: one line a paragraph or a few, blank lines between blocks. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { parse } from '../../../server/src/draft/parse';
import { notes } from '../../../server/src/draft/notes';
import { ownSymbols } from '../../../server/src/draft/masthead';
import { parts } from '../../../server/src/draft/tree';
import { mastheadFacts } from '../../../server/src/draft/masthead';
import { blocksOf, checkBlocks } from '../../support/check';

describe('flowing drafts', () => {
  it('masthead, titles, headings and paragraphs', () => {
    checkBlocks(`⟦masthead:A/95/7–S/2040/12*
大会
安全理事会
Distr.: General
2040年3月5日
Original: English⟧

⟦title:边境水文站⟧

⟦title:秘书长的报告⟧

⟦heading 1:一. 导言⟧

⟦paragraph:1. 第一段。⟧

⟦heading 2:A. 站网⟧

⟦paragraph:2. 第二段，分作两行写：
第二行仍属本段。⟧

  ⟦heading 3:设备⟧

⟦paragraph:3. 第三段。⟧
`);
  });

  it('an English draft', () => {
    checkBlocks(`⟦masthead:A/95/7
General Assembly
Distr.: General
5 March 2040⟧

⟦title:Report of the Secretary-General⟧

  ⟦heading 3:Summary⟧

⟦text:The present report has two parts.⟧

⟦heading 1:I. Introduction⟧

⟦paragraph:1. The first paragraph is wrapped
over two lines.⟧

⟦paragraph:2. It asks States to:⟧

⟦subparagraph 1:(a) Measure the water, namely:⟧

⟦subparagraph 2:(i) Its level;⟧

⟦subparagraph 2:(ii) Its speed;⟧

⟦subparagraph 1:(b) Report it.⟧

⟦bullet:• One⟧
⟦bullet:• Two⟧
`);
  });

  it('the masthead says symbols, date and original language', () => {
    const { tree } = parse(
      'A/95/7–S/2040/12*\nDistr.: General\n5 March 2040\nChinese\nOriginal: English/French\n\n1. 一段。\n',
    );
    deepStrictEqual(ownSymbols(tree), ['A/95/7', 'S/2040/12']);
    deepStrictEqual(mastheadFacts(tree), { date: '2040-03-05', original: 'English/French' });
    const chinese = parse('S/2040/12\n2040年12月5日\n\n1. 一段。\n').tree;
    deepStrictEqual(mastheadFacts(chinese), { date: '2040-12-05', original: null });
  });

  it('a final stop decides nothing while a line is typed', () => {
    for (const typed of ['2.', '2. 第', '2. 第二段', '2. 第二段。']) {
      deepStrictEqual(
        blocksOf(`1. 第一段。\n\n${typed}\n\n3. 第三段。\n`).map((line) => line.split(' | ')[0]),
        ['paragraph', 'paragraph', 'paragraph'],
        typed,
      );
    }
  });

  it('a heading shaped like a paragraph is indented', () => {
    checkBlocks('⟦paragraph:1. 第一段。⟧\n\n  ⟦heading 3:1. 救灾工作⟧\n\n⟦paragraph:2. 第二段。⟧\n');
  });

  it('an indented line is a heading though it is long, but not with a stop, and all of it is', () => {
    const long =
      'Boats of the river commission in the upper and the lower harbour, and what their crews do there in winter';
    checkBlocks(`⟦paragraph:1. One.⟧\n\n  ⟦heading 3:${long}, while the ice lies⟧\n\n⟦paragraph:2. Two.⟧\n`);
    checkBlocks(`⟦paragraph:1. One.⟧\n\n  ⟦quotation:${long}, while the ice lies.⟧\n\n⟦paragraph:2. Two.⟧\n`);
    checkBlocks(
      '⟦paragraph:1. One.⟧\n\n  ⟦heading 3:Item 7. Boats in the upper harbour and in the lower one while the ice lies⟧\n',
    );
  });

  it('an indented line behind the titles is the first heading', () => {
    checkBlocks('⟦masthead:A/95/7⟧\n\n⟦title:Report on boats⟧\n\n  ⟦heading 3:Introduction⟧\n\n⟦paragraph:1. One.⟧\n');
  });

  it('an annex may say on one long line what it belongs to', () => {
    const line =
      'Annex to the letter dated 3 March 2040 from the Permanent Representative of the river States to the United Nations ' +
      'addressed to the Secretary-General';
    checkBlocks(`⟦text:I have the honour to write.⟧\n\n⟦part:${line}⟧\n\n⟦title:Boats⟧\n`);
  });

  it('a compound number with a stop behind it is not cut', () => {
    checkBlocks('⟦paragraph:7.13 Count the boats.⟧\n\n⟦paragraph:7.14. Count the crews.⟧\n\n⟦paragraph:7.15 Rest.⟧\n');
  });

  it('a number inside a wrapped line opens nothing', () => {
    checkBlocks('⟦paragraph:1. 委员会在\n2039. 年的会议上通过了决定。⟧\n\n⟦paragraph:2. 第二段。⟧\n');
    checkBlocks('⟦paragraph:1. The level rose by\n12. metres, says annex\nI. of the report.⟧\n');
  });

  it('missing, repeated and inserted numbers are still paragraphs', () => {
    deepStrictEqual(
      blocksOf('1. 甲。\n\n3. 乙。\n\n3. 丙。\n\n3 bis. 丁。\n\n4. 戊。\n').map((line) => line.split(' | ')[1]),
      ['1.', '3.', '3.', '3 bis.', '4.'],
    );
  });

  it('where each line is a paragraph, one that was run into the line before it is found', () => {
    deepStrictEqual(
      blocksOf('1. Decides to act; 2. Also decides to wait;\n3. Requests a report;\n4. Remains seized.\n').map(
        (line) => line.split(' | ')[1],
      ),
      ['1.', '2.', '3.', '4.'],
    );
  });

  it('full-width stops and brackets are normalised in labels', () => {
    deepStrictEqual(blocksOf('1．甲。\n\n（a）乙；\n\n（b) 丙。\n'), [
      'paragraph | 1. | 甲。',
      'subparagraph 1 | (a) | 乙；',
      'subparagraph 1 | (b) | 丙。',
    ]);
  });

  it('(i) is a letter behind (h) and a Roman numeral below (a)', () => {
    const labels = (text: string): string[] => blocksOf(text).map((line) => line.split(' | ').slice(0, 2).join(' '));
    deepStrictEqual(labels('1. X:\n\n(g) x;\n\n(h) x;\n\n(i) x;\n\n(j) x.\n').slice(1), [
      'subparagraph 1 (g)',
      'subparagraph 1 (h)',
      'subparagraph 1 (i)',
      'subparagraph 1 (j)',
    ]);
    deepStrictEqual(labels('1. X:\n\n(a) x:\n\n(i) x;\n\n(ii) x;\n\n(b) x.\n').slice(1), [
      'subparagraph 1 (a)',
      'subparagraph 2 (i)',
      'subparagraph 2 (ii)',
      'subparagraph 1 (b)',
    ]);
  });

  it('I is a chapter, C behind B a section, and I behind H a section', () => {
    const levels = (numbers: readonly string[]): string[] =>
      blocksOf(numbers.map((n) => `${n}. Title\n`).join('\n')).map((line) => line.split(' | ')[0] ?? '');
    deepStrictEqual(levels(['I', 'A', 'B', 'C', 'D', 'II', 'III', 'IV', 'V']), [
      'heading 1',
      'heading 2',
      'heading 2',
      'heading 2',
      'heading 2',
      'heading 1',
      'heading 1',
      'heading 1',
      'heading 1',
    ]);
    deepStrictEqual(levels(['I', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J']).slice(-2), [
      'heading 2',
      'heading 2',
    ]);
  });

  it('annexes and appendices are scopes of their own', () => {
    const { tree } = parse(
      '1. 甲。\n\n附件一\n\n[原件：英文]\n\n会议结论\n\n1. 乙。\n\n附录\n\n问题\n\n1. 丙。\n\n附件二\n\n讲话\n\n各位好。\n',
    );
    deepStrictEqual(
      parts(tree).map(({ name, paragraphs, headings, parent }) => [
        name,
        paragraphs.length,
        headings.length,
        parent?.name,
      ]),
      [
        ['main', 1, 0, undefined],
        ['annex I', 1, 0, undefined],
        ['appendix', 1, 0, 'annex I'],
        ['annex II', 0, 0, undefined],
      ],
    );
  });

  it('the word annex inside a sentence opens no annex', () => {
    strictEqual(parts(parse('1. 见\n附件一。\n\n2. 结论载于附件二。\n').tree).length, 1);
  });
});

describe('footnotes in a draft', () => {
  const marks = (text: string): [string, boolean, boolean][] =>
    notes(parse(text).tree).map(({ mark, note, reference }) => [mark, note !== undefined, reference !== undefined]);

  it('[^7] and its text, in any width of bracket', () => {
    deepStrictEqual(
      marks('1. 甲[^1]乙【^2】丙［＾3］。\n\n[^1]: 见A/95/1。\n\n【^2】：见A/95/2。\n\n[^3]: 见A/95/3。\n'),
      [
        ['1', true, true],
        ['2', true, true],
        ['3', true, true],
      ],
    );
  });

  it('a mark without a text, and a text without a mark', () => {
    deepStrictEqual(marks('1. 甲。[^1]\n\n[^2]: 乙。\n'), [
      ['1', false, true],
      ['2', true, false],
    ]);
  });

  it('several marks in one place, and marks in headings', () => {
    deepStrictEqual(
      marks('I. Title[^1]\n\n1. Words.[^2],[^3]\n\n[^1]: One.\n\n[^2]: Two.\n\n[^3]: Three.\n').map(([mark]) => mark),
      ['1', '2', '3'],
    );
  });

  it('a note goes on in lines that are indented, also behind a blank line, and nowhere else', () => {
    deepStrictEqual(blocksOf('1. 甲。[^1]\n\n[^1]: 第一行\n第二行\n\n  第三行\n\n乙。\n').slice(1), [
      'note | 1 | 第一行第二行第三行',
      'text | 乙。',
    ]);
  });

  it('a superscript is a mark, but not in km²', () => {
    deepStrictEqual(
      marks('1. 见下。⁷ 面积为12 km²，水深3 m³。\n').map(([mark]) => mark),
      ['7'],
    );
  });

  it('asterisks of the masthead have their notes', () => {
    deepStrictEqual(marks('A/95/7*\n\n临时议程**\n\n一. 导言\n\n1. 甲。\n\n* 重新印发。\n\n** A/95/50。\n'), [
      ['*', true, true],
      ['**', true, true],
    ]);
  });

  it('the passage of a paragraph has neither label nor marks', () => {
    deepStrictEqual(blocksOf('12. 水位[^1]上升。[^2]\n'), ['paragraph | 12. | 水位上升。']);
  });
});
