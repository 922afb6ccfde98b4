import { spawn } from 'node:child_process';

export interface Ended {
	readonly signal: NodeJS.Signals | null;
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs a program of a test to its end, or to its death. */
export function runChild(file: string, orders: unknown, command: readonly string[] = [process.execPath]): Promise<Ended> {
	const [program = '', ...words] = command;
	const child = spawn(program, [...words, file, JSON.stringify(orders)], { stdio: ['ignore', 'pipe', 'pipe'] });
	let out = '';
	let err = '';
	child.stdout.on('data', (text) => {
		out += text;
	});
	child.stderr.on('data', (text) => {
		err += text;
	});
	return new Promise((done, fail) => {
		child.on('error', fail);
		child.on('close', (code, signal) => done({ code, signal, out, err }));
	});
}
