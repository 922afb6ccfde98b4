import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

export interface Ended {
	readonly lines: readonly string[];
	readonly code: number | null;
	readonly errors: string;
}

export interface Children {
	/** An empty folder for ledgers. */
	readonly folder: string;
	/** Runs `child.ts`; `before` is what the shell does first, `killAfterLines` ends it without a warning. */
	run(task: string, file: string, options?: { readonly before?: string; readonly killAfterLines?: number }): Promise<Ended>;
	end(): Promise<void>;
}

/** Makes `child.ts` into one file that Node runs by itself. */
export async function children(): Promise<Children> {
	const folder = await mkdtemp(path.join(tmpdir(), 'plainplan-children-'));
	const script = path.join(folder, 'child.mjs');
	await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
	await build({
		entryPoints: ['test/deliver/ledger/child.ts'],
		outfile: script,
		bundle: true,
		platform: 'node',
		format: 'esm',
		external: ['libsql'],
		logLevel: 'error',
	});
	return {
		folder,
		run: (task, file, { before = '', killAfterLines = Number.POSITIVE_INFINITY } = {}) =>
			new Promise((resolve, reject) => {
				const child = spawn('bash', ['-c', `${before} exec "$0" "$@"`, process.execPath, script, task, file]);
				let out = '';
				let errors = '';
				child.stdout.on('data', (chunk) => {
					out += String(chunk);
					if (out.split('\n').length > killAfterLines) child.kill('SIGKILL');
				});
				child.stderr.on('data', (chunk) => {
					errors += String(chunk);
				});
				child.on('error', reject);
				child.on('close', (code) => resolve({ lines: out.split('\n').slice(0, -1), code, errors }));
			}),
		end: () => rm(folder, { recursive: true }),
	};
}
