/** What is nothing else: an unnumbered paragraph, or a line that goes on with the block before. */
import { isRunning, type Construct, type Start } from '../construct';
import { readParagraphLabel } from '../labels';
import { isFull, isStopped, type Sight } from '../line';
import type { State } from '../state';

export const text: Construct = (sight, state) => {
  if (state.kind === 'article' && state.bare) {
    return isTitle(sight) ? 'continue' : start('it stands under the name of an article');
  }
  if (sight.facts.layout === 'flowing') {
    if (state.bare && isRunning(state) && sight.blanksBefore === 0) return 'continue';
    const overleaf = state.kind === 'note' && state.interrupted;
    if (isRunning(state) && !overleaf && sight.blanksBefore === 0 && !isNextLine(sight, state)) return 'continue';
    if (sight.indent >= 2) return { kind: 'quotation', reason: 'a long indented block is a quotation' };
    return start(
      sight.blanksBefore === 0 && isRunning(state)
        ? 'each line of this file is a paragraph'
        : 'a blank line or the end of a heading is before it',
    );
  }
  if (!isRunning(state)) return start('it follows a heading, title or the like');
  return extracted(sight, state);
};

/** The title of an article, directly under its number. */
function isTitle({ text: line, segment, facts, blanksBefore, at, lexicon }: Sight): boolean {
  const numbered = readParagraphLabel(at(1)?.text ?? '', lexicon)?.number === 1;
  const near = facts.layout === 'flowing' ? blanksBefore === 0 || (blanksBefore === 1 && numbered) : blanksBefore <= 1;
  return near && segment.width <= 80 && !isFull(segment.width, facts) && !isStopped(line);
}

/** Where each line is a paragraph, one that opens with a capital behind a stop or comma is the next. */
function isNextLine({ facts, text: line }: Sight, { complete, paused }: State): boolean {
  return facts.unwrapped && (complete || paused) && /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(line.slice(0, 20));
}

function extracted(sight: Sight, state: State): Start | 'continue' {
  if (sight.indent >= 1) return start('it is indented');
  if (state.complete && !state.full) return start('the block before ended in a short line');
  if (state.kind === 'text' && !state.full && !state.interrupted)
    return start('short lines that follow one another are a list');
  if (sight.blanksBefore >= 3 && !state.interrupted && state.complete) return start('blank lines set it off');
  return 'continue';
}

function start(reason: string): Start {
  return { kind: 'text', reason };
}
