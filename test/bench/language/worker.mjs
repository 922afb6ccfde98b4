// Checks documents one after the other in one process, with the settings loaded once: paths as arguments; times on standard output.
import { checkDocument } from '../../../dist/build/check-documents.js';
import { newRun, startRun } from '../../../dist/build/run.js';
import { nodeHost } from '../../../dist/host/node.js';

const started = await startRun({ host: nodeHost, home: '.' });
const times = [];
for (const file of process.argv.slice(2)) {
	const from = performance.now();
	const checked = await checkDocument(newRun(started), file);
	times.push(performance.now() - from);
	if (!('document' in checked)) throw new Error(`${file} could not be read.`);
}
process.stdout.write(JSON.stringify({ times }));
