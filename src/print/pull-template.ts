import type { Model } from '../content/model.ts';
import { GENERATED } from './code-owners.ts';
import { inMarkdown } from './plain.ts';

/** The text that a new pull request starts with, in the words of the team's own journey. */
export function printPullTemplate({ personas, stages }: Model): string {
  const active = personas.filter(({ status }) => status === 'active').map(({ name }) => inMarkdown(name));
  return `<!-- ${GENERATED}. Change the personas and stages in the content and run the command again. -->

## What is new or different, and for whom

<!-- One or two sentences.
     Personas: ${active.join(', ')}.
     Stages: ${stages.map(({ name }) => inMarkdown(name)).join(', ')}. -->

## Who asked for it

<!-- The request, such as #42, or nobody. -->

## Before you ask for a review

- [ ] I have read the piece myself, and \`reviewed\` says when and who.
- [ ] \`share\` says who may get it.
- [ ] It can be opened at its address by those who should.

Within some minutes a comment says what is wrong, which gaps this closes and opens, and where to look at it.
`;
}
