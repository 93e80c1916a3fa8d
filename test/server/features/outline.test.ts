/** The outline: what a person would draw, and ranges that editors can rely on. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import type { LineIndex } from '../../../server/src/base/lineIndex';
import { outline } from '../../../server/src/features/outline';
import { draftOf, testDrafts } from '../../support/drafts';

function symbolsOf(text: string): DocumentSymbol[] {
  const { draft, lines } = draftOf('', text);
  return outline(draft, lines);
}

/** `[name, children]`, and of what has no children the name. */
function names(symbols: readonly DocumentSymbol[]): unknown[] {
  return symbols.map(({ name, children = [] }) => (children.length > 0 ? [name, names(children)] : name));
}

describe('outline', () => {
  it('nests sub-paragraphs in paragraphs, paragraphs in headings, headings in parts', () => {
    const text =
      'A/95/7\n\n一. 导言\n\n1. 第一段。\n\nA. 站网\n\n2. 第二段：\n\n(a) 甲：\n\n(i) 子；\n\n(ii) 丑；\n\n(b) 乙。\n\n  设备\n\n3. 第三段。\n\n二. 结论\n\n4. 第四段。\n\n附件一\n\n规则\n\n1. 附件的段落。\n';
    deepStrictEqual(names(symbolsOf(text)), [
      [
        '一. 导言',
        [
          '1. 第一段。',
          [
            'A. 站网',
            [
              ['2. 第二段：', [['(a) 甲：', ['(i) 子；', '(ii) 丑；']], '(b) 乙。']],
              ['设备', ['3. 第三段。']],
            ],
          ],
        ],
      ],
      ['二. 结论', ['4. 第四段。']],
      ['附件一 · 规则', ['1. 附件的段落。']],
    ]);
  });

  it('nests an appendix in its annex, and not in the report', () => {
    const text =
      'A/95/7\n\nI. One\n\n1. First.\n\nAppendix\n\nWords\n\n1. A.\n\nAnnex I\n\nRules\n\n1. B.\n\nAppendix\n\nForms\n\n1. C.\n\nAnnex II\n\nMore\n\n1. D.\n';
    deepStrictEqual(names(symbolsOf(text)), [
      ['I. One', ['1. First.']],
      ['Appendix · Words', ['1. A.']],
      ['Annex I · Rules', ['1. B.', ['Appendix · Forms', ['1. C.']]]],
      ['Annex II · More', ['1. D.']],
    ]);
  });

  it('has articles, with their paragraphs in them', () => {
    const text =
      'Chapter I\nPurposes\n\nArticle 1\n\nThe river is shared.\n\nArticle 2\n\n1. Each Party gives notice.\n\n2. Notice is given at once.\n\nChapter II\nOrgans\n\nArticle 3\n\n1. There is a commission.\n';
    deepStrictEqual(names(symbolsOf(text)), [
      [
        'Chapter I Purposes',
        ['Article 1', ['Article 2', ['1. Each Party gives notice.', '2. Notice is given at once.']]],
      ],
      ['Chapter II Organs', [['Article 3', ['1. There is a commission.']]]],
    ]);
  });

  it('has the contents page as one entry, tables and boxes by their caption, and no notes', () => {
    const text =
      'A/95/7\n\nContents\n\nI. Introduction ........ 1–4 3\nII. Progress ........ 5–17 4\n\nI. Introduction\n\n1. One.\n\n2. Two.\n\n3. Three.\n\n4. As follows.[^1]\n\nTable 1\nSize of the exercises\nRiver | States\nTelma | 3\n\n[^1]: A/93/120.\n\n5. As in the figure.\n\nFigure II. Crests by month\n\n6. The end.\n\nRiver | States\nTelma | 3\n';
    deepStrictEqual(names(symbolsOf(text)), [
      'Contents',
      [
        'I. Introduction',
        [
          '1. One.',
          '2. Two.',
          '3. Three.',
          ['4. As follows.', ['Table 1 · Size of the exercises']],
          ['5. As in the figure.', ['Figure II. Crests by month']],
          '6. The end.',
        ],
      ],
    ]);
  });

  it('names marks and footnotes nowhere', () => {
    deepStrictEqual(names(symbolsOf('I. One[^1]\n\n1. First.[^2]\n\nAnnex I[^3]\n\nRules[^4]\n\n1. A.\n')), [
      ['I. One', ['1. First.']],
      ['Annex I · Rules', ['1. A.']],
    ]);
  });

  it('cuts the first words behind a word, and never inside a character', () => {
    const first = (text: string): string => symbolsOf(`1. ${text}\n`)[0]?.name ?? '';
    strictEqual(
      first('A flood on a border river is seldom a surprise. Rain falls in the hills.'),
      '1. A flood on a border river is seldom a surprise.…',
    );
    strictEqual(first('水'.repeat(60)), `1. ${'水'.repeat(48)}…`);
    strictEqual(first('𠀀'.repeat(60)), `1. ${'𠀀'.repeat(24)}…`);
    strictEqual(first(`a${'𠀀'.repeat(60)}`), `1. a${'𠀀'.repeat(23)}…`);
    strictEqual(first(`${'م'.repeat(47)}\u0651\u064f${'م'.repeat(9)}`), `1. ${'م'.repeat(46)}…`);
    strictEqual(first(`${'k'.repeat(46)}👩\u200d🌾${'k'.repeat(9)}`), `1. ${'k'.repeat(46)}…`);
  });

  it('ends a range at the last character, before the blank lines', () => {
    const [section] = symbolsOf('I. One\n\n1. First,\nand more.\n\n\nII. Two\n');
    deepStrictEqual(section?.range.end, { line: 3, character: 9 });
    deepStrictEqual(section.selectionRange, { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } });
  });

  it('keeps every range inside its parent, siblings in order, and names what it shows', () => {
    for (const { name, draft, lines } of testDrafts()) {
      const whole = { from: 0, to: draft.segments.length };
      checkNesting(outline(draft, lines), whole, lines, name);
    }
  });
});

function checkNesting(
  symbols: readonly DocumentSymbol[],
  outer: { from: number; to: number },
  lines: LineIndex,
  document: string,
): void {
  let last = outer.from;
  for (const { name, range, selectionRange, children = [] } of symbols) {
    const { from, to } = offsets(range, lines);
    const selected = offsets(selectionRange, lines);
    ok(name.trim() !== '', `${document}: an empty name`);
    ok(!/[\ud800-\udbff](?![\udc00-\udfff])…/.test(name), `${document}: ${name} is cut inside a character`);
    ok(from >= last && to <= outer.to && from <= to, `${document}: ${name} is outside its parent or overlaps`);
    ok(selected.from >= from && selected.to <= to, `${document}: ${name} has its line outside its range`);
    checkNesting(children, { from, to }, lines, document);
    last = to;
  }
}

function offsets({ start, end }: Range, lines: LineIndex): { from: number; to: number } {
  return { from: lines.offset(start), to: lines.offset(end) };
}
