/** What the editors of Akoma Ntoso resolutions marked in them: the answers of `test/measure` to the text that `sources/akn` gives. */
import { readAkn } from '../../server/src/sources/akn';
import { aknWords } from '../../server/src/sources/aknInline';
import { descendants, elements, parseXml } from '../../server/src/sources/xml';

export interface AknDraft {
  /** As the product reads it. */
  readonly text: string;
  /** The numbers of the numbered paragraphs, in order. */
  readonly paragraphs: readonly string[];
  /** The marks of the notes. */
  readonly notes: readonly string[];
  /** What its editors linked, in the order of the text. */
  readonly links: readonly AknLink[];
}

/** A link to a document, at its place in the text of the draft. */
export interface AknLink {
  readonly from: number;
  readonly text: string;
  /** A symbol as its editors wrote it: `A/hrc/RES/16/21`, `A/RES/217(III)`, `A/RES/75/290b`. */
  readonly target: string;
}

/** Reads one file. Throws what the product throws for a file that is none. */
export function readMarkedAkn(xml: string): AknDraft {
  const root = parseXml(xml);
  const marks = [...descendants(root, 'authorialNote')].map(({ attributes }) => attributes.marker ?? '');
  const letters = [...xml.matchAll(/<sup>([a-z])<\/sup>/g)].map(([, letter = '']) => letter);
  const labels = [...descendants(root, 'paragraph')].flatMap((paragraph) => elements(paragraph, 'num'));
  const numbers = labels.map((label) => /^\d+/.exec(aknWords(label))?.[0]);
  return {
    ...withLinks(xml),
    paragraphs: numbers.filter((number) => number !== undefined),
    notes: [...new Set([...marks, ...letters])],
  };
}

/** Round the text of a link while the product reads it, with its number; no text of the United Nations has them. */
const OPEN = '\ue000';
const BEHIND_NUMBER = '\ue001';
const CLOSE = '\ue002';

/** Has the product read the file with marks round its links, and takes them out again. */
function withLinks(xml: string): Pick<AknDraft, 'text' | 'links'> {
  const targets: string[] = [];
  const marked = xml.replace(
    /(<a\s[^>]*href="([^"]*)"[^>]*>)([^<]*[^<\s][^<]*)<\/a>/g,
    (all, tag: string, href: string, inner: string) => {
      const target = targetOf(href);
      return target === undefined
        ? all
        : `${tag}${OPEN}${targets.push(target) - 1}${BEHIND_NUMBER}${inner}${CLOSE}</a>`;
    },
  );
  const read = readAkn(marked)
    .text.replace(
      SPACES_INSIDE,
      (_, open = '', before = '', after = '', close = '') => `${before}${open}${close}${after}`,
    )
    .replace(/ {2,}/g, ' ');
  const links: AknLink[] = [];
  let text = '';
  let behind = 0;
  for (const { 0: whole, 1: number, 2: inner = '', index } of read.matchAll(LINK)) {
    text += read.slice(behind, index);
    links.push({ from: text.length, text: inner, target: targets[Number(number)] ?? '' });
    text += inner;
    behind = index + whole.length;
  }
  return { text: text + read.slice(behind), links };
}

/** The document that a link leads to; undefined for one that leads to any other page. */
function targetOf(href: string): string | undefined {
  const path = /^https?:\/\/undocs\.org\/(?:[a-z]{2}\/)?(.+)$/.exec(href)?.[1];
  return path === undefined ? undefined : decodeURIComponent(path).trim();
}

const LINK = new RegExp(`${OPEN}(\\d+)${BEHIND_NUMBER}([^${CLOSE}]*)${CLOSE}`, 'g');

/** Spaces at either end of a link: they belong outside. */
const SPACES_INSIDE = new RegExp(`(${OPEN}\\d+${BEHIND_NUMBER})(\\s+)|(\\s+)(${CLOSE})`, 'g');
