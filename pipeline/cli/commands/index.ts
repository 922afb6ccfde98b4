import type { Command } from 'commander';
import type { Session } from '../session.ts';
import { addBuild } from './build.ts';
import { addCheck } from './check.ts';
import { addDates } from './dates.ts';
import { addDue } from './due.ts';
import { addExplain } from './explain.ts';
import { addNew } from './new.ts';
import { addRelease } from './release.ts';
import { addSymbols } from './symbols.ts';

/** Adds a verb to the program and returns it. */
export type AddCommand = (program: Command, session: Session) => Command;

/** Every verb, in the order of the help page. */
export const commands: readonly AddCommand[] = [addBuild, addCheck, addNew, addRelease, addDates, addDue, addExplain, addSymbols];
