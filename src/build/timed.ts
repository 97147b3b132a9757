/** Runs a task. Returns its result and how many seconds it took. */
export async function timed<T>(task: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const answer = await task();
  return [answer, (performance.now() - start) / 1000];
}
