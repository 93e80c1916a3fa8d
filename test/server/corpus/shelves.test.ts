/** Documents on their shelves: by organ and year, in the order of symbols, and of those only what the words of a filter let through. */
import { deepStrictEqual } from 'node:assert';
import {
  filtered,
  OTHER,
  shelfCounts,
  shelfOf,
  volumesOf,
  type Card,
  type Volume,
} from '../../../server/src/corpus/shelves';
import { tokens } from '../../../server/src/corpus/tokens';
import { organOf } from '../../../server/src/docsymbol/organ';

let ids = 0;

function card(symbols: readonly string[], title: string, date: string | null = null): Card {
  return { id: ++ids, name: symbols.join('-').replaceAll('/', '-') || title, symbols, title, date };
}

const CARDS = [
  card(['A/60/10'], 'Ten', '2005-10-01'),
  card(['A/60/9'], 'Nine', '2005-09-01'),
  card(['A/60/9'], '第九', null),
  card(['A/60/341', 'S/2005/567'], 'A joint report', '2005-09-08'),
  card(['S/RES/1631 (2005)'], 'Cooperation', null),
  card(['S/2004/1'], 'A letter', '2004-01-02'),
  card(['A/HRC/16/2'], 'Council report', '2010-11-01'),
  card(['A/CONF.62/1'], 'A conference', null),
  card(['E/2005/3'], 'Third', '2006-01-01'),
  card([], 'A paper without a symbol', '2005-01-01'),
  card([], 'A paper without a symbol', '2005-01-01'),
];
const VOLUMES = volumesOf(CARDS);

function shelf(organ: string, year: number | null, of: readonly Volume[] = VOLUMES): string[] {
  return shelfOf(of, { organ, year, limit: 99 }).volumes.map(({ symbols, title }) => symbols[0] ?? title);
}

function having(filter: string, names: Readonly<Record<string, string>> = {}): string[] {
  const index = (word: string): ReadonlySet<number> => {
    const has = ({ symbols, title }: Card): boolean =>
      tokens([...symbols, title].join(' ')).some((token) => token.word.startsWith(word));
    return new Set(CARDS.filter(has).map(({ id }) => id));
  };
  const found = filtered(VOLUMES, filter, index, names);
  return found.map(({ symbols, title }) => symbols[0] ?? title);
}

describe('the shelves', () => {
  it('count the documents of each organ and year, a joint one on both of its shelves', () => {
    const counts = shelfCounts(VOLUMES).map(({ organ, year, documents }) => `${organ} ${year ?? '-'}: ${documents}`);
    deepStrictEqual(counts.sort(), [
      ' -: 1',
      ' 2005: 2',
      'Economic and Social Council 2006: 1',
      'General Assembly 2005: 3',
      'Human Rights Council 2010: 1',
      'Security Council 2004: 1',
      'Security Council 2005: 2',
    ]);
  });

  it('have the language versions of a document together, its year from whichever says it, or from the symbol', () => {
    const nine = VOLUMES.find(({ symbols }) => symbols[0] === 'A/60/9');
    deepStrictEqual(nine?.ids.length, 2);
    deepStrictEqual(nine.year, 2005);
    deepStrictEqual(VOLUMES.find(({ symbols }) => symbols[0] === 'S/RES/1631 (2005)')?.year, 2005);
  });

  it('are in the order of symbols, numbers by their value; what has none stands under its title', () => {
    deepStrictEqual(shelf('General Assembly', 2005), ['A/60/9', 'A/60/10', 'A/60/341']);
    deepStrictEqual(shelf('Security Council', 2005), ['A/60/341', 'S/RES/1631 (2005)']);
    deepStrictEqual(shelf(OTHER, 2005), ['A paper without a symbol', 'A paper without a symbol']);
    deepStrictEqual(shelf(OTHER, null), ['A/CONF.62/1']);
    deepStrictEqual(shelf('General Assembly', 1999), []);
  });

  it('are read as far as they are wanted', () => {
    const page = shelfOf(VOLUMES, { organ: 'General Assembly', year: 2005, limit: 1 });
    deepStrictEqual([page.volumes.map(({ symbols }) => symbols[0]), page.total], [['A/60/9'], 3]);
  });

  it('keep what has every word of a filter in its symbol, its title in any language, its organ or its year', () => {
    deepStrictEqual(having('security 2005'), ['A/60/341', 'S/RES/1631 (2005)']);
    deepStrictEqual(having('rep'), ['A/60/341', 'A/HRC/16/2']);
    deepStrictEqual(having('human rep'), ['A/HRC/16/2']);
    deepStrictEqual(having('第九'), ['A/60/9']);
    deepStrictEqual(having('A/60'), ['A/60/10', 'A/60/9', 'A/60/341']);
    deepStrictEqual(having('nothing like it'), []);
    deepStrictEqual(having('  ').length, VOLUMES.length);
  });

  it('find an organ by its name in the language of the interface, too, and what has no year by no word', () => {
    const french = { 'Security Council': 'Conseil de sécurité' };
    deepStrictEqual(having('securite 2005', french), ['A/60/341', 'S/RES/1631 (2005)']);
    deepStrictEqual(having('security 2005', french), ['A/60/341', 'S/RES/1631 (2005)']);
    deepStrictEqual(having('安全理事会 2004', { 'Security Council': '安全理事会' }), ['S/2004/1']);
    deepStrictEqual(having('null'), []);
  });

  it('know whose a symbol is', () => {
    deepStrictEqual(
      ['A/60/1', 'A/RES/60/1', 'A/HRC/RES/16/1', 'E/CN.4/2005/1', 'A/CONF.62/1', 'S/RES/1', 'ST/SGB/1', 'Charter'].map(
        organOf,
      ),
      [
        'General Assembly',
        'General Assembly',
        'Human Rights Council',
        'Commission on Human Rights',
        undefined,
        'Security Council',
        'Secretariat',
        undefined,
      ],
    );
  });
});
