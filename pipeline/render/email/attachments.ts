import type { Artifact } from '../../model/artifact.ts';
import type { NoticeAttachment, NoticeCalendarTemplate, NoticeTemplate } from '../../model/notice.ts';
import { easyReadNameOf, formatSuffix, pdfNameOf } from '../../model/output-name.ts';
import type { PrintFormat } from '../../model/reader-format.ts';
import type { PrintJob, Report } from '../../model/renderer.ts';
import { wordsOf } from '../shared/printed-words.ts';

/**
 * The files that go with a message to a reader, in the order of its template: those that were made, and those that the document
 * names. Whoever needs large print gets each of them in large print, where it was made so.
 * `calendarFile`: makes those for the reader's own calendar.
 */
export function attachmentsOf(
	template: NoticeTemplate,
	format: PrintFormat,
	job: PrintJob,
	made: readonly Artifact[],
	calendarFile: (wanted: NoticeCalendarTemplate) => NoticeAttachment | undefined = () => undefined,
): readonly NoticeAttachment[] {
	const words = wordsOf(job.look);
	const inLargePrint = (file: NoticeAttachment): NoticeAttachment => ({
		...file,
		title: words('inLargePrint', { title: file.title }),
		fileName: file.fileName.replace(/(?=\.[^.]*$|$)/, formatSuffix('large-print')),
	});
	const named = (report: Report, name: string, titles?: ReadonlyMap<string, string>): NoticeAttachment => {
		const file = namedAttachment(report, name);
		const titled = { ...file, title: titles?.get(stemOf(file.fileName)) ?? file.title };
		return format === 'large-print' && report.largePrint ? inLargePrint({ ...titled, bytes: report.largePrint }) : titled;
	};
	const all = template.attachments.flatMap((wanted) => {
		if (wanted.of === 'reports') return job.reports.map((file, index) => named(file, `report-${index + 1}`));
		if ('summary' in wanted) return calendarFile(wanted) ?? [];
		if (wanted.of === 'enclosed') return job.enclosed.map((file, index) => named(file, `enclosed-${index + 1}`, wanted.titles));
		const nameOf = wanted.of === 'pdf' ? pdfNameOf : easyReadNameOf;
		const madeIn = (wantedFormat: PrintFormat) => made.find(({ path }) => path === nameOf(job.document, wantedFormat));
		const artifact = madeIn(format) ?? madeIn('standard');
		if (artifact === undefined) return [];
		const { mediaType, bytes, path } = artifact;
		const file = { fileName: wanted.fileName, title: wanted.title, mediaType, bytes };
		return [format === 'large-print' && path === nameOf(job.document, format) ? inLargePrint(file) : file];
	});
	return namedApart(all);
}

/** Two files of one name would take each other's place where a reader saves them: the second becomes `draft-plan-2.pdf`. */
function namedApart(files: readonly NoticeAttachment[]): readonly NoticeAttachment[] {
	const taken = new Set<string>();
	return files.map((file) => {
		let { fileName } = file;
		for (let place = 2; taken.has(fileName); place += 1) fileName = file.fileName.replace(/(?=\.[^.]*$|$)/, `-${place}`);
		taken.add(fileName);
		return { ...file, fileName };
	});
}

function stemOf(fileName: string): string {
	return fileName.replace(/\.[^.]*$/, '');
}

const mediaTypes: Readonly<Record<string, string>> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	odt: 'application/vnd.oasis.opendocument.text',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	png: 'image/png',
	txt: 'text/plain',
};

/**
 * A file's own name may hold a child's name, so it travels as `report-1.pdf`. A document that was typed travels as the PDF made
 * of it, under the name of its kind where it has one.
 */
function namedAttachment({ title, address, bytes, fileName: named }: Report, name: string): NoticeAttachment {
	const typed = /\.([a-z0-9]{1,5})$/i.exec(named ?? address)?.[1]?.toLowerCase() ?? '';
	const ending = typed === 'md' ? 'pdf' : typed;
	const fileName = named ?? (ending === '' ? name : `${name}.${ending}`);
	return { fileName, title, mediaType: mediaTypes[ending] ?? 'application/octet-stream', bytes };
}
