import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../cli/drafts/decode.ts';
import { FORMAT_NAMES } from '../../cli/output/formats.ts';
import { run } from '../../cli/run.ts';
import { product } from '../cli/inFolder.ts';
import { anyDraft } from './drafts.ts';
import { property } from './property.ts';

/** Runs the command in a folder where there is nothing; gives what it wrote, and its exit code. */
async function ran(argv: readonly string[], stdin: Uint8Array) {
  const out = { stdout: '', stderr: '' };
  const terminal = (name: keyof typeof out) => ({ write: (text: string) => (out[name] += text) });
  const chunks = (async function* () {
    yield stdin;
  })();
  const io = { stdin: chunks, stdout: terminal('stdout'), stderr: terminal('stderr'), cwd: '/nowhere', env: {} };
  return { code: await run(argv, io, product), ...out };
}

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  anyDraft.map((text) => new TextEncoder().encode(text)),
  fc.tuple(anyDraft, fc.uint8Array({ maxLength: 3 })).map(([text, tail]) => Buffer.concat([Buffer.from(text), tail])),
);
const WORDS = [
  'check',
  'memo',
  'compare',
  'baseline',
  'merge',
  'explain',
  'criteria',
  'report',
  'help',
  '-',
  '--',
  '--format',
  'json',
  '--format=',
  '--level',
  'must',
  '--shard',
  '1/0',
  '2/2',
  '--kind',
  'legislation',
  '--config',
  'nowhere.yaml',
  '--jobs',
  '-1',
  'NaN',
  '--help',
  '--version',
  '-hV',
  'detention',
  '134 (a)',
  '--theme',
  '*.md',
  '[',
  '{a,b',
  '!(x)',
  '\0',
  '😀',
  '\ud800',
  '__proto__',
  '--__proto__',
  'constructor',
  '',
  ' ',
  '/nowhere/x.md',
  '--output',
  '/nowhere/out',
  '--stdin-filename',
];

export const COMMANDING = [
  property('commanding/bytes are text, or a fault is told', 500, anyBytes, (bytes) => {
    const decoded = decode(bytes);
    if ('fault' in decoded) return assert.match(decoded.fault, /save/);
    const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    assert.deepEqual(Buffer.from(decoded.text), Buffer.from(bytes.subarray(bom)));
  }),

  property(
    'commanding/any bytes are checked in any format',
    8,
    fc.tuple(anyBytes, fc.constantFrom(...FORMAT_NAMES)),
    async ([bytes, format]) => {
      const { code, stdout, stderr } = await ran(['check', '-', '--format', format], bytes);
      assert.ok([0, 1, 2].includes(code));
      assert.doesNotMatch(stderr, /by our own fault/);
      if (format === 'json' || format === 'sarif') JSON.parse(stdout);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not reach a terminal
      if (format === 'pretty') assert.doesNotMatch(stdout + stderr, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    },
  ),

  property(
    'commanding/any arguments end with an exit code',
    150,
    fc.tuple(fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }), anyDraft),
    async ([argv, draft]) => {
      const { code, stdout, stderr } = await ran(argv, Buffer.from(draft));
      assert.ok([0, 1, 2].includes(code));
      if (code === 2) assert.notEqual(stderr + stdout, '');
    },
  ),
];
