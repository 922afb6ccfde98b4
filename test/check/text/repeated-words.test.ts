import { describe, expect, it } from 'vitest';
import { repeatedWordsIn } from '../../../pipeline/check/text/repeated-words.ts';
import { tokensOf } from '../../../pipeline/language/tokens.ts';

const found = (text: string) => repeatedWordsIn(text, tokensOf(text)).length > 0;

describe('repeatedWordsIn', () => {
	it.each([
		'Please send it to the the office.',
		'We will will call you.',
		'This is is your plan.',
		'He and and his sister came.',
		'It was in in May.',
		'The plan plan is here.',
		'Ask your your teacher.',
		'If if you want to, call us.',
		'Each child child has a key worker.',
		'When the bell rings he he runs.',
		'We met with with the family.',
		'She can can swim.',
		'You may may bring a friend.',
		'I am am six.',
		'Of of course.',
		'A a dog.',
		'He needs needs help with reading.',
		'It has has wheels.',
		'On on Monday we meet.',
		'They were were late.',
	])('a slip: %j', (text) => {
		expect(found(text)).toBe(true);
	});

	it.each([
		'What he does does help.',
		'All that matters is is that we try.',
		'I know that that is hard.',
		'He had had enough.',
		'Give her her bag.',
		'New York, New York.',
		'Bora Bora is an island.',
		'Duran Duran is a band.',
		'We did so so well.',
		'It was a long long way.',
		'He says "no no no" at bath time.',
		'We walked on and on.',
		'Step by step.',
		'Side by side.',
		'One to one.',
		'Mr Will will call.',
		'Up, up and away.',
		'Room 4 4 pm.',
		'It is very, very loud.',
		'We log in in the hall.',
		'Bit by bit he calms.',
		'She goes in in her chair.',
		'Hear hear.',
	])('meant: %j', (text) => {
		expect(found(text)).toBe(false);
	});
});
