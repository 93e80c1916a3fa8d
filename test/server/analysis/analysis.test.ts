/** Citations of a draft: where they are looked for, and what one typed character costs. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { edited, parse } from '../../../server/src/draft/parse';
import { topLevel } from '../../../server/src/draft/tree';
import { citationAt, citations } from '../../../server/src/analysis/analysis';
import { blockCitations } from '../../../server/src/analysis/blockCitations';

function cited(text: string): string[] {
  return citations(parse(text).tree).map(({ citation }) => citation.text);
}

describe('citations of a draft', () => {
  it('stand in paragraphs, lists, headings, titles of parts, quotations and notes', () => {
    deepStrictEqual(
      cited(
        '一. 第95/11号决议的执行\n\n1. 见第95/12号决议：[^1]\n\n(a) 第95/13号决议；\n\n(b) 第95/14号决议。\n\n“根据第95/15号决议。”\n\n• 第95/16号决议\n\n• 第95/17号决议\n\n[^1]: 第95/18号决议。\n\n附件一\n\n关于第95/19号决议的说明\n\n1. 第95/20号决议。\n',
      ),
      Array.from({ length: 10 }, (_, at) => `第95/${11 + at}号决议`).map((text) => text),
    );
  });

  it('do not stand in mastheads, running heads, contents, tables and the names of parts', () => {
    deepStrictEqual(
      cited(
        'A/95/7\n\n秘书长的报告\n\n目录\n\n一. 第95/11号决议 ........ 3\n二. 第95/12号决议 ........ 4\n\n一. 导言\n\n1. 段落。\n\n表 1\n江河 | 决议\n甲 | 第95/13号决议\n乙 | 第95/14号决议\n\n15-16040 (C) 2/14\n\n附件一\n\n1. 段落。\n',
      ),
      [],
    );
  });

  it('are whole at the end of a sentence, whatever label could stand there', () => {
    deepStrictEqual(cited('1. See A/C.6/95/SR.25 and A/C.6/95/SR.31. The statements are in the records.\n'), [
      'A/C.6/95/SR.25',
      'A/C.6/95/SR.31',
    ]);
  });

  it('a place without a cue is one of the draft only where the draft has it', () => {
    deepStrictEqual(cited('1. 见第2段和附件三。\n\n2. 见第9段。\n\n附件一\n\n正文。\n'), ['第2段']);
  });

  it('in a quotation are the quoted text’s', () => {
    const { tree } = parse('1. 秘书长说：“见第95/12号决议。”见第95/13号决议。\n\n“见第95/14号决议。”\n');
    deepStrictEqual(
      citations(tree).map(({ citation }) => citation.quoted ?? false),
      [true, false, true],
    );
  });

  it('one typed character has one passage read again', () => {
    const text = Array.from({ length: 40 }, (_, at) => `${at + 1}. 见A/95/${at + 1}，第3段。\n\n`).join('');
    const { tree } = parse(text);
    const before = new Set(Array.from(topLevel(tree), ({ block }) => blockCitations(block, 'zh')));
    const at = text.indexOf('A/95/20') + 7;
    const after = edited(tree, [{ from: at, to: at, text: '1' }]);
    const read = Array.from(topLevel(after), ({ block }) => blockCitations(block, 'zh')).filter(
      (found) => !before.has(found),
    );
    strictEqual(read.length, 1);
    strictEqual(read[0]?.[0]?.citation.text, 'A/95/201，第3段');
  });

  it('are found under the cursor, from the first character to the last, and nowhere else', () => {
    const text = '1. One.[^1] Two.[^2]\n\n[^1]: A/95/412.\n\n[^2]: Ibid., para. 7.\n';
    const { tree } = parse(text);
    const at = text.indexOf('Ibid.');
    strictEqual(citationAt(tree, at - 1), undefined);
    strictEqual(citationAt(tree, at)?.citation.targets[0], 'A/95/412');
    strictEqual(citationAt(tree, at + 'Ibid., para. 7'.length)?.citation.targets[0], 'A/95/412');
    strictEqual(citationAt(tree, text.indexOf('Two')), undefined);
  });
});
