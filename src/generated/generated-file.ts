/** Files that the product writes into a team's repository from its content. A command writes each of them again. */
import type { Model } from '../content/model.ts';
import type { HostName } from '../schema/host-names.ts';

interface GeneratedFile {
  /** From the repository's top folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** What the files are made from. */
interface GeneratedFrom {
  readonly model: Model;
  readonly host: HostName;
  /** The content folder from the repository's top folder. Empty if it is the top folder. */
  readonly folder: string;
}

/** A group of files that one command writes. */
export interface Generator {
  /** The command, as a person pastes it. */
  readonly command: string;
  /** In the first line of each file. A file without it belongs to the team, which may have started from a generated one. */
  readonly mark: string;
  readonly files: (from: GeneratedFrom) => readonly GeneratedFile[];
}
