import { COMMANDING } from './commanding.ts';
import { COMPILING } from './compiling.ts';
import { CONFIGURING } from './configuring.ts';
import { FRAMING } from './framing.ts';
import { MENDING } from './mending.ts';
import { PAPERS } from './papers.ts';
import type { Property } from './property.ts';
import { READING } from './reading.ts';
import { REVIEWING } from './reviewing.ts';
import { SURVIVING } from './surviving.ts';
import { TRAFFIC } from './traffic.ts';

export const PROPERTIES: readonly Property[] = [
  ...READING,
  ...REVIEWING,
  ...MENDING,
  ...PAPERS,
  ...CONFIGURING,
  ...COMMANDING,
  ...COMPILING,
  ...TRAFFIC,
  ...FRAMING,
  ...SURVIVING,
];
