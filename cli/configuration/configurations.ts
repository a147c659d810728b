import { access } from 'node:fs/promises';
import path from 'node:path';
import { CONFIGURATION_FILE } from '../../configuration/configuration.ts';
import { Misuse } from '../commandLine/command.ts';
import type { Fault } from '../drafts/fault.ts';
import { type ConfigurationOnDisk, NONE, readConfiguration, type Sources } from './configuration.ts';

export interface Configurations {
  /** The nearest configuration above a draft, no higher than its repository; a nearer one replaces those further up. */
  of(draft: string): Promise<ConfigurationOnDisk>;
  /** Of all that were read, each once. */
  faults(): readonly Fault[];
}

/** Looks configurations up once per folder; with `only`, that file holds for every draft. Throws `Misuse` where it is missing. */
export async function configurations(sources: Sources, only: string | undefined): Promise<Configurations> {
  const read: ConfigurationOnDisk[] = [];
  const faults = () => read.flatMap((configuration) => configuration.faults);
  if (only !== undefined) {
    const file = path.resolve(sources.cwd, only);
    const configuration = await readConfiguration(file, sources);
    if (!configuration) throw new Misuse(`--config ${only}: there is no such file; check the path`);
    read.push(configuration);
    return { of: async () => configuration, faults };
  }
  const byFolder = new Map<string, Promise<ConfigurationOnDisk>>();
  const above = (folder: string): Promise<ConfigurationOnDisk> => {
    const known = byFolder.get(folder);
    if (known) return known;
    const found = readConfiguration(path.join(folder, CONFIGURATION_FILE), sources).then(async (configuration) => {
      if (configuration) read.push(configuration);
      const parent = path.dirname(folder);
      return configuration ?? (parent === folder || (await isRepository(folder)) ? NONE : above(parent));
    });
    byFolder.set(folder, found);
    return found;
  };
  return { of: (draft) => above(path.dirname(draft)), faults };
}

const isRepository = (folder: string): Promise<boolean> =>
  access(path.join(folder, '.git')).then(
    () => true,
    () => false,
  );
