import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../pipeline/build/check-documents.ts';
import { sheetIds } from '../../../pipeline/model/sheets.ts';
import { runOver, settings } from '../../build/run-over.ts';

const words = settings.sheets;

/** What fills the slots in these tests. */
const filled: Readonly<Record<string, string>> = {
	child: 'Sam',
	'meeting-day': 'Thursday 18 June 2026',
	'meeting-time': '10:30',
	'meeting-place': 'Alder Lane Primary School',
	'meeting-length': '45 minutes',
	people: 'Leila and Tom',
	'people-count': '6',
	'last-day': 'Thursday 10 December 2026',
	phone: '01632 960 041',
	email: 'sen@northmoor.example',
};

/** Every sentence and question that the settings hold for a child, as a child reads it. */
const sentences = [...new Set(linesIn({ ...words, adult: {}, types: {} }))]
	.map((line) => line.replaceAll(/\{([a-z-]+)\}/g, (_, slot: string) => filled[slot] ?? '').replaceAll('**', ''))
	.filter((line) => /[.?]$/.test(line))
	.flatMap((line) => line.split(/(?<=[.?]) /));

function linesIn(value: unknown, key = ''): readonly string[] {
	if (key === 'picture' || key === 'match' || key === 'without') return [];
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => linesIn(inner, Array.isArray(value) ? key : name));
}

async function findingsOn(lines: readonly string[]): Promise<readonly string[]> {
	const items = lines.map((line) => `- :pic[me]{as="none"} ${line}`).join('\n');
	const text = `---\ndocument: booklet\n---\n\n# Help\n\n## Sheets\n\n:::easy-read[Sheets]\n${items}\n:::\n`;
	const checked = await checkDocument(runOver({ 'a.md': text }), 'a.md');
	if (!('findings' in checked)) throw new Error('The document could not be read.');
	return checked.findings
		.filter(({ ruleId, level }) => /^(?:easy|lang)\//.test(ruleId) && ruleId !== 'easy/not-in-plan' && level !== 'advice')
		.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe('what the sheets say to a child', () => {
	it('is easy read by our own rules', async () => {
		expect(sentences.length).toBeGreaterThan(60);
		expect(await findingsOn(sentences)).toEqual([]);
	});

	it('has sentences of 12 words at most', () => {
		expect(sentences.filter((line) => line.split(' ').length > 12)).toEqual([]);
	});

	it('promises nothing and says of no answer that it is right', () => {
		expect(sentences.filter((line) => /\b(?:will|promise|always|never|must|should|good|best|well done)\b/i.test(line))).toEqual([
			'They find out how I learn best.',
		]);
	});
});

describe('what the sheets say to the adult', () => {
	it('has 20 words a sentence at most', () => {
		const long = words.adult.notes.flatMap((note) => note.split(/(?<=\.) /)).filter((note) => note.split(' ').length > 20);
		expect(long).toEqual([]);
	});
});

describe('the settings of the sheets', () => {
	it('name sheets for every type of document that makes them', () => {
		const makers = [...settings.types.values()].filter(({ outputs }) => outputs.includes('sheets')).map(({ id }) => id);
		expect([...words.types.keys()].toSorted()).toEqual(makers.toSorted());
	});

	it('offer a writer every sheet by its name', () => {
		const names = sheetIds.map((id) => id.replaceAll('-', ' '));
		for (const type of settings.types.values()) {
			if (!type.outputs.includes('sheets')) continue;
			expect(type.fields.find(({ key }) => key === 'sheets')?.choices).toEqual(['none', ...names]);
		}
	});

	it('ask nobody to choose between one thing and nothing', () => {
		for (const { options } of [...words.choices.boards, words.feelings.clues]) expect([2, 4, 6]).toContain(options.length);
		expect(words.feelings.faces.options.length).toBeGreaterThanOrEqual(6);
	});
});
