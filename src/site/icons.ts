/** The icons that stand beside state words: one path each, drawn in a box of 16 by 16. */
export const icons = {
  check: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m-1 10L3.700 7.700l1.400-1.400L7 8.200l3.900-3.900 1.400 1.400z',
  clock: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3m-1 1v4.400l3 1.800 1-1.600-2-1.200V4z',
  warning: 'M8 1 .500 14.500h15zM7 6h2v4.500H7zm0 5.500h2v1.700H7z',
  cross:
    'M4.500 1 1 4.500v7L4.500 15h7l3.500-3.500v-7L11.500 1zm1.200 3.300L8 6.600l2.300-2.300 1.400 1.400L9.400 8l2.300 2.300-1.400 1.400L8 9.400l-2.300 2.300-1.400-1.400L6.600 8 4.300 5.700z',
  half: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m0 2v10A5 5 0 0 1 8 3',
  stack: 'M3 1h10v2H3zm-1 4h12v2H2zm-1 4h14v6H1z',
  dash: 'M2 7h12v2H2z',
  lock: 'M8 1a4 4 0 0 0-4 4v2H3v8h10V7h-1V5a4 4 0 0 0-4-4m0 2a2 2 0 0 1 2 2v2H6V5a2 2 0 0 1 2-2',
} as const;

export type IconName = keyof typeof icons;
