/** The lines of a masthead that have one form only: distribution, and the original language under an annex. */
import { later, t } from '../../base/l10n';
import { fact } from '../../base/lazy';
import { ALL_LEXICONS } from '../../languages/index';
import type { Block } from '../../draft/nodes';
import type { Finding, FixEdit, PassageRule } from '../rule';
import { DISTRIBUTION, WRITTEN } from '../../languages/checks/mastheadForms';
import page from './masthead-form.md';

const BRACKETED = /^([[［{｛【(（])\s?(.{2,16}?)\s?([:：])\s?(.{2,40}?)\s?([\]］}｝】)）])$/u;
const LABEL_FORMS = ALL_LEXICONS.flatMap(({ original }) => original);
const NAMES = ALL_LEXICONS.flatMap(({ languageNames }) => Object.values(languageNames).flat()).map((name) =>
  name.toLowerCase(),
);

export const rule: PassageRule = {
  id: 'masthead-form',
  level: 'warning',
  summary: later('The lines of a masthead have the form that the house gives them.'),
  scope: 'passage',
  speaksIn: ['masthead'],
  page,
  *check({ block, text, lexicon }) {
    if (block.kind !== 'masthead' && block.kind !== 'title') return;
    const part = block.entry.zone === 'titles';
    for (const line of linesOf(block)) {
      // Masthead lines are one block; its passage has them joined.
      const at = text.indexOf(line);
      if (at < 0) continue;
      const found = part ? originalLine(line) : distributionLine(line, lexicon.language);
      if (found) yield { ...found, ...moved(found, at) };
    }
  },
};

const linesOf = fact((block: Block): readonly string[] =>
  block.segments.map(({ text }) => text).filter((text) => text !== '' && text.length <= 60),
);

function moved({ from, to, fixes = [] }: Finding, by: number): Pick<Finding, 'from' | 'to' | 'fixes'> {
  const edits = (fix: readonly FixEdit[]): FixEdit[] =>
    fix.map((edit) => ({ ...edit, from: edit.from + by, to: edit.to + by }));
  return { from: from + by, to: to + by, fixes: fixes.map((fix) => ({ ...fix, edits: edits(fix.edits) })) };
}

/** `{原件：英文}` for `[原件：英文]`. */
function originalLine(line: string): Finding | undefined {
  const [, open = '', label = '', , name = '', close = ''] = BRACKETED.exec(line) ?? [];
  if (!LABEL_FORMS.includes(label.toLowerCase()) || !NAMES.some((one) => name.toLowerCase().includes(one)))
    return undefined;
  if ('[［'.includes(open) && ']］'.includes(close)) return undefined;
  const end = line.length;
  const edits: FixEdit[] = [
    { from: 0, to: 1, text: '[' },
    { from: end - 1, to: end, text: ']' },
  ];
  const finding: Finding = {
    from: 0,
    to: end,
    message: t('The original language of an annex stands in square brackets: [{0}]', line.slice(1, -1)),
    fixes: [
      {
        title: t('Write square brackets'),
        edits: edits.filter(({ from, text }) => line.charAt(from) !== text),
        sure: true,
      },
    ],
  };
  // Some offices have round ones.
  return '(（'.includes(open) && ')）'.includes(close) ? { ...finding, severity: 'hint' } : finding;
}

function distributionLine(line: string, language: keyof typeof DISTRIBUTION): Finding | undefined {
  const written = WRITTEN.find((one) => one.in.includes(language) && one.line.test(line));
  if (!written) return undefined;
  const right = DISTRIBUTION[language][written.means];
  if (right === line) return undefined;
  return {
    from: 0,
    to: line.length,
    message: t('The masthead has {0} here', right),
    fixes: [{ title: t('Write {0}', right), edits: [{ from: 0, to: line.length, text: right }], sure: true }],
  };
}
