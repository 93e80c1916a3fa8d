import { OPERATIONS } from '../../../../server/src/features/restructure/operations';
import { restructuredAt } from '../../../support/tryout';
import type { OperationName } from '../../../../server/src/protocol';

const en = `Contents

I. Introduction ........ 1–2 1
II. Matters ........ 3–5 2

I. Introduction

1. The first.[^1] See note 3 below.

2. The second.[^2]

II. Matters

3. The third.[^3]

4. The fourth.[^4] As set out in resolution 70/1, that resolution, paragraph 4.

5. The fifth: see A/93/120, and ibid., para. 7.[^5]

[^1]: A/93/120, para. 4.

[^2]: Ibid., para. 5.

[^3]: A/93/121.

[^4]: Ibid., para. 9.

[^5]: See note 3 above.
`;
describe('try', () => {
  for (const [op, at] of [['moveDown', '2. The'], ['moveUp', '4. The'], ['deleteParagraph', '1. The'], ['deleteParagraph', '2. The'], ['deleteParagraph', '3. The'], ['insertParagraphAfter', '2. The'], ['moveDown', 'I. Introduction\n\n']] as [OperationName, string, string?][])
  it(op + at, async () => {
      const i = en.lastIndexOf(at) + 1;
      const out = await restructuredAt(en.slice(0, i) + '⟦|⟧' + en.slice(i), (r) => OPERATIONS[op].run(r));
      console.log('#####', op, at, typeof out === 'string' ? out : out.text.replace(/\n\n/g, '\n') + '\n=> ' + out.summary + '\n' + JSON.stringify(out.asks.map((a) => a.label)));
    });
});
