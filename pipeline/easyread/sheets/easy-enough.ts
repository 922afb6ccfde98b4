import { sentencesOf } from '../../language/sentences.ts';

/** As few words as a sentence of easy read should have (gov.uk: 10 to 15). */
const mostWords = 12;
/** Words that speak of the child as somebody else, who holds the sheet. */
const notMe = /\b(?:he|she|they|him|her|them|his|hers|their|theirs|himself|herself|themselves|child|pupil|student)\b/i;
/** What easy read leaves out: brackets, per cent, signs and lists of parts. */
const notEasy = /[()%&/;:[\]]/;

/** The first sentence of what a plan says, where a child can read it as it stands; else nothing. `child`: their name. */
export function easyEnough(text: string, child: string | undefined): string | undefined {
	const trimmed = text.trim();
	const [first] = sentencesOf(trimmed);
	const sentence = first === undefined ? '' : trimmed.slice(first.start, first.end).trim();
	if (sentence === '' || sentence.split(/\s+/).length > mostWords || notMe.test(sentence) || notEasy.test(sentence)) return undefined;
	if (child !== undefined && new RegExp(`(?<!\\p{L})${child.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'iu').test(sentence))
		return undefined;
	return sentence;
}
