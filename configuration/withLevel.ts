import { isMap, parseDocument } from 'yaml';
import type { LevelSetting } from '../core/index.ts';

/** The text of a configuration with one more level set in it, its comments and order kept; null where that cannot be. */
export function withLevel(text: string, name: string, level: LevelSetting): string | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  if (document.contents !== null && !isMap(document.contents)) return null;
  const levels = document.get('levels');
  if (!isMap(levels)) document.set('levels', document.createNode({ [name]: level }));
  else levels.set(name, level);
  try {
    return document.toString({ lineWidth: 0, flowCollectionPadding: true });
  } catch {
    // It names an anchor that is nowhere.
    return null;
  }
}
