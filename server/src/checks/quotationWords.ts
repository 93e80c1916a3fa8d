/** The words between a place and what is quoted from it: `paragraph 5 states that “…”`, `第5段指出：“…”`. */
import type { Language } from '../languages/lexicon';

/** In lower case; they end what stands between the two, but for a comma or colon. */
export const SAYS: Readonly<Record<Language, readonly string[]>> = {
  ar: ['على أن', 'إلى أن', 'أن', 'ما يلي', 'على ما يلي'],
  zh: ['指出', '规定', '强调', '声明', '表示', '写道', '称', '所述', '宣布', '宣告', '重申', '载明', '申明', '说'],
  en: ['states', 'stated', 'reads', 'that', 'provides', 'declares', 'declared', 'says', 'said', 'affirms', 'affirmed'],
  es: ['que', 'lo siguiente', 'dispone', 'establece', 'declara', 'dice'],
  fr: ['que', 'ce qui suit', 'dispose', 'déclare', 'affirme', 'indique'],
  ru: ['что', 'следующее', 'гласит', 'указано', 'говорится', 'сказано'],
};
