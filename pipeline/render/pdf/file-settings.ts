import type { Look } from '../../model/look.ts';
import type { PdfStandard } from '../../model/pdf-standard.ts';
import type { TaggedRequest } from './tagged/tagged-request.ts';

/** The standard and the password of a PDF: `asked` by its document, else the project's. */
export function fileSettings(
	{ project, password }: Pick<Look, 'project' | 'password'>,
	asked?: PdfStandard,
): Pick<TaggedRequest, 'standard' | 'password'> {
	const standard = asked ?? project.pdfStandard;
	return { ...(standard !== undefined && { standard }), ...(password !== undefined && { password }) };
}
