#!/usr/bin/env node
import { homedir } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { KeySource } from '../build/ledger/key-source.ts';
import { exitCodes } from '../model/errors.ts';
import { personAsker } from './ask-person.ts';
import { secretAsker } from './ask-secret.ts';
import { bugReport } from './bug-report.ts';
import { loadProgram } from './load-program.ts';
import type { Secrets, Stream } from './session.ts';

const home = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Of a verb that ends what it has begun before it stops. */
let gently: AbortController | undefined;

process.on('SIGINT', () => stop(exitCodes.interrupted));
process.on('SIGTERM', () => stop(143));
process.on('uncaughtException', (error) => {
	process.stderr.write(bugReport(error));
	process.exit(exitCodes.bug);
});
for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveWhenNobodyReads);

const { nodeHost, runProgram } = await loadProgram();
process.exitCode = await runProgram(process.argv.slice(2), {
	host: nodeHost,
	home,
	data: streamOf(process.stdout),
	people: streamOf(process.stderr),
	secrets: secretsOf(process.stdin),
	ledgerKey: ledgerKeyOf(process.env),
	variable: (name) => process.env[name],
	stopGently: () => {
		gently ??= new AbortController();
		return gently.signal;
	},
	...(process.stdin.isTTY && process.stderr.isTTY && { ask: personAsker(process.stdin, process.stderr) }),
});

function stop(code: number): void {
	if (gently !== undefined && !gently.signal.aborted) {
		gently.abort();
		return;
	}
	process.stderr.write('\nStopped. We left no half-made file behind.\n');
	process.exit(code);
}

/** `plainplan explain | head` closes our output early; that is no mistake. */
function leaveWhenNobodyReads(error: Error & { readonly code?: string }): void {
	if (error.code !== 'EPIPE') throw error;
	process.exit(process.exitCode);
}

function secretsOf(keyboard: NodeJS.ReadStream): Secrets {
	const given = process.env['PLAINPLAN_PASSWORD'];
	const canAsk = keyboard.isTTY && process.stderr.isTTY;
	return {
		...(given !== undefined && { given }),
		...(canAsk && { ask: secretAsker(keyboard, (text) => void process.stderr.write(text)) }),
	};
}

/** In the folder for settings of the person, never in that of a project. */
function ledgerKeyOf({ PLAINPLAN_KEY: given, XDG_CONFIG_HOME: settings }: NodeJS.ProcessEnv): KeySource {
	return {
		...(given !== undefined && { given }),
		file: `${settings?.startsWith('/') ? settings : `${homedir()}/.config`}/plainplan/ledger.key`,
		made: (file) =>
			process.stderr.write(
				`We made a key for your ledger: ${file}\nKeep a copy of this file in a safe place, away from this computer. Without the key nobody can read the ledger.\n`,
			),
	};
}

function streamOf(stream: NodeJS.WriteStream): Stream {
	const { NO_COLOR: noColour, FORCE_COLOR: forced, TERM: terminal } = process.env;
	const isTerminal = stream.isTTY === true;
	return {
		write: (text) => void stream.write(text),
		isTerminal,
		colour: noColour ? false : forced ? forced !== '0' : isTerminal && terminal !== 'dumb',
		width: Math.min(Math.max(stream.columns ?? 100, 40), 100),
	};
}
