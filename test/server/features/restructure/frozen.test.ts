/** Numbers that are kept once a version is given out, let go again, and found again. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { isRefusal } from '../../../../server/src/features/restructure/change';
import { numberTable, paragraphOfVersion } from '../../../../server/src/features/versions';
import { parse } from '../../../../server/src/draft/parse';
import type { OperationName } from '../../../../server/src/protocol';
import { afterOperation, done, textAfter } from '../../../support/restructure';

const DRAFT = `I. Introduction

1. See paragraphs 2 to 4 below.

2. The second, see paragraph 3 below.

II. Matters

3. The third.

4. The fourth.

5. The fifth: see paragraph 4 above.

Annex I

1. First of the annex.
`;

/** The operations one after the other, each with the cursor at the first place of some words; all that they ask is agreed to. */
async function through(
  steps: readonly (readonly [operation: OperationName, at: string, argument?: string])[],
  draft = DRAFT,
): Promise<string> {
  let text = draft;
  for (const [operation, at, argument] of steps) {
    const place = text.indexOf(at) + 1;
    const { outcome } = await done(operation, `${text.slice(0, place)}⟦|⟧${text.slice(place)}`, argument);
    ok(!isRefusal(outcome), JSON.stringify(outcome));
    text = textAfter(text, outcome, true);
  }
  return text;
}

const numbers = (text: string): string[] => text.match(/^\d+( \p{L}+)?\..*$/gmu) ?? [];

describe('numbers that are kept', () => {
  it('are written into the draft with their version, and the document is the same', async () => {
    const text = await through([['freezeNumbers', 'I.', 'Tuesday']]);
    strictEqual(
      text,
      `<!-- rapporteur-frozen Tuesday -->\n${DRAFT}\n<!-- rapporteur-version Tuesday (6): 1-5 = 1; annex I: 1 = 1 -->\n`,
    );
    const kinds = (source: string): string[] =>
      [...parse(source).tree.blocks].map(({ kind }) => kind).filter((kind) => kind !== 'furniture');
    deepStrictEqual(kinds(text), kinds(DRAFT));
  });

  it('stay when paragraphs come, go, move, and are split and joined', async () => {
    const text = await through([
      ['freezeNumbers', 'I.', 'Tuesday'],
      ['insertParagraphAfter', 'The second'],
      ['deleteParagraph', 'The third'],
      ['moveUp', 'The fifth'],
      ['splitParagraph', 'fourth.'],
    ]);
    deepStrictEqual(numbers(text), [
      '1. See paragraphs 2 to 2 bis, 4 and 4 bis below.',
      '2. The second, see paragraph [?] below.',
      '2 bis. ',
      '3. [Deleted]',
      '3 bis. The fifth: see paragraphs 4 and 4 bis below.',
      '4. The f',
      '4 bis. ourth.',
      '5. [Deleted]',
      '1. First of the annex.',
    ]);
    match(text, /rapporteur-version Tuesday \(9\): 1-2 = 1, 3 = -, 4 = 4, 5 = 3 bis; annex I: 1 = 1 -->/);
  });

  it('count what is put in by the words of the field, in order', async () => {
    const text = await through([
      ['freezeNumbers', 'I.', 'Tuesday'],
      ['insertParagraphAfter', 'The second'],
      ['insertParagraphAfter', 'The second'],
      ['insertParagraphAfter', '2 ter.'],
    ]);
    deepStrictEqual(numbers(text).slice(1, 6), [
      '2. The second, see paragraph 3 below.',
      '2 bis. ',
      '2 ter. ',
      '2 quater. ',
      '3. The third.',
    ]);
  });

  it('are those that were given out, 2 bis among them', async () => {
    const text = await through(
      [
        ['freezeNumbers', '1.', 'B'],
        ['deleteParagraph', '2 bis.'],
        ['deleteParagraph', '1. One'],
      ],
      '1. One.[^1]\n\n2. Two.\n\n2 bis. Two bis.\n\n2 ter. Two ter.\n\n3. Three.[^2]\n\n[^1]: A/61/1.\n\n[^2]: A/62/1.\n',
    );
    deepStrictEqual(numbers(text), ['1. [Deleted]', '2. Two.', '2 bis. [Deleted]', '2 ter. Two ter.', '3. Three.[^1]']);
    ok(!text.includes('A/61/1'));
  });

  it('are joined into what stands for a deleted paragraph', async () => {
    const text = await through([
      ['freezeNumbers', 'I.', 'Tuesday'],
      ['deleteParagraph', 'The third'],
      ['joinParagraph', 'The fourth'],
      ['releaseNumbers', 'I.'],
    ]);
    ok(text.includes('\n3. The fourth.\n') && !text.includes('[Deleted]'), text);
  });

  it('go when they are released, and every reference follows', async () => {
    const text = await through([
      ['freezeNumbers', 'I.', 'Tuesday'],
      ['insertParagraphAfter', 'The second'],
      ['deleteParagraph', 'The third'],
      ['moveUp', 'The fifth'],
      ['releaseNumbers', 'I.'],
    ]);
    deepStrictEqual(numbers(text), [
      '1. See paragraphs 2 to 3 and 5 below.',
      '2. The second, see paragraph [?] below.',
      '3. ',
      '4. The fifth: see paragraph 5 below.',
      '5. The fourth.',
      '1. First of the annex.',
    ]);
    match(
      text,
      /rapporteur-version Tuesday \(6\): 1-2 = 1, 2 bis = 3, 3 = -, 3 bis = 4, 4 = 5, 5 = 4; annex I: 1 = 1 -->/,
    );
    ok(!text.includes('rapporteur-frozen'));
  });

  it('are found again, through every later change', async () => {
    const text = await through([
      ['freezeNumbers', 'I.', 'Tuesday'],
      ['insertParagraphAfter', 'The second'],
      ['releaseNumbers', 'I.'],
      ['insertParagraphBefore', 'See paragraphs'],
      ['moveDown', 'The third'],
    ]);
    const { tree: draft } = parse(text);
    const lineOf = (asked: string): string => {
      const found = paragraphOfVersion({ draft }, 'Tuesday', asked);
      return 'cannot' in found ? found.cannot : (text.slice(found.span.from).split('\n')[0] ?? '');
    };
    strictEqual(lineOf('3'), '6. The third.');
    strictEqual(lineOf(' 4. '), '5. The fourth.');
    strictEqual(lineOf('2 bis'), '4. ');
    strictEqual(lineOf('annex I, 1'), '1. First of the annex.');
    strictEqual(lineOf('9'), 'Version Tuesday has no paragraph 9.');
    strictEqual(lineOf('nine'), '“nine” is no paragraph number of version Tuesday.');
    strictEqual(
      numberTable({ draft }, 'Tuesday'),
      [
        'Part\tVersion Tuesday\tNow\tFirst words',
        'main\t1\t2\tSee paragraphs 3 to 6 below.',
        'main\t2\t3\tThe second, see paragraph 6 below.',
        'main\t2 bis\t4\t',
        'main\t3\t6\tThe third.',
        'main\t4\t5\tThe fourth.',
        'main\t5\t7\tThe fifth: see paragraph 5 above.',
        'annex I\t1\t1\tFirst of the annex.',
        '',
      ].join('\n'),
    );
  });

  it('say when paragraphs have come by hand', async () => {
    const text = (await through([['freezeNumbers', 'I.', 'Tuesday']])).replace(
      'II. Matters',
      '2 bis. By hand.\n\nII. Matters',
    );
    const found = paragraphOfVersion({ draft: parse(text).tree }, 'Tuesday', '3');
    strictEqual('note' in found && found.note, 'paragraphs have come or gone by hand since, so look twice');
  });

  const refused: readonly (readonly [what: string, operation: OperationName, marked: string, why: string])[] = [
    ['to be released where they are not kept', 'releaseNumbers', '1. O⟦|⟧ne.\n', 'The numbers are not frozen.'],
    [
      'to be kept twice',
      'freezeNumbers',
      '<!-- rapporteur-frozen 1 -->\n1. O⟦|⟧ne.\n',
      'The numbers are frozen since version 1 already.',
    ],
    [
      'to be kept where there are none',
      'freezeNumbers',
      'O⟦|⟧ne.\n',
      'There are no numbered paragraphs in this draft.',
    ],
    [
      'to be cleaned up while they are kept',
      'renumber',
      '<!-- rapporteur-frozen 1 -->\n1. O⟦|⟧ne.\n',
      'The numbers are frozen since version 1; release them first.',
    ],
    [
      'a paragraph before the first one',
      'insertParagraphBefore',
      '<!-- rapporteur-frozen 1 -->\n1. O⟦|⟧ne.\n',
      'While the numbers are frozen no paragraph can be put before the first one.',
    ],
  ];
  for (const [what, operation, marked, why] of refused)
    it(`refuse ${what}`, async () => {
      strictEqual(await afterOperation(operation, marked), `no: ${why}`);
    });

  it('have the word for deleted paragraphs in the language of the draft', async () => {
    for (const [marked, word] of [
      ['1. 一。\n\n2. ⟦|⟧二。\n', '[已删除]'],
      ['1 - واحد.\n\n2 - ⟦|⟧اثنان.\n', '[حذفت]'],
      ['1. La Commission a examiné la question.\n\n2. ⟦|⟧Elle a décidé de la renvoyer.\n', '[Supprimé]'],
      [
        '1. La Comisión examinó la cuestión de los ríos en el período de sesiones.\n\n2. ⟦|⟧La Comisión decidió remitirla a los Estados para que la examinen.\n',
        '[Suprimido]',
      ],
      ['1. Комиссия рассмотрела вопрос.\n\n2. ⟦|⟧Комиссия постановила его отложить.\n', '[Исключен]'],
    ] as const) {
      const text = await afterOperation('deleteParagraph', `<!-- rapporteur-frozen 1 -->\n${marked}`);
      ok(text.includes(`${word}⟦|⟧`), text);
    }
  });
});
