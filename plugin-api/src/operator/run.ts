import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type GrantedRole, grantedRoles } from '@nastavnik/contracts/access';
import { z } from 'zod';
import { connect } from './connect.ts';
import { ConnectionFile, DeclaredGrant } from './connection-file.ts';
import { keepMarks, verifyHistory } from './history.ts';
import { giveGrant, hostOrg, revokeGrants } from './grants.ts';
import { showConnections, showGrants } from './show.ts';
import type { Toolbox } from './toolbox.ts';

export const HELP = `The operator's tool: connects hosts (e-journals) and gives the first roles.

  connect FILE.json
      Adds or changes a connection with its clients, origins, orgs and grants. The file is the truth
      for clients and origins; orgs that it no longer names stay as they are. Safe to repeat.
  grant --connection CODE --org SOURCED_ID --person SOURCED_ID --role ROLE
        --act NUMBER --act-date YYYY-MM-DD --from YYYY-MM-DD [--to YYYY-MM-DD]
      Gives a role: ${grantedRoles.join(', ')}.
  revoke --connection CODE --org SOURCED_ID --person SOURCED_ID --role ROLE
         --reason TEXT
      Takes the role away at once.
  switch --connection CODE --org SOURCED_ID --on|--off
      Switches the plugin on or off at a school, or for all schools of a municipality or region
      that have not decided for themselves.
  show [--connection CODE --org SOURCED_ID]
      Lists the connections, or the roles at one org.
  keep-marks FILE
      Adds the last hash of every school's history to a file, which is to be kept elsewhere.
  verify [FILE]
      Checks the history of every school from the first row, against the marks kept in the file.
      Names the first wrong place of each; ends with 1 when there is one.

Settings come from the same environment as the API's (DATABASE_URL and the others); without it
from the demo that npm start runs.`;

/** What was typed makes no sense; the message says what is missing. */
export class Misuse extends Error {}

const COMMANDS = new Set([
  'help',
  'connect',
  'grant',
  'revoke',
  'switch',
  'show',
  'keep-marks',
  'verify',
]);

export interface Typed {
  command: string;
  file?: string;
  options: Record<string, string | boolean | undefined>;
}

/** Reads the command line; throws Misuse. */
export function readCommand(args: string[]): Typed {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const names = ['connection', 'org', 'person', 'role', 'act', 'act-date', 'from', 'to', 'reason'];
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...Object.fromEntries(names.map((name) => [name, text])),
        help: flag,
        on: flag,
        off: flag,
      },
    });
    const [command = 'help', file] = positionals;
    if (!COMMANDS.has(command)) throw new Error(`there is no command «${command}»`);
    return { command: values.help ? 'help' : command, file, options: values };
  } catch (error) {
    throw new Misuse((error as Error).message, { cause: error });
  }
}

/** Does what was typed. */
export async function run(
  tools: Toolbox,
  { command, file, options }: Typed,
  env: NodeJS.ProcessEnv,
) {
  const need = (name: string): string => {
    const value = options[name];
    if (typeof value !== 'string' || value === '') throw new Misuse(`--${name} is missing`);
    return value;
  };
  const org = () => hostOrg(tools, need('connection'), need('org'));
  switch (command) {
    case 'connect':
      return connect(tools, readFile(file), env);
    case 'grant': {
      const given = await giveGrant(tools, await org(), typedGrant(need, options['to']));
      return tools.say(given ? 'Given.' : 'Already given for some of these days: nothing changed.');
    }
    case 'revoke': {
      const who = { person: need('person'), role: roleOf(need('role')), reason: need('reason') };
      const revoked = await revokeGrants(tools, await org(), who);
      return tools.say(revoked === 0 ? 'There was nothing to revoke.' : 'Revoked.');
    }
    case 'switch': {
      if (options['on'] === options['off']) throw new Misuse('say either --on or --off');
      const where = await org();
      const enabled = options['on'] === true;
      const { connectionId } = where;
      await tools.installation.set(where.org, { connectionId, enabled, by: 'operator' });
      return tools.say(`${where.org.name}: ${enabled ? 'on' : 'off'}.`);
    }
    case 'show':
      return options['org'] ? showGrants(tools, await org()) : showConnections(tools);
    case 'keep-marks':
      if (file === undefined) throw new Misuse('name the file: keep-marks FILE');
      return keepMarks(tools, file);
    case 'verify':
      return verifyHistory(tools, file);
    default:
      throw new Misuse(`there is no command «${command}»`);
  }
}

function typedGrant(need: (name: string) => string, to: Typed['options'][string]): DeclaredGrant {
  const read = DeclaredGrant.safeParse({
    org: need('org'),
    person: need('person'),
    role: roleOf(need('role')),
    act: need('act'),
    actDate: need('act-date'),
    from: need('from'),
    to,
  });
  if (!read.success) throw new Misuse(z.prettifyError(read.error));
  return read.data;
}

function roleOf(text: string): GrantedRole {
  const role = grantedRoles.find((each) => each === text);
  if (!role) throw new Misuse(`--role is one of ${grantedRoles.join(', ')}`);
  return role;
}

function readFile(path: string | undefined): ConnectionFile {
  if (path === undefined) throw new Misuse('name the file: connect FILE.json');
  const read = ConnectionFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Misuse(`${path} is wrong:\n${z.prettifyError(read.error)}`);
  return read.data;
}
