import { z } from 'zod';
import { line } from './text.ts';

/** The company’s color and logo. */
export const brandSchema = z
  .strictObject({
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .optional()
      .meta({
        title: 'Accent color',
        description:
          'The company’s color for links and buttons. It is darkened or lightened where it would be hard to read.',
        examples: ['#0b6b5f'],
      }),
    logo: line(500)
      .optional()
      .meta({
        title: 'Logo',
        description: 'The path of an .svg or .png file in this repository.',
        examples: ['content/brand/logo.svg'],
      }),
  })
  .meta({ title: 'Brand', description: 'Your company’s color and logo.' });
