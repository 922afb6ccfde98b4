// Bundles the compiled program into one file, runs it once, and keeps the code that V8 compiled for it and the settings that it parsed:
// the program then starts without reading and compiling some 700 modules, and without parsing some 60 settings files. Part of `npm run compile`.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
		external: ['sharp', 'mjml', 'libsql'],
		plugins: [unpackers, readsItsModels],
		supported: { 'dynamic-import': false },
		banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
		footer: { js: '})' },
	});
	// pdfkit reads its colour profile from a file, and the tagger its models.
	const { resolve } = createRequire(import.meta.url);
	const data = path.join(path.dirname(file), 'data');
	cpSync(path.join(createRequire(resolve('pdfmake')).resolve('pdfkit'), '../data'), data, { recursive: true });
	cpSync(path.join(resolve('wink-eng-lite-web-model'), '../languages/cur/models'), data, { recursive: true });
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

/**
 * The tagger's models, 3.5 MB: read from their files when the tagger is first used. Within the bundle they would be read by every run,
 * kept three times over (source, compiled code, values), and the largest copied as JSON before its use.
 */
const readsItsModels = {
	name: 'reads its models',
	setup({ onLoad }) {
		onLoad({ filter: /wink-eng-lite-web-model[\\/]dist[\\/](?:read-core|load-ner|load-sa)-model\.js$/ }, ({ path: module }) => {
			const source = readFileSync(module, 'utf8');
			const [required, value, model] = /(\w+)=require\("\.\/languages\/cur\/models\/([\w-]+\.json)"\)/.exec(source) ?? [];
			const used = value === 'machines' ? 'machines:machines' : 'JSON.parse(JSON.stringify(originalModel))';
			if (required === undefined || source.split(used).length !== 2)
				throw new Error(`"${module}" has changed: it reads its model otherwise.`);
			const read = `JSON.parse(require('node:fs').readFileSync(require('node:path').join(__dirname, 'data/${model}'), 'utf8'))`;
			return { contents: source.replace(required, `${value}=undefined`).replace(used, value === 'machines' ? `machines:${read}` : read) };
		});
	},
};

async function bundleProgram() {
	const folder = mkdtempSync(path.join(tmpdir(), 'plainplan-'));
	const nobody = { write: () => {}, isTerminal: false, colour: false, width: 100 };
	const home = import.meta.dirname;
	const settings = path.join(home, 'dist/bundle/settings.json');
	rmSync(settings, { force: true });
	try {
		await bundle({
			dist: path.join(home, 'dist'),
			module: 'cli/whole-program.js',
			file: path.join(home, 'dist/bundle/program.cjs'),
			warmUp: async ({ runProgram, nodeHost, parsedSoFar }) => {
				const plan = path.join(folder, 'plan.md');
				for (const words of [
					['new', 'ehc-plan', plan],
					['build', plan, '--to', folder],
				]) {
					await runProgram(words, { host: nodeHost, home, data: nobody, people: nobody });
				}
				writeFileSync(settings, parsedSoFar());
			},
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
}

if (process.argv[1] === import.meta.filename) await bundleProgram();
