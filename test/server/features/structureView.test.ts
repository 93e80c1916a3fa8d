/** The structure as its view has it: what the outline has, and which paragraphs a section holds. */
import { deepStrictEqual } from 'node:assert';
import { structureUnits } from '../../../server/src/features/structureView';
import type { StructureUnit } from '../../../server/src/protocolViews';
import { draftOf } from '../../support/drafts';

type Shown = readonly [kind: string, name: string, paragraphs: string, children: readonly Shown[]];

function shown(units: readonly StructureUnit[]): readonly Shown[] {
  return units.map(({ kind, name, paragraphs = [], children }) => [kind, name, paragraphs.join('–'), shown(children)]);
}

describe('the structure for its view', () => {
  it('names kinds, and counts the paragraphs of sections and parts', () => {
    const text =
      'A/95/7\n\nI. One\n\n1. First:\n\n(a) Item.\n\nA. Inner\n\n2. Second.[^1]\n\n[^1]: A note.\n\n3. Third.\n\nII. Two\n\n4. Fourth.\n\nIII. Empty\n\nAnnex I\n\nRules\n\n1. A.\n\n2. B.\n\nAppendix\n\nForms\n\n1. C.\n';
    const { draft, lines } = draftOf('', text);
    deepStrictEqual(shown(structureUnits(draft, lines)), [
      [
        'section',
        'I. One',
        '1–3',
        [
          ['paragraph', '1. First:', '', [['subparagraph', '(a) Item.', '', []]]],
          [
            'section',
            'A. Inner',
            '2–3',
            [
              ['paragraph', '2. Second.', '', []],
              ['paragraph', '3. Third.', '', []],
            ],
          ],
        ],
      ],
      ['section', 'II. Two', '4–4', [['paragraph', '4. Fourth.', '', []]]],
      ['section', 'III. Empty', '', []],
      [
        'part',
        'Annex I · Rules',
        '1–2',
        [
          ['paragraph', '1. A.', '', []],
          ['paragraph', '2. B.', '', []],
          ['part', 'Appendix · Forms', '1–1', [['paragraph', '1. C.', '', []]]],
        ],
      ],
    ]);
  });

  it('says of a chapter of articles no paragraphs, which begin anew in each', () => {
    const { draft, lines } = draftOf(
      '',
      'Chapter I\nPurposes\n\nArticle 1\n\n1. One.\n\n2. Two.\n\nArticle 2\n\n1. Three.\n\n2. Four.\n',
    );
    const [chapter] = shown(structureUnits(draft, lines));
    deepStrictEqual(chapter?.slice(0, 3), ['section', 'Chapter I Purposes', '']);
    deepStrictEqual(
      chapter[3].map(([kind, name, paragraphs]) => [kind, name, paragraphs]),
      [
        ['article', 'Article 1', '1–2'],
        ['article', 'Article 2', '1–2'],
      ],
    );
  });

  it('ends a range at the last character, before the blank lines', () => {
    const { draft, lines } = draftOf('', '1. One,\nmore.\n\n\n2. Two.\n');
    deepStrictEqual(
      structureUnits(draft, lines).map(({ range }) => range),
      [
        { start: { line: 0, character: 0 }, end: { line: 1, character: 5 } },
        { start: { line: 4, character: 0 }, end: { line: 4, character: 7 } },
      ],
    );
  });
});
