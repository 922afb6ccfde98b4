import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** The folder of the repository. */
export const home = path.resolve(import.meta.dirname, '../..');
const main = path.join(home, 'dist/cli/main.js');

export interface Run {
	readonly code: number | null;
	/** Standard output: data. */
	readonly out: string;
	/** Standard error: text for people. */
	readonly err: string;
}

interface Setting {
	readonly env?: NodeJS.ProcessEnv;
	readonly nodeOptions?: readonly string[];
	/** Called with the running program, for tests that stop it. */
	readonly started?: (child: ChildProcess) => void;
}

/** Runs the compiled program in a folder and waits for its end. */
export function plainplan(folder: string, words: readonly string[], { env = {}, nodeOptions = [], started }: Setting = {}): Promise<Run> {
	if (!existsSync(main)) throw new Error('The program is not compiled. Run "npm run compile" first.');
	const child = spawn(process.execPath, [...nodeOptions, main, ...words], {
		cwd: folder,
		env: { PATH: process.env['PATH'], HOME: folder, ...env },
	});
	let out = '';
	let err = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		out += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		err += text;
	});
	started?.(child);
	return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** A folder of its own for one test, with these files; gone when the test is over. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), 'plainplan-e2e-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	for (const [name, content] of Object.entries(files)) {
		await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
		await writeFile(path.join(folder, name), content);
	}
	return folder;
}

/** A folder of its own that holds a copy of the repository's documents, without the long guides: those take as long as all others together. */
export async function folderWithSamples(): Promise<string> {
	const folder = await folderWith();
	const source = path.join(home, 'content');
	await cp(source, path.join(folder, 'content'), { recursive: true, filter: (file) => path.relative(source, file) !== 'handbook' });
	return folder;
}

/** Every file below a folder, hidden ones too, sorted. */
export async function filesIn(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
		.sort();
}

/** A booklet that builds with nothing to report, with more text at its end. */
export function booklet(more = '', title = 'How to ask for help'): string {
	return `---
document: booklet
title: ${title}
authority: Example County
audience: parents and carers
checked: 2026-11-16
check-again: 2027-11-16
---

# ${title}

Ask your child's school for help at any time, or call 01632 960001. You can ask for this booklet in large print.

:::easy-read[How to ask]
- :pic[question] You can ask for help.
:::

${more}`;
}
