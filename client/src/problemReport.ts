/** What "Report a problem" writes down: versions, settings and counts. No word of a draft, no name of a file or folder. */
import type { CorpusStatus, DraftStatus } from '../../server/src/protocol';

export interface ProblemFacts {
  readonly extension: string;
  readonly editor: string;
  /** Such as `linux x64, Node 24.15.0`. */
  readonly system: string;
  /** Of the interface. */
  readonly language: string;
  readonly isTrusted: boolean;
  readonly server: 'starting' | 'running' | 'stopped';
  /** Of a server that stopped, its exit code or signal; never its last words, which may name files. */
  readonly ending: string;
  readonly corpus: CorpusStatus | undefined;
  readonly draft: DraftStatus['read'] | undefined;
  /** Those that somebody has set, by their full names. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Where the corpus is kept, without a path. */
  readonly store: string;
}

/** In Markdown and in English, whatever the interface speaks: it is read by those who mend. */
export function problemReport(facts: ProblemFacts): string {
  const { extension, editor, system, language, isTrusted, server, ending, corpus, draft, settings, store } = facts;
  const lines: [string, string][] = [
    ['Rapporteur', extension],
    ['VS Code', editor],
    ['System', system],
    ['Interface', language],
    ['Workspace', isTrusted ? 'trusted' : 'not trusted'],
    ['Language server', [server, ending].filter((word) => word !== '').join(', ')],
    ['Store', store],
    [
      'Corpus',
      corpus
        ? `${corpus.stage}; ${corpus.documents} documents, ${corpus.problems} problems, ${corpus.done} of ${corpus.total} files`
        : 'not known',
    ],
    ['Draft', draft ? `${draft.language}, ${draft.layout}, ${draft.paragraphs} paragraphs` : 'none open'],
  ];
  const set = Object.entries(settings).map(([name, value]) => `- \`${name}\`: ${withoutNames(value)}`);
  return [
    '## What happened\n\n\n## What I expected\n\n\n## How to make it happen again\n\n1. \n',
    '<!-- What follows was collected by the extension. It holds no text of a draft and no name of a file. Look through it before you send it. -->\n',
    '## Versions\n',
    ...lines.map(([name, value]) => `- ${name}: ${value}`),
    '\n## Settings that are not as they came\n',
    ...(set.length > 0 ? set : ['- none']),
    '',
  ].join('\n');
}

/** Words may name folders, people and countries: of those only the number is told. */
function withoutNames(value: unknown): string {
  if (typeof value === 'boolean' || typeof value === 'number') return `\`${value}\``;
  if (typeof value === 'string') return /^[a-z][a-zA-Z0-9-]*$/.test(value) ? `\`${value}\`` : 'set';
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`;
  if (typeof value !== 'object' || value === null) return 'set';
  const entries = Object.entries(value).map(([name, inside]) => `${name} ${withoutNames(inside)}`);
  return entries.join(', ') || 'empty';
}
