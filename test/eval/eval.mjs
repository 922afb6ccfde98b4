/**
 * Measures the program against a labelled set: `node test/eval/eval.mjs language|easy-read FILE [--json]`.
 * Reads the compiled program in `dist/`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { easyReadFigures } from './easy-read-figures.mjs';
import { easyReadProgram } from './easy-read-program.mjs';
import { onlyInEasyRead } from './easy-read-rules.mjs';
import { figuresOf } from './figures.mjs';
import { sayEasyRead, sayLanguage } from './say-figures.mjs';

const home = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const [kind, file, ...options] = process.argv.slice(2);
if ((kind !== 'language' && kind !== 'easy-read') || file === undefined) {
	process.stderr.write('Use: npm run eval -- language FILE [--json], or npm run eval -- easy-read FILE [--json]\n');
	process.exit(2);
}

const load = (path) => import(`${home}/dist/${path}`);
const [{ nodeHost }, { loadSettings }, { loadProject }, { checkSentence }, { rulesFor }] = await Promise.all(
	['host/node.js', 'config/load-settings.js', 'config/load-project.js', 'build/sentence-in-place.js', 'build/rules-for.js'].map(load),
);
const settings = await loadSettings(nodeHost, home);
const project = await loadProject(nodeHost, home);
const rules = rulesFor(settings, project);
const findingsIn = (place, text) => checkSentence(place, text, { settings, project, rules });

const rows = readFileSync(file, 'utf8')
	.split('\n')
	.filter((line) => line.trim() !== '')
	.map((line) => JSON.parse(line));

const figures =
	kind === 'language'
		? figuresOf(rows, ({ context, text }) =>
				findingsIn(context, text)
					.map(({ ruleId }) => ruleId)
					.filter((id) => !onlyInEasyRead.includes(id)),
			)
		: easyReadFigures(rows, await easyReadProgram({ load, home, pictures: settings.pictures, findingsIn }));
if (options.includes('--json')) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
else process.stdout.write(`${(kind === 'language' ? sayLanguage(figures) : sayEasyRead(figures)).join('\n')}\n`);
