/** Asking for content, or saying that a piece is wrong: links to a new issue at the host that already says where it came from. */
import type { Persona, Piece } from '../content/model.ts';
import { newIssueLink } from '../forge/links.ts';
import type { Site } from '../schema/site.ts';
import type { Stage } from '../schema/stage.ts';

/**
 * The link to ask for content, for a cell where one is given. Nothing where the team's repository is not known.
 *
 * @param words What was searched for and not found.
 */
export function askLink(site: Site, cell?: { persona: Persona; stage: Stage }, words?: string): string | undefined {
  const facts = [
    `**Persona:** ${cell ? `${cell.persona.name} (${cell.persona.id})` : ''}`,
    `**Stage:** ${cell ? `${cell.stage.name} (${cell.stage.id})` : ''}`,
    '**Product:** ',
    '**Needed by, and why:** ',
    '**Open deals that wait for it:** ',
  ];
  return newIssueLink(site, {
    title: `${cell ? `For ${cell.persona.name} at ${cell.stage.name}: ` : 'Content wanted: '}${words ?? ''}`,
    body: `${facts.join('\n')}\n\n### In the buyer's words\n\n\n### What you have tried\n\n${words === undefined ? '' : `Searched for “${words}”`}`,
  });
}

/** The link to say that something is wrong with a piece. */
export function problemLink(site: Site, piece: Piece): string | undefined {
  return newIssueLink(site, {
    title: `Problem with “${piece.title}”`,
    body: `**File:** \`${piece.path}\`\n\n### What is wrong\n\n\n### Where you noticed it\n\n`,
  });
}
