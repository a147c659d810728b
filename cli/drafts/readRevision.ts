import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Misuse } from '../commandLine/command.ts';
import type { One } from './reviewOne.ts';

/** More than any draft holds. */
const LARGEST = 1 << 28;

/** A partial clone would fetch what it lacks, by whatever command its configuration names. */
const NOTHING_FETCHED = { GIT_ALLOW_PROTOCOL: '', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

/**
 * The older version that a comparison names: a file, or else what a git revision ("HEAD", "v1.2", "main~3") holds at the
 * newer version's path. Git is only asked for the stored bytes: it runs no filter, hook or pager, and fetches nothing. Throws `Misuse`.
 */
export async function readRevision(named: string, newer: string, cwd: string): Promise<One> {
  if (named === '-' || existsSync(path.resolve(cwd, named))) return { name: named };
  const file = path.resolve(cwd, newer);
  if (newer === '-' || !existsSync(file)) throw new Misuse(`${named}: there is no such file; check the path`);
  const object = `${named}:./${path.basename(file)}`;
  try {
    const { stdout } = await promisify(execFile)('git', ['-C', path.dirname(file), 'cat-file', 'blob', object], {
      // Windows looks for commands in the working folder first: it must not be the draft's.
      cwd: path.dirname(process.execPath),
      env: { ...process.env, ...NOTHING_FETCHED },
      encoding: 'buffer',
      maxBuffer: LARGEST,
    });
    return { name: newer, bytes: stdout };
  } catch (error) {
    throw new Misuse(`${named}: is neither a file nor a git revision that holds ${newer}${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const { code, stderr } = error as { code?: unknown; stderr?: Buffer };
  if (code === 'ENOENT') return '; git is not installed, so that only files can be compared';
  const said = stderr?.toString().trim().split('\n')[0];
  return said ? ` (git: ${said.replace(/^fatal: /, '')})` : '';
}
