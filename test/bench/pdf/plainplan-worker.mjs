import { pathToFileURL } from 'node:url';
import { asRequest, readFonts } from './as-nodes.mjs';
import { serve } from './worker.mjs';

const [dist, engine, folder] = process.argv.slice(2);
const { openBundle } = await import(pathToFileURL(`${dist}/cli/open-bundle.js`).href);
const { renderTagged } = openBundle(engine).exports;
const fonts = readFonts(folder);

await serve(
	(blocks) => asRequest(blocks, fonts),
	async (request) => (await renderTagged(request)).bytes,
);
