import type { StateIcon } from '../../words/states.ts';

/** The icons, one path each, in a box of 16 by 16. */
export const icons = {
  check: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m-1 10L3.7 7.7l1.4-1.4L7 8.2l3.9-3.9 1.4 1.4z',
  clock: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3m-1 1v4.4l3 1.8 1-1.6-2-1.2V4z',
  warning: 'M8 1 .5 14.5h15zM7 6h2v4.5H7zm0 5.5h2v1.7H7z',
  cross:
    'M4.5 1 1 4.5v7L4.5 15h7l3.5-3.5v-7L11.5 1zm1.2 3.3L8 6.6l2.3-2.3 1.4 1.4L9.4 8l2.3 2.3-1.4 1.4L8 9.4l-2.3 2.3-1.4-1.4L6.6 8 4.3 5.7z',
  half: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m0 2v10A5 5 0 0 1 8 3',
  stack: 'M3 1h10v2H3zm-1 4h12v2H2zm-1 4h14v6H1z',
  dash: 'M2 7h12v2H2z',
  lock: 'M8 1a4 4 0 0 0-4 4v2H3v8h10V7h-1V5a4 4 0 0 0-4-4m0 2a2 2 0 0 1 2 2v2H6V5a2 2 0 0 1 2-2',
  search:
    'M6.5 1a5.5 5.5 0 1 0 3.3 9.9l3.9 3.9 1.3-1.3-3.9-3.9A5.5 5.5 0 0 0 6.5 1m0 1.8a3.7 3.7 0 1 1 0 7.4 3.7 3.7 0 0 1 0-7.4',
  menu: 'M1 3h14v2H1zm0 4h14v2H1zm0 4h14v2H1z',
  screen: 'M1 2h14v9H9.5v2H12v1.5H4V13h2.5v-2H1zm1.5 1.5v6h11v-6z',
  sun: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M7.25.5h1.5v2.5h-1.5zm0 12.5h1.5v2.5h-1.5zM.5 7.25H3v1.5H.5zm12.5 0h2.5v1.5H13zM2.2 3.25l1.05-1.05 1.8 1.8-1.05 1.05zm8.75 8.75 1.05-1.05 1.8 1.8-1.05 1.05zm-8.75.75 1.8-1.8 1.05 1.05-1.8 1.8zm8.75-8.75 1.8-1.8 1.05 1.05-1.8 1.8z',
  moon: 'M6.2 1.3a7 7 0 1 0 8.5 8.5 5.7 5.7 0 0 1-8.5-8.5',
  copy: 'M5 1h9v10h-2.5V9.5h1v-7h-6v1H5zM2 5h9v10H2zm1.5 1.5v7h6v-7z',
} as const satisfies Readonly<Record<StateIcon, string>> & Readonly<Record<string, string>>;

export type IconName = keyof typeof icons;
