import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Format } from '../../core/index.ts';
import { type Decoded, decode } from './decode.ts';
import { systemFault } from './fault.ts';

/** By the extension; what is not plain text is read as Markdown. */
export const formatOf = (name: string): Format =>
  path.extname(name).toLowerCase() === '.txt' ? 'plaintext' : 'markdown';

export async function readDraft(file: string): Promise<Decoded> {
  try {
    return decode(await readFile(file));
  } catch (error) {
    return { fault: systemFault(error) };
  }
}

export async function readStandardInput(stdin: AsyncIterable<Uint8Array | string>): Promise<Decoded> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return decode(Buffer.concat(chunks));
}
