/** Snippets by their names behind `@`: where they are offered, in which language, and what they take the place of. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { linesOf } from '../../../../server/src/draft/lines';
import { parse } from '../../../../server/src/draft/parse';
import { snippetList } from '../../../../server/src/features/completion/snippetItems';
import { snippetsAt } from '../../../../server/src/features/completion/snippets';
import type { Language } from '../../../../server/src/languages/lexicon';
import { SNIPPET_PLACES, SNIPPETS, type SnippetId } from '../../../../server/src/languages/snippets';
import { readMarks } from '../../../support/marks';

const ZH = (line: string): string =>
  `一. 导言\n\n1. ${'各测站启用以后，上游和下游的值班员每天通报水位，并在汛期之前核对名单和电话。'.repeat(3)}\n\n${line}\n`;
const EN = (line: string): string =>
  `I. Introduction\n\n1. ${'The stations were opened in the spring, and the officers on duty have met. '.repeat(5)}\n\n${line}\n`;
const FR = (line: string): string =>
  `I. Introduction\n\n1. ${'Les stations ont été ouvertes au printemps dans la vallée et sur le lac. '.repeat(5)}\n\n${line}\n`;

function calledAt(marked: string, spoken: Language = 'en'): ReturnType<typeof snippetsAt> {
  const { text, cursors } = readMarks(marked);
  const draft = parse(text).tree;
  return snippetsAt(draft, linesOf(draft).position(cursors[0] ?? 0), spoken);
}

function names(marked: string, spoken?: Language): string[] {
  return calledAt(marked, spoken).map(({ snippet }) => snippet.name);
}

function ids(marked: string, spoken?: Language): SnippetId[] {
  return calledAt(marked, spoken).map(({ snippet }) => snippet.id);
}

describe('snippets', () => {
  it('are offered by a word of their name in the language of the draft, or by their Latin name', () => {
    deepStrictEqual(names(ZH('@报⟦|⟧')), ['结尾：注意到本报告', '按文号引用报告', '秘书长的报告']);
    strictEqual(names(ZH('@脚注⟦|⟧'))[0], '脚注正文');
    strictEqual(names(ZH('@annex⟦|⟧'))[0], '附件');
    strictEqual(names(FR('@resume⟦|⟧'))[0], 'Résumé');
    strictEqual(names(FR('@Résu⟦|⟧'))[0], 'Résumé');
    strictEqual(names(EN('@Char⟦|⟧'))[0], 'Cite an Article of the Charter');
  });

  it('are those of the language of the draft alone', () => {
    const chinese: readonly string[] = SNIPPETS.zh.map(({ name }) => name);
    for (const line of ['@⟦|⟧', '@r⟦|⟧', '@report⟦|⟧', '2. 见@⟦|⟧'])
      for (const name of names(ZH(line), 'fr')) ok(chinese.includes(name), name);
  });

  it('are those of another language where none of its own has the name', () => {
    deepStrictEqual(names(EN('@秘书处⟦|⟧')), ['秘书处的说明']);
  });

  it('are all there on an empty page, those of the language of the interface first', () => {
    const all = Object.keys(SNIPPET_PLACES).length - 1; // a mark needs a word before it
    strictEqual(calledAt('@⟦|⟧').length, 6 * all);
    deepStrictEqual(names('@report⟦|⟧', 'zh').slice(0, 1), ['秘书长的报告']);
    strictEqual(names('@report⟦|⟧', 'fr')[0], 'Rapport du Secrétaire général');
    strictEqual(names('@rapp⟦|⟧', 'zh')[0], 'Rapport du Secrétaire général');
  });

  it('go by the words that stand there, not by the masthead, which is English in most languages', () => {
    const masthead =
      'A/95/7\n\n大会\n\nDistr.: General\n5 March 2040\nChinese\nOriginal: English\n\n第九十五届会议\n\n';
    ok(names(`${masthead}@sum⟦|⟧`, 'zh').includes('摘要'));
    strictEqual(names(`${masthead}@摘⟦|⟧`, 'en')[0], '摘要');
  });

  it('begin with documents on an empty page, and have them last where something stands', () => {
    strictEqual(ids('\n\n@⟦|⟧')[0], 'report');
    const later = ids(EN('@⟦|⟧'));
    strictEqual(later[0], 'annex');
    strictEqual(SNIPPET_PLACES[later.at(-1) ?? 'ibid'], 'document');
  });

  it('are words in the middle of a line, and a mark at its end', () => {
    const places = (marked: string): string[] => [...new Set(ids(marked).map((id) => SNIPPET_PLACES[id]))].sort();
    deepStrictEqual(places(EN('2. See @⟦|⟧ and the rest.')), ['words']);
    deepStrictEqual(places(EN('2. The gauges were read. @⟦|⟧')), ['end', 'words']);
    deepStrictEqual(places(EN('@⟦|⟧')), ['block', 'document', 'words']);
  });

  it('are never offered for words of the text, however they are typed', () => {
    for (const line of ['report⟦|⟧', '2. The report⟦|⟧', '2. The report ⟦|⟧', '2. Ibid⟦|⟧', '⟦|⟧', '2. annex @ ⟦|⟧'])
      deepStrictEqual(names(EN(line)), [], line);
    for (const line of ['报告⟦|⟧', '2. 秘书长的报告⟦|⟧', '2. 同上⟦|⟧', '附件⟦|⟧'])
      deepStrictEqual(names(ZH(line)), [], line);
  });

  it('are never offered in an address, a file name, a comment, or for a name that there is not', () => {
    for (const line of [
      '2. Write to registry@report⟦|⟧',
      '2. Write to registry2@⟦|⟧',
      '2. It is in C:\\report⟦|⟧',
      '2. It is in \\\\report⟦|⟧',
      '2. @zzz⟦|⟧',
      '<!-- @report⟦|⟧ -->',
      `<!-- ${'as it was said before, '.repeat(50)}@report⟦|⟧ -->`,
      `<!-- @report⟦|⟧ ${'as it was said before, '.repeat(50)}-->`,
    ])
      deepStrictEqual(names(EN(line)), [], line);
  });

  it('are called by what a keyboard has in place of the sign', () => {
    strictEqual(names(ZH('＠摘要⟦|⟧'))[0], '摘要');
    strictEqual(names('\\доклад⟦|⟧')[0], 'Доклад Генерального секретаря');
    strictEqual(names(ZH('见@宪章⟦|⟧'))[0], '引用《宪章》条款');
  });

  it('take the place of what was typed, a mark that of the spaces before it, too', () => {
    const typed = (marked: string, id: SnippetId): string | undefined =>
      calledAt(marked).find(({ snippet }) => snippet.id === id)?.typed;
    strictEqual(typed(EN('2. See @cite-ch⟦|⟧'), 'cite-charter'), '@cite-ch');
    strictEqual(typed(EN('2. The gauges were read.  @foot⟦|⟧'), 'footnote'), '  @foot');
    strictEqual(typed(EN('2. The gauges were read.@foot⟦|⟧'), 'footnote'), '@foot');
  });

  it('give a new note the next number', () => {
    const [found] = calledAt(EN('2. One.[^3] Two. @foot⟦|⟧\n\n[^3]: A/95/7.'));
    strictEqual(found?.snippet.body.split('\n')[0], '[^${1:4}]$0');
  });

  describe('as items', () => {
    const list = (snippets: boolean): ReturnType<typeof snippetList> =>
      snippetList(
        calledAt(EN('@note-sec⟦|⟧')),
        { line: 4, character: 9 },
        { snippets, labelDetails: true },
        new Date(2040, 2, 5),
      );

    it('keep the order, whatever the editor makes of what was typed', () => {
      const { items, isIncomplete } = list(true);
      strictEqual(isIncomplete, true);
      deepStrictEqual(
        items.map(({ label, filterText, sortText, kind }) => [label, filterText, sortText, kind]),
        [
          ['Note by the Secretariat', '@note-sec', '000', CompletionItemKind.Snippet],
          ['Note by the Secretary-General', '@note-sec', '001', CompletionItemKind.Snippet],
        ],
      );
    });

    it('replace what was typed by the snippet, with the day in it', () => {
      const [item] = list(true).items;
      strictEqual(item?.insertTextFormat, InsertTextFormat.Snippet);
      ok(item.textEdit && 'range' in item.textEdit);
      deepStrictEqual(item.textEdit.range, { start: { line: 4, character: 0 }, end: { line: 4, character: 9 } });
      ok(item.textEdit.newText.includes('${6:5 March 2040}'));
      ok(typeof item.documentation === 'string' && item.documentation.includes('\n5 March 2040\n'));
    });

    it('are plain text for an editor that does not know snippets', () => {
      const [item] = list(false).items;
      strictEqual(item?.insertTextFormat, InsertTextFormat.PlainText);
      ok(item.textEdit);
      strictEqual(item.textEdit.newText, item.documentation);
      ok(!item.textEdit.newText.includes('${'));
    });
  });
});
