/** A text without the characters at its end that are matched each by itself. A search for "so many at the end" would try from each. */
export function withoutEnd(text: string, one: RegExp): string {
  let end = text.length;
  while (end > 0 && one.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
