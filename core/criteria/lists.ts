/** Lists of numbers one behind the other: list i is `values` from `starts[i]` up to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** For each number below `size`, the lists that hold it. */
export function inverted({ starts, values }: Lists, size: number): Lists {
  const places = new Int32Array(size + 1);
  // To count is faster than to iterate, until the engine has made code of it.
  for (let at = 0; at < values.length; at++) places[values[at]! + 1]!++;
  for (let value = 0; value < size; value++) places[value + 1]! += places[value]!;
  const inverse = { starts: places.slice(), values: new Int32Array(values.length) };
  for (let list = 0; list + 1 < starts.length; list++) {
    for (let at = starts[list]!; at < starts[list + 1]!; at++) inverse.values[places[values[at]!]!++] = list;
  }
  return inverse;
}

/** For each of the lists, the members of its members. */
export function composed(lists: Lists, members: Lists): Lists {
  const starts = new Int32Array(lists.starts.length);
  for (let list = 0; list + 1 < starts.length; list++) {
    let length = 0;
    for (let at = lists.starts[list]!; at < lists.starts[list + 1]!; at++) {
      const one = lists.values[at]!;
      length += members.starts[one + 1]! - members.starts[one]!;
    }
    starts[list + 1] = starts[list]! + length;
  }
  const values = new Int32Array(starts[starts.length - 1]!);
  let length = 0;
  for (let list = 0; list < lists.values.length; list++) {
    const one = lists.values[list]!;
    for (let at = members.starts[one]!; at < members.starts[one + 1]!; at++) values[length++] = members.values[at]!;
  }
  return { starts, values };
}
