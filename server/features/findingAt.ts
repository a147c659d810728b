import type { Finding } from '../../core/index.ts';
import type { Reviewed } from '../drafts/reviews.ts';

/** The visible findings whose words hold an offset, the shortest first. */
export const findingsAt = ({ visible }: Reviewed, offset: number): Finding[] =>
  visible
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
