import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../pipeline/build/check-documents.ts';
import { runOver } from '../build/run-over.ts';
import { booklet } from '../e2e/plainplan.ts';
import { samSource } from '../render/email/a-job.ts';

/** Text that an expression with a repeat in a repeat would try in more ways than there is time for; about 100 KB each. */
const hostile: readonly (readonly [what: string, text: string])[] = [
	['one word', 'a'.repeat(100_000)],
	['one word and a sign', `${'a'.repeat(100_000)}!`],
	['blanks', `a${' '.repeat(100_000)}b`],
	['blanks of Unicode', `a${'\u00a0'.repeat(50_000)}b`],
	['words of two letters', 'ab '.repeat(33_000)],
	['the same word', 'the '.repeat(25_000)],
	['words and commas', 'and, '.repeat(20_000)],
	['dashes in words', `${'a-'.repeat(50_000)}a`],
	['apostrophes', "a'".repeat(50_000)],
	['digits', '1'.repeat(100_000)],
	['digits and blanks', '1 '.repeat(50_000)],
	['days without an end', '1 January '.repeat(10_000)],
	['times a week', 'twice a week for 10 minutes '.repeat(3_500)],
	['addresses', 'a@'.repeat(50_000)],
	['web addresses', 'www.'.repeat(25_000)],
	['brackets', '('.repeat(100_000)],
	['open quotation marks', '"'.repeat(100_000)],
	['full stops', '.'.repeat(100_000)],
	['capital letters', 'A. '.repeat(33_000)],
];

describe.each(hostile)('a line of 100 KB of %s', (_, text) => {
	it('is checked in time by every rule, in a plan and in a booklet', { timeout: 30_000 }, async () => {
		const plan = samSource.replace('- Sam is funny and kind.', `${text}\n\n- Sam is funny and kind.`);
		const run = runOver({ 'plan.md': plan, 'help.md': booklet(`\n${text}\n`) });
		for (const file of ['plan.md', 'help.md']) expect(await checkDocument(run, file)).toHaveProperty('findings');
	});
});
