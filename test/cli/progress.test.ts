import { describe, expect, it } from 'vitest';
import { progressOn } from '../../pipeline/cli/report/progress.ts';

function stream(isTerminal: boolean) {
	const printed: string[] = [];
	return { printed, write: (text: string) => void printed.push(text), isTerminal, colour: false, width: 40 };
}

describe('the line that says how far a run is', () => {
	it('is one line that is written over and then taken away', () => {
		const terminal = stream(true);
		const progress = progressOn(terminal, 'Building', false);
		progress.show('plans/sam.md', 0, 2);
		progress.show('plans/a-name-that-is-longer-than-the-terminal.md', 1, 2);
		progress.clear();
		expect(terminal.printed).toEqual([
			'\r\u001b[KBuilding 1 of 2: plans/sam.md',
			'\r\u001b[KBuilding 2 of 2: plans/a-name-that-is-l',
			'\r\u001b[K',
		]);
	});

	it('is not there in a log, nor where nobody wants it', () => {
		for (const [terminal, silent] of [
			[stream(false), false],
			[stream(true), true],
		] as const) {
			const progress = progressOn(terminal, 'Building', silent);
			progress.show('plans/sam.md', 0, 1);
			progress.clear();
			expect(terminal.printed).toEqual([]);
		}
	});
});
