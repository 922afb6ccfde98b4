import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import { read, told } from './checked.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const golden = `${root}test/golden/sample-findings.txt`;
const samples = ['plans', 'guidance'].flatMap((folder) =>
	readdirSync(`${root}content/${folder}`)
		.filter((name) => name.endsWith('.md'))
		.map((name) => `content/${folder}/${name}`),
);

const findings = new Map(
	samples.map((file) => {
		const { document, context, earlier } = read(readFileSync(root + file, 'utf8'), file);
		return [file, [...earlier, ...checkPlan(document, context)]] as const;
	}),
);

describe('the samples', () => {
	it.each(samples)('%s has no error', (file) => {
		expect(
			findings
				.get(file)
				?.filter(({ level }) => level === 'error')
				.map(told),
		).toEqual([]);
	});

	it('have the warnings and the advice of the golden file, each of them right', () => {
		const lines = samples.flatMap((file) => (findings.get(file) ?? []).map((finding) => `${file}:${finding.level} ${told(finding)}`));
		const now = `${lines.join('\n')}\n`;
		if (process.env['UPDATE'] === '1') writeFileSync(golden, now);
		expect(now).toBe(readFileSync(golden, 'utf8'));
	});
});
