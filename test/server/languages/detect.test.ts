/** The language of a text, told from one sentence, and added up piece by piece. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import fc from 'fast-check';
import { detect, joinProfiles, NO_PROFILE, profile } from '../../../server/src/languages/detect';
import type { Language } from '../../../server/src/languages/lexicon';

const SENTENCES: Readonly<Record<Language, string>> = {
  zh: '1. 本报告介绍秘书处在过去两年中为改进外地特派团饮用水供应而采取的措施。',
  en: '1. The present report describes the measures that the Secretariat has taken to improve the supply of drinking water in field missions.',
  fr: '1. Le présent rapport décrit les mesures que le Secrétariat a prises pour améliorer l’alimentation en eau potable des missions.',
  es: '1. En el presente informe se describen las medidas que ha adoptado la Secretaría para mejorar el suministro de agua potable en las misiones.',
  ru: '1. В настоящем докладе описываются меры, принятые Секретариатом для улучшения снабжения полевых миссий питьевой водой.',
  ar: '1 - يعرض هذا التقرير التدابير التي اتخذتها الأمانة العامة لتحسين إمدادات مياه الشرب في البعثات الميدانية.',
};

const pieces = Object.values(SENTENCES).flatMap((sentence) => [sentence, sentence.slice(0, 20), '', '12.']);

describe('languages/detect', () => {
  for (const [language, sentence] of Object.entries(SENTENCES)) {
    it(`knows ${language} from a sentence`, () => {
      strictEqual(detect(profile(sentence)), language);
    });
  }

  it('is not misled by symbols and names in Latin letters', () => {
    strictEqual(detect(profile('见 A/95/412-S/2040/118，UN-Women 和 UNICEF 提交了联合报告。')), 'zh');
    strictEqual(detect(profile('Доклад ЮНИСЕФ (UNICEF) содержится в документе A/95/412/Add.1.')), 'ru');
    strictEqual(detect(profile('انظر تقرير اليونيسيف (UNICEF) الوارد في الوثيقة A/95/412/Add.1.')), 'ar');
  });

  it('is not misled by one name in Han characters', () => {
    strictEqual(detect(profile('The delegation of China (中国) tabled the draft in the First Committee.')), 'en');
  });

  it('says English where nothing tells', () => {
    strictEqual(detect(NO_PROFILE), 'en');
    strictEqual(detect(profile('')), 'en');
    strictEqual(detect(profile('12. 2041–2042: 3,5 %')), 'en');
    strictEqual(detect(profile('A/95/412')), 'en');
  });

  it('tells French from Spanish though most of their words look alike', () => {
    strictEqual(detect(profile('Rapport du Secrétaire général sur la protection des océans et des mers')), 'fr');
    strictEqual(detect(profile('Informe del Secretario General sobre la protección de los océanos y del mar')), 'es');
  });

  it('says English of Latin letters until the words of another language are more than a chance', () => {
    strictEqual(detect(profile('Rapport du Secrétaire général')), 'en');
    strictEqual(detect(profile('See A/95/412, para. 7, and the note by La Plata')), 'en');
  });

  it('adds up: a document is what most of its lines are', () => {
    const lines = ['Distr.: General', 'Original: English', SENTENCES.zh, SENTENCES.zh];
    strictEqual(detect(lines.map(profile).reduce(joinProfiles, NO_PROFILE)), 'zh');
  });

  it('adds up in any grouping, and nothing added is nothing', () => {
    const anyProfile = fc.constantFrom(...pieces).map(profile);
    fc.assert(
      fc.property(anyProfile, anyProfile, anyProfile, (a, b, c) => {
        deepStrictEqual(joinProfiles(joinProfiles(a, b), c), joinProfiles(a, joinProfiles(b, c)));
        deepStrictEqual(joinProfiles(a, NO_PROFILE), a);
        deepStrictEqual(joinProfiles(NO_PROFILE, a), a);
      }),
      { seed: 20261121, numRuns: 200 },
    );
  });

  it('counts a word as a whole word only, whatever its case', () => {
    deepStrictEqual(profile('The theme').words, { en: 1 });
    deepStrictEqual(profile('THE FUND OF THE YEAR').words, { en: 3 });
  });

  it('reads no more of a line than it needs', () => {
    deepStrictEqual(profile('the '.repeat(100_000)), profile('the '.repeat(500)));
  });
});
