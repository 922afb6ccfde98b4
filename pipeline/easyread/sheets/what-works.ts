import type { ConceptKind } from '../../model/concept.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Picture } from '../../model/picture.ts';
import { picturesPrinted } from '../../model/pictures-used.ts';
import type { SheetOption, SheetPart } from '../../model/sheets.ts';
import { optionOf, rowsOf } from './options.ts';
import type { FilledContext } from './sheet-context.ts';

const across = 3;
/** As many cards as one page holds. */
const mostCards = 12;
/** A card says what it is about and no more: how something is would be an answer, and a feeling is the child's own. */
const topicKinds: ReadonlySet<string> = new Set(['person', 'place', 'thing', 'action'] satisfies readonly ConceptKind[]);

/** Three answers to lay cards under, and a card for each thing that the easy read shows. */
export function whatWorks(_: PlanDocument, context: FilledContext): readonly SheetPart[] {
	const { works, answers } = context.words;
	const topics = topicsOf(context)
		.slice(0, mostCards - works.blank)
		.map((picture) => ({ picture, words: capital(picture.name) }));
	const empty = works.blank + ((across - ((topics.length + works.blank) % across)) % across);
	const blank: readonly SheetOption[] = Array.from({ length: empty }, () => ({ words: '', own: true }));
	return [
		rowsOf(works.rows, context),
		{ kind: 'mat', answers: answers.scale.map((one) => optionOf(one, context)), talk: optionOf(answers.talk, context) },
		{ kind: 'cards', cards: [...topics, ...blank], across, how: works.how, startsPage: true },
	];
}

function capital(words: string): string {
	return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}

function topicsOf({ easyRead, words: { works }, pictures: { lexicon } }: FilledContext): readonly Picture[] {
	const inParts = new Set(
		easyRead.parts.flatMap(({ rows }) =>
			rows.flatMap(({ picture, symbols = [] }) =>
				[...(picture ? [picture] : []), ...symbols.flat().map((placed) => placed.picture)].map(({ drawing }) => drawing),
			),
		),
	);
	const isTopic = (concept: string) =>
		!works.without.includes(concept) && (works.with.includes(concept) || topicKinds.has(lexicon.get(concept)?.kind ?? 'thing'));
	return picturesPrinted(easyRead).filter(({ drawing, concept }) => inParts.has(drawing) && isTopic(concept));
}
