/** The cited words as they are copied, and that the hover offers to copy what can be copied. */
import { strictEqual } from 'node:assert';
import { citedText } from '../../../server/src/features/citedText';
import { hover } from '../../../server/src/features/hover';
import { snapshotOf } from '../../support/check';
import { readMarks } from '../../support/marks';

const TABLE = ['Table 1', 'Gauges of the river', 'Place    Metres', 'Telma    5', 'Orlin    7'].join('\n');

const CORPUS = {
  'A-93-120.txt': `A/93/120\n\nFlood warnings\n\nI. The river\n\n1. The river is long.\n\n2. The gauges are read every hour.\n\n3. The staff of the station tell the villages:\n\n(a) Upstream;\n\n(b) Downstream.\n\n4. The levels of the river are as follows:\n\n${TABLE}\n\n5. This is the end of the report.\n`,
  'A-RES-93-18.txt':
    'A/RES/93/18\n\nConvention on gauges\n\nArticle 1\n\nThe gauges shall be read every hour.\n\nArticle 2\n\n1. The villages shall be told.\n\n2. The duty officer shall tell them.\n\nArticle 3\nEntry into force\n\nThe Convention shall enter into force.\n\nArticle 4\n\nStates shall:\n\n(a) Provide boats that:\n\n(i) Float;\n\n(ii) Are new;\n\n(b) Report.\n',
  'A-60-121.txt': 'A/60/121\n\n洪水预警\n\n1. 工作人员每小时读取一次水位计𠀀。\n\n2. 报告到此结束。\n',
  'A-93-121.txt': 'A/93/121\n\n洪水预警\n\n1. 工作人员每小时读取一次水位计𠀀。\n\n2. 报告到此结束。\n',
};

/** What is copied at the cursor, and whether the hover offers it. */
async function copied(marked: string): Promise<{ readonly text: string | undefined; readonly offered: boolean }> {
  const { text, cursors } = readMarks(marked);
  const snapshot = await snapshotOf(text, CORPUS);
  const position = snapshot.lines.position(cursors[0] ?? 0);
  const shown = hover(snapshot, position, { markdown: true, commands: { copyCited: 'x.copy' } });
  const { value = '' } = (shown?.contents ?? {}) as { value?: string };
  const [, args] = /\(command:x\.copy\?([^)]*)\)/.exec(value) ?? [];
  const copiedText = citedText(snapshot, position);
  if (args !== undefined) {
    const [, at] = JSON.parse(decodeURIComponent(args)) as [string, typeof position];
    strictEqual(citedText(snapshot, at), copiedText, marked);
  }
  return { text: copiedText, offered: args !== undefined };
}

describe('the cited words, copied', () => {
  for (const [marked, expected] of [
    ['1. See A/93/120, parag⟦|⟧raph 2.\n', '“The gauges are read every hour.” (A/93/120, para. 2)'],
    [
      '1. See A/93/120, parag⟦|⟧raphs 2 and 3.\n',
      '“2. The gauges are read every hour.\n\n3. The staff of the station tell the villages:\n\n(a) Upstream;\n\n(b) Downstream.” (A/93/120, paras. 2 and 3)',
    ],
    [
      '1. See A/93/120, paras⟦|⟧. 3–5.\n',
      '“3. The staff of the station tell the villages:\n\n(a) Upstream;\n\n(b) Downstream.\n\n4. The levels of the river are as follows:\n\n[…]\n\n5. This is the end of the report.” (A/93/120, paras. 3–5)',
    ],
    ['1. See A/93/120, para⟦|⟧. 4.\n', '“The levels of the river are as follows:\n\n[…]” (A/93/120, para. 4)'],
    [
      '1. See General Assembly resolution 93/18, arti⟦|⟧cle 1.\n',
      '“The gauges shall be read every hour.” (General Assembly resolution 93/18, art. 1)',
    ],
    [
      '1. See General Assembly resolution 93/18, arti⟦|⟧cle 2.\n',
      '“1. The villages shall be told.\n\n2. The duty officer shall tell them.” (General Assembly resolution 93/18, art. 2)',
    ],
    ['1. See A/93/120, para⟦|⟧. 3 (b).\n', '“Downstream.” (A/93/120, para. 3 (b))'],
    [
      '1. See General Assembly resolution 93/18, arti⟦|⟧cles 1 and 4 (a).\n',
      '“Article 1\n\nThe gauges shall be read every hour.\n\n(a) Provide boats that:\n\n(i) Float;\n\n(ii) Are new;” (General Assembly resolution 93/18, arts. 1 and 4 (a))',
    ],
    [
      'A/61/341\n\n大 会\n\nDistr.: General\n5 July 2006\nChinese\n\n1. 工作人员每小时读取一次水位计，见A/60/121，第⟦|⟧1段。\n',
      '“工作人员每小时读取一次水位计𠀀。”（A/60/121，第1段）',
    ],
    ['1. 见A/93/121，第⟦|⟧1段。\n', '“工作人员每小时读取一次水位计𠀀。”(A/93/121，第1段)'],
    [
      '1. One.[^1] Two.[^2]\n\n[^1]: See A/93/120, para. 2.\n\n[^2]: Ib⟦|⟧id.\n',
      '“The gauges are read every hour.” (A/93/120, para. 2)',
    ],
    [
      '1. One.[^1]A/93/120, par⟦|⟧a. 2, says so.\n\n[^1]: One.\n',
      '“The gauges are read every hour.” (A/93/120, para. 2)',
    ],
  ] as const)
    it(marked.trim(), async () => {
      const { text, offered } = await copied(marked);
      strictEqual(text, expected);
      strictEqual(offered, true, 'not offered');
    });

  for (const [marked, expected] of [
    ['1. See A/93/120, para⟦|⟧. 3 (a) and (b).\n', '“(a) Upstream;\n\n(b) Downstream.” (A/93/120, '],
    [
      '1. See General Assembly resolution 93/18, arti⟦|⟧cle 4 (a) and (b).\n',
      '“(a) Provide boats that:\n\n(i) Float;\n\n(ii) Are new;\n\n(b) Report.” (General Assembly resolution 93/18, ',
    ],
  ] as const)
    it(`have the labels of the items: ${marked.trim()}`, async () => {
      const { text } = await copied(marked);
      strictEqual(text?.slice(0, expected.length), expected);
    });

  for (const marked of [
    '1. See A/93/12⟦|⟧0.\n',
    '1. See A/93/120, sect⟦|⟧. I.\n',
    '1. See A/93/120, tab⟦|⟧le 1.\n',
    '1. See A/93/120, para⟦|⟧. 9.\n',
    '1. See A/93/129, para⟦|⟧. 1.\n',
    '1. See parag⟦|⟧raph 2 below.\n\n2. Two.\n',
    '1. One.[^1] Two.[^2]\n\n[^1]: See A/93/120.\n\n[^2]: Ib⟦|⟧id.\n',
  ])
    it(`are none, and none are offered: ${marked.trim()}`, async () => {
      const { text, offered } = await copied(marked);
      strictEqual(text, undefined);
      strictEqual(offered, false, 'offered');
    });
});
