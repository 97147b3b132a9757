/** The texts of the rules about reviews and links: what becomes wrong with time. */
export const upkeepRuleTexts = {
  'review/due-soon': {
    title: 'Due for review soon',
    why: 'After that day, it is late.',
    fix: 'Read it. If it is up to date, set `reviewed` to today.',
  },
  'review/overdue': {
    title: 'Review is late',
    why: 'No one confirmed it in time, so the needs that only it meets are no longer safe.',
    fix: 'Read it. If it is up to date, set `reviewed` to today; otherwise update or retire it.',
  },
  'review/stale': {
    title: 'Review is very late',
    why: 'It has not been reviewed for so long that it no longer counts.',
    fix: 'Review, update or retire it.',
  },
  'review/expired': {
    title: 'Last day of use has passed',
    why: 'It must no longer be used and no longer counts.',
    fix: 'Retire it, or change `expires` if the permission was renewed.',
  },
  'repository/outdated-file': {
    title: 'Generated file out of date',
    why: 'Sales chooses from old lists in the request form, the host asks people for reviews who no longer own the file, and workflows lack what the new version needs.',
    fix: 'Run the command that the problem names. It writes the file again.',
  },
  'link/broken': {
    title: 'Broken link',
    why: 'A rep who sends it sends an error page.',
    fix: 'Enter the current address, or retire the piece. Then check again with `npx content-audit links`.',
  },
  'link/moved': {
    title: 'Link that has moved',
    why: 'Redirects are eventually removed, and then the link is broken.',
    fix: 'Enter the new address.',
  },
} as const;
