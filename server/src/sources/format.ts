/** Which format a file is in, from its first bytes: names lie, and files of the United Nations are mirrored under many. */
import { told } from '../base/l10n';
import { SourceError, type Format } from './source';
import { decode } from './txt';

/** Old Office files are compound documents, which no reader of ours knows. */
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** PDF allows anything in the first kilobyte. */
const PDF_WITHIN = 1024;

/** Throws `SourceError` for an empty file and for formats that are known and not read. */
export function formatOf(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new SourceError(told('is empty'));
  if (starts(bytes, OLD_WORD)) throw new SourceError(told('is an old Word file (.doc); save it as .docx or as text'));
  if (starts(bytes, ZIP)) return 'word';
  const head = String.fromCharCode(...bytes.subarray(0, PDF_WITHIN));
  // Other bytes may stand before it, but no words: a text may speak of such files.
  if (/^\P{L}*%PDF-\d/u.test(head)) return 'pdf';
  if (head.startsWith('{\\rtf')) throw new SourceError(told('is a rich text file (.rtf); save it as .docx or as text'));
  if (/^[\s\u00ef\u00bb\u00bf]*<(?:!doctype html|html)[\s>]/i.test(head))
    throw new SourceError(told('is a web page (.html); save it as text, or as .docx'));
  return isXml(bytes) ? 'akoma-ntoso' : 'text';
}

function isXml(bytes: Uint8Array): boolean {
  const head = decode(bytes.subarray(0, PDF_WITHIN & ~3))?.text.trimStart() ?? '';
  return /^<\?xml\s|^<(?:\w+:)?akomaNtoso[\s>]/.test(head);
}

function starts(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte);
}
