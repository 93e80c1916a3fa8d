/** Akoma Ntoso, the XML of resolutions and other documents (AKN4UN) → a flowing draft. */
import { told } from '../base/l10n';
import { aknFacts } from './aknFacts';
import { writeAkn } from './aknText';
import { SourceError, type SourceText } from './source';
import { localName, parseXml } from './xml';

/**
 * The document as a flowing draft: its cover page, then its text with printed labels, notes as `[^7]`, tables as rows of
 * cells between tabs. Pictures and lists of contents are left out. Throws `SourceError` for XML that is no Akoma Ntoso.
 */
export function readAkn(xml: string): SourceText {
  const root = parseXml(xml);
  if (localName(root) !== 'akomaNtoso') throw new SourceError(told('is XML, but no Akoma Ntoso document'));
  const facts = aknFacts(root);
  return { format: 'akoma-ntoso', text: writeAkn(root, facts.language), pages: [], facts, remarks: [] };
}
