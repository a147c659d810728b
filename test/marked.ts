/** A text with words marked in [brackets]: the text without the marks, and the marked spans in UTF-16 offsets. */
export function marked(source: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of source.split(/(\[[^\]]*\])/)) {
    const inner = /^\[([^\]]*)\]$/.exec(piece)?.[1];
    if (inner !== undefined) spans.push({ start: text.length, end: text.length + inner.length });
    text += inner ?? piece;
  }
  return { text, spans };
}
