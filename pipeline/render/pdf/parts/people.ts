import type { NameRef } from '../../../model/block.ts';
import type { Person } from '../../../model/document.ts';
import { ownNames } from '../../../model/own-values.ts';
import { nameKey } from '../../../model/plan-parts.ts';
import type { WordKey } from '../../../model/printed-words.ts';
import { estimateWidth } from '../../shared/measure.ts';
import { headingRole } from '../blocks/heading.ts';
import { capital } from '../blocks/meaning.ts';
import { listWords } from '../fill-words.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode, TableCell } from '../tagged/node.ts';

/** As many people as are not parted over two pages, where that leaves no more points empty than these. */
const fewPeople = 14;
const mostLeft = 160;

/** Everyone whom a plan or its review names, what they are, and who is the main contact for what. */
export function peoplePieces({ context }: Scope): readonly Piece[] {
	const { style, words, document } = context;
	const { people } = document.meta;
	const { child, stage, cycle, held, reviewBy } = document.meta;
	const isPlan = child !== undefined && (stage ?? cycle ?? held ?? reviewBy) !== undefined;
	if (people.length === 0 || !isPlan) return [];
	const { row, head } = style.theme.line;
	const contacts = people.map((person) => contactWords(person, context));
	const wide = contacts.some((text) => text !== '') && !style.records;
	const body = people.map((person, index): readonly TableCell[] => {
		const role = textNode(wordRuns(capital(person.role)), 'table', style);
		const contact = contacts[index] ?? '';
		const note = textNode(wordRuns(contact), 'table', style, { bold: true });
		return [
			textNode(wordRuns(person.name), 'table', style, { bold: true, mark: { cell: 'TH', scope: 'Row' } }),
			...(wide ? [role, contact === '' ? { text: '' } : note] : [contact === '' ? role : { stack: [role, note] }]),
		];
	});
	const title = textNode(words('peopleInThisPlan'), 'h3', style, { bold: true, mark: { role: headingRole(2) }, keepWithNext: 70 });
	const widest = Math.max(...contacts.map((text) => estimateWidth(text, style.reckoned('table'), true) * 1.04));
	const table: PdfNode = {
		table: {
			widths: [style.hang, '*', ...(wide ? [Math.min(widest, style.inner * 0.44)] : [])].map((width) =>
				style.records && width === style.hang ? 110 : width,
			),
			body,
			dontBreakRows: true,
		},
		layout: {
			...framedLayout([0, head, 0, row], style.colour('rule'), [0, 0.5, 6, 1]),
			hLineWidth: (line) => (line === 0 ? head : row),
			hLineColor: (line) => style.colour(line === 0 ? 'pine' : 'rule'),
		},
		ua: { summary: words('peopleInThisPlan') },
	};
	const whole = flow([
		{ node: title, before: 0, after: style.space.tight },
		{ node: table, before: 0, after: 0 },
	]);
	return [{ node: { stack: whole, unbreakable: people.length <= fewPeople, mayLeave: mostLeft }, before: 0, after: style.space.section }];
}

/** What somebody does for this plan: `Lead professional`, `Main contact for education`, or several of these, in order. */
function contactWords(person: Person, { document, words }: Scope['context']): string {
	const { contactEducation, contactHealth, contactCare } = document.meta;
	const isThis = (name: NameRef | undefined) => name !== undefined && nameKey(name.name) === nameKey(person.key);
	const areas: readonly (readonly [NameRef | undefined, WordKey])[] = [
		[contactEducation, 'mainContactEducation'],
		[contactHealth, 'mainContactHealth'],
		[contactCare, 'mainContactCare'],
	];
	const own = areas.filter(([contact]) => isThis(contact)).map(([, key]) => words(key));
	const held = roles.filter(([key]) => ownNames(document, key).some(isThis)).map(([, key]) => words(key));
	return [...held, ...(own.length === 0 ? [] : [words('mainContact', { area: listWords(own, words) })])].join('. ');
}

/** The roles that some document types give to people, each by its key of the front matter. */
const roles: readonly (readonly [string, WordKey])[] = [
	['key-worker', 'roleKeyWorker'],
	['co-ordinator', 'roleCoOrdinator'],
	['chair', 'roleChair'],
	['lead-professional', 'roleLeadProfessional'],
	['budget-holder', 'roleBudgetHolder'],
];
