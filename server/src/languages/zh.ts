/** Chinese. */
import type { Lexicon } from './lexicon';

export const zh: Lexicon = {
  language: 'zh',
  stopwords: [],
  parts: { annex: ['附件'], appendix: ['附录'], enclosure: ['附文'] },
  summary: ['摘要', '内容提要', '提要'],
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  date: /(?<year>\d{4})\s*年\s*(?<month>\d{1,2}\s*月)\s*(?<day>\d{1,2})\s*日/,
  masthead: [
    /^联\s*合\s*国$/,
    /^(大\s*会|安全理事会|经济及社会理事会|人权理事会|托管理事会|秘书处)$/,
    /^第[一二三四五六七八九十百]+(届|次)?(特别|紧急特别)?(会议|年|届会)/,
    /^(大\s*会)\s+(安全理事会|经济及社会理事会)$/,
    /^(临时)?议程(\*+)?(\s*项目|$)/,
    /^项目\s*\d/,
  ],
  languageNames: {
    ar: ['阿拉伯文'],
    zh: ['中文'],
    en: ['英文'],
    fr: ['法文'],
    ru: ['俄文'],
    es: ['西班牙文'],
  },
  original: ['原件', '原文'],
  signature: /[（(]签名[）)]$/,
  paragraphStop: /^[.．]/,
  chapterNumber: /^(?<number>[一二三四五六七八九十百]+)\s?[.．、]/,
  subparagraphLabel:
    /^(?:[(（]\s?(?<label>[a-z]{1,2}|[ivxl]{1,5}|\d{1,2}|[一二三四五六七八九十]{1,3})\s?[)）]|(?<sign>[㈠-㈩]))/,
  citations: {
    paragraph: { before: ['第'], after: ['段'], one: [] },
    section: { before: ['第'], after: ['节'], one: [] },
    letteredSection: { before: [''], after: ['节', '部分'], one: [] },
    parts: { annex: ['附件'], appendix: ['附录'], enclosure: ['附文'] },
    and: ['和', '及', '与', '以及', '、', '，', ','],
    to: ['至', '到'],
    internal: [
      { word: '上文', stands: 'before' },
      { word: '下文', stands: 'before' },
    ],
    elsewhere: {
      before: /(?:(?<!本)(?:报告|决议|决定|文件|公约|条约|文书|来信)|》|[)）])\s?$/,
      behind: /(?!)/,
    },
    ofAnother: /(?!)/,
  },
};
