/** Citations written in house style: what a drafter would print, and what is written is read again as the same. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { formatPlace, type Place, type PlaceItem } from '../../../server/src/base/place';
import { recognise } from '../../../server/src/citations/recognise';
import { writeCitation, type Cited, type Register } from '../../../server/src/citations/write';
import type { Language } from '../../../server/src/languages/lexicon';
import { passageOf } from '../../support/citations';

/** `7(e)`, `11-19`: the numbers of a unit as `formatPlace` prints them. */
function item(unit: PlaceItem['unit'], ...numbers: string[]): PlaceItem {
  const number = (text: string): { number: string; sub: string[] } => ({
    number: text.replace(/\(.*/, ''),
    sub: [...text.matchAll(/\((\w+)\)/g)].map(([, label = '']) => label),
  });
  return {
    unit,
    ranges: numbers.map((range) => {
      const [first = '', last = first] = range.split('-');
      return { first: number(first), last: number(last) };
    }),
  };
}

const cite = (targets: string | readonly string[], ...place: Place): Cited => ({ targets: [targets].flat(), place });

const PARAGRAPH = cite('A/RES/94/18', item('paragraph', '35(c)'));
const RANGE = cite('A/RES/94/18', item('paragraph', '13-20'));
const ITEM_RANGE = cite('A/94/341', item('paragraph', '2(a)-2(c)', '3'));
const ITEMS = cite('A/94/341', item('paragraph', '8(a)', '8(b)', '9(a)'));
const LIST = cite('A/94/341', item('paragraph', '4', '7', '9'));
const COUNCIL = cite('S/RES/2370 (2017)');
const ANNEX = cite('A/RES/94/18', item('annex', 'II'), item('paragraph', '37'));
const SPECIAL = cite('A/RES/S-10/2');
const OLD = cite('A/RES/217 A (III)');
const LETTERS = cite(['A/RES/53/243 A', 'A/RES/53/243 B']);
const DECISION = cite('GA decision 58/401');
const CHARTER = cite('Charter of the United Nations', item('article', '2'), item('paragraph', '4'));

const WRITTEN: readonly (readonly [Language, Register, Cited, string])[] = [
  ['en', 'text', ITEM_RANGE, 'A/94/341, paragraphs 2 (a) to (c) and 3'],
  ['fr', 'note', ITEM_RANGE, 'A/94/341, par. 2 a) à c) et 3'],
  ['zh', 'text', ITEM_RANGE, 'A/94/341，第2(a)至(c)和3段'],
  ['en', 'note', ITEMS, 'A/94/341, paras. 8 (a) and (b) and 9 (a)'],
  ['fr', 'note', ITEMS, 'A/94/341, par. 8 a) et b) et 9 a)'],
  ['es', 'note', ITEMS, 'A/94/341, párrs. 8 a) y b) y 9 a)'],
  ['ru', 'note', ITEMS, 'A/94/341, пп. 8 a) и b) и 9 a)'],
  ['ar', 'note', ITEMS, 'A/94/341، الفقرات 8 (أ) و (ب) و 9 (أ)'],
  ['zh', 'note', ITEMS, 'A/94/341，第8(a)、(b)和9(a)段'],
  ['en', 'text', PARAGRAPH, 'General Assembly resolution 94/18, paragraph 35 (c)'],
  ['en', 'note', PARAGRAPH, 'General Assembly resolution 94/18, para. 35 (c)'],
  ['en', 'text', RANGE, 'General Assembly resolution 94/18, paragraphs 13 to 20'],
  ['en', 'note', RANGE, 'General Assembly resolution 94/18, paras. 13–20'],
  ['en', 'note', LIST, 'A/94/341, paras. 4, 7 and 9'],
  ['en', 'text', COUNCIL, 'Security Council resolution 2370 (2017)'],
  ['en', 'note', ANNEX, 'General Assembly resolution 94/18, annex II, para. 37'],
  ['en', 'text', LETTERS, 'General Assembly resolution 53/243 A and B'],
  ['en', 'text', OLD, 'General Assembly resolution 217 A (III)'],
  ['en', 'text', DECISION, 'General Assembly decision 58/401'],
  ['en', 'text', CHARTER, 'Article 2, paragraph 4, of the Charter of the United Nations'],
  ['fr', 'note', PARAGRAPH, 'résolution 94/18 de l’Assemblée générale, par. 35 c)'],
  ['fr', 'note', RANGE, 'résolution 94/18 de l’Assemblée générale, par. 13 à 20'],
  ['fr', 'text', COUNCIL, 'résolution 2370 (2017) du Conseil de sécurité'],
  ['es', 'note', PARAGRAPH, 'resolución 94/18 de la Asamblea General, párr. 35 c)'],
  ['es', 'note', LIST, 'A/94/341, párrs. 4, 7 y 9'],
  ['ru', 'note', RANGE, 'резолюция 94/18 Генеральной Ассамблеи, пп. 13–20'],
  ['ru', 'text', ANNEX, 'резолюция 94/18 Генеральной Ассамблеи, приложение II, пункт 37'],
  ['ar', 'note', PARAGRAPH, 'قرار الجمعية العامة 94/18، الفقرة 35 (ج)'],
  ['ar', 'note', ANNEX, 'قرار الجمعية العامة 94/18، المرفق الثاني، الفقرة 37'],
  ['ar', 'text', OLD, 'قرار الجمعية العامة 217 ألف (د-3)'],
  ['ar', 'text', SPECIAL, 'قرار الجمعية العامة دإ-10/2'],
  ['zh', 'text', COUNCIL, '安全理事会第2370(2017)号决议'],
  ['zh', 'text', ANNEX, '大会第94/18号决议附件二第37段'],
  ['zh', 'note', ANNEX, '大会第94/18号决议，附件二，第37段'],
  ['zh', 'text', PARAGRAPH, '大会第94/18号决议第35(c)段'],
  ['zh', 'text', LIST, 'A/94/341，第4、7和9段'],
  ['zh', 'note', RANGE, '大会第94/18号决议，第13至20段'],
  ['zh', 'text', SPECIAL, '大会S-10/2号决议'],
  ['zh', 'text', LETTERS, '大会第53/243 A和B号决议'],
  ['zh', 'text', DECISION, '大会第58/401号决定'],
  ['zh', 'note', cite('A/94/341', item('section', 'IV', 'V')), 'A/94/341，第四节和第五节'],
  ['zh', 'note', cite('A/94/341', item('annex', 'I', 'III')), 'A/94/341，附件一和三'],
  ['zh', 'text', cite('Charter of the United Nations', item('article', '110')), '《联合国宪章》第一百一十条'],
  ['zh', 'text', CHARTER, '《联合国宪章》第二条第四项'],
];

/** What is cited in every language and read again. */
const READ: readonly Cited[] = [
  ...[PARAGRAPH, RANGE, LIST, COUNCIL, ANNEX, SPECIAL, OLD, DECISION],
  cite(['A/94/341', 'S/2039/5'], item('paragraph', '7(e)', '11-19')),
  cite('A/94/341', item('section', 'II')),
  cite('A/94/341', item('section', 'C')),
  cite('A/94/341', item('section', 'II.D')),
  cite('A/94/341', item('annex')),
  cite('A/94/341', item('annex', 'I', 'III')),
  cite('A/94/341', item('chap', 'V'), item('paragraph', '7')),
  cite('E/RES/2017/3', item('paragraph', '2', '3')),
  cite('A/HRC/RES/51/19'),
  cite('Charter of the United Nations', item('article', '24')),
];

describe('citations written in house style', () => {
  for (const [language, register, cited, expected] of WRITTEN) {
    it(`${language}, ${register}: ${expected}`, () => {
      strictEqual(writeCitation(cited, language, register), expected);
    });
  }

  for (const language of ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const) {
    for (const register of ['text', 'note'] as const) {
      it(`are read again as they were meant: ${language}, ${register}`, () => {
        for (const cited of READ) {
          const text = writeCitation(cited, language, register);
          const found = recognise(passageOf(text), language);
          deepStrictEqual(
            found.map(({ targets, place }) => [...targets, formatPlace(place)]),
            [[...cited.targets, formatPlace(cited.place)]],
            text,
          );
        }
      });
    }
  }
});
