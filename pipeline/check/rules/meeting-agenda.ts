import { ownText } from '../../model/own-values.ts';
import type { Rule } from '../../model/rule.ts';
import { areBlank } from '../outline.ts';
import { gateshead } from '../sources.ts';

/** Who asks people to one of the known meetings tells them what it will talk about, in the invitation or in a paper with it. */
export const meetingAgenda: Rule = {
	id: 'meeting/agenda',
	meta: {
		title: 'An invitation to a meeting about a plan says what we talk about.',
		why: 'People who know the questions can think first, and can say what is missing.',
		mend: 'Write the agenda under "What we talk about", or put its file under "enclose".',
		source: gateshead('what the meetings cover'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				invitation('about: Action Planning'),
				invitation('about: annual review'),
				invitation('about: team around the child'),
				invitation('about: annual review', '## What we talk about\n\n-'),
				invitation('about: Action Planning', '## What we talk about'),
			],
			good: [
				invitation(''),
				invitation('about: annual review', '## What we talk about\n\n- What works.'),
				invitation('about: Action Planning\nenclose: agenda.md'),
				invitation('about: team around the child', '## Agenda\n\n1. Welcome\n2. The profile'),
				invitation('about: team around the child\nenclose: agenda.md, leaflet.md'),
			],
		},
	},
	*check(document) {
		const { enclose, places, top } = document.meta;
		if (ownText(document, 'about') === undefined || enclose.length > 0) return;
		if (document.sections.some(({ id, blocks }) => id === 'agenda' && !areBlank(blocks))) return;
		yield {
			message: 'The invitation does not say what the meeting talks about.',
			mend: 'Write a list under "What we talk about", or put the agenda under "enclose".',
			span: places.get('about') ?? top,
		};
	},
};

function invitation(front: string, agenda = ''): string {
	return `document: meeting-invitation\nchild: Ned\nmeeting: 15 October 2026, 10:30, the school library, 45 minutes\nissued: 2026-09-24\n${front}\n\n## Why we meet\n\nWe talk about what Ned needs.\n\n${agenda}`;
}
