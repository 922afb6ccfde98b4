import { describe, expect, it } from 'vitest';
import { blocksOfKind } from '../../pipeline/model/plan-parts.ts';
import { plainText } from '../../pipeline/model/walk.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';
import { settings } from '../easyread/samples.ts';

function read(item: string, front = '') {
	const text = `---\ndocument: one-plan\n${front}---\n\n# Plan\n\n## What do we want?\n\n:::easy-read[About me]\n- ${item}\n:::\n`;
	return parsePlan({ file: 'plan.md', text }, settings.types);
}

const itemOf = (item: string) => {
	const [block] = blocksOfKind(read(item).value, 'easy-read');
	const [first] = block?.items ?? [];
	if (!first) throw new Error('There is no item.');
	const name = ({ word, as }: { readonly word: string; readonly as?: string }) => (as === undefined ? word : `${word} as ${as}`);
	return { picture: first.picture && name(first.picture), choices: first.choices?.map(name), words: plainText(first.children) };
};

describe('pictures at the start of an easy-read line', () => {
	it.each([
		['I love trains.', undefined, undefined],
		[':pic[train] I love trains.', 'train', undefined],
		[':pic[left]{as="left.remaining"} I love trains.', 'left as left.remaining', undefined],
		[':pic[train] :pic[left]{as="left.remaining"} I love trains.', 'train', ['left as left.remaining']],
		[':pic[train]:pic[left]{as="none"} :pic[bus] I love trains.', 'train', ['left as none', 'bus']],
	])('%s', (item, picture, choices) => {
		expect(itemOf(item)).toEqual({ picture, choices, words: 'I love trains.' });
	});

	it('keeps the words of a line that is pictures only', () => {
		expect(itemOf(':pic[train] :pic[bus]')).toEqual({ picture: 'train', choices: ['bus'], words: '' });
	});
});

describe('how the child reads pictures', () => {
	const levelOf = (typed: string) => read('I am Ned.', `reader-level: ${typed}\n`);

	it.each([
		['A', 'A'],
		['b', 'B'],
		['C key-word symbols', 'C'],
		['full symbols', undefined],
		['D full symbols', 'D'],
		['E Text Only', 'E'],
		['F', undefined],
	])('%s is level %s', (typed, level) => {
		expect(levelOf(typed).value.meta.readerLevel).toBe(level);
	});

	it.each([
		['no', false],
		['yes', true],
		['perhaps', undefined],
	])('marks: %s', (typed, marks) => {
		expect(read('I am Ned.', `marks: ${typed}\n`).value.meta.marks).toBe(marks);
	});

	it('names the choices where the level is none', () => {
		const said = levelOf('F').findings.find(({ ruleId }) => ruleId === 'front-matter/bad-value');
		expect(said?.mend).toBe('Write A photo, B picture left, C key-word symbols, D full symbols or E text only.');
	});
});
