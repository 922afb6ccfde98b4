import { datesIn } from '../../model/dates-in.ts';
import type { Person, PlanDocument } from '../../model/document.ts';
import { isParent } from '../../model/family-role.ts';
import type { NoticeReader, NoticeTemplate } from '../../model/notice.ts';
import { noticeOrganisation, settingSlots, slotPattern } from '../../model/notice-settings.ts';
import { ownNames } from '../../model/own-values.ts';
import { nameKey, personOf } from '../../model/plan-parts.ts';
import type { Organisation } from '../../model/project.ts';
import type { PrintJob } from '../../model/renderer.ts';
import { wordsOf } from '../shared/printed-words.ts';
import { documentSlots, type SlotValue } from './document-slots.ts';
import { oneLine } from './one-line.ts';
import { replySlots } from './reply-slots.ts';

/** What fills the slots of one message, by slot name; a slot without a value is absent. */
export type Slots = ReadonlyMap<string, string>;

/** Works out every slot for one reader, its dates in the language of the wording. Values are one line each: no line break or control character gets into a message. */
export function slotsFor(person: Person, template: NoticeTemplate, job: PrintJob, lang = job.document.lang): Slots {
	const { document, look } = job;
	const { project } = look;
	const organisation = noticeOrganisation(template, document, project);
	const contact = contactOf(template, document);
	const isContact = contact?.key === person.key;
	const reader = readerOf(person, document);
	const dates = datesIn(lang);
	const values: readonly SlotValue[] = [
		...settingSlots.map(({ slot, value }) => [slot, value(project, organisation)] as const),
		...[...template.voices].map(([slot, words]) => [slot, words[reader]] as const),
		...documentSlots(job, dates),
		...replySlots(person, document, dates),
		['person', person.name],
		['to-family', reader === 'other' ? undefined : 'yes'],
		['contact', contact?.name ?? organisation?.team ?? organisation?.name],
		['contact-role', contact?.role],
		['ask-contact', isContact ? undefined : 'yes'],
		['contact-email', isContact ? undefined : emailOf(contact, organisation)],
		['contact-phone', isContact ? undefined : (contact?.phone ?? organisation?.phone)],
		['files-locked', look.password !== undefined && person.channel?.kind === 'email' ? wordsOf(look)('filesLocked') : undefined],
		['by-email', person.channel?.kind === 'email' ? 'yes' : undefined],
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

/** The first of the wording's contacts whom the document names: by their key, or under a key of its own such as `return-to`. */
function contactOf(template: NoticeTemplate, document: PlanDocument): Person | undefined {
	return template.contact
		.flatMap((key) => [key, ...ownNames(document, key).map(({ name }) => name)])
		.map((key) => personOf(document, key))
		.find((person) => person !== undefined);
}

function emailOf(contact: Person | undefined, organisation: Organisation | undefined): string | undefined {
	return contact?.channel?.kind === 'email' ? contact.channel.address : organisation?.email;
}

/** The child or young person in person; a parent or carer by their role; or anybody else. */
function readerOf(person: Person, { meta }: PlanDocument): NoticeReader {
	const { child = '' } = meta;
	if (child !== '' && [person.key, person.name].some((word) => nameKey(word) === nameKey(child))) return 'self';
	return isParent(person) ? 'parent' : 'other';
}
