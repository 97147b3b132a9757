import type { HostName } from '../../schema/host-names.ts';
import { gitea } from './gitea/host.ts';
import { github } from './github/host.ts';
import { gitlab } from './gitlab/host.ts';
import type { Host } from './host.ts';

/** Every host that commands work with. */
export const hosts: Readonly<Record<HostName, Host>> = { github, gitlab, gitea };
