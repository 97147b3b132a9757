/** Notices every change in a folder, at once and at any size. */
import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import { platform } from 'node:process';
import { isHiddenPath } from '../content/hidden-path.ts';

export interface Watching {
  /** Called after each change in a folder and the folders inside it. */
  readonly changed: () => void;
  /** Called when the system cannot watch all of them, and changes may be missed: once. */
  readonly failed: (error: Error) => void;
}

/** The most times that it looks for new and deleted folders after a change. A network disk may number a folder anew each time. */
const LOOKS = 20;

/**
 * Watches until `stop` is called. What changes after this function has returned is noticed. It does not keep a program running
 * that has nothing else to do.
 */
export function watchFolder(folder: string, { changed, failed }: Watching): { stop(): void } {
  let reported = false;
  const fail = (error: Error) => {
    if (!reported) failed(error);
    reported = true;
  };
  if (platform !== 'linux') return watchWhole(folder, changed, fail);
  // Linux watches one folder at a time. Watching each file as well, as libraries do, takes seconds with 10,000 files.
  const watched = new Map<string, { readonly id: number; readonly watcher: FSWatcher }>();
  const forget = (place: string) => {
    watched.get(place)?.watcher.close();
    watched.delete(place);
  };
  /** Watches these folders and no others. Returns whether one of them is new. */
  const watchOnly = (places: readonly string[]): boolean => {
    const there = new Map(places.map((place) => [place, statSync(place, { throwIfNoEntry: false })?.ino]));
    // A folder that was made anew is another one.
    for (const [place, { id }] of watched) if (there.get(place) !== id) forget(place);
    let isNew = false;
    for (const [place, id] of there) {
      if (id === undefined || watched.has(place)) continue;
      const noticeIn = (event: string, name: string | null) => {
        // The folder itself was deleted or moved. A new one in its place may have its number, but nothing watches that.
        if (event === 'rename' && name === path.basename(place)) forget(place);
        notice();
      };
      try {
        const watcher = watch(place, { persistent: false }, noticeIn);
        watcher.on('error', notice);
        watched.set(place, { id, watcher });
        isNew = true;
      } catch (error) {
        // Deleted in the meantime, which its parent reports; anything else is a limit of the system.
        if (existsSync(place)) fail(error as Error);
      }
    }
    return isNew;
  };
  const follow = () => {
    for (let look = 0; look < LOOKS; look += 1) {
      const [top = aboveMissing(folder), ...inside] = foldersIn(folder);
      const isNew = watchOnly([top, ...inside]);
      // Looks again, because nothing reports a folder that was made or deleted before it was watched.
      if (reported || (!isNew && watched.has(top))) return;
    }
  };
  const notice = () => {
    follow();
    changed();
  };
  follow();
  return {
    stop() {
      for (const place of [...watched.keys()]) forget(place);
    },
  };
}

function watchWhole(folder: string, changed: () => void, failed: (error: Error) => void): { stop(): void } {
  const watcher = watch(folder, { recursive: true, persistent: false }, changed);
  watcher.on('error', failed);
  return { stop: () => watcher.close() };
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
