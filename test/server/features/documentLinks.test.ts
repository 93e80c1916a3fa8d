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

  it('open it in the language of an annex that is in another one', () => {
    const english = 'The gauges of the upper river are read every hour by the people of the stations. '.repeat(4);
    const chinese = '河流上游各站的水位每一小时用无线电报告一次，由下游的联络点收存，并转告沿岸各县的值班员。'.repeat(
      4,
    );
    deepStrictEqual(
      links(
        `1. ${chinese}见A/95/412。\n\n附件一\n\n1. ${english}See A/95/77, para. 3.\n\n附件二\n\n1. ${chinese}见A/95/78。\n`,
      ),
      [
        ['A/95/412', 'https://docs.un.org/zh/A/95/412'],
        ['A/95/77', 'https://docs.un.org/en/A/95/77'],
        ['A/95/78', 'https://docs.un.org/zh/A/95/78'],
      ],
    );
  });

  it('stand exactly over the symbol, whatever the script round it, and over one that a line break cuts', () => {
    deepStrictEqual(links('1 - يُقاسُ منسوب المياه كما ورد في الوثيقة A/95/412، الفقرة 7، وفي القرار 95/12.\n'), [
      ['A/95/412', 'https://docs.un.org/ar/A/95/412'],
      ['القرار 95/12', 'https://docs.un.org/ar/A/RES/95/12'],
    ]);
    deepStrictEqual(links('1. 𠀀𠮷见A/95/412𠀀，又见e\u0301A/95/413。\n'), [
      ['A/95/412', 'https://docs.un.org/zh/A/95/412'],
      ['A/95/413', 'https://docs.un.org/zh/A/95/413'],
    ]);
    deepStrictEqual(
      links('1. The report of the board of the river (A/95/\n412, para. 3) is right, as we have said.\n'),
      [['A/95/\n412', 'https://docs.un.org/en/A/95/412']],
    );
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
