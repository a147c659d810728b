import type { VNode } from 'preact';
import type { Excerpt } from './excerpt.ts';

export const Paragraph = ({ cited }: { readonly cited: string }): VNode | null =>
  cited === '' ? null : <span class="paragraph">{`(para. ${cited})`}</span>;

export const Words = ({ before, words, after }: Excerpt): VNode => (
  <span>
    “{before}
    <mark>{words}</mark>
    {after}”
  </span>
);
