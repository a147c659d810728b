import { widthOfText } from './width.ts';

/** Sets prose in lines of at most `width` columns, each after the first behind `indent`; a longer word keeps its own line. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width;
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    const wide = widthOfText(word);
    if (line !== '' && wide + 1 > room) {
      lines.push(line);
      line = '';
    }
    if (line === '') {
      line = (lines.length > 0 ? indent : '') + word;
      room = width - wide - (lines.length > 0 ? indent.length : 0);
    } else {
      line += ` ${word}`;
      room -= wide + 1;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}
