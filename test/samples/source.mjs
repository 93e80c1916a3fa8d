// A source of the sample corpus, typed as a draft is, as the pieces of a printed page: masthead, titles, and what the body has.

/**
 * @typedef {object} Numbered a numbered paragraph or an item of one, with the items below it
 * @property {string} text
 * @property {string | undefined} label as typed; the page counts for itself
 * @property {Numbered[]} items
 *
 * @typedef {{ kind: 'chapter' | 'section', label: string, title: string }
 *   | { kind: 'heading' | 'text' | 'quotation' | 'partTitle' | 'closing', text: string }
 *   | { kind: 'part', text: string }
 *   | { kind: 'paragraph', paragraph: Numbered, first: boolean }
 *   | { kind: 'table', caption: string, title: string, rows: string[][] }} Block
 *
 * @typedef {object} Source
 * @property {'en' | 'zh'} language
 * @property {string} symbol
 * @property {string} organ
 * @property {string[]} issue the lines on the right: distribution, date, languages
 * @property {string[]} session
 * @property {string[]} agenda
 * @property {string[]} titles
 * @property {Block[]} body
 * @property {ReadonlyMap<string, string>} notes
 */

const ISSUE = /^(?:Distr\.|Original:|Chinese$|\d{1,2} [A-Z][a-z]+ \d{4}$)/;
const CHAPTER = /^((?:[IVX]+|[一二三四五六七八九十]+)\.) (.+)$/;
const SECTION = /^([A-Z]\.) (.+)$/;
const NUMBER = /^(\d+\.) (.+)$/;
const LETTER = /^(\([a-z]\)) (.+)$/;
const ROMAN = /^(\([ivx]+\)) (.+)$/;
const PART = /^(?:Annex|附件)$/;
const CAPTION = /^(?:Table|表) \d+$/;
const NOTE = /^\[\^(\d+)\]: (.+)$/;
/** What stands under the text of a resolution of the General Assembly. */
const CLOSING = /^(?:\d+(?:st|nd|rd|th) plenary meeting|第\d+次全体会议)$/m;

/**
 * Reads a source. Its groups of lines stand between blank lines; the first are the front, as many as come before the body.
 * @param {string} text
 * @returns {Source}
 */
export function readSource(text) {
  const groups = text.trimEnd().split(/\n\n+/);
  const from = groups.findIndex((group) => opensBody(group));
  if (from < 0) throw new Error('it has no body');
  const notes = new Map(groups.flatMap((group) => [NOTE.exec(group)].flatMap((note) => (note ? [pair(note)] : []))));
  const body = groups.slice(from).filter((group) => !NOTE.test(group));
  return { ...readFront(groups.slice(0, from)), body: readBody(body), notes };
}

/** @param {RegExpExecArray} found @returns {[string, string]} */
function pair([, first = '', second = '']) {
  return [first, second];
}

/** @param {string} group */
function opensBody(group) {
  return /^ {2}/.test(group) || CHAPTER.test(group) || NUMBER.test(group) || /[,，]$/.test(group);
}

/** @param {string[]} groups */
function readFront(groups) {
  const [symbol = '', organ = '', ...rest] = groups;
  /** @param {string} group */
  const isIssue = (group) => group.split('\n').every((line) => ISSUE.test(line));
  const others = rest.filter((group) => !isIssue(group));
  const hasSession = /session$|届会议$/m.test(others[0] ?? '');
  const isReport = hasSession && !symbol.includes('/RES/');
  const [session, agenda] = [hasSession ? 1 : 0, isReport ? 2 : hasSession ? 1 : 0];
  return {
    language: /** @type {'en' | 'zh'} */ (/\p{Script=Han}/u.test(organ) ? 'zh' : 'en'),
    symbol,
    organ,
    issue: rest.filter(isIssue).flatMap((group) => ['', ...group.split('\n')]).slice(1),
    session: others.slice(0, session).flatMap((group) => group.split('\n')),
    agenda: others.slice(session, agenda),
    titles: others.slice(agenda),
  };
}

/** @param {string[]} groups @returns {Block[]} */
function readBody(groups) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {Numbered | undefined} */
  let paragraph;
  let first = true;
  let titled = true;
  for (const group of groups) {
    const letter = LETTER.exec(group);
    const roman = ROMAN.exec(group);
    const above = paragraph?.items.at(-1);
    // No list here comes as far as a letter that is a numeral.
    if (roman && above) {
      above.items.push(numbered(roman));
      continue;
    }
    if (letter && paragraph) {
      paragraph.items.push(numbered(letter));
      continue;
    }
    const number = NUMBER.exec(group);
    if (number) {
      paragraph = numbered(number);
      blocks.push({ kind: 'paragraph', paragraph, first });
      first = false;
      titled = true;
      continue;
    }
    if (PART.test(group)) {
      blocks.push({ kind: 'part', text: group });
      first = true;
      titled = false;
      continue;
    }
    blocks.push(titled ? readBlock(group) : { kind: 'partTitle', text: group });
  }
  return blocks;
}

/** @param {RegExpExecArray} found @returns {Numbered} */
function numbered([, label, text = '']) {
  return { label, text, items: [] };
}

/** @param {string} group @returns {Block} */
function readBlock(group) {
  const chapter = CHAPTER.exec(group);
  if (chapter) return { kind: 'chapter', label: chapter[1] ?? '', title: chapter[2] ?? '' };
  const section = SECTION.exec(group);
  if (section) return { kind: 'section', label: section[1] ?? '', title: section[2] ?? '' };
  const [caption = '', title = '', ...rows] = group.split('\n');
  if (CAPTION.test(caption)) return { kind: 'table', caption, title, rows: rows.map((row) => row.split(' | ')) };
  if (/^ {2}/.test(group)) return { kind: 'heading', text: group.trim() };
  if (group.startsWith('“')) return { kind: 'quotation', text: group };
  return { kind: CLOSING.test(group) ? 'closing' : 'text', text: group };
}
