import type { TreeItem, Uri } from 'vscode';

/** A row of the tree, the rows below it, and what the commands of its menu take. */
export interface Row {
  readonly item: TreeItem;
  readonly children: readonly Row[];
  readonly draft?: Uri;
  readonly criterion?: string;
  /** Of the report: "134 (a)". */
  readonly paragraph?: string;
}
