import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { onPath } from './browser.ts';

/** The program behind the `code` on the PATH, where it is VS Code's own and can show a window. */
export function desktopEditor(): string | undefined {
  const code = onPath('code');
  if (code === undefined) return undefined;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  // The command stands in a `bin` folder of the installation: beside the program, or deep within the app on a Mac.
  const bin = path.dirname(realpathSync(code));
  const programs = ['../code', '../Code.exe', '../../../MacOS/Electron', '../../../MacOS/Code'];
  return programs.map((program) => path.resolve(bin, program)).find((program) => existsSync(program));
}
