import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Location, Log, Notification, Region, Result, Suppression } from 'sarif';
import type { RulesetData } from '../../core/index.ts';
import type { Fault } from '../drafts/fault.ts';
import { sourceOf } from './citations.ts';
import { jsonPieces } from './jsonPieces.ts';
import type { Place } from './lines.ts';
import { byDraft, type Outcome, type PlacedFinding } from './outcome.ts';
import { rulesOf, SARIF_LEVELS } from './sarifRules.ts';

/** SARIF 2.1.0, as code-scanning services read it. What is waived, or listed by the baseline, is told as suppressed. */
export function* outcomeAsSarif(outcome: Outcome, ruleset: RulesetData): Generator<string> {
  const { version, findings, waived, known, errors } = outcome;
  const names = new Set([...findings, ...waived, ...known].map(({ criterion }) => criterion));
  const rules = rulesOf([...names].sort(), ruleset);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const result = (finding: PlacedFinding, suppressions: Suppression[] = []): Result => ({
    ...resultOf(finding),
    ruleIndex: indices.get(finding.criterion)!,
    ...(suppressions.length > 0 && { suppressions }),
  });
  const results: Result[] = [];
  for (const draft of byDraft(outcome)) {
    for (const finding of draft.findings) results.push(result(finding));
    for (const { reason, ...finding } of draft.waived)
      results.push(result(finding, [{ kind: 'inSource', status: 'accepted', justification: reason }]));
    for (const finding of draft.known)
      results.push(
        result(finding, [{ kind: 'external', status: 'accepted', justification: 'Listed by the baseline' }]),
      );
  }
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Rightsdraft', version, semanticVersion: version, rules } },
        automationDetails: { id: 'rightsdraft/' },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        invocations: [
          { executionSuccessful: errors.length === 0, toolExecutionNotifications: errors.map(notificationOf) },
        ],
        results,
      },
    ],
  };
  yield* jsonPieces(log, 4);
  yield '\n';
}

function resultOf(finding: PlacedFinding): Result {
  const { file, criterion, level, kind, message, text, citations, remedies, fingerprint } = finding;
  const source = sourceOf(citations);
  const fixes = remedies.flatMap(({ title, edits }): Fix[] => {
    const replacements = edits.map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } }));
    const change = { artifactLocation: locationOf(file), replacements };
    return edits.length === 0 ? [] : [{ description: { text: title }, artifactChanges: [change] }];
  });
  return {
    ruleId: criterion,
    level: SARIF_LEVELS[level],
    message: { text: source === '' ? message : `${message}\n${source}` },
    locations: [placeOf(file, { ...regionOf(finding), ...(text !== '' && { snippet: { text } }) })],
    partialFingerprints: { 'rightsdraft/v1': fingerprint },
    ...(fixes.length > 0 && { fixes }),
    properties: { check: kind },
  };
}

const regionOf = ({ line, column, endLine, endColumn }: Place): Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

const placeOf = (file: string, region?: Region): Location => ({
  physicalLocation: { artifactLocation: locationOf(file), ...(region && { region }) },
});

/** Relative to the working folder, which is the root of the sources, where the draft lies in it. */
const locationOf = (file: string): ArtifactLocation =>
  path.isAbsolute(file)
    ? { uri: pathToFileURL(file).href }
    : { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };

function notificationOf({ file, message, line, column }: Fault): Notification {
  const region = line === undefined ? undefined : { startLine: line, startColumn: column ?? 1 };
  return { level: 'error', message: { text: `${file}: ${message}` }, locations: [placeOf(file, region)] };
}
