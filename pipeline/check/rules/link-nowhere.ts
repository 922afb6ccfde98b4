import { anchorsOf } from '../../model/anchors.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Link } from '../../model/inline.ts';
import { nearestName } from '../../model/nearest-name.ts';
import { ownNames } from '../../model/own-values.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { exampleBooklet } from '../handbook/example-booklet.ts';
import { headingLink, isNamed } from '../handbook/heading-link.ts';
import { inlinesIn } from '../inlines.ts';
import { quoted } from '../wording.ts';

/** A link to a heading of the same document, or of another chapter of the same handbook, leads there. */
export const linkNowhere: Rule = {
	id: 'link/nowhere',
	meta: {
		title: 'Every link to a heading leads to a heading that is there.',
		why: 'Readers who follow the link would find nothing. On paper no page number would stand beside it.',
		mend: 'Write the words of the heading after the #, in small letters and with a hyphen for each space.',
		source: { publisher: 'Plainplan', title: 'How documents are written', place: 'links between chapters' },
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['#how', '#How-is-help-planed', '#', '#how-is-help-planned-2', '#contact'].map((url) => exampleBooklet(`Read [how](${url}).`)),
			good: ['#how-is-help-planned', '#How-is-help-planned', '#help', 'mailto:help@example.org', 'chapter-2.md#how'].map((url) =>
				exampleBooklet(`Read [how](${url}).`),
			),
		},
	},
	*check(document, { beside }) {
		for (const link of linksOf(document)) {
			const to = headingLink(link.url);
			if (to && (to.file === '' || isNamed(document, to.file))) yield* nowhere(link, document);
		}
		const chapters = beside?.own?.get('chapters') ?? [];
		if (beside?.whole === undefined || chapters.length < ownNames(document, 'chapters').length) return;
		for (const link of linksOf(beside.whole)) {
			const to = headingLink(link.url);
			if (to === undefined || to.file === '') continue;
			const target = [document, ...chapters].find((one) => isNamed(one, to.file));
			if (target === undefined) {
				yield {
					message: `No chapter of this handbook is the file ${quoted(to.file)}.`,
					mend: 'Write the name of one of its chapters, or add this file under "chapters".',
					span: link.span,
				};
			} else if (link.span.file !== target.source.file) yield* nowhere(link, target);
		}
	},
};

function linksOf(document: PlanDocument): readonly Link[] {
	return [...inlinesIn(document)].flatMap(({ inline }) => (inline.kind === 'link' ? [inline] : []));
}

/** What is wrong with a link whose heading should stand in `target`. */
function* nowhere(link: Link, target: PlanDocument): Generator<RuleFinding> {
	const { file = '', name = '' } = headingLink(link.url) ?? {};
	const known = [...anchorsOf(target).values()];
	if (known.includes(name) || (file !== '' && name === '')) return;
	const near = nearestName(name, known)?.name ?? known.find((one) => name !== '' && one.startsWith(name));
	yield {
		message: `No heading there has the name ${quoted(name)}.`,
		mend: near === undefined ? linkNowhere.meta.mend : `Write "${file}#${near}", if that heading is meant.`,
		span: link.span,
	};
}
