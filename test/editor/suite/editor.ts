import {
  type Diagnostic,
  type DocumentSymbol,
  type Location,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

/** What a test believes; fails with what it saw. */
export function check(belief: boolean, words: string, ...seen: unknown[]): asserts belief {
  if (!belief) throw new Error([words, ...seen.map((one) => JSON.stringify(one))].join('\n'));
}

/** The first answer that is not undefined; asks again for as long as a slow machine may need. */
export async function eventually<T>(words: string, ask: () => T | undefined | Thenable<T | undefined>): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await Promise.resolve(ask()).catch((error: Error) => {
      // An editor that is still starting cancels what it is asked.
      if (Date.now() > end || !/cancel/i.test(String(error))) throw error;
      return undefined;
    });
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`It never came true that ${words}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A new draft that is in no file. */
export async function unsaved(content: string, language = 'markdown'): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language, content }));
}

/** A file of the folder that is open. */
export function inFolder(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  check(folder !== undefined, 'a folder is open');
  return Uri.joinPath(folder.uri, name);
}

export async function opened(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(inFolder(name)));
}

export const write = (name: string, text: string): Thenable<void> =>
  workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(text));

const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : (code ?? ''));

export const findings = ({ uri }: TextDocument): Diagnostic[] =>
  languages.getDiagnostics(uri).filter(({ source }) => source === 'rightsdraft');

/** The draft's finding on a criterion, as soon as it is shown. */
export const finding = (document: TextDocument, criterion: string): Promise<Diagnostic> =>
  eventually(`${document.uri} has a finding on ${criterion}`, () =>
    findings(document).find((one) => codeOf(one) === criterion),
  );

/** Resolves when the draft has no finding on a criterion. */
export const noFinding = (document: TextDocument, criterion: string): Promise<true> =>
  eventually(`${document.uri} has no finding on ${criterion}`, () =>
    findings(document).some((one) => codeOf(one) === criterion) ? undefined : true,
  );

/** Where words stand in a document. */
export function rangeOf(document: TextDocument, words: string): Range {
  const start = document.getText().indexOf(words);
  check(start >= 0, `the document has the words “${words}”`, document.getText());
  return new Range(document.positionAt(start), document.positionAt(start + words.length));
}

export const inside = ({ start }: Range): Position => start.translate(0, 2);

/** Types as a person does: at the end of the draft. */
export async function append(editor: TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  check(await editor.edit((edit) => edit.insert(end, text)), 'the draft takes the edit');
}

export const lineAt = (document: TextDocument, { range }: Pick<Location, 'range'>): string =>
  document.lineAt(range.start.line).text;

/** All names of an outline. */
export const namesOf = (symbols: readonly DocumentSymbol[]): string[] =>
  symbols.flatMap(({ name, children }) => [name, ...namesOf(children ?? [])]);
