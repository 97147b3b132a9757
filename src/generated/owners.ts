/** Who reviews each file, and what a new pull request starts with. */
import type { Model } from '../content/model.ts';
import { type OwnerRule, ownersOf } from '../data/owners.ts';
import type { CodeOwners } from '../forge/hosts/host.ts';
import { hosts } from '../forge/hosts/hosts.ts';
import { escapeMarkdown } from '../kit/markdown.ts';
import { codeOwnersHead, GENERATED, pullTemplate, writeOwners } from '../words/commands/owners.ts';
import type { Generator } from './generated-file.ts';

export const ownersFiles: Generator = {
  command: writeOwners,
  mark: GENERATED,
  files: ({ model, host, folder }) => {
    const { codeOwners, pullTemplate } = hosts[host];
    return [
      { file: codeOwners.file, text: codeOwnersText(ownersOf(model, folder).rules, codeOwners) },
      { file: pullTemplate, text: pullTemplateText(model) },
    ];
  },
};

/** The CODEOWNERS file, from which a host takes the reviewers of each file. */
export function codeOwnersText(rules: readonly OwnerRule[], { lines }: CodeOwners): string {
  return `${[...codeOwnersHead, ...lines(rules)].join('\n')}\n`;
}

/** The template for new pull requests. It lists the team's own personas and stages. */
function pullTemplateText({ personas, stages }: Model): string {
  const names = (records: readonly { readonly name: string }[]) =>
    records.map(({ name }) => escapeMarkdown(name)).join(', ');
  return pullTemplate(names(personas.filter(({ status }) => status === 'active')), names(stages));
}
