/** Which record a name means: an id, a name, another name, or a job title. */
import { nearest, understand } from '../site/finding/understand.ts';
import { mcpProblems, unknownName } from '../words/mcp/problems.ts';
import type { Library, NamedKind } from './library.ts';
import { ToolProblem } from './problem.ts';

/** The most names that are proposed in place of an unknown one. */
const PROPOSED = 5;

/**
 * @throws {ToolProblem} When nothing has the name. The message proposes others.
 */
export function idCalled({ named }: Library, kind: NamedKind, typed: string): string {
  const choices = named[kind];
  const exact = choices.find(({ id, names }) => id === typed || names.includes(typed));
  if (exact) return exact.id;
  const { persona: found } = understand(typed, {
    choices: { persona: choices, stage: [], product: [], language: [] },
    asked: [],
    synonyms: [],
  });
  if (found !== undefined) return found;
  const near = nearest(typed, choices).slice(0, PROPOSED);
  throw new ToolProblem(
    unknownName(
      kind,
      typed,
      near.map(({ id, names: [name = id] }) => name),
    ),
  );
}

/** The same where the name may be left out. */
export function maybeIdCalled(library: Library, kind: NamedKind, typed: string | undefined): string | undefined {
  return typed === undefined ? undefined : idCalled(library, kind, typed);
}

/**
 * The library counted for a product, if one is named.
 *
 * @throws {ToolProblem} When the product is unknown, or was not counted on its own.
 */
export function countedFor(library: Library, product: string | undefined): Library {
  if (product === undefined) return library;
  const counted = library.forProduct(idCalled(library, 'product', product));
  if (!counted) throw new ToolProblem(mcpProblems.noProductFigures);
  return counted;
}

/** Keeps the members that are about a persona and a stage, where these are wanted. */
export function about<T extends { readonly persona: string | null; readonly stage: string | null }>(
  members: readonly T[],
  persona: string | undefined,
  stage: string | undefined,
): T[] {
  return members.filter(
    (each) => (persona === undefined || each.persona === persona) && (stage === undefined || each.stage === stage),
  );
}
