/** Semantic tokens in marked text: `⟦label.paragraph:1.⟧`, type and modifier. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES, tokens } from '../../../server/src/features/semanticTokens';
import { tokenEdits } from '../../../server/src/features/tokenEdits';
import { draftOf, testDrafts, type TestDraft } from '../../support/drafts';
import { readMarks, writeMarks } from '../../support/marks';

function check(marked: string): void {
  const { text } = readMarks(marked);
  const found = [...tokens(draftOf('', text).draft)].map(({ type, modifier, from, to }) => ({
    name: modifier === undefined ? type : `${type}.${modifier}`,
    from,
    to,
  }));
  strictEqual(writeMarks(text, found), marked);
}

/** LSP's five numbers a token, read back as an editor reads them. */
function decode(
  data: readonly number[],
  { text, lines }: TestDraft,
): { words: string; type: string; modifiers: number }[] {
  const found = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const from = lines.offset({ line, character });
    found.push({ words: text.slice(from, from + length), type: TOKEN_TYPES[type] ?? '', modifiers });
  }
  return found;
}

describe('semantic tokens', () => {
  it('are labels, headings, titles, parts, marks and the labels of notes', () => {
    check(
      'A/95/7\n\n⟦title:秘书长的报告⟧\n\n⟦label.section:一.⟧ ⟦heading.level1:导言⟧⟦footnoteMark:[^1]⟧\n\n⟦label.section:A.⟧ ⟦heading.level2:站网⟧\n\n  ⟦heading.level3:设备⟧\n\n⟦label.paragraph:1.⟧ 两项⟦footnoteMark:[^2]⟧：\n\n⟦label.subparagraph:(a)⟧ 甲；\n\n⟦label.subparagraph:(b)⟧ 乙。\n\n⟦footnoteMark.definition:[^1]:⟧ ⟦citation:A/93/120⟧。\n\n⟦footnoteMark.definition:[^2]:⟧ 同上。\n\n⟦part:附件一⟧⟦footnoteMark:[^3]⟧\n\n⟦title:规则⟧\n\n⟦label.paragraph:1.⟧ 段落。\n',
    );
  });

  it('are contents, captions and furniture, line by line', () => {
    check(
      'A/95/7\n\n⟦contents:Contents⟧\n\n⟦contents:I. Introduction ........ 1–4 3⟧\n⟦contents:II. Progress ........ 5–17 4⟧\n\n⟦label.section:I.⟧ ⟦heading.level1:Introduction⟧\n\n⟦label.paragraph:1.⟧ One.\n\n⟦label.paragraph:2.⟧ Two.\n\n⟦label.paragraph:3.⟧ Three.\n\n⟦label.paragraph:4.⟧ As follows.\n\n⟦caption:Table 1⟧\n⟦caption:Size of the exercises⟧\nRiver | States\nTelma | 3\n\n⟦furniture:15-16040 (E) 2/14⟧\n\n⟦label.paragraph:5.⟧ The end.\n',
    );
  });

  it('are citations and the places in them, line by line, round marks and in headings', () => {
    check(
      '⟦label.section:一.⟧ ⟦heading.level1:执行⟧⟦citation:第95/12号决议⟧⟦heading.level1:的情况⟧\n\n⟦label.paragraph:1.⟧ 见⟦citation:A/93/⟧\n⟦citation:120⟧，⟦pinpoint:附件一，第7段⟧，以及⟦citation:上文⟧⟦pinpoint:第1段⟧⟦footnoteMark:[^1]⟧。\n\n⟦label.paragraph:2.⟧ 该决议无段次，同上。\n\n⟦footnoteMark.definition:[^1]:⟧ ⟦citation:S/2040/7⟧，⟦pinpoint:第3段⟧。\n',
    );
    check('⟦label.paragraph:1.⟧ Recalling ⟦pinpoint:paragraph 7⟧ ⟦citation:of its resolution 95/12⟧.\n');
  });

  it('are the names of articles', () => {
    check(
      '⟦label.section:Chapter I⟧\n⟦heading.level1:Purposes⟧\n\n⟦label.article:Article 1⟧\n\n⟦label.paragraph:1.⟧ One.\n\n⟦label.article:Article 2⟧\n\nTwo.\n',
    );
  });

  it('read from right to left', () => {
    check(
      '⟦label.section:أولا -⟧ ⟦heading.level1:مقدمة⟧\n\n⟦label.paragraph:1 -⟧ تقرأ المحطات منسوب المياه كل ساعة.⟦footnoteMark:([^1])⟧\n\n⟦label.paragraph:2 -⟧ ما يلي:\n\n⟦label.subparagraph:(أ)⟧ الإبلاغ.\n',
    );
  });

  it('are sorted, on one line each, and never overlap', () => {
    for (const { name, text, draft } of testDrafts()) {
      let last = 0;
      for (const { from, to, type } of tokens(draft)) {
        ok(from >= last && to > from && to <= text.length, `${name}: a ${type} at ${from} overlaps or is empty`);
        ok(!/[\r\n]/.test(text.slice(from, to)), `${name}: a ${type} at ${from} has several lines`);
        strictEqual(text.slice(from, to).trim(), text.slice(from, to), `${name}: white space round a ${type}`);
        last = to;
      }
    }
  });

  it('are five numbers each, from which an editor gets them back', () => {
    for (const document of testDrafts()) {
      const { draft, lines, text, name } = document;
      const data = semanticTokens(draft, lines);
      ok(
        data.every((number) => Number.isInteger(number) && number >= 0),
        name,
      );
      deepStrictEqual(
        decode(data, document),
        [...tokens(draft)].map(({ from, to, type, modifier }) => ({
          words: text.slice(from, to),
          type,
          modifiers: modifier === undefined ? 0 : 1 << TOKEN_MODIFIERS.indexOf(modifier),
        })),
        name,
      );
    }
  });

  it('of a range are those of the blocks in it', () => {
    const document = draftOf('', '1. First.\n\n2. Second.\n\n3. Third.\n\n4. Fourth.\n');
    const found = semanticTokens(document.draft, document.lines, { from: 12, to: 15 });
    deepStrictEqual(
      decode(found, document).map(({ words }) => words),
      ['2.'],
    );
  });

  it('have types and modifiers that package.json declares, unless they are LSP’s own, and scopes', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: {
        semanticTokenTypes: { id: string }[];
        semanticTokenModifiers: { id: string }[];
        semanticTokenScopes: { scopes: Record<string, string[]> }[];
        configurationDefaults: { 'editor.semanticTokenColorCustomizations': { rules: Record<string, unknown> } };
      };
    };
    const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id).sort();
    const own = (list: readonly string[], known: string): string[] => list.filter((id) => id !== known).sort();
    deepStrictEqual(ids(contributes.semanticTokenTypes), own(TOKEN_TYPES, 'label'));
    deepStrictEqual(ids(contributes.semanticTokenModifiers), own(TOKEN_MODIFIERS, 'definition'));
    const scopes = Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {});
    const rules = Object.keys(contributes.configurationDefaults['editor.semanticTokenColorCustomizations'].rules);
    for (const type of TOKEN_TYPES) ok(scopes.includes(type), `${type} has no scope`);
    for (const name of [...scopes, ...rules.map((rule) => rule.replace(/:un-report$/, ''))]) {
      const [type = '', modifier] = name.split('.');
      ok((TOKEN_TYPES as readonly string[]).includes(type), name);
      ok(modifier === undefined || (TOKEN_MODIFIERS as readonly string[]).includes(modifier), name);
    }
    ok(
      rules.every((rule) => rule.endsWith(':un-report')),
      'a rule colours other languages too',
    );
  });
});

describe('token edits', () => {
  /** As an editor applies them. */
  function apply(before: readonly number[], after: readonly number[]): number[] {
    const result = [...before];
    for (const { start, deleteCount, data = [] } of tokenEdits(before, after))
      result.splice(start, deleteCount, ...data);
    return result;
  }

  it('make the new list of the old one', () => {
    const lists = [[], [1], [1, 2, 3], [1, 2, 2, 3], [2, 3], [1, 1, 1], [1, 1, 1, 1], [3, 2, 1], [1, 2, 4, 3]];
    for (const before of lists) for (const after of lists) deepStrictEqual(apply(before, after), after);
  });

  it('are none where nothing changed, and small where little did', () => {
    deepStrictEqual(tokenEdits([1, 2, 3], [1, 2, 3]), []);
    const paragraphs = Array.from({ length: 500 }, (_, n) => `${n + 1}. Words.\n\n`);
    const data = (text: string): number[] => {
      const { draft, lines } = draftOf('', text);
      return semanticTokens(draft, lines);
    };
    const before = data(paragraphs.join(''));
    const after = data(paragraphs.toSpliced(250, 1, '251. Words\nand words.\n\n').join(''));
    const [edit, ...more] = tokenEdits(before, after);
    deepStrictEqual(more, []);
    ok(edit && edit.deleteCount <= 5 && (edit.data?.length ?? 0) <= 5);
    deepStrictEqual(apply(before, after), after);
  });
});
