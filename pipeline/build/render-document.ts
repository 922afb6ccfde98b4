import type { Settings } from '../config/load-settings.ts';
import type { Host } from '../host/host.ts';
import type { Artifact } from '../model/artifact.ts';
import { UserError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import type { PrintJob, Renderer } from '../model/renderer.ts';
import type { OutputId } from '../model/template.ts';
import { loadRenderer } from '../render/index.ts';
import type { CheckedDocument, PassResults } from './checked.ts';
import { envelopesFor } from './envelopes.ts';
import type { ThemedLook } from './looks.ts';
import { noticeFor } from './notice-for.ts';

/** The files of one document, with anything that is wrong in them. */
export interface Rendered {
	readonly artifacts: readonly Artifact[];
	readonly findings: readonly Finding[];
}

/**
 * Makes the outputs named, in the order of the document type. Each renderer is loaded when its turn comes.
 * Messages carry the other outputs, so those are made for them and left out of the result where nobody asked for them.
 */
export async function renderDocument(
	host: Host,
	checked: CheckedDocument,
	results: PassResults,
	settings: Settings,
	look: ThemedLook,
	outputs: readonly OutputId[],
): Promise<Rendered> {
	const job = jobOf(checked, results, settings, look);
	const made: Artifact[] = [];
	const wanted: Artifact[] = [];
	const findings: Finding[] = [];
	for (const output of neededFor(outputs, job)) {
		const renderer = await loadRenderer(output);
		await refuseFilesThatWouldRun(host, renderer);
		const rendered = await renderer.render(job, made);
		const envelopes = await envelopesFor(rendered, job.look);
		const artifacts = [...rendered.artifacts, ...envelopes.artifacts];
		made.push(...artifacts);
		findings.push(...rendered.findings, ...envelopes.findings);
		if (outputs.includes(output)) wanted.push(...artifacts);
	}
	return { artifacts: wanted, findings: eachOnce(findings) };
}

/** Two outputs may find the same fault at the same place. */
function eachOnce(findings: readonly Finding[]): readonly Finding[] {
	const places = findings.map(({ ruleId, message, span }) => `${ruleId} ${span.start.offset} ${span.end.offset} ${message}`);
	return findings.filter((_, index) => places.indexOf(places[index] ?? '') === index);
}

function neededFor(outputs: readonly OutputId[], { look: { type }, easyRead, notice }: PrintJob): readonly OutputId[] {
	const can = type.outputs.filter((output) => (output !== 'easy-read' || easyRead) && (output !== 'messages' || notice));
	const all = outputs.includes('messages') && can.includes('messages');
	return can.filter((output) => all || outputs.includes(output));
}

async function refuseFilesThatWouldRun(host: Host, { refuses = [] }: Renderer): Promise<void> {
	for (const file of refuses) {
		if ((await host.kind(file)) === 'missing') continue;
		const message = `A file called "${file}" stands in the current folder. It could run code of its own while messages are made.`;
		throw new UserError('settings/bad', message, 'Take the file away, or run the program in another folder.');
	}
}

function jobOf(
	{ document, project }: CheckedDocument,
	results: PassResults,
	settings: Settings,
	{ theme, fonts, printed }: ThemedLook,
): PrintJob {
	const { type, facts, checklist, easyRead, images, reports } = results;
	const notice = noticeFor(document, type, settings);
	return {
		document,
		facts,
		checklist,
		...(easyRead && { easyRead }),
		...(notice && { notice }),
		glossary: settings.words.glossary,
		reports,
		look: { type, theme, fonts, printed, project, pictures: settings.pictures, images },
	};
}
