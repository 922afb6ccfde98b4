import { describe, expect, it } from 'vitest';
import { easyReadRuleNotes } from '../../pipeline/easyread/rule-notes.ts';
import { samePictures } from '../../pipeline/easyread/same-pictures.ts';
import type { Picture, Pictures } from '../../pipeline/model/picture.ts';
import { pictures, planWith, readText } from './samples.ts';

const read = (item: string) => readText(planWith(`- ${item}`));
const told = (item: string) => read(item).findings.map(({ level, message, mend }) => `${level}: ${message} ${mend}`);
const concept = (item: string) => read(item).easyRead?.parts[0]?.rows[0]?.picture?.concept;

describe('a picture that a writer names', () => {
	it.each([
		[':pic[train] I love trains.', 'train'],
		[':pic[reading] I like books.', 'read'],
		[':pic[noise] It is loud.', 'loud-noise'],
		[':pic[Loud  Noise] It is loud.', 'loud-noise'],
		[':pic[loud-noise] It is loud.', 'loud-noise'],
		[':pic[lunch] I eat.', 'lunch-time'],
		[':pic[dogs] I love dogs.', 'dog'],
		[':pic[listened] I listened.', 'listen'],
		[':pic[right]{as="rights"} I have rights.', 'rights'],
	])('%s means %s', (item, wanted) => {
		expect(told(item)).toEqual([]);
		expect(concept(item)).toBe(wanted);
	});

	it('prints nothing where the writer wants none', () => {
		expect(concept(':pic[see]{as="none"} We will see.')).toBeUndefined();
		expect(told(':pic[see]{as="none"} We will see.')).toEqual([]);
	});

	it('is an error with the nearest right word where no picture has it', () => {
		expect(told(':pic[ambulence] I like ambulances.')).toEqual([
			'error: There is no picture for the word "ambulence". Write :pic[ambulance]. Write :pic[ambulence]{as="none"} to print no picture.',
		]);
	});

	it('finds the nearest right word of a slip of the keys', () => {
		expect(told(':pic[lisen] I listened.')[0]).toContain('Write :pic[listen].');
		expect(told(':pic[frend] I love dogs.')[0]).toContain('Write :pic[friend].');
	});

	it('is an error that lists the choices where the word has several meanings, and the sentence does not tell', () => {
		const { findings } = read(':pic[wave] I go now.');
		expect(findings.map(({ message }) => message)).toEqual([
			expect.stringMatching(/^The word "wave" can mean \d things, and each has its own picture\.$/),
		]);
		expect(findings[0]?.mend).toMatch(/^Choose the one that fits the sentence\. .*:pic\[wave\]\{as="wave[^"]*"\} shows /);
		expect(findings[0]?.suggestions?.map(({ text }) => text)).toContain(':pic[wave]{as="wave.sea"}');
	});

	it('is reported at the name of the picture', () => {
		const { findings, document } = read(':pic[trian] I love trains.');
		const [{ span } = { span: undefined }] = findings;
		expect(document.source.text.slice(span?.start.offset, span?.end.offset)).toBe(':pic[trian]');
	});
});

describe('a line that names no picture', () => {
	it.each([
		['My dog is kind.', 'dog'],
		['I go by bus.', 'bus'],
		['Reading is hard for me.', 'read'],
		['Mum came on the train.', 'mum'],
		['I want a dog and a friend.', 'friend'],
		["I can't swim.", 'swim'],
		['We will see.', undefined],
		['It is a match.', undefined],
	])('%s: %s', (item, wanted) => {
		expect(concept(item)).toBe(wanted);
		expect(read(item).findings.map(({ ruleId }) => ruleId)).toEqual([wanted === undefined ? 'easy/picture' : 'easy/picture-chosen']);
	});

	it('is asked which meaning fits where nothing else in it has a picture', () => {
		expect(told('It is a match.')[0]).toContain('error: The word "match" can mean several things here.');
	});

	it('is asked for a picture where no word has one', () => {
		expect(told('We will see.')[0]).toMatch(/^error: This line of easy read has no picture\. Put /);
	});
});

describe('a line whose picture stands on a list of words', () => {
	const dog = pictures.byConcept.get('dog');
	const said = (lists: Pictures['lists']) =>
		readText(planWith('- My dog is kind.'), 'plan.md', { ...pictures, lists }).findings.map(({ ruleId }) => ruleId);

	it.each(['child', 'school'] as const)('needs no second look: somebody chose it for the %s', (from) => {
		expect(said([])).toEqual(['easy/picture-chosen']);
		expect(said([{ from, file: 'words.csv', entries: new Map([['dog', dog]]) }])).toEqual([]);
	});
});

describe('two concepts with one drawing', () => {
	const picture = (id: string): Picture => ({ concept: id, name: id, shows: 'a thumb', pack: 'openmoji', drawing: 'a-thumb', file: '' });
	const span = { file: 'a.md', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };

	it('are reported at the later row', () => {
		const rows = [picture('good'), picture('good'), picture('agree')].map((each) => ({ picture: each, sentences: [], span }));
		expect(samePictures([{ title: 'A', rows }]).map(({ message }) => message)).toEqual([
			'The same picture means "good" in one line and "agree" in another.',
		]);
	});
});

describe('two drawings for one concept', () => {
	it('are reported at the later row', () => {
		const picture = (drawing: string): Picture => ({ concept: 'dog', name: 'dog', shows: drawing, pack: 'own', drawing, file: '' });
		const span = { file: 'a.md', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };
		const rows = ['a dog', 'a dog', 'my dog'].map((each) => ({ picture: picture(each), sentences: [], span }));
		expect(samePictures([{ title: 'A', rows }]).map(({ message }) => message)).toEqual([
			'The word "dog" has two pictures. One shows a dog, and one shows my dog.',
		]);
	});
});

describe.each(easyReadRuleNotes.filter(({ meta }) => meta.examples.bad.length > 0).map((note) => [note.id, note] as const))(
	'the rule %s',
	(id, { meta }) => {
		const found = (item: string) => read(item).findings.filter(({ ruleId }) => ruleId === id);

		it.each(meta.examples.bad.map((item) => [item]))('reports %j', (item) => {
			expect(found(item)).not.toEqual([]);
		});

		it.each(meta.examples.good.map((item) => [item]))('accepts %j', (item) => {
			expect(found(item)).toEqual([]);
		});
	},
);
