import { z } from 'zod';
import { aliases, id, line } from './text.ts';

/** What a segment divides buyers by. */
export const segmentDimension = z.enum(['industry', 'region', 'size']);

/** A group of buyers that content can be made for: an industry, a region or a company size. */
export const segmentSchema = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'A short name that pieces use for this segment.',
      examples: ['food'],
    }),
    name: line(120).meta({ title: 'Name', description: 'The name people see.', examples: ['Food and beverage'] }),
    dimension: segmentDimension.meta({
      title: 'Dimension',
      description: 'What it divides buyers by: industry, region or company size.',
      examples: ['industry'],
    }),
    aliases: aliases().meta({ examples: [['F&B', 'Lebensmittel']] }),
  })
  .meta({ title: 'Segment', description: 'An industry, a region or a company size that you sell to.' });

export type Segment = z.output<typeof segmentSchema>;
export type SegmentDimension = z.output<typeof segmentDimension>;
