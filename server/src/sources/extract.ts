/** Bytes of a known format → its text. Runs in the reader's own process: what goes wrong here takes nothing else along. */
import { told } from '../base/l10n';
import { readAkn } from './akn';
import { readDocx } from './docx';
import { readPdf } from './pdf';
import { SourceError, type Format, type SourceText } from './source';
import { decode } from './txt';

/** Throws `SourceError` with a clause that says why the file cannot be read. */
export async function extract(bytes: Uint8Array, format: Exclude<Format, 'text'>): Promise<SourceText> {
  switch (format) {
    case 'pdf':
      return readPdf(bytes);
    case 'word':
      return readDocx(bytes);
    case 'akoma-ntoso': {
      const xml = decode(bytes);
      if (!xml) throw new SourceError(told('is XML in an encoding that is not known'));
      return readAkn(xml.text);
    }
  }
}
