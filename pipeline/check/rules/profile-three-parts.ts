import { nameKey } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { areBlank, headingOf, knownSectionsOf, placeOf } from '../outline.ts';
import { gateshead } from '../sources.ts';
import { quoted } from '../wording.ts';

/** A profile has its three parts, and each of them says something. The template names them. */
export const profileThreeParts: Rule = {
	id: 'profile/three-parts',
	meta: {
		title: 'A one page profile says what people like, what matters to the child and how to help.',
		why: 'A page that only says how to help shows a child as a list of problems.',
		mend: 'Write the part that is missing, with its heading.',
		source: gateshead('the one page profile'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				profile(['How to help Ned well', '- Wait.']),
				profile(['What people like about Ned', '- His jokes.'], ['What matters to Ned', '- Trains.']),
				profile(['What people like about Ned', '- His jokes.'], ['How to help Ned well', '- Wait.']),
				profile(['What people like about Ned', ''], ['What matters to Ned', '- Trains.'], ['How to help Ned well', '- Wait.']),
				profile(['What is wrong', '- He shouts.']),
			],
			good: [
				profile(['What people like about Ned', '- His jokes.'], ['What matters to Ned', '- Trains.'], ['How to help Ned well', '- Wait.']),
				profile(['What people like about me', 'My jokes.'], ['What matters to me', 'Trains.'], ['How to help me well', 'Wait.']),
				profile(['How to help Ned well', '- Wait.'], ['What matters to Ned', '- Trains.'], ['What people like about Ned', '- His jokes.']),
				profile(['What people like and admire', 'His jokes.'], ['What is important to me', 'Trains.'], ['How to support me well', 'Wait.']),
				'document: one-page-profile\nchild: Ned\n\n# Ned on one page',
			],
		},
	},
	*check(document, { type }) {
		for (const { section, template } of knownSectionsOf(document, type)) {
			if (template.role !== 'profile') continue;
			for (const part of template.headings) {
				const names = [part.heading, ...part.aliases].map((heading) => nameKey(headingOf({ heading }, document)));
				const at = section.blocks.findIndex((block) => block.kind === 'heading' && names.includes(nameKey(plainText(block.children))));
				const below = section.blocks.slice(at + 1);
				const end = below.findIndex(({ kind }) => kind === 'heading');
				const own = end < 0 ? below : below.slice(0, end);
				if (at >= 0 && !areBlank(own)) continue;
				yield {
					message: `The part ${quoted(headingOf(part, document))} ${at < 0 ? 'is missing' : 'is empty'}.`,
					mend: 'Write it in the words that the child would choose.',
					span: at < 0 ? placeOf(document, section) : (section.blocks[at]?.span ?? section.span),
				};
			}
		}
	},
};

function profile(...parts: readonly (readonly [heading: string, words: string])[]): string {
	return `document: one-page-profile\nchild: Ned\n\n## One page profile\n\n${parts.map(([heading, words]) => `### ${heading}\n\n${words}`).join('\n\n')}`;
}
