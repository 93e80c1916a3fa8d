/** What a Word file says of its document outside the text: in the comment of the Official Document System, in its properties, in its headers. */
import { onlySymbol } from '../docsymbol/scan';
import { ALL_LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { attribute } from './docxElements';
import type { WordPackage } from './docxPackage';
import type { SourceFacts } from './source';
import { descendants, elements, firstOf, type XmlElement } from './xml';

/** The last letter of a job number: `N2504667E`. */
const LETTERS: Readonly<Record<string, Language>> = { A: 'ar', C: 'zh', E: 'en', F: 'fr', R: 'ru', S: 'es' };

/** `headers` are the lines of the headers, the first page's first. Never throws. */
export function docxFacts(parts: WordPackage, headers: readonly string[]): SourceFacts {
  const comment = odsComment(parts.related('comments'));
  const custom = customProperties(parts.part('docProps/custom.xml'));
  const core = parts.part('docProps/core.xml');
  const property = (name: string): string => custom.get(name.toLowerCase()) ?? '';
  const symbols = firstSymbols([
    [comment('DOC SYMBOL1'), comment('DOC SYMBOL2')],
    [property('Symbol1'), property('Symbol2')],
    ...headers.map((line) => [line]),
    ...['subject', 'title'].map((name) => [core ? wordsOf(firstOf(core, name)) : '']),
  ]);
  const job = [comment('JOB NO'), property('ODSRefJobNo'), property('JobNo')].find((one) => JOB.test(one)) ?? '';
  const language = LETTERS[JOB.exec(job)?.[1] ?? ''] ?? languageNamed(property('Language'));
  const titles = ['Title1', 'Title2', 'Title3'].map((name) => property(name).replace(/\s+/g, ' ').trim());
  const title = titles.filter((line) => line !== '').join(': ');
  return {
    ...(symbols.length > 0 && { symbols }),
    ...(language && { language }),
    ...(title !== '' && { title }),
  };
}

const JOB = /^\s*[A-Z]{0,2}\.?\d{2}-?\d{5}\s?\(?([ACEFRS])\)?\s*$/;

/** Of the first group that names any: its symbols, in their order. What is no clean symbol is left out. */
function firstSymbols(groups: readonly (readonly string[])[]): readonly string[] {
  for (const group of groups) {
    const found = group.flatMap((words) => {
      const symbol = words === '' || words.length > 200 ? undefined : onlySymbol(words.trim());
      return symbol && symbol.fault === undefined && symbol.state === undefined ? symbol.targets : [];
    });
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** `<<ODS JOB NO>>N2504667E<<ODS JOB NO>>` → what stands between two such signs of a name. */
function odsComment(root: XmlElement | undefined): (name: string) => string {
  const text = root ? [...descendants(root, 't')].map(wordsOf).join('') : '';
  return (name) => new RegExp(`<<ODS ${name}>>([^<]*)<<ODS ${name}>>`).exec(text)?.[1]?.trim() ?? '';
}

function customProperties(root: XmlElement | undefined): ReadonlyMap<string, string> {
  const properties = root ? elements(root, 'property') : [];
  return new Map(
    properties.map((one) => [
      (attribute(one, 'name') ?? '').toLowerCase(),
      wordsOf(one)
        .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .trim(),
    ]),
  );
}

function languageNamed(name: string): Language | undefined {
  if (name === '') return undefined;
  for (const { languageNames } of ALL_LEXICONS) {
    for (const [language, names] of Object.entries(languageNames))
      if (names.some((one) => one.toLowerCase() === name.toLowerCase())) return language as Language;
  }
  return undefined;
}

/** All text in an element. */
function wordsOf(element: XmlElement | undefined): string {
  return element ? element.children.map((node) => (typeof node === 'string' ? node : wordsOf(node))).join('') : '';
}
