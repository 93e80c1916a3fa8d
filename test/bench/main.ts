/** `npm run bench`, and `lsp` with `npm run bench:lsp`, `long`, `completion`, `restructure`, `preview` and `anywhere` when they are named: prints how long things take. Asserts nothing: machines differ, and ratios are read by people. */
import { measureAnywhere } from './anywhere';
import { measureChecking } from './checking';
import { measureCiting } from './citing';
import { measureCompletion } from './completion';
import { measureCorpus } from './corpus';
import { measureHostile } from './hostile';
import { measureLong } from './long';
import { measureLsp } from './lsp';
import { measurePreview } from './preview';
import { measureRestructure } from './restructure';
import { measureTyping } from './typing';

const only = process.argv[2];
console.log(`Node ${process.version}; lengths in UTF-16 units.`);
if (only === undefined || only === 'citing') measureCiting();
if (only === undefined || only === 'typing') measureTyping();
if (only === undefined || only === 'hostile') measureHostile();
if (only === 'completion') void measureCompletion();
if (only === 'restructure') void measureRestructure();
if (only === 'preview') void measurePreview();
if (only === 'long') void measureLong();
if (only === 'anywhere') void measureAnywhere();
if (only === 'lsp') void measureLsp();
if (only === undefined || only === 'corpus' || only === 'checking') void inTurn();

async function inTurn(): Promise<void> {
  if (only !== 'corpus') await measureChecking();
  if (only !== 'checking') await measureCorpus();
}
