import type { PlacementLine, SignatureLine } from '../../../model/block.ts';
import type { PlanDocument } from '../../../model/document.ts';
import type { Ground, PlanChange } from '../../../model/plan-changes.ts';
import { blocksOfKind, personOf } from '../../../model/plan-parts.ts';
import type { WordKey } from '../../../model/printed-words.ts';
import { isProposal } from '../answering.ts';
import { partsJoin } from '../changed-parts.ts';
import type { Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import type { Scope } from '../scope.ts';
import { titlePiece } from './changes-lists.ts';
import { madeTablePieces } from './made-table.ts';
import { sectionName } from './section-name.ts';

const rowPadding = 4;

/** What the step from draft to final, or back, brings with it, a row for each kind: the school, the signature, tables, dates, and what only a draft has. */
export function finalChangesPieces(changes: readonly PlanChange[], scope: Scope): readonly Piece[] {
	const { context } = scope;
	const { words } = context;
	const has = (...kinds: readonly Ground['kind'][]) => changes.filter(({ ground }) => kinds.includes(ground.kind));
	const own = has('placement', 'signature');
	const plan = finalOf(context);
	const [placement] = plan ? blocksOfKind(plan, 'placement') : [];
	const [signature] = plan ? blocksOfKind(plan, 'signature') : [];
	const school = has('placement').find((change) => placement === undefined || isAbout(change, placement.school.name));
	const signed = has('signature').find((change) => signature === undefined || isAbout(change, nameOf(signature, plan)));
	const tables = own.filter((change) => change !== school && change !== signed);
	const said = (change: PlanChange, key: WordKey, now: string) => {
		if (change.after === '') return words(key);
		return change.before === '' ? now : words('changesInstead', { now, before: listed(change.before) });
	};
	const rows: readonly (readonly [string, string])[] = [
		...(school ? [[words('placementSchool'), said(school, 'changesNoSchool', schoolOf(placement, school))] as const] : []),
		...(signed ? [[words('signatureName'), said(signed, 'changesNotSigned', signatureOf(signature, plan, signed))] as const] : []),
		...sectionsOf(tables).map(
			(section) =>
				[
					shortSection(section, context),
					words(tables.some(({ after }) => after !== '') ? 'changesSignedOff' : 'changesNotSignedOff'),
				] as const,
		),
		...sectionsOf(has('date')).map((section) => [sectionName(section, context), words('changesDates')] as const),
		...sectionsOf(has('draft-only')).map(
			(section) => [sectionName(section, context), words(isProposal(context) ? 'changesDraftWords' : 'changesNoDraftWords')] as const,
		),
	];
	if (rows.length === 0) return [];
	const columns = [
		['where', words('changesWhere')],
		['what', words('changesWhat')],
	] as const;
	return [
		titlePiece(isProposal(context) ? 'changesDraft' : 'changesFinal', scope),
		...madeTablePieces('moved', columns, rows, scope, rowPadding),
	];
}

/** The one of the two plans that names a school or is signed. */
function finalOf({ job: { beside } }: PrintContext): PlanDocument | undefined {
	const plans = [beside?.proposed?.document, beside?.plan?.document, beside?.served];
	return plans.find((plan) => plan && blocksOfKind(plan, 'placement').length + blocksOfKind(plan, 'signature').length > 0);
}

function isAbout({ before, after }: PlanChange, name: string): boolean {
	return [before, after].some((text) => text.split(partsJoin)[0] === name);
}

function nameOf({ person }: SignatureLine, plan: PlanDocument | undefined): string {
	return (plan && personOf(plan, person.name)?.name) ?? person.name;
}

function schoolOf(placement: PlacementLine | undefined, { after }: PlanChange): string {
	if (placement === undefined) return listed(after);
	return [placement.school.name, placement.type?.name ?? ''].filter((part) => part !== '').join(', ');
}

function signatureOf(signature: SignatureLine | undefined, plan: PlanDocument | undefined, { after }: PlanChange): string {
	const person = signature && plan && personOf(plan, signature.person.name);
	const [name = '', ...rest] = after.split(partsJoin);
	return [name, person?.role ?? '', ...rest].filter((part) => part !== '').join(', ');
}

function listed(text: string): string {
	return text.split(partsJoin).join(', ');
}

function sectionsOf(changes: readonly PlanChange[]): readonly string[] {
	return [...new Set(changes.map(({ section }) => section))];
}

/** `Section I`, without its title. */
function shortSection(id: string, { words }: PrintContext): string {
	return `${words('section')} ${id}`;
}
