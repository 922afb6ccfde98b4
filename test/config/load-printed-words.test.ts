import { describe, expect, it } from 'vitest';
import { loadPrintedWords } from '../../pipeline/config/load-printed-words.ts';
import { readText } from '../../pipeline/host/host.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { wordKeys } from '../../pipeline/model/printed-words.ts';

const shipped = await readText(nodeHost, 'templates/printed/en-GB.yml');
const load = (text: string) => loadPrintedWords(memoryHost({ 'home/templates/printed/en-GB.yml': text }), 'home');

/** The shipped file with one line changed. */
function changed(line: RegExp, to: string): string {
	const text = shipped.replace(line, to);
	if (text === shipped) throw new Error(`The file has no line like ${line}.`);
	return text;
}

describe('the phrases that the program prints', () => {
	it('are one for each key', async () => {
		expect(Object.keys(await loadPrintedWords(nodeHost, '.')).toSorted()).toEqual(wordKeys.toSorted());
	});

	it('can be changed by a council, and may leave a slot out', async () => {
		const phrases = await load(changed(/^bornAge: .*$/m, 'bornAge: "born on {date}"'));
		expect(phrases.bornAge).toBe('born on {date}');
	});

	it('stay words where YAML would read something else', async () => {
		const phrases = await load(changed(/^achievedYes: .*$/m, 'achievedYes: true'));
		expect(phrases.achievedYes).toBe('true');
	});
});

describe('a mistake in the file is refused, with its key', () => {
	it.each([
		['a phrase that is missing', /^lastDayAfter: .*\n/m, '', '- lastDayAfter: This key is missing or empty.'],
		['a phrase without words', /^freeHelp: .*$/m, 'freeHelp:', '- freeHelp: This must not be empty.'],
		['a key that nothing prints', /^notes: .*$/m, 'notes: Notes\nnote: Note', '- The key "note" is not known here.'],
		[
			'a slot that the phrase does not know',
			/^page: .*$/m,
			'page: Page {page} of {total}',
			'- page: There is no slot {total} in this phrase. The slots are: {page}, {pages}.',
		],
		['a slot that is not closed', /^footerCase: .*$/m, 'footerCase: "Case {case"', '- footerCase: There is no slot { in this phrase.'],
		[
			"the child's name in a title that a list of files shows",
			/^propertiesDraft: .*$/m,
			'propertiesDraft: "{child}, draft {version}"',
			'- propertiesDraft: There is no slot {child} in this phrase. The slots are: {version}.',
		],
	])('%s', async (_, line, to, sentence) => {
		await expect(load(changed(line, to))).rejects.toMatchObject({ code: 'settings/bad', message: expect.stringContaining(sentence) });
	});
});
