import { statSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { openBundle } from './open-bundle.ts';

type Program = typeof import('./whole-program.ts');

/**
 * The program: bundled into one file with its compiled code where `npm run compile` made that, which starts faster; else its
 * modules. A bundle older than the modules is not used. `PLAINPLAN_MODULES=1` asks for the modules, to see each file in a trace or a profile.
 */
export async function loadProgram(): Promise<Program> {
	const bundle = fileURLToPath(new URL('../bundle/program.cjs', import.meta.url));
	const modules = fileURLToPath(new URL('./whole-program.js', import.meta.url));
	const isBundled = process.env['PLAINPLAN_MODULES'] === undefined && changedAt(bundle) >= changedAt(modules);
	return isBundled ? openBundle<Program>(bundle).exports : await import('./whole-program.ts');
}

/** -1 where there is no such file. */
function changedAt(file: string): number {
	return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}
