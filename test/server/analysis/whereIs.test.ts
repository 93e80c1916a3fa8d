/** Places in the words of the interface, whatever the language of the draft. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { whereIs } from '../../../server/src/analysis/whereIs';
import { resolvePlace } from '../../../server/src/analysis/places';
import { speak } from '../../../server/src/base/l10n';
import { parsePlace, type PlaceWords } from '../../../server/src/base/placeQuery';
import { levelWords } from '../../../server/src/citations/placeWords';
import { parse } from '../../../server/src/draft/parse';
import { readMarks } from '../../support/marks';

function at(marked: string): string {
  const { text, cursors } = readMarks(marked);
  return whereIs(parse(text).tree, cursors[0] ?? 0);
}

const LETTER =
  'A/94/7\n\n1. A treaty is annexed.\n\nAnnex I\n\nConvention on the River\n\nArticle 1\n\nIt appl⟦|⟧ies.\n\n' +
  'Article 2\n\n1. Two.\n\n2. Three.\n';

describe('the words of a place', () => {
  afterEach(() => {
    speak('en', undefined);
  });

  it('have the inner level before the outer one in English, and the order of the house in other languages', () => {
    const words = (): string[] => [
      at(LETTER),
      at(LETTER.replace('⟦|⟧', '').replace('Three', 'Th⟦|⟧ree')),
      at('一. 导言\n\nA. 河⟦|⟧流\n\n1. 甲。\n'),
      at('1. 甲。[^1]\n\n[^1]: 见⟦|⟧A/93/120。\n'),
    ];
    deepStrictEqual(words(), ['Article 1 of annex I', 'paragraph 2 of Article 2 of annex I', 'section I.A', 'note 1']);
    speak('ru', {});
    deepStrictEqual(words(), ['приложение I, статья 1', 'приложение I, статья 2, пункт 2', 'разд. I.A', 'сноска 1']);
    speak('zh', {});
    deepStrictEqual(words(), ['附件一第1条', '附件一第2条第2段', '第一.A节', '注1']);
  });

  it('say what is missing, and in what', () => {
    const said = (place: PlaceWords): unknown => {
      const found = resolvePlace(parsePlace(place), parse(readMarks(LETTER).text).tree);
      return found.state === 'missing' ? [found.missing, found.scope, found.has] : found.state;
    };
    speak('fr', { 'only {0}': '{0} seulement' });
    deepStrictEqual(said({ annex: 'I', article: '2', paragraph: '4' }), [
      'paragraphe 4',
      'annexe I, article 2',
      'paragraphes 1 à 2',
    ]);
    deepStrictEqual(said({ annex: 'I', article: '3' }), ['article 3', 'annexe I', 'articles 1 à 2']);
    deepStrictEqual(said({ annex: 'II' }), ['annexe II', 'main', 'annexe I seulement']);
    deepStrictEqual(said({ paragraph: '7' }), ['paragraphe 7', 'main', 'paragraphe 1 seulement']);
  });

  it('name one paragraph as one, however many of its sub-paragraphs there are', () => {
    const first = { number: '12', sub: ['a'] };
    const ranges = [{ first, last: { number: '12', sub: ['c'] } }];
    strictEqual(levelWords({ unit: 'paragraph', ranges }), 'paragraph 12 (a) to (c)');
    strictEqual(levelWords({ unit: 'article', ranges: [{ first, last: first }] }), 'Article 12 (a)');
    strictEqual(levelWords({ unit: 'annex', ranges: [] }), 'annex');
  });
});
