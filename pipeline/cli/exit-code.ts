import { exitCodes, type UserError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';

/** One document of a run, as far as the exit code asks. */
interface Outcome {
	readonly findings: readonly Finding[];
	readonly error?: UserError;
}

/** The exit code of a run: that of a file that could not be read before that of findings. With `strict` a warning counts as an error. */
export function exitCodeOf(outcomes: readonly Outcome[], strict: boolean): number {
	const unreadable = outcomes.map(({ error }) => error?.exitCode ?? exitCodes.fine);
	const bad = outcomes.some(({ findings }) => findings.some(({ level }) => level === 'error' || (strict && level === 'warning')));
	return Math.max(exitCodes.fine, ...unreadable, bad ? exitCodes.findings : exitCodes.fine);
}
