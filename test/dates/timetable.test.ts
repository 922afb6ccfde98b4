import { describe, expect, it } from 'vitest';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { loadSettings } from '../../pipeline/config/load-settings.ts';
import { workOutFacts } from '../../pipeline/dates/work-out-facts.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';

const settings = await loadSettings(nodeHost, '.');
const project = await loadProject(nodeHost, 'content');

/** The dates of a notice, as its timetable prints them. */
function timeline(front: string, type = 'transfer-notice', rules = 'transfer-2014') {
	const { value } = parsePlan({ file: 'notice.md', text: `---\ndocument: ${type}\n${front}\n---\n\n# Notice\n` }, settings.types);
	const [known, ruleSet, calendar] = [settings.types.get(type), settings.ruleSets.get(rules), settings.calendars.get('england')];
	if (!known || !ruleSet || !calendar) throw new Error('There are no such settings.');
	const { value: facts } = workOutFacts(value, { type: known, ruleSet, calendar, project });
	return { lines: facts.timeline.map(({ date, words, kind }) => `${date} ${kind} ${words}`), named: facts.named };
}

describe('the timetable of a move: 14 weeks from the notice, what services write by week 6, the meeting in week 8', () => {
	it('is worked out from the day of the notice, with the day of the meeting as the notice gives it', () => {
		expect(timeline('issued: 2027-01-11\nmeeting: 4 March 2027, 2 pm, the Sixth Form, 1 hour').lines).toEqual([
			'2027-01-11 stated The council tells everyone that the move starts',
			'2027-02-22 worked-out Last day for what each service writes',
			'2027-03-04 stated The review meeting',
			'2027-04-19 worked-out Last day for the new plan',
		]);
	});

	it('gives the last day of week 8 where the notice names no meeting yet', () => {
		expect(timeline('issued: 2027-01-11').lines[2]).toBe('2027-03-08 worked-out The review meeting');
	});

	it('has names that a text can use', () => {
		const { named } = timeline('issued: 2027-01-11');
		expect([named.get('week 6'), named.get('week 14')]).toEqual(['Monday 22 February 2027', 'Monday 19 April 2027']);
	});

	it('has no dates without a day, and stays out of other documents', () => {
		expect(timeline('child: Tobi').lines).toEqual([]);
		expect(timeline('issued: 2027-01-11', 'my-plan', 'england-2014').lines).toEqual([]);
	});

	it('stands on the English rules, and changes none of them', () => {
		const [own, english] = [settings.ruleSets.get('transfer-2014'), settings.ruleSets.get('england-2014')];
		expect({ ...own, id: '', name: '', version: '', timetable: undefined }).toEqual({
			...english,
			id: '',
			name: '',
			version: '',
			timetable: undefined,
		});
	});
});
