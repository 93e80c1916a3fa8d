/** Code lenses: what stands over a paragraph, a section, an annex that is cited here and elsewhere. */
import { deepStrictEqual } from 'node:assert';
import { citedKeys, type PlaceKey } from '../../../server/src/corpus/citing';
import { readAskedPlace } from '../../../server/src/analysis/askedPlace';
import { codeLenses } from '../../../server/src/features/codeLens';
import { snapshotOf } from '../../support/check';

const DRAFT =
  '一. 导言\n\n1. 甲。\n\n2. 见上文第1段。\n\n3. 见上文第1至2段。\n\n二. 结论\n\n4. 𠀀。\n\n附件一\n\n规则\n\n1. 乙。\n';

function keys(asked: string): PlaceKey[] {
  return citedKeys(readAskedPlace(asked)?.place ?? []);
}

async function lenses(elsewhere: readonly string[], more = false): Promise<string[]> {
  const snapshot = await snapshotOf(DRAFT);
  const found = codeLenses(snapshot, { citations: elsewhere.map(keys), more }, undefined);
  const lines = DRAFT.split('\n');
  return found.map(({ range, command }) => `${lines[range.start.line] ?? ''} ${command?.title ?? ''}`);
}

describe('code lenses', () => {
  it('count what the draft says of itself', async () => {
    deepStrictEqual(await lenses([]), ['1. 甲。 cited 2 times', '2. 见上文第1段。 cited once']);
  });

  it('count what others say of it, each citation once for each place', async () => {
    deepStrictEqual(await lenses(['第2至4段', '第4段', '附件一第1段', '第二节', '第9段']), [
      '1. 甲。 cited 2 times',
      '2. 见上文第1段。 cited 2 times, 1 of them in another document',
      '3. 见上文第1至2段。 cited once, in another document',
      '二. 结论 cited once, in another document',
      '4. 𠀀。 cited 2 times, in other documents',
      '附件一 cited once, in another document',
      '1. 乙。 cited once, in another document',
    ]);
  });

  it('say that there may be more where not all were counted', async () => {
    deepStrictEqual(await lenses(['第2段', '第4段'], true), [
      '1. 甲。 cited at least 2 times',
      '2. 见上文第1段。 cited at least 2 times, at least 1 of them in other documents',
      '4. 𠀀。 cited at least once, in other documents',
    ]);
  });
});
