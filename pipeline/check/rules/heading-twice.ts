import { anchorOf } from '../../model/anchors.ts';
import type { Heading } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Rule } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { exampleBooklet } from '../handbook/example-booklet.ts';
import { quoted } from '../wording.ts';

/** Two questions of a booklet, or two questions or chapters of a handbook, have names that differ. */
export const headingTwice: Rule = {
	id: 'heading/twice',
	meta: {
		title: 'No two questions of a booklet have one name.',
		why: 'In the list of contents, nobody can tell which of the two they want.',
		mend: 'Say in each heading what only that part answers.',
		source: {
			publisher: 'World Wide Web Consortium',
			title: 'Web Content Accessibility Guidelines (WCAG) 2.2',
			place: 'success criterion 2.4.6',
		},
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['How is help planned?', 'How is help planned', 'HOW IS HELP PLANNED?', 'How *is* help planned?', 'How  is help planned ?'].map(
				(heading) => exampleBooklet(`We meet.\n\n## ${heading}\n\nWe talk.`),
			),
			good: ['Who plans help?', 'How is help paid for?', 'When is help planned?', 'Is help planned?', 'How is more help planned?'].map(
				(heading) => exampleBooklet(`We meet.\n\n## ${heading}\n\nWe talk.`),
			),
		},
	},
	*check(document, { beside }) {
		const seen = new Map<string, Heading>();
		for (const heading of beside?.whole ? headingsOfHandbook(beside.whole) : headingsOfSections(document)) {
			const words = plainText(heading.children).trim();
			const key = anchorOf(words).replace(/-+$/, '');
			const first = seen.get(key);
			if (first === undefined) seen.set(key, heading);
			else if (beside?.whole === undefined || first.span.file !== heading.span.file) {
				const where = first.span.file === heading.span.file ? '' : ` of ${quoted(first.span.file.split('/').at(-1) ?? '')}`;
				yield {
					message: `Line ${first.span.start.line}${where} has the heading ${quoted(words)} already.`,
					mend: headingTwice.meta.mend,
					span: heading.span,
				};
			}
		}
	},
};

function headingsOfSections({ sections }: PlanDocument): readonly Heading[] {
	return sections.flatMap(({ heading }) => (heading ? [heading] : []));
}

/** Chapters and their questions. */
function headingsOfHandbook({ sections }: PlanDocument): readonly Heading[] {
	return sections.flatMap(({ heading, chapter, blocks }) => {
		const questions =
			chapter === undefined ? [] : blocks.filter((block): block is Heading => block.kind === 'heading' && block.level === 3);
		return [...(heading ? [heading] : []), ...questions];
	});
}
