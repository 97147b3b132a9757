/** Notices every change in a folder, at once and at any size. */
import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import { platform } from 'node:process';
import { isHiddenPath } from '../content/hidden-path.ts';

/**
 * Calls `changed` after each change in a folder and the folders inside it, until `stop` is called. What changes after this
 * function has returned is noticed.
 */
export function watchFolder(folder: string, changed: () => void): { stop(): void } {
  if (platform !== 'linux') {
    const watcher = watch(folder, { recursive: true }, changed);
    return { stop: () => watcher.close() };
  }
  // Linux watches one folder at a time. Watching each file as well, as libraries do, takes seconds with 10,000 files.
  const watched = new Map<string, { readonly id: number; readonly watcher: FSWatcher }>();
  const follow = () => {
    const inside = foldersIn(folder);
    const places = inside.length > 0 ? inside : [aboveMissing(folder)];
    const there = new Map(places.map((place) => [place, statSync(place, { throwIfNoEntry: false })?.ino]));
    for (const [place, { id, watcher }] of watched) {
      // A folder that was made anew is another one.
      if (there.get(place) === id) continue;
      watcher.close();
      watched.delete(place);
    }
    for (const [place, id] of there) {
      if (id === undefined || watched.has(place)) continue;
      const watcher = watch(place, notice);
      watcher.on('error', notice);
      watched.set(place, { id, watcher });
    }
  };
  const notice = () => {
    follow();
    changed();
  };
  follow();
  return {
    stop() {
      for (const { watcher } of watched.values()) watcher.close();
      watched.clear();
    },
  };
}

/** The folder and all inside it, without hidden ones. */
function foldersIn(folder: string): string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true }).filter(
      (one) => one.isDirectory() && !isHiddenPath(one.name),
    );
    return [folder, ...inside.flatMap(({ name }) => foldersIn(path.join(folder, name)))];
  } catch {
    // Deleted in the meantime.
    return [];
  }
}

/** The folder in which a missing one, or a folder above it, will appear. */
function aboveMissing(folder: string): string {
  const above = path.dirname(folder);
  return existsSync(above) ? above : aboveMissing(above);
}
