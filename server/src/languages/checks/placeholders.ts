/** What drafters write where something is still to come, one table a language. */
import type { Language } from '../lexicon';

/** In brackets of any kind, the whole of what stands in them or its beginning; in lower case. */
export const PHRASES: Readonly<Record<Language, readonly string[]>> = {
  zh: ['待补', '待定', '待填', '待确认', '待补充', '待完成', '待查', '待核', '此处插入', '请填写', '请补充'],
  en: [
    'to be completed',
    'to be confirmed',
    'to be inserted',
    'to be added',
    'to be updated',
    'to be determined',
    'to be provided',
    'to come',
    'insert ',
    'placeholder',
    'tbc',
    'tbd',
    'tk',
  ],
  fr: ['à compléter', 'à confirmer', 'à insérer', 'à ajouter', 'à mettre à jour', 'à déterminer', 'insérer '],
  es: ['por completar', 'por confirmar', 'por determinar', 'a completar', 'se completará', 'pendiente de', 'insertar '],
  ru: ['будет дополнено', 'дополнить', 'уточнить', 'подлежит уточнению', 'вставить', 'будет добавлено'],
  ar: ['يستكمل', 'تستكمل', 'سيستكمل', 'يضاف لاحقا', 'يحدد لاحقا', 'للاستكمال'],
};

/** Words before a number that is never Roman, as sources of patterns: behind them `XX` is to be filled in. */
export const NUMBERED: Readonly<Record<Language, readonly string[]>> = {
  zh: [],
  en: ['paragraphs?', 'paras?\\.', 'resolutions?', 'decisions?', 'No\\.', 'pages?', 'notes?', 'footnotes?'],
  fr: ['paragraphes?', 'par\\.', 'résolutions?', 'décisions?'],
  es: ['párrafos?', 'párrs?\\.', 'resoluci[oó]n(?:es)?', 'núm\\.'],
  ru: ['пункт[а-я]{0,3}', 'пп?\\.', 'резолюци[а-я]{1,3}', '№'],
  ar: ['الفقرة', 'القرار'],
};

/** The characters round a number in Chinese: 第5段, 第5至7段, 5月. */
export const ROUND_NUMBER = {
  before: '第',
  /** Between two numbers. */
  between: '至和、/',
  behind: '段号节页次届条章',
  /** Behind the numbers of a date, with nothing before them. */
  dates: '年月日',
} as const;
