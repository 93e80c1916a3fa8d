/** Places in one draft: what is found, what is certainly missing, and what is not judged. */
import { deepStrictEqual } from 'node:assert';
import type { Place } from '../../../server/src/base/place';
import { parsePlace, type PlaceWords } from '../../../server/src/base/placeQuery';
import { citations } from '../../../server/src/analysis/analysis';
import { resolveInternal, resolvePlace } from '../../../server/src/analysis/places';
import type { PlaceResolution } from '../../../server/src/analysis/spots';
import { parse } from '../../../server/src/draft/parse';
import { partAt } from '../../../server/src/draft/tree';

/** The texts that were found; else what was said instead. */
function told(found: PlaceResolution, text: string): string[] {
  if (found.state === 'unknown') return ['unknown'];
  if (found.state === 'missing') return [`no ${found.missing} in ${found.scope}, which has ${found.has}`];
  const spots = found.spots.map(({ from, to }) => text.slice(from, to).trim());
  return found.state === 'found' ? spots : ['ambiguous', ...spots];
}

function at(text: string, asked: PlaceWords | Place): string[] {
  const place = 'length' in asked ? asked : parsePlace(asked);
  return told(resolvePlace(place, parse(text).tree), text);
}

/** Where each internal reference of a draft leads. */
function led(text: string): string[] {
  const { tree } = parse(text);
  return citations(tree).flatMap(({ citation, span }) => [
    citation.text,
    ...told(resolveInternal(citation.place, tree, partAt(tree, span.from)), text),
  ]);
}

const CONVENTION = `Convention on the River

Chapter I
General provisions

Article 1

The present Convention applies to the river.

Article 2

1. Each country shall have two stations.

2. The stations shall:

(a) Read the level of the river;

(b) Keep records.

Chapter II
Ferries

Section 1. Boats

Article 3

The ferries shall:

(a) Belong to both countries;

(b) Run every day.

Article 3 bis

They may stop at night.

Section 2. Bridges

Article 4

The bridges are free.
`;

describe('articles', () => {
  it('are found with all that stands in them', () => {
    deepStrictEqual(at(CONVENTION, { article: '1' }), ['Article 1\n\nThe present Convention applies to the river.']);
    deepStrictEqual(at(CONVENTION, { article: '2' }), [
      CONVENTION.slice(CONVENTION.indexOf('Article 2'), CONVENTION.indexOf('Chapter II')).trim(),
    ]);
  });

  it('that were put between two others have a name of their own', () => {
    deepStrictEqual(at(CONVENTION, { article: '3 bis' }), ['Article 3 bis\n\nThey may stop at night.']);
    deepStrictEqual(at(CONVENTION, { article: '3' }), [
      'Article 3\n\nThe ferries shall:\n\n(a) Belong to both countries;\n\n(b) Run every day.',
    ]);
    deepStrictEqual(
      at(CONVENTION, { article: '3-4' }).map((text) => text.split('\n')[0]),
      ['Article 3', 'Article 3 bis', 'Article 4'],
    );
  });

  it('have paragraphs of their own, in either way of writing', () => {
    deepStrictEqual(at(CONVENTION, { article: '2', paragraph: '1' }), ['1. Each country shall have two stations.']);
    deepStrictEqual(at(CONVENTION, { article: '2 (1)' }), ['1. Each country shall have two stations.']);
    deepStrictEqual(at(CONVENTION, { article: '2 (2) (b)' }), ['(b) Keep records.']);
    deepStrictEqual(at(CONVENTION, { article: '2', paragraph: '2 (b)' }), ['(b) Keep records.']);
  });

  it('have sub-paragraphs without a paragraph', () => {
    deepStrictEqual(at(CONVENTION, { article: '3 (b)' }), ['(b) Run every day.']);
    deepStrictEqual(at(CONVENTION, { article: '3 (d)' }), ['no Article 3 (d) in main, which has Article 3 (a) to (b)']);
  });

  it('are shown whole where their paragraphs have no numbers', () => {
    deepStrictEqual(at(CONVENTION, { article: '1', paragraph: '2' }), at(CONVENTION, { article: '1' }));
    deepStrictEqual(at(CONVENTION, { article: '1 (a)' }), at(CONVENTION, { article: '1' }));
  });

  it('are missing beyond the last of an unbroken count', () => {
    deepStrictEqual(at(CONVENTION, { article: '5' }), ['no Article 5 in main, which has Articles 1 to 4']);
    deepStrictEqual(at(CONVENTION, { article: '2', paragraph: '5' }), [
      'no paragraph 5 in Article 2, which has paragraphs 1 to 2',
    ]);
  });

  it('are not judged where the count has a gap, or the text goes on', () => {
    deepStrictEqual(at(CONVENTION.replace('Article 1\n', 'Article 7\n'), { article: '9' }), ['unknown']);
    deepStrictEqual(at(`${CONVENTION.trim()} Article 5. The dams are closed.\n`, { article: '5' }), ['unknown']);
    deepStrictEqual(at('1. The report.\n\n2. Its end.\n', { article: '5' }), ['unknown']);
  });

  it('are found in the annex that has them', () => {
    const letter = `A/94/7\n\n1. A treaty is annexed.\n\nAnnex\n\n${CONVENTION}`;
    const [text] = at(letter, { article: '4' });
    deepStrictEqual(text, 'Article 4\n\nThe bridges are free.');
    deepStrictEqual(at(letter, { annex: '', article: '4' }), [text]);
    deepStrictEqual(at(letter, { annex: '', article: '2', paragraph: '4' }), [
      'no paragraph 4 in Article 2 of annex, which has paragraphs 1 to 2',
    ]);
    deepStrictEqual(at(letter, { paragraph: '1' }), ['1. A treaty is annexed.']);
  });

  it('of the same number are ambiguous, but for the chapter that is named', () => {
    const text =
      'Chapter I\nStations\n\nArticle 1\n\nOne.\n\nArticle 2\n\nTwo.\n\nChapter II\nFerries\n\nArticle 1\n\nThree.\n\nArticle 2\n\nFour.\n';
    deepStrictEqual(at(text, { article: '2' }), ['ambiguous', 'Article 2\n\nTwo.', 'Article 2\n\nFour.']);
    deepStrictEqual(at(text, { chapter: 'II', article: '2' }), ['Article 2\n\nFour.']);
  });

  it('and chapters of an instrument in one line', () => {
    const preamble = '两国人民愿意共同使用河流。'.repeat(450);
    const text = `${preamble} 第一章：总则 第一条 本公约适用于河流。 第二条 一、每国设两个水文站。 二、水文站每小时报告一次。 三、水文站互派值班员。 第二章：渡口 第三条 渡船归两国共有。 第四条 渡船每天开行。\n`;
    deepStrictEqual(at(text, { article: '1' }), ['第一条 本公约适用于河流。']);
    deepStrictEqual(at(text, { article: '2', paragraph: '2' }), ['二、水文站每小时报告一次。']);
    deepStrictEqual(at(text, { chapter: 'II' }), ['第二章：渡口 第三条 渡船归两国共有。 第四条 渡船每天开行。']);
    deepStrictEqual(at(text, { article: '2', paragraph: '4' }), [
      'no paragraph 4 in Article 2, which has paragraphs 1 to 3',
    ]);
    deepStrictEqual(at(text, { article: '5' }), ['no Article 5 in main, which has Articles 1 to 4']);
    deepStrictEqual(at(text.replace('三、水', '水文站四、水'), { article: '2', paragraph: '4' }), [
      text.slice(text.indexOf('第二条'), text.indexOf('第二章')).trim().replace('三、水', '水文站四、水'),
    ]);
  });
});

describe('chapters', () => {
  const chap = (number: string): Place => [{ unit: 'chap', ranges: [one(number)] }];

  it('are headings of the first level, whatever they are called', () => {
    const [ferries] = at(CONVENTION, { chapter: 'II' });
    deepStrictEqual(ferries, CONVENTION.slice(CONVENTION.indexOf('Chapter II')).trim());
    deepStrictEqual(at(CONVENTION, chap('II')), [ferries]);
    deepStrictEqual(at('I. Water\n\n1. One.\n\nII. Ferries\n\n2. Two.\n', chap('II')), ['II. Ferries\n\n2. Two.']);
  });

  it('are missing only where the headings say that they are chapters', () => {
    deepStrictEqual(at(CONVENTION, { chapter: 'IV' }), ['no chapter IV in main, which has chapters I to II']);
    deepStrictEqual(at(CONVENTION, { section: 'IV' }), ['unknown']);
    deepStrictEqual(at('I. Water\n\n1. One.\n\nII. Ferries\n\n2. Two.\n', chap('IV')), ['unknown']);
    deepStrictEqual(at(`${CONVENTION}\nChapter III of the Protocol stays in force.\n`, { chapter: 'III' }), [
      'unknown',
    ]);
  });

  it('have sections, by letter or by number', () => {
    deepStrictEqual(at(CONVENTION, { chapter: 'II', section: '2' }), [
      'Section 2. Bridges\n\nArticle 4\n\nThe bridges are free.',
    ]);
    deepStrictEqual(at(CONVENTION, { section: '2' }), ['Section 2. Bridges\n\nArticle 4\n\nThe bridges are free.']);
    const report = 'I. Water\n\nA. River\n\n1. One.\n\nII. Ferries\n\nA. Boats\n\n2. Two.\n\nB. Ports\n\n3. Three.\n';
    deepStrictEqual(at(report, [...chap('II'), ...parsePlace({ section: 'A' })]), ['A. Boats\n\n2. Two.']);
    deepStrictEqual(at(report, [...chap('II'), ...parsePlace({ section: 'B', paragraph: '3' })]), ['3. Three.']);
    deepStrictEqual(at(report, chap('II.B')), ['B. Ports\n\n3. Three.']);
    deepStrictEqual(at(report, { section: 'A' }).slice(0, 1), ['ambiguous']);
  });

  it('are places of the draft where the draft has them', () => {
    deepStrictEqual(
      led(
        'Chapter I\nWater\n\n1. One.\n\nChapter II\nFerries\n\n2. As said in chapter I. The text of chapter IX is lost.\n',
      ),
      ['chapter I', 'Chapter I\nWater\n\n1. One.'],
    );
  });
});

describe('sections', () => {
  it('are found between the two ends of a range', () => {
    const sections: Place = [{ unit: 'section', ranges: [{ first: number('II'), last: number('IV') }] }];
    deepStrictEqual(at('I. A\n\n1. One.\n\nII. B\n\n2. Two.\n\nIII. C\n\n3. Three.\n\nIV. D\n\n4. Four.\n', sections), [
      'II. B\n\n2. Two.',
      'III. C\n\n3. Three.',
      'IV. D\n\n4. Four.',
    ]);
  });

  it('of Russian and Arabic texts have their letters, too', () => {
    deepStrictEqual(at('I. Вода\n\nA. Река\n\n1. Один.\n\nВ. Озеро\n\n2. Два.\n', { section: 'I.B' }), [
      'В. Озеро\n\n2. Два.',
    ]);
    deepStrictEqual(at('أولا - المياه\n\nألف - النهر\n\n1 - نص.\n\nباء - البحيرة\n\n2 - نص.\n', { section: 'I.B' }), [
      'باء - البحيرة\n\n2 - نص.',
    ]);
  });

  it('whose paragraphs start anew are their scope; through others the numbers run', () => {
    const anew = 'I. Water\n\n1. One.\n\n2. Two.\n\n3. Three.\n\nII. Ferries\n\n1. Four.\n\n2. Five.\n';
    deepStrictEqual(at(anew, { section: 'II', paragraph: '2' }), ['2. Five.']);
    deepStrictEqual(at(anew, { section: 'I', paragraph: '2' }), ['2. Two.']);
    deepStrictEqual(at(anew, { paragraph: '2' }), ['ambiguous', '2. Two.', '2. Five.']);
    deepStrictEqual(at(anew, { section: 'II', paragraph: '3' }), [
      'no paragraph 3 in section II, which has paragraphs 1 to 2',
    ]);
    const through = 'I. Water\n\n1. One.\n\n2. Two.\n\nII. Ferries\n\n3. Three.\n';
    deepStrictEqual(at(through, { section: 'I', paragraph: '3' }), ['3. Three.']);
    deepStrictEqual(at(through, { section: 'I', paragraph: '4' }), [
      'no paragraph 4 in main, which has paragraphs 1 to 3',
    ]);
  });

  it('of an annex', () => {
    const text = '1. Letter.\n\nAnnex I\n\nI. Water\n\n1. One.\n\n2. Two.\n\nII. Ferries\n\n3. Three.\n';
    deepStrictEqual(at(text, { annex: 'I', section: 'II', paragraph: '3' }), ['3. Three.']);
    deepStrictEqual(at(text, { annex: 'I', section: 'II' }), ['II. Ferries\n\n3. Three.']);
  });
});

describe('notes', () => {
  const TEXT =
    '1. Water.[^1] Ferries.[^2]\n\n[^1]: A/95/1.\n\n2. Bridges.[^3]\n\n[^2]: A/95/2.\n\n[^3]: A/95/3, see note 2.\n';

  it('are found by their numbers', () => {
    deepStrictEqual(at(TEXT, { note: '2' }), ['[^2]: A/95/2.']);
    deepStrictEqual(at(TEXT, { note: '2-3' }), ['[^2]: A/95/2.', '[^3]: A/95/3, see note 2.']);
    deepStrictEqual(at('1. Water.[^1]\n\n2. Ferries.\n\n[^1]: A/95/1.\n', { paragraph: '1', note: '1' }), [
      '1. Water.[^1]',
      '[^1]: A/95/1.',
    ]);
  });

  it('are missing beyond an unbroken count in a document of one part', () => {
    deepStrictEqual(at(TEXT, { note: '4' }), ['no note 4 in main, which has notes 1 to 3']);
    deepStrictEqual(at(TEXT.replace('Ferries.[^2]', 'Ferries.'), { note: '4' }), ['unknown']);
    deepStrictEqual(at(`${TEXT}\nAnnex\n\nText.\n`, { note: '4' }), ['unknown']);
    deepStrictEqual(at('1. Water.\n', { note: '4' }), ['unknown']);
  });

  it('of an annex are in the annex', () => {
    const text = `${TEXT}\nAnnex\n\n1. Dams.[^4]\n\n[^4]: A/95/4.\n`;
    deepStrictEqual(at(text, { annex: '', note: '4' }), ['[^4]: A/95/4.']);
    deepStrictEqual(at(text, { annex: '', note: '2' }), ['unknown']);
  });
});

describe('units that the tree does not have', () => {
  it('are not judged', () => {
    for (const unit of ['preambular', 'page', 'table', 'target', 'volume', 'part'] as const) {
      deepStrictEqual(at(CONVENTION, [{ unit, ranges: [one('1')] }]), ['unknown'], unit);
    }
  });
});

function number(text: string): Place[number]['ranges'][number]['first'] {
  return { number: text, sub: [] };
}

function one(text: string): Place[number]['ranges'][number] {
  return { first: number(text), last: number(text) };
}
