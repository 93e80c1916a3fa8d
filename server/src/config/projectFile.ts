/** `rapporteur.json`: what a workspace says of its drafts, found upwards from each of them. What is wrong in it is named with its place. */
import { enumerated } from '../base/enumeration';
import { later, say, t, type Told } from '../base/l10n';
import type { Span } from '../base/span';
import { readJson, type JsonNode } from './json';
import {
  DOCUMENT_KINDS,
  LEVELS,
  PROFILE_IDS,
  STAGES,
  type DocumentKind,
  type Level,
  type ProfileId,
  type RuleLevels,
  type Stage,
} from './levels';

export const PROJECT_FILE = 'rapporteur.json';

/** What holds for the drafts of a path, or for all of them. */
export interface DraftOptions {
  readonly rules: RuleLevels;
  /** `auto` is found from the draft, whatever else is set. */
  readonly profile: ProfileId | 'auto' | undefined;
  readonly kind: DocumentKind | 'auto' | undefined;
  readonly stage: Stage | undefined;
}

/** How one thing is to be called, and how not, by language. */
export interface Term {
  readonly preferred: Readonly<Record<string, string>>;
  readonly forbidden: Readonly<Record<string, readonly string[]>>;
}

/** Findings that are right as they are: all of a rule in a file, or those of a text, or the one that stands in `near`. */
export interface Exception extends Span {
  readonly rule: string;
  /** A path or pattern from the folder of the project file; undefined for every file. */
  readonly file: string | undefined;
  /** The words that are marked; undefined for all findings of the rule. */
  readonly text: string | undefined;
  /** Words round the text, that tell it from other places with the same text. */
  readonly near: string | undefined;
}

/** Something in a project file that cannot be used, and where it stands. */
export interface ProjectProblem extends Span {
  /** A sentence of the interface. */
  readonly message: string;
}

export interface Project extends DraftOptions {
  /** Folders of the corpus, from the folder of the project file; undefined where it names none. */
  readonly corpus: readonly string[] | undefined;
  /** Options for some of the files; the last one that fits counts. */
  readonly files: readonly (DraftOptions & { readonly path: string })[];
  readonly terms: readonly Term[];
  readonly exceptions: readonly Exception[];
  /** Every rule that is named, so that one that does not exist can be said. */
  readonly named: readonly (Span & { readonly rule: string })[];
  readonly problems: readonly ProjectProblem[];
}

const NO_OPTIONS: DraftOptions = { rules: {}, profile: undefined, kind: undefined, stage: undefined };

export const NO_PROJECT: Project = {
  ...NO_OPTIONS,
  corpus: undefined,
  files: [],
  terms: [],
  exceptions: [],
  named: [],
  problems: [],
};

/** What may stand in a project file, and who reads it: `documents` is the corpus's (`corpus/projectFile.ts`). */
const KNOWN = ['$schema', 'corpus', 'rules', 'profile', 'kind', 'stage', 'files', 'terms', 'exceptions', 'documents'];

/** Never throws: what cannot be used keeps its default. */
export function readProject(text: string): Project {
  const { root, problems: broken } = readJson(text);
  const problems = broken.map(({ from, to, why }) => ({ from, to, message: ofFile(why) }));
  if (!root) return { ...NO_PROJECT, problems };
  const reading = new Reading(problems);
  const object = reading.object(root, later('Rapporteur.json is no object.'), KNOWN);
  const at = (name: string): JsonNode | undefined => object.get(name);
  return {
    ...reading.options(object),
    corpus: reading.folders(at('corpus')),
    files: reading.list(at('files'), later('Files is no list.')).flatMap((item) => reading.file(item)),
    terms: reading.list(at('terms'), later('Terms is no list.')).map((item) => reading.term(item)),
    exceptions: reading
      .list(at('exceptions'), later('Exceptions is no list.'))
      .flatMap((item) => reading.exception(item)),
    named: reading.named,
    problems,
  };
}

/** A clause that is said of the file, `is no JSON`, as a sentence. */
export function ofFile(why: Told): string {
  return t('This file {0}.', say(why));
}

/** One reading of a project file: collects what is wrong, and the rules that are named. What its methods say is marked. */
class Reading {
  readonly named: (Span & { rule: string })[] = [];

  constructor(private readonly problems: ProjectProblem[]) {}

  private say({ from, to }: Span, message: string): void {
    this.problems.push({ from, to, message });
  }

  object(node: JsonNode, wrong: string, known?: readonly string[]): Map<string, JsonNode> {
    if (node.type !== 'object') this.say(node, t(wrong));
    for (const property of node.properties) {
      if (!known || known.includes(property.name)) continue;
      const name = JSON.stringify(property.name);
      this.say(property, t('There is no {0} here; known are {1}.', name, enumerated(known)));
    }
    return new Map(node.properties.map(({ name, value }) => [name, value]));
  }

  list(node: JsonNode | undefined, wrong: string): readonly JsonNode[] {
    if (node && node.type !== 'array') this.say(node, t(wrong));
    return node?.items ?? [];
  }

  string(node: JsonNode | undefined, wrong: string): string | undefined {
    if (node && node.type !== 'string') this.say(node, t(wrong));
    return typeof node?.value === 'string' ? node.value : undefined;
  }

  strings(node: JsonNode | undefined, wrong: string, wrongItem: string): readonly string[] {
    return this.list(node, wrong).flatMap((item) => this.string(item, wrongItem) ?? []);
  }

  /** What is no list names nothing: then the default holds. */
  folders(node: JsonNode | undefined): readonly string[] | undefined {
    const named = this.strings(node, later('Corpus is no list.'), later('An item of corpus is no text.'));
    return node?.type === 'array' ? named : undefined;
  }

  /** Of `wrong` {0} is what could stand there, {1} the name. */
  private oneOf<T extends string>(
    node: JsonNode | undefined,
    known: readonly T[],
    wrong: string,
    name = '',
  ): T | undefined {
    const found = known.find((each) => each === node?.value);
    if (node && found === undefined) this.say(node, t(wrong, enumerated(known), name));
    return found;
  }

  private levels(node: JsonNode | undefined): RuleLevels {
    const levels: Record<string, Level> = {};
    if (!node) return levels;
    if (node.type !== 'object') this.say(node, t('Rules is no object of rules and levels.'));
    for (const { name, value, from, to } of node.properties) {
      this.named.push({ rule: name, from, to });
      const level = this.oneOf(value, LEVELS, later('The level of {1} is none of {0}; the default is used.'), name);
      if (level) levels[name] = level;
    }
    return levels;
  }

  options(object: ReadonlyMap<string, JsonNode>): DraftOptions {
    return {
      rules: this.levels(object.get('rules')),
      profile: this.oneOf(
        object.get('profile'),
        ['auto', ...PROFILE_IDS],
        later('The profile is none of {0}; the default is used.'),
      ),
      kind: this.oneOf(
        object.get('kind'),
        ['auto', ...DOCUMENT_KINDS],
        later('The kind is none of {0}; the default is used.'),
      ),
      stage: this.oneOf(object.get('stage'), STAGES, later('The stage is none of {0}; the default is used.')),
    };
  }

  file(node: JsonNode): (DraftOptions & { path: string })[] {
    const object = this.object(node, later('An item of files is no object.'), [
      'path',
      'rules',
      'profile',
      'kind',
      'stage',
    ]);
    const path = this.string(object.get('path'), later('The path is no text.'));
    if (path === undefined) this.say(node, t('An item of files has no path.'));
    return path === undefined ? [] : [{ ...this.options(object), path }];
  }

  term(node: JsonNode): Term {
    const object = this.object(node, later('An item of terms is no object.'), ['preferred', 'forbidden']);
    const of = (name: string, wrong: string): readonly (readonly [string, JsonNode])[] => {
      const value = object.get(name);
      return value ? [...this.object(value, wrong, ['ar', 'zh', 'en', 'fr', 'ru', 'es'])] : [];
    };
    return {
      preferred: Object.fromEntries(
        of('preferred', later('Preferred is no object.')).map(([language, value]) => [
          language,
          this.string(value, later('A preferred term is no text.')) ?? '',
        ]),
      ),
      forbidden: Object.fromEntries(
        of('forbidden', later('Forbidden is no object.')).map(([language, value]) => [
          language,
          value.type === 'string'
            ? [String(value.value)]
            : this.strings(
                value,
                later('The forbidden terms is no list.'),
                later('An item of the forbidden terms is no text.'),
              ),
        ]),
      ),
    };
  }

  exception(node: JsonNode): Exception[] {
    const object = this.object(node, later('An exception is no object.'), ['rule', 'file', 'text', 'near', 'why']);
    const at = object.get('rule');
    const rule = this.string(at, later('The rule is no text.'));
    const file = this.string(object.get('file'), later('The file is no text.'));
    const text = this.string(object.get('text'), later('The text is no text.'));
    const near = this.string(object.get('near'), later('The near is no text.'));
    if (rule === undefined || !at) {
      this.say(node, t('An exception names no rule.'));
      return [];
    }
    this.named.push({ rule, from: at.from, to: at.to });
    if (file === undefined && text === undefined) {
      this.say(
        node,
        t('An exception names neither a file nor a text; to switch the rule off, set its level under rules.'),
      );
      return [];
    }
    return [{ rule, file, text, near, from: node.from, to: node.to }];
  }
}
