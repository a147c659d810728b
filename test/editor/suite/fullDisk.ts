import { commands, Disposable, EventEmitter, FileSystemError, FileType, Uri, workspace } from 'vscode';
import { check, finding, opened } from './editor.ts';

/** How much of a file this disk has room for. */
const ROOM = 1000;
const OLD = new TextEncoder().encode('the memo of before');

const files = new Map<string, Uint8Array>();

/** A disk that is full after the first part of any file, as an editor's own would be. */
const fullDisk = (): Disposable =>
  workspace.registerFileSystemProvider('full', {
    onDidChangeFile: new EventEmitter<never>().event,
    watch: () => new Disposable(() => {}),
    stat: ({ path }) => ({ type: FileType.File, ctime: 0, mtime: 0, size: contentOf(path).length }),
    readFile: ({ path }) => contentOf(path),
    readDirectory: () => [],
    createDirectory: () => {},
    writeFile({ path }, content) {
      files.set(path, content.slice(0, ROOM));
      if (content.length > ROOM) throw FileSystemError.Unavailable('no space left on device');
    },
    delete({ path }) {
      files.delete(path);
    },
    rename(from, to) {
      files.set(to.path, contentOf(from.path));
      files.delete(from.path);
    },
  });

function contentOf(path: string): Uint8Array {
  const content = files.get(path);
  if (content === undefined) throw FileSystemError.FileNotFound(path);
  return content;
}

describe('a memo that does not fit on the disk', () => {
  const disk = fullDisk();
  after(() => disk.dispose());

  it('leaves no half of it, and the one of before as it was', async () => {
    const { document } = await opened('border-bill.md');
    await finding(document, 'criminalization/irregular-entry');
    files.set('/old.memo.html', OLD);
    for (const name of ['new.memo.html', 'old.memo.html'])
      await commands.executeCommand('rightsdraft.exportMemo', Uri.parse(`full:/${name}`));
    check([...files.keys()].join() === '/old.memo.html', 'nothing else is there', [...files.keys()]);
    check(contentOf('/old.memo.html').length === OLD.length, 'the memo of before is whole');
  });
});
