/** The words before quotation marks that say what the marks enclose. */
import type { Language } from '../lexicon';

/**
 * Between a place and what is quoted from it: `paragraph 5 states that “…”`, `第5段指出：“…”`. In lower case; they end what stands
 * between the two, but for a comma or colon.
 */
export const SAYS: Readonly<Record<Language, readonly string[]>> = {
  ar: ['على أن', 'إلى أن', 'أن', 'ما يلي', 'على ما يلي'],
  zh: ['指出', '规定', '强调', '声明', '表示', '写道', '称', '所述', '宣布', '宣告', '重申', '载明', '申明', '说'],
  en: ['states', 'stated', 'reads', 'that', 'provides', 'declares', 'declared', 'says', 'said', 'affirms', 'affirmed'],
  es: ['que', 'lo siguiente', 'dispone', 'establece', 'declara', 'dice'],
  fr: ['que', 'ce qui suit', 'dispose', 'déclare', 'affirme', 'indique'],
  ru: ['что', 'следующее', 'гласит', 'указано', 'говорится', 'сказано'],
};

/** Directly before the quotation marks of a title, in lower case: `entitled “…”`, `题为“…”`. */
export const TITLED: Readonly<Record<Language, readonly string[]>> = {
  ar: ['المعنون', 'المعنونة', 'معنون', 'بعنوان'],
  zh: ['题为', '名为', '称为', '题目是', '标题为', '主题是', '主题为'],
  en: ['entitled', 'titled', 'called', 'known as', 'the theme', 'on the theme'],
  es: ['titulado', 'titulada', 'titulados', 'tituladas', 'título', 'denominado', 'denominada', 'el tema'],
  fr: ['intitulé', 'intitulée', 'intitulés', 'intitulées', 'titre', 'dénommé', 'dénommée', 'le thème'],
  ru: [
    'озаглавленный',
    'озаглавленная',
    'озаглавленном',
    'озаглавленной',
    'озаглавленного',
    'под названием',
    'на тему',
  ],
};
