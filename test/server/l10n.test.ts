import { deepStrictEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { englishBundle, fault, keysFor, TRANSLATED } from '../lists/bundles';
import { readMessages } from '../lists/messages';

describe('messages of the interface', () => {
  const { messages, unreadable } = readMessages(['server/src', 'client/src']);

  it('are literals, which can be translated', () => {
    deepStrictEqual(unreadable, []);
  });

  it('are listed for those who translate them: after a change run npm run lists', () => {
    deepStrictEqual(bundleOf(''), englishBundle(messages), 'server/l10n/bundle.l10n.json is stale: npm run lists');
  });

  for (const language of TRANSLATED) {
    it(`are all there in ${language}, with their placeholders, and no other`, () => {
      const bundle = bundleOf(`.${language}`);
      const keys = keysFor(language, messages);
      const missing = [...keys.keys()].filter((key) => bundle[key] === undefined);
      const other = Object.keys(bundle).filter((key) => !keys.has(key));
      const wrong = [...keys].flatMap(([key, english]) => {
        const why = fault(key, english, bundle[key] ?? english);
        return why === undefined ? [] : [`${key} ${why}`];
      });
      deepStrictEqual({ missing, other, wrong }, { missing: [], other: [], wrong: [] });
    });
  }

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

function bundleOf(ending: string): Record<string, string> {
  const file = join('server/l10n', `bundle.l10n${ending}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}
