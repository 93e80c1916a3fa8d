/** The tables of the store. */

/** Grows when the tables change; an older store is made anew from the documents. */
export const FORMAT = 5;

/** Citations are numbered by their document: its id, and so many places for its rows. */
export const ROWS = 1 << 20;

export const SCHEMA = `
-- revision: grows with every change; begun:<folder>: a reading of the folder that has not ended
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES ('revision', 0);

-- who may write, and until when if nothing more is heard of it (milliseconds)
CREATE TABLE lease (id INTEGER PRIMARY KEY CHECK (id = 1), holder TEXT NOT NULL, until INTEGER NOT NULL);

CREATE TABLE roots (uri TEXT PRIMARY KEY, problem TEXT) WITHOUT ROWID;

-- problem: why the file gave no document, or the document of an earlier reading (trouble.ts), here and in roots;
-- reading: the version of the reader that read it; drive: that of its folder
CREATE TABLE files (
  uri TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL, hash BLOB, declared TEXT NOT NULL,
  drive TEXT NOT NULL, document INTEGER, problem TEXT, reading INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX files_of_document ON files (document) WHERE document IS NOT NULL;
CREATE INDEX files_with_problem ON files (uri) WHERE problem IS NOT NULL;

-- fingerprint: of the content and of what was declared of it; text and structure are deflated
-- citations: how many it has, which are rows in citations; base: the row of its first unit in words; units are numbered without gaps, since the full text stores differences
CREATE TABLE documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT, fingerprint BLOB NOT NULL UNIQUE, base INTEGER NOT NULL,
  name TEXT NOT NULL, language TEXT NOT NULL, symbols TEXT NOT NULL, title TEXT NOT NULL, date TEXT,
  held TEXT NOT NULL, reissued INTEGER NOT NULL, format TEXT NOT NULL, remarks TEXT NOT NULL,
  paragraphs INTEGER NOT NULL, notes INTEGER NOT NULL, units INTEGER NOT NULL, citations INTEGER NOT NULL,
  rows INTEGER NOT NULL, length INTEGER NOT NULL, structure BLOB NOT NULL, pages BLOB NOT NULL, text BLOB NOT NULL
);
CREATE INDEX documents_by_name ON documents (name);
CREATE INDEX documents_by_base ON documents (base, units);

CREATE TABLE symbols (key TEXT NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (key, document)) WITHOUT ROWID;
CREATE INDEX symbols_of_document ON symbols (document);

-- what is cited, by its key: once here, since every citation of it would repeat it
CREATE TABLE targets (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);

-- id: the citing document's, and the number of the citation in it. part, unit, series, first, last, sub: the cited place, unit and
-- kind as numbers. at: the unit that the citation stands in; kind, home, label: what that is, where, and its label
CREATE TABLE citations (
  id INTEGER PRIMARY KEY, target INTEGER NOT NULL, part TEXT NOT NULL, unit INTEGER NOT NULL,
  series TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, sub TEXT NOT NULL,
  at INTEGER NOT NULL, kind INTEGER NOT NULL, home TEXT NOT NULL, label TEXT NOT NULL,
  start INTEGER NOT NULL, length INTEGER NOT NULL,
  line INTEGER NOT NULL, character INTEGER NOT NULL, lines INTEGER NOT NULL, last_character INTEGER NOT NULL
);
CREATE INDEX citations_by_place ON citations (target, unit, part, first);

-- our own tokens, made in tokens.ts: this tokenizer only splits them at spaces; behind those of a heading, part or title its
-- kind as a word of its own (query.ts)
CREATE VIRTUAL TABLE words USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE titles USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
`;
