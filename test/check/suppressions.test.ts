import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../pipeline/build/check-documents.ts';
import type { CheckedDocument } from '../../pipeline/build/checked.ts';
import { suppressionRuleNotes } from '../../pipeline/check/suppression-notes.ts';
import { sliceOf } from '../../pipeline/model/span.ts';
import { runOver } from '../build/run-over.ts';
import { exampleDocument } from './example-document.ts';

async function checkedText(text: string): Promise<CheckedDocument> {
	const checked = await checkDocument(runOver({ 'plan.md': text }), 'plan.md');
	if ('error' in checked) throw checked.error;
	return checked;
}

/** A draft plan of 23 November 2026 whose section J holds a text. "Echoic" is jargon. */
const plan = (text: string) =>
	exampleDocument(`\n## Section J: Personal budget\n\n${text}\n\n::no-easy-read[Nothing here changes what happens for Ned.]`);

/** What is said of jargon and of notes: the rule and the words under the caret. */
async function said(text: string): Promise<readonly string[]> {
	const { findings, document } = await checkedText(plan(text));
	return findings
		.filter(({ ruleId }) => /^(?:lang\/jargon|suppression\/)/.test(ruleId))
		.map(({ ruleId, span }) => `${ruleId}: ${sliceOf(document.source, span)}`);
}

/** What is kept quiet: the words, the reason, who decided, and the day to look again. */
async function kept(text: string): Promise<readonly string[]> {
	const { suppressed, document } = await checkedText(plan(text));
	return suppressed.map(({ finding, suppression: { reason, by, reviewBy } }) =>
		[sliceOf(document.source, finding.span), reason, by, reviewBy].filter((one) => one !== undefined).join(' | '),
	);
}

const note = '<!-- plainplan ignore lang/jargon: The family chose this word (JS, 4 May 2027) -->';

describe('a comment keeps a rule quiet', () => {
	it('in the paragraph below it, and not in the one after', async () => {
		const text = `${note}\nHe has echoic speech.\n\nHis echoic speech is kind.`;
		expect(await kept(text)).toEqual(['echoic | The family chose this word | JS | 2027-05-04']);
		expect(await said(text)).toEqual(['lang/jargon: echoic']);
	});

	it.each([
		['an empty line between them', `${note}\n\nHe has echoic speech.`],
		['a list', `${note}\n- He sings.\n- He has echoic speech.`],
		['a table', `${note}\n\n| What | Who |\n|---|---|\n| Echoic speech | Tom |`],
		['a heading', `${note}\n### Echoic speech\n\nHe sings.`],
		['a note block', `${note}\n:::note[Speech]\nHe has echoic speech.\n:::`],
		['inside a block', `:::note[Speech]\n${note}\nHe has echoic speech.\n:::`],
		['a paragraph that it stands in', `He has ${note} echoic speech.`],
		['the words after it on its line', `${note} He has echoic speech.`],
		['an item that it stands in', `- ${note} He has echoic speech.`],
		['the next item', `- He sings.\n  ${note}\n- He has echoic speech.`],
		['the row that it stands in', `| What | Who |\n|---|---|\n| Song | Tom |\n| Echoic speech ${note} | Tom |`],
		[
			'more than one line',
			'<!-- plainplan ignore\n  lang/jargon: The family chose\n  this word (JS, 4 May 2027)\n-->\nHe has echoic speech.',
		],
		['small and large letters', `${note.replace('lang/jargon', 'Lang/Jargon')}\nHe has echoic speech.`],
		['two rules with one reason', `${note.replace('lang/jargon', 'lang/plain-word, lang/jargon')}\nWe utilise echoic speech.`],
		['another comment between them', `${note}\n<!-- plainplan ignore lang/long-sentence: It is a poem -->\nHe has echoic speech.`],
	])('with %s', async (_, text) => {
		expect((await kept(text)).map((line) => line.replace(/^Echoic/, 'echoic'))).toContain(
			'echoic | The family chose this word | JS | 2027-05-04',
		);
		expect((await said(text)).filter((line) => line.startsWith('lang/jargon'))).toEqual([]);
	});

	it('in the row that it stands in only', async () => {
		const table = `| What | Who |\n|---|---|\n| Song ${note} | Tom |\n| Echoic speech | Tom |`;
		expect(await said(table)).toEqual(['suppression/unused: lang/jargon', 'lang/jargon: Echoic']);
	});

	it('for each rule on a line of its own, each with its reason', async () => {
		const text =
			'<!-- plainplan ignore\nlang/jargon: The family chose this word\nlang/repeated-word: It is a song (Ann)\n-->\nHe has has echoic speech.';
		expect((await kept(text)).map((line) => line.split(' | ')[1])).toEqual(['It is a song (Ann)', 'The family chose this word']);
	});

	it('above the title, in the lines at the top of the file too', async () => {
		const top = exampleDocument('').replace('# Ned', '<!-- plainplan ignore plan/contacts: Grace is on leave until May -->\n\n# Ned');
		const without = await checkedText(top.replace(/<!--.*-->\n/, '').replace('contact-education: teacher\n', ''));
		expect(without.findings.map(({ ruleId }) => ruleId)).toContain('plan/contacts');
		const { findings, suppressed } = await checkedText(top.replace('contact-education: teacher\n', ''));
		expect(findings.map(({ ruleId }) => ruleId)).not.toContain('plan/contacts');
		expect(suppressed.map(({ finding }) => finding.ruleId)).toEqual(['plan/contacts']);
	});
});

describe('words are kept', () => {
	it('by :keep, with its reason, who decided and the day', async () => {
		const text = 'He has :keep[echoic speech]{rule="lang/jargon" reason="His word for it (JS, 4 May 2027)"}.';
		expect([await said(text), await kept(text)]).toEqual([[], ['echoic | His word for it | JS | 2027-05-04']]);
	});

	it.each([
		['its reason', ':keep[echoic speech]{rule="lang/jargon"}', 'suppression/reason'],
		['its rule', ':keep[echoic speech]{reason="His word for it"}', 'suppression/unknown-rule'],
	])('not by :keep without %s, and one finding says so', async (_, kept, rule) => {
		expect((await said(`He has ${kept}.`)).map((line) => line.split(':')[0]).toSorted()).toEqual(['lang/jargon', rule]);
	});

	it('by :keep with the day in "review-by"', async () => {
		const text = 'He has :keep[echoic speech]{rule="lang/jargon" reason="His word for it" review-by="4 May 2027"}.';
		expect(await kept(text)).toEqual(['echoic | His word for it | 2027-05-04']);
	});

	it('where a mark stands between the words and their full stop', async () => {
		const long =
			'We read and sing and run and play and eat and talk and walk and rest and wait and think and build and draw and swim with him.';
		const text = `:keep[${long.slice(0, -1)}]{rule="lang/long-sentence" reason="It is a poem of his"}.`;
		expect((await kept(text)).map((line) => line.split(' | ')[1])).toEqual(['It is a poem of his']);
	});

	it('in one place only', async () => {
		const text = 'He has :keep[echoic]{rule="lang/jargon" reason="His word for it"} speech, yes, echoic speech.';
		expect(await said(text)).toEqual(['lang/jargon: echoic']);
	});

	it('and a rule that speaks of more than these words says so', async () => {
		const long =
			'We read and sing and run and play and eat and talk and walk and rest and wait and think and build and draw and swim with him.';
		const { findings } = await checkedText(plan(`:keep[We]{rule="lang/long-sentence" reason="It is a poem of his"}${long.slice(2)}`));
		const [found] = findings.filter(({ ruleId }) => ruleId === 'suppression/unused');
		expect(found).toMatchObject({
			message: 'The rule "lang/long-sentence" speaks of more than these words.',
			mend: 'Put all that it reports into the brackets, or write a note above the paragraph.',
		});
	});
});

describe('a note is reported', () => {
	it.each([
		['suppression/unused', 'nothing to report', `${note}\nHe sings.`],
		['suppression/unused', 'nothing below it', `He sings.\n\n${note}`],
		['suppression/unused', 'a rule that is off here', '<!-- plainplan ignore lang/passive: The family chose this word -->\nHe was seen.'],
		['suppression/unknown-rule', 'a slip in the name', note.replace('jargon', 'jargn')],
		['suppression/unknown-rule', 'no group in the name', note.replace('lang/', '')],
		['suppression/reason', 'no reason', '<!-- plainplan ignore lang/jargon -->\nEchoic speech.'],
		['suppression/reason', 'no reason after the colon', '<!-- plainplan ignore lang/jargon: -->\nEchoic speech.'],
		['suppression/reason', 'a reason under 10 letters', '<!-- plainplan ignore lang/jargon: agreed -->\nEchoic speech.'],
		['suppression/reason', 'only who and when', '<!-- plainplan ignore lang/jargon: (JS, 4 May 2027) -->\nEchoic speech.'],
		['suppression/past-review', 'a day before the draft', `${note.replace('2027', '2026')}\nEchoic speech.`],
		['suppression/past-review', 'a day that no calendar has', `${note.replace('4 May', '34 May')}\nEchoic speech.`],
		['suppression/not-allowed', 'a rule that rests on law', note.replace('lang/jargon', 'plan/sections')],
		['suppression/not-allowed', 'words that come out wrong', note.replace('lang/jargon', 'syntax/unknown-directive')],
		['suppression/unreadable', 'no rule', '<!-- plainplan ignore this please -->\nEchoic speech.'],
		['suppression/unreadable', 'another verb', note.replace('ignore', 'ignroe')],
	])('%s: %s', async (rule, _, text) => {
		expect((await said(text)).map((line) => line.split(':')[0])).toContain(rule);
	});

	it.each([
		['no reason', '<!-- plainplan ignore lang/jargon -->\nEchoic speech.'],
		['a slip in the name', `${note.replace('jargon', 'jargn')}\nEchoic speech.`],
		['a comment that is no note', '<!-- The family chose this word. -->\nEchoic speech.'],
	])('and keeps nothing quiet with %s', async (_, text) => {
		expect(await said(text)).toContain('lang/jargon: Echoic');
		expect(await kept(text)).toEqual([]);
	});

	it('and still keeps quiet what it is about where only its day has passed', async () => {
		expect(await said(`${note.replace('2027', '2026')}\nEchoic speech.`)).toEqual(['suppression/past-review: lang/jargon']);
	});

	it('with the name that was meant', async () => {
		const { findings } = await checkedText(plan(`${note.replace('jargon', 'jargn')}\nHe sings.`));
		expect(findings.find(({ ruleId }) => ruleId === 'suppression/unknown-rule')?.mend).toBe('Did you mean "lang/jargon"?');
	});

	it('not as unused where the type of the document is not known, so that nobody asked the rules', async () => {
		const { findings } = await checkedText(`---\ndocument: leaflet\n---\n\n# Title\n\n${note}\nEchoic speech.\n`);
		expect(findings.filter(({ ruleId }) => ruleId.startsWith('suppression/'))).toEqual([]);
	});

	it('by rules that no note can turn off', async () => {
		for (const { id } of suppressionRuleNotes) {
			expect(await said(`${note.replace('lang/jargon', id)}\nHe sings.`), id).toEqual([`suppression/not-allowed: ${id}`]);
		}
	});
});

describe('the law', () => {
	it('is not turned off by any note', async () => {
		const named = exampleDocument(
			'\n## Section F: Special educational provision\n\n<!-- plainplan ignore plan/placement-in-draft: The family asked for it -->\nNed will go to Birch Hill School in September 2027.\n',
		);
		const { findings } = await checkedText(named);
		const ids = findings.map(({ ruleId }) => ruleId);
		expect(ids).toContain('plan/placement-in-draft');
		expect(ids).toContain('suppression/not-allowed');
	});
});

describe.each(suppressionRuleNotes.map((one) => [one.id, one.meta.examples] as const))('the examples of %s', (id, { bad, good }) => {
	it.each(bad)('reports %j', async (text) => {
		expect((await said(text)).map((line) => line.split(':')[0])).toContain(id);
	});
	it.each(good)('lets %j stand', async (text) => {
		expect((await said(text)).map((line) => line.split(':')[0])).not.toContain(id);
	});
});

describe('notes stand', () => {
	it('with their reasons and no comment finding in the model', async () => {
		const { document, findings } = await checkedText(plan(`${note}\nHe has echoic speech.`));
		expect(findings.map(({ ruleId }) => ruleId)).not.toContain('syntax/comment');
		expect(document.suppressions).toHaveLength(1);
		expect(document.suppressions[0]).toMatchObject({
			kind: 'comment',
			reason: 'The family chose this word',
			by: 'JS',
			reviewBy: '2027-05-04',
		});
	});

	it('in thousands without slowing the check down to a halt', async () => {
		const text = Array.from({ length: 2000 }, (_, index) => `${note}\nLine ${index} says echoic.\n`).join('\n');
		const { suppressed } = await checkedText(plan(text));
		expect(suppressed).toHaveLength(2000);
	});
});
