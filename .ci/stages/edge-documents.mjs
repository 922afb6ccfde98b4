// Writes the engine's edge documents as PDFs into the folder given, for veraPDF to judge. Uses the compiled program's own engine.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const folder = process.argv[2];
if (folder === undefined) throw new Error('name a folder');
mkdirSync(folder, { recursive: true });
const run = spawnSync(
	'npx',
	['vitest', 'run', '--config', 'test/vitest.config.ts', 'test/render/pdf/tagged/write-edge-documents.test.ts'],
	{
		stdio: 'inherit',
		env: { ...process.env, EDGE_FOLDER: folder, UNIT_REPORT: '' },
	},
);
process.exit(run.status ?? 1);
