/** The cases of footnote-undefined. */
import { casesOf } from '../../../support/check';

const check = casesOf('footnote-undefined');

describe('footnote-undefined', () => {
  it('is silent where each mark has its note', async () => {
    await check('1. 会议举行了。[^1] 报告通过了。[^2]\n\n[^1]: 甲。\n\n[^2]: 乙。\n');
  });

  it('marks a number without a note', async () => {
    await check('1. 会议举行了。[^1] 报告通过了。⟦footnote-undefined:[^2]⟧\n\n[^1]: 甲。\n');
    await check('1. “会议举行了。⟦footnote-undefined:[^1]⟧”主席说。\n');
  });

  it('marks an asterisk of the masthead', async () => {
    await check(
      'A/93/120*\n\nGeneral Assembly\n\nAgenda item 12⟦footnote-undefined:**⟧\n\n* Reissued for technical reasons.\n\n1. One.\n',
    );
  });
});
