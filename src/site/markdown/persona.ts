/** A persona in Markdown. */
import type { Audit } from '../../audit/audit.ts';
import type { Persona } from '../../content/model.ts';
import { pageAddress } from '../../data/address.ts';
import { markdownWords } from '../../words/markdown/markdown.ts';
import { personaPageWords } from '../../words/personas/page.ts';
import { lookup } from '../frame/lookup.ts';
import { bodySection, fact, fileOf, item, linkFact, section } from './lines.ts';
import { questionLines } from './question-lines.ts';

/** The Markdown of a persona: who it is, and what it asks at each stage. */
export function personaMarkdown(persona: Persona, audit: Audit): string {
  const { site } = audit.model;
  const { stages } = lookup(audit);
  const asked = audit.cells.filter((cell) => cell.persona.id === persona.id && cell.questions.length > 0);
  return fileOf(persona.name, [
    linkFact(markdownWords.page, pageAddress(site, `/personas/${persona.id}/`)),
    ...fact(markdownWords.id, persona.id),
    ...fact(markdownWords.role, persona.role),
    ...fact(markdownWords.titles, persona.titles),
    ...section(personaPageWords.goals, persona.goals.map(item)),
    ...section(personaPageWords.pains, persona.pains.map(item)),
    ...asked.flatMap((cell) =>
      section(
        `${personaPageWords.questions}: ${stages.get(cell.stage.id)?.name ?? cell.stage.id}`,
        questionLines(cell, audit),
      ),
    ),
    ...bodySection(persona),
  ]);
}
