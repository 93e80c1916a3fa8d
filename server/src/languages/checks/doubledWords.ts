/** Words that never stand twice in a row, one table a language. */
import type { Language } from '../lexicon';

/** In Chinese a character is part of longer words; where one may be, nothing is said. */
export interface HanWord {
  /** The last characters of words that end with it, before both: 共和|和. */
  readonly before: string;
  /** The characters behind it in words that begin with it: 和|和平. */
  readonly behind: string;
}

export const HAN_WORDS: Readonly<Record<string, HanWord>> = {
  和: {
    before: '共缓总饱温柔谐平调融祥随议求亲中讲媾人昭仁永阿泰宪元宽违附一应唱不谦暖晴太',
    behind: '平解谐约睦缓会议谈善田歌林气声局风服好稀盘县州美蔼衷了尚亲硕暖煦弦音棋',
  },
  的: { before: '目标有众端无', behind: '确士黎里话哥卢当款' },
  在: {
    before: '存现所实内旨自潜外同好身健安何不',
    behind: '于线校任职位场野押逃建途产地册案岗读役世内外此座下家编即乎意先我你他',
  },
  了: { before: '为除罢明终未完不得末', behind: '解结断事当如却然不得无望悟' },
  与: { before: '参赋赠授给寄付施干', behind: '会其此论共众人世日时国' },
  及: { before: '以涉顾普提波危触遍累埃祸惠论言企推旁不可力来比尼的', behind: '时其早格第至物' },
  从: { before: '服遵随自听顺无屈盲主跟侍何', behind: '事属严业容犯者而此前未众头政来速优轻宽重中始小' },
  并: { before: '合吞兼归一', behind: '且不非列入行发存购轨肩联处网重举' },
  或: { before: '间抑甚即倘', behind: '者许多缺是然称有将' },
  第: { before: '等次门及落科', behind: '' },
};

/** Words of languages with spaces, in lower case. Not here: what may stand twice (`that that`, `had had`, `in in`, `nous nous`). */
export const SPACED_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  zh: new Set(),
  en: new Set([
    'the',
    'of',
    'and',
    'to',
    'for',
    'with',
    'from',
    'at',
    'an',
    'its',
    'their',
    'or',
    'be',
    'are',
    'been',
    'by',
  ]),
  fr: new Set([
    'de',
    'des',
    'du',
    'le',
    'les',
    'et',
    'dans',
    'avec',
    'aux',
    'au',
    'une',
    'à',
    'ou',
    'ces',
    'ses',
    'pour',
  ]),
  es: new Set(['de', 'del', 'el', 'los', 'las', 'y', 'en', 'por', 'con', 'una', 'al', 'su', 'sus', 'o', 'e']),
  ru: new Set(['в', 'на', 'и', 'по', 'с', 'из', 'от', 'для', 'при', 'к', 'об', 'или', 'между']),
  ar: new Set(['في', 'على', 'إلى', 'التي', 'الذي', 'الذين', 'أو', 'مع', 'أن']),
};
