// Who may import whom: the layers of ARCHITECTURE.md as data, run with the tests.
// A row names a folder of server/src and the folders that it may import; `base` and protocol.ts are open to all.
const reading = ['languages', 'docsymbol', 'draft', 'citations'];
const read = [...reading, 'analysis'];
const joined = ['config', ...read, 'corpus', 'workspace'];
const layers = {
  base: [],
  languages: [],
  docsymbol: ['languages'],
  config: [],
  host: [],
  sources: ['host', 'languages', 'docsymbol'],
  draft: ['languages', 'docsymbol'],
  citations: ['languages', 'docsymbol'],
  analysis: reading,
  corpus: ['config', 'host', 'sources', ...read],
  workspace: ['config', 'corpus', ...read],
  checks: joined,
  export: [...read, 'workspace'],
  features: [...joined, 'checks'],
  cli: [...joined, 'host', 'sources', 'checks', 'export'],
  lsp: [...joined, 'host', 'sources', 'checks', 'export', 'features'],
};

const server = 'server/src/';

/** Which single file may import a library: replacing the library is then a change of one file. */
const libraries = {
  'vscode-languageserver(?!-types)': '^server/src/lsp/',
  'vscode-languageserver-types': '^server/src/(features|lsp)/',
  'vscode-languageclient': '^client/src/',
  '@vscode/l10n': '^server/src/base/l10n\\.ts$',
  'vscode-uri': '^server/src/base/uri\\.ts$',
  fflate: '^server/src/sources/zip\\.ts$',
  htmlparser2: '^server/src/sources/html\\.ts$',
  saxes: '^server/src/sources/xml\\.ts$',
  'cli-progress': '^server/src/cli/progress\\.ts$',
  unpdf: '^server/src/sources/pdfDocument\\.ts$',
  'jsonc-parser': '^server/src/config/json\\.ts$',
  ignore: '^server/src/config/paths\\.ts$',
  diff: '^server/src/checks/quoting/difference\\.ts$',
};

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(layers).map(([layer, below]) => ({
      name: `layer-${layer}`,
      comment: `${layer}/ may import base/${below.map((name) => `, ${name}/`).join('')} and nothing else of ours.`,
      severity: 'error',
      from: { path: `^${server}${layer}/` },
      to: {
        path: `^(server|client)/`,
        pathNot: `^${server}((${[layer, 'base', ...below].join('|')})/|protocol(Views|Preview)?\\.ts$)`,
      },
    })),
    {
      name: 'client-knows-the-protocol-only',
      comment: 'And the words of the interface, which both halves say alike.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', pathNot: '^server/src/(protocol(Views|Preview)?|base/(l10n|fileTrouble))\\.ts$' },
    },
    {
      name: 'protocol-imports-nothing',
      severity: 'error',
      from: { path: '^server/src/protocol\\.ts$' },
      to: { path: '.' },
    },
    {
      name: 'node-at-the-edges-only',
      comment: 'Everything else also runs in a browser worker.',
      severity: 'error',
      from: { path: `^${server}`, pathNot: `^${server}(host/node|lsp/main|cli/|corpus/store/|sources/main)` },
      to: { dependencyTypes: ['core'] },
    },
    ...Object.entries(libraries).map(([library, home]) => ({
      name: `one-home-for-${library.replace(/\(.*/, '')}`,
      severity: 'error',
      from: { path: '^(server|client)/', pathNot: home },
      to: { path: `node_modules/${library}/` },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
