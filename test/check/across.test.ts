import { describe, expect, it } from 'vitest';
import { copiedTextIn } from '../../pipeline/check/across/copied-text.ts';
import { read, told } from './checked.ts';
import { exampleDocument } from './example-document.ts';

/** A plan of a child with a text in section B, in a file named after the child. */
function planOf(child: string, text: string, front = ''): ReturnType<typeof read> {
	const id = `NM-${[...child].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)}`;
	const example = `\nchild: ${child}\ncase: ${id}\n${front}\n\n# A plan\n\n## Section B: Special educational needs\n\n${text}`;
	return read(exampleDocument(example), `${child.toLowerCase()}.md`);
}

function findingsOf(
	plans: readonly ReturnType<typeof read>[],
	templates: readonly ReturnType<typeof read>[] = [],
): Record<string, readonly string[]> {
	const found = copiedTextIn(plans, templates);
	return Object.fromEntries(
		[...found].map(([file, findings]) => [file, findings.map((finding) => told(finding).replace(/^\d+:\d+ plan\/copied-text /, ''))]),
	);
}

/** 46 words. */
const passage =
	'NAME finds it hard to sit with the whole class when the room is loud. HE covers both ears and moves to the door, and then it takes HIM about ten minutes to come back. It helps when an adult shows HIM the picture of the next task first.';

function passageFor(name: string, he: string, him: string): string {
	return passage.replaceAll('NAME', name).replaceAll('HE', he).replaceAll('HIM', him);
}

describe('the name of another child', () => {
	it('is found where a plan names a child who has a plan of their own', () => {
		const plans = [planOf('Amira', 'Amira reads at home. Tobias needs a quiet room.'), planOf('Tobias', 'Tobias reads at home.')];
		expect(findingsOf(plans)).toEqual({
			'amira.md': [expect.stringContaining('"Tobias" is the name of a child who has a plan of their own, in "tobias.md".')],
		});
	});

	it('is an error, and points at the name alone', () => {
		const plans = [planOf('Amira', "Amira reads at home. Tobias's chair is red."), planOf('Tobias', 'Tobias reads at home.')];
		const [finding] = copiedTextIn(plans).get('amira.md') ?? [];
		expect(finding?.level).toBe('error');
		expect(plans[0]?.document.source.text.slice(finding?.span.start.offset, finding?.span.end.offset)).toBe('Tobias');
	});

	it.each([
		['a friend', 'Amira reads with her friend Tobias. Tobias reads aloud.', ''],
		['one of the people of the plan', 'Tobias reads with Amira.', 'people:\n  tobias: Tobias, class teacher, tobias@northmoor.example'],
		['a brother', 'Tobias reads with Amira.', 'siblings: Tobias'],
		['someone else with a surname', 'Tobias Baker wrote the report.', ''],
		['someone with a title', 'Mrs Tobias wrote the report.', ''],
		["in the child's own words", ':::view[Amira]{how="Amira talked to Jo."}\nI like Tobias.\n:::\n\nTobias sits near her.', ''],
	])('may stand there: %s', (_, text, front) => {
		expect(findingsOf([planOf('Amira', text, front), planOf('Tobias', 'Tobias reads at home.')])).toEqual({});
	});

	it('that is a word as well counts only with a capital letter inside a sentence', () => {
		const other = planOf('Will', 'He reads at home.');
		expect(findingsOf([planOf('Amira', 'Will she read? Amira will read.'), other])).toEqual({});
		expect(Object.keys(findingsOf([planOf('Amira', 'At home, Will reads with a ruler.'), other]))).toEqual(['amira.md']);
	});

	it('may stand in the other documents of the same case', () => {
		const plans = [planOf('Amira', 'Amira reads.'), planOf('Amira', 'Amira draws.')];
		expect(findingsOf(plans)).toEqual({});
	});
});

describe('a passage of 40 words and more', () => {
	const ned = planOf('Ned', passageFor('Ned', 'He', 'him'));

	it('is found in the plans of two children, although name and pronouns were changed', () => {
		const found = findingsOf([ned, planOf('Amira', passageFor('Amira', 'She', 'her'))]);
		expect(Object.keys(found)).toEqual(['ned.md', 'amira.md']);
		expect(found['ned.md']).toEqual([
			expect.stringMatching(/^\d\d words in a row from here on also stand in another child's plan, "amira.md", line \d+\./),
		]);
	});

	it('that is shorter is no finding', () => {
		const short = (name: string) => `${name} finds it hard to sit with the whole class when the room is loud.`;
		expect(findingsOf([planOf('Ned', short('Ned')), planOf('Amira', short('Amira'))])).toEqual({});
	});

	it.each([
		['brothers and sisters, named by case', `siblings: NM-${[...'Ned'].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)}`],
		['brothers and sisters, by name', 'siblings: Ned'],
	])('may be shared by %s', (_, front) => {
		expect(findingsOf([ned, planOf('Amira', passageFor('Amira', 'She', 'her'), front)])).toEqual({});
	});

	it('may be shared where the template has it', () => {
		const template = planOf('Robin', passageFor('Robin', 'He', 'him'));
		expect(findingsOf([ned, planOf('Amira', passageFor('Amira', 'She', 'her'))], [template])).toEqual({});
	});

	it('may be quoted from a report', () => {
		const quoted = passageFor('the child', 'He', 'him').replace(/^/gm, '> ');
		expect(findingsOf([planOf('Ned', quoted), planOf('Amira', quoted)])).toEqual({});
	});

	it('of a view that was copied is found', () => {
		const view = (child: string) => `:::view[${child}]{how="${child} talked to Jo."}\n${passageFor('I', 'I', 'me')}\n:::`;
		expect(Object.keys(findingsOf([planOf('Ned', view('Ned')), planOf('Amira', view('Amira'))]))).toEqual(['ned.md', 'amira.md']);
	});
});

describe('the whole folder', () => {
	it('is the same in any order of the documents but for who is told first', () => {
		const plans = [
			planOf('Ned', passageFor('Ned', 'He', 'him')),
			planOf('Amira', passageFor('Amira', 'She', 'her')),
			planOf('Bo', 'Bo reads.'),
		];
		expect([...copiedTextIn(plans).keys()].sort()).toEqual([...copiedTextIn(plans.toReversed()).keys()].sort());
	});
});
