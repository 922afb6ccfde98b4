import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSentence } from '../../pipeline/easyread/match/match-sentence.ts';
import { symbolsIn } from '../../pipeline/easyread/match/symbols-in.ts';
import type { NamedPicture } from '../../pipeline/model/block.ts';
import type { Picture, Pictures } from '../../pipeline/model/picture.ts';
import { pictures } from './samples.ts';

/** `do not like: X like` is crossed, `left: ?` is a question, `Rose: -` has no picture on purpose. */
const read = (
	sentence: string,
	{ names, choices, from = pictures }: { names?: string[]; choices?: NamedPicture[]; from?: Pictures } = {},
) =>
	symbolsIn(sentence, from, { ...(names && { names }), ...(choices && { choices }) })
		.filter(({ words }) => !/^(?:I|me|we|us|you)$/i.test(words))
		.map(({ words, sure, picture, crossed }) => `${words}: ${crossed ? 'X ' : ''}${sure ? (picture?.concept ?? '-') : '?'}`);

const shown = (sentence: string) => read(sentence).filter((match) => !match.endsWith(': -'));

const span = { file: 'a.md', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };
const pic = (word: string, as?: string): NamedPicture => ({ word, ...(as !== undefined && { as }), span });
const drawn = (concept: string): Picture => ({
	concept,
	name: concept,
	shows: concept,
	pack: 'own',
	drawing: `own/${concept}`,
	file: concept,
});

describe('a sentence of more than 1,000 words', () => {
	it('has no pictures: nobody could read it', () => {
		expect(matchSentence('I do not like my dog '.repeat(50), pictures)).not.toEqual([]);
		expect(matchSentence('I do not like my dog '.repeat(1000), pictures)).toEqual([]);
	});
});

describe('words side by side with one picture', () => {
	it.each([
		['I do not like loud noise.', 'loud noise: loud-noise'],
		['Loud noises hurt.', 'Loud noises: loud-noise'],
	])('share it: %s', (text, wanted) => {
		expect(matchSentence(text, pictures).map(({ words, concept }) => `${words}: ${concept}`)).toContain(wanted);
	});
});

describe('a word with several meanings', () => {
	it.each([
		['Turn left at the shop.', 'left: left.direction'],
		['My left hand is sore.', 'left: left.direction'],
		['My right foot is sore.', 'right: right.direction'],
		['I chose the right answer.', 'right: right.correct'],
		['I got a letter from the council.', 'letter: letter.mail'],
		['I wave to my friend.', 'wave to: wave'],
		['The nurse will train my teachers.', 'train: train.teach'],
		['I go by train.', 'train: train'],
		['My watch is too tight.', 'watch: watch.clock'],
		['I watch films with Dad.', 'watch: watch.look'],
		['I sign with my hands.', 'sign: sign.hands'],
		['Sign your name here.', 'Sign: sign-your-name'],
		['The light is on.', 'light: light'],
		['My new chair is light to carry.', 'light: light.weight'],
		['I see my nan on Sundays.', 'see: look'],
		['I see what you mean now.', 'see: understand'],
		['I had a fit in class and my nurse came.', 'fit: seizure'],
		['I can tie my shoelaces.', 'tie: tie-laces'],
		['Dad left the house early.', 'left: leave'],
		['My old helper left in the summer.', 'left: leave'],
		['My blue train has six wheels.', 'train: train'],
		['The bus leaves at 8 am.', 'leaves: leave'],
		['I collect leaves in the woods.', 'leaves: leaf'],
		['My name begins with the letter T.', 'letter: letter.alphabet'],
		['I did not understand the letter.', 'letter: letter.mail'],
		['I stick pictures in my book.', 'stick: glue'],
		['I broke my pen because I break things when I am angry.', 'break: broken'],
		['You have a right to be heard.', 'right: rights'],
		['It is my turn next.', 'my turn: take-turns'],
		['I put my right foot in my boot.', 'right: right.direction'],
		['We sing at the end of the day.', 'end: finish'],
		['Mum signs the trip form.', 'signs: sign-your-name'],
		['My views matter to the team.', 'matter: important'],
		['The meeting lasts one hour.', 'lasts one: time'],
		['The lunch lady cuts my food.', 'lunch lady: lunch-supervisor'],
	])('is plain in %s', (sentence, wanted) => {
		expect(shown(sentence)).toContain(wanted);
	});

	it.each([
		['There is some cake left.', 'left'],
		['Eat the rest of your tea.', 'rest'],
		['What kind of help do you want?', 'kind'],
		['It looks like rain.', 'like'],
		['My hair is light brown.', 'light'],
		['I come back to class.', 'back'],
		['What does this word mean?', 'mean'],
		['I work hard.', 'hard'],
		['My hearing aids work in the rain.', 'work'],
		['My friends call me Ziggy.', 'call'],
		['Put one drop in each eye.', 'drop'],
		['I ate a date after lunch.', 'date'],
		['I sit on a hard chair.', 'hard'],
		['The wizard said a spell.', 'spell'],
		['We move to a new flat in May.', 'move'],
		['My lessons last 40 minutes.', 'last'],
		['My board and food are paid for.', 'board'],
		['The arm of my chair is wet.', 'arm'],
		['The writing was minute.', 'minute'],
		['My book is on a stand.', 'stand'],
		['My keys are in a safe.', 'safe'],
		['My ideas may sound strange.', 'sound'],
		['My shoes must fit me.', 'fit'],
		['I bite my nail when I worry.', 'nail'],
		['I cannot hear when people talk at once.', 'at once'],
	])('has no picture in %s', (sentence, word) => {
		expect(shown(sentence).filter((match) => match.startsWith(`${word}:`))).toEqual([]);
	});

	it.each([
		['There is a bat in the shed.', 'bat'],
		['I met the coach after school.', 'coach'],
		['That is the right boot for you.', 'right'],
		['Keep the note.', 'note'],
	])('is a question in %s', (sentence, word) => {
		expect(shown(sentence)).toContain(`${word}: ?`);
	});

	it.each(['We like that wave.', 'That is a wave.', 'It is a match.'])('is a question, never a guess, in %s', (sentence) => {
		expect(matchSentence(sentence, pictures).filter(({ sure, picture }) => !sure && picture !== undefined)).toEqual([]);
		expect(shown(sentence).some((match) => match.endsWith('?'))).toBe(true);
	});
});

describe('what somebody chose', () => {
	it('settles the meaning of a word in the sentence', () => {
		expect(read('That is a wave.', { choices: [pic('wave', 'wave.sea')] })).toEqual(['wave: wave.sea']);
	});

	it('takes a picture away', () => {
		expect(read('My dog is kind.', { choices: [pic('dog', 'none')] })).toContain('dog: -');
	});

	it("counts in this order: the writer, the child's list, the school's, the lexicon, names in packs", () => {
		const entries = (concept: string) => new Map([['dog', drawn(concept)]]);
		const own = new Map([['ferret', [drawn('ferret')]]]);
		const school: Pictures = { ...pictures, packNames: own, lists: [{ from: 'school', file: 's.csv', entries: entries('school-dog') }] };
		const child: Pictures = { ...school, lists: [{ from: 'child', file: 'c.csv', entries: entries('my-dog') }, ...school.lists] };
		expect(read('I love my dog.', { from: school })).toContain('dog: school-dog');
		expect(read('I love my dogs.', { from: child })).toContain('dogs: my-dog');
		expect(read('I love my dog.', { from: child, choices: [pic('dog', 'cat')] })).toContain('dog: cat');
		expect(read('I love my ferret.', { from: school })).toContain('ferret: ferret');
	});

	it('lets no list break a longer phrase', () => {
		const list = { from: 'child' as const, file: 'c.csv', entries: new Map([['teacher', drawn('miss-lee')]]) };
		expect(read('The head teacher is here.', { from: { ...pictures, lists: [list] } })).toContain('head teacher: head-teacher');
	});
});

describe('names of people and pets', () => {
	it.each([
		['Will wants a dog.', 'Will'],
		['Grace helps me.', 'Grace'],
		['Rose is my friend.', 'Rose'],
		['My dog Pepper sleeps.', 'Pepper'],
		['Miss Park teaches me.', 'Miss Park'],
		['Dr Green looks in my ears.', 'Dr Green'],
		['I sit next to Art.', 'Art'],
		['Mark brings my lunch.', 'Mark'],
		['Rose drives the bus.', 'Rose'],
	])('%s: no picture', (sentence, name) => {
		expect(shown(sentence).filter((match) => match.startsWith(name))).toEqual([]);
	});

	it('are those of the document too, at the start of a sentence', () => {
		expect(read('Hope is hard.', { names: ['Hope Bell'] })).toContain('Hope: -');
	});

	it('show the photo that somebody agreed to', () => {
		const from: Pictures = { ...pictures, photos: new Map([['grace', drawn('photo-grace')]]) };
		expect(read('Grace helps me.', { from })).toContain('Grace: photo-grace');
	});

	it('are no reason to lose Mum, Maths or the Council', () => {
		expect(shown('I told Mum about Maths.')).toEqual(expect.arrayContaining(['Mum: mum', 'Maths: maths']));
		expect(shown('We asked the Council.')).toContain('Council: council');
	});

	it('tell what a place is', () => {
		expect(shown('I go to Hill Road School.')).toContain('School: school');
	});

	it('may be a month', () => {
		expect(read('May comes to my house in May.', { names: ['May'] })).toEqual(expect.arrayContaining(['May: -', 'May: calendar']));
	});
});

describe('dates and times', () => {
	it.each([
		['We meet on Tuesday 1 September 2026.', 'Tuesday 1 September 2026: calendar'],
		['We meet on 10 December.', '10 December: calendar'],
		['School starts at 10:30.', '10:30: clock'],
		['I get up at half past 7.', 'half past 7: clock'],
		['Lunch is at a quarter to one.', 'a quarter to one: clock'],
		['I go home at 3 pm.', '3 pm: clock'],
		['We meet in May.', 'May: calendar'],
	])('%s', (sentence, wanted) => {
		expect(read(sentence)).toContain(wanted);
	});

	it('have the day', () => {
		expect(read('I swim every Monday.').join()).toMatch(/Monday: (?:monday|calendar)/);
		expect(read('You may bring a friend.').join()).not.toContain('may');
	});
});

describe('what a sentence denies', () => {
	it.each([
		['I do not like loud noise.', 'do not like: X like'],
		['I never eat nuts.', 'never eat nuts: X nuts'],
		['You cannot swim here.', 'cannot swim: X swim'],
		["I can't swim.", "can't swim: X swim"],
		['I have no toys here.', 'no toys: X toy'],
		['I am not happy.', 'not happy: X happy'],
		['I do not feel safe.', 'do not feel safe: X safe'],
		['Staff will not touch me.', 'not touch: X touch'],
		['I do not have a pencil.', 'do not have a pencil: X pencil'],
		['I went without my bag.', 'without my bag: X bag'],
		['I have never been on a bus.', 'never been on a bus: X bus'],
		['Do not give me nuts.', 'Do not give: X give'],
		['Do not take my toys or hide my bag.', 'hide: X hide'],
	])('is crossed from the word that denies it: %s', (sentence, wanted) => {
		expect(read(sentence)).toContain(wanted);
	});

	it.each([
		['You do not have to talk.', 'talk'],
		['You do not need to swim.', 'swim'],
		["You don't have to talk.", 'talk'],
		['Nobody laughs at me.', 'laugh'],
		['No one talks to me.', 'talk'],
		['Nothing hurts.', 'pain'],
		['It is not only happy children.', 'happy'],
		['Why not talk to us?', 'talk'],
		['Do not forget to ask.', 'remember'],
		['Please stop shouting.', 'shout'],
		['I hardly sleep.', 'sleep'],
		['I am not always happy.', 'happy'],
		['I never go out without my dog.', 'dog'],
		['I walk instead of swimming.', 'swim'],
		['I do not think it is easy.', 'easy'],
	])('has no picture where it is not plain: %s', (sentence, concept) => {
		expect(matchSentence(sentence, pictures).filter((match) => match.concept === concept)).toEqual([]);
	});

	it('ends with its clause', () => {
		expect(shown('I do not swim but I run.')).toEqual(['do not swim: X swim', 'run: run']);
		expect(shown('If you do not swim, tell us.')).toEqual(['do not swim: X swim', 'tell: tell']);
	});

	it('reaches over "or"', () => {
		expect(shown('I do not swim or run.')).toEqual(['do not swim: X swim', 'run: X run']);
	});

	it.each([
		['I do not want to live in a new home.', ['want: X'], ['live'], 'home: home'],
		['I am not ready to travel by train.', ['ready: X'], ['travel'], 'train: train'],
		['I do not want my mum to leave.', ['want: X'], ['leave'], 'mum: mum'],
		['We cannot pay for a taxi.', ['pay: X'], ['taxi'], undefined],
		['I am not good at waiting for my turn.', [], ['wait', 'turn'], undefined],
		['I do not walk to school alone.', ['walk: X'], ['alone'], 'school: school'],
		["I don't think I can swim.", [], ['swim'], undefined],
		['I no longer need a hoist.', ['need: X'], [], undefined],
	])('reaches what belongs to it: %s', (sentence, crossed, plain, kept) => {
		const found = shown(sentence);
		for (const end of crossed) expect(found.some((match) => match.includes(end))).toBe(true);
		for (const word of plain) expect(found.filter((match) => new RegExp(`\\b${word}[^:]*: (?!X)`).test(match))).toEqual([]);
		if (kept !== undefined) expect(found).toContain(kept);
	});

	it('leaves a place before the verb and a later clause alone', () => {
		expect(shown('No one at college knows how I feel.').join()).toMatch(/college: college.*feel/);
		expect(shown('Nobody at school shouts when I am sad.')).toEqual(expect.arrayContaining(['school: school', 'sad: sad']));
		expect(shown('No one at college knows how I feel.').join()).not.toContain('know');
	});

	it('leaves the subject alone', () => {
		expect(shown('Shouting does not help me.')).toEqual(
			['Shouting: shout', 'not help: X help'].map((match) => expect.stringContaining(match.split(': ')[1] ?? '')),
		);
	});

	it('crosses nothing in a figure of speech', () => {
		for (const sentence of ['I cannot stand the smell of paint.', "I can't stand loud noise.", 'I cannot bear loud noise.'])
			expect(shown(sentence).filter((match) => /X|stand|noise/.test(match))).toEqual([]);
		expect(shown("I can't help laughing.")).toEqual(['laughing: laugh']);
	});

	it('keeps the place where two words deny', () => {
		expect(shown('You must not leave the playground without an adult.')).toEqual(['playground: playground']);
	});

	it('leaves "No" as an answer alone', () => {
		expect(shown('You can say no.').join()).not.toContain('X');
	});
});

describe('modals and light verbs', () => {
	it.each(['can', 'will', 'may', 'must', 'should', 'have', 'get', 'do'])('"%s" has no picture', (word) => {
		expect(read(`You ${word} it.`).filter((match) => match.startsWith(`${word}:`))).toEqual([]);
	});
});

describe('any text at all', () => {
	const words = [...pictures.lexicon.values()].flatMap(({ words: uses, maybe }) => [...uses.map(({ word }) => word), ...maybe]);
	const piece = fc.oneof(
		fc.constantFrom(...words.filter((word) => /^[a-z ]+$/.test(word))),
		fc.constantFrom(
			'not',
			'never',
			'no',
			"don't",
			'without',
			'or',
			'and',
			',',
			'.',
			'I',
			'Rose',
			'10:30',
			'Monday',
			'left',
			'“',
			'🐕',
			'=',
			'(',
			'\n',
		),
		fc.string({ maxLength: 6 }),
	);
	const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));

	it('has matches in order, within it, none over another, and the same ones twice', () => {
		fc.assert(
			fc.property(text, (typed) => {
				const matches = matchSentence(typed, pictures, ['Rose Park']);
				let end = 0;
				for (const match of matches) {
					expect(match.start).toBeGreaterThanOrEqual(end);
					expect(match.end).toBeGreaterThan(match.start);
					expect(typed.slice(match.start, match.end)).toBe(match.words);
					end = match.end;
				}
				expect(end).toBeLessThanOrEqual(typed.length);
				expect(matchSentence(typed, pictures, ['Rose Park'])).toEqual(matches);
			}),
			{ numRuns: 150 },
		);
	});

	it('shows no picture of which it is not sure', () => {
		fc.assert(
			fc.property(text, (typed) => matchSentence(typed, pictures).every(({ sure, picture }) => sure || picture === undefined)),
			{ numRuns: 100 },
		);
	});

	it.each(['a', 'left ', 'not ', '(', 'never eat nuts or '])('ends for 10 KB of %j in one line', (typed) => {
		const long = typed.repeat(Math.ceil(10_240 / typed.length));
		expect(matchSentence(long, pictures).length).toBeLessThanOrEqual(long.length);
	});
});
