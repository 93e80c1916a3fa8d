/** The constructs in order of precedence, and the one question asked of them: does this line open a block? */
import type { Start } from './construct';
import { bullet } from './constructs/bullet';
import { contents } from './constructs/contents';
import { furniture } from './constructs/furniture';
import { heading, numberedHeading, summary } from './constructs/heading';
import { instrument } from './constructs/instrument';
import { masthead } from './constructs/masthead';
import { endnotes, note } from './constructs/note';
import { paragraph } from './constructs/paragraph';
import { part } from './constructs/part';
import { quotation } from './constructs/quotation';
import { signature } from './constructs/signature';
import { subparagraph } from './constructs/subparagraph';
import { table } from './constructs/table';
import { text } from './constructs/text';
import type { Sight } from './line';
import type { State } from './state';

const CONSTRUCTS = [
  furniture,
  note,
  contents,
  part,
  summary,
  endnotes,
  table,
  instrument,
  quotation,
  numberedHeading,
  paragraph,
  masthead,
  subparagraph,
  bullet,
  signature,
  heading,
  text,
];

/** The block that a line opens; undefined where it goes on with the block before. The first line always opens one. */
export function read(sight: Sight, state: State): Start | undefined {
  for (const construct of CONSTRUCTS) {
    const reading = construct(sight, state);
    if (reading === 'continue') break;
    if (reading) return reading;
  }
  return state.kind === 'start' ? { kind: 'text', reason: 'it is the first line' } : undefined;
}
