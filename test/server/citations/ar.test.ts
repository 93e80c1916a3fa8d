/** Citations in Arabic: organs before the number, particles written together with words, letters and sessions by their names. */
import { nothing, sentences } from '../../support/citations';

describe('citations in Arabic: resolutions and decisions', () => {
  sentences('ar', [
    ['وإذ تشير إلى ⟦resolution:قرارها 64/112⟧ المؤرخ 14 كانون الأول/ديسمبر 2009،', 'A/RES/64/112'],
    ['⟦resolution:قرار الجمعية العامة 64/112⟧', 'A/RES/64/112'],
    ['⟦resolution:قرار الجمعية العامة 64/112، المرفق، الفقرة\u00a037⟧.', 'A/RES/64/112: annex, para 37'],
    ['⟦resolution:القرار 64/112، المرفق الثاني⟧.', 'A/RES/64/112: annex II'],
    ['و⟦resolution:قرار مجلس الأمن 2241 (2015)⟧', 'S/RES/2241 (2015)'],
    ['ب⟦resolution:قرار مجلس الأمن 2241\u00a0(2015)⟧', 'S/RES/2241 (2015)'],
    ['اتخذ مجلس الأمن ⟦resolution:القرار 2241 (2015)⟧.', 'S/RES/2241 (2015)'],
    ['⟦resolution:القرار 217 ألف (د-3)⟧ المؤرخ 10 كانون الأول/ديسمبر 1948', 'A/RES/217 A (III)'],
    ['⟦resolution:القرار 3201 (دإ-6)⟧', 'A/RES/3201 (S-VI)'],
    ['⟦resolution:القرار دإ-26/2⟧', 'A/RES/S-26/2'],
    ['⟦resolution:القرار دإط-10/14⟧', 'A/RES/ES-10/14'],
    [
      '⟦resolution:القرار دإ-23/2، المرفق⟧ و⟦resolution:القرار دإ-23/3، المرفق⟧.',
      'A/RES/S-23/2: annex',
      'A/RES/S-23/3: annex',
    ],
    ['⟦resolution:القرار 58/201 ألف وباء⟧', 'A/RES/58/201 A + A/RES/58/201 B'],
    [
      '⟦resolution:القرارات 61/105⟧ و ⟦resolution:66/68⟧ و ⟦resolution:71/123⟧',
      'A/RES/61/105',
      'A/RES/66/68',
      'A/RES/71/123',
    ],
    [
      '⟦resolution:قراراتها 61/105⟧ المؤرخ 8 كانون الأول/ديسمبر 2006 و ⟦resolution:66/68⟧ المؤرخ 6 كانون الأول/ديسمبر 2011 و ⟦resolution:71/123⟧ المؤرخ 7 كانون الأول/ديسمبر 2016،',
      'A/RES/61/105',
      'A/RES/66/68',
      'A/RES/71/123',
    ],
    ['⟦resolution:قراري مجلس الأمن 1325 (2000)⟧ و ⟦resolution:2122 (2013)⟧', 'S/RES/1325 (2000)', 'S/RES/2122 (2013)'],
    ['⟦resolution:قراري مجلس حقوق الإنسان 31/12⟧ و ⟦resolution:34/7⟧', 'A/HRC/RES/31/12', 'A/HRC/RES/34/7'],
    ['⟦resolution:القرار 34/7 الصادر عن مجلس حقوق الإنسان⟧', 'A/HRC/RES/34/7'],
    ['⟦resolution:القرار 34/7 المؤرخ 23 آذار/مارس 2017 الذي اتخذه مجلس حقوق الإنسان⟧', 'A/HRC/RES/34/7'],
    ['⟦resolution:قرار المجلس الاقتصادي والاجتماعي 2016/9⟧', 'E/RES/2016/9'],
    ['⟦resolution:مقرر المجلس الاقتصادي والاجتماعي 2016/235⟧', 'E/DEC/2016/235'],
    ['⟦resolution:قرار لجنة حقوق الإنسان 1998/72⟧', 'E/CN.4/RES/1998/72'],
    ['في ⟦resolution:مقررها 58/565⟧', 'GA decision 58/565'],
    ['⟦resolution:المقرر 1/م أ-13، المرفق⟧', 'decision 1/CP.13: annex'],
    ['⟦resolution:المقرر 2/م أإ-8⟧', 'decision 2/CMP.8'],
    ['⟦resolution:المقرر 3/م أت-1⟧', 'decision 3/CMA.1'],
    ['⟦resolution:القرار رقم 64/112⟧', 'A/RES/64/112'],
    ['⟦resolution:القــرار 64/112⟧', 'A/RES/64/112'],
    ['⟦resolution:القرارين ٦١/١٠٥⟧ و ⟦resolution:٦٦/٦٨⟧', 'A/RES/61/105', 'A/RES/66/68'],
  ]);
});

describe('citations in Arabic: places of resolutions', () => {
  sentences('ar', [
    ['⟦resolution:الفقرة 4 من قرارها 58/292⟧', 'A/RES/58/292: para 4'],
    ['في ⟦resolution:الفقرة 4 من قرار الجمعية العامة 58/292⟧', 'A/RES/58/292: para 4'],
    ['وفي ⟦resolution:الفقرتين 4 و 7 من قرارها 58/292⟧', 'A/RES/58/292: paras 4 and 7'],
    ['⟦resolution:الفقرات 4-7 و 12 من القرار 58/292⟧', 'A/RES/58/292: paras 4-7 and 12'],
    ['⟦resolution:الفقرات من 4 إلى 7 من القرار 58/292⟧', 'A/RES/58/292: paras 4-7'],
    ['⟦resolution:الفرع الرابع من القرار 59/276⟧', 'A/RES/59/276: section IV'],
    ['⟦resolution:الفرعين الثاني والثالث من القرار 59/276⟧', 'A/RES/59/276: sections II and III'],
    ['⟦resolution:المرفق الثاني من قرار المجلس الاقتصادي والاجتماعي 2012/5⟧', 'E/RES/2012/5: annex II'],
    ['⟦resolution:المرفق الثاني لقرار المجلس الاقتصادي والاجتماعي 2012/5⟧', 'E/RES/2012/5: annex II'],
    ['⟦resolution:مرفق القرار 60/147⟧', 'A/RES/60/147: annex'],
    ['⟦resolution:مرفق قرار الجمعية العامة 60/147⟧', 'A/RES/60/147: annex'],
    ['⟦resolution:الفقرة 12 من مرفق قرارها 50/227⟧', 'A/RES/50/227: annex, para 12'],
    ['⟦resolution:الفقرة 5 (ج) من القرار 2241 (2015)⟧', 'S/RES/2241 (2015): para 5(c)'],
    ['⟦resolution:الفقرة الفرعية (ج) من الفقرة 5 من القرار 2241 (2015)⟧', 'S/RES/2241 (2015): para 5(c)'],
    [
      '⟦resolution:الفقرتين الفرعيتين (أ) و (ج) من الفقرة 5 من القرار 2241 (2015)⟧',
      'S/RES/2241 (2015): paras 5(a) and 5(c)',
    ],
    ['⟦resolution:القرار 58/292، الفقرتان 72 و 73⟧', 'A/RES/58/292: paras 72 and 73'],
    ['⟦resolution:القرار 58/292، الفقرات 413–420⟧', 'A/RES/58/292: paras 413-420'],
    ['⟦resolution:القرار 58/292، الفرع ثانيا، الفقرة 3⟧', 'A/RES/58/292: section II, para 3'],
    ['⟦resolution:القرار 58/292، المرفقان الأول والثاني⟧', 'A/RES/58/292: annexes I and II'],
    ['⟦resolution:الجزء الأول من القرار 58/292⟧', 'A/RES/58/292: part I'],
    ['⟦resolution:الفقرتان 5 و 7 من منطوق القرار 58/292⟧', 'A/RES/58/292: paras 5 and 7'],
    ['⟦resolution:الفقرة 5 (ب) ’2‘ من القرار 58/292⟧', 'A/RES/58/292: para 5(b)(ii)'],
    ['⟦resolution:الجزء الثاني من مرفق القرار 58/292⟧', 'A/RES/58/292: annex, part II'],
    ['⟦resolution:الفقرة 3 من ذلك القرار⟧', ': para 3'],
    ['⟦resolution:الفقرة 3 من القرار نفسه⟧', ': para 3'],
    ['عملا ب⟦resolution:الفقرة 4 من قرارها 58/292⟧', 'A/RES/58/292: para 4'],
    ['وفقا ل⟦resolution:لفقرة 4 من قرارها 58/292⟧', 'A/RES/58/292: para 4'],
  ]);
});

describe('citations in Arabic: documents', () => {
  sentences('ar', [
    ['انظر ⟦symbol:A/72/351، الفقرة 12⟧.', 'A/72/351: para 12'],
    ['(انظر ⟦symbol:A/72/351⟧ و ⟦symbol:Add.1⟧)', 'A/72/351', 'A/72/351/Add.1'],
    ['(⟦symbol:A/72/351-S/2017/711، المرفق، الفقرتان 3 و 4⟧)', 'A/72/351 + S/2017/711: annex, paras 3 and 4'],
    ['⟦symbol:CRC/C/TUN/CO/5، الفقرة 7 (أ) و (ب)⟧', 'CRC/C/TUN/CO/5: paras 7(a) and 7(b)'],
    [
      '⟦symbol:CAT/C/TUN/CO/6، الفقرة 19 (د)⟧؛ و⟦symbol:CERD/C/TUN/CO/21، الفقرة 35⟧',
      'CAT/C/TUN/CO/6: para 19(d)',
      'CERD/C/TUN/CO/21: para 35',
    ],
    [
      'الوثائق الرسمية للجمعية العامة، الدورة السابعة والسبعون، الملحق رقم 23 (⟦symbol:A/77/23)، الفصل الخامس⟧.',
      'A/77/23: chap V',
    ],
    ['الملحق رقم 10 (⟦symbol:A/71/10)، الفصل الرابع، الفرع هاء، الفقرة 48⟧', 'A/71/10: chap IV, section E, para 48'],
    ['⟦symbol:A/71/10، الفصلان الأول والثاني⟧', 'A/71/10: chaps I and II'],
    ['⟦symbol:A/71/10، الفرع جيم-4⟧', 'A/71/10: section C.4'],
    ['⟦symbol:A/71/10، الفرع ثالثا-باء⟧', 'A/71/10: section III.B'],
    ['⟦symbol:الفقرة 15 من الوثيقة A/72/351⟧', 'A/72/351: para 15'],
    ['⟦symbol:المرفق الأول للوثيقة S/2017/711⟧', 'S/2017/711: annex I'],
    ['⟦symbol:S/2017/711، الضميمة الأولى⟧', 'S/2017/711: enclosure I'],
    ['⟦symbol:S/2017/711، المرفق الثاني، التذييل⟧', 'S/2017/711: annex II, appendix'],
    ['⟦symbol:A/CONF.157/24 (Part I)، الفصل الثالث⟧', 'A/CONF.157/24 (Part I): chap III'],
    ['⟦symbol:A/72/351، الصفحة 4⟧', 'A/72/351: page 4'],
    ['⟦symbol:A/72/351، الجدول 3⟧', 'A/72/351: table 3'],
    ['⟦symbol:A/72/351، المجلد الثاني، الفقرة 6⟧', 'A/72/351: vol II, para 6'],
    ['⟦symbol:المرجع نفسه، الفقرة 7⟧.', ': para 7'],
    ['⟦symbol:المرجع نفسه، الفصل الثاني، الفرع باء⟧.', ': chap II, section B'],
  ]);
});

describe('citations in Arabic: the Charter and other instruments', () => {
  sentences('ar', [
    ['بموجب ⟦charter:الفصل السابع من ميثاق الأمم المتحدة⟧', 'Charter of the United Nations: Chapter VII'],
    ['⟦charter:المادة 51 من الميثاق⟧', 'Charter of the United Nations: Article 51'],
    ['⟦charter:المادتين 10 و 14 من الميثاق⟧', 'Charter of the United Nations: Articles 10 and 14'],
    ['⟦charter:الفقرة 4 من المادة 2 من الميثاق⟧', 'Charter of the United Nations: Article 2, para 4'],
    [
      '⟦charter:الفقرة 1 (أ) من المادة 13 من ميثاق الأمم المتحدة⟧',
      'Charter of the United Nations: Article 13, para 1(a)',
    ],
    ['⟦charter:المادة 73 (ه) من الميثاق⟧', 'Charter of the United Nations: Article 73(e)'],
    ['⟦charter:المادة 73 (هـ) من الميثاق⟧', 'Charter of the United Nations: Article 73(e)'],
    ['⟦instrument:المادة 19 من الإعلان العالمي لحقوق الإنسان⟧', 'الإعلان العالمي لحقوق الإنسان: Article 19'],
    [
      '⟦instrument:الفقرة 2 من المادة 20 من العهد الدولي الخاص بالحقوق المدنية والسياسية⟧',
      'العهد الدولي الخاص بالحقوق المدنية والسياسية: Article 20, para 2',
    ],
    ['⟦instrument:المادة 12 من اتفاقية حقوق الطفل⟧', 'اتفاقية حقوق الطفل: Article 12'],
    ['⟦instrument:اتفاقية حقوق الطفل، المادة 12⟧', 'اتفاقية حقوق الطفل: Article 12'],
    ['⟦instrument:المادة 153 من النظام الداخلي⟧', 'النظام الداخلي: Article 153'],
    [
      '⟦instrument:المادة 5 من الميثاق الأفريقي لحقوق الإنسان والشعوب⟧',
      'الميثاق الأفريقي لحقوق الإنسان والشعوب: Article 5',
    ],
  ]);
});

describe('citations in Arabic: the same draft', () => {
  sentences('ar', [
    ['انظر ⟦internal:الفقرة 12 أعلاه⟧', ': para 12'],
    ['على النحو المبين في ⟦internal:الفقرات 12 إلى 14 أعلاه⟧،', ': paras 12-14'],
    ['(انظر ⟦internal:المرفق الثاني⟧)', ': annex II'],
    ['انظر ⟦internal:المرفق⟧', ': annex'],
    ['⟦internal:الفقرة 17 من هذا القرار⟧', ': para 17'],
    ['⟦internal:المرفق الثالث لهذا التقرير⟧', ': annex III'],
    ['في ⟦internal:الفرع الرابع أدناه⟧', ': section IV'],
    ['في ⟦internal:الفرع الرابع من هذا التقرير⟧', ': section IV'],
    ['⟦internal:الفقرتين 5 و 6 أعلاه⟧', ': paras 5 and 6'],
    ['⟦internal:الفقرة الفرعية (ب) من الفقرة 3 أعلاه⟧', ': para 3(b)'],
    ['ب⟦internal:الجدول 2 أدناه⟧', ': table 2'],
  ]);

  nothing('ar', [
    'يحيط المجلس علما بمذكرة الأمانة العامة.',
    'جزء كبير من العمل في المنطقة',
    'الجزء الثاني من الدورة',
    'يعقد الجزء الأول في جنيف',
    'مادة صحفية نشرت في 4 أيار/مايو 2017',
    'بأغلبية 12 صوتا مقابل 3',
    'البند 5 من جدول الأعمال',
    'اتخذ القرار بتوافق الآراء في الجلسة 72.',
    'الفقرة 22 من تقرير اللجنة الاستشارية',
    'الفقرة 58 من الوثيقة الختامية للدورة الاستثنائية العاشرة',
    'المرجع نفسه، المجلد 1577، الرقم 27531',
    'الميثاق يكفل هذه الحقوق.',
    'المادة 43',
    'القرار 1 الذي اتخذه المؤتمر',
    'الفصل الأول، القرار 1، المرفق الثاني',
    'الوثيقة EB136/8، المرفق الأول',
    'الفقرة 12 من التعليق العام رقم 25',
    'انظر أعلاه',
    'وترد في المرفق ثلاثة جداول.',
    'قرار المؤتمر العام 14/221',
    'مقرر مؤتمر الأطراف 15/8',
    'في الفترة من 3 إلى 14 حزيران/يونيه 1992',
    'ثلاثة أرباع الأعضاء 3/4',
    'في عام 2017 و 2018',
  ]);
});
