import type { CalendarDate } from './calendar-date.ts';
import { printDate } from './calendar-date.ts';
import type { PlanDocument, PlanMeta } from './document.ts';
import type { NameOfPerson } from './plan-text-line.ts';
import type { Span } from './span.ts';
import { placeKey, type TextLine, type TextPart } from './text-part.ts';

/** The front matter that a reader meets: whose plan it is, and who is who. */
export function frontMatterPart(document: PlanDocument, nameOf: NameOfPerson): TextPart {
	const { meta } = document;
	const fields = fieldsOf(document, nameOf).map(([key, text]): TextPart => {
		const span = meta.places.get(key) ?? meta.top;
		return { ...held(key, [key]), kind: 'field', key, lines: [line('', key, text ?? '', span)], children: [], span };
	});
	const people = meta.people.map((person): TextPart => {
		const place = `People, ${person.key}`;
		const lines = [line('', place, person.name, person.span), line('role', place, person.role, person.span)];
		return { ...held(place, [place, person.key, person.name]), kind: 'person', key: person.key, lines, children: [], span: person.span };
	});
	return { ...held('Front matter', []), kind: 'front-matter', key: '', lines: [], children: [...fields, ...people], span: meta.top };
}

function held(place: string, calls: readonly string[]): Pick<TextPart, 'section' | 'place' | 'calls'> {
	return { section: 'front-matter', place, calls: ['Front matter', ...calls].map(placeKey) };
}

function line(label: string, place: string, text: string, span: Span): TextLine {
	return { label, place, calls: [], text, pieces: text === '' ? [] : [{ at: 0, length: text.length, span }], span };
}

function fieldsOf(document: PlanDocument, nameOf: NameOfPerson): readonly (readonly [string, string | undefined])[] {
	const { meta } = document;
	const name = (ref: PlanMeta['contactCare']): string | undefined => ref && (nameOf(ref.name) ?? ref.name);
	return [
		['case', meta.case],
		['authority', meta.authority],
		['child', meta.child],
		['born', printed(meta.born)],
		['year', meta.year],
		['school-now', meta.schoolNow],
		['setting', meta.setting],
		['asked', printed(meta.asked)],
		['support', meta.support],
		['cycle', meta.cycle && `${printDate(meta.cycle.from)} to ${printDate(meta.cycle.to)}`],
		['agreed', meta.agreed && `${meta.agreed.who.join(', ')}, ${printDate(meta.agreed.date)}`],
		['contact-education', name(meta.contactEducation)],
		['contact-health', name(meta.contactHealth)],
		['contact-care', name(meta.contactCare)],
		['title', meta.title],
		['chapter', meta.chapter],
		['audience', meta.audience],
		['checked', printed(meta.checked)],
		['check-again', printed(meta.checkAgain)],
		['based-on', meta.basedOn],
	];
}

function printed(date: CalendarDate | undefined): string | undefined {
	return date && printDate(date);
}
