// Bundles the compiled program into one file, runs it once, and keeps the code that V8 compiled for it: the program then starts
// without reading and compiling some 700 modules. Part of `npm run compile`.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Makes `file` from a module of the compiled program in `dist`, and V8's compiled code beside it. `warmUp` takes what the module
 * exports and runs what a user will: only the code of functions that have run is kept.
 */
export async function bundle({ dist, module, file, warmUp }) {
	const { openBundle } = await import(pathToFileURL(path.resolve(dist, 'cli/open-bundle.js')).href);
	await build({
		entryPoints: [path.resolve(dist, module)],
		outfile: file,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		// Native code, and a package that is loaded only for e-mails: both are required from `node_modules` when they are needed.
		external: ['sharp', 'mjml'],
		plugins: [unpackers],
		supported: { 'dynamic-import': false },
		banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
		footer: { js: '})' },
	});
	// pdfkit reads its colour profile from a file.
	const pdfkit = createRequire(createRequire(import.meta.url).resolve('pdfmake')).resolve('pdfkit');
	cpSync(path.join(path.dirname(pdfkit), 'data'), path.join(path.dirname(file), 'data'), { recursive: true });
	const { exports, keepCode } = openBundle(file);
	await warmUp(exports);
	keepCode();
}

/** Packages of pdfmake unpack their tables when they are loaded, in JavaScript: what Node has for it takes a tenth of the time. */
const unpackers = {
	name: 'unpackers',
	setup({ onLoad }) {
		const withNode = (body) => () => ({ contents: `const zlib = require('node:zlib'); module.exports = ${body};` });
		onLoad(
			{ filter: /node_modules\/tiny-inflate\/index\.js$/ },
			withNode('(packed, bytes) => { bytes.set(zlib.inflateRawSync(packed)); return bytes; }'),
		);
		onLoad({ filter: /node_modules\/brotli\/decompress\.js$/ }, withNode('(packed) => zlib.brotliDecompressSync(packed)'));
	},
};

async function bundleProgram() {
	const folder = mkdtempSync(path.join(tmpdir(), 'plainplan-'));
	const nobody = { write: () => {}, isTerminal: false, colour: false, width: 100 };
	const home = import.meta.dirname;
	try {
		await bundle({
			dist: path.join(home, 'dist'),
			module: 'cli/whole-program.js',
			file: path.join(home, 'dist/bundle/program.cjs'),
			warmUp: async ({ runProgram, nodeHost }) => {
				const plan = path.join(folder, 'plan.md');
				for (const words of [
					['new', 'ehc-plan', plan],
					['build', plan, '--to', folder],
				]) {
					await runProgram(words, { host: nodeHost, home, data: nobody, people: nobody });
				}
			},
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
}

if (process.argv[1] === import.meta.filename) await bundleProgram();
