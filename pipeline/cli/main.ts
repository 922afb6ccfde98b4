#!/usr/bin/env node
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { exitCodes } from '../model/errors.ts';
import { secretAsker } from './ask-secret.ts';
import { bugReport } from './bug-report.ts';
import { loadProgram } from './load-program.ts';
import type { Secrets, Stream } from './session.ts';

const home = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

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
});

function stop(code: number): void {
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
