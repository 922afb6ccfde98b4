import { ownNames } from '../../model/own-values.ts';
import { nameKey, personOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { gloucestershire } from '../sources.ts';

/** The person who leads a team meeting comes to it, and can be reached before it. */
export const agendaChair: Rule = {
	id: 'agenda/chair',
	meta: {
		title: 'The person who leads the meeting comes to it, and people can reach them before it.',
		why: 'Everyone must know to whom they send their words, and who makes sure that everyone hears the child.',
		mend: 'Put the key of the chair under "meeting-with" too, with an email address or a phone number.',
		source: gloucestershire('Who is involved in the Team Around the Child?, the Chair'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [led('kit', 'mum, fay'), led('ruth', 'mum, fay, ruth'), led('fay', 'mum'), led('kit', 'mum'), led('ruth', 'ruth')],
			good: [
				led('kit', 'mum, kit'),
				led('fay', 'fay, mum'),
				led('kit', 'kit, fay'),
				led('mum', 'mum, fay'),
				'document: team-agenda\nchair: kit',
			],
		},
	},
	*check(document) {
		const { meetingWith = [], places, top } = document.meta;
		const [chair] = ownNames(document, 'chair');
		if (chair === undefined || meetingWith.length === 0) return;
		const person = personOf(document, chair.name);
		const span = places.get('chair') ?? top;
		const name = person?.name ?? chair.name;
		if (!meetingWith.some((ref) => nameKey(ref.name) === nameKey(chair.name))) {
			yield { message: `${name} leads the meeting, and nobody asks them to it.`, mend: `Add "${chair.name}" to "meeting-with".`, span };
		}
		if (person !== undefined && person.channel?.kind !== 'email' && person.phone === undefined) {
			yield { message: `Nobody can reach ${name} before the meeting.`, mend: 'Add an email address or a phone number.', span: person.span };
		}
	},
};

function led(chair: string, asked: string): string {
	return `document: team-agenda
chair: ${chair}
meeting-with: ${asked}
people:
  mum: Nia, Ned's mum, nia@example.org
  kit: Kit, health visitor, kit@health.example
  fay: Fay, key person, fay@littleacorns.example
  ruth: Ruth, budget manager, by hand

## Welcome

Hello.`;
}
