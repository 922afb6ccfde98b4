// Bundles a program of a test into one file, straight from its TypeScript, so that it starts in a tenth of a second.
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

/** Makes `<folder>/<name>.cjs` of `entry`. */
export async function bundleChild(entry, folder) {
	const outfile = path.join(folder, `${path.basename(entry).replace(/\.\w+$/, '')}.cjs`);
	await build({
		entryPoints: [entry],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		logLevel: 'error',
		plugins: [nativeCode],
	});
	return outfile;
}

/** Native code stays where it is installed. */
const nativeCode = {
	name: 'native code',
	setup({ onResolve }) {
		onResolve({ filter: /^libsql$/ }, ({ path: name }) => ({ path: createRequire(import.meta.url).resolve(name), external: true }));
	},
};
