/** The upgrade of a project that uses the package. */
import path from 'node:path';
import type { CheckedContent } from '../check/check-content.ts';
import { expectNoLinks } from '../content/disk/no-links.ts';
import type { ContentPlace } from '../content/disk/paths.ts';
import { earlierText } from '../forge/git/file-list.ts';
import { mergeTexts } from '../forge/git/merge-texts.ts';
import type { TreeFile } from '../forge/git/own-index.ts';
import { hostOf } from '../forge/hosts/links.ts';
import { MANIFEST } from '../generated/manifest-name.ts';
import { type Manifest, textHash, withLineFeeds } from '../init/manifest.ts';
import { planFiles } from '../init/plan.ts';
import { type TeamProject, wholeFiles } from '../init/team-files.ts';
import type { FileOutcome } from '../words/init/outcomes.ts';
import { withVersion } from './declared.ts';
import { asFile, type ChangedFile } from './plan.ts';
import { textOf } from './project.ts';

export interface PackagePart {
  readonly changes: readonly ChangedFile[];
  readonly files: ReadonlyMap<string, TreeFile>;
  /** Whether package.json gets the new version. */
  readonly raises: boolean;
}

export interface PackageFrom {
  /** The project's folder, absolute. */
  readonly folder: string;
  readonly place: ContentPlace;
  readonly checked: CheckedContent;
  readonly manifest: Manifest | undefined;
  readonly version: string;
  readonly ofProduct: (file: string) => string;
}

/** The files around the content, as the new version writes them. What the team changed is merged, or stays. */
export async function planPackage(from: PackageFrom): Promise<PackagePart> {
  const { checked, folder, manifest, ofProduct, place, version } = from;
  const top = place.git === undefined ? folder : place.repository;
  const below = path.relative(top, folder).split(path.sep).join('/');
  const inRepository = (file: string) => (below === '' ? file : `${below}/${file}`);
  const { model } = checked;
  const known = manifest?.place ?? (model ? hostOf(model.site) : undefined) ?? 'none';
  const project: TeamProject = {
    name: path.basename(folder),
    place: below === '' ? known : 'none',
    version,
    content: path.relative(top, place.directory).split(path.sep).join('/'),
    model,
    ofProduct,
  };
  const there = (file: string) => {
    const named = path.join(folder, ...file.split('/'));
    expectNoLinks(top, named);
    return textOf(named);
  };
  const bases = await basesOf(project, manifest, there, place.git, inRepository);
  const planned = planFiles({
    project,
    manifest,
    there,
    restores: false,
    merge(file, mine, _hash, text) {
      const base = bases.get(file);
      return base === undefined ? undefined : mergeTexts(withLineFeeds(mine), base, text);
    },
  });
  const whole = wholeFiles(project);
  const isUnrecorded = (file: string, outcome: FileOutcome) => {
    return !manifest && outcome === 'kept' && [...whole.keys()].some((each) => each === file);
  };
  const files = new Map<string, TreeFile>();
  const changes: ChangedFile[] = [];
  for (const { file, into, outcome, text } of planned.files) {
    if (text !== undefined) files.set(inRepository(into ?? file), asFile(text));
    // Only a start reads package.json to add to it.
    if (outcome === 'unchanged' || outcome === 'broken') continue;
    const place = { file: inRepository(file), ...(into === undefined ? {} : { into: inRepository(into) }) };
    if (file !== MANIFEST) changes.push({ ...place, outcome: isUnrecorded(file, outcome) ? 'unrecorded' : outcome });
    else if (outcome === 'created') changes.unshift({ ...place, outcome: manifest ? 'restored' : 'recorded' });
  }
  const packages = there('package.json');
  const raised = packages === undefined ? undefined : withVersion(packages, version);
  const raises = raised !== undefined && raised !== packages;
  if (raises) {
    files.set(inRepository('package.json'), asFile(raised));
    changes.unshift({ file: inRepository('package.json'), outcome: 'version' });
  }
  return { changes, files, raises };
}

/** What the team started from, for each file that it changed. */
async function basesOf(
  project: TeamProject,
  manifest: Manifest | undefined,
  there: (file: string) => string | undefined,
  git: string | undefined,
  inRepository: (file: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const bases = new Map<string, string>();
  for (const file of wholeFiles(project).keys()) {
    const [hash, mine] = [manifest?.files[file], there(file)];
    if (hash === undefined || mine === undefined || textHash(mine) === hash) continue;
    const kept = manifest?.edited[file];
    const fits = (text: string) => textHash(text) === hash;
    const base = kept !== undefined && fits(kept) ? kept : git && (await earlierText(git, inRepository(file), fits));
    if (base !== undefined) bases.set(file, withLineFeeds(base));
  }
  return bases;
}
