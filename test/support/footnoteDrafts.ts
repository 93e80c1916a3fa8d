/** Random drafts with footnotes, and what their marks and references name, read without the code that is tested. */
import type { Random } from './random';

interface Words {
  /** A sentence with a name of its own. */
  readonly sentence: (name: string) => string;
  readonly stop: string;
  /** A reference to a note, named. */
  readonly see: (name: string, number: number) => string;
  readonly ibid: (id: number) => string;
  readonly annex: string;
  readonly form: string;
}

const LANGUAGES: readonly Words[] = [
  {
    sentence: (name) => `The river rises at station ${name} every spring and falls in summer`,
    stop: '.',
    see: (name, number) => `Of ${name} see note ${number} above.`,
    ibid: (id) => `Ibid., para. ${id}.`,
    annex: 'Annex I',
    form: '[^#]',
  },
  {
    sentence: (name) => `水位站${name}每年春天水位上升𠀀夏天下降`,
    stop: '。',
    see: (name, number) => `关于${name}，见上文注${number}。`,
    ibid: (id) => `同上，第${id}段。`,
    annex: '附件一',
    form: '[^#]',
  },
  {
    sentence: (name) => `Le niveau de l’eau monte à la station ${name} chaque printemps`,
    stop: '.',
    see: (name, number) => `Pour ${name}, voir note ${number} ci-dessus.`,
    ibid: (id) => `Ibid., par. ${id}.`,
    annex: 'Annexe I',
    form: '[^#]',
  },
  {
    sentence: (name) => `El nivel del agua sube en la estación ${name} cada primavera`,
    stop: '.',
    see: (name, number) => `Sobre ${name}, véase la nota ${number} supra.`,
    ibid: (id) => `Ibid., párr. ${id}.`,
    annex: 'Anexo I',
    form: '[^#]',
  },
  {
    sentence: (name) => `Уровень воды на станции ${name} поднимается каждую весну`,
    stop: '.',
    see: (name, number) => `О ${name} см. сноску ${number} выше.`,
    ibid: (id) => `Там же, п. ${id}.`,
    annex: 'Приложение I',
    form: '[^#]',
  },
  {
    sentence: (name) => `يرتفع منسوب المياه في المحطة ${name} في كل ربيع`,
    stop: '.',
    see: (name, number) => `بشأن ${name} انظر الحاشية ${number} أعلاه.`,
    ibid: (id) => `المرجع نفسه، الفقرة ${id}.`,
    annex: 'المرفق الأول',
    form: '([^#])',
  },
];

/** `order` gives the numbers in the order of the text, or any. */
export function footnoteDraft(r: Random, { inOrder }: { readonly inOrder: boolean }): string {
  const words = r.pick(LANGUAGES);
  const eol = r.pick(['\n', '\n', '\r\n']);
  const style = r.pick(['end', 'end', 'lines', 'paragraphs'] as const);
  const count = { id: 100, ref: 0, sentence: 0 };
  const parts = [part(r, words, style, inOrder, count)];
  if (r.integer(4) === 0) parts.push([words.annex, ...part(r, words, style, inOrder, count)]);
  const text = parts.flat().join('\n\n') + '\n';
  return text.replaceAll('\n', eol);
}

function part(
  r: Random,
  words: Words,
  style: 'end' | 'lines' | 'paragraphs',
  inOrder: boolean,
  count: { id: number; ref: number; sentence: number },
): string[] {
  const size = 1 + r.integer(6);
  const numbers = Array.from({ length: size }, (_, at) => at + 1);
  const order = inOrder ? [...numbers] : shuffled(numbers, r);
  const notes = new Map<number, string>();
  let mayLean = false;
  for (const number of numbers) {
    count.id++;
    const leans = mayLean && r.integer(4) === 0;
    notes.set(number, leans ? words.ibid(count.id) : `A/93/${count.id}.`);
    mayLean = true;
  }
  const blocks: string[] = [];
  const paragraphs = 2 + r.integer(4);
  let named: number[] = [];
  for (let number = 1; number <= paragraphs; number++) {
    const left = paragraphs - number;
    const sentences: string[] = [];
    const own: number[] = [];
    const take = left === 0 ? order.length : r.integer(Math.min(3, order.length + 1));
    for (const note of order.splice(0, take)) {
      sentences.push(words.sentence(`S${++count.sentence}`) + words.stop + words.form.replace('#', String(note)));
      own.push(note);
      if (named.length > 0 && r.integer(8) === 0)
        sentences.push(
          words.sentence(`S${++count.sentence}`) + words.stop + words.form.replace('#', String(r.pick(named))),
        );
    }
    if (r.integer(3) === 0 && named.length > 0) sentences.push(words.see(`R${++count.ref}`, r.pick(named)));
    if (sentences.length === 0) sentences.push(words.sentence(`S${++count.sentence}`) + words.stop);
    named = [...named, ...own];
    blocks.push(`${number}. ${sentences.join(words.stop === '.' ? ' ' : '')}`);
    if (style === 'paragraphs')
      blocks.push(...[...own].sort((a, b) => a - b).map((note) => `[^${note}]: ${notes.get(note) ?? ''}`));
  }
  if (style === 'paragraphs') return blocks;
  const all = numbers.map((number) => `[^${number}]: ${notes.get(number) ?? ''}`);
  return style === 'lines' ? [...blocks, all.join('\n')] : [...blocks, ...all];
}

function shuffled<T>(list: readonly T[], r: Random): T[] {
  const rest = [...list];
  const found: T[] = [];
  while (rest.length > 0) found.push(...rest.splice(r.integer(rest.length), 1));
  return found;
}

export interface Named {
  /** For each mark, in order, the last number of its note: no two notes have the same. `new` for an empty note. */
  readonly marks: readonly string[];
  /** For each named reference the same. */
  readonly references: ReadonlyMap<string, string>;
  /** The numbers of the marks, in each part. */
  readonly numbers: readonly (readonly number[])[];
}

/** Reads such a draft; with a note whose number no other note of the part has. */
export function namedIn(text: string): Named {
  const marks: string[] = [];
  const numbers: number[][] = [];
  const references = new Map<string, string>();
  for (const half of text.split(/(?=^(?:Annex|附件|Annexe|Anexo|Приложение|المرفق).*$)/mu)) {
    const notes = new Map<string, string>();
    const idOf = (number: string): string => notes.get(number) ?? 'none';
    for (const [, number = '', words = ''] of half.matchAll(/^\(?\[\^(\d+)\]\)?: ?(.*?)\r?$/gmu)) {
      if (notes.has(number)) throw new Error(`two notes ${number}`);
      notes.set(number, words === '' ? 'new' : (/\d+(?=\D*$)/.exec(words)?.[0] ?? ''));
    }
    const body = half.replace(/^\(?\[\^\d+\]\)?:.*$/gmu, '');
    numbers.push([...body.matchAll(/\[\^(\d+)\]/g)].map(([, number = '']) => Number(number)));
    marks.push(...[...body.matchAll(/\[\^(\d+)\]/g)].map(([, number = '']) => idOf(number)));
    for (const [, name = '', number = ''] of body.replace(/\[\^\d+\]/g, '').matchAll(/(R\d+)\D{1,30}?(\d+|\[…\])/gu))
      references.set(name, number === '[…]' ? 'asked' : idOf(number));
  }
  return { marks, references, numbers };
}
