#!/usr/bin/env node
// @ts-check
/** The command `content-audit` of the package. It is plain JavaScript for any Node, because it says which Node is needed. */
import module from 'node:module';
import { env, exit, stderr, versions } from 'node:process';

const [major = 0, minor = 0] = versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  stderr.write(
    `content-audit needs Node 22.18 or newer, but this is Node ${versions.node}. Install Node 24 from https://nodejs.org or with \`nvm install 24\`.\n`,
  );
  exit(2);
}

// Astro must not send telemetry or move its server to the background.
env.ASTRO_TELEMETRY_DISABLED = '1';
env.ASTRO_DEV_BACKGROUND = '0';

// In the folder for temporary files, because the package's own folder may be read-only.
module.enableCompileCache();

const program = './src/cli/main.js';
await import(program);
