/**
 * Measures the program against a labelled set: `node test/eval/eval.mjs language FILE [--json]`.
 * Reads the compiled program in `dist/`. A row that expects a rule this version does not have is counted without that rule,
 * and the rules left out are named.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { figuresOf } from './figures.mjs';
import { documentInPlace, sentenceRules } from './in-place.mjs';

const home = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const [kind, file, ...options] = process.argv.slice(2);
if (kind !== 'language' || file === undefined) {
	process.stderr.write('Use: npm run eval -- language FILE [--json]\n');
	process.exit(2);
}

const load = (path) => import(`${home}/dist/${path}`);
const [{ nodeHost }, { loadSettings }, { loadProject }, { parsePlan }, { workOutFacts }, { rules }] = await Promise.all(
	[
		'host/node.js',
		'config/load-settings.js',
		'config/load-project.js',
		'parse/parse-plan.js',
		'dates/work-out-facts.js',
		'check/rules/index.js',
	].map(load),
);
const settings = await loadSettings(nodeHost, home);
const project = await loadProject(nodeHost, home);
const judged = rules.filter(({ id }) => sentenceRules.includes(id));

const all = readFileSync(file, 'utf8')
	.split('\n')
	.filter((line) => line.trim() !== '')
	.map((line) => JSON.parse(line));
const unknown = new Set(all.flatMap(({ expected }) => expected).filter((rule) => !sentenceRules.includes(rule)));
const rows = all.map((row) => ({
	...row,
	expected: row.expected.filter((rule) => !unknown.has(rule)),
	others: row.expected.filter((rule) => unknown.has(rule)),
}));

const figures = figuresOf(rows, findIn);
if (options.includes('--json')) process.stdout.write(`${JSON.stringify({ ...figures, leftOut: [...unknown].sort() }, null, 2)}\n`);
else print(figures);

function findIn({ context, text }) {
	const { value: document } = parsePlan({ file: 'row.md', text: documentInPlace(context, text) }, settings.types);
	const type = settings.types.get(document.type);
	const ruleSet = settings.ruleSets.get(project.rules);
	const calendar = settings.calendars.get(project.region);
	const facts = workOutFacts(document, { type, ruleSet, calendar, project }).value;
	const checkContext = { type, facts, words: settings.words, project, pictures: settings.pictures };
	const stageRules = type.stageRules.get(document.meta.stage);
	return judged
		.filter(({ id }) => (stageRules?.get(id) ?? type.rules.get(id) ?? 'off') !== 'off')
		.filter((rule) => [...rule.check(document, checkContext)].length > 0)
		.map(({ id }) => id);
}

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
		...(unknown.size > 0 ? [`left out, not rules of this version: ${[...unknown].sort().join(', ')}`] : []),
		...list('missed', misses),
		...list('false alarms', falseAlarms),
	];
	process.stdout.write(`${lines.join('\n')}\n`);
}
