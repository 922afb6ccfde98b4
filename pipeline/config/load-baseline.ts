import type { Host } from '../host/host.ts';
import type { Baseline } from '../model/baseline.ts';
import { readYaml } from './read-yaml.ts';
import { baselineSchema } from './schema/baseline.ts';

/** Where the baseline of a project stands. */
export function baselineFile(folder: string): string {
	return `${folder === '/' ? '' : folder}/plainplan-baseline.yml`;
}

/** The baseline beside a `project.yml`; `undefined` where there is none. A mistake in the file is a `UserError`. */
export async function loadBaseline(host: Host, folder: string): Promise<Baseline | undefined> {
	const file = baselineFile(folder);
	if ((await host.kind(file)) !== 'file') return undefined;
	return (await readYaml(host, file, baselineSchema, 'strings')).documents;
}

const head = `# What "plainplan check" found when this list was written, and what nobody has to mend at once.
# "plainplan check --write-baseline" writes it again. Nothing that the law asks for can stand here.
`;

/** A baseline as the text of its file: the same for the same findings, whatever their order. */
export function printBaseline(baseline: Baseline): string {
	const documents = [...baseline].filter(([, known]) => known.length > 0).sort(([one], [other]) => (one < other ? -1 : 1));
	if (documents.length === 0) return `${head}documents: {}\n`;
	const lines = documents.flatMap(([document, known]) => [
		`  ${JSON.stringify(document)}:`,
		...known.map(({ rule, print, count }) => `    - { rule: ${rule}, print: "${print}", count: ${count} }`).sort(),
	]);
	return `${head}documents:\n${lines.join('\n')}\n`;
}
