import { deepStrictEqual, ok } from 'node:assert/strict';
import { readMessages } from '../lists/messages';

describe('messages of the interface', () => {
  const { messages, unreadable } = readMessages(['server/src', 'client/src']);

  it('are literals, which can be translated', () => {
    deepStrictEqual(unreadable, []);
  });

  it('count their placeholders from 0, of a plural alike in both forms', () => {
    const numbers = (text: string): string => [...new Set(text.match(/\{\d+\}/g))].sort().join('');
    for (const { text, one, file, line } of messages) {
      const all = numbers(text);
      ok(all === '{0}{1}{2}{3}{4}{5}{6}'.slice(0, all.length), `${file}:${line}: ${text}`);
      // What one thing needs no figure for, several do.
      if (one !== undefined) ok([all, all.replace('{0}', '')].includes(numbers(one)), `${file}:${line}: ${one}`);
    }
  });
});
