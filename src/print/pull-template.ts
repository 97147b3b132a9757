import type { Model } from '../content/model.ts';
import { pullTemplate } from '../words/commands/owners.ts';
import { inMarkdown } from './plain.ts';

/** The template for new pull requests. It lists the team’s own personas and stages. */
export function printPullTemplate({ personas, stages }: Model): string {
  const names = (records: readonly { readonly name: string }[]) =>
    records.map(({ name }) => inMarkdown(name)).join(', ');
  return pullTemplate(names(personas.filter(({ status }) => status === 'active')), names(stages));
}
