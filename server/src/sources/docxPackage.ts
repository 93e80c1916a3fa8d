/** The parts of a Word file: found by their relationships, each read as XML when it is asked for. */
import { told, type Told } from '../base/l10n';
import { attribute } from './docxElements';
import { SourceError } from './source';
import { elements, localName, parseXml, type XmlElement } from './xml';
import { openZip } from './zip';

export interface WordPackage {
  /** The root of the main part. */
  readonly main: XmlElement;
  /** The part that the main one names for a purpose: `styles`, `footnotes`. */
  related(purpose: string): XmlElement | undefined;
  /** The part that the main one knows by an id: a header. */
  byId(id: string): XmlElement | undefined;
  /** A part by its path. */
  part(path: string): XmlElement | undefined;
  /** Parts that could not be read. */
  readonly remarks: Told[];
}

interface Relationship {
  readonly id: string;
  readonly purpose: string;
  readonly target: string;
}

/** Throws `SourceError` for a file that is no Word document, or whose text cannot be read. Other parts it does without. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const zip = openZip(bytes);
  const names = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  const known = new Map<string, XmlElement | undefined>();
  const remarks: Told[] = [];

  const unpack = (path: string): Uint8Array | undefined => zip.read(names.get(path.toLowerCase()) ?? '');
  const part = (path: string): XmlElement | undefined => {
    if (known.has(path)) return known.get(path);
    let found: XmlElement | undefined;
    try {
      const unpacked = unpack(path);
      found = unpacked && parseXml(decodeXml(unpacked));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      remarks.push(told('{0} could not be read: it {1}', path, error.told));
    }
    known.set(path, found);
    return found;
  };
  const relationships = (folder: string, name: string): Relationship[] => {
    const root = part(`${folder}_rels/${name}.rels`);
    return (root ? elements(root, 'Relationship') : [])
      .filter((one) => attribute(one, 'TargetMode') !== 'External')
      .map((one) => ({
        id: attribute(one, 'Id') ?? '',
        purpose: attribute(one, 'Type')?.split('/').at(-1) ?? '',
        target: resolve(folder, attribute(one, 'Target') ?? ''),
      }));
  };

  const path = relationships('', '').find(({ purpose }) => purpose === 'officeDocument')?.target ?? 'word/document.xml';
  if (!names.has(path.toLowerCase())) throw new SourceError(told('is a zip file, but no Word document'));
  const main = readMain(path, unpack(path));
  const cut = path.lastIndexOf('/') + 1;
  const related = relationships(path.slice(0, cut), path.slice(cut));
  const target = (test: (one: Relationship) => boolean): XmlElement | undefined => {
    const found = related.find(test)?.target;
    return found === undefined ? undefined : part(found);
  };
  return {
    main,
    part,
    remarks,
    related: (purpose) => target((one) => one.purpose === purpose),
    byId: (id) => target((one) => one.id === id),
  };
}

function readMain(path: string, unpacked: Uint8Array | undefined): XmlElement {
  let root: XmlElement | undefined;
  try {
    root = unpacked && parseXml(decodeXml(unpacked));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new SourceError(told('has a damaged part, {0}, which {1}', path, error.told));
  }
  if (!root || localName(root) !== 'document') throw new SourceError(told('is a zip file, but no Word document'));
  return root;
}

/** A path from a folder of the package; one that begins with a slash from its root. */
function resolve(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(encoding === true ? 'utf-16be' : encoding || 'utf-8').decode(bytes);
}
