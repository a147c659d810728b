import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { FLAGGED } from '../server/session.ts';
import { activation } from './activation.ts';
import { type Figure, interleave, inWords, spreadOf } from './measure.ts';
import { ServerProcess, URI } from './serverProcess.ts';
import { draftOf } from './text.ts';

const TEXT = `${draftOf(1e4, 'markdown')}\n${FLAGGED}\n`;

/** From nothing to the first diagnostics of a draft of 10 KB, beside the start of the same host with nothing to do. */
export async function coldStart(): Promise<Figure[]> {
  const { node, server, bareWorker, worker } = await interleave(
    {
      node: () => spawnSync(process.execPath, ['-e', '0']),
      server: startServer,
      bareWorker: () => startWorker(''),
      worker: () => startWorker(TEXT),
    },
    { least: 5, most: 15, budget: 30_000 },
  );
  const onTop = spreadOf(server.map((time, round) => time - node[round]!));
  const onTopOfWorker = spreadOf(worker.map((time, round) => time - bareWorker[round]!));
  return [
    { name: 'Node.js, with nothing to do', measured: inWords(spreadOf(node), 'ms') },
    { name: 'server process, to first diagnostics', measured: inWords(spreadOf(server), 'ms') },
    {
      name: 'server process, on top of Node.js',
      measured: inWords(onTop, 'ms'),
      aim: 'under 150 ms',
      isMet: onTop.median < 150,
    },
    {
      name: 'server in a worker thread with a web worker’s scope, on top of an empty one',
      measured: inWords(onTopOfWorker, 'ms'),
    },
    { name: 'activation of the extension, as its host tells, in a browser', measured: await activation() },
  ];
}

async function startServer(): Promise<() => Promise<void>> {
  const server = new ServerProcess();
  const found = await server.open(TEXT);
  if (found.length === 0) throw new Error('The server found nothing in a draft that falls short.');
  return () => server.close();
}

/** With no text the worker ends at once. */
async function startWorker(text: string): Promise<() => Promise<number>> {
  const worker = new Worker(path.resolve(import.meta.dirname, 'webWorker.js'), { workerData: { text, uri: URI } });
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  return () => worker.terminate();
}
