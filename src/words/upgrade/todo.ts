/** What is left to do in package.json after an upgrade. */

export type PackageTodo =
  /** No package.json, one that is not JSON, or one without the product. */
  | { readonly code: 'absent' | 'broken' | 'unnamed' }
  /** It names the product in another way than by a version, such as by a file. */
  | {
      readonly code: 'other';
      readonly names: string;
      /** What to install, as npm reads it. */
      readonly install: string;
      readonly isDev: boolean;
      /** Whether the new version must be put there first. */
      readonly isFile: boolean;
    }
  /** package.json has the version, and the lockfile or the installed package has another one. */
  | { readonly code: 'install'; readonly has: 'lockfile' | 'installed'; readonly version: string };

const places = { lockfile: 'package-lock.json', installed: 'node_modules' } as const;

/** @param to The version of the upgrade. */
export function todoText(todo: PackageTodo, to: string): string {
  const install = (what = `content-audit@${to}`, more = '') => `\n  npm install --save-exact ${more}${what}`;
  switch (todo.code) {
    case 'absent':
      return `This folder has no package.json, so npm cannot install content-audit. To install ${to}, run:${install()}`;
    case 'broken':
      return `package.json is not valid JSON, so it still names the old version. Fix it, then run:${install()}`;
    case 'unnamed':
      return `package.json does not name content-audit, so npm cannot install it. To install ${to}, run:${install()}`;
    case 'other': {
      const command = install(todo.install, todo.isDev ? '--save-dev ' : '');
      return todo.isFile
        ? `package.json still names "${todo.names}". Put version ${to} there, then run:${command}`
        : `package.json names "${todo.names}", so an upgrade does not change its version. To install ${to}, run:${command}`;
    }
    case 'install':
      return `package.json names version ${to} of content-audit, but ${places[todo.has]} still has ${todo.version}. Run:\n  npm install`;
  }
}
