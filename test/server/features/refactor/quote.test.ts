/** The words of a cited paragraph quoted below the block that cites it; a document that is not held, added to the corpus. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { blocksOf, findingsOf, snapshotOf } from '../../../support/check';
import { codeActions } from '../../../../server/src/features/codeActions';
import { hover } from '../../../../server/src/features/hover';
import { QUOTE } from '../../../../server/src/features/refactor/request';
import { readMarks } from '../../../support/marks';
import { after, offeredAt } from '../../../support/refactor';

const CORPUS = {
  'A-93-120.txt':
    'A/93/120\n\nFlood warnings\n\n1. The gauges are read every hour by the staff of the station.\n\n2. The “duty officer” shall:\n\n(a) Read the gauges every hour;\n\n(b) Tell the villages downstream.\n\n3. This is the end of the report.\n',
  'A-93-121.txt':
    'A/93/121\n\n洪水预警\n\n1. 工作人员每小时读取一次水位计𠀀，并且告诉下游的村庄。\n\n2. 各国应当：\n\n(a) 每小时读取一次“水位计”；\n\n(b) 告诉下游的村庄。\n\n3. 报告到此结束。\n',
  'A-60-121.txt': 'A/60/121\n\n洪水预警\n\n1. 工作人员每小时读取一次水位计𠀀。\n\n2. 报告到此结束。\n',
  'A-93-122.txt':
    'A/93/122\n\nالإنذار بالفيضانات\n\n1 - يقرأ الموظفون مقياس المياه كل ساعة ويبلغون القرى الواقعة في اتجاه المجرى.\n\n2 - وهذه نهاية التقرير.\n',
};

describe('the action “Quote … here”', () => {
  for (const [marked, expected] of [
    [
      '1. One. See A/93/120, parag⟦|⟧raph 1.\n\n2. More of the same.\n',
      '1. One. See A/93/120, paragraph 1.\n\n  “The gauges are read every hour by the staff of the station.” (A/93/120, para. 1)\n\n2. More of the same.\n',
    ],
    [
      '1. One. See A/93/120, parag⟦|⟧raph 2.\n\n2. More of the same.\n',
      '1. One. See A/93/120, paragraph 2.\n\n  “The ‘duty officer’ shall:\n\n  (a) Read the gauges every hour;\n\n  (b) Tell the villages downstream.” (A/93/120, para. 2)\n\n2. More of the same.\n',
    ],
    [
      '1. One. See A/93/120, parag⟦|⟧raph 2 (b).',
      '1. One. See A/93/120, paragraph 2 (b).\n\n  “Tell the villages downstream.” (A/93/120, para. 2 (b))',
    ],
    [
      '1. 见A/93/121，第⟦|⟧1段。\r\n\r\n2. 更多的内容。\r\n',
      '1. 见A/93/121，第1段。\r\n\r\n  “工作人员每小时读取一次水位计𠀀，并且告诉下游的村庄。”(A/93/121，第1段)\r\n\r\n2. 更多的内容。\r\n',
    ],
    [
      '1. 见A/93/121，第⟦|⟧2段。\n\n2. 更多的内容。\n',
      '1. 见A/93/121，第2段。\n\n  “各国应当：\n\n  (a) 每小时读取一次‘水位计’；\n\n  (b) 告诉下游的村庄。”(A/93/121，第2段)\n\n2. 更多的内容。\n',
    ],
    [
      '1 - انظر A/93/122، الفق⟦|⟧رة 1. وهناك المزيد.\n\n2 - وهناك المزيد.\n',
      '1 - انظر A/93/122، الفقرة 1. وهناك المزيد.\n\n  ”يقرأ الموظفون مقياس المياه كل ساعة ويبلغون القرى الواقعة في اتجاه المجرى.“ (A/93/122، الفقرة 1)\n\n2 - وهناك المزيد.\n',
    ],
    [
      '1. See it.[^1]\n\n2. More of it.\n\n[^1]: See A/93/120, pa⟦|⟧ra. 1.\n',
      '1. See it.[^1]\n\n  “The gauges are read every hour by the staff of the station.” (A/93/120, para. 1)\n\n2. More of it.\n\n[^1]: See A/93/120, para. 1.\n',
    ],
  ] as const)
    it(marked.trim(), async () => {
      const made = await after(QUOTE, marked, CORPUS);
      strictEqual(made, expected);
      deepStrictEqual(await findingsOf('quotation-differs', made, { corpus: CORPUS }), []);
      const { text } = readMarks(marked);
      const now = blocksOf(made);
      const rest = now.filter((block) => !block.startsWith('quotation'));
      deepStrictEqual(rest, blocksOf(text));
      ok(now.length > rest.length);
    });

  it('has the brackets of the house style of the draft', async () => {
    const draft = (quotation: string): string =>
      `A/61/341\n\n大 会\n\nDistr.: General\n5 July 2006\nChinese\n\n1. 见A/60/121，第⟦|⟧1段。\n\n${quotation}2. 更多的内容。\n`;
    strictEqual(
      await after(QUOTE, draft(''), CORPUS),
      draft('  “工作人员每小时读取一次水位计𠀀。”（A/60/121，第1段）\n\n').replace('⟦|⟧', ''),
    );
  });

  for (const [name, marked, expected] of [
    [
      'sub-paragraphs',
      '1. The Group recommends (see A/93/120, para⟦|⟧. 1), namely that Member States:\n\n(a) Provide;\n\n(i) Gauges;\n\n(ii) Boats;\n\n(b) Tell.\n\n2. More.\n',
      '(b) Tell.\n\n',
    ],
    [
      'bullets',
      '1. The Group recommends (see A/93/120, para⟦|⟧. 1) that Member States:\n\n• Provide gauges;\n\n• Tell the villages.\n\n2. More.\n',
      '• Tell the villages.\n\n',
    ],
    [
      'deeper sub-paragraphs',
      '1. The Group recommends that Member States:\n\n(a) Provide, as in A/93/120, para⟦|⟧. 1:\n\n(i) Gauges;\n\n(ii) Boats;\n\n(b) Tell.\n\n2. More.\n',
      '(ii) Boats;\n\n',
    ],
    [
      'what is quoted already',
      '1. The Group said (see A/93/120, para⟦|⟧. 1):\n\n“The villages are told.”\n\n2. More.\n',
      '“The villages are told.”\n\n',
    ],
  ] as const)
    it(`puts nothing between a block and its ${name}`, async () => {
      const { text } = readMarks(marked);
      const quotation = '  “The gauges are read every hour by the staff of the station.” (A/93/120, para. 1)\n\n';
      strictEqual(await after(QUOTE, marked, CORPUS), text.replace(expected, expected + quotation));
    });

  it('is what the check looks at: other words are found to differ', async () => {
    const made = (await after(QUOTE, '1. One. See A/93/120, parag⟦|⟧raph 1.\n', CORPUS)) ?? '';
    const found = await findingsOf('quotation-differs', made.replace('every hour', 'every day'), { corpus: CORPUS });
    strictEqual(found.length, 1);
  });

  it('says in which language the words are, where the draft has another', async () => {
    const draft =
      '1. 工作人员每小时读取一次水位计，并且告诉下游的村庄，各国应当提供设备，见A/93/120，第⟦|⟧1段。\n\n2. 各国应当向下游的村庄提供一切必要的设备和信息。\n';
    const { actions } = await offeredAt(draft, CORPUS, { only: [QUOTE] });
    deepStrictEqual(
      actions.map(({ title }) => title),
      ['Quote paragraph 1 here (in English)'],
    );
  });

  for (const marked of [
    '1. One. See A/93/120, parag⟦|⟧raphs 1 and 2.\n',
    '1. One. See A/93/120, para⟦|⟧. 2 (a) and (b).\n',
    '1. One. See A/93/12⟦|⟧0.\n',
    '1. One. See A/93/120, parag⟦|⟧raph 9.\n',
    '1. One. See A/93/129, parag⟦|⟧raph 1.\n',
    '1. One. See parag⟦|⟧raph 2 below.\n\n2. Two.\n',
  ])
    it(`is not offered for ${marked.trim()}`, async () => {
      strictEqual(await after(QUOTE, marked, CORPUS), undefined);
    });
});

describe('the action “Add … to the corpus…”', () => {
  it('names the client’s command with symbol, language and address, where the document is not held', async () => {
    const { actions } = await offeredAt('1. 见安全理事会第2370⟦|⟧(2017)号决议，第3段。\n', CORPUS, {
      addToCorpus: 'add',
    });
    const title = 'Add S/RES/2370 (2017) to the corpus…';
    deepStrictEqual(
      actions.filter(({ command }) => command),
      [
        {
          title,
          command: {
            title,
            command: 'add',
            arguments: ['S/RES/2370 (2017)', 'https://docs.un.org/zh/S/RES/2370(2017)'],
          },
        },
      ],
    );
  });

  it('is offered by the hover where it is offered here, with the same address', async () => {
    const annex =
      '1. The gauges of the river are read every hour by the staff of the station, who tell all the villages downstream.\n\nAnnex\n\n1. Le personnel de la station lit le niveau de l’eau toutes les heures, et il prévient les villages qui sont en aval, par la radio et par le téléphone, avec les cloches de la mairie et les sirènes, comme le Groupe l’a demandé dans le document';
    const offered: unknown[] = [];
    for (const corpusReading of [false, true])
      for (const marked of [
        '1. See A/93/12⟦|⟧9.\n',
        '1. See A/93/12⟦|⟧0.\n',
        '1. See A/60/3⟦|⟧41-S/2005/567.\n',
        '1. See S/2041/⟦|⟧XXX.\n',
        '1. See S/RES/⟦|⟧99999 (2005).\n',
        '1. See A/RES/⟦|⟧93.\n',
        '1. See A//93/⟦|⟧129.\n',
        `${annex} A/93/12⟦|⟧9.\n`,
      ]) {
        const { text, cursors } = readMarks(marked);
        const [at = 0] = cursors;
        const snapshot = { ...(await snapshotOf(text, CORPUS)), corpusReading };
        const request = { findings: [], span: { from: at, to: at }, project: undefined, explain: undefined };
        const support = { documentChanges: true, create: true };
        const [action] = codeActions({ ...request, snapshot, support, only: undefined, addToCorpus: 'x.add' }).filter(
          ({ command }) => command,
        );
        const shown = hover(snapshot, snapshot.lines.position(at), {
          markdown: true,
          commands: { addToCorpus: 'x.add' },
        });
        const { value = '' } = (shown?.contents ?? {}) as { value?: string };
        const [, args] = /\(command:x\.add\?([^)]*)\)/.exec(value) ?? [];
        deepStrictEqual(args && JSON.parse(decodeURIComponent(args)), action?.command?.arguments, marked);
        if (action) offered.push(action.command?.arguments?.[0]);
        if (marked.startsWith(annex) && action) ok(value.includes('docs.un.org/fr/'), value);
      }
    deepStrictEqual(offered, ['A/93/129', 'A/60/341-S/2005/567', 'S/RES/99999 (2005)', 'A/93/129', 'A/93/129']);
  });

  it('is not offered for what is held, to come, faulty or internal, while the corpus is read, or without a command', async () => {
    const commands = async (marked: string, addToCorpus: string | undefined = 'add'): Promise<number> =>
      (await offeredAt(marked, CORPUS, { addToCorpus })).actions.filter(({ command }) => command).length;
    strictEqual(await commands('1. See A/93/12⟦|⟧9.\n'), 1);
    for (const marked of [
      '1. See A/93/12⟦|⟧0.\n',
      '1. See S/2041/⟦|⟧XXX.\n',
      '1. See parag⟦|⟧raph 1 above.\n',
      '1. See⟦|⟧ it.\n',
    ])
      strictEqual(await commands(marked), 0, marked);
    const { text, cursors } = readMarks('1. See A/93/12⟦|⟧9.\n');
    const [at = 0] = cursors;
    const snapshot = { ...(await snapshotOf(text, CORPUS)), corpusReading: true };
    const request = { findings: [], span: { from: at, to: at }, project: undefined, explain: undefined };
    const support = { documentChanges: true, create: true };
    deepStrictEqual(codeActions({ ...request, snapshot, support, only: undefined, addToCorpus: 'add' }), []);
    strictEqual((await offeredAt('1. See A/93/12⟦|⟧9.\n', CORPUS, {})).actions.length, 0);
  });
});
