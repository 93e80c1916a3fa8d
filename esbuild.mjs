// The one build: client, server and command line into dist/, the tests into dist/test/.
//   node esbuild.mjs [--watch] [--minify] [--only=unit|lists]
import { readFile, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { context, build } from 'esbuild';

const flags = new Set(process.argv.slice(2));
const minify = flags.has('--minify');

/**
 * Tables of facts go into the programs compressed, as bytes.
 * @type {import('esbuild').Plugin}
 */
const compressedTables = {
  name: 'compressed tables',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsv$/ }, async ({ path }) => ({
      contents: gzipSync(await readFile(path), { level: 9 }),
      loader: 'binary',
    }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  sourcemap: minify ? false : 'linked',
  minify,
  logLevel: 'warning',
  loader: { '.md': 'text' },
  plugins: [compressedTables],
  // jsonrpc's `main` is a UMD file whose inner requires a bundler cannot follow; its ES module can be.
  mainFields: ['module', 'main'],
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const products = {
  client: { ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  preview: {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'es2023',
    entryPoints: ['client/webview/preview.ts'],
    outfile: 'dist/preview.js',
  },
  server: { ...common, entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js' },
  questions: {
    ...common,
    entryPoints: ['server/src/corpus/store/questionsMain.ts'],
    outfile: 'dist/questions.js',
  },
  writer: { ...common, entryPoints: ['server/src/corpus/store/writingMain.ts'], outfile: 'dist/writer.js' },
  parser: { ...common, entryPoints: ['server/src/corpus/store/parsingMain.ts'], outfile: 'dist/parser.js' },
  reader: { ...common, entryPoints: ['server/src/sources/main.ts'], outfile: 'dist/reader.js' },
  cli: {
    ...common,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
};

/** @returns {import('esbuild').BuildOptions} */
const tests = (/** @type {string[]} */ ...globs) => ({
  ...common,
  minify: false,
  sourcemap: 'inline',
  entryPoints: globs,
  outdir: 'dist/test',
  outbase: 'test',
  external: ['vscode', 'mocha', 'fast-check', 'typescript'],
});

const only = [...flags].find((flag) => flag.startsWith('--only='))?.slice('--only='.length);
const builds =
  only === 'unit'
    ? [tests('test/server/**/*.test.ts', 'test/client/**/*.test.ts')]
    : only === 'lists'
      ? [{ ...common, entryPoints: ['test/lists/main.ts'], outfile: 'dist/lists.js', external: ['typescript'] }]
      : minify
        ? Object.values(products)
        : [
            ...Object.values(products),
            tests('test/**/*.test.ts', 'test/vscode/suite.ts', 'test/fuzz/worker.ts', 'test/bench/main.ts'),
          ];

if (flags.has('--watch')) {
  for (const options of builds) await (await context({ ...options, logLevel: 'info' })).watch();
} else {
  if (only !== 'lists') await rm('dist/test', { recursive: true, force: true });
  await Promise.all(builds.map((options) => build(options)));
}
