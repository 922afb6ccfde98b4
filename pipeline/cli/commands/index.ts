import type { Command } from 'commander';
import type { Session } from '../session.ts';
import { addBounce } from './bounce.ts';
import { addBringIn } from './bring-in.ts';
import { addBuild } from './build.ts';
import { addCancel } from './cancel.ts';
import { addCheck } from './check.ts';
import { addConfirm } from './confirm.ts';
import { addConsent } from './consent.ts';
import { addDates } from './dates.ts';
import { addDoctor } from './doctor.ts';
import { addDue } from './due.ts';
import { addErase } from './erase.ts';
import { addExplain } from './explain.ts';
import { addExtend } from './extend.ts';
import { addNew } from './new.ts';
import { addPosted } from './posted.ts';
import { addRelease } from './release.ts';
import { addReply } from './reply.ts';
import { addResolve } from './resolve.ts';
import { addSend } from './send.ts';
import { addStatus } from './status.ts';
import { addSymbols } from './symbols.ts';
import { addVerify } from './verify.ts';

/** Adds a verb to the program and returns it. */
export type AddCommand = (program: Command, session: Session) => Command;

/** Every verb, in the order of the help page. */
export const commands: readonly AddCommand[] = [
	addBuild,
	addCheck,
	addNew,
	addRelease,
	addConfirm,
	addCancel,
	addConsent,
	addDates,
	addDue,
	addExplain,
	addSend,
	addBounce,
	addResolve,
	addStatus,
	addReply,
	addBringIn,
	addPosted,
	addExtend,
	addSymbols,
	addVerify,
	addErase,
	addDoctor,
];
