import type { KindName } from '../../schema/kinds.ts';

/** A step from one content format to the next. It is one file in this folder, and one line in `migrations.ts`. */
export interface Migration {
  /** What changes in the files, in one sentence for the people who own them. */
  readonly changes: string;
  /**
   * The fields of one file in the new format, as YAML; the same text where nothing changes. The result depends only on the
   * kind and the text, because content in Git's history is read in the same way. Use `editYaml`, which keeps comments.
   */
  readonly file: (kind: KindName, yaml: string) => string;
}
