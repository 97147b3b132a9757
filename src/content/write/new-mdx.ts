import { recordYaml } from './record-yaml.ts';

/** A new MDX file. Pure: a browser writes the same file. */
export function newMdx(fields: Readonly<Record<string, unknown>>, body: string): string {
  const text = body.trim();
  return `---\n${recordYaml(fields)}---\n${text === '' ? '' : `\n${text}\n`}`;
}
