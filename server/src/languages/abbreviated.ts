/** Words that are written short with a stop, behind which a sentence goes on: without their stops, by language. */
import type { Language } from './lexicon';

export const ABBREVIATED: Readonly<Record<Language, readonly string[]>> = {
  ar: [],
  zh: [],
  en: 'Mr Mrs Ms Dr St No Nos art arts para paras chap sect vol p pp cf al Add Corr Rev Suppl'.split(' '),
  fr: 'M MM Mme Mlle Dr art par chap sect vol p cf al Add Corr Rev Suppl'.split(' '),
  ru: 'г гг гл п пп разд ст стр см т т\u00a0е т\u00a0д т\u00a0п им проф д-р'.split(' '),
  es: 'Sr Sra Srta Dr Dra art párr párrs cap secc vol núm núms pág págs cf al Add Corr Rev Supl'.split(' '),
};
