/** Which words are being typed, and for how long. */
import { strictEqual } from 'node:assert';
import { HOLD, typing } from '../../../server/src/lsp/typing';
import { manualClock } from '../../support/manualClock';

const URI = 'untitled:a';

describe('words being typed', () => {
  it('wait until two seconds have passed since the last edit', async () => {
    const clock = manualClock();
    const words = typing(clock);
    const found = { from: 10, to: 20 };
    strictEqual(words.holds(URI, found), false);
    words.edited(URI, [{ from: 15, to: 15, text: 'x' }]);
    strictEqual(words.holds(URI, found), true);
    strictEqual(words.holds('untitled:b', found), false);
    await clock.pass(HOLD - 1);
    strictEqual(words.holds(URI, found), true);
    words.edited(URI, [{ from: 16, to: 16, text: 'y' }]);
    await clock.pass(HOLD - 1);
    strictEqual(words.holds(URI, found), true);
    await clock.pass(1);
    strictEqual(words.holds(URI, found), false);
  });

  it('wait each for its own time: typing elsewhere holds nothing back', async () => {
    const clock = manualClock();
    const words = typing(clock);
    words.edited(URI, [{ from: 10, to: 10, text: 'ab' }]);
    await clock.pass(HOLD / 2);
    words.edited(URI, [{ from: 0, to: 0, text: 'cd' }]);
    strictEqual(words.wait(URI, { from: 12, to: 14 }), HOLD / 2);
    strictEqual(words.wait(URI, { from: 0, to: 2 }), HOLD);
    strictEqual(words.wait(URI, { from: 0, to: 99 }), HOLD, 'what stands in both waits for both');
    strictEqual(words.wait(URI, { from: 50, to: 60 }), 0);
    for (let at = 2; at < 5; at++) {
      await clock.pass(HOLD / 2);
      words.edited(URI, [{ from: at, to: at, text: 'e' }]);
    }
    strictEqual(words.holds(URI, { from: 15, to: 17 }), false);
    strictEqual(words.holds(URI, { from: 0, to: 2 }), true);
    words.edited(URI, [{ from: 16, to: 16, text: 'f' }]);
    strictEqual(words.wait(URI, { from: 16, to: 18 }), HOLD);
  });

  it('are those that an edit touches, before it and behind it, and no others', () => {
    const words = typing(manualClock());
    words.edited(URI, [{ from: 10, to: 12, text: 'abcd' }]);
    for (const [from, to, held] of [
      [5, 9, false],
      [5, 10, true],
      [14, 20, true],
      [15, 20, false],
      [0, 99, true],
    ] as const)
      strictEqual(words.holds(URI, { from, to }), held, `${from}–${to}`);
  });

  it('move with what is typed before them, and grow with what is typed at their ends', () => {
    const words = typing(manualClock());
    words.edited(URI, [{ from: 100, to: 100, text: 'abc' }]);
    words.edited(URI, [{ from: 103, to: 103, text: 'd' }]);
    words.edited(URI, [{ from: 0, to: 5, text: '' }]);
    strictEqual(words.holds(URI, { from: 95, to: 96 }), true);
    strictEqual(words.holds(URI, { from: 99, to: 104 }), true);
    strictEqual(words.holds(URI, { from: 100, to: 104 }), false);
    strictEqual(words.holds(URI, { from: 0, to: 3 }), true);
    strictEqual(words.holds(URI, { from: 50, to: 53 }), false);
    words.edited(URI, [{ from: 90, to: 110, text: '' }]);
    strictEqual(words.holds(URI, { from: 80, to: 90 }), true);
    strictEqual(words.holds(URI, { from: 91, to: 99 }), false);
  });

  it('are none of a text that was put in place of another, or of a document that was closed', () => {
    const words = typing(manualClock());
    words.edited(URI, [{ from: 1, to: 1, text: 'a' }]);
    words.edited(URI, []);
    strictEqual(words.holds(URI, { from: 0, to: 9 }), false);
    words.edited(URI, [{ from: 1, to: 1, text: 'a' }]);
    words.forget(URI);
    strictEqual(words.holds(URI, { from: 0, to: 9 }), false);
    strictEqual(words.quiet(URI), Infinity);
  });
});
