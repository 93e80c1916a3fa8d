/** The answers of the editor in other languages than English: whole sentences, with nothing English left in them. */
import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { marked } from 'marked';
import { speak } from '../../../server/src/base/l10n';
import { readAskedPlace } from '../../../server/src/analysis/askedPlace';
import { citedKeys, type PlaceKey } from '../../../server/src/corpus/citing';
import { parse } from '../../../server/src/draft/parse';
import { contentsOf, pageOf } from '../../../server/src/export/page';
import { codeLenses } from '../../../server/src/features/codeLens';
import { placeOf } from '../../../server/src/features/corpusSearch';
import { documentLinks } from '../../../server/src/features/documentLinks';
import { nameOfLanguage } from '../../../server/src/features/languageNames';
import { markdown, strong, worded } from '../../../server/src/features/hover/markup';
import { numberTable, paragraphOfVersion } from '../../../server/src/features/versions';
import { hoverAt, markdownAt } from '../../support/asking';
import { snapshotOf } from '../../support/check';

const CORPUS = {
  'letter.txt':
    'A/94/8–S/2039/5\n\n5 March 2039\n\n关于河流的信\n\n谨转交附件。\n\n附件一\n\n结论\n\n1. 甲。\n\n2. 乙。\n',
  'corrected.txt': 'A/94/8/Corr.1\n\n12 May 2039\n\n更正\n\n附件一，第2段\n\n将“乙”改为“丙”。\n',
};

const CHINESE = {
  '**{0}** found': '找到**{0}**',
  'in {0}': '{0}文本',
  '**{0}** ({1})': '**{0}**（{1}）',
  'Corrected by {0}, which changes {1}': '已由{0}更正，所涉为{1}',
  'General Assembly': '大会',
  'Security Council': '安全理事会',
  'held in {0}': '存有{0}文本',
  'cited {0} times in this draft/other': '本稿引用{0}次',
  'There is no version {0}.': '没有“{0}”这一版本。',
  'Version {0} has no paragraph {1} in {2}.': '“{0}”版的{2}没有第{1}段。',
  Part: '部分',
  'Version {0}': '{0}版',
  Now: '现在',
  'First words': '开头',
  main: '正文',
  'paragraph {0}': '第{0}段',
  'page {0}': '第{0}页',
  '{0}, {1}': '{0}，{1}',
};

const RUSSIAN = {
  'cited {0} times/few': 'цитируется {0} раза',
  'cited {0} times, {1} of them in other documents/few': 'цитируется {0} раза, из них в других документах: {1}',
  '{0} paragraphs/one': '{0} абзац',
  '{0} paragraphs/few': '{0} абзаца',
  '{0} notes/one': '{0} сноска',
};

const ARABIC = {
  '**{0}** found': 'عُثر على **{0}**',
};

describe('answers in the language of the interface', () => {
  afterEach(() => {
    speak('en', undefined);
  });

  it('hover in Chinese, what is said at load and what is counted included', async () => {
    speak('zh', CHINESE);
    const { text = '' } =
      (await hoverAt('1. See A/94/8-S/2039/5, annex I, para. ⟦|⟧2.\n\n2. See A/94/8 of the Assembly.\n', CORPUS)) ?? {};
    strictEqual(
      text,
      [
        '✓ 找到附件一，第2段',
        'A/94/8–S/2039/5 · 关于河流的信',
        '已由A/94/8/Corr.1（2039-05-12）更正，所涉为附件一，第2段',
        '中文文本',
        '附件一',
        '2. 乙。',
        '2039-03-05 · 大会和安全理事会 · 存有中文文本 · letter.txt · 本稿引用2次',
        'docs.un.org: https://docs.un.org/en/A/94/8',
      ].join('\n\n'),
    );
  });

  it('says each place as that language writes it', async () => {
    speak('fr', {});
    match(
      (await hoverAt('1. 见A/94/⟦|⟧8，附件一，第2段。\n', CORPUS))?.text ?? '',
      /^✓ annexe I, par\. 2 found\n\n[^]* · held in chinois · /,
    );
  });

  it('names of languages follow it', () => {
    const named = ['en', 'zh', 'ru', 'en'].map((language) => {
      speak(language, language === 'en' ? undefined : {});
      return nameOfLanguage('fr');
    });
    deepStrictEqual(named, ['French', '法语', 'французский', 'French']);
  });

  it('strong words stay strong between letters', () => {
    const shown = (line: Parameters<typeof markdown>[0][number]): string =>
      (marked.parse(markdown([line])) as string).trim().replace(/&#x2060;|\u2060/g, '');
    strictEqual(shown(worded('找到**{0}**的段落', '第7(a)')), '<p>找到<strong>第7(a)</strong>的段落</p>');
    strictEqual(shown(['the report', strong('[7]'), 'said']), '<p>the report<strong>[7]</strong>said</p>');
    strictEqual(markdown([worded('**{0}** is {1}', 'ABC', '**x** {0}')]), '**ABC** is \\*\\*x\\*\\* \\{0\\}');
  });

  it('every line of an Arabic hover has its own direction', async () => {
    speak('ar', ARABIC);
    const text = (await markdownAt('1. 见A/94/⟦|⟧8，附件一，第1段。\n', CORPUS)) ?? '';
    match(text, /^&#x2068;✓ عُثر على \*\*[^*]+\*\*&#x2069;\n\n/);
    for (const line of text.split('\n\n')) match(line, /^&#x2068;.+&#x2069;$/);
    speak('fr', {});
    strictEqual(((await markdownAt('1. 见A/94/⟦|⟧8，附件一，第1段。\n', CORPUS)) ?? '').includes('2068'), false);
  });

  it('code lenses have the plurals of the language', async () => {
    speak('ru', RUSSIAN);
    const keys = (asked: string): PlaceKey[] => citedKeys(readAskedPlace(asked)?.place ?? []);
    const draft = `1. Un.\n\n2. Deux.\n\n${Array.from({ length: 2 }, (_, at) => `${at + 3}. See paragraph 1 above.\n\n`).join('')}`;
    const snapshot = await snapshotOf(draft);
    const titles = (elsewhere: readonly string[]): (string | undefined)[] =>
      codeLenses(snapshot, { citations: elsewhere.map(keys), more: false }, undefined).map(
        ({ command }) => command?.title,
      );
    deepStrictEqual(titles([]), ['цитируется 2 раза']);
    deepStrictEqual(titles(['para 1', 'para 1']), ['цитируется 4 раза, из них в других документах: 2']);
  });

  it('what was copied is counted in it', () => {
    speak('ru', RUSSIAN);
    const text = '1. One.[^1]\n\n2. Two.\n\n[^1]: Note.\n';
    strictEqual(contentsOf(pageOf(parse(text).tree, { from: 0, to: text.length })), '2 абзаца и 1 сноска');
  });

  it('links and places of the corpus are named in it', async () => {
    speak('zh', { ...CHINESE, '{0} on docs.un.org': '在docs.un.org上打开{0}' });
    const { draft, lines } = await snapshotOf('1. 见A/94/8。\n');
    deepStrictEqual(
      documentLinks(draft, lines).map(({ tooltip }) => tooltip),
      ['在docs.un.org上打开A/94/8'],
    );
    const where = {
      document: {} as never,
      part: 'annex II',
      kind: 'paragraph',
      label: '7.',
      page: 3,
      from: 0,
      to: 1,
    } as const;
    strictEqual(placeOf(where), '附件二，第7段，第3页');
  });

  it('numbers of a version are asked for in the words that its table has', () => {
    const { tree: draft } = parse(
      '1. One.\n\nAnnex I\n\n1. Of the annex.\n\n<!-- rapporteur-version Tuesday (2): 1 = 1; annex I: 1 = 1 -->\n',
    );
    speak('zh', CHINESE);
    strictEqual(
      numberTable({ draft }, 'Tuesday'),
      '部分\tTuesday版\t现在\t开头\n正文\t1\t1\tOne.\n附件一\t1\t1\tOf the annex.\n',
    );
    const found = paragraphOfVersion({ draft }, 'Tuesday', '附件一，1');
    strictEqual('now' in found && found.now, '1');
    deepStrictEqual(paragraphOfVersion({ draft }, 'Tuesday', '附件一，2'), {
      cannot: '“Tuesday”版的附件一没有第2段。',
    });
    deepStrictEqual(paragraphOfVersion({ draft }, 'Wednesday', '1'), { cannot: '没有“Wednesday”这一版本。' });
  });
});
