import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { GFM, parser } from '@lezer/markdown';
import type { CompletionItem, CompletionList, MarkupContent } from 'vscode-languageserver';
import { COMMANDS } from '../../server/protocol.ts';
import { product, Session } from './session.ts';

/** What a draft would write to have its way with whoever rests on a word of it. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=https://evil.example/x.png>',
  '![x](https://evil.example/x.png)',
  '[click](command:workbench.action.terminal.new)',
  '[click](file:///etc/passwd)',
  '<command:workbench.action.terminal.new>',
  '<https://evil.example>',
  'https://evil.example/path',
  'www.evil.example',
  'someone@evil.example',
  '[a]: command:x',
  '&lt;b&gt; &#91;x&#93;(command:x)',
  '`code` **bold** ~~gone~~ $(alert)',
  '\\[x\\](command:x)',
];

const drafts = HOSTILE.flatMap((words) => [
  `# ${words} Act\n\nA person who enters the country irregularly ${words} commits an offence.`,
  `## ${words}\n\nIllegal ${words} migrants, illegal migrants ${words}, may be detained ${words} until removal.`,
  `<!-- rightsdraft-waive ${words}: ${words} -->\n\nIt says “${words} of the migrants is ${words}” (A/68/283, para. 134 (b)).`,
]);

/** The Markdown holds no image, no HTML, and no link but those that the server makes itself. */
function assertHarmless(markdown: string): void {
  const own = new RegExp(
    `^(?:command:(?:${COMMANDS.openReport}|${COMMANDS.explain})\\?%5B%22[\\w%/-]+%22%5D|${product.ruleset.report.address})$`,
  );
  parser
    .configure(GFM)
    .parse(markdown)
    .iterate({
      enter({ name, from, to }) {
        const words = markdown.slice(from, to);
        assert.doesNotMatch(
          name,
          /^(?:Image|HTMLTag|HTMLBlock|Comment.*|Autolink|LinkReference|Strikethrough)$/,
          words,
        );
        if (name === 'URL') assert.match(words, own);
      },
    });
}

const markdownOf = (one: string | MarkupContent | undefined): string => (typeof one === 'object' ? one.value : '');

describe('whatever stands in a draft', () => {
  it('is text in a hover', async () => {
    const session = await Session.start({ options: { commands: Object.values(COMMANDS) } });
    for (const [at, draft] of drafts.entries()) {
      const uri = await session.open(draft, `untitled:${at}`);
      for (const { range } of await session.diagnostics(uri)) {
        const hover = await session.client.sendRequest<{ contents: MarkupContent } | null>('textDocument/hover', {
          textDocument: { uri },
          position: range.start,
        });
        assertHarmless(hover?.contents.value ?? '');
      }
    }
  });
  it('is text in what a completion says of itself', async () => {
    const session = await Session.start({ options: { commands: Object.values(COMMANDS) } });
    for (const [at, words] of HOSTILE.entries()) {
      const uri = await session.open(`# ${words}\n\n${words} rights-cite\n`, `untitled:${at}`);
      const list = await session.at<CompletionList | CompletionItem[] | null>('textDocument/completion', uri, 'cite\n');
      for (const { documentation } of list && 'items' in list ? list.items : (list ?? []))
        assertHarmless(markdownOf(documentation));
    }
  });
  it('names no command in an action or a link', async () => {
    const session = await Session.start({ options: { commands: Object.values(COMMANDS) } });
    for (const [at, draft] of drafts.entries()) {
      const uri = await session.open(draft, `untitled:${at}`);
      for (const { command } of await session.actions(uri, draft))
        if (command) assert.ok(Object.values<string>(COMMANDS).includes(command.command));
      const links = await session.client.sendRequest<{ target?: string }[] | null>('textDocument/documentLink', {
        textDocument: { uri },
      });
      for (const { target } of links ?? []) assert.match(target ?? 'https:', /^(?:https|rightsdraft-report):/);
    }
  });
});

describe('the client', () => {
  const sources = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const source = (file: string): string => readFileSync(join('client', file), 'utf8');

  it('trusts Markdown with its own commands alone, in one place, and shows no HTML', () => {
    for (const file of sources) {
      assert.doesNotMatch(source(file), /supportHtml|createWebview|registerWebview|registerCustomEditor/, file);
      const trusts = source(file).match(/isTrusted.*/g) ?? [];
      assert.deepEqual(
        trusts,
        file === 'client.ts'
          ? ['isTrusted: { enabledCommands: Object.values(COMMANDS) }, supportThemeIcons: true },']
          : [],
      );
    }
  });
});
