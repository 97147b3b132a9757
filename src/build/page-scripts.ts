/**
 * How the scripts of pages are split into files. The bundler alone makes a file of each module that two pages share: 27 files for a
 * page, in four steps, each of which the browser finds only in the one before.
 */
import type { AstroUserConfig } from 'astro';

/** The script of the frame, which is on every page. */
const FRAME = /\/site\/frame\/Layout\.astro\?/;

/** From this number of scripts that need a module, it is loaded with the frame. */
const MANY = 3;

export const pageScripts: NonNullable<AstroUserConfig['vite']>['environments'] = {
  client: {
    build: {
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                name(module, modules) {
                  const scripts = scriptsWith(module, (id) => modules.getModuleInfo(id));
                  return !scripts.has(module) && (scripts.size >= MANY || [...scripts].some((id) => FRAME.test(id)))
                    ? 'frame'
                    : undefined;
                },
              },
            ],
          },
        },
      },
    },
  },
};

interface ModuleInfo {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
}

/** The scripts of pages that load a module at once, not later by `import()`. */
function scriptsWith(module: string, infoOf: (id: string) => ModuleInfo | null): ReadonlySet<string> {
  const visited = new Set([module]);
  const scripts = new Set<string>();
  // A set can be added to while it is read.
  for (const id of visited) {
    const info = infoOf(id);
    if (info?.isEntry) scripts.add(id);
    for (const importer of info?.importers ?? []) visited.add(importer);
  }
  return scripts;
}
