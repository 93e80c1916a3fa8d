// A PDF or Word file without the time at which it was made, so that the same source gives the same file.
import { unzipSync, zipSync } from 'fflate';

const DAY = '20380101000000Z';

/**
 * @param {Buffer} file
 * @param {string} ending
 * @returns {Uint8Array}
 */
export function withoutTimes(file, ending) {
  return ending === 'pdf' ? pdfWithoutTimes(file) : wordWithoutTimes(file);
}

/** Nothing changes its length: places in a PDF are counted from its beginning. @param {Buffer} file */
function pdfWithoutTimes(file) {
  const same = (/** @type {string} */ all, /** @type {string} */ time) => all.replace(time, DAY.padEnd(time.length, ' ').slice(0, time.length));
  const text = file
    .toString('latin1')
    .replace(/\/(?:CreationDate|ModDate)\(D:([^)]*)\)/g, same)
    .replace(/(?<=\/ID \[ <|>\s<|\/DocChecksum \/)[0-9A-F]{32}/g, '0'.repeat(32));
  return Buffer.from(text, 'latin1');
}

/** @param {Buffer} file */
function wordWithoutTimes(file) {
  const parts = unzipSync(file);
  const core = Buffer.from(parts['docProps/core.xml'] ?? []).toString('utf8');
  parts['docProps/core.xml'] = Buffer.from(core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''));
  return zipSync(parts, { level: 9, mtime: new Date(2038, 0, 1) });
}
