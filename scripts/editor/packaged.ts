import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Packages the extension as it was built, without a word unless that fails; where it is then. */
export function packaged(root: string): string {
  const script = path.join(root, 'out/scripts/package.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension could not be packaged:\n${stdout}${stderr}`);
  return path.join(root, 'rightsdraft.vsix');
}
