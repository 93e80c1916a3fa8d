/** Inlay hints: titles behind cited documents, first words behind references; where they stand, and where there is none. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { inlayHints } from '../../../server/src/features/inlayHints';
import { snapshotOf } from '../../support/check';
import { readMarks, writeMarks } from '../../support/marks';

const CORPUS = {
  'letter.txt':
    'A/94/8–S/2039/5\n\n5 March 2039\n\n关于河流上游各站水位预警系统的运作情况以及今后五年计划和经费的信\n\n1. 甲。\n',
  'report.txt': 'A/93/120\n\nFlood warnings and the future of the gauges of the valley\n\n1. One.\n',
  'arabic.txt': 'A/93/121\n\nتقرير عن منسوب المياه في النهر وعن المحطات العليا\n\n1 - ألف.\n',
};
const BOTH = { titles: true, firstWords: true, citations: false };

/** Every hint is marked where it stands, with its label: `A/93/120⟦⟧` is `A/93/120‹label›`. */
async function check(marked: string, show = BOTH): Promise<void> {
  const text = marked.replace(/‹[^›]*›/g, '');
  const snapshot = await snapshotOf(text, CORPUS);
  const hints = inlayHints(snapshot, { from: 0, to: text.length }, show);
  let found = text;
  for (const { position, label } of [...hints].reverse()) {
    const at = snapshot.lines.offset(position);
    found = `${found.slice(0, at)}‹${label as string}›${found.slice(at)}`;
  }
  strictEqual(found, marked);
}

describe('inlay hints', () => {
  it('are the short title of a document, cut behind a word', async () => {
    await check(
      '1. See A/93/120‹Flood warnings and the future…›, and A/93/120 again.\n\n2. A/93/120‹Flood warnings and the future…›.\n',
    );
    await check('1. 见A/94/8-S/2039/5‹关于河流上游各站水位预警系统的运作情况以及今后五年计划和经费…›。\n');
    await check('1. 见A/94/8-S/2039/5，第1段‹关于河流上游各站水位预警系统的运作情况以及今后五年计划和经费…›。\n');
  });

  it('are that of the catalogue where the document is not held', async () => {
    await check('1. 安全理事会第2196（2015）号决议‹Central African Republic›通过。\n');
  });

  it('are not where the title is printed beside the symbol, where nothing is known, or what is written is wrong', async () => {
    await check('1. The report entitled “Flood warnings and the future of the gauges of the valley” (A/93/120).\n');
    await check('1. See A/90/1, S/2041/XXX and A/hrc/93/120.\n');
  });

  it('are the first words of what a reference names, of a range those of the first', async () => {
    await check(
      '一. 导言\n\n1. 水位每小时报告一次。\n\n2. 乙。\n\n3. 见上文第1至2段‹水位每小时报告一次。›。\n\n4. 见上文第一节‹导言›。\n',
    );
    await check(
      '1. The gauges of the upper river are read hourly.\n\n2. See paragraph 1 above‹The gauges of the upper…›; paragraph 1 above is right.\n',
    );
    await check('1. 见下文附件一‹主席结论›。\n\n附件一\n\n主席结论\n\n1. 子。\n');
  });

  it('are not behind what is not certain, missing, or quoted', async () => {
    await check('1. 甲。\n\n2. 见上文第9段。\n');
    await check('1. 甲。\n\n2. 主席说：“见上文第1段和A/93/120。”\n');
  });

  it('stand behind the last character, whatever the script', async () => {
    await check('1. 𠀀𠮷乙水。\n\n2. 𠀀𠮷见上文第1段‹𠀀𠮷乙水。›𠀀。\n');
    await check('1. e\u0301te\u0301 boats.\n\n2. Tre\u0301s: see paragraph 1 above‹e\u0301te\u0301 boats.›.\n');
    await check(
      '1 - يُقاسُ منسوب المياه.\n\n2 - انظر الفقرة 1 أعلاه‹يُقاسُ منسوب المياه.›، وA/93/121‹تقرير عن منسوب المياه في النهر…›.\n',
    );
  });

  it('cut no character in two', async () => {
    const snapshot = await snapshotOf(`1. ${'𠀀'.repeat(30)}。\n\n2. 见上文第1段。\n`);
    const [hint] = inlayHints(snapshot, { from: 0, to: 200 }, BOTH);
    strictEqual(hint?.label, `${'𠀀'.repeat(12)}…`);
  });

  it('say all of it when they are pointed at', async () => {
    const snapshot = await snapshotOf('1. 见A/94/8-S/2039/5。\n', CORPUS);
    const [hint] = inlayHints(snapshot, { from: 0, to: 100 }, BOTH);
    strictEqual(
      hint?.tooltip,
      'A/94/8-S/2039/5 · 关于河流上游各站水位预警系统的运作情况以及今后五年计划和经费的信 · 2039-03-05',
    );
  });

  it('are off, each kind by itself', async () => {
    const text = '1. 甲。\n\n2. 见上文第1段‹甲。›和A/93/120‹Flood warnings and the future…›。\n';
    await check(text);
    await check(text.replace('‹甲。›', ''), { ...BOTH, firstWords: false });
    await check(text.replace(/‹F[^›]*›/, ''), { ...BOTH, titles: false });
    await check(text.replace(/‹[^›]*›/g, ''), { titles: false, firstWords: false, citations: true });
  });

  it('are those of the span that is asked for, and the same whatever is asked for', async () => {
    const { text, cursors } = readMarks('1. A/93/120.\nA/93/120.\n\n⟦|⟧2. A/93/120 and A/93/120.⟦|⟧\n\n3. A/93/120.\n');
    const snapshot = await snapshotOf(text, CORPUS);
    const [from = 0, to = 0] = cursors;
    const labels = (span: { from: number; to: number }): number[] =>
      inlayHints(snapshot, span, BOTH).map(({ position }) => snapshot.lines.offset(position));
    deepStrictEqual(labels({ from, to }), [from + '2. A/93/120'.length]);
    // Its second line, the first having the hint.
    const second = text.indexOf('\n') + 1;
    deepStrictEqual(labels({ from: second, to: second + 5 }), []);
    strictEqual(writeMarks(text, []), text);
  });
});
