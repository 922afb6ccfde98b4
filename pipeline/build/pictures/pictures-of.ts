import type { OwnPictures } from '../../config/symbols/load-own-pictures.ts';
import { readWordList } from '../../config/symbols/read-word-list.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Finding, Reported } from '../../model/finding.ts';
import type { Pictures } from '../../model/picture.ts';
import type { Project } from '../../model/project.ts';
import { buildFinding } from '../build-finding.ts';
import { readBeside } from '../read-beside.ts';
import type { Run } from '../run.ts';
import { pictureList } from './rule-notes.ts';

/**
 * The pictures for one document: those of the program, those that its project brings, and the child's own list. The project's are read once a run. A list
 * that cannot be read, and each wrong line of it, is a finding at the place that names it; a bad pack is a `UserError`.
 */
export async function picturesOf(run: Run, document: PlanDocument, project: Project): Promise<Reported<Pictures>> {
	const own = await run.picturesOf(project);
	const { pictures: named } = document.meta;
	if (named === undefined) return { value: own.pictures, findings: [] };
	const { file } = named.span;
	const roots = [await run.host.resolve(project.folder)];
	const bytes = await readBeside(run.host, { file, roots, address: named.name, what: 'list of pictures' });
	if (typeof bytes === 'string') return { value: own.pictures, findings: [buildFinding(pictureList, named.span, bytes, checkName)] };
	return withList(own, bytes, named);
}

const checkName = 'Check the name of the list. It counts from the folder of the document.';

function withList(
	{ pictures, names }: OwnPictures,
	bytes: Uint8Array,
	{ name, span }: NonNullable<PlanDocument['meta']['pictures']>,
): Reported<Pictures> {
	const { list, faults } = readWordList(bytes, { from: 'child', file: name }, names);
	const findings: readonly Finding[] = faults.map((fault) => buildFinding(pictureList, span, `In the list "${name}": ${fault}`));
	return { value: { ...pictures, lists: [list, ...pictures.lists] }, findings };
}
