import { CLAUSES, HEADINGS, ITEMS, STEMS, WORDS } from './clauses.ts';
import { readPassages } from './passages.ts';

export type Format = 'markdown' | 'plaintext';

const PASSAGES = readPassages();

/** Of a hundred provisions: how many look like a wrong, speak of migration as the report does, or are one. */
const SHARES = { nearMisses: 22, ofMigration: 14, fallShort: 4 };

/**
 * A draft of at least so many characters: an act of parts, sections, subsections and lists. Most of it is the machinery of
 * any act; the rest are passages that the project wrote for its own tests. The same for the same arguments, and no two
 * provisions alike, so that a cache by content gains nothing that it would not gain in an act.
 */
export function draftOf(size: number, format: Format, seed = 1): string {
  const random = randomFrom(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const filled = (clause: string): string =>
    clause.replace(/\{(\w+)\}/g, (_, name: string) => (WORDS[name] ? pick(WORDS[name]) : numberFor(name, upTo)));
  const provision = (): string => {
    const share = random() * 100;
    const machinery = filled(pick(CLAUSES));
    if (share < SHARES.fallShort) return `${machinery} ${pick(PASSAGES.fallShort)}`;
    if (share < SHARES.fallShort + SHARES.nearMisses) return `${machinery} ${pick(PASSAGES.nearMisses)}`;
    if (share < SHARES.fallShort + SHARES.nearMisses + SHARES.ofMigration)
      return `${machinery} ${pick(PASSAGES.ofMigration)}`;
    return `${machinery} ${filled(pick(CLAUSES))}`;
  };
  const list = (): string =>
    [
      filled(pick(STEMS)),
      ...'abcdef'
        .slice(0, 1 + upTo(5))
        .split('')
        .map((letter) => `(${letter}) ${filled(pick(ITEMS))};`),
    ]
      .join('\n\n')
      .replace(/;$/, '.');
  const heading = (level: number, words: string): string =>
    format === 'markdown' ? `${'#'.repeat(level)} ${words}` : level < 3 ? words.toUpperCase() : words;

  const paragraphs = [
    heading(1, 'Residence and Travel Documents Act'),
    'Be it enacted by the Parliament of Veld as follows.',
  ];
  let length = paragraphs.join('\n\n').length;
  for (let section = 1; length < size; section++) {
    const start = paragraphs.length;
    if (section % 12 === 1) paragraphs.push(heading(2, `Part ${Math.ceil(section / 12)}. ${filled(pick(HEADINGS))}`));
    paragraphs.push(heading(3, `${section}. ${filled(pick(HEADINGS))}`));
    for (let at = 1, last = upTo(4); at <= last; at++)
      paragraphs.push(`(${at}) ${random() < 0.2 ? list() : provision()}`);
    for (const paragraph of paragraphs.slice(start)) length += paragraph.length + 2;
  }
  return `${paragraphs.join('\n\n')}\n`;
}

/** The mulberry32 generator: enough for drawing provisions, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function numberFor(name: string, upTo: (most: number) => number): string {
  switch (name) {
    case 'count':
      return String(2 + upTo(11));
    case 'period':
      return `${1 + upTo(89)} ${upTo(2) === 1 ? 'days' : 'months'}`;
    case 'amount':
      return `${upTo(400) * 25} crowns`;
    case 'date':
      return `${upTo(28)} ${['January', 'April', 'July', 'October'][upTo(4) - 1]} ${2030 + upTo(20)}`;
    default:
      return String(upTo(999));
  }
}
