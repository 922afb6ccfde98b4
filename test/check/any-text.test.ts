import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checked } from './checked.ts';

const samples = ['../test/samples/draft-ehc-plan-sam.md', 'plans/one-plan-amira.md', 'guidance/parent-booklet-chapter.md'].map((file) =>
	readFileSync(new URL(`../../content/${file}`, import.meta.url), 'utf8'),
);
const heads = samples.map((text) => text.slice(0, text.indexOf('\n---\n') + 5));

/** The front matter without some of its one-line keys. */
function lessOf(head: string, cuts: readonly number[]): string {
	const mayGo = head.split('\n').filter((line) => /^[a-z-]+: \S/.test(line) && !line.startsWith('document:'));
	return cuts.reduce((rest, cut) => rest.replace(`${mayGo[cut % mayGo.length]}\n`, ''), head);
}

/** The lines of a sample with some taken out, doubled or moved, and stray text put in. */
const damaged = fc
	.tuple(fc.nat(2), fc.array(fc.tuple(fc.nat(400), fc.nat(400), fc.constantFrom('cut', 'double', 'swap', 'stray')), { maxLength: 12 }))
	.chain(([which, edits]) =>
		fc
			.tuple(fc.string({ unit: 'binary', maxLength: 20 }), fc.array(fc.nat(40), { maxLength: 4 }))
			.map(([stray, cuts]) => ({ which, edits, stray, cuts })),
	)
	.map(({ which, edits, stray, cuts }) => {
		const head = heads[which] ?? '';
		const lines = (samples[which] ?? '').slice(head.length).split('\n');
		for (const [at, other, edit] of edits) {
			const here = at % lines.length;
			const there = other % lines.length;
			if (edit === 'cut') lines.splice(here, 1 + (other % 9));
			if (edit === 'double') lines.splice(here, 0, lines[there] ?? '');
			if (edit === 'swap') [lines[here], lines[there]] = [lines[there] ?? '', lines[here] ?? ''];
			if (edit === 'stray') lines.splice(here, 0, stray);
			if (lines.length === 0) lines.push('');
		}
		return lessOf(head, cuts) + lines.join('\n');
	});

describe('a damaged plan', () => {
	it('is checked without a crash, and every finding has a place in the file and says what to do', () => {
		fc.assert(
			fc.property(damaged, (text) => {
				for (const { message, mend, why, span } of checked(text)) {
					expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
					expect(span.end.offset).toBeLessThanOrEqual(text.length);
					expect(text.slice(0, span.start.offset).split(/\r\n|\r|\n/)).toHaveLength(span.start.line);
					expect([message, mend, why].every((words) => words.length > 0)).toBe(true);
				}
			}),
			{ numRuns: 60, seed: 7 },
		);
	});
});
