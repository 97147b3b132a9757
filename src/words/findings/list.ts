/** Values as a sentence lists them: `a`, `a and b`, `a, b and c`. */
export function listed(values: readonly string[], last: 'and' | 'or' = 'and'): string {
  const start = values.slice(0, -1).join(', ');
  return start === '' ? values.join('') : `${start} ${last} ${values.at(-1)}`;
}

/** Names of fields, each as a key of YAML, such as `` `say:` ``. */
export function keysToAdd(names: readonly string[]): string {
  return listed(names.map((name) => `\`${name}:\``));
}
