/**
 * Lists the content folder in a thread of its own, with the size and time of every file. A client waits for this before every
 * answer, so the answer is worked out meanwhile: at 10,000 files, looking takes longer than most answers.
 */
import { Worker } from 'node:worker_threads';

/** Lists the folder as it is at the time of the call, as text to compare. */
type FolderLister = () => Promise<string>;

/** @param directory The content folder, absolute. */
export function folderLister(directory: string): FolderLister {
  let worker: Worker | undefined;
  /** Who waits, in the order of the questions. */
  const waiting: { resolve: (list: string) => void; reject: (error: unknown) => void }[] = [];
  const start = (): Worker => {
    const started = new Worker(new URL('./folder-lister-thread.ts', import.meta.url), { workerData: directory });
    started.on('message', (list: string) => {
      waiting.shift()?.resolve(list);
      if (waiting.length === 0) started.unref();
    });
    started.on('error', (error) => {
      worker = undefined;
      for (const { reject } of waiting.splice(0)) reject(error);
    });
    return started;
  };
  return () =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker ??= start();
      // Keeps the process until the answer, and no longer.
      worker.ref();
      worker.postMessage('list');
    });
}
