/** The cases of footnote-ibid. */
import { casesOf } from '../../../support/check';

const check = casesOf('footnote-ibid');
const text = (...notes: string[]): string =>
  `${notes.map((_, at) => `${at + 1}. 会议举行了。[^${at + 1}]\n\n`).join('')}${notes.map((note, at) => `[^${at + 1}]: ${note}\n\n`).join('')}`;

describe('footnote-ibid', () => {
  it('is silent behind one source, one source named twice, and sources that are no documents', async () => {
    await check(text('A/93/120，第3段。', '同上，第7段。', '同上，第8段。'));
    await check(text('A/93/120，第3段；另见A/93/120，第9段。', '同上，第7段。'));
    await check(text('A/93/120和A/93/120/Corr.1，第3段。', '同上，第7段。'));
    await check(text('A/93/120；A/93/121。', '同上，补编第53号(A/93/53)，第7段。'));
    await check(text('某书，某出版社，第3页。', '同上，第7页。'));
  });

  it('marks one behind two sources, and the next one too', async () => {
    await check(
      text('A/93/120，第3段；A/93/121，第7段。', '⟦footnote-ibid:同上⟧，第9段。', '⟦footnote-ibid:同上⟧，第10段。'),
    );
    await check(
      text('A/93/120, para. 3, and A/93/121.', '⟦footnote-ibid:Ibid.⟧, para. 9.').replace(
        /会议举行了。/g,
        'The meeting was held.',
      ),
    );
  });

  it('marks one that has no note before it', async () => {
    await check(text('⟦footnote-ibid:同上⟧，第9段。'));
  });
});
