import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLEAN, FLAGGED, inFolder } from './inFolder.ts';

const SOURCE =
  'The report says, A/68/283, para. 134 (a): “Decriminalization of irregular entry and stay, which should never be considered criminal offences”';

test('JUnit: a suite a draft, a case a finding, one that passes for a clean draft; nothing that XML forbids', () =>
  inFolder(
    { 'a & "b".md': `${FLAGGED.replace('A person', 'A <person> \u0001')}\n`, 'c.md': CLEAN },
    async ({ run }) => {
      const { code, stdout } = await run(['check', '.', '--format', 'junit', '--level', 'must']);
      assert.equal(code, 1);
      assert.equal(
        stdout,
        `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="rightsdraft" tests="2" failures="1" errors="0" skipped="0">
<testsuite name="a &amp; &quot;b&quot;.md" tests="1" failures="1" errors="0" skipped="0"><testcase name="criminalization/irregular-entry at 1:49" classname="a &amp; &quot;b&quot;.md" file="a &amp; &quot;b&quot;.md" line="1"><failure message="Irregular entry is made an offence or punishable." type="must">a &amp; &quot;b&quot;.md:1:49: “commits an offence”
${SOURCE}
→ Say that it is no offence</failure>
</testcase>
</testsuite>
<testsuite name="c.md" tests="1" failures="0" errors="0" skipped="0"><testcase name="nothing falls short of A/68/283" classname="c.md"/>
</testsuite>
</testsuites>
`,
      );
    },
  ));

test('JUnit: what is set aside is skipped with its reason, what could not be read is an error', () =>
  inFolder(
    { 'a.md': `<!-- rightsdraft-waive criminalization: a < b\u0001 -->\n\n${FLAGGED}\n`, 'b.md': Uint8Array.of(0) },
    async ({ run }) => {
      const { stdout } = await run(['check', '.', '--format', 'junit']);
      assert.match(stdout, /<testsuites name="rightsdraft" tests="2" failures="0" errors="1" skipped="1">/);
      assert.match(stdout, /<skipped message="waived: a &lt; b\ufffd"\/>/);
      assert.match(stdout, /<testcase name="b\.md" classname="b\.md"><error message="is a binary file/);
    },
  ));

test('GitHub: workflow commands with their place, weight, reason and source, escaped as documented', () =>
  inFolder({ '1,2: 100%.md': `${FLAGGED}\n`, 'c.md': Uint8Array.of(0) }, async ({ run }) => {
    const { stdout } = await run(['check', '.', '--format', 'github']);
    const message = `Irregular entry is made an offence or punishable.%0A${SOURCE}`;
    const place = 'file=1%2C2%3A 100%25.md,line=1,endLine=1,col=45,endColumn=63';
    assert.equal(
      stdout,
      `::error ${place},title=criminalization/irregular-entry::${message}\n` +
        '::error file=c.md,title=rightsdraft::is a binary file, not text; save the draft as Markdown or plain text\n',
    );
  }));
