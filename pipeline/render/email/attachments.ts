import type { Artifact } from '../../model/artifact.ts';
import type { NoticeAttachment, NoticeTemplate } from '../../model/notice.ts';
import { outputNameOf } from '../../model/output-name.ts';
import type { PrintJob, Report } from '../../model/renderer.ts';

/** The files that go with a message, in the order of its template: those that were made, and the reports the document names. */
export function attachmentsOf(template: NoticeTemplate, job: PrintJob, made: readonly Artifact[]): readonly NoticeAttachment[] {
	const name = outputNameOf(job.document);
	const paths = { pdf: `${name}.pdf`, 'easy-read': `${name}-easy-read.pdf` };
	return template.attachments.flatMap((wanted) => {
		if (wanted.of === 'reports') return job.reports.map(reportAttachment);
		const artifact = made.find(({ path }) => path === paths[wanted.of]);
		return artifact ? [{ fileName: wanted.fileName, title: wanted.title, mediaType: artifact.mediaType, bytes: artifact.bytes }] : [];
	});
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

/** A report's own file name may hold a child's name, so it travels as `report-1.pdf`. */
function reportAttachment({ title, address, bytes }: Report, index: number): NoticeAttachment {
	const ending = /\.([a-z0-9]{1,5})$/i.exec(address)?.[1]?.toLowerCase() ?? '';
	const fileName = ending === '' ? `report-${index + 1}` : `report-${index + 1}.${ending}`;
	return { fileName, title, mediaType: mediaTypes[ending] ?? 'application/octet-stream', bytes };
}
