// Makes the easy-read PDF of documents one after the other in one process, with the settings loaded once: paths as arguments; times,
// pages and pictures of each on standard output.
import { checkDocument } from '../../../dist/build/check-documents.js';
import { isPrintable, newPress } from '../../../dist/build/press.js';
import { newRun, startRun } from '../../../dist/build/run.js';
import { nodeHost } from '../../../dist/host/node.js';
import { picturesPrinted } from '../../../dist/model/pictures-used.js';

const started = await startRun({ host: nodeHost, home: '.' });
const made = [];
for (const file of process.argv.slice(2)) {
	const from = performance.now();
	const run = newRun(started);
	const checked = await checkDocument(run, file);
	if (!isPrintable(checked)) throw new Error(`${file} has errors: ${checked.findings?.map(({ message }) => message).join(' ')}`);
	const { artifacts } = await newPress(run).print(checked, ['easy-read']);
	const [{ bytes, evidence }] = artifacts;
	made.push({
		ms: performance.now() - from,
		size: bytes.length,
		pages: evidence.pages,
		pictures: picturesPrinted(checked.results.easyRead).length,
	});
}
process.stdout.write(JSON.stringify(made));
