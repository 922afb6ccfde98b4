import type { PlanDocument } from '../../model/document.ts';
import type { Rule } from '../../model/rule.ts';
import { inlinesIn } from '../inlines.ts';
import { textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { essex } from '../sources.ts';

/** A booklet says whom to ask, and in which other formats it can be had. */
export const bookletFormatsContact: Rule = {
	id: 'booklet/formats-contact',
	meta: {
		title: 'A booklet says whom to ask, and which other formats there are.',
		why: 'Somebody who cannot read this booklet, or has a question, must know whom to ask.',
		mend: 'Add a line such as "You can ask for this booklet in large print, in easy read or in another language." Name a service under "people".',
		source: essex('back page: other formats and contact'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				booklet('Ask us for help.'),
				booklet('You can ask for large print.', ''),
				booklet('Help is planned in steps.', ''),
				booklet('Call 0800 123 last year was closed.'),
				booklet('This booklet is for parents.', '\npeople:\n  line: Family line, free advice'),
			],
			good: [
				booklet('You can ask for this booklet in large print or in another language.'),
				booklet('You can have this in easy read. Call 01632 960001.', ''),
				booklet('It is also there as audio. Write to help@example.org.', ''),
				booklet('Ask for it in Braille or in other formats at [our page](https://www.northmoor.example/help).', ''),
				booklet('We can translate this booklet for you.'),
			],
		},
	},
	*check(typed, { words, beside }) {
		if (beside?.before) return;
		const document = beside?.whole ?? typed;
		const text = [...document.sections.map(({ blocks }) => textOf(blocks))].join('\n');
		const span = document.title?.span ?? document.meta.top;
		if (!canBeReached(document, text)) {
			yield {
				message: 'The booklet does not say whom to ask.',
				mend: 'Add a service under "people" with its email address, or write a telephone number.',
				span,
			};
		}
		if (!saysPhrase(text, 'other-formats', words)) {
			yield {
				message: 'The booklet does not say which other formats there are.',
				mend: 'Add a line such as "You can ask for this booklet in large print, in easy read or in another language."',
				span,
			};
		}
	},
};

/** A person with an address, a telephone number, an address for mail, or a page to follow. */
function canBeReached(document: PlanDocument, text: string): boolean {
	if (document.meta.people.some(({ channel, phone }) => channel !== undefined || phone !== undefined)) return true;
	if (/(?<!\d)0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}(?!\d)|[^\s@]@[^\s@]+\.\w/.test(text)) return true;
	return [...inlinesIn(document)].some(({ inline }) => inline.kind === 'link' && /^(?:https?:|mailto:|tel:)/.test(inline.url));
}

function booklet(text: string, people = '\npeople:\n  line: Family line, free advice, advice@example.org'): string {
	return `---\ndocument: booklet\ntitle: Help\nauthority: Northmoor Council\naudience: parents\nchecked: 2026-11-16\ncheck-again: 2027-11-16${people}\n---\n\n# Help\n\n## How help is planned\n\n${text}\n`;
}
