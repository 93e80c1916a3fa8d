/** The cases of punctuation-width. */
import { strictEqual } from 'node:assert';
import { casesOf, fixed } from '../../../support/check';

const check = casesOf('punctuation-width');

describe('punctuation-width', () => {
  it('is silent about numbers, times, addresses, symbols and Latin words', async () => {
    await check('1. 会议于14:30开始，共有3,500人、占4.5%出席，见https://example.org/a,b和A/93/120,S/2093/7。\n');
    await check('1. 会议由Smith, Jones和世界银行(World Bank, Washington)主办。\n');
    await check('一.导言\n\n1. 委员会第一.A节载有结论。\n');
    await check('1. 委员会说：“他来了,又走了。”\n');
    await check('1. The Chinese name 预防，问责 stands in the report, and so does 和平：发展.\n');
  });

  it('marks half-width signs between Han characters, and mends them', async () => {
    const text = '1. 委员会审议了报告, 并通过了建议;主席表示:会议结束.\n';
    await check(
      '1. 委员会审议了报告⟦punctuation-width:,⟧ 并通过了建议⟦punctuation-width:;⟧主席表示⟦punctuation-width::⟧会议结束⟦punctuation-width:.⟧\n',
    );
    strictEqual(await fixed('punctuation-width', text), '1. 委员会审议了报告，并通过了建议；主席表示：会议结束。\n');
  });

  it('marks the comma before the place in a document', async () => {
    await check('1. 委员会审议了预算(见A/93/120⟦punctuation-width:,⟧ 第4段)。\n');
  });

  it('marks full-width signs in other languages', async () => {
    const text = '1. The Committee met，and the Secretariat （again） took part in it。\n';
    await check(
      '1. The Committee met⟦punctuation-width:，⟧and the Secretariat ⟦punctuation-width:（⟧again⟦punctuation-width:）⟧ took part in it⟦punctuation-width:。⟧\n',
    );
    strictEqual(
      await fixed('punctuation-width', text),
      '1. The Committee met, and the Secretariat (again) took part in it.\n',
    );
    await check('1. Комитет провёл заседание⟦punctuation-width:；⟧ Секретариат принял в нём участие.\n');
  });
});
