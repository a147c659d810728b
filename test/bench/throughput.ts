import { parser } from '@lezer/markdown';
import { readDocument, review } from '../../core/index.ts';
import { ruleset } from '../ruleset.ts';
import { hashWords } from './ceiling.ts';
import { digits, type Figure, interleave, inWords, millisecondsOf, ratioOf, speedOf, spreadOf } from './measure.ts';
import { draftOf, type Format } from './text.ts';

/** How fast a whole draft is reviewed, against the words of the same text merely hashed, and against its parsing. */
export async function throughput(scale: number): Promise<Figure[]> {
  return [...(await throughputOf(1e6 * scale, 'plaintext')), ...(await throughputOf(1e6 * scale, 'markdown'))];
}

async function throughputOf(size: number, format: Format): Promise<Figure[]> {
  const text = draftOf(size, format);
  const first = await millisecondsOf(() => review(text, ruleset, { format }));
  const times = await interleave({
    review: () => review(text, ruleset, { format }),
    ceiling: () => hashWords(text),
    reader: () => readDocument(text, format),
    lezer: () => parser.parse(text),
  });
  const { findings } = review(text, ruleset, { format });
  const wrongs = findings.filter(({ kind }) => kind === 'avoid' || kind === 'need').length;
  const speed = (of: readonly number[]): string => inWords(speedOf(text, spreadOf(of)), 'MB/s');
  const toCeiling = ratioOf(times.review, times.ceiling);
  const toLezer = ratioOf(times.review, times.lezer);
  const isPlain = format === 'plaintext';
  return [
    { name: `${format}: wrongs found in 10,000 words`, measured: digits((wrongs / text.split(/\s+/).length) * 1e4) },
    { name: `${format}: review`, measured: speed(times.review) },
    { name: `${format}: review, the first in this process`, measured: speed([first]) },
    { name: `${format}: its words merely hashed, the ceiling`, measured: speed(times.ceiling) },
    { name: `${format}: our reader alone`, measured: speed(times.reader) },
    { name: `${format}: Lezer’s own parse`, measured: speed(times.lezer) },
    {
      name: `${format}: review ÷ ceiling, in time`,
      measured: inWords(toCeiling),
      ...(isPlain && { aim: 'at most 6', isMet: toCeiling.median <= 6 }),
    },
    { name: `${format}: review ÷ our reader`, measured: inWords(ratioOf(times.review, times.reader)) },
    {
      name: `${format}: review ÷ Lezer’s own parse`,
      measured: inWords(toLezer),
      ...(!isPlain && { aim: 'at most 2', isMet: toLezer.median <= 2 }),
    },
  ];
}
