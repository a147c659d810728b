import { type Figure, sizeInWords } from './measure.ts';
import { ServerProcess } from './serverProcess.ts';
import { draftOf } from './text.ts';

/** What the server's process takes with one draft open: of the machine, and of that on its heap what it still needs. */
export async function memory(scale: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of [0, 1e6, 1e7]) {
    const server = new ServerProcess({ stopwatch: true });
    await server.open(size === 0 ? '' : draftOf(size * scale, 'markdown'));
    const start = { line: 2, character: 0 };
    for (let key = 0; key < (size > 1e6 ? 2 : 10); key++) await server.type({ start, end: start }, 'a');
    const { resident, heap } = await server.ask('memory');
    await server.close();
    figures.push({
      name: size === 0 ? 'an empty draft' : `a draft of ${sizeInWords(size * scale)}, after some keys`,
      measured: `${sizeInWords(resident)} resident, ${sizeInWords(heap)} on the heap`,
      ...(size === 1e6 && { aim: 'under 100 MB resident', isMet: resident < 100e6 }),
    });
  }
  return figures;
}
