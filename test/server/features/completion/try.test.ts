import { completeAt, corpusOf, sourcesOf, put } from '../../../support/completing';
const CORPUS = {
  'letter.txt': 'A/60/341–S/2005/567\n\n5 March 2005\n\n关于小武器问题的信\n\n谨转交附件。\n\n附件一\n\n结论\n\n一. 措施\n\n1. 甲。\n\n2. 两项：\n\n(a) 子；\n\n(b) 丑。\n\n3. 丙。\n\n附件二\n\n说明\n\n1. 乙。\n',
  'report.txt': 'A/60/3\n\nIllicit trade in small arms\n\nI. Introduction\n\n1. The gauges are read every hour.\n\n2. Water.\n\nA. Locks\n\n3. Locks.\n',
  'res.txt': 'S/RES/1631 (2005)\n\n17 October 2005\n\nResolution 1631 (2005)\n\n1. One river.\n\n2. Two rivers.\n\n3. Three rivers.\n\nAnnex\n\n1. Rule.\n',
};
const CASES = [
  '一. 导言\n\n1. 见A/60/3⟦|⟧。\n',
  '一. 导言\n\n1. 依照A/⟦|⟧\n',
  '一. 导言\n\n1. 关于小武器⟦|⟧\n',
  'I. Introduction\n\n1. As in the small ar⟦|⟧\n',
  '一. 导言\n\n1. 安全理事会第16⟦|⟧\n',
  '一. 导言\n\n1. 根据第16⟦|⟧\n',
  '一. 导言\n\n1. 根据1631⟦|⟧\n',
  'I. Introduction\n\n1. In resolution ⟦|⟧\n\n2. In resolution 1631 (2005) it is.\n',
  'I. Introduction\n\n1. In resolution 16⟦|⟧\n',
  'I. Introduction\n\n1. In resolution 1631 (2005), para. ⟦|⟧\n',
  'I. Introduction\n\n1. In resolution 1631 (2005), ⟦|⟧\n',
  'I. Introduction\n\n1. In A/60/341-S/2005/567, annex I, para. 2⟦|⟧\n',
  '一. 导言\n\n1. 见A/60/341-S/2005/567，附件一，第⟦|⟧\n',
  '一. 导言\n\n1. 见A/60/341-S/2005/567，⟦|⟧\n',
  '一. 导言\n\n1. 见安全理事会第1631(2005)号决议⟦|⟧\n',
  '一. 导言\n\n1. 甲。\n\n2. 见上文第⟦|⟧\n\n3. 乙。\n\n二. 其他\n\n4. 丁。\n',
  '一. 导言\n\n1. 甲。\n\n2. 见第⟦|⟧\n\n3. 乙。\n\n二. 其他\n\n4. 丁。\n',
  'I. Introduction\n\n1. One.\n\n2. As said (see para. ⟦|⟧\n\n3. Three.\n\nII. Other\n\n4. Four.\n\nAnnex I\n\nRules\n\n1. Rule.\n',
  'I. Introduction\n\n1. One.\n\n2. As said (see ⟦|⟧\n\n3. Three.\n\nII. Other\n\n4. Four.\n\nAnnex I\n\nRules\n\n1. Rule.\n',
  'I. Introduction\n\n1. One.[^⟦|⟧\n\n2. Two.[^1]\n\n[^1]: A/60/3.\n\n[^2]: A/60/4.\n',
  '一. 导言\n\n1. 欧洲安全与合作组织(欧安组织)。\n\n2. 在欧安⟦|⟧\n',
  'I. Introduction\n\n1. The pres⟦|⟧\n',
  '一. 导言\n\n1. 本报⟦|⟧\n',
];
describe('try', () => { it('x', async () => {
  const { sources } = await sourcesOf(await corpusOf(CORPUS));
  for (const c of CASES) {
    const r = await completeAt(c, sources);
    console.log('\n' + c.split('\n').find(l => l.includes('⟦|⟧')));
    for (const i of r.items.slice(0, 8)) console.log('   ', i.label, '|', i.detail, '|', put(r, i).split('\n')[r.text.slice(0, r.offset).split('\n').length - 1], '|', i.filter ?? '');
    console.log('   ', r.items.length, r.more);
  }
}); });
