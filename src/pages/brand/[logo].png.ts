import { logoFile, logoPath } from '../../site/frame/logo-file.ts';

/** The company's logo as it was drawn. */
export const GET = logoFile('image/png');

export const getStaticPaths = () => logoPath('logo.png');
