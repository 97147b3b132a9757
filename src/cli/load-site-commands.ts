import { withAstro } from '../build/astro-home.ts';

/** The commands with the site generator, which is loaded only when one of them runs. */
export const siteCommands = () => withAstro(() => import('./site-commands.ts'));
