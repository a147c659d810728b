import { createHook } from 'node:async_hooks';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { REFUSED } from './refusal.ts';

/*
 * Loaded before a program (`node --import`), it ends it with a word on the error stream where it opens a socket, looks up a
 * name, starts another program, or touches a path outside RIGHTSDRAFT_MAY_TOUCH, links followed.
 */
const SOCKETS = /^(?:TCP|UDP|TLS|PIPECONNECT|HTTP|GETADDRINFO|GETNAMEINFO|QUERY|PROCESSWRAP)/;

function refuse(what: string): never {
  fs.writeSync(2, `refused: ${what}\n`);
  process.exit(REFUSED);
}

createHook({
  init(_, type) {
    if (SOCKETS.test(type)) refuse(type);
  },
}).enable();

const { realpathSync } = fs;
const allowed = (process.env.RIGHTSDRAFT_MAY_TOUCH ?? '').split(path.delimiter).filter(Boolean);

/** The place itself, links followed; of what is not there, that of the folder where it would be. */
function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = path.dirname(file);
    return folder === file ? file : path.join(placeOf(folder), path.basename(file));
  }
}

const isAllowed = (place: string): boolean =>
  allowed.some((folder) => place === folder || place.startsWith(`${folder}${path.sep}`));

/** What looks at an entry itself, and not at what it leads to. */
const NOT_FOLLOWING = /^(?:lstat|readlink|l(?:chmod|chown|utimes)|realpath)/;

function guard(name: string, target: unknown): void {
  if (typeof target !== 'string' && !(target instanceof URL)) return;
  const file = path.resolve(target instanceof URL ? fileURLToPath(target) : target);
  const place = NOT_FOLLOWING.test(name) ? path.join(placeOf(path.dirname(file)), path.basename(file)) : placeOf(file);
  if (!isAllowed(place)) refuse(`${name} ${file}`);
}

for (const home of [fs, fs.promises] as unknown as Record<string, unknown>[]) {
  for (const [name, own] of Object.entries(home)) {
    if (typeof own !== 'function' || /^[A-Z_]/.test(name)) continue;
    const guarded = (...given: unknown[]) => {
      guard(name, given[0]);
      return Reflect.apply(own, home, given);
    };
    home[name] = Object.assign(guarded, own);
  }
}
syncBuiltinESMExports();
