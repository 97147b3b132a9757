/** Why a file was not written or deleted, and what to do. */
export const writingTexts = {
  link: (place: string, isTarget: boolean) =>
    `${place} is a symbolic link, so nothing was written. Put the real ${isTarget ? 'file or folder' : 'folder'} in its place.`,
  linkInPlace: (file: string) => `${file} is a symbolic link. Put the real file in its place.`,
  linkCircle: (place: string) => `${place} is a symbolic link that leads nowhere. Remove it.`,
  notAFile: (file: string) => `${file} is not a file. Move it somewhere else.`,
  notAFileKept: (file: string) => `${file} is not a file. It was not deleted.`,
  changed: (file: string) => `${file} was changed since it was read. Run the command again.`,
  deleted: (file: string) => `${file} was deleted since it was read. Run the command again.`,
  exists: (file: string) => `${file} already exists. It was not changed.`,
  notDeleted: (file: string, reason: string) => `${file} cannot be deleted: ${reason}`,
  diskFull: (file: string) => `${file} was not written: the disk is full. Free up space and run the command again.`,
  noPermission: (file: string, folder: string) =>
    `${file} was not written: no permission. Make the folder ${folder} writable and run the command again.`,
  fileForFolder: (file: string) => `${file} was not written: a file is in the way where a folder is needed.`,
  other: (file: string, reason: string) => `${file} was not written: ${reason}.`,
} as const;
