/** No file of `src/` and `bench/` imports itself through others: each can be read, tested and moved without a circle. */
import { expect, it } from 'vitest';
import { codeOf, filesIn, importedFile, importsOf } from './source-files.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** What each file imports, for its types too. */
function importGraph(files: readonly string[]): Graph {
  return new Map(
    files.map((file) => [file, importsOf(codeOf(file)).flatMap((specifier) => importedFile(file, specifier) ?? [])]),
  );
}

/** A circle for each way back that a walk along the arrows finds, from a file to itself; none where there is no circle. */
function circlesIn(graph: Graph): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string) => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push([...way.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    way.push(file);
    for (const imported of graph.get(file) ?? []) visit(imported);
    way.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return circles;
}

it('no import leads back to its own file, not even an import of a type', () => {
  const graph = importGraph([...filesIn('src'), ...filesIn('bench')]);
  expect(graph.size).toBeGreaterThan(500);
  // Move what both files need, often one type, into a file of its own.
  expect(circlesIn(graph)).toEqual([]);
});

it('names the files of a circle, even of a file that imports itself', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['b']],
    ['d', ['d', 'c']],
  ]);
  expect(circlesIn(graph)).toEqual(['b → c → b', 'd → d']);
});
