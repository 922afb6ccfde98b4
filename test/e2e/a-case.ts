import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { home } from './plainplan.ts';

const text = (file: string) => readFile(path.join(home, file), 'utf8');

/** Ellie's draft, the example that the program ships, as a case of its own whose every report is a file. */
export async function ellie(change: (plan: string) => string = (plan) => plan): Promise<Record<string, string>> {
	const starter = (await text('templates/types/ehc-plan/starter.md')).replace('case: EXAMPLE', 'case: EL-1\ncase-file: ellie.yml');
	return {
		'project.yml': await text('templates/project.yml'),
		'draft-1.md': change(withReports(starter)),
		'report.txt': 'What the professionals wrote.',
		'ellie.yml': [
			'served:',
			'  - { document: draft 1, person: mum, how: email, on: 12 October 2026 }',
			'  - { document: draft 1, person: gran, how: post, on: 12 October 2026 }',
		].join('\n'),
	};
}

/** The plan with the same file behind each row of its list of advice. */
function withReports(plan: string): string {
	const start = plan.indexOf('## Section K');
	const rows = plan
		.slice(start)
		.split('\n')
		.map((line) =>
			/^\| Short name/.test(line)
				? `${line} File |`
				: /^\|-/.test(line)
					? `${line}---|`
					: /^\| /.test(line)
						? `${line} report.txt |`
						: line,
		);
	return plan.slice(0, start) + rows.join('\n');
}

/** The final plan of a draft: another stage, the placement and the signature; and what `change` makes of it. */
export function finalOf(draft: string, code: string, change: (plan: string) => string = (plan) => plan): string {
	return change(
		draft
			.replace('stage: draft', `stage: final\nserved-draft: ${code}\nsend-school: head\nsend-health: board`)
			.replace(/^issued: .*$/m, 'issued: 2026-11-09')
			.replace(
				/^people:$/m,
				`people:\n  head: Noor Ali, head teacher, head@pebblelane.example\n  board: Sue, integrated care board officer, board@health.example`,
			)
			.replace(/^This is a draft\..*\n\n/m, '')
			.replace('::window\n\n', '')
			.replace(
				/^## Section I.*$/m,
				'$&\n\n::placement[Pebble Lane Infant School]{type="mainstream infant school"}\n\n::signature[officer]{date="9 November 2026"}',
			),
	);
}
