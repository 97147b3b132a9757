import { changes } from './changes.ts';
import { check } from './check.ts';
import { comment } from './comment.ts';
import { digest } from './digest.ts';
import type { Job } from './job.ts';
import { links } from './links.ts';
import { publish } from './publish.ts';
import { requests } from './requests.ts';

/** Every job, in the order in which the help lists them. */
export const jobs: Readonly<Record<string, Job>> = { check, comment, publish, requests, changes, links, digest };
