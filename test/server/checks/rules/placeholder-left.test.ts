/** The cases of placeholder-left. */
import { deepStrictEqual } from 'node:assert';
import { casesOf, findingsOf } from '../../../support/check';

const check = casesOf('placeholder-left');

describe('placeholder-left', () => {
  it('is silent about omissions in quotations, and about Roman numerals', async () => {
    await check('1. The Council stated: “The parties […] shall meet.” It recalled resolution 3367 A (XXX), Part XX.\n');
    await check('1. 大会第3367 A (XXX)号决议，3×4米。\n');
    await check('1. The Commission recalled its resolution XXX-2 and chapter XXX of its report.\n');
  });

  it('marks what is to be filled in, in every language', async () => {
    await check('1. 秘书长在其报告第⟦placeholder-left:XX⟧段中提出了建议⟦placeholder-left:[待补]⟧。\n');
    await check(
      '1. The report ⟦placeholder-left:[to be completed]⟧ was issued on ⟦placeholder-left:TBC⟧; see paragraph ⟦placeholder-left:XX⟧.\n',
    );
    await check(
      '1. Le rapport ⟦placeholder-left:[à compléter]⟧ a été publié et les membres dans la salle ⟦placeholder-left:[…]⟧.\n',
    );
    await check(
      '1. El informe ⟦placeholder-left:[por completar]⟧ se publicó y los miembros en la sala, por el momento.\n',
    );
    await check('1. Доклад ⟦placeholder-left:[будет дополнено]⟧ был опубликован.\n');
    await check('1. صدر التقرير ⟦placeholder-left:[يستكمل لاحقا]⟧ في نيويورك.\n');
    await check('1. 会议于⟦placeholder-left:XXXX⟧年举行，由⟦placeholder-left:____⟧主持。\n');
  });

  it('marks a symbol that is still to come', async () => {
    await check('1. 见⟦placeholder-left:S/2093/XXX⟧。\n');
  });

  it('is a hint in a draft and an error at submission', async () => {
    const levels = async (stage: 'draft' | 'submission'): Promise<unknown> =>
      (await findingsOf('placeholder-left', '1. 秘书长提出了建议[待补]。\n', { stage })).map(
        ({ severity }) => severity,
      );
    deepStrictEqual([await levels('draft'), await levels('submission')], [['hint'], ['error']]);
  });
});
