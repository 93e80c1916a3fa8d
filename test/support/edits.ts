/** Edits as people and tools make them: mostly where blocks begin and end, because there they change what is read. */
import type { Edit } from '../../server/src/draft/parse';
import type { Draft } from '../../server/src/draft/nodes';
import type { TestDocument } from './documents';
import type { Random } from './random';

/** What decides how a line is read: labels, marks, rules, captions, gaps, quotation marks, the words of six languages. */
export const TOKENS: readonly string[] = [
  '\0¦\ufeff¦\ud800¦\udc00¦\u2028¦\f¦\v¦\u00a0¦　¦\u200f¦\u200e¦\u061c¦\u2067¦\u2069¦\n¦\n\n¦\n\n\n',
  '\r¦\r\n¦\n ¦\n  ¦\n\n  ¦ ¦  ¦\t¦　　¦    ¦1. ¦2. ¦3. ¦12.¦12. ¦１．¦12 bis. ¦3 ter. ¦13.4 ¦13.5 ',
  '145.23 ¦145.24 ¦1.5 million ¦2000. ¦999. ¦١٢ - ¦3 - ¦4 – ¦12.º ¦7．¦一、¦二、¦三、¦十二、¦(a) ¦(b) ¦(c) ',
  '(i) ¦(ii) ¦(aa) ¦(1) ¦a) ¦b) ¦а) ¦(б) ¦(أ) ¦أ) ¦（一）¦㈠¦㈡¦a. ¦i. ¦I. ¦II. ¦III¦A. ¦B. ¦V. ¦一. ¦二. ',
  '一．¦二¦أولا - ¦ثانيا - ¦ألف - ¦باء - ¦А. ¦[^1]¦[^1]: ¦[^2]: ¦[^a]¦[^a]: ¦[^*]¦([^7])¦【^7】¦［＾7］¦[^',
  '⁷¦⁷ ¦ᵃ¦ᵃ ¦*¦* ¦**¦***¦。1¦7\n¦\n7\n¦1 ¦2 ¦_____¦__________________¦\n__________________\n¦-----',
  '=====¦*****¦• ¦– ¦- ¦! ¦# ¦/...¦…¦Annex¦Annex I¦Annex II: Title¦Annex I (continued)¦Annexe II',
  'Anexo III¦Приложение¦Приложение IV¦المرفق¦المرفق الأول¦附件¦附件一¦附件三（续）¦【附 件 二】¦Appendix',
  'Appendix II¦Appendice¦Apéndice I¦Добавление¦التذييل¦附录¦附录二¦Enclosure¦Pièce jointe¦附文¦[原件：英文]',
  '[Original: French]¦Article 1¦Article 3¦Article 3 ¦Article 4. ¦Artículo 3¦Статья 3¦المادة 3¦第三条',
  '第三条 ¦第四条：¦Chapter I¦Chapter II¦Chapitre premier¦Глава II¦الفصل الثاني¦第一章：¦第二章¦Section 2¦Notes',
  'Notes:¦Contents¦Summary¦Sommaire¦Résumé¦Índice¦Содержание¦Резюме¦المحتويات¦موجز¦目录¦摘要¦注¦注释',
  'Примечания¦الحواشي¦I. Introduction ......... 3¦II. Framework … 3–45 4¦一. 导言.......... 3',
  ' 1-5    3¦ 12¦Table 1¦Table 2. Title¦Table 13.1 ¦Tableau 3¦Cuadro 1¦Таблица 2¦الجدول 1¦表 2¦表2　',
  'Figure I¦Figure II. Title¦图一¦Box 1¦Box 2: Title¦框 1¦Source: ¦资料来源：¦المصدر: ¦a\tb¦a\tb\tc\n',
  '\t1\t2\n¦| a | b |¦|¦\n| a | b |\n| c | d |\n¦x  y  z¦a Including this¦* Provisional.¦“¦”¦„¦«¦»',
  '"¦‘¦’¦「¦」¦“Quoted”¦\n“¦”\n¦“1. ¦“Article 1\n¦.¦。¦;¦；¦; and¦；和¦:¦：¦,¦，¦; 2. Decides ',
  '; 3. Requests ¦；2. 决定¦: 1. Calls¦. 4. ¦A/60/341-S/2005/567，附件一，第7段¦A/95/412¦S/RES/1279 (1999)',
  'S/2006/590¦上文第20至26段¦paragraphs 5 to 8 above¦http://undocs.org/A/60/341¦Distr.: General',
  'Original: English¦United Nations¦联合国¦الأمم المتحدة¦General Assembly¦28 July 2006¦2006年7月28日',
  'Agenda item 28¦06-44982 (C)¦15-16040 (C) 14/14¦*0644982*¦2/6¦Page 3¦3¦- 3 -¦A/61/204 Page 3',
  '(Signed) A. Name¦（签名）¦SECURITY COUNCIL¦a¦И¦ب¦第¦The General Assembly, ',
].flatMap((line) => line.split('¦'));

const TARGETS: readonly (readonly [RegExp, string])[] = [
  [/\n\n/g, '\n'],
  [/\n/g, '\n\n'],
  [/\r\n/g, '\n'],
  [/\. /g, '.\n'],
  [/\./g, '。'],
  [/。/g, '.'],
  [/,/g, ';'],
  [/[“”]/g, '"'],
  [/\d+/g, '7'],
  [/^\d+/gm, '1'],
  [/\(/g, '（'],
  [/\[\^/g, '[^1'],
  [/^ +/gm, ''],
  [/^/gm, '  '],
  [/ {2,}/g, '\t'],
  [/the/g, 'der'],
  [/的/g, 'the '],
];

/** So many places are changed by a replacement of all. */
const MANY = 60;

/** One or more steps, each the edits of one notification: typing is a step a character. */
export function editSteps(text: string, tree: Draft, r: Random, documents: readonly TestDocument[]): Edit[][] {
  return r.pick(ACTIONS)({ text, tree, r, documents });
}

interface Scene {
  readonly text: string;
  readonly tree: Draft;
  readonly r: Random;
  readonly documents: readonly TestDocument[];
}

/** A place in the text: anywhere, or where lines, blocks and labels begin and end. */
function place({ text, tree, r }: Scene): number {
  const anywhere = r.integer(text.length + 1);
  const block = r.integer(tree.blocks.count + 1);
  const start = tree.blocks.offset(block);
  switch (r.integer(8)) {
    case 0:
      return anywhere;
    case 1:
    case 2:
      return Math.max(0, Math.min(text.length, start + r.integer(5) - 2));
    case 3:
      return start;
    case 4:
      return text.lastIndexOf('\n', anywhere) + 1;
    case 5: {
      const end = text.indexOf('\n', anywhere);
      return end < 0 ? text.length : end;
    }
    case 6:
      return start + (tree.blocks.at(block)?.label?.to ?? 0);
    default:
      return start + (tree.blocks.at(block)?.marks[0]?.from ?? 0);
  }
}

/** Where a block starts and ends. */
function block({ tree, r }: Scene): { from: number; to: number } {
  const index = r.integer(tree.blocks.count);
  return { from: tree.blocks.offset(index), to: tree.blocks.offset(index + 1 + r.integer(2)) };
}

function insert(scene: Scene, text: string): Edit {
  const at = place(scene);
  return { from: at, to: at, text };
}

function removal(scene: Scene, length: number): Edit {
  const from = place(scene);
  return { from, to: Math.min(scene.text.length, from + length), text: '' };
}

const token = ({ r }: Scene): string => r.pick(TOKENS);

const ACTIONS: readonly ((scene: Scene) => Edit[][])[] = [
  (s) => [[insert(s, token(s))]],
  (s) => [[insert(s, token(s))]],
  (s) => [[insert(s, token(s) + token(s))]],
  (s) => [[insert(s, `${s.r.pick(['\n', '\n\n', '\n\n\n'])}${token(s)}${s.r.pick(['\n', '\n\n', ' text\n\n'])}`)]],
  (s) => [[removal(s, 1 + s.r.integer(3))]],
  (s) => [[removal(s, s.r.integer(60))]],
  (s) => [[{ ...removal(s, s.r.integer(8)), text: token(s) }]],
  // From one boundary to another that is not far.
  (s) => {
    const [a, b] = [place(s), place(s)];
    const from = Math.min(a, b);
    return [[{ from, to: Math.min(Math.max(a, b), from + 1500), text: s.r.integer(2) === 0 ? '' : token(s) }]];
  },
  // A line end goes, or a blank line.
  (s) => {
    const from = s.text.indexOf('\n', place(s));
    return from < 0 ? [] : [[{ from, to: from + 1, text: s.r.integer(3) === 0 ? ' ' : '' }]];
  },
  // Typed one character after the other, and perhaps taken back.
  (s) => {
    const at = place(s);
    const typed = Array.from(token(s)).slice(0, 12);
    const steps: Edit[][] = [];
    let to = at;
    for (const sign of typed) {
      steps.push([{ from: to, to, text: sign }]);
      to += sign.length;
    }
    if (s.r.integer(2) === 0) {
      for (const sign of typed.toReversed()) {
        steps.push([{ from: to - sign.length, to, text: '' }]);
        to -= sign.length;
      }
    }
    return steps;
  },
  // A block, or two, moves to where another begins.
  (s) => {
    const { from, to } = block(s);
    const moved = s.text.slice(from, to);
    const target = block(s).from;
    if (target >= from && target < to) return [];
    const cut: Edit = { from, to, text: '' };
    const behind = target >= to ? target - (to - from) : target;
    const paste: Edit = { from: target, to: target, text: moved };
    if (s.r.integer(2) === 0) return [[cut, { from: behind, to: behind, text: moved }]];
    const shifted = target <= from ? to - from : 0;
    return [[paste, { from: from + shifted, to: to + shifted, text: '' }]];
  },
  // A block twice.
  (s) => {
    const { from, to } = block(s);
    return [[{ from: to, to, text: s.text.slice(from, to) }]];
  },
  // A piece of another document, from one of its lines on.
  (s) => {
    const { text } = s.r.pick(s.documents);
    const from = text.indexOf('\n', s.r.integer(text.length + 1)) + 1;
    const at = place(s);
    return [[{ from: at, to: at, text: text.slice(from, from + s.r.integer(1500)) }]];
  },
  // Everything of a kind is replaced, backwards as editors send it or forwards with shifted places.
  (s) => {
    const [pattern, text] = s.r.pick(TARGETS);
    const found = [...s.text.matchAll(pattern)]
      .slice(0, MANY)
      .map((m) => ({ from: m.index, to: m.index + m[0].length, text }));
    if (s.r.integer(2) === 0) return [found.toReversed()];
    let by = 0;
    return [
      found.map(({ from, to }) => {
        const shifted = { from: from + by, to: to + by, text };
        by += text.length - (to - from);
        return shifted;
      }),
    ];
  },
  // Several cursors.
  (s) => {
    const text = token(s);
    const places = Array.from({ length: 2 + s.r.integer(4) }, () => place(s)).sort((a, b) => b - a);
    return [places.map((at) => ({ from: at, to: at, text }))];
  },
  // Lines are indented.
  (s) => {
    const edits: Edit[] = [];
    let at = s.text.lastIndexOf('\n', place(s)) + 1;
    const by = s.r.pick(['  ', ' ', '\t', '      ']);
    for (let lines = 1 + s.r.integer(6); lines > 0; lines--) {
      edits.push({ from: at, to: at, text: by });
      const next = s.text.indexOf('\n', at);
      if (next < 0) break;
      at = next + 1;
    }
    return [edits.toReversed()];
  },
];

/** The text after the edits, one after the other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, { from, to, text: put }) => before.slice(0, from) + put + before.slice(to), text);
}
