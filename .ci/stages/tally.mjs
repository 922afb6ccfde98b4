// What every stage shares: it counts checks, prints one line each, and ends non-zero when one failed or none ran.
import { appendFileSync } from 'node:fs';

const counts = { passed: 0, failed: 0 };

/** One check. `fault` is '' when it passed, else what is wrong. */
export function check(name, fault) {
	counts[fault === '' ? 'passed' : 'failed'] += 1;
	const line = fault === '' ? `  pass  ${name}` : `  FAIL  ${name}\n        ${fault.split('\n').join('\n        ')}`;
	console.log(line);
	if (fault !== '' && process.env['FAULTS']) appendFileSync(process.env['FAULTS'], `${line}\n`);
}

/** Ends the stage: exit 1 when a check failed, and when there was nothing to check. */
export function finish(stage) {
	if (counts.passed + counts.failed === 0) check(stage, 'nothing was there to check');
	console.log(`${stage}: ${counts.passed} passed, ${counts.failed} failed`);
	if (process.env['TALLY']) appendFileSync(process.env['TALLY'], `${stage.replaceAll(' ', '-')} ${counts.passed} ${counts.failed}\n`);
	process.exit(counts.failed === 0 ? 0 : 1);
}
