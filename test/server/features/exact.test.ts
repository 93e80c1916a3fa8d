/**
 * Every answer is exact to the character, whatever stands before it on its line: Chinese with characters beyond the basic
 * plane, Arabic from right to left with vowel signs, Latin letters with combining accents.
 */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import type { Range } from 'vscode-languageserver-types';
import { askedAt } from '../../../server/src/features/asked';
import { outgoingCalls, prepareCalls } from '../../../server/src/features/callHierarchy';
import { callersHere } from '../../../server/src/features/callItems';
import { codeLenses } from '../../../server/src/features/codeLens';
import { declaration, definition } from '../../../server/src/features/definition';
import { documentLinks } from '../../../server/src/features/documentLinks';
import { folding } from '../../../server/src/features/folding';
import { highlights } from '../../../server/src/features/highlights';
import { hover } from '../../../server/src/features/hover';
import { inlayHints } from '../../../server/src/features/inlayHints';
import { outline } from '../../../server/src/features/outline';
import { referencesHere } from '../../../server/src/features/references';
import { selectionRanges } from '../../../server/src/features/selectionRanges';
import { tokens } from '../../../server/src/features/semanticTokens';
import { at, type Asking } from '../../support/asking';
import { readMarks } from '../../support/marks';

/** In each the second paragraph refers to the first and to a document, behind characters of two UTF-16 units or none of width. */
const DRAFTS = {
  Chinese: {
    first: '1.',
    above: '上文第1段',
    symbol: 'A/94/8',
    text: '1. 水𠀀𠀁上涨。\n\n2. 𠀀e\u0301字𠀂，如⟦|⟧上文第1段所述，𠀃见A/94/8。\n',
  },
  Arabic: {
    first: '1-',
    above: 'الفقرة 1 أعلاه',
    symbol: 'A/94/8',
    text: '1- ارتفع منسوبُ المياهِ 𠀀 في النهر.\n\n2- نصٌّ مُشكَّلٌ 𠀀، انظر ⟦|⟧الفقرة 1 أعلاه من هذا التقرير، والوثيقة A/94/8.\n',
  },
  French: {
    first: '1.',
    above: 'paragraphe 1 ci-dessus',
    symbol: 'A/94/8',
    text: '1. Le niveau a e\u0301te\u0301 releve\u0301 𝒜 dans le fleuve.\n\n2. E\u0301tant donne\u0301 𝒜 que le ⟦|⟧paragraphe 1 ci-dessus le dit, voir A/94/8 pour les de\u0301tails.\n',
  },
} as const;

const CORPUS = { 'a.txt': 'A/94/8\n\n𠀀\u0301关于河流的信\n\n1. 𠀀甲。\n' };

for (const [language, { first, above, symbol, text }] of Object.entries(DRAFTS)) {
  describe(`in ${language}`, () => {
    const plain = readMarks(text).text;
    let asking: Asking;
    before(async () => {
      asking = await at(text, CORPUS);
    });
    const cut = ({ start, end }: Range): string =>
      plain.slice(asking.snapshot.lines.offset(start), asking.snapshot.lines.offset(end));
    const onSymbol = () => asking.snapshot.lines.position(plain.indexOf(symbol) + 1);
    const client = { markdown: false, commands: {} };

    it('hover is over the reference', () => {
      const { snapshot, position } = asking;
      const found = hover(snapshot, position, client);
      ok(found?.range);
      strictEqual(cut(found.range), above);
      const document = hover(snapshot, onSymbol(), client);
      ok(document?.range);
      strictEqual(cut(document.range), symbol);
    });

    it('definition and declaration go to the paragraph, from the reference', () => {
      const { snapshot, position } = asking;
      for (const links of [definition(snapshot, position), declaration(snapshot, position)]) {
        const [link] = links;
        ok(link?.originSelectionRange);
        strictEqual(cut(link.originSelectionRange), above);
        strictEqual(cut(link.targetRange), plain.slice(0, plain.indexOf('\n')));
      }
    });

    it('highlights are the label and the reference', () => {
      deepStrictEqual(
        highlights(asking.snapshot, asking.position).map(({ range }) => cut(range)),
        [first, above],
      );
    });

    it('references are the label and the reference', () => {
      const asked = askedAt(asking.snapshot, { line: 0, character: 0 }, []);
      deepStrictEqual(
        referencesHere(asking.snapshot, asked, true).map(({ range }) => cut(range)),
        [first, above],
      );
    });

    it('calls are the paragraphs, with the references in them', () => {
      const { snapshot } = asking;
      const [item] = prepareCalls(snapshot, { line: 0, character: 8 }, []);
      ok(item);
      strictEqual(cut(item.range), plain.slice(0, plain.indexOf('\n')));
      const [caller] = callersHere(snapshot, askedAt(snapshot, { line: 0, character: 0 }, []), []);
      deepStrictEqual(caller?.fromRanges.map(cut), [above]);
      deepStrictEqual(
        outgoingCalls(snapshot, caller.from, []).map(({ fromRanges }) => fromRanges.map(cut)),
        [[above], [symbol]],
      );
    });

    it('code lenses stand at the label', () => {
      deepStrictEqual(
        codeLenses(asking.snapshot, { citations: [], more: false }, undefined).map(({ range, command }) => [
          range.start,
          command?.title,
        ]),
        [[{ line: 0, character: 0 }, 'cited once']],
      );
    });

    it('inlay hints stand behind the reference', () => {
      const { snapshot } = asking;
      const hints = inlayHints(
        snapshot,
        { from: 0, to: plain.length },
        { titles: true, firstWords: true, citations: false },
      );
      deepStrictEqual(
        hints
          .map(({ position }) => plain.slice(0, snapshot.lines.offset(position)))
          .map((before) => [above, symbol].find((words) => before.endsWith(words))),
        [above, symbol],
      );
    });

    it('links are over the symbol, tokens over what they colour', () => {
      const { snapshot } = asking;
      deepStrictEqual(
        documentLinks(snapshot.draft, snapshot.lines).map(({ range }) => cut(range)),
        [symbol],
      );
      const cited = [...tokens(snapshot.draft)].filter(({ type }) => type === 'citation' || type === 'pinpoint');
      deepStrictEqual(
        cited
          .map(({ from, to }) => plain.slice(from, to))
          .join(' ')
          .includes(symbol),
        true,
      );
    });

    it('outline, folding and selection keep to the lines', () => {
      const { snapshot, position } = asking;
      deepStrictEqual(
        outline(snapshot.draft, snapshot.lines).map(({ range }) => cut(range)),
        plain.trim().split('\n\n'),
      );
      deepStrictEqual(folding(snapshot.draft, snapshot.lines), []);
      const [selection] = selectionRanges(snapshot.draft, snapshot.lines, [position]);
      ok(selection);
      ok(cut(selection.range).includes(above) && !cut(selection.range).startsWith('2'), cut(selection.range));
    });
  });
}
