/** Damage that files come with: cut, spliced, shuffled, re-encoded, with strange line ends and stranger characters. */
import type { Random } from './random';
import type { TestDocument } from './documents';
import { TOKENS } from './edits';

const MUTATIONS: readonly ((text: string, random: Random, others: readonly TestDocument[]) => string)[] = [
  (text, r) => text.slice(r.integer(text.length + 1)),
  (text, r) => text.slice(0, r.integer(text.length + 1)),
  (text, r, others) => text.slice(0, r.integer(text.length + 1)) + r.pick(others).text.slice(r.integer(2000)),
  (text, r) => {
    const lines = text.split('\n');
    for (let i = 0; i < 20; i++) {
      const [a, b] = [r.integer(lines.length), r.integer(lines.length)];
      [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    }
    return lines.join('\n');
  },
  (text) => text.replace(/\n/g, '\r\n'),
  (text) => text.replace(/\n/g, '\r'),
  (text) => `\ufeff${text}`,
  (text) => text.replace(/\n/g, ''),
  (text) => text.replace(/\n+/g, '\n'),
  (text, r) => {
    const bytes = new TextEncoder().encode(text.slice(0, 4000));
    for (let i = 0; i < 200; i++) bytes[r.integer(bytes.length || 1)] = r.integer(256);
    return new TextDecoder(r.pick(['utf-8', 'windows-1252', 'gb18030', 'utf-16le'])).decode(bytes);
  },
  (text, r) => {
    let out = text;
    for (let i = 0; i < 10; i++) {
      const at = r.integer(out.length + 1);
      out = out.slice(0, at) + r.pick(TOKENS) + out.slice(at + r.integer(4));
    }
    return out;
  },
  (text, r) => {
    const at = r.integer(text.length + 1);
    return text.slice(0, at) + text.slice(at, at + 400).repeat(5) + text.slice(at);
  },
];

/** The document after one to three mutations. */
export function mutate(document: TestDocument, random: Random, others: readonly TestDocument[]): string {
  let { text } = document;
  for (let i = 0; i <= random.integer(3); i++) text = random.pick(MUTATIONS)(text, random, others);
  return text;
}
