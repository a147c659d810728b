import { performance } from 'node:perf_hooks';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Edit, openReviewer, type Review } from '../../core/index.ts';
import { ruleset } from '../ruleset.ts';
import { digits, type Figure, millisecondsOf, percentiles, quantile, sizeInWords } from './measure.ts';
import { ServerProcess, URI } from './serverProcess.ts';
import { draftOf } from './text.ts';
import { burstAt, edited, placesIn } from './typing.ts';

/** The core as the server uses it: keeps what it knows of a draft, takes its next version, gives the review. */
function keepDraft(text: string): (edit: Edit) => Review {
  const reviewer = openReviewer(ruleset, 'markdown');
  reviewer.review(text);
  let kept = text;
  return (edit) => {
    kept = edited(kept, edit);
    return reviewer.review(kept);
  };
}

const SIZES = [1e4, 1e5, 1e6, 1e7];

/** Of each size and each way to measure: as many keys as can be typed meanwhile, and no fewer than the least. */
const BUDGET = 20_000;
const LEAST = 5;
const MOST = 500;

/** The time from a key to the diagnostics of the draft as it then is. */
export async function keystrokes(scale: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const inCore: number[] = [];
  for (const size of SIZES.map((one) => one * scale)) {
    const text = draftOf(size, 'markdown');
    const core = await typeInto(text, keepDraft(text));
    inCore.push(quantile(core, 0.5));
    figures.push({ name: `${sizeInWords(size)}, in the core`, measured: percentiles(core) });
    figures.push(...(await throughServer(text, size, size === 1e6)));
  }
  const growth = inCore.at(-1)! / inCore.at(-2)!;
  return [
    ...figures,
    {
      name: 'a key at the largest ÷ at a tenth of it, in the core',
      measured: digits(growth),
      aim: 'at most 10, as the blocks',
      isMet: growth <= 10,
    },
  ];
}

async function throughServer(text: string, size: number, isHeldToAims: boolean): Promise<Figure[]> {
  const server = new ServerProcess({ stopwatch: true });
  await server.open(text);
  await server.ask('busy');
  let document = opened(text);
  const handled: number[] = [];
  const answered: number[] = [];
  const total = await typeInto(
    text,
    ({ start, end, text: inserted }) => server.type(rangeIn(document, start, end), inserted),
    async (edit) => {
      document = opened(edited(document.getText(), edit));
      answered.push(await server.ask('answered'));
      handled.push(await server.ask('busy'));
    },
  );
  await server.close();
  return [
    {
      name: `${sizeInWords(size)}, in the server: bytes in to bytes out`,
      measured: percentiles(handled),
      ...(isHeldToAims && { aim: 'p95 under 5 ms', isMet: quantile(handled, 0.95) < 5 }),
    },
    {
      name: `${sizeInWords(size)}, to the client, with transport and ${sizeInWords(quantile(answered, 0.5))} of answer`,
      measured: percentiles(total),
      ...(isHeldToAims && { aim: 'p95 under 16 ms', isMet: quantile(total, 0.95) < 16 }),
    },
  ];
}

/** The lines are counted here, since positions are the writer's to know, and no time that the server takes. */
function opened(text: string): TextDocument {
  const document = TextDocument.create(URI, 'markdown', 1, text);
  document.positionAt(0);
  return document;
}

const rangeIn = (document: TextDocument, start: number, end: number) => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

/** Types bursts at varied places until the budget is spent; milliseconds of each key. */
async function typeInto(
  text: string,
  type: (edit: Edit) => unknown,
  afterwards: (edit: Edit) => unknown = () => undefined,
): Promise<number[]> {
  const times: number[] = [];
  const started = performance.now();
  for (;;)
    for (const place of placesIn(text))
      for (const edit of burstAt(place)) {
        times.push(await millisecondsOf(() => type(edit)));
        await afterwards(edit);
        const isSpent = performance.now() - started > BUDGET;
        if (times.length >= MOST || (isSpent && times.length >= LEAST)) return times;
      }
}
