/** Generated files in the repository that no longer match the content, or that an older version of the product wrote. */
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { placeOf, shownPath } from '../content/disk/paths.ts';
import type { Model } from '../content/model.ts';
import type { FileProblem } from '../content/read.ts';
import { hostOf } from '../forge/hosts/links.ts';
import { generators } from '../generated/generators.ts';
import { MANIFEST } from '../generated/manifest-name.ts';
import { outdatedTexts } from '../words/check/outdated-files.ts';
import { productVersion } from './folders.ts';

/** A larger file was not written by this product. */
const LARGEST = 8 * 1024 * 1024;

/** @param directory The content folder, absolute. */
export function outdatedFiles(directory: string, model: Model): FileProblem[] {
  return [...outdatedProject(directory), ...outdatedLists(directory, model)];
}

/** Files that another version of the product wrote, such as workflows. */
function outdatedProject(directory: string): FileProblem[] {
  const project = path.dirname(directory);
  const text = textOf(path.join(project, MANIFEST));
  const [, version] = /^\{\s*"version": "([^"]+)"/.exec(text ?? '') ?? [];
  const now = productVersion();
  if (version === undefined || version === now) return [];
  const file = shownPath(placeOf(directory), path.join(project, MANIFEST));
  const message = outdatedTexts.otherVersion(version, now);
  return [{ rule: 'repository/outdated-file', message, hint: outdatedTexts.upgrade, file, line: 2, column: 3 }];
}

/** Files that no longer match the lists in the content. */
function outdatedLists(directory: string, model: Model): FileProblem[] {
  const host = hostOf(model.site);
  if (host === undefined) return [];
  const place = placeOf(directory);
  const from = { model, host, folder: shownPath(place, directory) };
  return generators.flatMap(({ command, files, mark }) =>
    files(from).flatMap(({ file, text }): FileProblem[] => {
      const there = textOf(path.join(place.repository, file));
      if (there === undefined || there === text || !there.split('\n', 1)[0]?.includes(mark)) return [];
      const message = outdatedTexts.message(path.basename(file));
      const hint = outdatedTexts.writeAgain(command);
      return [{ rule: 'repository/outdated-file', message, hint, file, line: 1, column: 1 }];
    }),
  );
}

/** The text of a file with line feeds only, because Git may convert line endings. */
function textOf(file: string): string | undefined {
  const there = lstatSync(file, { throwIfNoEntry: false });
  return there?.isFile() && there.size <= LARGEST ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
