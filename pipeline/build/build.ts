import type { UserError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import type { Password } from '../model/password.ts';
import { type OutputId, outputIds } from '../model/template.ts';
import { messagesPageOf } from './batch/messages-page.ts';
import { checkDocuments } from './check-documents.ts';
import { type Checked, hasErrors } from './checked.ts';
import { refuseBadLooks } from './looks.ts';
import { earlierOutputs, outputFolderOf, refuseSameNames } from './output-paths.ts';
import { asksForPictures, isPrintable, newPress, type Printable, type Rendered } from './press.ts';
import type { Run, Tools } from './run.ts';

export interface BuildRequest {
	/** Files and folders. */
	readonly paths: readonly string[];
	/** The folder for outputs, where it is not the project's. */
	readonly to?: string;
	readonly outputs: readonly OutputId[];
	/** The PDFs open with this only. */
	readonly password?: Password;
	/** Documents that belong together: where one of them has an error, none is made. */
	readonly together?: boolean;
	/** Everything is checked, and nothing is made or removed. */
	readonly dryRun?: boolean;
}

/** What came of one file: findings, the files written, or the reason why nothing could be written. */
export interface BuiltDocument {
	readonly file: string;
	readonly checked: Checked;
	/** Those of the check and those of the finished files. */
	readonly findings: readonly Finding[];
	readonly written: readonly string[];
	/** Files of an earlier build that were removed, because the document now has an error or no longer makes them. */
	readonly removed: readonly string[];
	readonly error?: UserError;
	/** The handbook of the same run that it is a chapter of: it prints there, and not by itself. */
	readonly within?: string;
}

/**
 * Checks every document at the paths, then makes and writes the outputs of each that has no error.
 * An error stops its own document only, and what an earlier build made of it is removed; where only the choice of a picture is open,
 * the sheet that shows the pictures is made. Settings, disk and two documents with one name
 * stop the run with a `UserError`. All files of a document are written together, or none. A chapter prints in the handbook of the run that names it.
 */
export async function buildDocuments(tools: Tools, request: BuildRequest): Promise<readonly BuiltDocument[]> {
	const { host } = tools;
	const { outputNames } = tools;
	const { checked, run } = await checkDocuments({ host, home: tools.home, ...(outputNames && { outputNames }) }, request.paths);
	const handbooks = new Map<Checked, string | undefined>();
	for (const one of checked) handbooks.set(one, run.chapters?.get(await host.resolve(one.file))?.within);
	const isAlone = (one: Checked) => handbooks.get(one) === undefined;
	await refuseSameNames(host, checked.filter((one) => 'document' in one).filter(isAlone), request.to);
	await refuseBadLooks(run, checked);
	if (request.dryRun) return checked.map(unmade);
	const isStopped = request.together === true && !checked.every(isPrintable);
	const press = newPress(run, request.password);
	const built: BuiltDocument[] = [];
	for (const [index, one] of checked.entries()) {
		tools.onProgress?.(one.file, index, checked.length);
		const rendered =
			isPrintable(one) && isAlone(one) && !isStopped
				? await withMessagesPage(run, one, await press.print(one, request.outputs))
				: undefined;
		const proof = asksForPictures(one) && !isStopped ? await press.print(one, request.outputs.filter(isProof)) : undefined;
		const within = handbooks.get(one);
		built.push({ ...(await writeDocument(tools, request, one, rendered, proof)), ...(within !== undefined && { within }) });
	}
	return built;
}

function unmade(one: Checked): BuiltDocument {
	const nothing = { file: one.file, checked: one, written: [], removed: [] };
	return 'error' in one ? { ...nothing, findings: [], error: one.error } : { ...nothing, findings: one.findings };
}

/** The messages with the page on which somebody looks at them; as they are where a mistake stops them. */
async function withMessagesPage(run: Run, one: Printable, rendered: Rendered): Promise<Rendered> {
	if (rendered.notices.length === 0 || hasErrors(rendered.findings)) return rendered;
	const page = await messagesPageOf(run, one, rendered);
	return { ...rendered, artifacts: [...rendered.artifacts, page] };
}

/** What a writer needs to choose pictures, and no reader gets. */
function isProof(output: OutputId): boolean {
	return output === 'picture-proof';
}

/** Writes what was made, and removes what an earlier build made and this one did not. */
async function writeDocument(
	{ host }: Tools,
	request: BuildRequest,
	one: Checked,
	rendered: Rendered | undefined,
	proof: Rendered | undefined,
): Promise<BuiltDocument> {
	const { file } = one;
	if ('error' in one) return { file, checked: one, findings: [], written: [], removed: [], error: one.error };
	const folder = outputFolderOf(one, request.to);
	const findings = [...one.findings, ...(rendered?.findings ?? [])];
	const made = rendered !== undefined && !hasErrors(findings);
	const artifacts = made ? rendered.artifacts : (proof?.artifacts ?? []);
	const files = artifacts.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes, private: true }));
	await host.write(files);
	const written = files.map(({ path }) => path);
	const earlier = await earlierOutputs(host, folder, one.document, one.results?.type, made ? request.outputs : outputIds);
	const removed = earlier.filter((path) => !written.includes(path));
	for (const path of removed) await host.remove(path);
	return { file, checked: one, findings, written, removed };
}
