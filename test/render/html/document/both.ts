import { checkDocument } from '../../../../pipeline/build/check-documents.ts';
import { isPrintable, newPress } from '../../../../pipeline/build/press.ts';
import { startRun } from '../../../../pipeline/build/run.ts';
import { readText } from '../../../../pipeline/host/host.ts';
import { nodeHost } from '../../../../pipeline/host/node.ts';
import type { OutputId } from '../../../../pipeline/model/template.ts';
import { hostOver } from '../../../build/host-over.ts';

async function markdownIn(folder: string): Promise<readonly string[]> {
	return (await nodeHost.list(folder)).filter((file) => /\.md$/.test(file) && !/README/.test(file)).toSorted();
}

/** The starters stand as `new` writes them: each in a folder of a project, with the documents that it names. */
const besides = await markdownIn('templates/types');
const office = Object.fromEntries(
	await Promise.all(besides.map(async (file) => [file.replace('templates/types', '/office'), await readText(nodeHost, file)] as const)),
);
const host = hostOver({ ...office, '/office/project.yml': await readText(nodeHost, 'templates/project.yml') });
const run = await startRun({ host, home: '.' });
const press = newPress(run);

/** The files of a document that `build` would make, by the ends of their names. */
export async function builtFrom(file: string, outputs: readonly OutputId[]): Promise<ReadonlyMap<string, Uint8Array>> {
	const checked = await checkDocument(run, file);
	if (!isPrintable(checked)) throw new Error(`${file} has errors.`);
	const { artifacts } = await press.print(checked, outputs);
	return new Map(artifacts.map(({ path, bytes }) => [path, bytes]));
}

/** A document's PDF and its web page. */
export async function bothOf(file: string): Promise<{ readonly pdf: Uint8Array; readonly page: string }> {
	const files = [...(await builtFrom(file, ['pdf', 'page']))];
	const pdf = files.find(([path]) => path.endsWith('.pdf') && !/-(large-print|a5)\.pdf$/.test(path));
	const page = files.find(([path]) => path.endsWith('.html'));
	if (!pdf || !page) throw new Error(`${file} makes no pair.`);
	return { pdf: pdf[1], page: Buffer.from(page[1]).toString('utf8') };
}

/** The samples, and the starter of every type. */
export const documents: readonly string[] = [
	...(await markdownIn('content/plans')),
	...(await markdownIn('content/guidance')),
	...Object.keys(office).filter((file) => file.endsWith('/starter.md')),
];
