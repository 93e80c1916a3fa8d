/** A draft as the printed page. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { parseDocument } from 'htmlparser2';
import { passage } from '../../../server/src/draft/passage';
import { topLevel } from '../../../server/src/draft/tree';
import { parse } from '../../../server/src/draft/parse';
import { inlineOf } from '../../../server/src/export/preview/inline';
import { previewOf } from '../../../server/src/export/preview/preview';
import { sheet } from '../../../server/src/export/preview/sheet';
import { mutate } from '../../support/mutate';
import { random } from '../../support/random';
import { snapshotOf } from '../../support/check';
import { seeds } from '../../support/documents';

async function htmlOf(text: string, corpus: Readonly<Record<string, string>> = {}): Promise<string[]> {
  return previewOf(await snapshotOf(text, corpus)).blocks.map(({ html }) => html);
}

/** What somebody reads: the words without the elements, a line a block. */
async function wordsOf(text: string): Promise<string[]> {
  return (await htmlOf(text)).map((html) => textOf(parseDocument(html).children));
}

type Nodes = ReturnType<typeof parseDocument>['children'];

function textOf(nodes: Nodes): string {
  return nodes.map((node) => ('data' in node ? node.data : 'children' in node ? textOf(node.children) : '')).join('');
}

const REPORT = `A/95/412–S/2040/318

General Assembly
Security Council

Distr.: General
14 October 2040
Original: English

General Assembly  Security Council
Ninety-fifth session  Ninety-fifth year
Agenda items 28 and 71

Disaster risk reduction

Early warning for floods

Report of the Secretary-General

I. Introduction

1. The report[^1] follows paragraph 2 below and resolution 1325 (2000).

[^1]: A/93/120, para. 3.

A. Rivers

2. The rivers rise.[^2]

(a) Slowly;

(i) In winter;

• Or not at all.

II. Progress

3. As stated in paragraph 9 above, nothing is lost.

[^2]: See note 1.

Annex I

Rules

1. One rule.[^3]

[^3]: Ibid.
`;

describe('the preview', () => {
  it('has notes behind the section that marks them, and parts set off', async () => {
    deepStrictEqual((await wordsOf(REPORT)).slice(4), [
      'I. Introduction',
      '1. The report1 follows paragraph 2 below and resolution 1325 (2000).',
      'A. Rivers',
      '2. The rivers rise.2',
      '(a) Slowly;',
      '(i) In winter;',
      '• Or not at all.',
      '1 A/93/120, para. 3.',
      '2 See note 1.',
      'II. Progress',
      '3. As stated in paragraph 9 above, nothing is lost.',
      'Annex I',
      'Rules',
      '1. One rule.3',
      '3 Ibid.',
    ]);
  });

  it('sets the masthead as it is printed: bodies beside the distribution, sessions in columns', async () => {
    const [masthead = ''] = await htmlOf(REPORT);
    strictEqual(
      masthead,
      '<header class="masthead">' +
        '<div class="top"><span class="organization">United Nations</span><span class="symbol"><span class="series">A</span>/95/412–<span class="series">S</span>/2040/318</span></div>' +
        '<div class="middle"><div class="organs"><p>General Assembly</p><p>Security Council</p></div>' +
        '<div class="distribution"><p>Distr.: General</p><p>14 October 2040</p><p>Original: English</p></div></div>' +
        '<div class="sessions"><div><p class="session">General Assembly</p><p class="session">Ninety-fifth session</p><p>Agenda items 28 and 71</p></div>' +
        '<div><p class="session">Security Council</p><p class="session">Ninety-fifth year</p></div></div></header>',
    );
  });

  it('has the name of the organization once, and the distribution in the language that prints it', async () => {
    const of = async (text: string): Promise<string> => (await htmlOf(text))[0] ?? '';
    match(
      await of(
        'United Nations  A/95/412\n\nGeneral Assembly\n\nDistr.: General\n\nReport\n\n1. The report of the day.\n',
      ),
      /<span class="organization">United Nations<\/span><span class="symbol"><span class="series">A<\/span>\/95\/412<\/span>/,
    );
    const french = await of(
      'Nations Unies  A/95/412\n\nAssemblée générale\n\nDistr. générale\n14 octobre 2040\nFrançais\nOriginal : anglais\n\n' +
        'Rapport du Secrétaire général\n\n1. Le rapport est présenté en application de la résolution.\n',
    );
    match(
      french,
      /<span class="organization">Nations Unies<\/span><span class="symbol"><span class="series">A<\/span>\/95\/412<\/span>/,
    );
    match(french, /<div class="distribution"><p>Distr\. générale<\/p><p>14 octobre 2040<\/p><p>Français<\/p>/);
  });

  it('closes the names that a PDF spaces out, and puts marks where they belong', async () => {
    const [masthead = ''] = await htmlOf(
      '联 合 国   A/61/204–S/2006/590*\n\n大  会 \n\n安全理事会 \n\nDistr.: General \n28 July 2006 \nChinese \n\n大  会  安全理事会\n\n' +
        '第六十一届会议  第六十一年\n\n临时议程\n**\n 项目 11 \n\n\n 一. 导言 \n\n\n\n1. 报告。\n',
    );
    match(
      masthead,
      /<span class="organization">联合国<\/span><span class="symbol"><span class="series">A<\/span>\/61\/204–<span class="series">S<\/span>\/2006\/590<sup/,
    );
    match(masthead, /<div class="distribution" lang="en" dir="ltr"><p>Distr\.: General<\/p>/);
    match(masthead, /<div class="organs"><p>大会<\/p><p>安全理事会<\/p><\/div>/);
    match(
      masthead,
      /<div><p class="session">大会<\/p><p class="session">第六十一届会议<\/p><p>临时议程<sup class="mark lost">\*\*<\/sup> 项目 11<\/p><\/div>/,
    );
    match(masthead, /<div><p class="session">安全理事会<\/p><p class="session">第六十一年<\/p><\/div>/);
  });

  it('ranks headings without gaps, so that a screen reader can go by them', async () => {
    const ranks = (await htmlOf(REPORT)).flatMap((html) => /^<h(\d)/.exec(html)?.[1] ?? []);
    strictEqual(ranks.join(''), '111232222'.slice(0, ranks.length));
  });

  it('sets items of the agenda apart from the title, of which a letter has one', async () => {
    const classes = async (...titles: readonly string[]): Promise<readonly (string | undefined)[]> =>
      (
        await htmlOf(`A/95/412\n\nGeneral Assembly\n\nDistr.: General\n\n${titles.join('\n\n')}\n\n1. The text.\n`)
      ).flatMap((html) => /^<h1 class="([^"]*)"/.exec(html)?.[1] ?? []);
    deepStrictEqual(await classes('Rivers', 'Early warning', 'Report of the Secretary-General'), [
      'title subject',
      'title',
      'title',
    ]);
    deepStrictEqual(await classes('Rivers', 'Floods', 'Letter dated 3 May 2040 from the Chair to the President'), [
      'title subject',
      'title subject',
      'title',
    ]);
  });

  it('says of each citation what is known of it', async () => {
    const html = (
      await htmlOf('1. See A/93/120, para. 1, A/93/120, para. 9, S/2040/1, S/2040/XXX and paragraph 1 above.\n', {
        'A-93-120.txt': 'A/93/120\n\nReport\n\n1. One.\n\n2. Two.\n',
      })
    ).join('');
    deepStrictEqual(
      [...html.matchAll(/<a class="citation ([^"]*)" href="#" data-at="(\d+)">([^<]*)/g)].map((all) => all.slice(1)),
      [
        ['found', '7', 'A/93/120, para. 1'],
        ['broken', '26', 'A/93/120, para. 9'],
        ['unknown', '45', 'S/2040/1'],
        ['to-come', '55', 'S/2040/XXX'],
        ['found', '70', 'paragraph 1 above'],
      ],
    );
  });

  it('shows of a block what lies in a span, with the citations there', async () => {
    const text = '1. See A/93/120 and then\nS/2040/1, and A/93/120.\n';
    const snapshot = await snapshotOf(text);
    const [placed] = topLevel(snapshot.draft);
    ok(placed);
    const from = text.indexOf('S/2040');
    const inline = inlineOf(snapshot, placed, { from, to: text.length });
    deepStrictEqual(
      inline.map((one) =>
        typeof one === 'string' ? one : 'inside' in one ? { at: one.at, words: one.inside } : one.text,
      ),
      [{ at: from, words: ['S/2040/1'] }, ', and ', { at: text.lastIndexOf('A/93'), words: ['A/93/120'] }, '.'],
    );
  });

  it('joins a citation that a footnote mark stands in', async () => {
    const [html = ''] = await htmlOf('1. See A/93/120,[^1] para. 1, and go.\n\n[^1]: Note.\n');
    match(
      html,
      /data-at="7">A\/93\/120,<sup class="mark"><a role="doc-noteref" href="#n1" id="m1">1<\/a><\/sup> para\. 1<\/a>, and/,
    );
  });

  it('leads from mark to note and back, and tells which have no other half', async () => {
    const html = (
      await htmlOf('1. One[^1] and two[^9] and one again.[^1]\n\n[^1]: First.\n\n[^2]: Nobody asks.\n')
    ).join('\n');
    strictEqual(html.match(/href="#n1"/g)?.length, 2);
    strictEqual(html.match(/id="m1"/g)?.length, 1);
    match(html, /<sup class="mark lost">9<\/sup>/);
    match(html, /id="n1" role="note"><a class="back" role="doc-backlink" href="#m1">1<\/a> <span>First\./);
    match(html, /class="note unmarked" role="note"><a class="number" href="#" data-at="0">2<\/a> <span>Nobody asks\./);
  });

  it('has every note once: of an unmarked note, of notes that name one another, of a chain', async () => {
    const words = await wordsOf(
      '1. One.[^1]\n\n[^1]: First, see[^2].\n\n[^2]: Second.\n\n[^3]: Nobody asks for it, see[^4].\n\n[^4]: Fourth.\n\n' +
        '[^5]: Round[^6].\n\n[^6]: And round[^5].\n',
    );
    deepStrictEqual(
      words.slice(1).map((line) => line.replace(/\.(\d*)\.?$/u, '$1')),
      ['1 First, see2', '2 Second', '4 Fourth', '5 Round6', '6 And round5', '3 Nobody asks for it, see4'],
    );
    const chain = Array.from({ length: 20_000 }, (_, at) => `[^${at + 1}]: Next.[^${at + 2}]`);
    strictEqual((await htmlOf(`1. One.[^1]\n\n${chain.join('\n\n')}\n`)).length, 20_001);
  });

  it('draws tables, with the head that a rule of dashes sets off', async () => {
    const html = await htmlOf(
      'Table 1\n| River | Level |\n| --- | --- |\n| Oreni | 4[^a] |\nSource: gauges.\n\n1. Text.\n',
    );
    const table = html.find((one) => one.startsWith('<table'));
    match(table ?? '', /<tr><th>River<\/th><th>Level<\/th><\/tr><tr><td>Oreni<\/td><td>4<sup/);
  });

  it('draws leaders of a contents page', async () => {
    const html = await htmlOf(
      'Contents\n\nI. Introduction .......... 1–4 3\n\nII. Progress .......... 5–9 4\n\nI. Introduction\n\n1. Text.\n',
    );
    match(
      html.join('\n'),
      /<p class="contents"><span>I\. Introduction<\/span><span class="leader"><\/span><span>1–4 3<\/span><\/p>/,
    );
  });

  it('cuts a line of contents behind its name, whatever that holds', async () => {
    const lines = (
      await htmlOf(
        'Contents\n\nI. And then ... what? .......... 1–4 .......... 3\n\nII. Rivers & boats\t5\n\nIII. Progress .......... 6\n\n' +
          'I. Introduction\n\n1. Text.\n',
      )
    ).filter((one) => one.startsWith('<p class="contents"'));
    const led = (name: string, places: string): string =>
      `<p class="contents"><span>${name}</span><span class="leader"></span><span>${places}</span></p>`;
    strictEqual(lines[1], led('I. And then ... what?', '1–4 3'));
    strictEqual(lines[2], led('II. Rivers &amp; boats', '5'));
    strictEqual(lines[3], led('III. Progress', '6'));
  });

  it('runs from right to left in Arabic, and marks a part in another language', async () => {
    const preview = previewOf(
      await snapshotOf('أولا - مقدمة\n\n1 - يقدم هذا التقرير عملا بقرار الجمعية العامة.\n\n2 - والتقرير الثاني.\n'),
    );
    deepStrictEqual([preview.language, preview.direction], ['ar', 'rtl']);
  });

  describe('of a hostile draft', () => {
    const HOSTILE =
      '1. <script>alert(1)</script> <img src=x onerror=alert(1)> "><a href="javascript:alert(1)"> data:text/html,<b>[^1]\n\n' +
      '(a) \u202eevil\u2066 text; A/93/120"onmouseover="x, para. 1\n\n[^1]: </p><iframe src="https://example.org">\n\n' +
      'Annex <style>*{}</style>\n\n| <td> | </table> |\n';

    it('holds no element, attribute or address of it', async () => {
      for (const html of await htmlOf(HOSTILE)) checkElements(parseDocument(html).children);
    });

    it('closes what turns the direction round', async () => {
      const html = (await htmlOf(HOSTILE)).join('');
      match(html, /\u202eevil\u2066 text;[^<]*\u2069\u202c/u);
    });

    it('of 10,000 footnotes is made in one go', async () => {
      const marks = Array.from({ length: 10_000 }, (_, at) => `[^${at + 1}]`);
      const notes = marks.map((mark) => `${mark}: A/93/120, para. 1.`);
      const blocks = await htmlOf(`1. All${marks.join('')}.\n\n${notes.join('\n\n')}\n`);
      strictEqual(blocks.length, 10_001);
    });
  });

  it('has every block of a damaged document once, furniture apart', () => {
    const documents = seeds();
    const r = random(8);
    for (let at = 0; at < documents.length; at += 3) {
      const { tree: draft } = parse(mutate(documents[at] as (typeof documents)[number], r, documents));
      const shown = sheet(draft).flatMap(({ blocks }) => blocks.map(({ block }) => block));
      const held = topLevel(draft).flatMap(({ block }) => [block, ...block.children.map((child) => child.block)]);
      strictEqual(new Set(shown).size, shown.length);
      deepStrictEqual(new Set(shown), new Set(held.filter(({ kind }) => kind !== 'furniture')), documents[at]?.name);
    }
  });

  it('shows every word of a damaged document, and no element that is not ours', async () => {
    const documents = seeds();
    const r = random(7);
    for (const [at, document] of documents.entries()) {
      // Six languages, and every kind of document, come by.
      if (at % 5 === 0) {
        const text = mutate(document, r, documents);
        const snapshot = await snapshotOf(text);
        const preview = previewOf(snapshot);
        const html = preview.blocks.map((block) => block.html).join('\n');
        checkElements(parseDocument(html).children);
        const shown = letters(textOf(parseDocument(html.replace(/<sup.*?<\/sup>/gu, '')).children));
        for (const { block } of topLevel(snapshot.draft)) {
          if (block.kind === 'furniture' || block.kind === 'masthead' || block.kind === 'contents') continue;
          const words = letters(passage(block).text);
          ok(shown.includes(words), `${document.name}: ${block.kind} ${passage(block).text.slice(0, 80)}`);
        }
      }
    }
  });
});

function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}

const ELEMENTS = /^(a|p|h[1-6]|span|sup|div|header|table|tbody|tr|td|th|br)$/;
const ATTRIBUTES = /^(class|id|href|role|lang|dir|data-at|colspan)$/;

function checkElements(nodes: Nodes): void {
  for (const node of nodes) {
    if (!('attribs' in node)) continue;
    match(node.name, ELEMENTS);
    for (const [name, value] of Object.entries(node.attribs)) {
      match(name, ATTRIBUTES);
      if (name === 'href') match(value, /^#([mn]\d+)?$/);
    }
    checkElements(node.children);
  }
}
