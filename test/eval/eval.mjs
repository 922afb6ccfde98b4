/**
 * Measures the program against a labelled set: `node test/eval/eval.mjs language FILE [--json]`.
 * Reads the compiled program in `dist/`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { figuresOf } from './figures.mjs';

const home = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const [kind, file, ...options] = process.argv.slice(2);
if (kind !== 'language' || file === undefined) {
	process.stderr.write('Use: npm run eval -- language FILE [--json]\n');
	process.exit(2);
}

const load = (path) => import(`${home}/dist/${path}`);
const [{ nodeHost }, { loadSettings }, { loadProject }, { checkSentence }, { rulesFor }] = await Promise.all(
	['host/node.js', 'config/load-settings.js', 'config/load-project.js', 'build/sentence-in-place.js', 'build/rules-for.js'].map(load),
);
const settings = await loadSettings(nodeHost, home);
const project = await loadProject(nodeHost, home);
const rules = rulesFor(settings, project);

const rows = readFileSync(file, 'utf8')
	.split('\n')
	.filter((line) => line.trim() !== '')
	.map((line) => JSON.parse(line));

const figures = figuresOf(rows, ({ context, text }) =>
	checkSentence(context, text, { settings, project, rules }).map(({ ruleId }) => ruleId),
);
if (options.includes('--json')) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
else print(figures);

function print({ rows: count, micro, rules: each, clean, cleanWithAlarm, alarmShare, misses, falseAlarms }) {
	const line = (name, { precision, recall, f1, hit, missed, wrong }) =>
		`${name.padEnd(26)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${hit} found, ${missed} missed, ${wrong} wrong)`;
	const list = (title, found) => [
		`${title}: ${found.length}`,
		...found.map(({ id, rule, context, text }) => `  ${id}  ${rule}  [${context}] ${text}`),
	];
	const lines = [
		`${count} rows`,
		line('all rules', micro),
		...each.map((rule) => line(rule.rule, rule)),
		`clean rows with an alarm: ${cleanWithAlarm} of ${clean} (${(alarmShare * 100).toFixed(1)} %)`,
		...list('missed', misses),
		...list('false alarms', falseAlarms),
	];
	process.stdout.write(`${lines.join('\n')}\n`);
}
