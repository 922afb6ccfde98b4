import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openBundle } from '../../pipeline/cli/open-bundle.ts';

interface Greeter {
	greet(name: string): string;
	readonly folder: string;
	readonly separator: string;
}

async function bundleWith(greeting: string, file?: string): Promise<string> {
	const bundle = file ?? path.join(await newFolder(), 'greeter.cjs');
	const source = `(function (exports, require, module, __filename, __dirname) {
		exports.greet = (name) => '${greeting}, ' + name;
		exports.folder = __dirname;
		exports.separator = require('node:path').sep;
	})`;
	await writeFile(bundle, source);
	return bundle;
}

async function newFolder(): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), 'plainplan-bundle-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	return folder;
}

function greet(bundle: string): string {
	return openBundle<Greeter>(bundle).exports.greet('Sam');
}

/** Runs the bundle once, and keeps the code that V8 made of it. */
function keepCodeOf(bundle: string): void {
	const opened = openBundle<Greeter>(bundle);
	opened.exports.greet('Sam');
	opened.keepCode();
}

describe('the program in one file', () => {
	it('runs as a module: it can require, and knows its own folder', async () => {
		const bundle = await bundleWith('Hello');
		const { exports } = openBundle<Greeter>(bundle);
		expect(exports.greet('Sam')).toBe('Hello, Sam');
		expect(exports.folder).toBe(path.dirname(bundle));
		expect(exports.separator).toBe(path.sep);
	});

	it('runs with its compiled code', async () => {
		const bundle = await bundleWith('Hello');
		keepCodeOf(bundle);
		expect((await readFile(`${bundle}.code`)).length).toBeGreaterThan(100);
		expect(greet(bundle)).toBe('Hello, Sam');
	});

	it('runs its source where that has changed since, even if it is as long as before', async () => {
		const bundle = await bundleWith('Hello');
		keepCodeOf(bundle);
		await bundleWith('Howdy', bundle);
		expect(greet(bundle)).toBe('Howdy, Sam');
	});

	it('runs its source where the compiled code is damaged, cut short or empty', async () => {
		const bundle = await bundleWith('Hello');
		keepCodeOf(bundle);
		const code = await readFile(`${bundle}.code`);
		const turned = Uint8Array.from(code, (byte, index) => (index > 100 && index < 200 ? byte ^ 255 : byte));
		for (const damaged of [turned, code.subarray(0, 120), code.subarray(0, 4), new Uint8Array()]) {
			await writeFile(`${bundle}.code`, damaged);
			expect(greet(bundle)).toBe('Hello, Sam');
		}
	});
});
