/** The words round a definition in each language: `(hereinafter “the Mission”)`, and the small words that initials leave out. */
import type { Language } from '../lexicon';

export interface DefinitionWords {
  /** The words that announce a short form, as the source of a pattern. */
  readonly announced: string;
  /** A character that is in all of them, where they may stand without a bracket. */
  readonly unbracketed: string | undefined;
  /** Words that need not have a letter in an abbreviation, in small letters. */
  readonly small: ReadonlySet<string>;
  /** What may stand before a short form as its article, in small letters. */
  readonly articles: readonly string[];
  /** Ends of names of organizations, behind which a short form in brackets may stand that has none of their characters. */
  readonly organs: RegExp | undefined;
  /** How many letters of the end of a word may change with number and case. */
  readonly inflected: number;
}

export const DEFINITION_WORDS: Readonly<Record<Language, DefinitionWords>> = {
  ar: {
    announced:
      '(?:و?يشار إلي(?:ها|ه|هم|هما) (?:فيما بعد|فيما يلي|أدناه|هنا)|المشار إلي(?:ها|ه|هم) (?:فيما بعد|فيما يلي|أدناه)|ال(?:م|ت)سمى فيما بعد)(?: باسم| بـ?| بعبارة| ب)?',
    unbracketed: undefined,
    small: new Set('في من على و'.split(' ')),
    articles: [],
    organs: undefined,
    inflected: 2,
  },
  zh: {
    announced: '以下(?:简)?称(?:为|作)?|下称|(?<=[(（，,])简称(?:为|作)?|下文(?:简)?称(?:为|作)?',
    unbracketed: '称',
    small: new Set(),
    articles: [],
    organs:
      /(?:组织|联盟|共同体|共同市场|管理局|局|方案|计划|委员会|理事会|机构|署|基金|基金会|大学|办事处|特派团|法院|法庭|公约|条约|银行|集团|会议|协会|论坛|中心|倡议|框架|机制|部队|工作组|秘书处|学院|研究所|公署|司|部|处)$/,
    inflected: 0,
  },
  en: {
    announced:
      '\\b(?:hereinafter|hereafter|henceforth)(?:,)?(?: (?:to be )?(?:referred to|known|called|designated))?(?: collectively)?(?: as)?:?',
    unbracketed: undefined,
    small: new Set('of the and for in on to at by with from a an as or its against under between'.split(' ')),
    articles: ['the ', 'a ', 'an '],
    organs: undefined,
    inflected: 2,
  },
  fr: {
    announced: '\\bci-après(?:,)?(?: (?:dénommée?s?|appelée?s?|désignée?s?))?(?: (?:comme|par))?:?',
    unbracketed: undefined,
    small: new Set(
      'de du des la le les l d et en à au aux sur pour dans par contre un une sous avec ou ses sa son entre chargé chargée'.split(
        ' ',
      ),
    ),
    articles: ['le ', 'la ', 'les ', 'l’', "l'"],
    organs: undefined,
    inflected: 3,
  },
  ru: {
    announced:
      '(?:^|(?<=[\\s(]))(?:именуем\\p{L}+ далее|далее(?:\\s+именуем\\p{L}+|\\s+имену\\p{L}+)?)(?:\\s+как)?\\s*(?:—|–|-)?',
    unbracketed: undefined,
    small: new Set('и в во на по для о об с со к из от при за у до между против'.split(' ')),
    articles: [],
    organs: undefined,
    inflected: 4,
  },
  es: {
    announced:
      '\\b(?:en adelante|en lo sucesivo)(?:,)?(?: (?:denominad[oa]s?|llamad[oa]s?|designad[oa]s?))?(?: como)?:?',
    unbracketed: undefined,
    small: new Set(
      'de del la el los las y e en a al sobre para por con contra un una sus su o u entre bajo'.split(' '),
    ),
    articles: ['el ', 'la ', 'los ', 'las '],
    organs: undefined,
    inflected: 3,
  },
};
