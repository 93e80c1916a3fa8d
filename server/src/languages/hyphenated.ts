/** Compounds that are written with a hyphen: at the end of a line it is theirs, and no sign that a word was divided. */
import type { Language } from './lexicon';

export interface Hyphenated {
  /** First members that always have one behind them. */
  readonly first: readonly string[];
  /** Those that have one before some words only, by how these begin: `co-chair`, but `cooperation`. */
  readonly firstBefore: Readonly<Record<string, readonly string[]>>;
  /** Last members that always have one before them: `community-based`. */
  readonly last: readonly string[];
  /** What stands between two hyphens: `state-of-the-art`. */
  readonly between: readonly string[];
}

const NONE: Hyphenated = { first: [], firstBefore: {}, last: [], between: [] };

/** What is counted with a number word before it: `three-year`, `two-thirds`. */
const COUNTED = [
  ...['year', 'month', 'week', 'day', 'hour', 'third', 'fifth', 'quarter', 'tenth', 'half'],
  ...['member', 'person', 'part', 'party', 'point', 'stage', 'step', 'tier', 'time', 'way', 'pronged', 'page'],
];
const LEVELS = ['level', 'ranking', 'income', 'risk', 'quality', 'lying', 'cost', 'profile', 'speed', 'yield'];
const TERMS = ['term', 'standing', 'range', 'lasting', 'lived'];
const COMPASS = ['восто', 'запад'];

/** None that may as well open a word that is written together: `ex-ample`, `so-cial`. */
export const HYPHENATED: Readonly<Record<Language, Hyphenated>> = {
  ar: NONE,
  zh: NONE,
  en: {
    first: [
      ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
      ...['well', 'non', 'self', 'vice', 'quasi'],
    ],
    firstBefore: {
      ...{ one: COUNTED, two: COUNTED, three: COUNTED, four: COUNTED, five: COUNTED },
      ...{ six: COUNTED, seven: COUNTED, eight: COUNTED, nine: COUNTED, ten: COUNTED, half: COUNTED },
      ...{ high: LEVELS, low: LEVELS, middle: LEVELS, long: TERMS, short: TERMS, medium: TERMS },
      so: ['called'],
      co: [
        'chair',
        'author',
        'facilitat',
        'found',
        'financ',
        'host',
        'lead',
        'organiz',
        'rapporteur',
        'sponsor',
        'pilot',
      ],
      inter: ['agency', 'island', 'communal'],
      ex: ['combatant', 'officio', 'president', 'minister', 'post', 'ante', 'soldier'],
      anti: ['personnel', 'money', 'corruption', 'discriminat', 'racis', 'terroris', 'trafficking'],
      re: ['elect', 'establish', 'examin', 'emerg', 'enter', 'entry'],
      by: ['election', 'product', 'law'],
      cross: ['border', 'cutting', 'sector', 'referenc', 'cultur'],
      far: ['reaching'],
      full: ['time', 'scale', 'fledged'],
      part: ['time'],
      large: ['scale'],
      small: ['scale'],
      ill: ['treat', 'equip', 'prepar'],
      mid: ['term', 'level', 'year'],
      system: ['wide'],
      decision: ['mak'],
      capacity: ['build'],
      confidence: ['build'],
      power: ['sharing'],
      burden: ['sharing'],
      follow: ['up'],
    },
    last: ['based', 'related', 'oriented'],
    between: ['of', 'the', 'to', 'and', 'by', 'up', 'income'],
  },
  fr: {
    first: [
      ...['vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'quatre'],
      ...['non', 'vice', 'demi', 'quasi', 'celui', 'celle', 'ceux', 'celles', 'rendez'],
    ],
    firstBefore: {
      dix: ['sept', 'huit', 'neuf'],
      peut: ['être'],
      vis: ['à'],
      est: ['à', 'ce'],
      soi: ['même', 'disant'],
      quelques: ['un'],
      au: ['delà', 'dessus', 'dessous', 'devant'],
      ci: ['après', 'dessus', 'dessous', 'joint', 'annex', 'contre'],
      là: ['bas', 'haut', 'dessus', 'dedans'],
      par: ['delà', 'dessus', 'dessous'],
      sous: ['région', 'comité', 'section', 'comm', 'secrétaire', 'group', 'program', 'total', 'alinéa', 'paragraph'],
      avant: ['projet', 'garde', 'dernier', 'propos'],
      ex: ['combattant', 'président', 'ministre', 'république', 'yougoslav', 'soldat'],
      mi: ['parcours', 'temps', 'année', 'mandat'],
      porte: ['parole'],
      compte: ['rendu'],
      mot: ['clé', 'clef'],
    },
    last: ['même', 'mêmes'],
    between: ['à', 'de', 'du', 'des', 'la', 'le', 't', 'et', 'vis'],
  },
  es: {
    first: [],
    firstBefore: {
      político: ['militar', 'social', 'administrativ'],
      económico: ['social', 'financier'],
      teórico: ['práctic'],
      técnico: ['administrativ', 'científic'],
    },
    last: [],
    between: [],
  },
  ru: {
    first: ['вице', 'кое'],
    firstBefore: {
      ...{ северо: COMPASS, юго: COMPASS },
      по: ['прежнему', 'новому', 'видимому', 'разному', 'иному', 'другому', 'своему'],
      во: ['первых', 'вторых'],
      в: ['третьих', 'четвертых', 'пятых'],
      из: ['за', 'под'],
      премьер: ['министр'],
      генерал: ['лейтенант', 'майор', 'губернатор', 'полковник'],
      экс: ['президент', 'министр', 'председател'],
      пресс: ['служб', 'релиз', 'конференц', 'секретар', 'центр'],
      научно: ['техническ', 'исследовательск', 'практическ', 'образовательн'],
      социально: ['экономическ', 'политическ', 'культурн', 'бытов', 'трудов'],
      материально: ['техническ'],
      организационно: ['правов', 'техническ', 'методическ'],
      торгово: ['экономическ', 'промышленн'],
      финансово: ['экономическ', 'кредитн'],
      общественно: ['политическ', 'полезн'],
      административно: ['территориальн', 'хозяйственн', 'правов'],
      ...{ что: ['то'], кто: ['то'], где: ['то'], какой: ['то'], какие: ['то'], когда: ['то'] },
    },
    last: ['либо', 'нибудь', 'таки'],
    between: [],
  },
};
