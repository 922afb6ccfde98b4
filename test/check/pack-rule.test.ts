import { describe, expect, it } from 'vitest';
import { found, packText, wordsFound } from './a-pack.ts';

const existence = (words: string, more = '') => `type: existence\nentries: [{words: ${JSON.stringify(words)}${more}}]`;

describe('how words are written in a pack', () => {
	it.each([
		['endeavour', 'We endeavoured to call, and she endeavours still.', ['endeavoured', 'endeavours']],
		['=left', 'He left. She leaves on the left.', ['left', 'left']],
		['=leave', 'He left. They leave now.', ['leave']],
		['multi-agenc*', 'A multi-agency team and multi agencies.', ['multi-agency', 'multi agencies']],
		['Key Stage', 'In Key Stage 2 a key stage ends.', ['Key Stage']],
		['impact/VERB', 'Noise will impact his sleep. The impact is big.', ['impact']],
		['hit the (very |)ground', 'Hit the ground. He hit the very ground.', ['Hit the ground', 'hit the very ground']],
		['(hit|strike) home', 'It hits home. It strikes home.', ['hits home', 'strikes home']],
		['think ... box', 'Think right outside the box.', ['Think right outside the box']],
		['<number> hours', 'For 3 hours, then four hours, then many hours.', ['3 hours', 'four hours']],
		['<child> refuse', 'He refuses. The pupil refused. The heating refuses.', ['He refuses', 'pupil refused']],
		['e.g.', 'Pens, e.g. red ones.', ['e.g.']],
	])('%s', async (phrase, sentence, words) => {
		expect(await wordsFound(existence(phrase), sentence)).toEqual(words);
	});

	it('the longest phrase at a place speaks, and none inside another', async () => {
		expect(await wordsFound(existence('in order\nin order to\norder'), 'He came in order to help, in order.')).toEqual([
			'in order to',
			'in order',
		]);
	});

	it('a word with a capital inside a sentence is a name', async () => {
		expect(await wordsFound(existence('key'), 'Key Stage 2 is in the Key Centre. Key people come.')).toEqual(['Key', 'Key']);
	});

	it.each([
		['<people> go', 'no class of words called <people>'],
		['...', 'at least one word'],
		['(a|b) (c|d) (e|f) (g|h) (i|j) (k|l) (m|n) (o|p)', '200'],
	])('%s is refused', async (phrase, why) => {
		await expect(wordsFound(existence(phrase), 'A.')).rejects.toThrow(why);
	});
});

describe('when words count', () => {
	it.each([
		['near: [reading]', 'He failed at reading.', 1],
		['near: [reading]', 'The heating failed.', 0],
		['unless: [heating, boiler]', 'The heating failed.', 0],
		['unless: [heating, boiler]', 'Ned failed.', 1],
		['before: [to, his test]', 'He failed to stop.', 1],
		['before: [to, his test]', 'He failed his test.', 1],
		['before: [to, his test]', 'He failed.', 0],
		["not-before: ['*']", 'He failed at it.', 0],
		['after: [<child>, he has]', 'Ned failed.', 1],
		['after: [<child>, he has]', 'The plan failed.', 0],
		['not-after: [never ...]', 'It never once failed.', 0],
		['at: start', 'Failed again.', 1],
		['at: start', 'He failed.', 0],
		['at: end', 'He failed.', 1],
		['at: alone', 'Failed.', 1],
		['at: alone', 'Failed it.', 0],
	])('%s: %s', async (condition, sentence, count) => {
		expect(await wordsFound(existence('fail', `, ${condition}`), sentence)).toHaveLength(count);
	});

	it('a condition of a group holds for all its words, and a word may add its own', async () => {
		const rest = 'type: existence\nentries: [{unless: [door], words: {key: {unless: [car]}, lock: }}]';
		const paragraphs = ['The key and the lock.', 'The door has a key and a lock.', 'The car has a key and a lock.'];
		expect(await wordsFound(rest, paragraphs.join('\n\n'))).toEqual(['key', 'lock', 'lock']);
	});

	it('a word that clears an entry may stand in the sentence before or after it, in the same paragraph', async () => {
		const rest = 'type: existence\nentries: [{unless: [door], words: {key: }}]';
		expect(await wordsFound(rest, 'The door is red. Its key is lost.')).toEqual([]);
		expect(await wordsFound(rest, 'The door is red.\n\nIts key is lost.')).toEqual(['key']);
	});

	it('quoted speech, code, addresses and words of a child are not judged, unless the pack reads them', async () => {
		expect(await wordsFound(existence('key'), 'Sam said, "The key is mine." Type `key` at [a key](http://key.example).')).toEqual(['key']);
		expect(await wordsFound(existence('key'), 'The key is mine.', 'view')).toEqual([]);
		expect(await wordsFound(`verbatim: true\n${existence('key')}`, 'The key is mine.', 'view')).toEqual(['key']);
	});

	it('roles and readers', async () => {
		expect(await wordsFound(`roles: [need]\n${existence('key')}`, 'The key.', 'need')).toEqual(['key']);
		expect(await wordsFound(`roles: [need]\n${existence('key')}`, 'The key.', 'provision')).toEqual([]);
		expect(await wordsFound(`audiences: [booklet]\n${existence('key')}`, 'The key.', 'need')).toEqual([]);
		expect(await wordsFound(`audiences: [easy-read]\n${existence('key')}`, 'The key.', 'easy-read')).toEqual(['key']);
	});
});

describe('what a pack offers', () => {
	const offered = async (entries: string, sentence: string) => {
		const findings = await found({ 'own-words.yml': packText(`type: substitution\nentries: [{words: ${entries}}]`) }, sentence, 'booklet');
		return findings.map(({ mend, suggestions, fixes }) => ({
			mend,
			offers: suggestions?.map(({ text }) => text),
			safe: fixes.map(({ text }) => text),
		}));
	};

	it.each([
		['utilise: use', 'He utilised it.', 'used'],
		['utilise: use', 'Utilising it helps.', 'Using'],
		['utilise: use', 'She utilises it.', 'uses'],
		['undertake: do', 'It was undertaken in May.', 'done'],
		['undertake: do', 'We undertook it in May.', 'did'],
		['ascertain: find out', 'We ascertained it.', 'found out'],
		['cease: stop', 'The pain ceased.', 'stopped'],
		['stakeholder: person', 'All stakeholders came.', 'people'],
		['suffer from: has', 'He suffers from asthma.', 'has'],
		['be in receipt of: have', 'She is in receipt of help.', 'has'],
		['facilitate: make easier', 'The school facilitates the group.', 'makes easier'],
		['primary carer: main carer', 'His primary carers came.', 'main carers'],
		['modification: change', 'Make a modification.', 'change'],
	])('%s: %s -> %s', async (entry, sentence, text) => {
		expect(await offered(`{${entry}}`, sentence)).toEqual([{ mend: `Write "${text}".`, offers: [text], safe: [] }]);
	});

	it('the article goes with the word', async () => {
		expect(await offered('{objective: aim}', 'A objective, an objective.')).toMatchObject([{ offers: ['An aim'] }, { offers: ['aim'] }]);
		expect(await offered('{usual: ordinary}', 'It is a usual day.')).toMatchObject([{ offers: ['an ordinary'] }]);
	});

	it('a safe replacement is a fix, with the words that it takes the place of', async () => {
		const [finding] = await found(
			{ 'own-words.yml': packText("type: substitution\nentries: [{fix: safe, words: {'e.g.': for example}}]") },
			'Pens, e.g. red ones.',
			'booklet',
		);
		expect(finding?.fixes).toMatchObject([{ text: 'for example', was: 'e.g.' }]);
		expect(finding?.suggestions).toBeUndefined();
	});

	it('no edit is offered where the source reads otherwise than the rule', async () => {
		expect(await offered('{in order to: to}', 'He came in **order** to help.')).toEqual([
			{ mend: 'Write "to".', offers: undefined, safe: [] },
		]);
	});

	it('advice is no replacement', async () => {
		expect(await offered("{holistic: {advice: 'Say what the whole is.'}}", 'A holistic plan.')).toEqual([
			{ mend: 'Say what the whole is.', offers: undefined, safe: [] },
		]);
	});
});

describe('the other kinds of packs', () => {
	it('occurrence: from the first that is too many', async () => {
		const rest = 'type: occurrence\nmost: 1\nper: paragraph\nentries: [{words: and}]';
		expect(await wordsFound(rest, 'A and b and c.\n\nD and e.')).toEqual(['and']);
	});

	it('occurrence: too few in a section', async () => {
		expect(await wordsFound('type: occurrence\nleast: 1\nper: section\nentries: [{words: phone}]', 'Write to us.')).toContain(
			'Write to us.',
		);
	});

	it('repetition', async () => {
		expect(await wordsFound('type: repetition\nallowed: [had]', 'He had had the the cup.')).toEqual(['the the']);
	});

	it('consistency: the words that a document uses less', async () => {
		const rest = 'type: consistency\nchoices: [[TA, LSA, teaching assistant]]';
		expect(await wordsFound(rest, 'A TA came. The TA stayed. The LSA left. A TA is a teaching assistant.')).toEqual([
			'LSA',
			'teaching assistant',
		]);
	});

	it('conditional', async () => {
		const rest = 'type: conditional\nfirst: [appeal]\nsecond: [tribunal]';
		expect(await wordsFound(rest, 'You can appeal. An appeal is free.')).toEqual(['appeal']);
		expect(await wordsFound(rest, 'You can appeal to the tribunal.')).toEqual([]);
	});

	it('metric', async () => {
		const rest = "type: metric\nformula: words / sentences\nis: '> 4'";
		expect(await found({ 'own-words.yml': packText(rest) }, 'One two three four five.', 'booklet')).toHaveLength(1);
		expect(await found({ 'own-words.yml': packText(rest) }, 'One two three. Four.', 'booklet')).toEqual([]);
	});

	it('a formula with a fault is refused before any document is read', async () => {
		await expect(wordsFound("type: metric\nformula: words / sentence\nis: '> 4'", 'A.')).rejects.toThrow(
			'There is no count called "sentence".',
		);
		await expect(wordsFound("type: metric\nformula: (words\nis: '> 4'", 'A.')).rejects.toThrow('A bracket is not closed.');
	});
});
