import type { Artifact } from '../../model/artifact.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Person } from '../../model/document.ts';
import type { Reported } from '../../model/finding.ts';
import type { FilledDuty, Notice, NoticeDelivery, NoticeTemplate } from '../../model/notice.ts';
import { noticeFindings } from '../../model/notice-findings.ts';
import { noticeOrganisation, slotsIn, wordsOfBlock } from '../../model/notice-settings.ts';
import { type ChosenWording, wordingFor } from '../../model/notice-wording.ts';
import { outputNameOf } from '../../model/output-name.ts';
import { printFormatOf } from '../../model/reader-format.ts';
import type { PrintJob } from '../../model/renderer.ts';
import { type PrintedWords, wordsOf } from '../shared/printed-words.ts';
import { attachmentsOf } from './attachments.ts';
import { calendarFile } from './calendar-file.ts';
import { fillBlocks } from './fill-notice.ts';
import { dayAfter } from './meeting-days.ts';
import { moreTimeOf } from './more-time.ts';
import { oneLine } from './one-line.ts';
import { type Sending, sendings } from './sendings.ts';
import { fill, type Slots, slotsFor } from './slots.ts';

/**
 * One message for each person of each round and each day of it, in that order: every slot filled, so that HTML, text and letter say the same.
 * `made`: the PDFs of the same job; those that the template names go with each message.
 * Nothing is made where a setting is missing or an address is wrong: the findings say so. A job without rounds makes none, and
 * neither does a document that goes with the messages of its plan, such as a list of changes that a final plan encloses.
 */
export function makeNotices(job: PrintJob, made: readonly Artifact[]): Reported<readonly Notice[]> {
	const { document, look } = job;
	const rounds = goesWithItsPlan(job) ? [] : job.notices;
	const findings = noticeFindings(rounds, document, look.project);
	if (findings.length > 0) return { value: [], findings };
	const places = new Map<string, number>();
	const notices = rounds.flatMap(({ template, people, when }) =>
		sendings(when, job).flatMap((sending) =>
			people.flatMap((person) => {
				const name = `${template.id} ${sending.time}`;
				const place = (places.get(name) ?? 0) + 1;
				places.set(name, place);
				const wording = wordingFor(template, person, document.lang);
				const isUnserved = when !== 'issued' && job.facts.window?.notServed.includes(person.key);
				return wording === undefined || isUnserved ? [] : [makeNotice(person, place, { ...wording, ...sending }, job, made)];
			}),
		),
	);
	return { value: notices, findings: [] };
}

/** Whether the plan that this document is about encloses it. */
function goesWithItsPlan({ document, beside }: PrintJob): boolean {
	const fileName = (path: string) => path.split(/[\\/]/).at(-1);
	return beside?.plan?.document.meta.enclose.some(({ name }) => fileName(name) === fileName(document.source.file)) === true;
}

/** One wording on one day. */
type Worded = ChosenWording & Sending;

function makeNotice(
	person: Person,
	place: number,
	{ template, lang, date, time, lastDay }: Worded,
	job: PrintJob,
	made: readonly Artifact[],
): Notice {
	const { document } = job;
	const slots = slotsFor(person, template, job, lang);
	const { subject, preview } = template.variants.find(({ when }) => slots.has(when)) ?? template;
	const from = fromOf(template, job);
	const attachments = attachmentsOf(template, printFormatOf(person), job, made, (wanted) =>
		calendarFile(wanted, { person, from, sent: date, lang, slots }, job),
	);
	const delivery = deliveryOf(template, person, lastDay, job);
	const printsLastDay = template.blocks.some(
		(block) => (block.when === undefined || slots.has(block.when)) && wordsOfBlock(block).flatMap(slotsIn).includes('last-day'),
	);
	const isInvitation = template.attachments.some(({ of }) => of === 'meeting');
	const staleAfter = isInvitation ? document.meta.meeting?.date : staleAfterOf(delivery, lastDay, job);
	return {
		kind: template.id,
		person,
		lang,
		subject: oneLine(subject),
		preview: fill(preview, slots),
		blocks: fillBlocks(template.blocks, slots, attachments, { document, person, words: wordsIn(template, job.look) }),
		from,
		letterhead: letterheadOf(template, job),
		mustHold: template.mustHold.filter(({ when }) => when === undefined || slots.has(when)).map((duty) => dutyOf(duty, slots)),
		...(document.meta.case !== undefined && { case: document.meta.case }),
		date,
		attachments,
		fileName: [outputNameOf(document), template.id, ...(time === '' ? [] : [time]), place].join('-'),
		occasion: [time, ...(moreTimeOf(job) && lastDay !== undefined ? [lastDay] : [])].filter((part) => part !== '').join('-'),
		delivery,
		...(template.words && { words: template.words }),
		...(printsLastDay && lastDay !== undefined && { lastDay }),
		...(staleAfter !== undefined && { staleAfter }),
	};
}

/** A message that only says that there is more time opens no days of its own, except for a reader who never had the draft. */
function deliveryOf({ delivery }: NoticeTemplate, person: Person, lastDay: CalendarDate | undefined, job: PrintJob): NoticeDelivery {
	const { window } = job.facts;
	const isOpen = moreTimeOf(job) !== undefined && window?.notServed.includes(person.key) !== true;
	return { ...delivery, opensWindow: delivery.opensWindow && lastDay !== undefined && !isOpen };
}

/** The days that a message opens must still be lawful when it goes; a reminder is right until the last day, and what is said after that day always. */
function staleAfterOf(delivery: NoticeDelivery, lastDay: CalendarDate | undefined, { facts }: PrintJob): CalendarDate | undefined {
	if (lastDay === undefined || delivery.onlyIf === 'no-answer') return undefined;
	return delivery.opensWindow ? dayAfter(lastDay, -(facts.window?.floorDays ?? 0)) : lastDay;
}

function dutyOf({ id, about, slot, phrases, source }: NoticeTemplate['mustHold'][number], slots: Slots): FilledDuty {
	return { id, about, source, anyOf: slot === undefined ? (phrases ?? []).map((phrase) => fill(phrase, slots)) : [slots.get(slot) ?? ''] };
}

/** The sender's address is the project's, since only that may send; name and answers are those of whoever writes. */
function fromOf(template: NoticeTemplate, { document, look: { project } }: PrintJob): Notice['from'] {
	const organisation = noticeOrganisation(template, document, project);
	const own = organisation === undefined || organisation === project.authority;
	const replyTo = own ? project.sender?.replyTo : organisation.email;
	return {
		name: oneLine((own ? project.sender?.name : organisation.name) ?? ''),
		address: project.sender?.address ?? '',
		...(replyTo !== undefined && { replyTo }),
	};
}

function letterheadOf(template: NoticeTemplate, { document, look }: PrintJob): Notice['letterhead'] {
	const organisation = noticeOrganisation(template, document, look.project);
	const lines = [
		organisation?.team,
		...(organisation?.address?.split(/[,\n]/) ?? []),
		organisation?.phone && wordsIn(template, look)('letterPhone', { number: organisation.phone }),
		organisation?.email,
	];
	return {
		name: oneLine(organisation?.name ?? ''),
		lines: lines.flatMap((line) => (line === undefined || oneLine(line) === '' ? [] : [oneLine(line)])),
	};
}

/** The printed phrases of a letter, in the language of its wording. */
function wordsIn({ words = new Map() }: NoticeTemplate, { printed, type }: PrintJob['look']): PrintedWords {
	return wordsOf({ printed, type: { ...type, words: new Map([...type.words, ...words]) } });
}
