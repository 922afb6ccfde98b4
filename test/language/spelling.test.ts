import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellerOf } from '../../pipeline/language/spelling.ts';
import { sliceOf } from '../../pipeline/model/span.ts';
import { settings } from '../build/run-over.ts';
import { read } from '../check/checked.ts';
import { judge, languageRules } from './judge.ts';

const rule = languageRules.filter(({ id }) => id === 'lang/spelling');
const speller = spellerOf(settings.words.dictionary);

/** What the rule says of a sentence in a plan: the words, and what it would write or offers. */
function said(sentence: string): readonly string[] {
	return judge('final', sentence, rule).map(({ words, finding: { fixes, suggestions } }) => {
		if (fixes[0]) return `${words} -> ${fixes[0].text}`;
		return suggestions ? `${words} ? ${suggestions.map(({ text }) => text).join(', ')}` : `${words} !`;
	});
}

describe('the dictionary', () => {
	it.each(['colour', 'organise', 'realised', 'ageing', 'learnt', 'timetabled'])('knows %s', (word) => {
		expect(speller.knows(word)).toBe(true);
	});

	it.each(['color', 'organize', 'realized', 'recieve', 'goedkope'])('does not know %s', (word) => {
		expect(speller.knows(word)).toBe(false);
	});

	it('finds what one slip of the keys makes of a word', () => {
		expect(speller.near('freind')).toEqual(['friend']);
		expect(speller.near('jollof')).toEqual([]);
	});

	it('finds what two slips make of a long word', () => {
		expect(speller.farther('embarased')).toContain('embarrassed');
		expect(speller.farther('short')).toEqual([]);
	});
});

describe('spelling', () => {
	it.each([
		['He will recieve help.', ['recieve -> receive']],
		['Recieved in May.', ['Recieved -> Received']],
		['Her favorite color is red.', ['favorite -> favourite', 'color -> colour']],
		['He finalized it.', ['finalized -> finalised']],
		['She traveled to the theater.', ['traveled -> travelled', 'theater -> theatre']],
		['Targets are Specific, Measureable and clear.', ['Measureable -> Measurable']],
		['Fulfill the plan.', ['Fulfill -> Fulfil']],
		['A sleep program helps.', ['sleep program -> sleep programme']],
		['She should of rested.', ['should of -> should have']],
		['His ECH plan is here.', ['ECH plan -> EHC plan']],
		['On Wensday he rests.', ['Wensday -> Wednesday']],
		["Tommorow's visit is at 2pm.", ['Tommorow -> Tomorrow']],
		['He sees the physiotherpist.', ['physiotherpist ? physiotherapist']],
		['Ned enjoys swimmingg.', ['swimmingg ? swimming']],
	])('is corrected: %s', (sentence, expected) => {
		expect(said(sentence)).toEqual(expected);
	});

	it.each([
		'Ngozi and Llinos went to Bromsgrove.',
		'The family went to Center Parcs.',
		'He writes a computer program.',
		'She has jollof rice, plays boccia and signs with Makaton.',
		'His teddy is called wubby.',
		'He says "wabbit" for rabbit.',
		'Write to office@marshfarm.example or look at www.northmoor.example.',
		'He signs :lang[popty ping]{is="cy"} for the microwave.',
		'The co-ordinator re-reads his pre-school report.',
		'He uses `behavior` as a password.',
		'Soooo good.',
		'The wheelie-bins are out.',
	])('is right: %s', (sentence) => {
		expect(said(sentence)).toEqual([]);
	});

	it('is never judged in the words of a child, and not in a hope', () => {
		expect(judge('view', 'I lik dinosors and my freind.', rule)).toEqual([]);
		expect(judge('aspiration', 'He wants to be a vetinary nurse, his favorite.', rule)).toEqual([]);
	});

	it('knows the names of the front matter, of the organisations, and the words of the project', () => {
		const { document, context } = read(
			'---\ndocument: booklet\ntitle: Wubbly help\naudience: parents\n---\n\n# Help\n\n## A part\n\nThe wubbly cat sat on the hovver.\n',
		);
		const told = (words: readonly string[]) =>
			rule.flatMap((one) =>
				[...one.check(document, { ...context, project: { ...context.project, words } })].map(({ span }) => sliceOf(document.source, span)),
			);
		expect(told([])).toEqual(['hovver']);
		expect(told(['hovver'])).toEqual([]);
	});
});

describe('text that came in by mistake', () => {
	it.each([
		['The budget goedkope Cbd eetwaren could help.', ['goedkope Cbd eetwaren !']],
		['Tell us about tf rolex datejust mens help.', ['rolex datejust !']],
		['Он любит поезда и книги.', ['Он любит поезда и книги !']],
		['We offer zorblat quimmer blorftig today.', ['zorblat quimmer blorftig !']],
	])('is one finding: %s', (sentence, expected) => {
		expect(said(sentence)).toEqual(expected);
	});

	it('is no finding where a name is said twice', () => {
		expect(said('He likes blorftig and blorftig.')).toEqual([]);
	});
});

describe('any text', () => {
	it('has spelling findings whose words stand in the source, and whose fixes name them', () => {
		const word = fc.constantFrom(
			'recieve',
			'color',
			'Ned',
			'likes',
			'*favorite*',
			'a&amp;b',
			'zorblat',
			'`color`',
			'it’s',
			"childrens'",
			'tbc',
			'—',
			'Ünïcode',
		);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
				for (const { words: found, finding } of judge('final', words.join(' '), rule)) {
					for (const { was } of [...finding.fixes, ...(finding.suggestions ?? [])]) expect(found).toBe(was);
				}
			}),
			{ numRuns: 60 },
		);
	});
});
