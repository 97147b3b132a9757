import { ciHelp } from '../../words/commands/ci.ts';
import { linksCommand } from '../../words/links/command.ts';
import { EXIT } from '../exit.ts';
import type { Common } from '../program.ts';
import { progressLine } from '../progress.ts';
import type { Job } from './job.ts';

/** `content-audit ci links`: keeps the results for the next build. Errors in the content fail it, broken links do not. */
export const links: Job = {
  summary: ciHelp.links.summary,
  add: (command, run) =>
    command.action((options: Common) =>
      run(options, async ({ content, today, env: { color } }) => {
        const { links: checkLinks, printLinks, USUAL } = await import('../links.ts');
        const watch = progressLine(process.stderr, linksCommand.checking);
        const outcome = await checkLinks({ ...USUAL, content, today, dryRun: false, progress: watch.step });
        watch.done();
        const { text, exit } = printLinks(outcome, { color, content, dryRun: false });
        process.stdout.write(text);
        return 'errors' in outcome ? exit : EXIT.fine;
      }),
    ),
};
