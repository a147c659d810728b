import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all: what stands there stays until the new text is on the disk. Devices are written to as they are. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const before = await stat(target).catch(() => null);
  if (before && !before.isFile()) return writeFile(target, text);
  const part = `${target}.${process.pid}.part`;
  try {
    await writeFile(part, text, { flush: true, ...(before && { mode: before.mode }) });
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw error;
  }
}
