import { demoteHeading, promoteHeading } from '../../../../server/src/features/restructure/headingLevel';
import { renumber } from '../../../../server/src/features/restructure/renumber';
import { restructuredAt } from '../../../support/tryout';

const zh = `一. 导言

1. 见第三节和第二节B部分。

二. 事项

A. 甲

2. 第二段，见第3段(b)。

B. 乙⟦|⟧

3. 如下：

(a) 一；

(c) 三。

  小标题

4. 完。

4. 又完。

三. 结论

6. 见上文第2、3和6段。
`;
const ar = `أولا - مقدمة

1 - انظر الفرع الثالث والفقرة 4 أدناه والفقرتين 2 و 3 أدناه والفقرات 2 إلى 4.

ثانيا - مسائل

ألف - شيء

2 - فقرة.

باء - شيء⟦|⟧

3 - ما يلي:

(أ) واحد؛

(ب) اثنان.

ثالثا - خاتمة

4 - انظر الفرع ثانيا - باء والفقرة 3 (ب) أعلاه.
`;
describe('try', () => {
  for (const [name, draft] of [['zh', zh], ['ar', ar]] as const)
    for (const [op, run] of [
      ['promote', promoteHeading],
      ['demote', demoteHeading],
      ['renumber', renumber],
    ] as [string, Parameters<typeof restructuredAt>[1]][])
      it(`${name} ${op}`, async () => {
        const out = await restructuredAt(draft, run);
        console.log(name, op, typeof out === 'string' ? out : out.text + '\n=> ' + out.summary + '\n' + JSON.stringify(out.asks.map((a) => a.label)));
      });
});
