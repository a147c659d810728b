type Method = (this: unknown, ...given: unknown[]) => unknown;
type Way = Readonly<[owner: object, name: string]>;

declare const process: { getBuiltinModule?(name: string): Record<string, unknown> } | undefined;

/** Node.js’s modules; none in the web, where the page’s own policy decides. */
const builtin = typeof process === 'undefined' ? undefined : process.getBuiltinModule;

/** What came from the extension or from this suite: other extensions of the editor share the process. */
const OURS = /[\\/]dist[\\/]client\.cjs|[\\/]suite\.cjs/;

/** From where the network was asked for. */
export const refused: string[] = [];

const prototype = (module: Record<string, unknown>, name: string): object =>
  (module[name] as { prototype: object }).prototype;

/** All ways in which Node.js goes to another machine, or lets one come. */
export function ways(open = builtin): Way[] {
  if (open === undefined) return [];
  const [net, dns, dgram] = [open('net'), open('dns'), open('dgram')];
  const names = Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/.test(name));
  return [
    [prototype(net, 'Socket'), 'connect'],
    [prototype(net, 'Server'), 'listen'],
    [dgram, 'createSocket'],
    ...names.flatMap((name): Way[] => [
      [dns, name],
      [dns.promises as object, name],
    ]),
    ...['http', 'https'].flatMap((module): Way[] => [
      [open(module), 'request'],
      [open(module), 'get'],
    ]),
    [open('tls'), 'connect'],
    [open('http2'), 'connect'],
    [globalThis, 'fetch'],
    [globalThis, 'WebSocket'],
    [globalThis, 'EventSource'],
  ];
}

/** From now on refuses the extension every way to another machine, and remembers that it was asked. */
export function refuseNetwork(): void {
  for (const [owner, name] of ways()) {
    const real = Reflect.get(owner, name);
    if (typeof real !== 'function') continue;
    const watched: Method = function (...given) {
      const trace = new Error(name).stack ?? '';
      if (OURS.test(trace)) {
        refused.push(trace);
        throw new Error(`Refused: ${name}`);
      }
      return new.target ? Reflect.construct(real, given, new.target) : Reflect.apply(real, this, given);
    };
    Object.defineProperty(owner, name, { value: Object.assign(watched, real), configurable: true, writable: true });
  }
}
