import type { Artifact } from '../../model/artifact.ts';
import type { Person } from '../../model/document.ts';
import type { Reported } from '../../model/finding.ts';
import type { FilledDuty, Notice, NoticeAttachment, NoticeTemplate } from '../../model/notice.ts';
import { noticeFindings } from '../../model/notice-findings.ts';
import { noticeOrganisation } from '../../model/notice-settings.ts';
import { outputNameOf } from '../../model/output-name.ts';
import { printFormatOf } from '../../model/reader-format.ts';
import type { PrintJob } from '../../model/renderer.ts';
import { wordsOf } from '../shared/printed-words.ts';
import { attachmentsOf } from './attachments.ts';
import { fillBlocks } from './fill-notice.ts';
import { moreTimeOf } from './more-time.ts';
import { fill, oneLine, type Slots, slotsFor } from './slots.ts';

/**
 * One message for each person of each round, in that order: every slot filled, so that HTML, text and letter say the same.
 * `made`: the PDFs of the same job; those that the template names go with each message.
 * Nothing is made where a setting is missing or an address is wrong: the findings say so. A job without rounds makes none, and
 * neither does a document that goes with the messages of its plan, such as a list of changes that a final plan encloses.
 */
export function makeNotices(job: PrintJob, made: readonly Artifact[]): Reported<readonly Notice[]> {
	const { document, look } = job;
	const rounds = goesWithItsPlan(job) ? [] : job.notices;
	const findings = noticeFindings(rounds, document, look.project);
	if (findings.length > 0) return { value: [], findings };
	const written = new Map<string, number>();
	const notices = rounds.flatMap(({ template, people }) => {
		return people.map((person) => {
			const place = (written.get(template.id) ?? 0) + 1;
			written.set(template.id, place);
			return makeNotice(person, place, template, job, attachmentsOf(template, printFormatOf(person), job, made));
		});
	});
	return { value: notices, findings: [] };
}

/** Whether the plan that this document is about encloses it. */
function goesWithItsPlan({ document, beside }: PrintJob): boolean {
	const fileName = (path: string) => path.split(/[\\/]/).at(-1);
	return beside?.plan?.document.meta.enclose.some(({ name }) => fileName(name) === fileName(document.source.file)) === true;
}

function makeNotice(
	person: Person,
	place: number,
	template: NoticeTemplate,
	job: PrintJob,
	attachments: readonly NoticeAttachment[],
): Notice {
	const { document } = job;
	const slots = slotsFor(person, template, job);
	const { subject, preview } = template.variants.find(({ when }) => slots.has(when)) ?? template;
	return {
		kind: template.id,
		person,
		lang: document.lang,
		subject: oneLine(subject),
		preview: fill(preview, slots),
		blocks: fillBlocks(template.blocks, slots, attachments),
		from: fromOf(template, job),
		letterhead: letterheadOf(template, job),
		mustHold: template.mustHold.filter(({ when }) => when === undefined || slots.has(when)).map((duty) => dutyOf(duty, slots)),
		...(document.meta.case !== undefined && { case: document.meta.case }),
		date: moreTimeOf(job)?.given ?? job.facts.referenceDate,
		attachments,
		fileName: `${outputNameOf(document)}-${template.id}-${place}`,
	};
}

function dutyOf({ id, about, slot, phrases, source }: NoticeTemplate['mustHold'][number], slots: Slots): FilledDuty {
	return { id, about, source, anyOf: slot === undefined ? (phrases ?? []) : [slots.get(slot) ?? ''] };
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
		organisation?.phone && wordsOf(look)('letterPhone', { number: organisation.phone }),
		organisation?.email,
	];
	return {
		name: oneLine(organisation?.name ?? ''),
		lines: lines.flatMap((line) => (line === undefined || oneLine(line) === '' ? [] : [oneLine(line)])),
	};
}
