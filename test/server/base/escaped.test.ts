/** Words as HTML that says them and nothing else. */
import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { escaped, isolated } from '../../../server/src/base/escaped';

const SIGNS: Readonly<Record<string, string>> = {
  E: '\u202b',
  O: '\u202e',
  I: '\u2067',
  F: '\u2068',
  p: '\u202c',
  P: '\u2069',
};

/** `E`, `O` open an embedding, `I`, `F` an isolate; `p`, `P` close one. */
function signs(letters: string): string {
  return letters.replace(/[EOIFpP]/g, (letter) => SIGNS[letter] ?? letter);
}

describe('escaped text', () => {
  it('holds nothing of HTML, and no character that HTML may not hold', () => {
    strictEqual(
      escaped(`<a href="x" b='y'>&\u0000\u001b</a>\n`),
      '&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;&lt;/a&gt;\n',
    );
  });

  const CLOSED: readonly (readonly [string, string, string])[] = [
    ['nothing to close', 'abc', 'abc'],
    ['an override', 'O', 'Op'],
    ['the innermost first', 'EI', 'EIPp'],
    ['an embedding in an isolate', 'IE', 'IEpP'],
    ['what is closed in the draft', 'EpIP', 'EpIP'],
    ['an isolate closes what was opened inside it', 'IEEP', 'IEEP'],
    ['an embedding is not closed from inside an isolate', 'EIp', 'EIpPp'],
    ['a sign that closes nothing', 'pPE', 'pPEp'],
  ];
  for (const [why, given, expected] of CLOSED) {
    it(`closes marks of direction: ${why}`, () => {
      strictEqual(isolated(signs(given)), signs(expected));
    });
  }

  it('leaves nothing open, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('E', 'O', 'I', 'F', 'p', 'P', 'x')), (letters) => {
        const once = isolated(signs(letters.join('')));
        ok(once.startsWith(signs(letters.join(''))));
        strictEqual(isolated(once), once);
      }),
    );
  });
});
