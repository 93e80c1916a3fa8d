/** What must hold of everything that is offered, wherever the cursor stands: it is read as what is meant, and nothing else changes. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { formatPlace } from '../../../../server/src/base/place';
import { citations } from '../../../../server/src/analysis/analysis';
import type { Sources } from '../../../../server/src/features/completion/completion';
import { MOST } from '../../../../server/src/features/completion/suggestion';
import { blockCitations } from '../../../../server/src/analysis/blockCitations';
import { symbolKey } from '../../../../server/src/docsymbol/format';
import { languageAt } from '../../../../server/src/draft/partLanguage';
import { edited } from '../../../../server/src/draft/parse';
import { blockAt } from '../../../../server/src/draft/tree';
import { report } from '../../../bench/draft';
import { completeIn, corpusOf, put, sourcesOf, type Completed } from '../../../support/completing';
import { testDrafts } from '../../../support/drafts';
import { random, type Random } from '../../../support/random';

const CORPUS = {
  'letter.txt':
    'A/94/341–S/2039/567\n\n5 March 2039\n\n关于水闸的信\n\n谨转交附件。\n\n附件一\n\n结论\n\n一. 措施\n\n1. 子。\n\n2. 两项：\n\n(a) 寅；\n\n(b) 卯。\n',
  'report.txt':
    'A/94/3\n\nSmall locks\n\nI. The gauges\n\n1. Read.\n\n2. Two:\n\n(a) One;\n\n(b) Two.\n\nII. The valley\n\n3. Water.\n',
};

/** What is typed in a draft of each language, at the end of some sentence. */
const TYPED = {
  zh: [
    '见A/9',
    '见A/94/341-S/2039/567，',
    '见A/94/3，第',
    '如上文第',
    '见第',
    '根据第16',
    '根据1631',
    '水闸',
    '见附件',
    '[^',
    '本报',
  ],
  en: [
    ' See A/9',
    ' (A/94/3, para. ',
    ' In A/94/3, para',
    ' See para. ',
    ' (see ',
    ' In resolution 16',
    ' small lo',
    '[^',
    ' in acc',
  ],
  ar: [' انظر A/94/3، الفقرة ', ' انظر الفقرة ', ' القرار 16', '([^', ' 1631'],
} as const;

describe('everything that completion offers', () => {
  let sources: Sources;
  before(async () => {
    ({ sources } = await sourcesOf(await corpusOf(CORPUS)));
  });

  it('is read as the document or place that it names', async () => {
    const r = random(5);
    let looked = 0;
    for (const language of ['zh', 'en', 'ar'] as const) {
      for (let round = 0; round < 3; round++) {
        const text = report(language, 3000, round + 1);
        for (const typed of TYPED[language]) {
          const at = stopIn(text, r);
          const completed = await completeIn(text.slice(0, at) + typed + text.slice(at), at + typed.length, sources);
          looked += completed.items.length;
          isExact(completed);
        }
      }
    }
    ok(looked > 500, String(looked));
  });

  it('changes only the words before the cursor on its line, and the rest of the same number', async () => {
    const r = random(11);
    for (const { name, text, draft } of testDrafts()) {
      for (let round = 0; round < 5; round++) {
        const offset = r.integer(text.length + 1);
        const completed = await completeIn(text, offset, sources, {}, draft);
        ok(completed.items.length <= MOST);
        for (const item of completed.items) {
          const { typed, rest, insert, label } = item;
          const at = Math.min(offset, text.length);
          ok(typed >= 0 && typed <= at && rest >= 0, name);
          ok(!/[\r\n]/.test(text.slice(at - typed, at + rest) + insert), `${name}: ${label}`);
          ok(label !== '');
        }
        isExact(completed);
      }
    }
  });
});

/** Behind a stop inside a paragraph. */
function stopIn(text: string, r: Random): number {
  const stops = [...text.matchAll(/(?<=\p{L}{3})[.。](?=\s*\S)/gu)]
    .map(({ index }) => index + 1)
    .filter((at) => at > 300);
  return r.pick(stops);
}

function isExact(completed: Completed): void {
  for (const item of completed.items) {
    const { about, insert, typed, rest, kind } = item;
    const [from, to] = [completed.offset - typed, completed.offset + rest];
    const after = put(completed, item);
    const end = from + insert.length;
    strictEqual(after.slice(from, end), insert);
    if (kind !== 'document' && kind !== 'place') continue;
    const tree = edited(completed.draft, [{ from, to, text: insert }]);
    const holder = blockAt(tree, end - 1);
    const found =
      holder &&
      blockCitations(holder.block, languageAt(tree, holder.at)).find(
        ({ span }) => span.from < end - holder.at && end - holder.at <= span.to,
      );
    ok(found, `${item.label} in ${JSON.stringify(after.slice(Math.max(0, end - 60), end + 20))}`);
    const { citation } = found;
    if (about?.kind === 'document') {
      const targets =
        citation.targets.length > 0 ? citation.targets : citations(tree).flatMap((one) => one.citation.targets);
      for (const symbol of about.symbols) ok(targets.some((target) => symbolKey(target) === symbolKey(symbol)));
      if (kind === 'place') deepStrictEqual(formatPlace(citation.place), formatPlace(about.place));
    } else strictEqual(citation.kind, 'internal');
  }
}
