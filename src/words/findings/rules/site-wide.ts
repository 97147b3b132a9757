/** The texts of the rules about the site, the grid and how records relate. */
import { createPersona } from '../grid.ts';

export const siteWideRuleTexts = {
  'site/format': {
    title: 'Content format of a newer version',
    why: 'An older version would misread the content, and every other problem it reports would be wrong.',
    fix: 'Update content-audit to the version that your team uses.',
  },
  'site/logo': {
    title: 'Logo that cannot be shown',
    why: 'Every page would show a broken picture, and a drawing that contains a script could run it in a reader’s browser.',
    fix: 'Use a small .svg or .png file from the repository, and export drawings without scripts and links.',
  },
  'site/severity': {
    title: 'Severity that cannot be set',
    why: 'An error can be lowered to a warning but never turned off. Rules that keep content readable and safe always stay errors.',
    fix: 'Correct or delete the line under `severities` in site.yaml.',
  },
  'site/holidays': {
    title: 'Year without holidays in the calendar',
    why: 'Every holiday counts as a business day, so requests and leads look overdue although no one was at work.',
    fix: 'Add the public holidays of the year under `calendar` in site.yaml.',
  },
  'site/editor': {
    title: 'Editor without a repository',
    why: 'The editor reads and saves at the Git host, so without one the site has no page for it.',
    fix: 'Add `repository:` to site.yaml, and `host:` if the address does not show the software.',
  },
  'site/public-address': {
    title: 'Internal pieces at a public address',
    why: 'Sites at this address are public as a rule, so anyone could read what only colleagues should see.',
    fix: 'Publish where colleagues sign in, or use `public: true` and remove internal pieces. If people sign in there, set `site/public-address: off` under `severities`.',
  },
  'piece/similar-title': {
    title: 'Nearly the same title as another piece',
    why: 'It may be the same asset entered twice, and no one can tell the two apart in a list.',
    fix: 'Merge the two, or say in the title how they differ.',
  },
  'piece/made-address': {
    title: 'Address made by an import',
    why: 'It was made from a slug or the path of a file, so the page may be somewhere else and a rep would send a dead link.',
    fix: 'Open the address. If it works, delete `made: url`; otherwise correct `url`.',
  },
  'persona/none': {
    title: 'No active persona',
    why: 'The grid has one row per active persona. Without one, it shows neither coverage nor gaps.',
    fix: createPersona,
  },
  'piece/none': {
    title: 'No pieces',
    why: 'Without a piece, every need is a gap.',
    fix: 'Add the content you have: `npx content-audit new piece`, or import your spreadsheet.',
  },
  'cell/no-questions': {
    title: 'Cell without questions',
    why: 'Without a question from the buyer, the cell can never count as covered.',
    fix: 'Ask sales what this buyer asks at this stage, and add it to the persona under `questions`.',
  },
} as const;
