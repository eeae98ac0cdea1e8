import type { Command } from '../context.ts';
import { activity } from './activity.ts';
import { backup, restore } from './backup.ts';
import { changes } from './changes.ts';
import { connect } from './connect.ts';
import { coverage } from './coverage.ts';
import { erase } from './erase.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { people } from './people.ts';
import { repair } from './repair.ts';
import { samples } from './samples.ts';
import { show } from './show.ts';
import { disconnect, sync } from './sync.ts';
import { tables } from './tables.ts';
import { verify } from './verify.ts';

/** Every command by name, in the order of the help text. */
export const commands: Readonly<Record<string, Command>> = {
  init,
  samples,
  people,
  connect,
  sync,
  disconnect,
  changes,
  import: importCommand,
  list,
  show,
  coverage,
  export: exportCommand,
  tables,
  verify,
  repair,
  backup,
  restore,
  activity,
  erase,
};
