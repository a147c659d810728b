/** A file's text, or in words why it has none. */
export type Decoded = { readonly text: string } | { readonly fault: string };

/** Reads UTF-8. A byte order mark is left out, as editors do, so that offsets agree with theirs. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return { fault: 'is written in UTF-16; save it as UTF-8' };
  if (bytes.subarray(0, 8192).includes(0))
    return { fault: 'is a binary file, not text; save the draft as Markdown or plain text' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = firstBadByte(bytes);
    const line = bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;
    const byte = bytes[offset]?.toString(16).padStart(2, '0');
    return { fault: `is not UTF-8: byte ${offset} (0x${byte}, line ${line}) is invalid; save it as UTF-8` };
  }
}

/** Offset, from 0, of the first byte that belongs to no character; all before it is sound, so its length tells the place. */
function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (;;) {
    const mark = text.indexOf('\ufffd', from);
    if (mark < 0) return offset;
    offset += Buffer.byteLength(text.slice(from, mark));
    const written = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!written) return offset;
    offset += 3;
    from = mark + 1;
  }
}
