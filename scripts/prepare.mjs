import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * What npm runs where the package is installed from its repository, as pre-commit does: the build, unless it is there.
 * For `npm install -g` npm leaves the tools of the build out; then they are installed first.
 */
const env = { ...process.env, npm_config_global: 'false' };
const run = (command) => execSync(command, { stdio: 'inherit', env });

if (!existsSync('dist/cli.js')) {
  if (!existsSync('node_modules/typescript')) run('npm ci --ignore-scripts --include=dev --no-audit --no-fund');
  run('npm run build');
}
