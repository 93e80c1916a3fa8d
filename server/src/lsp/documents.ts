/** The documents that the editor has open, each parsed once a version; what cannot be read is named, and the rest goes on. */
import { t } from '../base/l10n';
import { displayPath, schemeOf } from '../base/uri';
import type { FixEdit } from '../checks/rule';
import type { Corpus } from '../corpus/corpus';
import { CORPUS_SCHEME } from '../protocol';
import {
  changeDraft,
  openDraft,
  takeSnapshot,
  type Change,
  type OpenDraft,
  type Snapshot,
} from '../workspace/workspace';

/** In UTF-16 units. Editors do not send files of this size either. */
const LARGEST = 32 * 1024 * 1024;

export interface Documents {
  open(uri: string, version: number, text: string): void;
  /** Gives the edits that were made, each of the text as those before it have left it; none where the text is another. */
  change(uri: string, version: number, changes: readonly Change[]): readonly FixEdit[];
  close(uri: string): void;
  /** The current version; undefined where the document is not open or was not read. */
  get(uri: string): OpenDraft | undefined;
  /** Why an open document was not read, as a sentence without its stop. */
  skipped(uri: string): string | undefined;
  /** Drafts that are written here, not documents of the corpus that are only shown. */
  drafts(): readonly OpenDraft[];
  /** The current version with its corpus documents. Never one that an edit has overtaken. */
  snapshot(uri: string): Promise<Snapshot | undefined>;
}

/** Of a document that was asked about. */
export function notOpen(): string {
  return t('The document is not open as a UN report.');
}

export function openDocuments(corpus: Corpus): Documents {
  const open = new Map<string, OpenDraft>();
  const skipped = new Map<string, string>();
  const snapshots = new WeakMap<OpenDraft, { revision: number; snapshot: Promise<Snapshot> }>();

  /** `text` is what is new in the document, and `length` how long it is now. */
  const read = (uri: string, make: () => OpenDraft, text: string, length: number): void => {
    const why = unreadable(uri, text, length);
    if (why === undefined) {
      skipped.delete(uri);
      open.set(uri, make());
    } else {
      open.delete(uri);
      skipped.set(uri, why);
    }
  };

  const documents: Documents = {
    open(uri, version, text) {
      read(uri, () => openDraft(uri, version, text), text, text.length);
    },
    change(uri, version, changes) {
      const before = open.get(uri);
      const whole = changes.findLast((change) => change.range === undefined);
      if (before) {
        const edits: FixEdit[] = [];
        const after = changeDraft(before, version, changes, (edit) => edits.push(edit));
        read(uri, () => after, changes.map(({ text }) => text).join(''), after.draft.segments.length);
        return whole ? [] : edits;
      }
      if (whole) read(uri, () => openDraft(uri, version, whole.text), whole.text, whole.text.length);
      return [];
    },
    close(uri) {
      open.delete(uri);
      skipped.delete(uri);
    },
    get: (uri) => open.get(uri),
    skipped: (uri) => skipped.get(uri),
    drafts: () => [...open.values()].filter(({ uri }) => schemeOf(uri) !== CORPUS_SCHEME),
    async snapshot(uri) {
      for (;;) {
        const draft = open.get(uri);
        if (!draft) return undefined;
        const known = snapshots.get(draft);
        const { revision } = corpus;
        const taken = known?.revision === revision ? known : { revision, snapshot: takeSnapshot(draft, corpus) };
        snapshots.set(draft, taken);
        const snapshot = await taken.snapshot.catch((error: unknown) => {
          // Asked again, it may be answered.
          snapshots.delete(draft);
          throw error;
        });
        if (open.get(uri) === draft && corpus.revision === revision) return snapshot;
      }
    },
  };
  return documents;
}

/** Why a text is no draft, as a sentence without its stop; undefined for one that can be read. */
function unreadable(uri: string, text: string, length: number): string | undefined {
  if (length > LARGEST) return t('{0} is too large to be read as a UN report', displayPath(uri));
  let nuls = 0;
  for (let i = 0; i < Math.min(text.length, 20_000); i++) if (text.charCodeAt(i) === 0) nuls++;
  return nuls > 2 && nuls * 100 > Math.min(text.length, 20_000)
    ? t('{0} is a binary file, not text', displayPath(uri))
    : undefined;
}
