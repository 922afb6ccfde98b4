import { printDate, printFullDate, printMonth } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import type { FrameSlot } from '../model/easy-read-frame.ts';
import { nameKey, personOf } from '../model/plan-parts.ts';
import type { AdviceService, Organisation, Project } from '../model/project.ts';
import { plainText } from '../model/walk.ts';
import type { EasyReadContext } from './easy-read-context.ts';

/** What fills the `{slots}` of the frame. A value that the document and the project do not have is absent. */
export type Slots = ReadonlyMap<string, string>;

export function slotsOf(document: PlanDocument, { facts, project }: EasyReadContext): Slots {
	const { meta, title } = document;
	const name = meta.authority ?? meta.schoolNow ?? project.authority?.name;
	const maker = organisationOf(name, project);
	const advice = adviceOf(document, project);
	const values: Readonly<Record<FrameSlot, string | undefined>> = {
		child: meta.child,
		title: meta.title ?? (title && plainText(title.children)),
		authority: name,
		'last-day': facts.window?.printed,
		issued: meta.issued && printFullDate(meta.issued),
		from: meta.cycle && printDate(meta.cycle.from),
		to: meta.cycle && printDate(meta.cycle.to),
		made: printMonth(facts.referenceDate),
		checked: meta.checked && printDate(meta.checked),
		phone: maker?.phone,
		email: maker?.email,
		'formats-phone': maker?.formatsPhone ?? maker?.phone,
		heading: title && plainText(title.children),
		chapter: meta.chapter,
		'advice-name': advice && withArticle(advice.name),
		'advice-phone': advice?.phone,
		'advice-email': advice?.email,
	};
	return new Map(Object.entries(values).flatMap(([slot, value]) => (value === undefined || value === '' ? [] : [[slot, value]])));
}

function organisationOf(name: string | undefined, { authority, organisations }: Project): Organisation | undefined {
	if (name === undefined) return authority;
	return [...organisations, ...(authority ? [authority] : [])].find((known) => nameKey(known.name) === nameKey(name));
}

/** The advice service that the document itself names, else the project's. */
function adviceOf(document: PlanDocument, { adviceService }: Project): AdviceService | undefined {
	const named = personOf(document, 'advice-service');
	if (named === undefined) return adviceService;
	const { name, phone, channel } = named;
	return { name, ...(phone !== undefined && { phone }), ...(channel?.kind === 'email' && { email: channel.address }) };
}

/** `Family advice line` -> `the family advice line`; a name with more capitals, such as `Northmoor Family Advice`, stays as it is. */
function withArticle(name: string): string {
	return /^[A-Z][a-z]+(?: [a-z]+)+$/.test(name) ? `the ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
