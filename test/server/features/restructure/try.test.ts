import { OPERATIONS } from '../../../../server/src/features/restructure/operations';
import { restructuredAt } from '../../../support/tryout';
import type { OperationName } from '../../../../server/src/protocol';

const en = `I. Introduction

1. See paragraphs 2 to 4 below.

2. The second, see paragraph 3 below.⟦|⟧

II. Matters

3. The third.

4. The fourth.

5. The fifth: see paragraph 4 above.

Annex I

1. First of the annex.
`;
describe('try', () => {
  it('frozen', async () => {
    let text = en;
    for (const [op, at, arg] of [
      ['freezeNumbers', '2. The', 'Tuesday'],
      ['insertParagraphAfter', '2. The'],
      ['insertParagraphAfter', '2. The'],
      ['deleteParagraph', '3. The'],
      ['moveUp', '5. The'],
      ['splitParagraph', 'fourth.'],
      ['joinParagraph', '2 bis'],
      ['releaseNumbers', '1. '],
      ['insertParagraphBefore', '2. The'],
    ] as [OperationName, string, string?][]) {
      text = text.replace('⟦|⟧', '');
      const i = text.indexOf(at) + 1;
      const out = await restructuredAt(text.slice(0, i) + '⟦|⟧' + text.slice(i), (r) => OPERATIONS[op].run(r, arg));
      console.log(
        '#####',
        op,
        typeof out === 'string'
          ? out
          : out.text + '\n=> ' + out.summary + '\n' + JSON.stringify(out.asks.map((a) => a.label)),
      );
      if (typeof out !== 'string') text = out.text;
    }
  });
});
