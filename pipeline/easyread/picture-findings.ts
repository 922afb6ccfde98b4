import type { EasyReadItem, NamedPicture } from '../model/block.ts';
import type { Finding, TextEdit } from '../model/finding.ts';
import type { Picture, Pictures } from '../model/picture.ts';
import type { Span } from '../model/span.ts';
import { easyReadFinding } from './easy-read-finding.ts';
import type { Match } from './match/symbols-in.ts';
import { nearestWords } from './nearest-words.ts';

/** As many as a person can compare at a glance. */
const mostOffered = 3;

/** A word that a writer named leads to several pictures. */
export function choiceNeeded({ word, span }: NamedPicture, choices: readonly Picture[]): Finding {
	const offered = choices.slice(0, mostOffered);
	const named = offered.map((picture) => textFor(word, picture));
	return easyReadFinding('easy/picture', {
		message: `The word "${word}" can mean ${choices.length} things, and each has its own picture.`,
		mend: ['Choose the one that fits the sentence.', ...listed(word, offered)].join(' '),
		span,
		suggestions: named.map((text) => ({ span, text })),
	});
}

/** A word in the sentence can mean several things, and its picture would be shown. */
export function senseNeeded({ words, others }: Match, item: EasyReadItem): Finding {
	const word = wordOf(words);
	const offered = others.slice(0, mostOffered);
	return easyReadFinding('easy/picture', {
		message:
			offered.length === 1
				? `The program cannot tell what the word "${word}" means here.`
				: `The word "${word}" can mean several things here. Each has its own picture.`,
		mend: [
			'Choose the one that fits. Put it at the start of the line.',
			...listed(word, offered),
			`Write :pic[${word}]{as="none"} for no picture.`,
		].join(' '),
		span: item.span,
		suggestions: [...offered.map((picture) => textFor(word, picture)), `:pic[${word}]{as="none"}`].map((text) => insert(text, item)),
	});
}

export function unknownWord({ word, as, span }: NamedPicture, pictures: Pictures): Finding {
	const typed = as ?? word;
	const [nearest, ...others] = nearestWords(typed, pictures);
	const first = nearest === undefined ? 'Choose another word that means the same.' : `Write :pic[${nearest}].`;
	const more = others.length === 0 ? '' : ` Near it are also ${others.map((other) => `:pic[${other}]`).join(' and ')}.`;
	return easyReadFinding('easy/picture', {
		message: `There is no picture for the word "${typed}".`,
		mend: `${first}${more} Write :pic[${typed}]{as="none"} to print no picture.`,
		span,
	});
}

/** The program chose the picture of a line that names none. */
export function pictureChosen({ words, concept }: Match, item: EasyReadItem, pictures: Pictures): Finding {
	const name = pictures.byConcept.get(concept ?? '')?.name ?? wordOf(words);
	const text = `:pic[${wordOf(words)}]{as="${concept ?? 'none'}"}`;
	return easyReadFinding('easy/picture-chosen', {
		message: `The program chose the picture "${name}" for this line.`,
		mend: `Write ${text} at the start of the line if it fits. Choose another word if it does not.`,
		span: item.span,
		suggestions: [insert(text, item)],
	});
}

export function pictureMissing(matches: readonly Match[], item: EasyReadItem): Finding {
	const words = matches.filter(({ others, picture }) => picture !== undefined || others.length > 0).map((match) => wordOf(match.words));
	const suggested = [...new Set(words)].slice(0, mostOffered).map((word) => `:pic[${word}]`);
	return easyReadFinding('easy/picture', {
		message: 'This line of easy read has no picture.',
		mend:
			suggested.length === 0
				? 'Put a picture at the start of the line, such as :pic[talk].'
				: `Put one of these at the start of the line: ${suggested.join(', ')}.`,
		span: item.span,
	});
}

function listed(word: string, pictures: readonly Picture[]): readonly string[] {
	return pictures.map((picture) => `${textFor(word, picture)} shows ${picture.shows}.`);
}

function textFor(word: string, { concept }: Picture): string {
	return `:pic[${word}]{as="${concept}"}`;
}

/** A word as it can stand in brackets. */
function wordOf(words: string): string {
	return words.replace(/[[\]{}"\\\n]/g, ' ').trim();
}

/** Behind the pictures that the line has. */
function insert(text: string, { picture, choices = [], children, span }: EasyReadItem): TextEdit {
	const last = choices.at(-1) ?? picture;
	const place = last?.span.end ?? children[0]?.span.start ?? span.start;
	const at: Span = { ...span, start: place, end: place };
	return { span: at, text: last === undefined ? `${text} ` : ` ${text}` };
}
