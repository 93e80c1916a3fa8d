/** The cases of term-forbidden. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import type { Term } from '../../../../server/src/config/projectFile';
import { casesOf, findingsOf, fixed } from '../../../support/check';

const check = casesOf('term-forbidden');

const terms: readonly Term[] = [
  {
    preferred: { en: 'small island developing States', zh: '部署管理局', ru: 'миссия поддержки', ar: 'الدول النامية' },
    forbidden: {
      en: ['small island states', 'small island State'],
      zh: ['部署局', '管理局'],
      ru: ['вспомогательная миссия'],
      ar: ['البلدان النامية'],
    },
  },
];

describe('term-forbidden', () => {
  it('is silent where there is no term list', async () => {
    await check('1. Several small island states took part in the workshop that year.\n');
  });

  it('is silent about preferred forms, and about forbidden forms inside them', async () => {
    await check('1. Several small island developing States took part in the workshop.\n', { terms });
    await check('1. 部署管理局举办了讲习班。\n', { terms });
  });

  it('is silent about parts of words and inflected forms that nobody has listed', async () => {
    await check('1. The small island statesmen took part in the workshop that year.\n', { terms });
    await check('1. О работе вспомогательной миссии сообщил в своем докладе координатор.\n', { terms });
    await check('1. وشاركت والبلدان النامية في حلقة العمل التي عقدت في تلك السنة.\n', { terms });
  });

  it('is silent in quotations and titles', async () => {
    await check('1. The chair said: “Several small island states took part in the workshop.”\n', { terms });
    await check('1. 主席介绍了《部署局章程》。\n', { terms });
  });

  it('marks forbidden forms in the language of the part', async () => {
    await check('1. Several ⟦term-forbidden:small island states⟧ took part in the workshop that year.\n', { terms });
    await check('1. ⟦term-forbidden:部署局⟧举办了讲习班。\n', { terms });
    await check('1. В этом году ⟦term-forbidden:вспомогательная миссия⟧ провела семинар.\n', { terms });
    await check('1. وشاركت ⟦term-forbidden:البلدان النامية⟧ في حلقة العمل التي عقدت في تلك السنة.\n', { terms });
  });

  it('marks a form that is wrapped, and mends it only where it stands in one line', async () => {
    const text = '1. Several other small\nisland states took part in the workshop that year.\n';
    await check('1. Several other ⟦term-forbidden:small\nisland states⟧ took part in the workshop that year.\n', {
      terms,
    });
    const [finding] = await findingsOf('term-forbidden', text, { terms });
    deepStrictEqual(finding?.fixes?.length, 1);
  });

  it('mends it with the capital that a sentence starts with', async () => {
    strictEqual(
      await fixed('term-forbidden', '1. Small island states took part. So did a small island State.\n', { terms }),
      '1. Small island developing States took part. So did a small island developing States.\n',
    );
  });

  it('offers every preferred form where there are several, and none of them is sure', async () => {
    const two = [...terms, { preferred: { zh: '部署办公室' }, forbidden: { zh: ['部署局'] } }];
    const [finding] = await findingsOf('term-forbidden', '1. 部署局举办了讲习班。\n', { terms: two });
    deepStrictEqual(
      finding?.fixes?.map(({ title, sure }) => [title, sure]),
      [
        ['Write 部署管理局', false],
        ['Write 部署办公室', false],
      ],
    );
  });
});
