/** What drafters write where something is still to come, one table a language. */
import type { Language } from '../../languages/lexicon';

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

/** Words before a number that is never Roman: behind them `XX` is to be filled in. */
export const NUMBERED: readonly string[] = [
  'paragraphs?',
  'paras?\\.',
  'resolutions?',
  'decisions?',
  'No\\.',
  'pages?',
  'notes?',
  'footnotes?',
  'paragraphes?',
  'par\\.',
  'résolutions?',
  'décisions?',
  'párrafos?',
  'párrs?\\.',
  'resoluci[oó]n(?:es)?',
  'núm\\.',
  'пункт[а-я]{0,3}',
  'пп?\\.',
  'резолюци[а-я]{1,3}',
  '№',
  'الفقرة',
  'القرار',
];
