import { describe, expect, it } from 'vitest';
import { easyReadRuleNotes } from '../../pipeline/easyread/rule-notes.ts';
import { samePictures } from '../../pipeline/easyread/same-pictures.ts';
import type { Picture } from '../../pipeline/model/picture.ts';
import { planWith, readText } from './samples.ts';

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
		expect(told(':pic[trian] I love trains.')).toEqual([
			'error: There is no picture for the word "trian". Write :pic[train]. Write :pic[trian]{as="none"} to print no picture.',
		]);
	});

	it('finds the nearest right word of a slip of the keys', () => {
		expect(told(':pic[listning] I listened.')[0]).toContain('Write :pic[listening].');
		expect(told(':pic[frend] I love dogs.')[0]).toContain('Write :pic[friend].');
	});

	it('is an error that lists the choices where the word has several meanings', () => {
		expect(told(':pic[right] I have rights.')).toEqual([
			'error: The word "right" can mean 2 things, and each has its own picture. Choose the one that fits the sentence. ' +
				':pic[right]{as="yes"} shows a green box with a white tick. :pic[right]{as="rights"} shows a person inside a shield.',
		]);
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
		['Mum came on the train.', undefined],
		['I want a dog and a friend.', undefined],
		['I do not eat nuts.', undefined],
		["I can't swim.", undefined],
		['We will see.', undefined],
	])('%s: %s', (item, wanted) => {
		expect(concept(item)).toBe(wanted);
		expect(read(item).findings.map(({ ruleId }) => ruleId)).toEqual([wanted === undefined ? 'easy/picture' : 'easy/picture-chosen']);
	});

	it('gets a list of its own words that have a picture', () => {
		expect(told('I want a dog and a friend.')[0]).toContain(':pic[want], :pic[dog], :pic[friend]');
	});
});

describe('two concepts with one drawing', () => {
	const picture = (id: string): Picture => ({ concept: id, name: id, shows: 'a thumb', pack: 'openmoji', svg: '<svg/>' });
	const span = { file: 'a.md', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };

	it('are reported at the later row', () => {
		const rows = [picture('good'), picture('good'), picture('agree')].map((each) => ({ picture: each, sentences: [], span }));
		expect(samePictures([{ title: 'A', rows }]).map(({ message }) => message)).toEqual([
			'The same picture means "good" in one line and "agree" in another.',
		]);
	});
});

describe.each(easyReadRuleNotes.map((note) => [note.id, note] as const))('the rule %s', (id, { meta }) => {
	const found = (item: string) => read(item).findings.filter(({ ruleId }) => ruleId === id);

	it.each(meta.examples.bad.map((item) => [item]))('reports %j', (item) => {
		expect(found(item)).not.toEqual([]);
	});

	it.each(meta.examples.good.map((item) => [item]))('accepts %j', (item) => {
		expect(found(item)).toEqual([]);
	});
});
