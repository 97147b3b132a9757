/** An editor that cannot reach the repository, so that the site has no page for it. */
import path from 'node:path';
import { placeOf } from '../content/disk/paths.ts';
import type { RecordProblem } from '../content/read.ts';
import { hostOf } from '../forge/hosts/links.ts';
import type { Site } from '../schema/site.ts';
import { editorHostTexts } from '../words/check/editor-host.ts';

/** @param directory The content folder, absolute. */
export function editorProblems(directory: string, site: Site): RecordProblem[] {
  const { editor, repository } = site;
  if (editor === undefined || (repository !== undefined && hostOf(site) !== undefined)) return [];
  const { directory: folder, repository: top } = placeOf(directory);
  const file = path.relative(top, path.join(folder, 'site.yaml')).split(path.sep).join('/');
  const text = repository === undefined ? editorHostTexts.repository : editorHostTexts.host(new URL(repository).host);
  return [{ rule: 'site/editor', file, path: ['editor'], ...text }];
}
