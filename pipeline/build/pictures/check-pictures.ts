import type { Host } from '../../host/host.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { EasyReadDocument } from '../../model/easy-read.ts';
import type { Facts } from '../../model/facts.ts';
import type { Reported } from '../../model/finding.ts';
import type { Drawings, Pictures } from '../../model/picture.ts';
import { picturesOffered } from '../../model/pictures-used.ts';
import type { Project } from '../../model/project.ts';
import type { SheetsDocument } from '../../model/sheets.ts';
import { licenceFindings } from './licence-findings.ts';
import { ownDrawings } from './own-drawings.ts';
import { picturesShown } from './pictures-shown.ts';

/** What shows pictures, and what they are held against. */
export interface PictureCheck {
	readonly easyRead: EasyReadDocument | undefined;
	readonly sheets?: SheetsDocument | undefined;
	readonly pictures: Pictures;
	readonly project: Project;
	readonly facts: Pick<Facts, 'referenceDate'>;
}

/** Whether a document may show its pictures, and the art of those that its project brings. The program's own pictures are not read here. */
export async function checkPictures(host: Host, { meta }: PlanDocument, check: PictureCheck): Promise<Reported<Drawings>> {
	const { easyRead, sheets, pictures, project, facts } = check;
	const shown = picturesShown({ ...(easyRead && { easyRead }), ...(sheets && { sheets }) }, meta.top);
	const licences = licenceFindings(shown, pictures, { project, date: facts.referenceDate });
	const drawings = await ownDrawings(host, shown, easyRead ? picturesOffered(easyRead) : []);
	return { value: drawings.value, findings: [...licences, ...drawings.findings] };
}
