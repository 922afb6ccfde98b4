import type { PlanDocument } from './document.ts';
import type { NoticeBlockTemplate, NoticeTemplate } from './notice.ts';
import { nameKey } from './plan-parts.ts';
import type { Organisation, Project } from './project.ts';
import type { NoticeRound } from './renderer.ts';

/** A slot of a notice that a key of `project.yml` fills. */
interface SettingSlot {
	readonly slot: string;
	/** As in `project.yml`: `advice-service: phone`. */
	readonly key: string;
	readonly value: (project: Project, organisation: Organisation | undefined) => string | undefined;
}

/** Every slot that the settings fill. `organisation` is who writes: the authority or a school. */
export const settingSlots: readonly SettingSlot[] = [
	{ slot: 'authority', key: 'authority: name', value: (_, organisation) => organisation?.name },
	{ slot: 'phone', key: 'authority: phone', value: (_, organisation) => organisation?.phone },
	{
		slot: 'formats-phone',
		key: 'authority: formats-phone',
		value: (_, organisation) => organisation?.formatsPhone ?? organisation?.phone,
	},
	{ slot: 'address', key: 'authority: address', value: (_, organisation) => organisation?.address },
	{ slot: 'local-offer', key: 'local-offer: name', value: ({ localOffer }) => localOffer?.name },
	{ slot: 'local-offer-web', key: 'local-offer: web', value: ({ localOffer }) => localOffer?.web },
	{ slot: 'schools-list', key: 'schools-list: name', value: ({ schoolsList }) => schoolsList?.name },
	{ slot: 'schools-list-web', key: 'schools-list: web', value: ({ schoolsList }) => schoolsList?.web },
	{ slot: 'advice-service', key: 'advice-service: name', value: ({ adviceService }) => adviceService?.name },
	{ slot: 'advice-service-phone', key: 'advice-service: phone', value: ({ adviceService }) => adviceService?.phone },
	{ slot: 'advice-service-email', key: 'advice-service: email', value: ({ adviceService }) => adviceService?.email },
	{ slot: 'advice-service-web', key: 'advice-service: web', value: ({ adviceService }) => adviceService?.web },
	{ slot: 'mediation-service', key: 'mediation-service: name', value: ({ mediationService }) => mediationService?.name },
	{ slot: 'mediation-phone', key: 'mediation-service: phone', value: ({ mediationService }) => mediationService?.phone },
	{ slot: 'disagreement-service', key: 'disagreement-service: name', value: ({ disagreementService }) => disagreementService?.name },
	{ slot: 'disagreement-phone', key: 'disagreement-service: phone', value: ({ disagreementService }) => disagreementService?.phone },
	{ slot: 'tribunal', key: 'tribunal: name', value: ({ tribunal }) => tribunal?.name },
	{ slot: 'tribunal-phone', key: 'tribunal: phone', value: ({ tribunal }) => tribunal?.phone },
	{ slot: 'tribunal-web', key: 'tribunal: web', value: ({ tribunal }) => tribunal?.web },
];

/** Who writes a notice: the school or the authority that the document names, else the project's authority. */
export function noticeOrganisation(template: NoticeTemplate, { meta }: PlanDocument, project: Project): Organisation | undefined {
	const known = [...(project.authority ? [project.authority] : []), ...project.organisations];
	for (const who of template.from) {
		const name = who === 'school' ? meta.schoolNow : meta.authority;
		const organisation = name !== undefined && known.find((candidate) => nameKey(candidate.name) === nameKey(name));
		if (organisation) return organisation;
	}
	return project.authority;
}

/**
 * The keys of `project.yml` that one round of a document's notices needs and the project does not set, in the order of their slots.
 * A block with `when` needs nothing where it does not print: its setting has no value, or the document decides something else.
 * `sender` is needed as soon as anybody gets an email. A round without people needs nothing.
 */
export function missingSettings({ template, people }: NoticeRound, document: PlanDocument, project: Project): readonly string[] {
	if (people.length === 0) return [];
	const organisation = noticeOrganisation(template, document, project);
	const settingOf = (slot: string) => settingSlots.find((one) => one.slot === slot)?.value(project, organisation);
	const prints = (when: string) => {
		if (when.startsWith(decisionSlot)) return when === decisionSlot + document.meta.decision;
		return !settingSlots.some(({ slot }) => slot === when) || settingOf(when) !== undefined;
	};
	const needed = slotsNeeded(template, prints);
	const known = organisation === undefined || organisation === project.authority;
	const missing = settingSlots
		.filter(({ slot }) => needed.has(slot) && settingOf(slot) === undefined)
		.map(({ key }) => (known ? key : key.replace(/^authority/, `organisations, ${organisation.name}`)));
	const emailed = people.some(({ channel }) => channel?.kind === 'email');
	return emailed && project.sender === undefined ? [...missing, 'sender'] : missing;
}

/** `decision-keep`, `decision-change` and `decision-end` have a value where the document decides so. */
const decisionSlot = 'decision-';

function slotsNeeded(template: NoticeTemplate, prints: (when: string) => boolean): ReadonlySet<string> {
	const blocks = template.blocks.filter(({ when }) => when === undefined || prints(when));
	return new Set([template.preview, ...template.variants.map(({ preview }) => preview), ...blocks.flatMap(wordsOfBlock)].flatMap(slotsIn));
}

/** Every piece of wording of a block. */
export function wordsOfBlock(block: NoticeBlockTemplate): readonly string[] {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return [block.text];
		case 'date-box':
			return [block.title, block.date, block.text];
		case 'button':
			return [block.text, block.url];
		case 'list':
			return block.items;
		case 'small-print':
			return block.lines;
		case 'attachments':
		case 'section':
		case 'requests':
			return [];
	}
}

/** The names of the slots in a piece of wording, in small letters: `{Whose}` is the slot `whose`. */
export function slotsIn(words: string): readonly string[] {
	return [...words.matchAll(slotPattern)].map(([, name = '']) => name.toLowerCase());
}

/** `{last-day}`; a capital at the start (`{Whose}`) asks for a capital in the words. */
export const slotPattern = /\{([A-Za-z][a-z0-9-]*)\}/g;
