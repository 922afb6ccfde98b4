import type { EasyReadItem } from '../model/block.ts';
import type { PlanDocument } from '../model/document.ts';
import type { EasyReadRow } from '../model/easy-read.ts';
import type { Finding, Reported } from '../model/finding.ts';
import type { Picture, Pictures } from '../model/picture.ts';
import { inlinesOf, plainText } from '../model/walk.ts';
import type { EasyReadContext } from './easy-read-context.ts';
import { easyReadFinding } from './easy-read-finding.ts';
import { findPicture, pictureOfConcept } from './find-picture.ts';
import { nearestWords } from './nearest-words.ts';
import { picturesInSentence } from './picture-in-sentence.ts';
import { printedSentences } from './printed-sentences.ts';

/** One item of an easy-read block as a row: its picture, and its sentence with the meaning of any hard word under it. */
export function rowOfItem(item: EasyReadItem, document: PlanDocument, context: EasyReadContext): Reported<EasyReadRow> {
	const sentences = printedSentences(item.children, document, context);
	const { value: picture, findings } = item.picture
		? namedPicture(item.picture, context.pictures)
		: chosenPicture(item, plainText(sentences.flat()), context.pictures);
	const late = [...inlinesOf(item.children)].filter((inline) => inline.kind === 'picture');
	const misplaced = late.map(({ span, word }) =>
		easyReadFinding('easy/picture', {
			message: `The picture "${word}" does not stand at the start of its line.`,
			mend: `Move :pic[${word}] to the start of the line, or give it a line of its own.`,
			span,
		}),
	);
	return { value: { ...(picture && { picture }), sentences, span: item.span }, findings: [...findings, ...misplaced] };
}

function namedPicture({ word, as, span }: NonNullable<EasyReadItem['picture']>, pictures: Pictures): Reported<Picture | undefined> {
	if (as === 'none') return { value: undefined, findings: [] };
	const choice = as === undefined ? findPicture(word, pictures) : pictureOfConcept(as, pictures);
	switch (choice.kind) {
		case 'one':
			return { value: choice.picture, findings: [] };
		case 'several':
			return { value: choice.pictures[0], findings: [choiceNeeded(word, choice.pictures, span)] };
		case 'none':
			return { value: undefined, findings: [unknownWord(as ?? word, pictures, span)] };
	}
}

function choiceNeeded(word: string, choices: readonly Picture[], span: Finding['span']): Finding {
	const listed = choices.map(({ concept, shows }) => `:pic[${word}]{as="${concept}"} shows ${shows}.`);
	return easyReadFinding('easy/picture', {
		message: `The word "${word}" can mean ${choices.length} things, and each has its own picture.`,
		mend: ['Choose the one that fits the sentence.', ...listed].join(' '),
		span,
	});
}

function unknownWord(word: string, pictures: Pictures, span: Finding['span']): Finding {
	const [nearest, ...others] = nearestWords(word, pictures);
	const first = nearest === undefined ? 'Choose another word that means the same.' : `Write :pic[${nearest}].`;
	const more = others.length === 0 ? '' : ` Near it are also ${others.map((other) => `:pic[${other}]`).join(' and ')}.`;
	return easyReadFinding('easy/picture', {
		message: `There is no picture for the word "${word}".`,
		mend: `${first}${more} Write :pic[${word}]{as="none"} to print no picture.`,
		span,
	});
}

/** A picture for an item that names none: the one that is sure, else a finding that lists what the words lead to. */
function chosenPicture({ span }: EasyReadItem, sentence: string, pictures: Pictures): Reported<Picture | undefined> {
	const { sure, words } = picturesInSentence(sentence, pictures);
	if (sure) {
		const chosen = easyReadFinding('easy/picture-chosen', {
			message: `The program chose the picture "${sure.word}" for this line.`,
			mend: `Write :pic[${sure.word}] at the start of the line if it fits. Choose another word if it does not.`,
			span,
		});
		return { value: sure.picture, findings: [chosen] };
	}
	const suggested = words.slice(0, 3).map((word) => `:pic[${word}]`);
	const finding = easyReadFinding('easy/picture', {
		message: 'This line of easy read has no picture.',
		mend:
			suggested.length === 0
				? 'Put a picture at the start of the line, such as :pic[talk].'
				: `Put one of these at the start of the line: ${suggested.join(', ')}.`,
		span,
	});
	return { value: undefined, findings: [finding] };
}
