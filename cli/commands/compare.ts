import { compareReviews } from '../../core/index.ts';
import { changesAsMarkdown, changesIn } from '../../memo/index.ts';
import { type Command, type Context, type Given, Misuse } from '../commandLine/command.ts';
import { readRevision } from '../drafts/readRevision.ts';
import { REVIEWING } from '../drafts/reviewGiven.ts';
import { singleReviews } from '../drafts/reviewOne.ts';
import { widthOf } from '../io.ts';
import { changesAsProse, comparisonAsJson } from '../output/changes.ts';

export const compare: Command = {
  name: 'compare',
  summary: 'Tells what a newer version of a draft changes for the report’s criteria',
  arguments: '<old> <new>',
  details: [
    'OLD is a file, or a git revision that holds NEW: "rightsdraft compare HEAD~1 bill.md".',
    'Provisions are matched by their words, then by their titles and numbers, so that renumbering is no change.',
    'Exit code: 0 where nothing is worse, 1 where a safeguard was removed, a finding introduced or a recommendation lost, 2 where something could not be read.',
  ],
  options: {
    format: { value: 'FORMAT', choices: ['pretty', 'markdown', 'json'], help: 'How the changes are told' },
    kind: REVIEWING.kind,
    config: REVIEWING.config,
  },
  run: runCompare,
};

async function runCompare(given: Given, context: Context): Promise<number> {
  const { positionals, values } = given;
  const { cwd, stdout, style } = context;
  const [old, name, ...more] = positionals;
  if (old === undefined || name === undefined || more.length > 0)
    throw new Misuse('compare needs two versions: a file or a git revision, and the newer file');
  if (old === '-' && name === '-') throw new Misuse('only one of the two versions can be standard input');
  const reviews = singleReviews(given, context);
  const before = await reviews.of(await readRevision(old, name, cwd));
  const after = await reviews.of({ name });
  const comparison = compareReviews(before, after, reviews.ruleset);
  const changes = changesIn(comparison, before, after);
  const title = `${old} and ${name} compared`;
  if (values.format === 'json') stdout.write(comparisonAsJson(comparison, changes.verdict));
  else if (values.format === 'markdown') stdout.write(changesAsMarkdown(title, changes));
  else stdout.write(changesAsProse(changes, style, widthOf(stdout)));
  return changes.groups.some(({ worse }) => worse) ? 1 : 0;
}
