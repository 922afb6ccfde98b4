import type { RuleNote } from '../model/rule-note.ts';
import { sheetNotMade } from './sheets/rule-notes.ts';

const source = {
	publisher: 'Inclusion Europe',
	title: 'Information for all: European standards for making information easy to read and understand',
	place: 'Pictures',
};

/** Every rule whose findings `easyread` makes. */
export const easyReadRuleNotes: readonly RuleNote[] = [
	{
		id: 'easy/picture',
		meta: {
			title: 'Every line of easy read has one picture that means it.',
			why: 'Many readers look at the picture first. A missing or wrong picture leaves them without the meaning.',
			mend: 'Put :pic[word] at the start of the line, with a word from the picture list.',
			source,
			level: 'error',
			law: false,
			aliases: [],
			examples: {
				place: 'easy-read',
				bad: [
					':pic[trian] I love trains.',
					':pic[flibbertigibbet] I like to talk.',
					':pic[wave] We go now.',
					'We will see.',
					'It is a match.',
					':pic[dog]{as="dgo"} My dog is kind.',
				],
				good: [
					':pic[train] I love trains.',
					':pic[talk] I like to talk.',
					':pic[check]{as="review"} We look at the plan again.',
					':pic[see]{as="none"} We will see.',
					':pic[friend] I want a dog and a friend.',
					':pic[Loud noise] The hall is too loud.',
				],
			},
		},
	},
	{
		id: 'easy/picture-chosen',
		meta: {
			title: 'A person chooses each picture.',
			why: 'A program can find a word, but only a person knows what the sentence means.',
			mend: 'Write :pic[word] at the start of the line.',
			source,
			level: 'advice',
			law: false,
			aliases: [],
			examples: {
				place: 'easy-read',
				bad: ['My dog is kind.', 'I go by bus.', 'I am happy.', 'We want a phone.', 'Jo helps me.'],
				good: [
					':pic[dog] My dog is kind.',
					':pic[bus] I go by bus.',
					':pic[happy] I am happy.',
					':pic[phone] We want a phone.',
					':pic[me]{as="none"} This is me.',
				],
			},
		},
	},
	sheetNotMade,
];
