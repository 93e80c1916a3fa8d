/** A citation written in house style where it stands. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { citations } from '../../../../server/src/analysis/analysis';
import { formatPlace } from '../../../../server/src/base/place';
import { REWRITE, REFACTOR_KINDS } from '../../../../server/src/features/refactor/request';
import { parse } from '../../../../server/src/draft/parse';
import { everyBlock } from '../../../../server/src/draft/tree';
import { rewriteActions } from '../../../../server/src/features/refactor/rewrite';
import { snapshotOf } from '../../../support/check';
import { SHARED, textsIn } from '../../../support/documents';
import { after, offeredAt } from '../../../support/refactor';
import { join } from 'node:path';

const WRITTEN: readonly (readonly [marked: string, words: string])[] = [
  ['1. 见A/94/341，第 7⟦|⟧ 段(e)。\n', '1. 见A/94/341，第7(e)段。\n'],
  ['1. 𠀀安理会第2370⟦|⟧（2017）决议第 3段强调。\n', '1. 𠀀安全理事会第2370(2017)号决议第3段强调。\n'],
  ['1. 甲 (见 A/94/341,第四⟦|⟧、五节)。\n', '1. 甲 (见 A/94/341，第四节和第五节)。\n'],
  ['1. 依宪章第一百⟦|⟧一十条及第二条规定。\n', '1. 依宪章第一百一十条和第二条规定。\n'],
  [
    '1. As stated in A/94/341, pa⟦|⟧ras. 4-6, it is read.\n',
    '1. As stated in A/94/341, paragraphs 4 to 6, it is read.\n',
  ],
  ['1. It is read (see A/94/341, para⟦|⟧graphs 4 and 5).\n', '1. It is read (see A/94/341, paras. 4 and 5).\n'],
  [
    '1. Para. 7 (e) of General Assembly resol⟦|⟧ution 94/18 says so.\n',
    '1. Paragraph 7 (e) of General Assembly resolution 94/18 says so.\n',
  ],
  [
    '1. Le niveau de l’eau est lu toutes les heures par les agents[^1].\n\n[^1]: Résolution 94/18 de l’Assemblée géné⟦|⟧rale, paragraphe 35 (c).\n',
    '1. Le niveau de l’eau est lu toutes les heures par les agents[^1].\n\n[^1]: Résolution 94/18 de l’Assemblée générale, par. 35 c).\n',
  ],
  [
    '1. El nivel del agua se lee cada hora por los agentes (véase A/94/341 ane⟦|⟧xo).\n',
    '1. El nivel del agua se lee cada hora por los agentes (véase A/94/341, anexo).\n',
  ],
  [
    '1. Как указано в резолюции 1541 (XV) Ассам⟦|⟧блеи, уровень воды измеряется каждый час.\n',
    '1. Как указано в резолюции 1541 (XV) Генеральной Ассамблеи, уровень воды измеряется каждый час.\n',
  ],
  [
    '1. وردت المبادئ في قرار الجمع⟦|⟧ية 1541 (د-15) بوضوح.\n',
    '1. وردت المبادئ في قرار الجمعية العامة 1541 (د-15) بوضوح.\n',
  ],
];

describe('the action “Write as”', () => {
  for (const [marked, words] of WRITTEN) {
    it(marked.trim(), async () => {
      strictEqual(await after(REWRITE, marked), words);
    });
  }

  for (const marked of [
    '1. 见A/94/341，第7⟦|⟧(e)段。\n',
    '1. See A/94/341, para⟦|⟧graph\n7, and more.\n',
    '1. 见上文第 7⟦|⟧ 段。\n\n7. 甲。\n',
    '1. 见S/2041/⟦|⟧XXX。\n',
    '1. He said: “See A/94/341, pa⟦|⟧ras. 4-6, of it.”\n',
    '1. 安全理事会第1540⟦|⟧（2004）号和第1673（2006）号决议。\n',
    '1. Recalling its resolutions 71/1⟦|⟧41 of 13 December 2016 and 73/242 of 20 December 2018.\n',
    '1. As the Official Records say (A/94/⟦|⟧53), paras. 4-6.\n',
    '1. See A/94/341, para⟦|⟧graphs 8 (a) and (b), 3 and 5, of it.\n',
    '1. 见A/94/341，第8⟦|⟧(a)和(b)、9和10段。\n',
    '1. See A/94/341, para⟦|⟧graphs 2 (a) to (c), of it.\n',
    '1. Это отмечено в пунктах 4 и 5 докум⟦|⟧ента A/94/341 по данному вопросу.\n',
    '1. As stated in article 2 (b) of the Vienna Conven⟦|⟧tion on the Law of Treaties.\n',
  ])
    it(`is not offered for ${marked.trim()}`, async () => {
      strictEqual(await after(REWRITE, marked), undefined);
    });

  it('has the brackets of the house style of the draft, and is not offered for their width alone', async () => {
    const of = (body: string): string => `A/61/204\n\nDistr.: General\n5 July 2006\nChinese\n\n${body}`;
    strictEqual(
      await after(REWRITE, of('1. 见安理会第1631⟦|⟧（2005）号决议第 3段。\n')),
      of('1. 见安全理事会第1631（2005）号决议第3段。\n'),
    );
    strictEqual(await after(REWRITE, of('1. 见安全理事会第1631⟦|⟧(2005)号决议第3段。\n')), undefined);
    strictEqual(await after(REWRITE, '1. 见安全理事会第1631⟦|⟧（2005）号决议第3段。\n'), undefined);
  });

  it('shows the new words, and not too many of them', async () => {
    const { actions } = await offeredAt(
      '1. As stated in A/94/341, pa⟦|⟧ras. 4-6 and 8 and 10 and 12 and 14 and 16 and 18.\n',
    );
    deepStrictEqual(
      actions.map(({ title, kind }) => [title, kind]),
      [['Write as “A/94/341, paragraphs 4 to 6, 8, 10, 12, 14, 16 and 18”', REWRITE]],
    );
    const long = await offeredAt(
      '1. As in Commission on Human Rights resol⟦|⟧ution 1998/7, paras. 4-6 and 8 and 10 and 12 and 14.\n',
    );
    ok(long.actions.every(({ title }) => title.length < 80));
    ok(long.actions.some(({ title }) => title.endsWith('…”')));
  });

  it('keeps the line ends of the draft, and what stands round the citation', async () => {
    strictEqual(
      await after(REWRITE, '1. a\u0301 见A/94/341，\r\n第 7⟦|⟧ 段(e)𠀀。\r\n\r\n2. 乙。\r\n'),
      '1. a\u0301 见A/94/341，第7(e)段𠀀。\r\n\r\n2. 乙。\r\n',
    );
  });

  it('is for one citation: not for a selection of two, and only for the kinds that are asked for', async () => {
    const two = '1. See ⟦|⟧A/94/341, paras. 4-6, and A/94/342, paras. 4-6⟦|⟧, too.\n';
    deepStrictEqual((await offeredAt(two)).actions, []);
    const one = '1. See ⟦|⟧A/94/341, paras. 4-6⟦|⟧, and A/94/342, paras. 4-6, too.\n';
    strictEqual((await offeredAt(one)).actions.length, 1);
    for (const only of [['quickfix'], ['source'], ['refactor.extract']])
      deepStrictEqual((await offeredAt(one, {}, { only })).actions, []);
    ok(REFACTOR_KINDS.includes(REWRITE));
  });

  it('cites the same in every published document', async function () {
    if (!SHARED) {
      console.log('      the published documents are not there');
      this.skip();
    }
    this.timeout(120_000);
    const texts = [...textsIn(join(SHARED, 'corpus'), /\.txt$/), ...textsIn(join(SHARED, 'parallel'), /\.txt$/)];
    let offers = 0;
    for (const { text, name } of texts) {
      const snapshot = await snapshotOf(text);
      const cited = citations(snapshot.draft);
      for (const [at, { span }] of cited.entries()) {
        const [action] = rewriteActions({ snapshot, span });
        const [edit] = action?.edits ?? [];
        if (!edit) continue;
        offers++;
        const now = parse(text.slice(0, edit.from) + edit.text + text.slice(edit.to)).tree;
        deepStrictEqual(
          citations(now).map(inShort),
          cited.map(inShort),
          `${name}: ${cited[at]?.citation.text ?? ''} → ${edit.text}`,
        );
        strictEqual(everyBlock(now).length, everyBlock(snapshot.draft).length);
      }
    }
    ok(offers > 5, String(offers));
  });
});

function inShort({ citation: { targets, place } }: ReturnType<typeof citations>[number]): string {
  return `${targets.join('-')} ${formatPlace(place)}`;
}
