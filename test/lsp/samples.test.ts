/** The samples as a newcomer meets them: the pointer rests on each citation, and what is shown says whether the place is there. */
import { deepStrictEqual, match, ok } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HoverRequest, type Hover } from 'vscode-languageserver-protocol/node';
import { citations } from '../../server/src/analysis/analysis';
import { lineIndex } from '../../server/src/base/lineIndex';
import { parse } from '../../server/src/draft/parse';
import { SAMPLES } from '../support/documents';
import { fileUri, startServer, type Editor } from '../support/serverProcess';

/** What of a draft is not found; everything else is. */
const OTHERWISE: Readonly<
  Record<string, { readonly missing: readonly string[]; readonly unknown: readonly string[] }>
> = {
  'river-cooperation.en.undoc': {
    missing: [],
    unknown: [
      'resolution 77/164',
      'paragraph 3 of its resolution 94/26',
      'paragraph 6 of its resolution 3148 (2039)',
      'paragraph 7 of the same resolution',
      'Chapter VIII of the Charter of the United Nations',
    ],
  },
  'river-cooperation.zh.undoc': {
    missing: ['A/93/120，第31段'],
    unknown: [
      '第77/164号决议',
      '第94/26号决议第3段',
      '第3148(2039)号决议第6段',
      '同一项决议第7段',
      '《联合国宪章》第八章',
    ],
  },
};

/** What is shown of some citations: of each form of document, in each way to say a place. */
const SHOWN: Readonly<Record<string, readonly (readonly [words: string, ...shows: RegExp[]])[]>> = {
  'river-cooperation.en.undoc': [
    ['paragraphs 1 and 7 of its resolution 93/17', /Takes note with appreciation/, /A-RES-93-17\.en\.pdf/],
    ['paragraph 4 of its resolution 3105 (2038)', /stability in border areas/, /S-RES-3105\(2038\)\.en\.docx/],
    ['A/92/118, para. 6', /smallest tributary/, /A-92-118\.en\.docx/, /Corrected by \*\*A\/92\/118\/Corr\.1/],
    ['A/92/118, annex, para. 2', /6 a\.m\. and 6 p\.m\./],
    ['A/93/120, para. 9 (b)', /\(b\) On the Telma/, /A-93-120\.txt/],
    ['A/94/87-S/2039/655, annex I, para. 7', /in Chinese/, /与会者商定下列措施/],
    ['paragraphs 5 to 8 above', /\*\*5\.\*\*/, /\*\*8\.\*\*/],
    ['Ibid., para. 2', /S\/RES\/3105 \(2038\), para\. 2/, /without prejudice/],
    ['resolution 77/164', /Disaster risk reduction/],
  ],
  'river-cooperation.zh.undoc': [
    ['第93/17号决议第1和7段', /赞赏地注意到/, /A-RES-93-17\.zh\.docx/],
    ['第3105(2038)号决议第4段', /边境地区稳定/, /S-RES-3105\(2038\)\.txt/],
    ['A/92/118，第6段', /最小的支流/, /A-92-118\.zh\.pdf, page 2/],
    ['A/92/118，附件，第2段', /每日6时和18时/],
    ['A/93/120，第9(b)段', /in English/, /\(b\) On the Telma/],
    ['A/94/87-S/2039/655，附件一，第7段', /与会者商定下列措施/],
    ['A/94/87-S/2039/655，附件二', /会议主席的开幕词/],
    ['上文第5至8段', /\*\*5\.\*\*/, /\*\*8\.\*\*/],
    ['同上，第2段', /S\/RES\/3105 \(2038\), para\. 2/, /不影响任何一方/],
    ['A/93/120，第31段', /paragraphs 1 to 14/],
  ],
};

describe('what the samples cite', function () {
  this.timeout(60_000);
  let editor: Editor;
  before(async () => {
    editor = await startServer(SAMPLES, undefined);
  });
  after(() => editor.stop());

  for (const [name, { missing, unknown }] of Object.entries(OTHERWISE))
    it(`is shown over each citation of ${name}, found but for what is meant not to be`, async () => {
      const path = join(SAMPLES, name);
      const uri = fileUri(path);
      const text = readFileSync(path, 'utf8');
      const lines = lineIndex(text);
      editor.open(uri, text);
      const shown: (readonly [words: string, said: string])[] = [];
      for (const { span } of citations(parse(text).tree)) {
        const position = lines.position(span.from + 1);
        const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
        shown.push([text.slice(span.from, span.to), wordsOf(hover)]);
      }
      ok(shown.length >= 35, `${shown.length} citations`);
      const beginning = (sign: string): string[] =>
        shown.flatMap(([words, said]) => (said.startsWith(sign) ? [words] : []));
      deepStrictEqual({ missing: beginning('✗'), unknown: beginning('?') }, { missing, unknown });
      deepStrictEqual(beginning('✓').length, shown.length - missing.length - unknown.length);
      for (const [words, ...shows] of SHOWN[name] ?? [])
        for (const pattern of shows) match(shown.find(([one]) => one === words)?.[1] ?? '', pattern);
    });
});

/** What is shown, as it reads. */
function wordsOf(hover: Hover | null): string {
  const contents = hover?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value.replace(/\\/g, '') : '';
}
