/** Every snippet of every language as it is put in: it is read as what it is meant to be, and nothing in it is wrong but what is to be filled in. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { kindOf as documentKind } from '../../../../server/src/checks/kind';
import { mastheadFacts, mastheadSymbols } from '../../../../server/src/draft/masthead';
import { notes } from '../../../../server/src/draft/notes';
import { parse } from '../../../../server/src/draft/parse';
import { passage } from '../../../../server/src/draft/passage';
import { topLevel } from '../../../../server/src/draft/tree';
import { plainBody, withDay } from '../../../../server/src/features/completion/snippetBody';
import { ALL_LEXICONS } from '../../../../server/src/languages/index';
import { SNIPPET_PLACES, SNIPPETS, type SnippetId } from '../../../../server/src/languages/snippets';
import type { Language } from '../../../../server/src/languages/lexicon';
import { kindOf } from '../../../support/check';
import { findingsOf } from '../../../support/findings';

const DAY = new Date(2026, 9, 1);
const FRONT = ['masthead', 'title', 'title', 'title'];

/** The blocks of the documents, a paragraph with its number. */
const DOCUMENTS: Readonly<Partial<Record<SnippetId, readonly string[]>>> = {
  report: [
    ...[...FRONT, 'heading 3', 'text'],
    ...['heading 1', '1', '2', 'heading 1', 'heading 2', '3', 'heading 2', '4', 'heading 1', '5', '6'],
  ],
  letter: ['masthead', 'title', 'title', 'text', 'text', 'signature', 'part', 'masthead', 'title', '1'],
  'note-secretariat': [...FRONT, 'heading 1', '1', 'heading 1', '2', 'heading 1', '3'],
  'note-secretary-general': [...FRONT, 'text', 'part', 'title', '1'],
  resolution: [...FRONT, 'text', 'text', 'text', '1', '2', '3'],
  masthead: ['masthead', 'title', 'title'],
};

/** Those of what is put into a draft, behind what stands there. */
const PARTS: Readonly<Partial<Record<SnippetId, readonly string[]>>> = {
  annex: ['part', 'masthead', 'title', '1'],
  summary: ['heading 3', 'text'],
  conclusions: ['heading 1', '5', 'subparagraph 1', 'subparagraph 1'],
  preambular: ['text'],
  operative: ['1'],
  'closing-letter': ['text', 'signature'],
};

function textOf(language: Language, id: SnippetId): string {
  const snippet = SNIPPETS[language].find((one) => one.id === id);
  ok(snippet);
  return plainBody(withDay(snippet.body, DAY));
}

function blocks(text: string): string[] {
  return [...topLevel(parse(text).tree)].map(({ block }) =>
    block.kind === 'paragraph' ? String(block.number) : kindOf(block),
  );
}

/** The words of the findings that tell more than that something is to be filled in. */
function wrong(text: string): string[] {
  return findingsOf(parse(text).tree, text)
    .filter(({ rule }) => rule.id !== 'placeholder-left')
    .map(({ rule, from, to }) => `${rule.id}: ${text.slice(from, to)}`);
}

function holes(text: string, from: number): string[] {
  return findingsOf(parse(text).tree, text)
    .filter((found) => found.rule.id === 'placeholder-left' && found.from >= from)
    .map((found) => text.slice(found.from, found.to));
}

for (const { language } of ALL_LEXICONS) {
  describe(`the snippets in ${language}`, () => {
    const text = (id: SnippetId): string => textOf(language, id);
    const report = text('report');
    const ids = Object.keys(SNIPPET_PLACES) as SnippetId[];

    it('each have something to fill in, in order', () => {
      for (const { id, body } of SNIPPETS[language]) {
        const stops = [...withDay(body, DAY).matchAll(/\$\{(\d+)[:|]/g)].map(([, stop]) => Number(stop));
        deepStrictEqual(
          stops,
          stops.map((_, at) => at + 1),
          id,
        );
        ok(stops.length > 0 && body.includes('$0'), id);
      }
    });

    for (const [id, wanted] of Object.entries(DOCUMENTS) as [SnippetId, readonly string[]][]) {
      it(`${id} is a document of this language`, () => {
        const { tree } = parse(text(id));
        deepStrictEqual(blocks(text(id)), wanted);
        strictEqual(tree.language, language);
        strictEqual(tree.layout, 'flowing');
        strictEqual(mastheadFacts(tree).date, '2026-10-01');
        ok(mastheadFacts(tree).original);
        deepStrictEqual(wrong(text(id)), []);
      });
    }

    it('the documents are of their kinds, and the letter has both halves of its symbol', () => {
      strictEqual(documentKind(parse(text('report')).tree), 'report');
      strictEqual(documentKind(parse(text('letter')).tree), 'letter');
      strictEqual(documentKind(parse(text('resolution')).tree), 'resolution');
      deepStrictEqual(mastheadSymbols(parse(text('letter')).tree), ['A/81/XXX', 'S/2026/XXX']);
    });

    it('what is left of a document to fill in is found, outside of its masthead', () => {
      for (const id of ids.filter((one) => SNIPPET_PLACES[one] === 'document')) {
        const whole = text(id);
        const title = topLevel(parse(whole).tree).find(({ block }) => block.kind === 'title');
        const body = whole.slice(title?.at);
        // What stands in quotation marks, no rule looks at.
        const left = [...body.matchAll(/(?<![“”«]\s?)\[(?!\^)[^\]]*\]/g)].map(([words]) => words);
        const found = holes(whole, 0);
        // The original language of an annex stands in such brackets, too.
        const missed = left.filter((words) => !found.some((hole) => hole.includes(words)));
        deepStrictEqual(
          missed.filter((words) => !/^\[(?:Original|原件|Подлинный|الأصل)/.test(words)),
          [],
          id,
        );
      }
    });

    for (const [id, wanted] of Object.entries(PARTS) as [SnippetId, readonly string[]][]) {
      it(`${id} is what it says in a draft`, () => {
        const before = beforeOf(id, report);
        const whole = `${before}${text(id)}\n`;
        deepStrictEqual(blocks(whole).slice(blocks(before).length), wanted);
        deepStrictEqual(wrong(whole), []);
        ok(id === 'summary' || holes(whole, before.length).length > 0);
      });
    }

    for (const id of ids.filter((one) => SNIPPET_PLACES[one] === 'words')) {
      it(`${id} goes on in a sentence`, () => {
        const before = id === 'ibid' ? `${report}[^1][^2]\n\n[^1]: A/80/1.\n\n[^2]: ` : `${report} `;
        const whole = before + text(id);
        strictEqual(blocks(whole).length, blocks(before).length);
        const last = topLevel(parse(whole).tree).at(-1);
        ok(last && passage(last.block).text.endsWith(text(id)));
        deepStrictEqual(wrong(whole), []);
        // A report and a place that are both to come are one citation.
        ok(id === 'closing-note' || holes(whole, before.length).length > 0);
      });
    }

    it('footnote is a mark with its note, and note-text the note of a mark', () => {
      for (const whole of [`${report}${text('footnote')}`, `${report}[^1]\n\n${text('note-text')}`]) {
        const [note, other] = notes(parse(whole).tree);
        ok(note?.note && note.reference && !other);
        strictEqual(note.mark, '1');
        deepStrictEqual(wrong(whole), []);
        ok(holes(whole, report.length).length > 0);
      }
    });
  });
}

/** What stands before a part in a draft in which it is at its place. */
function beforeOf(id: SnippetId, report: string): string {
  const third = [...topLevel(parse(report).tree)].filter(
    ({ block }) => block.kind === 'heading' && block.level === 1,
  )[2];
  const title = report.indexOf('\n\n  ');
  if (id === 'conclusions') return report.slice(0, third?.at);
  if (id === 'summary' || id === 'preambular' || id === 'operative') return `${report.slice(0, title)}\n\n`;
  return `${report}\n\n`;
}
