/** `rapporteur.json`: what a workspace says of its drafts, found upwards from each of them. What is wrong in it is named with its place. */
import type { Span } from '../base/span';
import { asIs } from '../base/toldError';
import { readJson, type JsonNode, type JsonProblem } from './json';
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

export interface Project extends DraftOptions {
  /** Folders of the corpus, from the folder of the project file; undefined where it names none. */
  readonly corpus: readonly string[] | undefined;
  /** Options for some of the files; the last one that fits counts. */
  readonly files: readonly (DraftOptions & { readonly path: string })[];
  readonly terms: readonly Term[];
  readonly exceptions: readonly Exception[];
  /** Every rule that is named, so that one that does not exist can be said. */
  readonly named: readonly (Span & { readonly rule: string })[];
  readonly problems: readonly JsonProblem[];
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
  const { root, problems } = readJson(text);
  if (!root) return { ...NO_PROJECT, problems };
  const reading = new Reading(problems);
  const object = reading.object(root, 'rapporteur.json', KNOWN);
  const at = (name: string): JsonNode | undefined => object.get(name);
  return {
    ...reading.options(object),
    corpus: reading.folders(at('corpus')),
    files: reading.list(at('files'), 'files').flatMap((item) => reading.file(item)),
    terms: reading.list(at('terms'), 'terms').map((item) => reading.term(item)),
    exceptions: reading.list(at('exceptions'), 'exceptions').flatMap((item) => reading.exception(item)),
    named: reading.named,
    problems,
  };
}

/** One reading of a project file: collects what is wrong, and the rules that are named. */
class Reading {
  readonly named: (Span & { rule: string })[] = [];

  constructor(private readonly problems: JsonProblem[]) {}

  private say({ from, to }: Span, why: string): void {
    this.problems.push({ from, to, why: asIs(why) });
  }

  object(node: JsonNode, what: string, known?: readonly string[]): Map<string, JsonNode> {
    if (node.type !== 'object') this.say(node, `${what} is no object`);
    for (const property of node.properties) {
      if (known && !known.includes(property.name))
        this.say(property, `there is no ${JSON.stringify(property.name)} here; known are ${known.join(', ')}`);
    }
    return new Map(node.properties.map(({ name, value }) => [name, value]));
  }

  list(node: JsonNode | undefined, what: string): readonly JsonNode[] {
    if (node && node.type !== 'array') this.say(node, `${what} is no list`);
    return node?.items ?? [];
  }

  string(node: JsonNode | undefined, what: string): string | undefined {
    if (node && node.type !== 'string') this.say(node, `${what} is no text`);
    return typeof node?.value === 'string' ? node.value : undefined;
  }

  strings(node: JsonNode | undefined, what: string): readonly string[] {
    return this.list(node, what).flatMap((item) => this.string(item, `an item of ${what}`) ?? []);
  }

  /** What is no list names nothing: then the default holds. */
  folders(node: JsonNode | undefined): readonly string[] | undefined {
    const named = this.strings(node, 'corpus');
    return node?.type === 'array' ? named : undefined;
  }

  private oneOf<T extends string>(node: JsonNode | undefined, what: string, known: readonly T[]): T | undefined {
    const found = known.find((each) => each === node?.value);
    if (node && found === undefined) this.say(node, `${what} is none of ${known.join(', ')}; the default is used`);
    return found;
  }

  private levels(node: JsonNode | undefined): RuleLevels {
    const levels: Record<string, Level> = {};
    if (!node) return levels;
    if (node.type !== 'object') this.say(node, 'rules is no object of rules and levels');
    for (const { name, value, from, to } of node.properties) {
      this.named.push({ rule: name, from, to });
      const level = this.oneOf(value, `the level of ${name}`, LEVELS);
      if (level) levels[name] = level;
    }
    return levels;
  }

  options(object: ReadonlyMap<string, JsonNode>): DraftOptions {
    return {
      rules: this.levels(object.get('rules')),
      profile: this.oneOf(object.get('profile'), 'the profile', ['auto', ...PROFILE_IDS]),
      kind: this.oneOf(object.get('kind'), 'the kind', ['auto', ...DOCUMENT_KINDS]),
      stage: this.oneOf(object.get('stage'), 'the stage', STAGES),
    };
  }

  file(node: JsonNode): (DraftOptions & { path: string })[] {
    const object = this.object(node, 'an item of files', ['path', 'rules', 'profile', 'kind', 'stage']);
    const path = this.string(object.get('path'), 'the path');
    if (path === undefined) this.say(node, 'an item of files has no path');
    return path === undefined ? [] : [{ ...this.options(object), path }];
  }

  term(node: JsonNode): Term {
    const object = this.object(node, 'an item of terms', ['preferred', 'forbidden']);
    const of = (name: string): readonly (readonly [string, JsonNode])[] => {
      const value = object.get(name);
      return value ? [...this.object(value, name, ['ar', 'zh', 'en', 'fr', 'ru', 'es'])] : [];
    };
    return {
      preferred: Object.fromEntries(
        of('preferred').map(([language, value]) => [language, this.string(value, 'a preferred term') ?? '']),
      ),
      forbidden: Object.fromEntries(
        of('forbidden').map(([language, value]) => [
          language,
          value.type === 'string' ? [String(value.value)] : this.strings(value, 'the forbidden terms'),
        ]),
      ),
    };
  }

  exception(node: JsonNode): Exception[] {
    const object = this.object(node, 'an exception', ['rule', 'file', 'text', 'near', 'why']);
    const at = object.get('rule');
    const rule = this.string(at, 'the rule');
    const [file, text, near] = ['file', 'text', 'near'].map((name) => this.string(object.get(name), `the ${name}`));
    if (rule === undefined || !at) {
      this.say(node, 'an exception names no rule');
      return [];
    }
    this.named.push({ rule, from: at.from, to: at.to });
    if (file === undefined && text === undefined) {
      this.say(node, 'an exception names neither a file nor a text; to switch the rule off, set its level under rules');
      return [];
    }
    return [{ rule, file, text, near, from: node.from, to: node.to }];
  }
}
