/** Document links: what opens on docs.un.org, and what does not. */
import { deepStrictEqual } from 'node:assert';
import { documentLinks } from '../../../server/src/features/documentLinks';
import { draftOf } from '../../support/drafts';

function links(text: string): string[][] {
  const { draft, lines } = draftOf('', text);
  return documentLinks(draft, lines).map(({ range, target }) => [
    text.slice(lines.offset(range.start), lines.offset(range.end)),
    target ?? '',
  ]);
}

describe('document links', () => {
  it('open the document in the language of the draft', () => {
    deepStrictEqual(links('1. 见A/95/412-S/2040/318，附件一，第7段，和安全理事会第2931（2041）号决议。\n'), [
      ['A/95/412-S/2040/318', 'https://docs.un.org/zh/A/95/412'],
      ['安全理事会第2931（2041）号决议', 'https://docs.un.org/zh/S/RES/2931(2041)'],
    ]);
    deepStrictEqual(links('1. The level of the river is in paragraph 7 of resolution 95/12, as we have said.\n'), [
      ['of resolution 95/12', 'https://docs.un.org/en/A/RES/95/12'],
    ]);
  });

  it('follow ibid. to its source, and a misprint to what was meant', () => {
    deepStrictEqual(links('1. One.[^1] Two.[^2]\n\n[^1]: A/hrc/54/31.\n\n[^2]: Ibid., para. 7.\n'), [
      ['A/hrc/54/31', 'https://docs.un.org/en/A/HRC/54/31'],
      ['Ibid.', 'https://docs.un.org/en/A/HRC/54/31'],
    ]);
  });

  it('are not made for what has no symbol, or none yet', () => {
    deepStrictEqual(
      links(
        '1. See decision 95/401, Article 7 of the Charter, article 4 of the Convention, S/2041/XXX and paragraph 1 above.\n',
      ),
      [],
    );
  });
});
