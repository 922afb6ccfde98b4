import { describe, expect, it } from 'vitest';
import { picturesOfSheets } from '../../../pipeline/model/sheets.ts';
import { planWith, settings } from '../samples.ts';
import { idsOf, partsOf, photoOfAnn, rowsOf, samsDraft, sheetsOf, titleOf } from './sheets-of.ts';

const draft = samsDraft();
const met = samsDraft('meeting: 3 December 2026, 2:15, Alder Lane library, about 45 minutes\nmeeting-with: mum, teacher');

describe('which sheets a document gets', () => {
	it('a draft: all but the story of a meeting that nobody named', () => {
		expect(idsOf(draft)).toEqual(['who', 'days-left', 'my-goals', 'what-works', 'choices', 'feelings', 'cards', 'my-views']);
	});

	it('a draft with a meeting: all', () => {
		expect(idsOf(met)[0]).toBe('my-meeting');
	});

	it('a plan without people and outcomes: those that need neither', () => {
		const plan = sheetsOf(
			planWith('- :pic[dog] I have a dog.').replace("  mum: Ann, Ned's mum, ann@example.org", '  zed: Zed, coach, by hand'),
		);
		expect(idsOf(plan)).toEqual(['what-works', 'choices', 'feelings', 'cards', 'my-views']);
	});

	it('those that a writer names, always in one order', () => {
		expect(idsOf(samsDraft('sheets: feelings, days left, who'))).toEqual(['who', 'days-left', 'feelings']);
	});

	it('none where the writer wants none', () => {
		expect(samsDraft('sheets: none').sheets).toBeUndefined();
	});

	it('says so where a sheet was asked for and has no facts', () => {
		const { findings } = samsDraft('sheets: my meeting, cards');
		expect(findings.map(({ message, mend }) => `${message} ${mend}`)).toEqual([
			'We cannot make the sheet "my meeting" from this document. Add "meeting" with a day that is still to come.',
		]);
	});
});

describe('my meeting', () => {
	it('tells in the first person who, where, when, how long, how to stop and what comes next', () => {
		expect(rowsOf(met, 'my-meeting')).toEqual([
			'meeting: I have a meeting. We talk about my plan.',
			'calendar: It is on **Thursday 3 December 2026**.',
			'clock: It starts at **2:15**.',
			'map: The place is **Alder Lane library**.',
			'wait: It takes about **45 minutes**.',
			'group: We asked Leila and Tom to come.',
			'my-views: I can say what I think. I can show a picture or a card.',
			'stop: I can say that I want to stop. I can ask for a break.',
			'write: After the meeting, people write down what we said.',
		]);
	});

	it('leaves out what is not known', () => {
		const rows = rowsOf(samsDraft('meeting: 3 December 2026'), 'my-meeting').join(' ');
		expect(rows).toContain('Thursday 3 December 2026');
		expect(rows).not.toMatch(/starts at|place|takes about|asked/);
	});

	it('counts people where they are many', () => {
		const rows = rowsOf(samsDraft('meeting: 3 December 2026\nmeeting-with: mum, dad, officer, teacher, nurse'), 'my-meeting');
		expect(rows).toContain('group: We asked 5 people to come.');
	});

	it('has a box for each of the six days before, and marks the day itself', () => {
		const days = partsOf(met, 'my-meeting', 'day-boxes')[0]?.days ?? [];
		expect(days.map(({ weekday, number, month }) => `${weekday} ${number} ${month}`)).toEqual([
			'Friday 27 November',
			'Saturday 28 November',
			'Sunday 29 November',
			'Monday 30 November',
			'Tuesday 1 December',
			'Wednesday 2 December',
			'Thursday 3 December',
		]);
		expect(days.map(({ mark }) => mark?.words)).toEqual([...Array.from({ length: 6 }, () => undefined), 'My meeting']);
	});

	it('shows now, next and then', () => {
		expect(partsOf(met, 'my-meeting', 'board')[0]?.steps.map(({ word }) => word)).toEqual(['Now', 'Next', 'Then']);
	});

	it('tells of no meeting that was before the document', () => {
		const late = samsDraft('meeting: 20 November 2026, 10:30');
		expect(idsOf(late)).not.toContain('my-meeting');
		expect(late.findings.map(({ message, span }) => `line ${span.start.line}: ${message}`)).toEqual([
			'line 11: The meeting was before the day of this document.',
		]);
	});
});

describe('who', () => {
	const peopleOf = (read: typeof draft) =>
		(partsOf(read, 'who', 'people')[0]?.people ?? []).map(({ name, role, does, picture }) => [name, role, does, picture?.concept]);

	it('says of each person what they are to the child and what they do', () => {
		expect(titleOf(draft, 'who')).toBe('Who helps me');
		expect(peopleOf(draft).slice(0, 4)).toEqual([
			['Leila', 'My mum', 'They look after me.', 'mum'],
			['Danny', 'My dad', 'They look after me.', 'dad'],
			['Joy', 'Plan co-ordinator', 'They write my plan.', 'plan-officer'],
			['Tom', 'Class teacher', 'They teach me at school.', 'teacher'],
		]);
	});

	it('of a meeting shows those who were asked, and nobody else', () => {
		expect(titleOf(met, 'who')).toBe('Who we asked to come');
		expect(peopleOf(met).map(([name]) => name)).toEqual(['Sam', 'Leila', 'Tom']);
	});

	it('shows a person of an unknown role with a picture of a person, where that person was asked', () => {
		const read = samsDraft('meeting: 3 December 2026\nmeeting-with: coach', (text) =>
			text.replace('  dad:', '  coach: Zed, swimming coach, by hand\n  dad:'),
		);
		expect(peopleOf(read)[1]).toEqual(['Zed', 'Swimming coach', undefined, 'person']);
	});

	it('shows the photo of a person who agreed to one', () => {
		const read = sheetsOf(planWith('- :pic[dog] I have a dog.'), [photoOfAnn]);
		expect(peopleOf(read)[0]).toEqual(['Ann', 'My mum', 'They look after me.', 'ann']);
	});

	it('goes by the end of a role: a family support worker is a worker', () => {
		const kindOf = (role: string) => peopleOf(sheetsOf(planWith('- :pic[dog] I have a dog.').replace("Ned's mum", role)))[0]?.[3];
		expect(kindOf('family support worker')).toBe('support-worker');
		expect(kindOf('teacher of the deaf')).toBe('teacher');
		expect(kindOf('parent support adviser')).toBeUndefined();
	});

	it('knows each kind of teacher', () => {
		const pictureOf = (role: string) => peopleOf(sheetsOf(planWith('- :pic[dog] I have a dog.').replace("Ned's mum", role)))[0]?.[3];
		expect(['class teacher', 'head teacher of Bay Road School', 'special needs co-ordinator', 'teaching assistant'].map(pictureOf)).toEqual(
			['teacher', 'head-teacher', 'special-needs-teacher', 'teaching-assistant'],
		);
	});
});

describe('days left to tell us', () => {
	const daysOf = (issued: string) => {
		const read = samsDraft('', (text) =>
			text.replace('issued: 2026-11-23', `issued: ${issued}`).replace('send-to: mum, dad', 'send-to: mum'),
		);
		return partsOf(read, 'days-left', 'day-boxes')[0]?.days ?? [];
	};
	const short = (days: ReturnType<typeof daysOf>) => days.map(({ weekday, number }) => `${weekday.slice(0, 3)} ${number}`).join(', ');

	it('has 15 boxes over the end of a month', () => {
		expect(short(daysOf('2026-11-23'))).toBe(
			'Tue 24, Wed 25, Thu 26, Fri 27, Sat 28, Sun 29, Mon 30, Tue 1, Wed 2, Thu 3, Fri 4, Sat 5, Sun 6, Mon 7, Tue 8',
		);
	});

	it('has 15 boxes over a bank holiday, which is a day to answer on as well', () => {
		const days = daysOf('2026-04-20');
		expect(short(days)).toBe(
			'Tue 21, Wed 22, Thu 23, Fri 24, Sat 25, Sun 26, Mon 27, Tue 28, Wed 29, Thu 30, Fri 1, Sat 2, Sun 3, Mon 4, Tue 5',
		);
		expect(days.at(-1)).toMatchObject({ date: '2026-05-05', month: 'May', mark: { words: 'Last day' } });
	});

	it('has more boxes where the last day moves on over a weekend and a bank holiday', () => {
		const days = daysOf('2026-12-11');
		expect([days[0]?.date, days.at(-1)?.date, days.length]).toEqual(['2026-12-12', '2026-12-29', 18]);
	});

	it('knows weekends', () => {
		expect(
			daysOf('2026-11-23')
				.filter(({ isWeekend }) => isWeekend)
				.map(({ number }) => number),
		).toEqual([28, 29, 5, 6]);
	});

	it('starts when the last person has the draft, from whom the day for everyone is counted', () => {
		const days = partsOf(draft, 'days-left', 'day-boxes')[0]?.days ?? [];
		expect(days).toHaveLength(15);
		expect([days[0]?.date, days.at(-1)?.date]).toEqual(['2026-11-26', '2026-12-10']);
	});

	it('says how to answer', () => {
		expect(rowsOf(draft, 'days-left').slice(-2)).toEqual([
			'phone: You can phone us on **01632 960 041**.',
			'email: You can email us at **sen@northmoor.example**.',
		]);
	});
});

describe('my goals', () => {
	it('have the words and the picture of their line of easy read, in the order of the plan', () => {
		expect(partsOf(draft, 'my-goals', 'goals')[0]?.goals.map(({ number, goal, picture }) => [number, goal, picture?.concept])).toEqual([
			['E1', 'I will read a story to a friend.', 'book'],
			['E2', 'I will do jobs that have 3 parts.', 'list'],
			['E3', 'I will eat lunch with my class.', 'lunch-time'],
			['E4', 'I will show my red card after a seizure.', 'card'],
			['E5', 'I will go to a club and make friends.', 'friend'],
		]);
	});

	it('take a small step from the plan where a child can read it, and leave a line to write on where not', () => {
		const [reading, , , card] = partsOf(draft, 'my-goals', 'goals')[0]?.goals ?? [];
		expect(reading?.step).toBe('Read 60 of the 100 most common words on sight.');
		expect(reading).not.toHaveProperty('know');
		expect(card).not.toHaveProperty('step');
	});

	it('have the name of the outcome where no line tells of it', () => {
		const plan = samsDraft('', (text) => text.replace('- :pic[friend] I will go to a club and make friends.\n', ''));
		expect(partsOf(plan, 'my-goals', 'goals')[0]?.goals.at(-1)?.goal).toBe('Going to a club.');
	});
});

describe('what works for me', () => {
	it('has the same three answers as every other sheet, and a place to say more', () => {
		const [mat] = partsOf(draft, 'what-works', 'mat');
		expect(mat?.answers.map(({ words }) => words)).toEqual(['Going well', 'Not sure', 'Not going well']);
		expect(mat?.talk.words).toBe('I want to talk about this');
	});

	it('has a card for each thing of the easy read, none for a feeling or for how something is, and empty cards', () => {
		const words = partsOf(draft, 'what-works', 'cards')[0]?.cards.map((card) => card.words) ?? [];
		expect(words).toEqual(expect.arrayContaining(['Train', 'Dog', 'Friend', 'Lunch']));
		expect(words.slice(-2)).toEqual(['', '']);
		expect(words.length).toBeLessThanOrEqual(12);
		const named = words.filter((word) => word !== '');
		expect(new Set(named).size).toBe(named.length);
		expect(words.length % 3).toBe(0);
	});
});

describe('every question', () => {
	const questions = (['choices', 'feelings', 'my-views'] as const).flatMap((id) => partsOf(draft, id, 'options'));

	it('ends with an answer of one’s own and with "I do not know"', () => {
		expect(questions.length).toBeGreaterThan(6);
		for (const { options } of questions) {
			expect(options.slice(-2).map(({ words, own }) => [words, own ?? false])).toEqual([
				['Something else', true],
				['I do not know', false],
			]);
		}
	});

	it('has a picture for each other answer, and no picture for two of them', () => {
		for (const { options } of questions) {
			const drawings = options.filter(({ own }) => !own).map(({ picture }) => picture?.drawing);
			expect(drawings).not.toContain(undefined);
			expect(new Set(drawings).size).toBe(drawings.length);
		}
	});

	it('about feelings holds nothing of the document', () => {
		const other = sheetsOf(planWith('- :pic[dog] I have a dog.'));
		expect(partsOf(draft, 'feelings', 'options')).toEqual(partsOf(other, 'feelings', 'options'));
	});
});

describe('the page for the adult', () => {
	it('lists the pictures of the easy read, and credits each set of pictures that is printed once', () => {
		const { sheets } = draft;
		expect(sheets?.adult.vocabulary.map(({ concept }) => concept)).toEqual(expect.arrayContaining(['train', 'nurse', 'phone']));
		const packs = new Set((sheets ? picturesOfSheets(sheets) : []).map(({ pack }) => pack));
		expect(sheets?.adult.credits.map(({ id }) => id).toSorted()).toEqual([...packs].toSorted());
	});

	it('is no part of what says whose sheets they are', () => {
		expect(draft.sheets?.title).toBe("Sam's sheets");
		expect(draft.sheets?.propertiesTitle).toBe('Education, Health and Care Plan, draft 1, NM-0417, sheets');
		expect(settings.sheets.untitled).toBe('My sheets');
	});
});
