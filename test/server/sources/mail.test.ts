/** The plain text of mails: signs of quotation off, broken lines joined. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { readMail } from '../../../server/src/sources/mail';
import { readPlainText } from '../../../server/src/sources/plainText';

describe('sources/mail', () => {
  it('takes off the signs of every depth', () => {
    strictEqual(readMail('> One\r\n> > Two\r\n>\r\n>> Three\n')?.text, 'One\nTwo\n\nThree\n');
  });

  it('leaves a text alone that has no two such lines together', () => {
    strictEqual(readMail('> One\nTwo\n'), undefined);
    strictEqual(readMail('The level is\n> 5 m\nin June.\n'), undefined);
    strictEqual(readMail('\n\n'), undefined);
    strictEqual(readMail(''), undefined);
  });

  it('takes them off a quotation between other lines', () => {
    strictEqual(
      readMail('On Monday John wrote:\n> 12. The gauges\n>\n> are read.\nYes.\n')?.text,
      'On Monday John wrote:\n\n12. The gauges\n\nare read.\n\nYes.\n',
    );
  });

  it('joins lines that end with a space, at the same depth', () => {
    deepStrictEqual(
      readMail('> The gauges of the upper river are read every \n> hour, and \n>> here is another. \n> End\n'),
      {
        text: 'The gauges of the upper river are read every hour, and\nhere is another.\nEnd\n',
        quoted: true,
        joined: 1,
      },
    );
  });

  it('writes out ligatures and the shapes of Arabic letters, and nothing else', () => {
    strictEqual(readPlainText('The ﬁrst oﬃce')?.text, 'The first office');
    strictEqual(readPlainText('ﺍﻟﻤﻴﺎﻩ')?.text, 'المياه');
    strictEqual(readPlainText('x² ５ «é» 水 \u200fA'), undefined);
  });
});
