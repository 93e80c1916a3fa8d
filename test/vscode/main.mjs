// Runs the suite inside a real VS Code: node test/vscode/main.mjs <results.json>
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { whenWeEnd } from '../host/child.mjs';
import { messageOf, ROOT } from '../host/project.mjs';
import { chooseVSCode } from '../host/vscode.mjs';
import { makeWorkspace } from './workspace.mjs';

const [results = ''] = process.argv.slice(2);

try {
  const { executable, description } = await chooseVSCode();
  const { folder, note, remove } = await makeWorkspace();
  whenWeEnd(remove);
  const profile = mkdtempSync(join(tmpdir(), 'rvs-'));
  whenWeEnd(() => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
  console.log(`${description}, on ${note}`);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: join(ROOT, 'dist', 'test', 'vscode', 'suite.js'),
    extensionTestsEnv: { RAPPORTEUR_RESULTS: results },
    // A profile of its own, so that no run sees what another left, nor anything lands in the repository.
    launchArgs: [folder, `--user-data-dir=${profile}/data`, `--extensions-dir=${profile}/extensions`],
  });
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
