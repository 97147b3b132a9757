/** The icon of the site where the company has no logo: a grid in the company’s color. */

/** The color of sites whose company has not set one. The design tokens have the same. */
export const USUAL_ACCENT = '#1d4f91';

/** The icon as SVG. @param accent Such as `#0b6b5f`. */
export function favicon(accent: string | undefined): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
  <rect width="16" height="16" rx="3" fill="${accent ?? USUAL_ACCENT}" />
  <path fill="#fff" d="M3 3h4v4H3zm6 0h4v4H9zM3 9h4v4H3z" />
  <path fill="none" stroke="#fff" d="M9.500 9.500h3v3h-3z" />
</svg>
`;
}
