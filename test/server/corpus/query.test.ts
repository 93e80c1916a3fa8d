/** What a person types to search, and where it stands in a text. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { marksOf, matchOf, phrases, quotationPhrases, quotationSpan } from '../../../server/src/corpus/query';

const found = (text: string, query: string): string[] =>
  marksOf(text, phrases(query)).map(([a, b]) => text.slice(a, b));

describe('a query', () => {
  it('is words, each for itself; what stands in quotation marks of any kind stays together', () => {
    strictEqual(matchOf(phrases('river "water level"')), '"river" AND "water level"');
    strictEqual(matchOf(phrases('“niveau d’eau” crue')), '"niveau d eau" AND "crue"');
    strictEqual(matchOf(phrases('预警系统')), '"预警 警系 系统"');
    strictEqual(matchOf(phrases('A/60/341')), '"a 60 341"');
  });

  it('has words that may go on, where a star says so; and one Han character always', () => {
    strictEqual(matchOf(phrases('flood*')), '"flood"*');
    strictEqual(matchOf(phrases('水')), '"水"*');
  });

  it('of nothing but signs is empty', () => {
    deepStrictEqual(phrases(' , … "" « '), []);
  });

  it('marks what it finds, in the letters of the text', () => {
    deepStrictEqual(found('Le Décret est prêt.', 'decret pret'), ['Décret', 'prêt']);
    deepStrictEqual(found('各方加强预警系统，预警很重要。', '预警'), ['预警', '预警']);
    deepStrictEqual(found('water levels and level water', '"water level"'), []);
    deepStrictEqual(found('flooding, floods, flood', 'flood*'), ['flooding', 'floods', 'flood']);
  });
});

describe('a quotation', () => {
  const span = (text: string, words: string): string | undefined => {
    const at = quotationSpan(text, words);
    return at && text.slice(...at);
  };

  it('is found letter by letter, whatever its signs, spaces and case', () => {
    strictEqual(
      span('The gauges, once set up, are read hourly.', 'gauges once set up are'),
      'gauges, once set up, are',
    );
    strictEqual(span('各方商定，水位每小时读取一次。', '商定水位每小时'), '商定，水位每小时');
    strictEqual(span('Les États riverains', 'ETATS RIVERAINS'), 'États riverains');
    strictEqual(span('وقد قرّرت اللجنةُ', 'قررت اللجنة'), 'قرّرت اللجنة');
  });

  it('may be cut inside a word or a number', () => {
    strictEqual(
      span('Seventeen stations were built in 2031.', 'teen stations were built in 20'),
      'teen stations were built in 20',
    );
  });

  it('is not found where a word is another', () => {
    strictEqual(span('The gauges are read hourly.', 'gauges were read'), undefined);
    strictEqual(span('The gauges are read hourly.', 'gaugesare'), undefined);
    strictEqual(span('水位每小时读取', '水位每天'), undefined);
  });

  const asked = (text: string, ends: 'whole' | 'cut' = 'whole'): string[] => {
    const found = quotationPhrases(text, ends);
    return found ? [found.few, found.all].map((phrase) => matchOf([phrase])) : [];
  };

  it('asks the index for its rarest words, and for all of them where those are frequent', () => {
    deepStrictEqual(asked('of the hydrological observatories under construction in it'), [
      '"hydrological observatories under construction"',
      '"of the hydrological observatories under construction in"',
    ]);
    strictEqual(
      quotationPhrases(Array.from({ length: 400 }, (_, at) => `w${at}`).join(' '), 'whole')?.all.words.length,
      40,
    );
    deepStrictEqual(asked('—'), []);
  });

  it('asks for a word that may be cut at the end only where there is little else, and at the beginning last', () => {
    deepStrictEqual(asked('een stations were bui'), ['"een stations were"', '"een stations were bui"*']);
    deepStrictEqual(asked('een stations were bui', 'cut'), ['"stations were"', '"stations were bui"*']);
    deepStrictEqual(asked('stations', 'cut'), []);
    deepStrictEqual(asked('水位每小时读取', 'cut'), []);
  });

  it('knows that a Han character alone at an end is half of a pair', () => {
    deepStrictEqual(asked('在2031年水位每小时读取。该'), [
      '"2031 年水 水位 位每"',
      '"2031 年水 水位 位每 每小 小时 时读 读取"',
    ]);
    deepStrictEqual(asked('水'), ['"水"*', '"水"*']);
    deepStrictEqual(asked('第3段'), ['"3 段"*', '"3 段"*']);
    deepStrictEqual(asked('见第3段和第4段'), ['"见第 3 段和 和第"', '"见第 3 段和 和第 4"']);
  });
});
