import { personOf } from '../../model/plan-parts.ts';
import type { AdviceService } from '../../model/project.ts';
import type { PrintedWords } from '../shared/printed-words.ts';
import { patternRuns } from './number-runs.ts';
import type { PrintContext } from './print-context.ts';
import type { InlineNode } from './tagged/node.ts';

/** The free advice service and how to reach it. */
export function adviceRuns(context: PrintContext): readonly InlineNode[] {
	const advice = context.job.look.project.adviceService;
	return advice === undefined ? [] : serviceRuns(advice, context);
}

/** A service that is independent of the council, and how to reach it. */
export function serviceRuns({ name, phone, email, web }: AdviceService, { words }: PrintContext): readonly InlineNode[] {
	const how =
		phone !== undefined
			? phoneRun(phone, words)
			: email !== undefined
				? mailRun(email, words)
				: web !== undefined
					? webRun(web)
					: { text: '' };
	return patternRuns(words('adviceIndependent', { name }), { how: [how] });
}

/** `Joy, plan co-ordinator`: the person whose work it is to take answers. */
export function answerPerson({ document }: PrintContext): string {
	const person = personOf(document, 'officer');
	return person === undefined ? '' : `${person.name}, ${person.role}`;
}

/** How answers can be sent: the officer's address and the authority's telephone. */
export function answerWays({ document, job, words }: PrintContext): readonly InlineNode[] {
	const person = personOf(document, 'officer');
	const authority = job.look.project.authority;
	const email = person?.channel?.kind === 'email' ? person.channel.address : authority?.email;
	const phone = person?.phone ?? authority?.phone;
	return [...(email === undefined ? [] : [mailRun(email, words)]), ...(phone === undefined ? [] : [phoneRun(phone, words)])];
}

/** `a or b`. */
export function orRuns(ways: readonly InlineNode[], { words }: PrintContext): readonly InlineNode[] {
	return ways.flatMap((way, index) => (index === 0 ? [way] : [{ text: ` ${words('or')} ` }, way]));
}

function mailRun(address: string, words: PrintedWords): InlineNode {
	return { text: address, noWrap: true, ua: { role: 'Link', href: `mailto:${address}`, contents: words('emailTo', { address }) } };
}

function phoneRun(number: string, words: PrintedWords): InlineNode {
	return {
		text: number,
		noWrap: true,
		ua: { role: 'Link', href: `tel:${number.replace(/[^\d+]/g, '')}`, contents: words('telephone', { number }) },
	};
}

export function webRun(address: string): InlineNode {
	const href = /^https?:\/\//.test(address) ? address : `https://${address}`;
	return { text: address.replace(/^https?:\/\//, ''), ua: { role: 'Link', href, contents: address } };
}
