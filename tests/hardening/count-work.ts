/**
 * Measures work independently of the machine: counts the characters that are searched, cut and matched, the entries of joined
 * lists, and the lookups in maps and sets. It does not see inside regular expressions, so the worst inputs of each have their
 * own tests.
 */
export function countWork(work: () => void): number {
  const { indexOf, slice, lastIndexOf } = String.prototype;
  const { exec } = RegExp.prototype;
  const { concat } = Array.prototype;
  const { get } = Map.prototype;
  const { has } = Set.prototype;
  let characters = 0;
  String.prototype.indexOf = function count(this: string, wanted: string, from = 0) {
    const at = indexOf.call(this, wanted, from);
    characters += 1 + (at < 0 ? Math.max(0, this.length - from) : at - from);
    return at;
  };
  String.prototype.lastIndexOf = function count(this: string, wanted: string, from = this.length) {
    const at = lastIndexOf.call(this, wanted, from);
    characters += 1 + Math.max(0, Math.min(from, this.length) - at);
    return at;
  };
  String.prototype.slice = function count(this: string, from?: number, to?: number) {
    const part = slice.call(this, from, to);
    // A substring is a view of its text, so its cost does not depend on its length.
    characters += 1;
    return part;
  };
  RegExp.prototype.exec = function count(this: RegExp, text: string) {
    const from = this.lastIndex;
    const match = exec.call(this, text);
    const end = match ? match.index + (match[0]?.length ?? 0) : Math.min(text.length, from + 1);
    characters += 1 + Math.max(0, end - from);
    return match;
  };
  Array.prototype.concat = function count(this: unknown[], ...others: unknown[]) {
    const whole = concat.apply(this, others);
    characters += whole.length;
    return whole;
  };
  Map.prototype.get = function count(this: Map<unknown, unknown>, key: unknown) {
    characters += 1;
    return get.call(this, key);
  };
  Set.prototype.has = function count(this: Set<unknown>, value: unknown) {
    characters += 1;
    return has.call(this, value);
  };
  try {
    work();
  } finally {
    Object.assign(String.prototype, { indexOf, slice, lastIndexOf });
    Array.prototype.concat = concat;
    Map.prototype.get = get;
    Set.prototype.has = has;
    RegExp.prototype.exec = exec;
  }
  return characters;
}
