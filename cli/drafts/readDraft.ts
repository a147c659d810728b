import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Format } from '../../core/index.ts';
import { type Decoded, decode } from './decode.ts';
import { systemFault } from './fault.ts';

/** By the extension; what is not plain text is read as Markdown. */
export const formatOf = (name: string): Format =>
  path.extname(name).toLowerCase() === '.txt' ? 'plaintext' : 'markdown';

/** `bytes` stand for the file's content where they are given. */
export async function readDraft(file: string, bytes?: Uint8Array): Promise<Decoded> {
  try {
    return decode(bytes ?? (await readFile(file)));
  } catch (error) {
    return { fault: systemFault(error) };
  }
}
