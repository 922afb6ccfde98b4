// The plan that every contestant of `npm run bench pdf` sets: the same words, tables, lists and drawings, said in no contestant's own terms.
import { readdirSync, readFileSync } from 'node:fs';
import { drawing } from './drawing.mjs';

const topics = [
	'My story',
	'Health & needs',
	'What I want',
	'Outcomes',
	'Support',
	'Care',
	'Placement',
	'Budget',
	'Advice',
	'Review',
	'Who came',
];
const pictures = 20;

/**
 * A plan with this many sections, as a list of blocks: 8 fill about 13 pages. Each variant has other words in every paragraph, so that nothing set
 * before can be used again. The same arguments give the same blocks.
 */
export function planContent({ sections, variant }) {
	const words = wordsOf(variant);
	const blocks = [
		{ kind: 'heading', level: 1, id: 'top', text: 'Education, Health & Care Plan: Sam' },
		{ kind: 'paragraph', runs: openingRuns() },
		{ kind: 'contents', title: 'What is in this plan' },
	];
	let shown = 0;
	const picture = (of) => ({ kind: 'picture', svg: drawing(shown), alt: `Drawing ${++shown}: ${of}` });
	for (let section = 1; section <= sections; section += 1) {
		const topic = topics[(section - 1) % topics.length];
		blocks.push({ kind: 'heading', level: 2, id: `s${section}`, text: `Section ${section}: ${topic}` }, words.paragraph());
		if (shown < pictures) blocks.push({ kind: 'beside', picture: picture('a child and a flower'), paragraph: words.paragraph() });
		blocks.push({ kind: 'heading', level: 3, id: `s${section}a`, text: `What is working in section ${section}` });
		blocks.push(meetingList(), words.paragraph(), words.paragraph());
		if (section % 4 === 1) blocks.push(outcomeTable(section, words));
		blocks.push(orderedList());
		if (shown < pictures) blocks.push(picture('people round a table'));
		blocks.push(words.paragraph());
		if (section % 3 === 0) blocks.push({ kind: 'note', title: 'Remember', paragraph: words.paragraph() });
	}
	return blocks;
}

function openingRuns() {
	const localOffer = 'https://www.example.org/local-offer';
	return [
		'This plan is for ',
		{ text: 'Sam', bold: true },
		'. It is an ',
		{ text: 'EHCP', expansion: 'Education, Health and Care Plan' },
		'. You can ',
		{ text: 'read more about the Local Offer and what it means for children and young people in your area', href: localOffer },
		' at any time, or go to ',
		{ text: 'Section 3', dest: 's3' },
		'. In Welsh: ',
		{ text: 'Cynllun Addysg, Iechyd a Gofal', italics: true, lang: 'cy' },
		'.',
	];
}

function meetingList() {
	return {
		kind: 'list',
		items: [
			{ text: 'People who know me well come to the meeting.' },
			{
				text: 'We talk about my needs:',
				list: {
					kind: 'list',
					items: [{ text: 'communication and interaction' }, { text: 'thinking and learning' }, { text: 'feelings and mental health' }],
				},
			},
			{ text: 'We write down what will change.' },
		],
	};
}

function orderedList() {
	return {
		kind: 'list',
		numbers: 'decimal',
		items: [
			{ text: 'Say what the outcome is.' },
			{
				text: 'Say who will help, and when:',
				list: { kind: 'list', numbers: 'lower-alpha', items: [{ text: 'every day' }, { text: 'every week' }] },
			},
			{ text: 'Say how we will know it worked.' },
		],
	};
}

/** Two header rows, then 11 rows in groups of four under one row header. */
function outcomeTable(section, words) {
	const rows = Array.from({ length: 11 }, (_, row) => ({
		...(row % 4 === 0 && { goal: `Outcome ${section}.${row / 4 + 1}`, span: Math.min(4, 11 - row) }),
		step: words.paragraph(150).runs[0],
		...(row % 5 === 0 && { list: { kind: 'list', items: [{ text: 'first step' }, { text: 'second step' }] } }),
		who: ['Ms Khan', 'Dad', 'Sam'][row % 3],
		often: ['daily', 'weekly'][row % 2],
	}));
	return { kind: 'outcomes', summary: 'Outcomes, the steps to reach them and who helps', rows };
}

const sentences = [
	...new Set(
		readdirSync('content', { recursive: true })
			.sort()
			.filter((file) => file.endsWith('.md'))
			.flatMap(sentencesIn),
	),
];

/** Sentences without any mark-up, from this repository's own documents. */
function sentencesIn(file) {
	return readFileSync(`content/${file}`, 'utf8').match(/(?<=^|[.?!] )[A-Z][A-Za-z0-9 ,’–£%-]{40,180}[.?!](?= |$)/gm) ?? [];
}

/** Paragraphs of two to five sentences, and one with a name and numbers of its own: long texts go on to bring new words. */
function wordsOf(variant) {
	const random = numbersFrom(variant);
	const pick = (list) => list[Math.floor(random() * list.length)];
	const name = () =>
		pick(['Mor', 'Tes', 'Hal', 'Wyn', 'Ash', 'Cal']) +
		pick(['den', 'ley', 'van', 'ric', 'mer', 'ton']) +
		pick(['', 'by', 'wick', 'stow', 'combe']);
	const number = (most) => 1 + Math.floor(random() * most);
	return {
		paragraph(length = 160 + number(240)) {
			const said = [`${name()} ${name()} wrote this on ${number(28)} March, on page ${number(900)} of file ${number(9000)}.`];
			while (said.join(' ').length < length) said.push(pick(sentences));
			return { kind: 'paragraph', runs: [said.join(' ')] };
		},
	};
}

/** Numbers from 0 to 1 that look random and are the same each time (Mulberry32). */
function numbersFrom(seed) {
	let state = seed * 0x9e3779b1;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
