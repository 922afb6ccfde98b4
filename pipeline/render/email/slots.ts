import { printDate } from '../../model/calendar-date.ts';
import type { Person, PlanDocument } from '../../model/document.ts';
import type { NoticeReader, NoticeTemplate } from '../../model/notice.ts';
import { noticeOrganisation, settingSlots, slotPattern } from '../../model/notice-settings.ts';
import { nameKey, personOf, tablesOf } from '../../model/plan-parts.ts';
import type { PrintJob } from '../../model/renderer.ts';

/** What fills the slots of one message, by slot name; a slot without a value is absent. */
export type Slots = ReadonlyMap<string, string>;

/** Works out every slot for one reader. Values are one line each: no line break or control character gets into a message. */
export function slotsFor(person: Person, template: NoticeTemplate, { document, facts, look }: PrintJob): Slots {
	const { project } = look;
	const organisation = noticeOrganisation(template, document, project);
	const contact = contactOf(template, document);
	const reader = readerOf(person, document);
	const values: readonly (readonly [string, string | undefined])[] = [
		...settingSlots.map(({ slot, value }) => [slot, value(project, organisation)] as const),
		...[...template.voices].map(([slot, words]) => [slot, words[reader]] as const),
		['last-day', facts.window?.printed],
		['week-20', facts.weeks && printDate(facts.weeks.twenty)],
		['person', person.name],
		['contact', contact?.name ?? organisation?.team ?? organisation?.name],
		['contact-role', contact?.role],
		['contact-email', contact?.channel?.kind === 'email' ? contact.channel.address : organisation?.email],
		['cycle-from', document.meta.cycle && printDate(document.meta.cycle.from)],
		['cycle-to', document.meta.cycle && printDate(document.meta.cycle.to)],
		['reports', reportCount(document)],
		['message', person.channel?.kind === 'email' ? 'email' : 'letter'],
	];
	const slots = new Map<string, string>();
	for (const [name, value] of values) {
		const words = value === undefined ? '' : oneLine(value);
		if (words !== '') slots.set(name, words);
	}
	return slots;
}

/** Wording with its slots filled; one without a value leaves a gap, which a finding reports. */
export function fill(wording: string, slots: Slots): string {
	return wording.replace(slotPattern, (_, name: string) => {
		const value = slots.get(name.toLowerCase()) ?? '';
		return name === name.toLowerCase() ? value : value.charAt(0).toLocaleUpperCase('en-GB') + value.slice(1);
	});
}

/** White space folded to single blanks; control characters and marks that turn the direction of text are left out. */
export function oneLine(text: string): string {
	return text
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
		.trim();
}

function contactOf(template: NoticeTemplate, document: PlanDocument): Person | undefined {
	return template.contact.map((key) => personOf(document, key)).find((person) => person !== undefined);
}

/** The child or young person in person; a parent or carer by their role; or anybody else. */
function readerOf({ key, name, role }: Person, { meta }: PlanDocument): NoticeReader {
	if (meta.child !== undefined && [key, name].some((word) => nameKey(word) === nameKey(meta.child ?? ''))) return 'self';
	return /\b(mum|mam|mom|dad|mother|father|parents?|step-?(mum|dad|mother|father)|(foster )?carer|guardian)\b/i.test(`${key} ${role}`)
		? 'parent'
		: 'other';
}

function reportCount(document: PlanDocument): string | undefined {
	const rows = tablesOf(document, 'advice').flatMap(({ table }) => table.rows);
	return rows.length === 0 ? undefined : String(rows.length);
}
