import { accessSync, constants } from 'node:fs';

/** False where this user has no permission, or the name is not UTF-8 and so cannot be passed to the system. */
export function canBeRead(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
