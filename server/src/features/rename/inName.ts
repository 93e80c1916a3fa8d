/** Whether a short form may be a piece of something longer where it stands: an address, a compound, another name. */
import type { Span } from '../../base/span';
import { isAbbreviation } from '../../checks/abbreviations/definitions';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import { textOf } from '../../draft/textOf';
import { DEFINITION_WORDS } from '../../languages/checks/definitionWords';
import { BEFORE_NAME, OTHER_WORD } from '../../languages/checks/hanNames';
import { WEAK_WORDS } from '../../languages/completion/weakWords';
import type { ShortForm } from '../shortForms';

/** So much is looked at on either side, in UTF-16 units. */
const AROUND = 120;

/** Letters of a symbol, `UNEP/EA.2/4`, or of an address of the web or of mail are none of the short form. */
export function isCited(draft: Draft, { from, to }: Span): boolean {
  const [before, behind] = around(draft, { from, to });
  if (/^\/[\w./()-]*\d/.test(behind) || /\d[\w./()-]*\/$/.test(before)) return true;
  const start = /[\w.:/@%?=&#~+-]*$/.exec(before)?.[0] ?? '';
  const end = /^[\w.:/@%?=&#~+-]*/.exec(behind)?.[0] ?? '';
  return ADDRESS.test(start + textOf(draft, { from, to }) + end);
}

const ADDRESS = /:\/\/|@[\w-]+\.|^www\.|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:$|[/:.?#])/;

/** What only the drafter can tell: `UN-Women`, `UNEP/UNDP`, and a name before which more of it may stand. */
export function mayBeLonger(draft: Draft, { short, full }: ShortForm, { from, to }: Span): boolean {
  const [before, behind] = around(draft, { from, to });
  if (/[\p{L}\p{N}][/\u2010\u2011-]$/u.test(before) || /^[/\u2010\u2011-][\p{L}\p{N}]/u.test(behind)) return true;
  if (/^\p{Script=Han}/u.test(short)) {
    if (OTHER_WORD.test(short.slice(-1) + behind.slice(0, 1))) return true;
    return isWordOf(short, full) && /\p{Script=Han}$/u.test(before) && !BEFORE_NAME.test(before);
  }
  if (isAbbreviation(short) || !isWordOf(short, full)) return false;
  const word = /(?:^|\s)(\p{Lu}[\p{L}\p{M}’-]*)\s$/u.exec(before)?.[1]?.toLowerCase();
  const language = languageAt(draft, from);
  const isArticle = DEFINITION_WORDS[language].articles.some((article) => article.trim() === word);
  return word !== undefined && !isArticle && !WEAK_WORDS[language].has(word);
}

/** Whether it is a word of its full name, as other names may have it, too: `理事会`, `the Council`. */
function isWordOf(short: string, full: string | undefined): boolean {
  return full === undefined || full.includes(short);
}

function around(draft: Draft, { from, to }: Span): readonly [before: string, behind: string] {
  const before = textOf(draft, { from: Math.max(0, from - AROUND), to: from });
  return [before, textOf(draft, { from: to, to: to + AROUND })];
}
