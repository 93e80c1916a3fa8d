/**
 * The pinpoints of the published documents into documents that are held, and into themselves: each is judged, and none wrongly
 * missing. `VERBOSE=1` names every one of them with the words that it leads to.
 */
import { deepStrictEqual, ok } from 'node:assert';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { citations, type PlacedCitation } from '../../server/src/analysis/analysis';
import { formatPlace, rangesOf } from '../../server/src/base/place';
import type { Corpus } from '../../server/src/corpus/corpus';
import { symbolKey } from '../../server/src/docsymbol/format';
import { passage } from '../../server/src/draft/passage';
import { decode } from '../../server/src/sources/txt';
import { openDraft, resolutionOf, takeSnapshot, type Snapshot } from '../../server/src/workspace/workspace';
import { filesIn, SHARED } from '../support/documents';
import { publishedCorpus } from '../support/published';

const VERBOSE = process.env.VERBOSE === '1';

type Table = Record<'found' | 'missing' | 'unknown' | 'ambiguous', number>;

describe('pinpoints into documents that are held', function () {
  this.timeout(300_000);
  let shared = '';
  let corpus: Corpus;

  before(async function () {
    if (!SHARED) this.skip();
    shared = SHARED;
    corpus = await publishedCorpus(shared);
  });

  it('of the five documents all are found', async () => {
    const { table, others, wrong } = await judge(filesIn(join(shared, 'corpus'), /\.txt$/), corpus);
    deepStrictEqual(others, []);
    deepStrictEqual(wrong, []);
    // 26 into resolutions of the Security Council, the Charter and a report, 25 into the documents themselves; all were read.
    deepStrictEqual(table, { found: 51, missing: 0, unknown: 0, ambiguous: 0 });
  });

  it('of the other texts, in six languages, all whose numbers are printed are found too', async () => {
    const files = [...filesIn(join(shared, 'documents'), /\.txt$/), ...filesIn(join(shared, 'parallel'), /\.txt$/)];
    const { table, others, wrong } = await judge(files, corpus);
    deepStrictEqual(wrong, []);
    // Three scraped texts of the Charter have lost the numbers of their paragraphs: Article 13 (2) cites its paragraph 1 (b).
    const doubtful = others.filter((said) => !/^UN-Charter.* para 1\(b\) unknown$/.test(said));
    deepStrictEqual(doubtful, []);
    ok(table.found > 100, `${table.found} found`);
  });
});

interface Judged {
  readonly table: Table;
  /** Those that are not found, for a person to read. */
  readonly others: readonly string[];
  /** Paragraphs that were found under another number than the cited one. */
  readonly wrong: readonly string[];
}

async function judge(files: readonly string[], corpus: Corpus): Promise<Judged> {
  const table: Table = { found: 0, missing: 0, unknown: 0, ambiguous: 0 };
  const others: string[] = [];
  const wrong: string[] = [];
  for (const file of files) {
    const text = decode(readFileSync(file))?.text ?? '';
    const snapshot = await takeSnapshot(openDraft(pathToFileURL(file).href, 0, text), corpus);
    for (const placed of citations(snapshot.draft)) {
      if (!isPinpoint(placed, snapshot)) continue;
      const resolution = resolutionOf(snapshot, placed);
      table[resolution.state]++;
      const said = `${basename(file)}:${snapshot.lines.position(placed.span.from).line + 1} ${placed.citation.targets.join('-')} ${formatPlace(placed.citation.place)} ${resolution.state}`;
      if (resolution.state !== 'found') others.push(said);
      else if (!isNumbered(placed, resolution.spots[0]?.paragraph?.number)) wrong.push(said);
      if (!VERBOSE) continue;
      const [spot] = resolution.state === 'found' ? resolution.spots : [];
      console.log(`      ${said} ${spot?.paragraph ? passage(spot.paragraph.block).text.slice(0, 40) : ''}`);
    }
  }
  console.log(
    `      ${Object.entries(table)
      .map(([state, count]) => `${count} ${state}`)
      .join(', ')}`,
  );
  return { table, others, wrong };
}

/** Whether a citation has a place in the draft itself, or in a document that the corpus has. */
function isPinpoint({ citation }: PlacedCitation, { view }: Snapshot): boolean {
  const { kind, place, targets } = citation;
  return place.length > 0 && (kind === 'internal' || targets.some((target) => view.records.has(symbolKey(target))));
}

/** Whether the first paragraph that was found has the number that is cited first; true where none is cited. */
function isNumbered({ citation }: PlacedCitation, found: number | undefined): boolean {
  const number = rangesOf(citation.place, 'paragraph')?.[0]?.first.number;
  return number === undefined || found === undefined || found === Number(number);
}
