import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packaged } from '../../scripts/editor/packaged.ts';
import { type Figure, sizeInWords } from './measure.ts';

const FILES = { server: 'dist/browser/server.js', client: 'dist/client.cjs', 'command line': 'dist/cli.js' };

/** What is downloaded, and what an engine parses when it starts. */
export function sizes(): Figure[] {
  const vsix = statSync(packaged(process.cwd())).size;
  return [
    ...Object.entries(FILES).map(([name, file]) => {
      const content = readFileSync(file);
      return { name, measured: `${sizeInWords(content.length)}, gzipped ${sizeInWords(gzipSync(content).length)}` };
    }),
    { name: 'the extension, .vsix', measured: sizeInWords(vsix), aim: 'under 500 KB', isMet: vsix < 500e3 },
  ];
}
