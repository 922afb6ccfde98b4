import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../pipeline/config/symbols/read-csv.ts';

/**
 * What somebody who had not seen the drawings before took each one to mean, out of four meanings of a near kind (`other-1` to
 * `other-3`, drawn by lot). They saw the drawings at 3 cm, without names.
 */
const answers = rowsOf('told-apart.csv');
const own = rowsOf('../../symbols/plainplan/concepts.csv');

/** Of all drawings (ours, after the bar that easy-read symbols are tried against). */
const leastShare = 0.85;

describe('our drawings, shown without their names', () => {
	it('were all asked about', () => {
		const asked = new Set(answers.map(({ concept }) => concept));
		expect(own.map(({ concept }) => concept).filter((concept) => !asked.has(concept))).toEqual([]);
	});

	it('are told from three others by their meaning, for 85 of 100 at least', () => {
		const right = answers.filter(({ meaning, given }) => meaning === given);
		expect(right.length / answers.length).toBeGreaterThanOrEqual(leastShare);
	});

	it('were each one of four choices', () => {
		const wrong = answers.filter(
			(row) => new Set([row['meaning'], row['other-1'], row['other-2'], row['other-3'], row['given']]).size !== 4,
		);
		expect(wrong).toEqual([]);
	});
});

function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
	return readCsv(readFileSync(path.resolve(import.meta.dirname, file), 'utf8')).map(({ cells }) => cells);
}
