/** Words for invented reports about border rivers, in three languages, put together by `draft.ts`. */

export interface Words {
  readonly language: 'en' | 'zh' | 'ar';
  readonly masthead: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly contents: string;
  /** Joins sentences. */
  readonly space: string;
  /** The labels of chapters and of sections, and the titles behind them. */
  readonly chapters: readonly string[];
  readonly letters: readonly string[];
  readonly titles: readonly string[];
  readonly subtitles: readonly string[];
  readonly paragraph: (number: number) => string;
  readonly items: readonly string[];
  /** The lines that open the two annexes, a blank one, and the title. */
  readonly annexes: readonly (readonly string[])[];
  /** With `{n}`, `{p}`, `{d}` and `{r}` in them, as `draft.ts` fills them in. */
  readonly sentences: readonly string[];
  readonly announcements: readonly string[];
  readonly members: readonly string[];
  readonly quotations: readonly string[];
  readonly notes: readonly string[];
  readonly rivers: readonly string[];
  readonly table: { readonly caption: (number: number) => string; readonly head: string; readonly source: string };
}

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}. `);
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'
  .split(' ')
  .map((numeral) => `${numeral}. `);
const HAN = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'
  .split(' ')
  .map((numeral) => `${numeral}. `);
const ARABIC = 'أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا'.split(' ').map((word) => `${word} - `);

const en: Words = {
  language: 'en',
  masthead: [
    'A/95/412–S/2040/318',
    '',
    'General Assembly',
    'Security Council',
    '',
    'Distr.: General',
    '14 October 2040',
    '',
    'Original: English',
    '',
    'Ninety-fifth session',
    'Agenda items 28 and 71',
  ],
  title: 'Water levels, warnings and the people between two banks',
  summary: 'Summary',
  contents: 'Contents',
  space: ' ',
  titles: [
    'Introduction',
    'What the gauges say',
    'Who is told, and when',
    'The last kilometre',
    'Money and time',
    'Peace along the water',
  ],
  subtitles: [
    'Exchange of readings',
    'Officers on duty',
    'Exercises',
    'Languages of a warning',
    'Reservoirs upstream',
    'Schools and hospitals',
    'Costs',
  ],
  letters: LETTERS,
  chapters: ROMAN,
  paragraph: (number) => `${number}. `,
  items: ['(a) ', '(b) ', '(c) ', '(d) '],
  annexes: [
    ['Annex I', '', 'Common elements of rules for the exchange of readings'],
    ['Annex II', '', 'Exercises held across borders'],
  ],
  sentences: [
    'In the spring of that year the {r} rose {n} centimetres in four days, and the crest reached the border before the message did.',
    'The commission for the {r} has laid down that an officer notifies the neighbour within {n} minutes, without asking for leave.',
    'As set out in paragraph {p} above, a warning that nobody understands is no warning.',
    'Further details are given in document {d}, annex I, paragraph {n}.',
    'Of the {n} stations visited, most had a telephone, some had a generator, and few had both on the same night.',
    'The experts recalled “the duty to tell those downstream in time”, and asked that it be funded.',
    'It was also noted that the schools along the {r} had held {n} exercises, which the pupils had enjoyed more than the teachers.',
    'No State reported that a reading had been withheld; several reported that one had been late.',
  ],
  announcements: [
    'The rules that were agreed cover the following:',
    'The group recommends, in particular, that States:',
  ],
  members: [
    'Readings at the border stations, every {n} minutes in the season of floods;',
    'Planned releases from the reservoirs of the {r}, at least {n} hours in advance;',
    'The names of the officers on duty, and the languages that they speak;',
    'A joint review after each flood, as described in paragraph {p} above.',
  ],
  quotations: [
    '“Each riparian State shall notify the others of a rise of the {r} by more than {n} centimetres, at any hour and without delay.”',
  ],
  notes: [
    '{d}, para. {n}.',
    'See {d}, annex II, paras. {n} and {n}.',
    'Information received from the commission for the {r}.',
  ],
  rivers: ['Telma', 'Orvane', 'Sirret', 'Upper Kolda', 'Little Maren'],
  table: {
    caption: (number) => `Table ${number}. Stations and readings`,
    head: 'River\tStations\tReadings a day',
    source: 'Source: river commissions.',
  },
};

const zh: Words = {
  language: 'zh',
  masthead: [
    'A/95/412–S/2040/318',
    '',
    '大会',
    '安全理事会',
    '',
    'Distr.: General',
    '14 October 2040',
    'Chinese',
    'Original: English',
    '',
    '第九十五届会议',
    '议程项目28和71',
  ],
  title: '水位、预警与两岸居民',
  summary: '摘要',
  contents: '目录',
  space: '',
  titles: ['导言', '水文站的读数', '通知何人与何时通知', '最后一公里', '经费与时间', '水边的和平'],
  subtitles: ['交换读数', '值班人员', '联合演习', '预警使用的语文', '上游水库', '学校和医院', '费用'],
  letters: LETTERS,
  chapters: HAN,
  paragraph: (number) => `${number}. `,
  items: ['(a) ', '(b) ', '(c) ', '(d) '],
  annexes: [
    ['附件一', '', '交换读数规则的共同要素'],
    ['附件二', '', '跨界举行的演习'],
  ],
  sentences: [
    '当年春季，{r}水位四天内上涨{n}厘米，洪峰先于电报到达边界。',
    '{r}委员会规定，值班人员无须请示，应在{n}分钟内直接通知邻国。',
    '如上文第{p}段所述，无人听懂的预警等于没有预警。',
    '详情见{d}号文件，附件一，第{n}段。',
    '在走访的{n}个水文站中，多数有电话，一些有发电机，但很少有站在同一夜晚两者俱全。',
    '专家们忆及“及时告知下游的义务”，并要求为此提供经费。',
    '会议还注意到，{r}沿岸的学校举行了{n}次演习，学生比教师更乐意参加。',
    '没有国家报告读数遭到扣留；若干国家报告读数迟到。',
  ],
  announcements: ['商定的规则包括以下内容：', '专家组特别建议各国：'],
  members: [
    '在汛期每{n}分钟交换边界水文站读数；',
    '至少提前{n}小时通报{r}水库的计划放水；',
    '提供值班人员姓名及其使用的语文；',
    '按上文第{p}段所述，在每次洪水后进行联合审查。',
  ],
  quotations: ['“{r}水位上涨超过{n}厘米时，各沿岸国应随时毫不拖延地通知其他沿岸国。”'],
  notes: ['{d}，第{n}段。', '见{d}，附件二，第{n}和{n}段。', '{r}委员会提供的资料。'],
  rivers: ['特尔马河', '奥尔万河', '西雷特河', '科尔达河上游', '小马伦河'],
  table: {
    caption: (number) => `表${number}. 水文站和读数`,
    head: '河流\t水文站\t每日读数',
    source: '资料来源：各河流委员会。',
  },
};

const ar: Words = {
  language: 'ar',
  masthead: [
    'A/95/412–S/2040/318',
    '',
    'الجمعية العامة',
    'مجلس الأمن',
    '',
    'Distr.: General',
    '14 October 2040',
    'Arabic',
    'Original: English',
    '',
    'الدورة الخامسة والتسعون',
    'البندان 28 و 71',
  ],
  title: 'مناسيب المياه والإنذارات والناس بين الضفتين',
  summary: 'موجز',
  contents: 'المحتويات',
  space: ' ',
  titles: ['مقدمة', 'ما تقوله المقاييس', 'من يبلغ ومتى', 'الكيلومتر الأخير', 'المال والوقت', 'السلام على ضفاف المياه'],
  subtitles: [
    'تبادل القراءات',
    'الموظفون المناوبون',
    'التمارين',
    'لغات الإنذار',
    'الخزانات في أعلى النهر',
    'المدارس والمستشفيات',
    'التكاليف',
  ],
  letters: ['ألف', 'باء', 'جيم', 'دال', 'هاء', 'واو', 'زاي', 'حاء', 'طاء', 'ياء'].map((letter) => `${letter} - `),
  chapters: ARABIC,
  paragraph: (number) => `${number} - `,
  items: ['(أ) ', '(ب) ', '(ج) ', '(د) '],
  annexes: [
    ['المرفق الأول', '', 'العناصر المشتركة لقواعد تبادل القراءات'],
    ['المرفق الثاني', '', 'التمارين المقامة عبر الحدود'],
  ],
  sentences: [
    'في ربيع تلك السنة ارتفع منسوب {r} بمقدار {n} سنتيمترا في أربعة أيام، ووصلت الذروة إلى الحدود قبل الرسالة.',
    'وقررت لجنة {r} أن يخطر الموظف المناوب الدولة المجاورة في غضون {n} دقيقة دون طلب الإذن.',
    'وعلى النحو المبين في الفقرة {p} أعلاه، فإن الإنذار الذي لا يفهمه أحد ليس إنذارا.',
    'وترد تفاصيل أخرى في الوثيقة {d}، المرفق الأول، الفقرة {n}.',
    'ومن بين {n} محطة جرت زيارتها، كان لدى معظمها هاتف، ولدى بعضها مولد، وقلما اجتمع الاثنان في ليلة واحدة.',
    'وأشار الخبراء إلى «واجب إبلاغ من هم في أسفل النهر في الوقت المناسب»، وطلبوا تمويله.',
    'ولوحظ أيضا أن المدارس على ضفاف {r} أجرت {n} تمرينا استمتع بها التلاميذ أكثر من المعلمين.',
    'ولم تبلغ أي دولة عن حجب قراءة؛ وأبلغت عدة دول عن تأخرها.',
  ],
  announcements: ['وتشمل القواعد المتفق عليها ما يلي:', 'ويوصي الفريق الدول على وجه الخصوص بما يلي:'],
  members: [
    'القراءات في محطات الحدود، كل {n} دقيقة في موسم الفيضانات؛',
    'التصريفات المقررة من خزانات {r} قبل {n} ساعة على الأقل؛',
    'أسماء الموظفين المناوبين واللغات التي يتكلمونها؛',
    'استعراض مشترك بعد كل فيضان، على النحو المبين في الفقرة {p} أعلاه.',
  ],
  quotations: ['«تخطر كل دولة مشاطئة الدول الأخرى بارتفاع منسوب {r} بأكثر من {n} سنتيمترا، في أي ساعة ودون تأخير.»'],
  notes: ['{d}، الفقرة {n}.', 'انظر {d}، المرفق الثاني، الفقرتان {n} و {n}.', 'معلومات واردة من لجنة {r}.'],
  rivers: ['نهر تلما', 'نهر أورفان', 'نهر سيريت', 'أعالي كولدا', 'مارين الصغير'],
  table: {
    caption: (number) => `الجدول ${number}: المحطات والقراءات`,
    head: 'النهر\tالمحطات\tالقراءات اليومية',
    source: 'المصدر: لجان الأنهار.',
  },
};

export const WORDS = { en, zh, ar };
