/** Russian citations: `резолюция 57/337 Генеральной Ассамблеи, приложение, п. 37`, `пункт 4 своей резолюции 58/292`. */
import type { CitationWords } from '../citationWords';
import { inflect } from '../inflect';

const FEMININE = 'я и ю ей й ям ях ями';
const MASCULINE = '- а у ом е ы ов ам ах ами';
const NEUTER = 'е я ю ем и й ям ях ями';
const SINGULAR = 'я и ю ей';
/** Adjectives of masculine nouns. */
const PACT = 'ый ий ого ому ым им ом';
/** Possessives and participles, in all cases. */
const ADJECTIVE = 'ая ой ую ый ого ому ым ом ое ые ых ыми';

/** Whole names of treaties, which small words would cut off elsewhere; the longest at a place is taken. */
const TREATIES = [
  ...inflect('всеобщ', 'ая ей ую').flatMap((word) =>
    inflect(`${word} деклараци`, SINGULAR).map((name) => `${name} прав человека`),
  ),
  ...inflect('международн', PACT).flatMap((word) =>
    inflect(`${word} пакт`, 'а у ом е -').flatMap((name) => [
      `${name} о гражданских и политических правах`,
      `${name} об экономических, социальных и культурных правах`,
    ]),
  ),
  ...inflect('международн', 'ая ой ую').flatMap((word) =>
    inflect(`${word} конвенци`, SINGULAR).flatMap((name) => [
      `${name} о ликвидации всех форм расовой дискриминации`,
      `${name} для защиты всех лиц от насильственных исчезновений`,
      `${name} о защите прав всех трудящихся-мигрантов и членов их семей`,
    ]),
  ),
  ...inflect('конвенци', SINGULAR).flatMap((name) => [
    `${name} о правах ребенка`,
    `${name} о правах инвалидов`,
    `${name} о ликвидации всех форм дискриминации в отношении женщин`,
    `${name} против пыток и других жестоких, бесчеловечных или унижающих достоинство видов обращения и наказания`,
    `${name} против пыток`,
    `${name} о предупреждении преступления геноцида и наказании за него`,
    `${name} о статусе беженцев`,
    `${name} организации объединенных наций по морскому праву`,
    `${name} организации объединенных наций против коррупции`,
    `${name} организации объединенных наций против транснациональной организованной преступности`,
    `${name} о привилегиях и иммунитетах объединенных наций`,
    `${name} о биологическом разнообразии`,
    `${name} по кассетным боеприпасам`,
  ]),
  ...inflect('рамочн', 'ая ой ую').flatMap((word) =>
    inflect(`${word} конвенци`, SINGULAR).map((name) => `${name} организации объединенных наций об изменении климата`),
  ),
  ...inflect('венск', 'ая ой ую').flatMap((word) =>
    inflect(`${word} конвенци`, SINGULAR).flatMap((name) => [
      `${name} о праве международных договоров`,
      `${name} о дипломатических сношениях`,
    ]),
  ),
  ...inflect('римск', PACT).flatMap((word) =>
    inflect(`${word} статут`, 'а у ом е -').flatMap((name) => [`${name} международного уголовного суда`, name]),
  ),
  ...inflect('статут', 'а у ом е -').map((name) => `${name} международного суда`),
  ...inflect('договор', 'а у ом е -').flatMap((name) => [
    `${name} о нераспространении ядерного оружия`,
    `${name} о всеобъемлющем запрещении ядерных испытаний`,
  ]),
  ...inflect('парижск', 'ое ого ому им ом').flatMap((word) => inflect(`${word} соглашени`, 'е я ю ем и')),
  ...inflect('факультативн', PACT).flatMap((word) => inflect(`${word} протокол`, 'а у ом е -')),
];

/** The genitives of organs that have resolutions. */
const OWNERS = [
  'генеральной ассамблеи',
  'ассамблеи',
  'совета безопасности',
  'экономического и социального совета',
  'совета по правам человека',
  'комиссии по правам человека',
];

export const ru: CitationWords = {
  prefixes: [],
  organs: {
    GA: [
      ...inflect('генеральн', 'ая ой ую').flatMap((word) =>
        inflect(`${word} ассамбле`, 'я и ю ей').map((name) => name),
      ),
      ...inflect('ассамбле', 'я и ю ей'),
    ],
    SC: inflect('совет', '- а у ом е').map((word) => `${word} безопасности`),
    ECOSOC: [
      'экономический и социальный совет',
      'экономического и социального совета',
      'экономическим и социальным советом',
      'экономическому и социальному совету',
      'экономическом и социальном совете',
    ],
    HRC: inflect('совет', '- а у ом е').map((word) => `${word} по правам человека`),
    CHR: inflect('комисси', 'я и ю ей').map((word) => `${word} по правам человека`),
    other: [
      ...inflect('конференци', 'я и ю ей').flatMap((word) => [`${word} сторон`, `${word} участников`]),
      ...inflect('совещани', 'е я ю ем и').flatMap((word) => [`${word} сторон`]),
      'исполнительный совет',
      'исполнительного совета',
      'совета управляющих',
      'всемирной ассамблеи здравоохранения',
      'ассамблеи государств-участников',
      'парламентской ассамблеи',
      'ассамблеи организации объединенных наций по окружающей среде',
      'комиссии по наркотическим средствам',
      'комиссии по положению женщин',
      'генеральной конференции',
      'совета мира и безопасности',
    ],
  },
  adoptedBy: [...inflect('принят', ADJECTIVE), ...inflect('утвержденн', ADJECTIVE)],
  owners: OWNERS,
  resolution: [...inflect('резолюци', FEMININE), 'рез.'],
  decision: inflect('решени', NEUTER),
  opens: ['№', '№№'],
  closes: [],
  dated: ['от'],
  units: {
    annex: { one: inflect('приложени', 'е я ю ем и'), many: inflect('приложени', 'я й ям ях ями') },
    appendix: { one: inflect('добавлени', 'е я ю ем и'), many: inflect('добавлени', 'й ям ях ями') },
    enclosure: { one: inflect('дополнени', 'е я ю ем и'), many: inflect('дополнени', 'й ям ях ями') },
    volume: { one: [...inflect('том', '- а у ом е'), 'т.'], many: [...inflect('том', 'ы ов ах'), 'тт.'] },
    part: { one: inflect('част', 'ь и ью'), many: inflect('част', 'ей ям ях ями') },
    chap: { one: [...inflect('глав', 'а ы е у ой'), 'гл.'], many: [...inflect('глав', '- ам ах ами'), 'главы', 'гл.'] },
    section: {
      one: [...inflect('раздел', '- а у ом е'), 'разд.'],
      many: [...inflect('раздел', 'ы ов ам ах ами'), 'разд.'],
    },
    article: {
      one: [...inflect('стать', 'я и ю ей е'), 'ст.'],
      many: [...inflect('стат', 'ьи ей ьям ьях ьями'), 'ст.', 'стст.'],
    },
    rule: { one: inflect('правил', 'о а у ом е'), many: inflect('правил', '- ам ах ами') },
    target: { one: inflect('задач', 'а и е у ей'), many: inflect('задач', '- ам ах ами') },
    table: { one: [...inflect('таблиц', 'а ы е у ей'), 'табл.'], many: inflect('таблиц', '- ам ах ами') },
    page: {
      one: [...inflect('страниц', 'а ы е у ей'), 'стр.', 'с.'],
      many: [...inflect('страниц', '- ам ах ами'), 'стр.', 'сс.'],
    },
    preambular: {
      one: inflect('пункт', '- а у ом е').map((word) => `${word} преамбулы`),
      many: inflect('пункт', 'ы ов ам ах ами').map((word) => `${word} преамбулы`),
    },
    paragraph: {
      one: [...inflect('пункт', '- а у ом е'), 'п.', ...inflect('параграф', '- а у ом е')],
      many: [...inflect('пункт', 'ы ов ам ах ами'), 'пп.', ...inflect('параграф', 'ы ов ам ах ами')],
    },
    note: {
      one: [...inflect('сноск', 'а и е у ой'), ...inflect('примечани', 'е я ю ем и'), 'прим.'],
      many: [...inflect('снос', 'ки ок ках'), ...inflect('примечани', 'й ям ях')],
    },
  },
  clause: [],
  label: [...inflect('подпункт', '- а у ом е ы ов ам ах ами'), 'подп.'],
  operative: [...inflect('постановляющ', 'ей')],
  notThese: [],
  and: ['и', 'или', 'а также'],
  to: ['по', 'до'],
  of: ['к', 'в', 'из'],
  within: [],
  genitive: true,
  the: [...inflect('указанн', ADJECTIVE), ...inflect('вышеупомянут', ADJECTIVE)],
  its: ['своя', 'своей', 'свою', 'свои', 'своих', 'своего', 'ее', 'его', 'их', 'своим', 'своими'],
  own: [
    ...inflect('настоящ', 'ей ая ую').flatMap((word) => inflect(`${word} резолюци`, 'и я ю ей')),
    ...inflect('настоящ', 'его ий ему ем им').flatMap((word) => [
      ...inflect(`${word} доклад`, '- а у ом е'),
      ...inflect(`${word} документ`, '- а у ом е'),
      ...inflect(`${word} решени`, 'е я ю ем и'),
    ]),
    ...inflect('настоящ', 'ей ая ую').flatMap((word) => inflect(`${word} записк`, 'и а у ой е')),
    'настоящего письма',
    'настоящему письму',
    'настоящему докладу',
  ],
  that: ['этой', 'эту', 'той же', 'этой же', 'данной', 'указанной', 'упомянутой', 'вышеупомянутой'],
  ibid: ['там же'],
  above: { before: ['выше', 'ниже'], behind: ['выше', 'ниже'] },
  see: ['см.', 'см. также', 'ср.'],
  charter: [
    ...inflect('устав', '- а у ом е').flatMap((word) => [
      `${word} организации объединенных наций`,
      `${word} оон`,
      word,
    ]),
  ],
  instruments: [
    ...TREATIES,
    ...inflect('конвенци', FEMININE),
    ...inflect('пакт', MASCULINE),
    ...inflect('договор', MASCULINE),
    ...inflect('статут', MASCULINE),
    ...inflect('протокол', MASCULINE),
    ...inflect('соглашени', NEUTER),
    ...inflect('конституци', FEMININE),
    ...inflect('кодекс', MASCULINE),
    ...inflect('закон', MASCULINE),
    ...inflect('деклараци', FEMININE),
    'правил процедуры',
    'правила процедуры',
  ],
  documents: [
    ...inflect('доклад', MASCULINE),
    ...inflect('документ', MASCULINE),
    ...inflect('письм', 'о а у ом е'),
    'писем',
    ...inflect('проект', '- а у ом е').flatMap((word) => [`${word} резолюции`, `${word} решения`]),
    'проектов резолюций',
    ...inflect('меморандум', MASCULINE),
    ...inflect('повестк', 'а и е у ой').map((word) => `${word} дня`),
    ...inflect('программ', 'а ы е у ой').map((word) => `${word} действий`),
    ...inflect('план', MASCULINE),
    ...inflect('принцип', MASCULINE),
    ...inflect('стратеги', FEMININE),
    ...inflect('заявлени', NEUTER),
    ...inflect('рекомендаци', FEMININE),
    ...inflect('замечани', NEUTER),
    ...inflect('исследовани', NEUTER),
  ],
  series: ['treaty series', 'сборник договоров'],
  sessions: {},
  conferences: {},
};
