import type { Artifact } from '../../model/artifact.ts';
import type { NoticeAttachment, NoticeTemplate } from '../../model/notice.ts';
import { outputNameOf } from '../../model/output-name.ts';
import type { PrintJob, Report } from '../../model/renderer.ts';

/** The files that go with a message, in the order of its template: those that were made, and those that the document names. */
export function attachmentsOf(template: NoticeTemplate, job: PrintJob, made: readonly Artifact[]): readonly NoticeAttachment[] {
	const name = outputNameOf(job.document);
	const paths = { pdf: `${name}.pdf`, 'easy-read': `${name}-easy-read.pdf` };
	const all = template.attachments.flatMap((wanted) => {
		if (wanted.of === 'reports') return job.reports.map((file, index) => namedAttachment(file, `report-${index + 1}`));
		if (wanted.of === 'enclosed') {
			return job.enclosed
				.map((file, index) => namedAttachment(file, `enclosed-${index + 1}`))
				.map((file) => ({ ...file, title: wanted.titles.get(stemOf(file.fileName)) ?? file.title }));
		}
		const artifact = made.find(({ path }) => path === paths[wanted.of]);
		return artifact ? [{ fileName: wanted.fileName, title: wanted.title, mediaType: artifact.mediaType, bytes: artifact.bytes }] : [];
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
