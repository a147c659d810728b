import type { Span } from '../document/span.ts';

/** A United Nations document symbol as it stands in a text. */
export interface PlacedSymbol {
  readonly span: Span;
  /** As it should be written: "A/68/283", "A/HRC/20/24/Add.1". */
  readonly symbol: string;
  /** What its form lacks, in words; null where nothing. */
  readonly fault: string | null;
}

/**
 * Forms of symbols by family (United Nations Document Series Symbols, ST/LIB/SER.B/5): organ, then session or year, body
 * or type, and number, parted by slashes without spaces. A symbol of none of these families is not judged.
 */
const FAMILIES: readonly { readonly family: RegExp; readonly form: RegExp; readonly lacks: string }[] = [
  {
    family: /^A\/HRC\//,
    form: /^A\/HRC\/(?:(?:RES|DEC|PRST|OM)\/)?(?:WG\.\d+\/)?(?:S-)?\d{1,2}\/(?:(?:NGO|G|NI|CRP|L|FI|AC)[./]?)?[A-Z]*\d*\w*(?:\/\w+)*$|^A\/HRC\/(?:AC|WG|IDM|BI|EMRIP|FMI|Sub|MLA)\b/,
    lacks: 'a document of the Human Rights Council has a session and a number: A/HRC/20/24',
  },
  {
    family: /^A\/RES\//,
    form: /^A\/RES\/(?:(?:S-|ES-)?\d{1,2}\/\d{1,4}[A-Z]?(?:-[A-Z])?|\d{1,4} ?\([IVXLCS-]+\)(?:[A-Z])?)$/,
    lacks: 'a resolution of the General Assembly has a session and a number: A/RES/67/172',
  },
  {
    family: /^S\/RES\//,
    form: /^S\/RES\/\d{1,4}(?: ?\(\d{4}\))?$/,
    lacks: 'a resolution of the Security Council has a number and a year: S/RES/1325 (2000)',
  },
  {
    family: /^A\/\d/,
    form: /^A\/(?:\d{1,2}\/(?:[A-Z]+[./])?[A-Z]*\d{1,4}(?:\/\w+)*|\d{1,4}|\d{1,2}\/(?:PV|INF|L|AC|SR)\.?\d+\w*)$/,
    lacks: 'a document of the General Assembly has a session and a number: A/68/283',
  },
  {
    family: /^E\/CN\./,
    form: /^E\/CN\.\d{1,2}\/(?:Sub\.\d\/)?(?:\d{4}|\w+[./-]?\d*)(?:\/[\w.-]+)*$/,
    lacks: 'a document of a commission has a year and a number: E/CN.4/2003/85',
  },
];

const ORGANS = 'A|E|S|ST|HRI|CAT|CCPR|CED|CEDAW|CERD|CMW|CRC|CRPD|TD|DP|UNEP|HSP';
const SUFFIX = String.raw`(?:\/(?:Add|Corr|Rev)\.\d{1,3}){0,3}`;

/** A symbol as it should be: capitals, slashes, no spaces. */
const WRITTEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.])(?:${ORGANS})(?:\/[\p{L}\p{N}](?:[\p{L}\p{N}*-]|\.(?=\p{N})){0,14}){1,7}`,
  'gu',
);

/** "a/hrc 20/24", "A.RES.67.172", "A / 68 / 283": parts that tell what is meant, wrongly joined. */
const JOINT = String.raw`\s?[/.]\s?`;
const LOOSE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.])(?:[AES](?:${JOINT}|\s)(?:HRC|RES)(?:${JOINT}|\s)(?:S-?)?\d{1,4}(?:${JOINT}\d{1,4})?|A\s?\/\s?\d{2}\s?\/\s?\d{1,4})(?![\p{L}\p{N}])(?!\/\d)`,
  'giu',
);

/** What every loose form without a slash holds. */
const NAMES_BODY = /[AES][\s.](?:HRC|RES)\b/i;

/** "Add 1", "/add.1", ", Corr1" behind a symbol. */
const LOOSE_SUFFIX = /^(?:\s?\/\s?|,\s|\s)(add|corr|rev)(?:endum|igendum|ision)?\.?\s?(\d{1,3})(?![\p{L}\p{N}])/iu;

/** A symbol of which any spelling is recognized. */
export interface KnownSymbol {
  readonly symbol: string;
  readonly pattern: RegExp;
  /** Its last part: a text without it needs no look. */
  readonly number: string;
}

export const knownSymbol = (symbol: string): KnownSymbol => ({
  symbol,
  pattern: looseForm(symbol),
  number: symbol.slice(symbol.lastIndexOf('/') + 1),
});

/** All that is, or was meant to be, a symbol, in order. */
export function symbolsIn(text: string, known: readonly KnownSymbol[]): PlacedSymbol[] {
  const found: PlacedSymbol[] = [];
  const patterns = known.filter(({ number }) => text.includes(number)).map(({ pattern }) => pattern);
  if (text.includes('/') || NAMES_BODY.test(text)) patterns.push(LOOSE, WRITTEN);
  if (patterns.length === 0) return found;
  for (const match of matches(text, patterns)) {
    const written = match.text;
    const meant = known.find(({ symbol }) => bare(symbol) === bare(written))?.symbol ?? canonical(written);
    if (!/\d/.test(meant) || isShortForm(meant)) continue;
    let { end } = match.span;
    let symbol = meant;
    let isLoose = written !== meant;
    for (;;) {
      const suffix = LOOSE_SUFFIX.exec(text.slice(end, end + 20));
      if (!suffix) break;
      const well = wellWritten(suffix[1]!, suffix[2]!);
      isLoose ||= suffix[0] !== well;
      symbol += well;
      end += suffix[0].length;
    }
    const fault = isLoose ? `it is written “${symbol}”` : faultOf(symbol);
    found.push({ span: { start: match.span.start, end }, symbol, fault });
  }
  return found;
}

/** Where the patterns match, the first pattern first, none overlapping another. */
function matches(text: string, patterns: readonly RegExp[]): { text: string; span: Span }[] {
  const all = patterns.flatMap((pattern, rank) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      text: words,
      rank,
      span: { start: index, end: index + words.length },
    })),
  );
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || a.rank - b.rank);
  let end = -1;
  return all.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Any spelling of a known symbol, in small letters, with spaces, full stops or hyphens for slashes. */
const looseForm = (symbol: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}/.-])${symbol.split('/').join(String.raw`(?:\s?[/.\\-]\s?|\s)`)}(?![\p{L}\p{N}])(?!\/\d)`,
    'giu',
  );

const canonical = (written: string): string =>
  slashed(written).replace(/\/(add|corr|rev)\.?(\d{1,3})(?=\/|$)/gi, (_, type: string, number: string) =>
    wellWritten(type, number),
  );

const wellWritten = (type: string, number: string): string =>
  `/${type[0]!.toUpperCase()}${type.slice(1).toLowerCase()}.${number}`;

const slashed = (written: string): string =>
  written.includes('/') && !/[\s]/.test(written) && /^[A-Z]/.test(written) && !/\/(?:hrc|res)\b/.test(written)
    ? written
    : written
        .toUpperCase()
        .replace(/\s?[/.]\s?|\s/g, '/')
        .replace(/^S\/RES\/(\d{1,4})\/(\d{4})$/, 'S/RES/$1 ($2)');

/** "A/12", "E/5", "S/he": too little to be taken for a symbol. */
const isShortForm = (symbol: string): boolean => /^(?:[AES]|ST|DP|TD)\/[\p{L}\p{N}]{1,4}$/u.test(symbol);

function faultOf(symbol: string): string | null {
  const main = symbol.replace(new RegExp(`${SUFFIX}$`), '');
  const family = FAMILIES.find((one) => one.family.test(main));
  return !family || family.form.test(main) ? null : family.lacks;
}

/** The digits and letters of a symbol alone. */
const bare = (symbol: string): string => symbol.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
