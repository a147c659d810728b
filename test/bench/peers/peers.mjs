/**
 * Other linters of prose, each as its documentation sets it up for English. `open` loads one and gives what takes a text
 * in Markdown and tells how many things it found. Plain JavaScript, since their packages are not the product's.
 */
export const PEERS = {
  async 'cspell-lib'() {
    const { getDefaultSettings, spellCheckDocument } = await import('cspell-lib');
    const settings = { ...(await getDefaultSettings()), language: 'en', maxNumberOfProblems: 1e9 };
    const options = { generateSuggestions: false, noConfigSearch: true };
    return async (text) => {
      const document = { uri: 'draft.md', languageId: 'markdown', text };
      return (await spellCheckDocument(document, options, settings)).issues.length;
    };
  },
  async 'write-good'() {
    const { default: writeGood } = await import('write-good');
    return (text) => writeGood(text).length;
  },
  async markdownlint() {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { draft: text } }).draft.length;
  },
  async textlint() {
    const { TextlintKernel } = await import('@textlint/kernel');
    const load = async (name) => {
      const { default: module } = await import(name);
      return module.default ?? module;
    };
    const names = ['textlint-rule-write-good', 'textlint-rule-terminology', 'textlint-rule-common-misspellings'];
    const rules = await Promise.all(names.map(async (ruleId) => ({ ruleId, rule: await load(ruleId) })));
    const plugins = [{ pluginId: 'markdown', plugin: await load('@textlint/textlint-plugin-markdown') }];
    const kernel = new TextlintKernel();
    return async (text) => (await kernel.lintText(text, { ext: '.md', plugins, rules })).messages.length;
  },
  async 'harper.js'() {
    const { LocalLinter } = await import('harper.js');
    const { binary } = await import('harper.js/binary');
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return async (text) => (await linter.lint(text, { language: 'markdown' })).length;
  },
  async alex() {
    const { markdown } = await import('alex');
    return (text) => markdown(text).messages.length;
  },
};
