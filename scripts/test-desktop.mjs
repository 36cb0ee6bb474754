// The extension-host suite in desktop VS Code, for machines that can download it. QUALSPEC_VSCODE names the version.
import { runTests } from '@vscode/test-electron';
import fs from 'node:fs';
import { root } from './lib/paths.mjs';
import { buildWorkbenchSuite, copyWorkspace, suiteModule } from './lib/workbench-suite.mjs';

await buildWorkbenchSuite();
const workspace = copyWorkspace();
try {
  await runTests({
    version: process.env['QUALSPEC_VSCODE'] ?? 'stable',
    extensionDevelopmentPath: root,
    extensionTestsPath: suiteModule,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
} finally {
  fs.rmSync(workspace, { recursive: true, force: true });
}
