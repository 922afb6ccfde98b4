import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { reportPageSchema } from '../../../pipeline/config/schema/report-page.ts';
import { themeSchema } from '../../../pipeline/config/schema/theme.ts';
import type { ReportCard, ReportDocument, ReportFinding, ReportPage } from '../../../pipeline/model/report-page.ts';
import type { Theme } from '../../../pipeline/model/theme.ts';

function yaml(path: string, schema: 'core' | 'failsafe'): unknown {
	return parse(readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8'), { schema });
}

/** The words as typed, and as the page is given them; the shipped look. */
export const typedWords = yaml('pages/report.yml', 'failsafe');
export const words = reportPageSchema.parse(typedWords);
const { logo: _none, ...shipped } = themeSchema.parse(yaml('themes/default.yml', 'core'));
export const theme: Theme = { id: 'default', ...shipped };

export const regular: ReportFinding = {
	line: 40,
	message: '"Regular" does not say how often.',
	mend: 'Say how often, in numbers.',
	sentence: [
		{ kind: 'marked', text: 'Regular' },
		{ kind: 'plain', text: ' help from an adult.' },
	],
	rewrites: [],
};

export const organize: ReportFinding = {
	line: 12,
	message: '"organize" is the American spelling.',
	mend: 'Write "organise".',
	sentence: [
		{ kind: 'plain', text: 'We ' },
		{ kind: 'marked', text: 'organize' },
		{ kind: 'plain', text: ' it.' },
	],
	rewrites: [
		{
			safe: true,
			words: [
				{ kind: 'plain', text: 'We ' },
				{ kind: 'added', text: 'organise' },
				{ kind: 'plain', text: ' it.' },
			],
		},
	],
};

export const vague: ReportCard = {
	level: 'error',
	ruleId: 'provision/vague',
	title: 'Provision says exactly what the child gets.',
	why: 'A family cannot tell when help is late.',
	source: { publisher: 'Department for Education', title: 'SEND Code of Practice', place: 'paragraph 9.69' },
	findings: [regular],
};

export const american: ReportCard = {
	level: 'warning',
	ruleId: 'lang/spelling',
	title: 'Words have their British spelling.',
	why: 'One spelling looks cared for.',
	source: { publisher: 'Government Digital Service', title: 'GOV.UK style guide' },
	findings: [organize],
};

const place = { line: 1, column: 1, offset: 0 };

export const plan: ReportDocument = {
	file: 'sam/draft-1.md',
	title: "Sam's plan",
	counts: { error: 1, warning: 1, advice: 0 },
	sections: [
		{ place: { kind: 'section', letter: 'F', heading: 'Special educational provision' }, cards: [vague], first: 1 },
		{ place: { kind: 'front' }, cards: [american], first: 1 },
	],
	kept: [{ words: 'hit the ground running', rule: 'lang/idiom', reason: 'The family chose it.', by: 'JS', reviewBy: '2027-05-04' }],
	known: 0,
	readability: [
		{
			id: 'F',
			heading: 'Special educational provision',
			span: { file: 'sam/draft-1.md', start: place, end: place },
			level: { words: 210, sentences: 20, syllables: 300, grade: 6.2, age: 11 },
			hardest: [
				{
					text: 'The psychologist trains every assistant.',
					span: { file: 'sam/draft-1.md', start: { line: 44, column: 1, offset: 900 }, end: { line: 44, column: 41, offset: 940 } },
					words: 5,
					cost: 0.3,
					longWords: ['psychologist', 'assistant'],
				},
			],
		},
	],
	checklist: [],
	readers: ['plan', 'easy-read'],
};

export const booklet: ReportDocument = {
	file: 'guide.md',
	title: 'Help & advice',
	counts: { error: 0, warning: 0, advice: 0 },
	sections: [],
	kept: [],
	known: 0,
	readability: [],
	checklist: [],
	readers: ['booklet'],
};

export function report(changes: Partial<ReportPage> = {}): ReportPage {
	return {
		documents: [plan, booklet],
		unread: [],
		figures: new Map([
			['sam/draft-1.md', new Map([['00aa', 2]])],
			['guide.md', new Map()],
		]),
		...changes,
	};
}
