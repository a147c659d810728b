import picomatch from 'picomatch';
import type { DraftKind, LevelSetting } from '../core/index.ts';
import { suggestion } from '../validation/nearest.ts';
import type { Schema } from '../validation/schema.ts';
import { type Position, readYaml } from '../validation/yaml.ts';

export const CONFIGURATION_FILE = '.rightsdraft.yaml';

/** The settings that hold for one draft. */
export interface Settings {
  readonly kind?: DraftKind;
  readonly levels: Readonly<Record<string, LevelSetting>>;
  readonly ignored: boolean;
}

export interface ConfigurationProblem extends Position {
  readonly message: string;
}

/** A configuration as read: what is unsound in it is left out, and told in its problems. */
export interface Configuration {
  /** `draft` is a path relative to the configuration's folder, with forward slashes; "../x" for one outside. */
  settingsOf(draft: string): Settings;
  readonly problems: readonly ConfigurationProblem[];
  /** The text is no configuration at all, so that nothing in it holds. */
  readonly malformed: boolean;
}

/** As rules/schema/configuration.schema.json has it. */
interface Written {
  readonly kind?: DraftKind;
  readonly levels?: Readonly<Record<string, LevelSetting>>;
  readonly ignore?: readonly string[];
  readonly overrides?: readonly {
    readonly files: string | readonly string[];
    readonly kind?: DraftKind;
    readonly levels?: Readonly<Record<string, LevelSetting>>;
  }[];
}

/** What a configuration is held to. */
export interface Terms {
  readonly schema: Schema;
  /** Themes and criteria to which a level can be given. */
  readonly names: ReadonlySet<string>;
}

export const NO_CONFIGURATION: Configuration = {
  settingsOf: () => ({ levels: {}, ignored: false }),
  problems: [],
  malformed: false,
};

/** What is longer was not written by hand. */
const LONGEST = 65_536;

/** Reads the text of a configuration. Never throws on what it says. */
export function parseConfiguration(text: string, { schema, names }: Terms): Configuration {
  if (text.length > LONGEST) {
    const message = `a configuration has at most ${LONGEST} characters; this has ${text.length}`;
    return { ...NO_CONFIGURATION, problems: [{ line: 1, column: 1, message }], malformed: true };
  }
  const { value, problems: unsound, lineOf } = readYaml(text, schema);
  if (unsound.length > 0) {
    const problems = unsound.map(({ line, column, message }) => ({ line, column, message }));
    return { ...NO_CONFIGURATION, problems, malformed: true };
  }
  const written = (value ?? {}) as Written;
  const problems: ConfigurationProblem[] = [];
  const sound = (levels: Written['levels'], at: readonly (string | number)[]) =>
    Object.fromEntries(
      Object.entries(levels ?? {}).filter(([name]) => {
        if (names.has(name)) return true;
        const what = name.includes('/') ? 'criterion' : 'theme';
        const hint = suggestion(name, names) || '; "rightsdraft criteria" lists them';
        problems.push({ ...lineOf([...at, name], 'key'), message: `unknown ${what} "${name}"${hint}` });
        return false;
      }),
    );
  const levels = sound(written.levels, ['levels']);
  const isIgnored = matcher(written.ignore ?? []);
  const overrides = (written.overrides ?? []).map((override, i) => ({
    ...override,
    matches: matcher([override.files].flat()),
    levels: sound(override.levels, ['overrides', i, 'levels']),
  }));
  const settingsOf = (draft: string): Settings => {
    const applied = overrides.filter(({ matches }) => matches(draft));
    const kind = applied.findLast((override) => override.kind)?.kind ?? written.kind;
    return {
      ...(kind && { kind }),
      levels: Object.assign({}, levels, ...applied.map((override) => override.levels)),
      ignored: isIgnored(draft),
    };
  };
  return { settingsOf, problems, malformed: false };
}

/** Whether a path matches a glob or lies in a folder that does. */
function matcher(globs: readonly string[]): (relative: string) => boolean {
  const patterns = globs.map((glob) => glob.replace(/^\.?\//, '').replace(/\/$/, ''));
  const matches = picomatch(
    patterns.flatMap((pattern) => [pattern, `${pattern}/**`]),
    { dot: true },
  );
  return (relative) => patterns.length > 0 && !relative.startsWith('../') && matches(relative);
}
