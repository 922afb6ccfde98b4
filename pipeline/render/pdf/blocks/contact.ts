import type { ContactLine } from '../../../model/block.ts';
import type { Person } from '../../../model/document.ts';
import { personOf } from '../../../model/plan-parts.ts';
import { type DrawingName, drawing } from '../drawings.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { TextNode } from '../tagged/node.ts';
import { capital } from './meaning.ts';

const picture = 40;

/** Who to turn to: name, what they are, and how to reach them in large type. Never split over pages. */
export function contactPiece(contact: ContactLine, scope: Scope): Piece {
	const { context } = scope;
	const { style } = context;
	const person = personOf(context.document, contact.person.name);
	if (person === undefined) {
		return {
			node: textNode(wordRuns(contact.person.name), 'body', style, { margin: [scope.indent, 0, 0, 0] }),
			before: style.space.block,
			after: style.space.block,
		};
	}
	const { mark, lines } = channelOf(person);
	const content = flow([
		{ node: textNode(wordRuns(person.name), 'block', style, { bold: true }), before: 0, after: 0 },
		...(person.role === '' ? [] : [{ node: textNode(wordRuns(capital(person.role)), 'body', style), before: 0, after: style.space.tight }]),
		...lines.map(({ text, href }) => ({ node: channelNode(text, href, scope), before: 0, after: 0 })),
	]);
	const box = style.theme.line.box;
	return {
		node: {
			table: {
				widths: [style.hang - box, '*'],
				body: [[{ ...drawing(mark, picture, style), margin: [14, 2, 0, 0] }, { stack: content }]],
				dontBreakRows: true,
			},
			layout: framedLayout([box, box, box, box], style.colour('pine'), [0, 14, 0, 16]),
			ua: { role: 'Presentation' },
		},
		before: style.space.block,
		after: style.space.wide,
	};
}

interface Way {
	readonly text: string;
	readonly href?: string;
}

function channelOf({ channel, phone }: Person): { readonly mark: DrawingName; readonly lines: readonly Way[] } {
	const calls: readonly Way[] = phone === undefined ? [] : [{ text: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` }];
	if (channel?.kind === 'email')
		return { mark: 'envelope', lines: [...calls, { text: channel.address, href: `mailto:${channel.address}` }] };
	if (channel?.kind === 'post' && channel.address !== undefined) return { mark: 'envelope', lines: [...calls, { text: channel.address }] };
	return { mark: phone === undefined ? 'person' : 'telephone', lines: calls };
}

function channelNode(text: string, href: string | undefined, { context: { style } }: Scope): TextNode {
	const runs = wordRuns(text, href === undefined ? {} : { mark: { role: 'Link', href, contents: text } });
	return textNode(runs, 'part', style, { bold: true });
}
