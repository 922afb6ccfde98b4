import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../pipeline/compare/compare-plans.ts';
import { isSpelling } from '../../pipeline/compare/spelling.ts';
import { changesBetween, changesOfFinal, draft, draftText, edited, finalText, plan, repliesOf, told } from './sams-final.ts';

type Edits = readonly (readonly [from: string, to: string])[];

/** What a final adds and loses by law; every plan here has it. */
const byLaw = changesOfFinal([]).changes.map(told);
const toldOf = (edits: Edits, ...replies: readonly string[]) =>
	changesOfFinal(edits, ...replies)
		.changes.map(told)
		.filter((line) => !byLaw.includes(line));
const undoneOf = (edits: Edits, ...replies: readonly string[]) =>
	(changesOfFinal(edits, ...replies).undone ?? []).map(
		({ where, before, after, request }) => `${request?.number ?? 'correction'} ${where}: ${before} -> ${after}`,
	);

function request(answer: string, rows: readonly string[], name = 'More lessons', from = 'mum'): string {
	const words = rows.length === 0 ? '' : `\n| Where | Before | After |\n|---|---|---|\n${rows.join('\n')}\n`;
	return `:::request[${name}]{from="${from}" asks="change"${answer === '' ? '' : ` answer="${answer}"`}}\nTom has time for it.\n${words}:::\n\n`;
}

const asked = (text: string): string => `## What they asked for\n\n${text}`;
const corrections = (...rows: readonly string[]): string =>
	`## Corrections\n\n| Where | Before | After | Why |\n|---|---|---|---|\n${rows.join('\n')}\n`;

const five: Edits = [['| 4 times a week | 20 minutes', '| 5 times a week | 20 minutes']];
const epilepsyCard =
	'| A red card to show after a seizure, and an adult who then tells Sam what he missed | Every adult who teaches Sam | After every seizure | 5 minutes | Epilepsy |';

describe('a final when nobody asked for anything', () => {
	it('loses what only a draft says, and gains the placement and the signature', () => {
		expect(byLaw).toEqual([
			'removed Before the first section: This is a draft. It says what help we think Sam needs. Please tell us what is right, what is wrong and what is missing. Write to Joy by [last day]. -> - [draft-only]',
			'removed Before the first section [draft-only]',
			'added Section I: - -> Alder Lane Primary School / mainstream primary school [placement]',
			'added Section I: - -> Joy / 11 December 2026 [signature]',
		]);
	});

	it('may keep the rest of a paragraph that spoke of the draft, and nothing may be added to it', () => {
		const intro = 'Sam, Northmoor and everyone in this plan are made up.';
		const rest = 'It says what help we think Sam needs.';
		expect(
			changesOfFinal([[intro, `${intro}\n\n${rest}`]])
				.changes.map(told)
				.slice(0, 2),
		).toEqual([
			'removed Before the first section: This is a draft. -> - [draft-only]',
			'removed Before the first section: Please tell us what is right, what is wrong and what is missing. Write to Joy by [last day]. -> - [draft-only]',
		]);
		expect(toldOf([[intro, `${intro}\n\nThis is the final plan.`]])).toEqual([
			'added Before the first section: - -> This is the final plan. [none]',
		]);
	});
});

describe('section I of a final', () => {
	const placed = '::placement[Alder Lane Primary School]';
	const sectionI = (words: string) => toldOf([[placed, `${words}\n\n${placed}`]]).map((line) => line.replace(/.*(?=\[)/, ''));

	it.each(['Sam is taught at home.', 'Sam learns at home.', 'He learns elsewhere.', 'Sam will be educated somewhere other than a school.'])(
		'may say "%s"',
		(words) => {
			expect(sectionI(words)).toEqual(['[placement]']);
		},
	);

	it.each([
		'Sam stays at Alder Lane Primary School.',
		'Sam is taught at home when the school is short of staff.',
		'The school may send Sam home when staff are away.',
		'Sam goes to this school in the mornings only, and he goes home before lunch.',
		'This final plan is a guide, and nobody has to follow section F.',
		'- Sam stays at home every Friday.',
		'The school gives Sam 30 hours each week.',
		'The school gives speech therapy.',
		'We all agreed.',
	])('may not say "%s" unless somebody asked', (words) => {
		expect(sectionI(words)).toEqual(['[none]']);
	});

	const placedAs = (line: string) =>
		toldOf([['::placement[Alder Lane Primary School]{type="mainstream primary school"}', line]]).map((told) =>
			told.replace(/.*(?=\[)/, ''),
		);

	it.each(['::placement[a special school]', '::placement[Marsh Farm Academy]{type="special school for autistic pupils"}'])(
		'names the placement with %s',
		(line) => {
			expect(placedAs(line.replace('autistic', 'autism'))).toEqual(['[placement]']);
		},
	);

	it.each([
		'::placement[Alder Lane Primary School]{type="mainstream primary school, mornings only"}',
		'::placement[Alder Lane Primary School]{type="mainstream primary school without lessons"}',
		'::placement[Alder Lane Primary School for 2 days]{type="mainstream primary school"}',
		'::placement[Alder Lane Primary School when there is room]{type="mainstream primary school"}',
	])('says more than a name and a type with %s', (line) => {
		expect(placedAs(line)).toEqual(['[none]']);
	});

	it('is the only section in which the placement may stand', () => {
		const line = '::placement[Alder Lane Primary School]{type="mainstream primary school"}';
		expect(toldOf([['## Section G', `${line}\n\nThe school gives it when it can.\n\n## Section G`]])).toEqual([
			'added Section F: - -> Alder Lane Primary School / mainstream primary school [none]',
			'added Section F: - -> The school gives it when it can. [none]',
		]);
	});

	it('may not show who signed what off, nor which panel decided: by law it holds the name and the type only', () => {
		expect(new Set(sectionI(signedOff))).toEqual(new Set(['[none]']));
		expect(new Set(sectionI(panel))).toEqual(new Set(['[none]']));
	});
});

const signedOff = '| What was signed off | Who signed it off | Date |\n|---|---|---|\n| The whole plan | Angela | 4 January 2027 |';
const panel = '| Date | Panel | What it decided | Why |\n|---|---|---|---|\n| 4 May 2027 | Plans panel | Alder Lane | It can help. |';

describe('section K of a final', () => {
	const heading = 'How this plan was decided';
	const sectionK = (...words: readonly string[]) =>
		changesBetween(draftText, `${finalText.trimEnd()}\n\n${words.join('\n\n')}\n`)
			.changes.map(told)
			.filter((line) => !byLaw.includes(line))
			.map((line) => line.replace(/.*(?=\[)/, ''));

	it('may show who signed what off and which panel decided, under a heading of their own', () => {
		expect(new Set(sectionK(`### ${heading}`, signedOff))).toEqual(new Set(['[signature]']));
		expect(new Set(sectionK(`### ${heading}`, signedOff, panel))).toEqual(new Set(['[signature]', '[placement]']));
		expect(new Set(sectionK(panel))).toEqual(new Set(['[placement]']));
	});

	it.each([
		['a sentence under the heading', [`### ${heading}`, signedOff, 'Sam gets 30 hours of help.']],
		['a heading without a table', [`### ${heading}`, 'We all agreed.']],
		['a heading that promises help', ['### We agreed on 30 hours of help', signedOff]],
		['a heading about something else', ['### What else Sam needs', signedOff]],
		['a sentence that names the school', ['Sam stays at Alder Lane Primary School.']],
		['a table with a column more', [`### ${heading}`, panel.replace(/\|\n/g, '| Help |\n').replace('|---| Help |', '|---|---|')]],
		['a sign-off that changes help', [`### ${heading}`, signedOff.replace('The whole plan', 'The reading lessons stop in March')]],
		['a sign-off that takes hours', [signedOff.replace('The whole plan', 'The help in section F, and Sam gets two hours less')]],
		['a sign-off by nobody with an office', [signedOff.replace('Angela', 'Angela, who ends the Saturday club in March')]],
		['a panel that counts', [panel.replace('Alder Lane', 'Sam gets 2 hours of lessons a day')]],
		['a panel that sets the plan aside', [panel.replace('It can help.', 'The school need not follow section F.')]],
		['a panel that changes how often', [panel.replace('It can help.', 'Reading lessons become twice a week after Easter.')]],
		['a row of advice', ['| Short name | Advice | Written by | Date |\n|---|---|---|---|\n| New | A report | Tom, teacher | 5 May 2027 |']],
	])('may not hold %s unless somebody asked', (_, words) => {
		expect(sectionK(...words)).toContain('[none]');
	});
});

describe('what is no change of words', () => {
	it.each<readonly [string, (text: string) => string]>([
		['Windows line endings', (text) => text.replace(/\n/g, '\r\n')],
		['curly quotation marks', (text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’')],
		['emphasis', (text) => text.replace('funny and kind', '**funny** and _kind_')],
		['emphasis on half a word', (text) => text.replace('epilepsy nurse,', 'epilepsy nurse,').replace('Loud, crowded', '**Lo**ud, crowded')],
		['line breaks and spaces', (text) => text.replace('Sam is gentle with', 'Sam  is gentle\nwith')],
		['the width of a table', (text) => text.replace('| Class teacher | 3 times a week |', '|   Class teacher   |3 times a week|')],
		['stars for dashes in a list', (text) => text.replace('- His dog, Biscuit.', '* His dog, Biscuit.')],
		['two columns of a table that change places with their headings', (text) => swapColumns(text)],
		[
			'the version, the day of issue, looks and who is sent it',
			(text) => text.replace('version: 1', 'version: 3\ntheme: large-print').replace('send-to: mum, dad', 'send-to: dad, mum'),
		],
		['a new address', (text) => text.replace('joy@northmoor.example', 'joy.second@northmoor.example')],
		[
			'a person who is only sent the plan',
			(text) => text.replace('send-to:', '  head: Angela, head teacher, angela@alderlane.example\nsend-school: head\nsend-to:'),
		],
	])('%s', (_, change) => {
		expect(change(finalText)).not.toBe(finalText);
		expect(
			changesBetween(draftText, change(finalText))
				.changes.map(told)
				.filter((line) => !byLaw.includes(line)),
		).toEqual([]);
	});
});

/** Changes the places of the last two columns of section G. */
function swapColumns(text: string): string {
	return text.replace(
		/(?<=## Section G[\s\S]*)^(\|.*)\| ([^|\n]+) \| ([^|\n]+) \|$(?=[\s\S]*## Section H1)/gm,
		(_, start, one, other) => `${start}| ${other} | ${one} |`,
	);
}

describe('the same words at another place', () => {
	it('two rows change places', () => {
		const [one, other] = ['| Calm-plan lesson, 1:1 |', '| Planned quiet break in the library, at 10:30 and at 1:30 |'];
		const lines = finalText.split('\n');
		const [i, j] = [lines.findIndex((line) => line.startsWith(one)), lines.findIndex((line) => line.startsWith(other))];
		const swapped = lines
			.with(i, lines[j] ?? '')
			.with(j, lines[i] ?? '')
			.join('\n');
		const found = changesBetween(draftText, swapped)
			.changes.map(told)
			.filter((line) => !byLaw.includes(line));
		expect(found).toEqual(['renumbered F8 (was F9) [same-words]', 'moved F9 (was F8) [same-words]']);
	});

	it('two cells change places between rows: that is a change', () => {
		expect(
			toldOf([
				['| Twice a day | 10 minutes', '| Every school day | 10 minutes'],
				['| Lunchtime assistant | Every school day | 20 minutes |', '| Lunchtime assistant | Twice a day | 20 minutes |'],
			]),
		).toEqual(['reworded F9, How often: Twice a -> Every school [none]', 'reworded F10, How often: Every school -> Twice a [none]']);
	});

	it('a paragraph is split, with a capital that it had', () => {
		expect(toldOf([['He can follow one spoken instruction. When', 'He can follow one spoken instruction.\n\nWhen']])).toEqual([
			'split Following what people say [same-words]',
		]);
	});

	it('a split that makes another sentence is a change', () => {
		expect(toldOf([['No other social care provision is needed now.', 'No.\n\nOther social care provision is needed now.']])).not.toEqual(
			[],
		);
		expect(
			toldOf([['No other social care provision is needed now.', 'No\n\nother social care provision is needed now.']]).join(),
		).toContain('[none]');
	});

	it('two paragraphs are joined, and two items become one', () => {
		expect(toldOf([['on the board.\n\nReading makes', 'on the board. Reading makes']])).toEqual(['joined Words of Sam [same-words]']);
		expect(toldOf([['- His dog, Biscuit.\n- Knowing', '- His dog, Biscuit. Knowing']])).toEqual([
			'joined Section A, What matters to Sam [same-words]',
		]);
	});

	it('a row that goes gives those below it other numbers', () => {
		expect(
			toldOf([
				[
					'| Calm-plan lesson, 1:1 | Teaching assistant trained by the educational psychologist | Once a week | 30 minutes | Feeling calm in busy places |\n',
					'',
				],
			]),
		).toEqual([
			'removed F8: Calm-plan lesson, 1:1 / Teaching assistant trained by the educational psychologist / Once a week / 30 minutes / Feeling calm in busy places -> - [none]',
			'renumbered F8 (was F9) [same-words]',
			'renumbered F9 (was F10) [same-words]',
			'renumbered F10 (was F11) [same-words]',
		]);
	});

	it('a row of F that moves to H1 is another duty in law: that is a change', () => {
		const found = toldOf([
			[`${epilepsyCard}\n`, ''],
			['| 3 hours | Friends outside school |\n', `| 3 hours | Friends outside school |\n${epilepsyCard}\n`],
		]);
		expect(found.map((line) => line.replace(/:.*(?=\[)/, ' '))).toEqual(['removed F11 [none]', 'added H1.2 [none]']);
	});

	it('a whole section under another letter is another duty in law: that is a change', () => {
		const newer = finalText
			.replace('## Section H1: Social care provision for a disabled child', '## Section H2: Social care provision for a disabled child')
			.replace(/^## Section H2: Other[\s\S]*?(?=## Section I)/m, '');
		expect(
			changesBetween(draftText, newer)
				.changes.filter(({ ground, place }) => ground.kind === 'none' && /^H[12]\.1$/.test(place))
				.map(({ kind, place }) => `${kind} ${place}`),
		).toEqual(['removed H1.1', 'added H2.1']);
	});

	it('a paragraph that moves to another need is a change', () => {
		const sentence = 'He is told of it at once.';
		const older = edited(draftText, [['before he starts. :from[School]\n', `before he starts. :from[School]\n\n${sentence}\n`]]);
		const newer = edited(finalText, [['has not understood. :from[School]\n', `has not understood. :from[School]\n\n${sentence}\n`]]);
		expect(
			changesBetween(older, newer)
				.changes.map(told)
				.filter((line) => !byLaw.includes(line)),
		).toEqual([`removed Reading and spelling: ${sentence} -> - [none]`, `added Following what people say: - -> ${sentence} [none]`]);
	});
});

describe('one small thing that changes the meaning', () => {
	it.each<readonly [string, Edits, string]>([
		['a number', five, 'reworded F1, How often: 4 -> 5 [none]'],
		['a ratio', [['Reading lessons, 1:1,', 'Reading lessons, 1:2,']], 'reworded F1, What Sam will get: 1:1 -> 1:2 [none]'],
		['can and cannot', [['He can follow one', 'He cannot follow one']], 'reworded Following what people say: can -> cannot [none]'],
		['a comma', [['Loud, crowded rooms', 'Loud crowded rooms']], 'removed Feeling calm in busy places: , -> - [none]'],
		['a capital', [['trained by Grace | Grace', 'trained by grace | Grace']], 'reworded E2.1, Who: Grace -> grace [none]'],
		[
			'the hope that an outcome leads to',
			[['hope="Driving a train"}', 'hope="A friend at home"}']],
			'reworded Acting on instructions, hope: Driving a train -> A friend at home [none]',
		],
		[
			'whose words they are',
			[[':::view[Sam]', ':::view[mum]']],
			'reworded Words of Leila, whose (was Words of Sam, whose): Sam -> Leila [none]',
		],
		[
			'how the words were gathered',
			[['on 14 September 2026."}', 'on 15 September 2026."}']],
			'reworded Words of Sam, how: 14 -> 15 [none]',
		],
		['a picture', [[':pic[train] I love', ':pic[bus] I love']], 'reworded Easy read, About me, picture: train -> bus [none]'],
		[
			'a picture in another sense',
			[[':pic[train] I love', ':pic[train]{as="none"} I love']],
			'added Easy read, About me, picture: - -> , as none [none]',
		],
		[
			'what a word means',
			[['a condition that causes seizures', 'an illness that causes seizures']],
			'reworded Epilepsy: a condition -> an illness [none]',
		],
		[
			'an explanation that goes',
			[[':term[epilepsy]{means="a condition that causes seizures"}', 'epilepsy']],
			'removed Epilepsy: (a condition that causes seizures) -> - [none]',
		],
		['a citation that goes', [['three each week. :from[Nurse]', 'three each week.']], 'removed Epilepsy: [Nurse] -> - [none]'],
		[
			'words struck out',
			[['when a job is hard', 'when a ~~job~~ is hard']],
			'reworded Section A, What people like about Sam: job -> ~~job~~ [none]',
		],
		[
			'a link behind words',
			[['Trains, maps and', '[Trains](https://example.org), maps and']],
			'added Section A, What matters to Sam: - -> (https://example.org) [none]',
		],
		[
			'a box that is ticked',
			[['- His dog, Biscuit.', '- [x] His dog, Biscuit.']],
			'added Section A, What matters to Sam, ticked: - -> yes [none]',
		],
		[
			'a heading',
			[['### Thinking and learning', '### Learning and thinking']],
			'reworded Section B, Learning and thinking (was Section B, Thinking and learning): Thinking and learning -> Learning and thinking [none]',
		],
		[
			'the heading of a column',
			[
				[
					'| Who gives it | How often | How long | Helps with |\n|---|---|---|---|---|\n| Reading',
					'| Who may give it | How often | How long | Helps with |\n|---|---|---|---|---|\n| Reading',
				],
			],
			'reworded Section F, column headings: gives -> may give [none]',
		],
		['the name of the child', [['child: Sam', 'child: Sami']], 'reworded child: Sam -> Sami [none]'],
		['the day of birth', [['born: 2017-03-14', 'born: 2017-04-14']], 'reworded born: March -> April [none]'],
		['who the main contact is', [['contact-care: worker', 'contact-care: nurse']], 'reworded contact-care: Beth -> Marek [none]'],
		["a person's role", [['Marek, epilepsy nurse', 'Marek, school nurse']], 'reworded People, nurse: epilepsy -> school [none]'],
	])('%s', (_, edits, line) => {
		expect(toldOf(edits)).toContain(line);
	});

	it('a sum that ends with a sign', () => {
		const [older, newer] = ['2 + 2 =', '3 + 3 ='].map((sum) => (text: string) => edited(text, [['- His dog, Biscuit.', `- ${sum}`]]));
		expect(changesBetween(older?.(draftText) ?? '', newer?.(finalText) ?? '').changes.map(told)).toContain(
			'reworded Section A, What matters to Sam: 2 + 2 -> 3 + 3 [none]',
		);
	});

	it('a name that is typed once and printed often is told once', () => {
		const older = edited(draftText, [['## Section B', 'Ask :person[nurse].\n\n## Section B']]);
		const newer = edited(finalText, [
			['## Section B', 'Ask :person[nurse].\n\n## Section B'],
			['nurse: Marek,', 'nurse: Marta,'],
		]);
		const found = changesBetween(older, newer)
			.changes.map(told)
			.filter((line) => !byLaw.includes(line));
		expect(found).toEqual(['reworded People, nurse: Marek -> Marta [none]']);
	});
});

describe('people whom a final adds', () => {
	const signer = (person: string) =>
		toldOf([
			['::signature[officer]', '::signature[boss]'],
			['send-to:', `  boss: ${person}\nsend-to:`],
		]).filter((line) => !/^(?:added|reworded) Section I/.test(line));

	it('the one who signs may have an office', () => {
		expect(signer('Angela, head of special educational needs, angela@northmoor.example')).toEqual([
			'added People, boss: - -> Angela / head of special educational needs [signature]',
		]);
	});

	it.each([
		'head, who ends the Saturday club in March',
		'head of 3 schools',
		'helper',
		'manager that gives no lessons',
		'head of all the schools and clubs of the north and the south of Northmoor',
	])('the one who signs may not be "%s"', (role) => {
		expect(signer(`{ name: Angela, role: "${role}", email: angela@northmoor.example }`).join()).toContain('[none]');
	});

	it('somebody whom the draft knew keeps their role, under another key as well', () => {
		expect(signer('Joy, manager of the council, joy@northmoor.example').join()).toContain('[none]');
		expect(signer('Joy, plan co-ordinator, joy@northmoor.example').join()).toContain('[signature]');
	});

	it('a main contact is seen, even where the school or the health board is sent the plan through them', () => {
		const found = toldOf([
			['contact-care: worker', 'contact-care: helper'],
			['send-to:', '  helper: Beth, volunteer who comes when she is free, beth@northmoor.example\nsend-health: helper\nsend-to:'],
		]);
		expect(found).toContain('added People, helper: - -> Beth / volunteer who comes when she is free [none]');
	});
});

describe('lists', () => {
	const can = 'Sam can do these jobs by himself:';
	const cannot = 'Sam cannot do these jobs by himself:';
	const after = '- His dog, Biscuit.\n';
	const lists = (one: string, first: readonly string[], other: string, second: readonly string[]) =>
		`### Jobs\n\n${one}\n\n${first.map((item) => `- ${item}\n`).join('')}\n${other}\n\n${second.map((item) => `- ${item}\n`).join('')}\n`;
	const older = edited(draftText, [
		['## Section B', `${lists(can, ['get dressed', 'eat lunch'], cannot, ['cross a road', 'use the oven'])}## Section B`],
	]);
	const between = (words: string) =>
		changesBetween(older, edited(finalText, [['## Section B', `${words}## Section B`]]))
			.changes.map(told)
			.filter((line) => !byLaw.includes(line));

	it('that say the same are the same, and two items of one list may change places', () => {
		expect(between(lists(can, ['get dressed', 'eat lunch'], cannot, ['cross a road', 'use the oven']))).toEqual([]);
		expect(between(lists(can, ['eat lunch', 'get dressed'], cannot, ['cross a road', 'use the oven'])).join()).toMatch(
			/^moved .*\[same-words\]$/,
		);
	});

	it('an item that moves to another list is a change of words', () => {
		expect(between(lists(can, ['eat lunch'], cannot, ['cross a road', 'use the oven', 'get dressed']))).toEqual([
			'removed Section A, Jobs: get dressed -> - [none]',
			'added Section A, Jobs: - -> get dressed [none]',
		]);
	});

	it('an item that moves past the paragraph between two lists is a change of words', () => {
		expect(between(`${lists(can, ['get dressed', 'eat lunch', 'cross a road'], cannot, ['use the oven'])}`).join()).toContain('[none]');
	});

	it('two paragraphs that lead into lists and change places are a change of words', () => {
		expect(between(lists(cannot, ['get dressed', 'eat lunch'], can, ['cross a road', 'use the oven'])).join()).toContain('[none]');
	});

	it('a whole list may move with the paragraph that leads into it', () => {
		expect(between(lists(cannot, ['cross a road', 'use the oven'], can, ['get dressed', 'eat lunch'])).join()).toMatch(
			/^moved [^,]*, Jobs[^[]*\[same-words\]$/,
		);
	});

	it('an item that moves from a list to one under another heading is a change of words', () => {
		expect(
			toldOf([
				[after, ''],
				['- Show him, do not only tell him.\n', `- Show him, do not only tell him.\n${after}`],
			]).join(),
		).toContain('[none]');
	});
});

describe('a request that is no ground', () => {
	const row = '| F1, How often | 4 times a week | 5 times a week |';
	const answered = request('yes', [row]);
	const grounds = (text: string, meta: (front: string) => string = (front) => front, own?: string) => {
		const asking = repliesOf(asked(text));
		const reply = plan(
			meta(own === undefined ? asking.source.text : asking.source.text.replace(/:::reply[\s\S]*?\n:::\n\n/, own)),
			'replies-1.md',
		);
		return comparePlans(draft, plan(edited(finalText, five)), { replies: [reply] })
			.changes.filter(({ place }) => place === 'F1, How often')
			.map(({ ground }) => (ground.kind === 'none' ? (ground.because ?? 'none') : ground.kind));
	};

	it('is one in replies to another draft, by its code or by its number', () => {
		expect(grounds(answered)).toEqual(['request']);
		expect(grounds(answered, (text) => text.replace('3f2a9c41d7', '3f2a9c41'))).toEqual(['request']);
		expect(grounds(answered, (text) => text.replace('3f2a9c41d7', '99999999'))).toEqual(['other-draft']);
		expect(grounds(answered, (text) => text.replace('version: 1', 'version: 2'))).toEqual(['other-draft']);
	});

	it('is one in replies that do not say to which draft', () => {
		expect(grounds(answered, (text) => text.replace('served-draft: 3f2a9c41d7\n', ''))).toEqual(['other-draft']);
	});

	it('is one by somebody to whom the draft was not sent, even if they wrote', () => {
		const from = (who: string) => request('yes', [row], 'More', who);
		const reply = (who: string) => `:::reply[${who}]{on="1 December 2026" how="email"}\nWe need this.\n:::\n\n`;
		expect(grounds(from('officer'), undefined, reply('officer'))).toEqual(['not-sent']);
		expect(grounds(from('nurse'), undefined, reply('mum, nurse'))).toEqual(['not-sent']);
		expect(grounds(from('Sam'), undefined, reply('Sam'))).toEqual(['request']);
		expect(grounds(from('dad'), undefined, reply('dad'))).toEqual(['request']);
	});

	it('is one by somebody whose own words are missing', () => {
		expect(grounds(answered, undefined, ':::reply[dad]{on="1 December 2026" how="email"}\nFine.\n:::\n\n')).toEqual(['no-reply']);
		expect(grounds(answered, undefined, '')).toEqual(['no-reply']);
	});

	it.each(['school', 'meeting'])('is one that asks for a %s', (asks) => {
		expect(grounds(answered.replace('asks="change"', `asks="${asks}"`))).toEqual(['no-words']);
	});

	it('a request about money may change words', () => {
		expect(grounds(answered.replace('asks="change"', 'asks="budget"'))).toEqual(['request']);
	});
});

describe('what is drawn', () => {
	it('may come, go and change places, for its parts are worked out', () => {
		for (const drawn of ['::thread', '::timeline', '::contents', '::checklist']) {
			const found = changesBetween(
				edited(draftText, [['## Section B', `::thread\n\n## Section B`]]),
				edited(finalText, [['## Section B', `${drawn}\n\n## Section B`]]),
			);
			expect(found.changes.filter(({ ground }) => ground.kind === 'none')).toEqual([]);
		}
	});
});

describe('a change that somebody asked for', () => {
	it('rests on the request', () => {
		expect(toldOf(five, asked(request('yes', ['| F1, How often | 4 times a week | 5 times a week |'])))).toEqual([
			'reworded F1, How often: 4 -> 5 [request R1]',
		]);
	});

	it('may be agreed in part', () => {
		expect(toldOf(five, asked(request('partly', ['| F1, How often | 4 times a week | 5 times a week |'])))).toEqual([
			'reworded F1, How often: 4 -> 5 [request R1]',
		]);
	});

	it.each(['f1, how often', 'F1 how often', 'Section F, F1, How often', 'F1', 'Section F', 'Special educational provision'])(
		'is found where the writer says "%s"',
		(where) => {
			expect(toldOf(five, asked(request('yes', [`| ${where} | 4 times a week | 5 times a week |`])))).toEqual([
				'reworded F1, How often: 4 -> 5 [request R1]',
			]);
		},
	);

	it.each(['F2, How often', 'F1, How long', 'Section G', 'Reading'])('is not found where the writer says "%s"', (where) => {
		expect(toldOf(five, asked(request('yes', [`| ${where} | 4 times a week | 5 times a week |`])))).toEqual([
			'reworded F1, How often: 4 -> 5 [none]',
		]);
	});

	it('does not rest on a request that was answered with no, or has no answer', () => {
		const row = '| F1, How often | 4 times a week | 5 times a week |';
		expect(toldOf(five, asked(request('no', [row])))).toEqual(['reworded F1, How often: 4 -> 5 [none, R1 said no]']);
		expect(toldOf(five, asked(request('', [row])))).toEqual(['reworded F1, How often: 4 -> 5 [none, R1 said nothing]']);
	});

	it('does not cover a second word in the same cell', () => {
		const edits: Edits = [['| 4 times a week | 20 minutes', '| 5 times a month | 20 minutes']];
		expect(toldOf(edits, asked(request('yes', ['| F1, How often | 4 times a week | 5 times a week |'])))).toEqual([
			'reworded F1, How often: 4 -> 5 [request R1]',
			'reworded F1, How often: week -> month [none]',
		]);
	});

	it('does not cover another number than the one agreed', () => {
		const edits: Edits = [['| 4 times a week | 20 minutes', '| 6 times a week | 20 minutes']];
		const reply = asked(request('yes', ['| F1, How often | 4 times a week | 5 times a week |']));
		expect(toldOf(edits, reply)).toEqual(['reworded F1, How often: 4 -> 6 [none]']);
		expect(undoneOf(edits, reply)).toEqual(['R1 F1, How often: 4 times a week -> 5 times a week']);
	});

	it('allows one place: the same words elsewhere need a row of their own', () => {
		const edits: Edits = [
			...five,
			['| Class teacher | 3 times a week | 15', '| Class teacher | 4 times a week | 15'],
			['| 3 times a week | 30', '| 4 times a week | 30'],
		];
		expect(toldOf(edits, asked(request('yes', ['| F1, How often | 4 | 5 |', '| Section F | 3 | 4 |'])))).toEqual([
			'reworded F1, How often: 4 -> 5 [request R1]',
			'reworded F3, How often: 3 -> 4 [request R1]',
			'reworded F4, How often: 3 -> 4 [none]',
		]);
	});

	it('two people ask for different changes of one cell', () => {
		const edits: Edits = [['| Class teacher | 3 times a week | 15 minutes |', '| Class teacher, or Danny | 5 times a week | 15 minutes |']];
		const both = asked(
			request('yes', ['| F3, How often | 3 times | 5 times |']) +
				request('yes', ['| F3, Who gives it | Class teacher | Class teacher, or Danny |'], 'Danny helps', 'dad'),
		);
		expect(toldOf(edits, both)).toEqual([
			'added F3, Who gives it: - -> , or Danny [request R2]',
			'reworded F3, How often: 3 -> 5 [request R1]',
		]);
		const sameCell = asked(
			request('yes', ['| F1, How often | 4 times | 5 times |']) + request('yes', ['| F1, How often | a week | each week |'], 'Each', 'dad'),
		);
		expect(toldOf([['| 4 times a week | 20 minutes', '| 5 times each week | 20 minutes']], sameCell)).toEqual([
			'reworded F1, How often: 4 -> 5 [request R1]',
			'reworded F1, How often: a -> each [request R2]',
		]);
	});

	it('two people ask for two numbers, and one of them is refused', () => {
		const reply = asked(
			request('yes', ['| F1, How often | 4 times | 5 times |']) + request('no', ['| F1, How often | 4 times | 6 times |'], 'Six', 'dad'),
		);
		expect(toldOf(five, reply)).toEqual(['reworded F1, How often: 4 -> 5 [request R1]']);
		expect(undoneOf(five, reply)).toEqual([]);
		expect(toldOf([['| 4 times a week | 20 minutes', '| 6 times a week | 20 minutes']], reply)).toEqual([
			'reworded F1, How often: 4 -> 6 [none, R2 said no]',
		]);
	});

	it('was agreed and then undone: the plan says what the draft said', () => {
		expect(undoneOf([], asked(request('yes', ['| F1, How often | 4 times a week | 5 times a week |'])))).toEqual([
			'R1 F1, How often: 4 times a week -> 5 times a week',
		]);
	});

	it('was agreed for an earlier draft, and the draft that was sent has it already', () => {
		expect(undoneOf([], asked(request('yes', ['| F1, How often | 3 times a week | 4 times a week |'])))).toEqual([]);
	});

	it('adds a row: all of its cells stand under "After"', () => {
		const row = 'Swimming / Class teacher / Once a week / 1 hour / Friends outside school';
		const edits: Edits = [[epilepsyCard, `${epilepsyCard}\n| ${row.replaceAll(' / ', ' | ')} |`]];
		expect(toldOf(edits, asked(request('yes', [`| F12 | | ${row} |`])))).toEqual([`added F12: - -> ${row} [request R1]`]);
		expect(toldOf(edits, asked(request('yes', [`| F12 | | ${row.replace('Once', 'Twice')} |`])))).toEqual([
			`added F12: - -> ${row} [none]`,
		]);
	});

	it('takes a row away: all of its cells stand under "Before"', () => {
		const row = epilepsyCard.slice(2, -2).replaceAll(' | ', ' / ');
		expect(toldOf([[`${epilepsyCard}\n`, '']], asked(request('yes', [`| F11 | ${row} | |`])))).toEqual([
			`removed F11: ${row} -> - [request R1]`,
		]);
	});

	it('adds words, takes words away, and adds a whole item', () => {
		expect(toldOf([['His dog, Biscuit.', 'His old dog, Biscuit.']], asked(request('yes', ['| What matters to Sam | | old |'])))).toEqual([
			'added Section A, What matters to Sam: - -> old [request R1]',
		]);
		expect(toldOf([['His dog, Biscuit.', 'Biscuit.']], asked(request('yes', ['| What matters to Sam | His dog, | |'])))).toEqual([
			'removed Section A, What matters to Sam: His dog, -> - [request R1]',
		]);
		expect(
			toldOf(
				[['- His dog, Biscuit.', '- His dog, Biscuit.\n- Swimming.']],
				asked(request('yes', ['| What matters to Sam | | Swimming. |'])),
			),
		).toEqual(['added Section A, What matters to Sam: - -> Swimming. [request R1]']);
	});

	it('may be in the front matter, in an attribute, in a meaning or in easy read', () => {
		const reply = asked(
			request('yes', [
				'| school-now | Alder Lane Primary School | Alder Lane School |',
				'| Acting on instructions, hope | Driving a train | A friend at home |',
				'| Epilepsy | a condition | an illness |',
				'| Easy read, Help at school | 4 times | 5 times |',
			]),
		);
		const edits: Edits = [
			['school-now: Alder Lane Primary School', 'school-now: Alder Lane School'],
			['hope="Driving a train"}', 'hope="A friend at home"}'],
			['a condition that', 'an illness that'],
			['lesson 4 times a week.', 'lesson 5 times a week.'],
		];
		expect(toldOf(edits, reply).filter((line) => !line.endsWith('[request R1]'))).toEqual([]);
		expect(toldOf(edits, reply)).toHaveLength(4);
	});
});

describe('a correction of spelling', () => {
	const slip: Edits = [['draws his own maps', 'draws his own mapps']];
	const between = (edits: Edits, ...rows: readonly string[]) =>
		changesBetween(edited(draftText, slip), edited(finalText, edits), ...[corrections(...rows)])
			.changes.map(told)
			.filter((line) => !byLaw.includes(line));

	it('is a correction where the list has it', () => {
		expect(between([], '| What people like about Sam | mapps | maps | A slip. |')).toEqual([
			'reworded Section A, What people like about Sam: mapps -> maps [correction]',
		]);
		expect(between([])).toEqual(['reworded Section A, What people like about Sam: mapps -> maps [none]']);
	});

	it.each([
		['a number', '22 of the 100', '23 of the 100', '22', '23'],
		['a negation', 'cannot go to a club', 'can go to a club', 'cannot', 'can'],
		['a word that the plan uses elsewhere', 'He mixes up letters', 'He mixes up lessons', 'letters', 'lessons'],
		['one word for two', 'finds it hard to join', 'finds it very hard to join', 'hard', 'very hard'],
		['another word', 'gives up before', 'stands up before', 'gives', 'stands'],
	])('is none where it is %s', (_, from, to, before, after) => {
		const found = changesOfFinal(
			[[from, to]],
			corrections(`| Section ${from.includes('club') ? 'D' : 'B'} | ${before} | ${after} | A slip. |`),
		).changes.filter(({ ground }) => ground.kind === 'none');
		expect(found).toHaveLength(1);
		expect(found[0]?.ground).toEqual({ kind: 'none', correction: true });
	});
});

describe('one slip of the keys', () => {
	it.each([
		['dairy', 'diary'],
		['becuase', 'because'],
		['mapps', 'maps'],
		['tommorrow', 'tomorrow'],
		['seperate', 'separate'],
		['langguage', 'language'],
		['provison', 'provision'],
	])('"%s" for "%s"', (one, other) => {
		expect(isSpelling([one], [other], () => false)).toBe(true);
		expect(isSpelling([one], [other], (word) => word === one)).toBe(false);
	});

	it.each([
		['typical', 'atypical'],
		['regular', 'irregular'],
		['coping', 'copying'],
		['hoping', 'hopping'],
		['aloud', 'loud'],
		['calmer', 'camera'],
		['receipts', 'recipes'],
		['coast', 'cost'],
		['costs', 'casts'],
		['manages', 'managers'],
		['Nadia', 'Nadine'],
		['teachers', 'teacher'],
		['explained', 'explainer'],
		['understand', 'understands'],
		['six-word', 'six-worn'],
		['can', "can't"],
		['10', '01'],
	])('"%s" for "%s" is another word', (one, other) => {
		expect(isSpelling([one], [other], () => false)).toBe(false);
		expect(isSpelling([other], [one], () => false)).toBe(false);
	});

	it('needs a reason in the list', () => {
		const mapps = edited(draftText, [['draws his own maps', 'draws his own mapps']]);
		const found = changesBetween(mapps, finalText, corrections('| What people like about Sam | mapps | maps | |')).changes.map(told);
		expect(found).toContain('reworded Section A, What people like about Sam: mapps -> maps [none]');
	});
});

describe('where a change is shown', () => {
	it('the words are under the finding', () => {
		const newer = edited(finalText, [...five, ['He can follow one', 'He cannot follow one']]);
		const shown = changesBetween(draftText, newer)
			.changes.filter(({ ground }) => ground.kind === 'none')
			.map(({ span }) => `${newer.split('\n')[span.start.line - 1]?.slice(0, 30)} | ${newer.slice(span.start.offset, span.end.offset)}`);
		expect(shown).toEqual([expect.stringMatching(/^Sam has a :term.* \| cannot$/), expect.stringMatching(/^\| Reading lessons.* \| 5$/)]);
	});

	it('every place is in the newer file and holds something', () => {
		const newer = finalText
			.replace(/Sam/g, 'Ann')
			.replace(/\| Once a week.*\|/g, '| - | - | - |')
			.replace(/:::need\[Epilepsy\][\s\S]*?:::\n/, '');
		const places = changesBetween(draftText, newer).changes.map(({ span }) => span);
		expect(places.length).toBeGreaterThan(50);
		expect(
			places.filter(({ file, start, end }) => file !== 'final-1.md' || start.offset >= end.offset || end.offset > newer.length),
		).toEqual([]);
	});
});
