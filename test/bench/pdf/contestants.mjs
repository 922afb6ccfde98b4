import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle } from '../../../bundle.mjs';
import { asRequest, readFonts } from './as-nodes.mjs';
import { asTypst } from './as-typst.mjs';
import { planContent } from './content.mjs';

const typstVersion = '0.15.2';
const tools = resolve('.tools/typst');
const fonts = resolve('templates/themes/fonts');
const here = import.meta.dirname;

/**
 * Who takes part, our own engine first: the command that starts each one's worker, and what it reads. The engine of the compiled
 * program in `dist` is bundled into `folder`, as the program is. Typst is left out, and we say so, where it cannot be installed.
 */
export async function contestants(dist, folder) {
	const json = (blocks) => JSON.stringify(blocks);
	const engine = await bundleEngine(dist, folder);
	return [
		{ name: 'Plainplan', command: [process.execPath, `${here}/plainplan-worker.mjs`, dist, engine, fonts], inputOf: json },
		{ name: 'pdfmake, untagged', command: [process.execPath, `${here}/pdfmake-worker.mjs`, fonts], inputOf: json },
		...(installTypst()
			? [{ name: `Typst ${typstVersion}`, command: ['python3', `${here}/typst-worker.py`, tools, fonts], inputOf: asTypst }]
			: []),
	];
}

async function bundleEngine(dist, folder) {
	const file = join(folder, 'engine.cjs');
	const request = asRequest(planContent({ sections: 8, variant: 1000 }), readFonts(fonts));
	const warmUp = ({ renderTagged }) => renderTagged(request);
	await bundle({ dist, module: 'render/pdf/tagged/render-tagged.js', file, warmUp });
	return file;
}

function installTypst() {
	if (existsSync(tools)) return true;
	const { status, error, stderr } = spawnSync('python3', ['-m', 'pip', 'install', '-q', '--target', tools, `typst==${typstVersion}`], {
		encoding: 'utf8',
	});
	if (status !== 0)
		console.log(`Typst takes no part, because pip could not install it: ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
	return status === 0;
}
