import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Criterion, type Finding, review } from '../../core/index.ts';
import { ruleLoader } from '../../scripts/compile/loadRules.ts';
import type { CriterionFile } from '../../scripts/compile/sources.ts';
import { marked } from '../marked.ts';
import { ruleset } from '../ruleset.ts';

const files = ruleLoader('rules', []).folder<CriterionFile>('criteria', 'criterion');

function findingsOf(text: string, { id, check, kinds }: Criterion): Finding[] {
  const kind = check === 'expect' ? kinds[0] : undefined;
  const { findings } = review(text, ruleset, { format: 'markdown', ...(kind ? { kind } : {}) });
  return findings.filter(({ criterion }) => criterion === id);
}

/** The draft with a remedy's edits made, the last first. */
function edited(text: string, edits: Finding['remedies'][number]['edits']): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((draft, { start, end, text: put }) => draft.slice(0, start) + put + draft.slice(end), text);
}

for (const { name, value } of files) {
  const id = name.replace(/^criteria\//, '').replace(/\.yaml$/, '');
  const criterion = ruleset.data.criteria.find((one) => one.id === id)!;
  const { flags, passes } = value.examples;
  describe(id, () => {
    for (const example of flags) {
      const { text, spans } = marked(example);
      it(`flags: ${example}`, () => {
        const findings = findingsOf(text, criterion);
        if (criterion.check === 'expect') assert.equal(findings.length, 1, 'silence was not noticed');
        else {
          assert.deepEqual(
            findings.map(({ span }) => text.slice(span.start, span.end)),
            spans.map(({ start, end }) => text.slice(start, end)),
          );
          assert.deepEqual(
            findings.map(({ span }) => span),
            spans,
          );
        }
      });
    }
    for (const example of passes) {
      it(`passes: ${example}`, () => {
        assert.deepEqual(
          findingsOf(example, criterion).map(({ span }) => example.slice(span.start, span.end)),
          [],
        );
      });
    }
    criterion.remedies.forEach(({ title }) => {
      it(`is healed by: ${title}`, () => {
        const healed = flags.some((example) => {
          const { text } = marked(example);
          const remedies = findingsOf(text, criterion).map((finding) =>
            finding.remedies.find((one) => one.title === title),
          );
          if (remedies.length === 0 || remedies.includes(undefined)) return false;
          const draft = edited(
            text,
            remedies.flatMap((remedy) => remedy!.edits),
          );
          return findingsOf(draft, criterion).length === 0;
        });
        assert.ok(healed, 'no example that this remedy heals');
      });
    });
  });
}
