// Times the comparison of a plan of 40 pages (about 20,000 words) with a version of it in which much has changed, in a warm process.
import { readFileSync } from 'node:fs';

const runs = 30;
const barMs = 150;

/** Prints the median of the warm runs. Needs `npm run build`. */
export async function timeComparison() {
	const { comparePlans } = await import('../../dist/compare/compare-plans.js');
	const { parsePlan } = await import('../../dist/parse/parse-plan.js');
	const { loadTypes } = await import('../../dist/config/load-types.js');
	const { nodeHost } = await import('../../dist/host/node.js');
	const types = await loadTypes(nodeHost, '.');
	const plan = (text) => parsePlan({ file: 'plan.md', text }, types).value;
	const sample = readFileSync('test/samples/draft-ehc-plan-sam.md', 'utf8');
	const long = sample.replace(/^(## Section [A-K]\d?:.*\n)([\s\S]*?)(?=^## )/gm, (_, heading, inside) => heading + inside.repeat(9));
	const older = plan(long);
	const newer = plan(long.replace(/ times a week/g, ' times each week').replace(/\bHe /g, 'Sam '));
	const times = [];
	for (let run = 0; run < runs; run += 1) {
		const from = performance.now();
		comparePlans(older, newer, { replies: [] });
		times.push(performance.now() - from);
	}
	const warm = times.slice(5).sort((a, b) => a - b);
	const words = long.split(/\s+/).length;
	const [least, middle, most] = [warm[0], warm[Math.floor(warm.length / 2)], warm.at(-1)].map((ms) => `${Math.round(ms)} ms`);
	console.log(`comparison of two plans of ${words} words, warm: median ${middle}, least ${least}, most ${most} (bar ${barMs} ms)`);
}
