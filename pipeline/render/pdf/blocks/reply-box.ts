import { printDate } from '../../../model/calendar-date.ts';
import { personOf } from '../../../model/plan-parts.ts';
import type { PrintedWords } from '../../shared/printed-words.ts';
import { rule } from '../drawings.ts';
import { framedLayout } from '../layouts.ts';
import { sideBySide, textNode } from '../nodes.ts';
import { patternRuns } from '../number-runs.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { space } from '../style.ts';
import type { InlineNode, PdfNode, TableCell } from '../tagged/node.ts';
import { boxRole } from './heading.ts';

const padding = 18;
const labelWidth = 82;

/** The reply box of a draft: the last day alone on its line, what the family can do, and how to reach us. Never split over pages. */
export function replyBoxPieces(scope: Scope): readonly Piece[] {
	const { context, width } = scope;
	const { style, words, job } = context;
	const { window, weeks } = job.facts;
	if (window === undefined) return [];
	const { box, row } = style.theme.line;
	const inner = width - 2 * padding - 2 * box;
	const rights = (['lastDayTell', 'lastDaySchool', 'lastDayMeet', 'lastDayBudget'] as const).map((key, index, keys) => ({
		...textNode(words(key), 'body', style, { bold: false }),
		...(index < keys.length - 1 && { marginBottom: space.hair }),
	}));
	const rows = contactRows(context).map(([label, value]) => labelledRow(label, value, labelWidth, context));
	const after = weeks === undefined ? [] : [textNode(wordRuns(words('lastDayAfter', { date: printDate(weeks.twenty) })), 'body', style)];
	const content = flow([
		{ node: textNode(wordRuns(window.printed), 'section', style, { bold: true }), before: 0, after: space.hair },
		{ node: textNode(words('lastDayCounts'), 'body', style), before: 0, after: space.hair },
		{ node: { ul: rights, ...style.text('body'), markerColor: style.colour('pine') }, before: 0, after: space.tight },
		...after.map((node) => ({ node, before: 0, after: space.small })),
		...(rows.length > 0 ? [{ node: rule(inner, row, style.colour('rule')), before: 0, after: space.small }] : []),
		...rows.map((node) => ({ node, before: 0, after: space.tight })),
	]);
	const head = textNode(words('lastDayTitle'), 'block', style, { bold: true, colour: 'on-pine', mark: { role: boxRole(scope) } });
	const body: readonly (readonly TableCell[])[] = [
		[{ stack: [head], fillColor: style.colour('pine'), margin: [0, 5, 0, 6] }],
		[{ stack: content, margin: [0, space.tight, 0, 10] }],
	];
	return [
		{
			node: {
				table: { widths: ['*'], body },
				layout: framedLayout([box, box, box, box], style.colour('pine'), [padding, 0, padding, 0]),
				ua: { role: 'Presentation' },
				unbreakable: true,
			},
			before: space.block,
			after: space.wide,
		},
	];
}

/** A bold label with its words beside it, or above them in large print. */
export function labelledRow(label: string, value: readonly InlineNode[], width: number, { style }: PrintContext): PdfNode {
	const name = textNode(label, 'table', style, { bold: true });
	const words = textNode(value, 'table', style);
	return style.records ? { stack: [name, words] } : sideBySide([width, '*'], [name, words]);
}

/** Who takes answers, where schools are listed and who gives free advice; a row whose facts no setting gives is left out. */
function contactRows(context: PrintContext): readonly (readonly [string, readonly InlineNode[]])[] {
	const { words, job, places } = context;
	const { project } = job.look;
	const form = patternRuns(words('formOnPage'), { page: [{ pageReference: places.form }] });
	const who = answerPerson(context);
	const ways = answerWays(context);
	const answer = [...wordRuns(who === '' ? '' : `${who}: `), ...orRuns(ways, context), { text: '. ' }, ...form];
	const { schoolsList, localOffer, adviceService: advice } = project;
	const list = schoolsList ?? localOffer;
	return [
		[words('answerTo'), ways.length === 0 && who === '' ? form : answer],
		...(list === undefined ? [] : [[words('findSchools'), [...wordRuns(`${(localOffer ?? list).name}: `), webRun(list.web)]] as const]),
		...(advice === undefined ? [] : [[words('freeAdvice'), adviceRuns(context)] as const]),
	];
}

/** The free advice service and how to reach it. */
export function adviceRuns({ words, job }: PrintContext): readonly InlineNode[] {
	const advice = job.look.project.adviceService;
	if (advice === undefined) return [];
	const { phone, email, web } = advice;
	const how =
		phone !== undefined
			? phoneRun(phone, words)
			: email !== undefined
				? mailRun(email, words)
				: web !== undefined
					? webRun(web)
					: { text: '' };
	return patternRuns(words('adviceIndependent', { name: advice.name }), { how: [how] });
}

/** `Joy, plan co-ordinator`: the person whose work it is to take answers. */
export function answerPerson({ document }: PrintContext): string {
	const person = personOf(document, 'officer');
	return person === undefined ? '' : `${person.name}, ${person.role}`;
}

/** How answers can be sent: the officer's address and the authority's telephone. */
export function answerWays({ document, job, words }: PrintContext): readonly InlineNode[] {
	const person = personOf(document, 'officer');
	const authority = job.look.project.authority;
	const email = person?.channel?.kind === 'email' ? person.channel.address : authority?.email;
	const phone = person?.phone ?? authority?.phone;
	return [...(email === undefined ? [] : [mailRun(email, words)]), ...(phone === undefined ? [] : [phoneRun(phone, words)])];
}

/** `a or b`. */
export function orRuns(ways: readonly InlineNode[], { words }: PrintContext): readonly InlineNode[] {
	return ways.flatMap((way, index) => (index === 0 ? [way] : [{ text: ` ${words('or')} ` }, way]));
}

function mailRun(address: string, words: PrintedWords): InlineNode {
	return { text: address, noWrap: true, ua: { role: 'Link', href: `mailto:${address}`, contents: words('emailTo', { address }) } };
}

function phoneRun(number: string, words: PrintedWords): InlineNode {
	return {
		text: number,
		noWrap: true,
		ua: { role: 'Link', href: `tel:${number.replace(/[^\d+]/g, '')}`, contents: words('telephone', { number }) },
	};
}

function webRun(address: string): InlineNode {
	const href = /^https?:\/\//.test(address) ? address : `https://${address}`;
	return { text: address.replace(/^https?:\/\//, ''), ua: { role: 'Link', href, contents: address } };
}
