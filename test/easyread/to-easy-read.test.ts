import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../pipeline/model/walk.ts';
import { planWith, readSample, readText, sampleFiles } from './samples.ts';

const sentences = (text: string) =>
	readText(text).easyRead?.parts.flatMap((part) => part.rows.map((row) => row.sentences.map((line) => plainText(line))));

describe('the easy read of the samples', () => {
	it.each(sampleFiles)('%s has a picture that a pack holds in every row, and no finding', (file) => {
		const { easyRead, findings } = readSample(file);
		expect(findings).toEqual([]);
		const rows = easyRead?.parts.flatMap((part) => part.rows) ?? [];
		expect(rows.length).toBeGreaterThan(10);
		expect(rows.filter(({ picture }) => picture === undefined)).toEqual([]);
	});

	it('says on the cover that a draft is a draft, and the last day for an answer', () => {
		const { easyRead } = readSample('test/samples/draft-ehc-plan-sam.md');
		expect(easyRead?.title).toBe("Sam's plan");
		expect(easyRead?.authority).toBe('Northmoor Council');
		expect(easyRead?.coverPictures.map(({ concept }) => concept)).toEqual(['me', 'train', 'plan']);
		expect(easyRead?.coverRows.map((row) => [row.picture?.concept, row.sentences.map((line) => plainText(line))])).toEqual([
			['draft', ['This plan is a draft.', 'A draft is not finished yet.']],
			['calendar', ['Tell us what you think by Thursday 10 December 2026.']],
		]);
	});

	it('shows a young person on the cover of a plan for somebody of 14', () => {
		const { easyRead } = readSample('content/plans/one-plan-amira.md');
		expect(easyRead?.coverPictures.map(({ concept }) => concept)).toEqual(['young-person', 'film', 'school']);
		expect(easyRead?.coverRows[1]?.sentences.map((line) => plainText(line))).toEqual([
			'It starts on 9 September 2026.',
			'It ends on 18 November 2026.',
		]);
	});

	it('names no child in the title for file properties', () => {
		const titles = sampleFiles.map((file) => readSample(file).easyRead?.propertiesTitle);
		expect(titles).toEqual([
			'Education, Health and Care Plan, draft 1, NM-0417, easy read',
			'One Plan, MF-1022, easy read',
			'Planning help for your child, chapter 2, easy read',
		]);
	});

	it.each(sampleFiles)('%s names each pack once, who made it, and that no readers checked it', (file) => {
		const { easyRead } = readSample(file);
		expect(easyRead?.credits.map(({ id }) => id).toSorted()).toEqual(['openmoji', 'plainplan']);
		expect(easyRead?.credits.map(({ attribution }) => attribution)).toContain(
			'All emojis designed by OpenMoji - the open-source emoji and icon project. License: CC BY-SA 4.0',
		);
		expect(easyRead?.about[0]).toMatch(/ made this easy read/);
		expect(easyRead?.about).toContain('People who use easy read have not checked it yet.');
		expect(easyRead?.about.at(-1)).toMatch(/^Do you want help to read it\? Phone 01632 960/);
	});

	it('asks for the advice line that the booklet names, not for the one of the project', () => {
		const { easyRead } = readSample('content/guidance/parent-booklet-chapter.md');
		expect(easyRead?.closing?.rows.map((row) => plainText(row.sentences[0] ?? []))).toEqual([
			'You can ask someone to help you read this.',
			'You can phone us on 01632 960 060.',
			'You can email the family advice line at advice@example.org.',
		]);
	});
});

describe('an easy-read block', () => {
	it('is nothing in a document without one', () => {
		expect(readText(planWith('').replace(/:::easy-read[\s\S]*/, '')).easyRead).toBeUndefined();
	});

	it('is a part with its label as title, one item a row, in source order', () => {
		const { easyRead } = readText(planWith('- :pic[dog] My dog is kind.\n- :pic[bus] I go by bus.', '', 'Things I like'));
		expect(easyRead?.parts.map(({ title, rows }) => [title, rows.map(({ picture }) => picture?.concept)])).toEqual([
			['Things I like', ['dog', 'bus']],
		]);
	});

	it('prints names and dates as text', () => {
		expect(sentences(planWith('- :pic[talk] I talk to :person[mum].'))).toEqual([['I talk to Ann.']]);
	});

	it('explains a hard word in the next sentence, and again in the list of words', () => {
		const text = planWith('- :pic[seizure] I had a :term[seizure]{means="a sudden burst of activity in the brain"}.');
		expect(sentences(text)).toEqual([['I had a seizure.', 'Seizure means a sudden burst of activity in the brain.']]);
		expect(readText(text).easyRead?.words).toEqual([{ word: 'seizure', means: 'a sudden burst of activity in the brain' }]);
	});

	it('takes the meaning of a hard word from anywhere in the document', () => {
		const text = planWith('- :pic[seizure] I had a :term[seizure].', 'Ned had a :term[seizure]{means="a burst"}.');
		expect(sentences(text)).toEqual([['I had a seizure.', 'Seizure means a burst.']]);
	});

	it('is made of anything that a writer can type, and every finding stands in the file', () => {
		const piece = fc.constantFrom(
			':pic[dog]',
			':pic[',
			':pic[]{as="none"}',
			'{as=""}',
			':term[a b]',
			':person[mum]',
			':date[x]',
			'**bold**',
			'I like',
			'🐕',
			'\n- ',
			'[a](b)',
			'`c`',
			"can't",
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
				const text = planWith(`- ${pieces.join(' ')}`);
				const { findings } = readText(text);
				expect(findings.filter(({ span }) => span.end.offset > text.length || span.start.offset > span.end.offset)).toEqual([]);
				expect(findings.filter(({ message, mend }) => !message.endsWith('.') || !mend.endsWith('.'))).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});
});
