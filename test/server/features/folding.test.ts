/** Folding: what one can put away, and what an editor expects of ranges. */
import { deepStrictEqual, ok } from 'node:assert';
import { folding } from '../../../server/src/features/folding';
import { draftOf, testDrafts } from '../../support/drafts';

/** `first line … last line`, and the kind. */
function folds(text: string): string[] {
  const { draft, lines } = draftOf('', text);
  const rows = text.split('\n');
  return folding(draft, lines).map(({ startLine, endLine, kind }) =>
    [`${rows[startLine] ?? ''} … ${rows[endLine] ?? ''}`, kind].filter(Boolean).join(' '),
  );
}

describe('folding', () => {
  it('folds sections, parts, and paragraphs with what belongs to them', () => {
    const text =
      'A/95/7\n\n一. 导言\n\n1. 第一段。\n\nA. 站网\n\n2. 第二段：\n\n(a) 甲：\n\n(i) 子。\n\n  设备\n\n3. 第三段，\n分两行。\n\n二. 结论\n\n4. 第四段。\n\n附件一\n\n规则\n\n1. 附件的段落。\n';
    deepStrictEqual(folds(text), [
      '一. 导言 … 分两行。',
      'A. 站网 … 分两行。',
      '2. 第二段： … (i) 子。',
      '(a) 甲： … (i) 子。',
      '  设备 … 分两行。',
      '3. 第三段， … 分两行。',
      '二. 结论 … 4. 第四段。',
      '附件一 … 1. 附件的段落。',
    ]);
  });

  it('folds articles, tables, contents and notes, the last three by their kind', () => {
    const text =
      'A/95/7\n\nContents\n\nI. Introduction ........ 1–4 3\nII. Progress ........ 5–17 4\n\nI. Introduction\n\n1. One.\n\n2. Two.\n\n3. Three.\n\n4. As follows.[^1][^2]\n\nTable 1\nRiver | States\nTelma | 3\n\n[^1]: A/93/120.\n\n[^2]: A/93/121.\n\nAnnex\n\nRules\n\nArticle 1\n\n1. One.\n\n2. Two.\n';
    deepStrictEqual(folds(text), [
      'Contents … II. Progress ........ 5–17 4 region',
      'I. Introduction … [^2]: A/93/121.',
      '4. As follows.[^1][^2] … [^2]: A/93/121.',
      'Table 1 … Telma | 3 region',
      '[^1]: A/93/120. … [^2]: A/93/121. comment',
      'Annex … 2. Two.',
      'Article 1 … 2. Two.',
    ]);
  });

  it('folds nothing that stands on one line', () => {
    deepStrictEqual(folds('I. One\n\nII. Two\n\n1. First.\n'), ['II. Two … 1. First.']);
    deepStrictEqual(folds('1. First.'), []);
    deepStrictEqual(folds(''), []);
  });

  it('gives one range a line, none across another, none at a blank line', () => {
    for (const { name, text, draft, lines } of testDrafts()) {
      const rows = text.split(/\r\n|\r|\n/);
      const open: number[] = [];
      let last = -1;
      for (const { startLine, endLine } of folding(draft, lines)) {
        ok(startLine > last, `${name}: two ranges start at line ${startLine + 1}`);
        ok(endLine > startLine && endLine < rows.length, `${name}: a range ends before its second line`);
        last = startLine;
        while (open.length > 0 && (open.at(-1) ?? 0) < startLine) open.pop();
        ok(endLine <= (open.at(-1) ?? Infinity), `${name}: a range from line ${startLine + 1} crosses another`);
        open.push(endLine);
      }
    }
  });
});
