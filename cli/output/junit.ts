import { sourceOf } from './citations.ts';
import { byDraft, type DraftOutcome, type Outcome, type PlacedFinding } from './outcome.ts';

/** JUnit's XML, as CI servers read it: a suite for each draft, a failed case for each finding, skipped ones for what is set aside. */
export function* outcomeAsJunit(outcome: Outcome, symbol: string): Generator<string> {
  const { findings, waived, known, errors } = outcome;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  const skipped = waived.length + known.length;
  let passed = 0;
  for (const draft of byDraft(outcome)) if (isClean(draft)) passed++;
  const tests = findings.length + skipped + errors.length + passed;
  const counts = { tests, failures: findings.length, errors: errors.length, skipped };
  yield `<testsuites${attributes({ name: 'rightsdraft', ...counts })}>\n`;
  for (const draft of byDraft(outcome)) yield suiteOf(draft, symbol);
  if (errors.length > 0) {
    const cases = errors.map(({ file, line, column, message }) => {
      const name = line === undefined ? file : `${file}:${line}:${column}`;
      return element('testcase', { name, classname: file }, element('error', { message }));
    });
    const only = { tests: errors.length, failures: 0, errors: errors.length, skipped: 0 };
    yield element('testsuite', { name: 'what could not be read', ...only }, cases.join(''));
  }
  yield '</testsuites>\n';
}

const isClean = ({ findings, waived, known }: DraftOutcome): boolean =>
  findings.length + waived.length + known.length === 0;

function suiteOf(draft: DraftOutcome, symbol: string): string {
  const { file, findings, waived, known } = draft;
  const cases = isClean(draft)
    ? [element('testcase', { name: `nothing falls short of ${symbol}`, classname: file })]
    : [
        ...findings.map((finding) => caseOf(finding, failureOf(finding))),
        ...waived.map((finding) => caseOf(finding, element('skipped', { message: `waived: ${finding.reason}` }))),
        ...known.map((finding) => caseOf(finding, element('skipped', { message: 'listed by the baseline' }))),
      ];
  const counts = { tests: cases.length, failures: findings.length, errors: 0, skipped: waived.length + known.length };
  return element('testsuite', { name: file, ...counts }, cases.join(''));
}

function caseOf({ file, criterion, line, column }: PlacedFinding, content: string): string {
  return element('testcase', { name: `${criterion} at ${line}:${column}`, classname: file, file, line }, content);
}

function failureOf({ file, level, line, column, text, message, citations, remedies }: PlacedFinding): string {
  const lines = [
    `${file}:${line}:${column}: “${text}”`,
    sourceOf(citations),
    ...remedies.map(({ title }) => `→ ${title}`),
  ];
  return element('failure', { message, type: level }, escapeXml(lines.filter(Boolean).join('\n')));
}

type Attributes = Readonly<Record<string, string | number>>;

const element = (name: string, given: Attributes, content = ''): string =>
  content === '' ? `<${name}${attributes(given)}/>\n` : `<${name}${attributes(given)}>${content}</${name}>\n`;

const attributes = (given: Attributes): string =>
  Object.entries(given)
    .map(
      ([name, value]) => ` ${name}="${escapeXml(String(value)).replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`)}"`,
    )
    .join('');

/** What XML 1.0 does not allow in any form, control characters and halves of pairs, becomes a mark of replacement. */
const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (c) => ENTITIES[c]!);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
