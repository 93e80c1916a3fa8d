/** The examples on the pages of the rules: what is called wrong is marked, and what is called right is not. */
import { deepStrictEqual, ok } from 'node:assert';
import { RULE_FACTS } from '../../../server/src/checks/rules/index';
import { findingsOf, type CaseOptions } from '../../support/check';

/** What a page says in words of the draft round its example, or of the corpus. */
interface Round {
  readonly before?: string;
  readonly behind?: string;
  readonly options?: CaseOptions;
}

const HELD = 'A/93/120\n\nDistr.: General\n9 August 2038\n\n';

const paragraphs = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `${from + at}. 各国报告了第${from + at}项措施。\n\n`).join('');

const held = (text: string, name = 'a.txt'): CaseOptions => ({ corpus: { [name]: text } });

const FOURTEEN = held(`${HELD}${paragraphs(1, 14)}`);

/** Pages whose examples need something round them. */
const ROUND: Readonly<Record<string, Round>> = {
  'contents-stale': {
    before: '目录\n\n一. 导言 ........ 1–2   2\n\n',
    behind: `\n三. 结论 ........ 12–13   3\n\n一. 导言\n\n${paragraphs(1, 2)}二. 背景\n\n${paragraphs(3, 11)}三. 结论\n\n${paragraphs(12, 13)}`,
  },
  'document-later': {
    before: 'A/93/400\n\nDistr.: General\n28 July 2038\n\n1. ',
    options: { ...FOURTEEN, stage: 'submission' },
  },
  'document-superseded': { options: held(`A/93/120/Rev.1\n\n${paragraphs(1, 14)}`) },
  'label-form': { before: paragraphs(1, 8), behind: `\n\n${paragraphs(11, 12)}` },
  'quotation-differs': { options: held(`${HELD}${paragraphs(1, 4)}5. 各国应当加强早期预警系统的建设。\n\n6. 完。\n`) },
  'reference-ambiguous': {
    before: paragraphs(1, 3),
    behind: `\n\n附件\n\n${paragraphs(1, 4)}附件\n\n${paragraphs(1, 4)}`,
  },
  'reference-direction': { before: paragraphs(1, 2), behind: `\n\n${paragraphs(4, 41)}` },
  'reference-missing': { options: FOURTEEN },
  'symbol-title': {
    behind: '\n\n2. 见《2038年沿岸国成果》(A/RES/93/1，第3段)和《2038年沿岸国成果》(A/RES/93/1，第9段)。\n',
  },
  'symbol-unknown': { options: { ...FOURTEEN, rules: { 'symbol-unknown': 'warning' } } },
  'term-forbidden': {
    options: {
      terms: [
        {
          preferred: { en: 'small island developing States' },
          forbidden: { en: ['small island states', 'small island States'] },
        },
      ],
    },
  },
};

/** Pages whose right examples are another draft, which cannot be told from the text alone. */
const WORDS_ONLY = new Set(['document-later', 'reference-ambiguous']);

/** The indented lines under a heading of a page. */
function exampleOf(page: string, heading: string): string | undefined {
  const section = new RegExp(`\\n## ${heading}\\n([^]*?)(?=\\n## |$)`).exec(page)?.[1];
  const lines = section?.split('\n').filter((line) => line === '' || line.startsWith('    '));
  const text = lines
    ?.map((line) => line.slice(4))
    .join('\n')
    .trim();
  return text === '' ? undefined : text;
}

describe('the page of a rule', () => {
  for (const { id, page } of RULE_FACTS) {
    const { before = '', behind = '\n', options } = ROUND[id] ?? {};
    const wrong = exampleOf(page, 'Wrong');
    const right = exampleOf(page, 'Right');
    const found = async (example: string): Promise<readonly string[]> =>
      (await findingsOf(id, `${before}${example}${behind}`, options)).map(({ message }) => message);

    if (wrong !== undefined)
      it(`${id}: what it calls wrong is marked`, async () => {
        ok((await found(wrong)).length > 0, wrong);
      });

    if (right !== undefined && !WORDS_ONLY.has(id))
      it(`${id}: what it calls right is not`, async () => {
        deepStrictEqual(await found(right), [], right);
      });
  }
});
