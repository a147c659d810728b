import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { review } from '../../core/index.ts';
import { ruleset } from '../ruleset.ts';
import { digits, type Figure, interleave, inWords, medianOf, ratioOf, speedOf, spreadOf } from './measure.ts';
import { draftOf } from './text.ts';

const FOLDER = 'test/bench/peers';

/** Reads a text in Markdown and tells how many things it found. */
type Check = (text: string) => number | Promise<number>;

/** Each of the peers beside us, in turn, on the same text; one that cannot be had here is told of, not left out. */
export async function peers(scale: number): Promise<Figure[]> {
  const fault = install();
  if (fault) return [{ name: 'all peers', measured: `could not be installed: ${fault}` }];
  const { dependencies } = JSON.parse(readFileSync(`${FOLDER}/package.json`, 'utf8'));
  const { PEERS } = (await import(pathToFileURL(`${FOLDER}/peers.mjs`).href)) as {
    readonly PEERS: Readonly<Record<string, () => Promise<Check>>>;
  };
  const text = draftOf(1e6 * scale, 'markdown');
  const figures: Figure[] = [];
  const ratios: number[] = [];
  for (const [name, open] of Object.entries(PEERS)) {
    const title = `${name} ${dependencies[name] ?? dependencies[`@${name}/kernel`]}`;
    try {
      const check = await open();
      let found = 0;
      const runs = {
        us: () => review(text, ruleset, { format: 'markdown' }),
        peer: async () => {
          found = await check(text);
        },
      };
      const { us, peer } = await interleave(runs, { least: 1, most: 7, budget: 15_000 });
      const ratio = ratioOf(peer, us);
      ratios.push(ratio.median);
      figures.push({
        name: title,
        measured: `${inWords(speedOf(text, spreadOf(peer)), 'MB/s')}, ${digits(found)} found; ${inWords(ratio)} times our time`,
      });
    } catch (error) {
      figures.push({ name: title, measured: `did not run: ${(error as Error).message.split('\n')[0]}` });
    }
  }
  const [fastest, median] = [Math.min(...ratios), medianOf(ratios)];
  return [
    ...figures,
    { name: 'the fastest peer’s time ÷ ours', measured: digits(fastest), aim: 'at least 3', isMet: fastest >= 3 },
    { name: 'the median peer’s time ÷ ours', measured: digits(median), aim: 'at least 50', isMet: median >= 50 },
  ];
}

/** Installs them where they are not; null, or what went wrong. */
function install(): string | null {
  if (existsSync(`${FOLDER}/node_modules`)) return null;
  console.error('Installing the peers, once: about 150 MB.');
  const command = 'npm ci --ignore-scripts --no-audit --no-fund';
  const { status, error, stderr } = spawnSync(command, { cwd: FOLDER, shell: true, encoding: 'utf8' });
  return status === 0 ? null : (error?.message ?? stderr.trim().split('\n').at(-1) ?? 'npm failed');
}
