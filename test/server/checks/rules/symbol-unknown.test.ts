/** The cases of symbol-unknown. */
import { casesOf } from '../../../support/check';

const cases = casesOf('symbol-unknown');
const corpus = { 'A-93-120.txt': 'A/93/120\n\n1. One.\n', 'A-93-341.txt': 'A/93/341-S/2038/567\n\n1. One.\n' };
const check = (marked: string): Promise<void> => cases(marked, { corpus, rules: { 'symbol-unknown': 'information' } });

describe('symbol-unknown', () => {
  it('is off where nobody switches it on', async () => {
    await cases('1. 见A/93/121。\n', { corpus });
  });

  it('is silent about what is held, by one half as well', async () => {
    await check('1. 见A/93/120，第1段，和S/2038/567；A/93/341-S/2038/567。\n');
  });

  it('is silent about what has no symbol, is to come, or is written wrong', async () => {
    await check('1. General Assembly decision 58/401; S/2038/XXX; A/93/12Add.1; Article 7 of the Charter.\n');
  });

  it('is silent about the draft itself and inside quotations', async () => {
    await check('A/93/77\n\n1. 见A/93/77。报告说：“见A/93/121。”\n');
  });

  it('marks the first citation of what is not', async () => {
    await check('1. 见⟦symbol-unknown:A/93/121⟧、A/93/121和⟦symbol-unknown:大会第93/7号决议⟧。\n');
    await check(
      '1. Voir la ⟦symbol-unknown:résolution 3105 (2038) du Conseil de sécurité⟧ sur la question dans le rapport.\n',
    );
  });
});
