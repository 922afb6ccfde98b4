import { answeredIn } from '../../../model/answered.ts';
import type { NameRef } from '../../../model/block.ts';
import { printDate } from '../../../model/calendar-date.ts';
import type { PlanMeta } from '../../../model/document.ts';
import type { WordKey } from '../../../model/printed-words.ts';
import type { PrintedWords } from '../../shared/printed-words.ts';
import { capital } from '../blocks/meaning.ts';
import { routes } from '../blocks/reply.ts';
import { listWords } from '../fill-words.ts';
import { nameOf } from '../people-names.ts';
import type { PrintContext } from '../print-context.ts';
import { basesOf } from './based-on.ts';

/** A label and what stands beside it. */
export type Fact = readonly [label: string, value: string];

/** The facts of the cover as lists with a title each; facts that are not known are left out. */
export function factsAbout(context: PrintContext): readonly (readonly [string, readonly Fact[]])[] {
	const { words, document } = context;
	const lists: readonly (readonly [string, readonly Fact[]])[] = [
		...(document.meta.child === undefined ? [] : [[words('aboutChild'), childFacts(context)] as const]),
		[words('aboutThisDocument'), documentFacts(context)],
	];
	return lists.filter(([, facts]) => facts.length > 0);
}

function childFacts({ document, words, job }: PrintContext): readonly Fact[] {
	const { child, born, schoolNow, setting, year, stage } = document.meta;
	const { age, schoolYear, nextMove } = job.facts;
	const day = born === undefined ? undefined : printDate(born);
	return known(
		[
			['name', child],
			['born', day === undefined || age === undefined ? day : words('bornAge', { date: day, age: String(age) })],
			['schoolYear', schoolYear?.name ?? year],
			['schoolNow', schoolNow ?? setting],
			['nextBigMove', stage === undefined ? nextMove?.printed : undefined],
		],
		words,
	);
}

function documentFacts(context: PrintContext): readonly Fact[] {
	const { document, words, job } = context;
	const { meta } = document;
	const { nextMove, nextReview } = job.facts;
	const date = (day: string | undefined) => (day === undefined ? undefined : printDate(day));
	const agreed = meta.agreed && words('agreedBy', { who: listWords(meta.agreed.who, words), date: printDate(meta.agreed.date) });
	const about = job.beside?.plan?.document.meta;
	const stages = { draft: 'draftSent', final: 'finalSent' } as const;
	const sentAs: WordKey = meta.stage ? stages[meta.stage] : meta.decision ? 'decisionSent' : 'sentOn';
	const sent = meta.held === undefined ? date(meta.issued) : undefined;
	return known(
		[
			['caseNumber', meta.case],
			[meta.stage === 'draft' ? 'amendsPlan' : 'aboutPlan', about && versionWords(about, words)],
			['adviceName', meta.shortName],
			['adviceBy', meta.writtenBy && nameOf(meta.writtenBy.name, context)],
			['adviceWritten', date(meta.written)],
			['support', meta.support],
			['cycle', meta.cycle && shortRange(meta.cycle, words)],
			['agreed', agreed],
			['asked', meta.stage === undefined ? undefined : date(meta.asked)],
			...meetingFacts(meta),
			['meetingHeld', date(meta.held)],
			['peopleCame', peopleWords(meta.came, context)],
			['reviewAsks', meta.held === undefined || meta.decision === undefined ? undefined : words(decisions[meta.decision])],
			['reportSent', meta.held === undefined ? undefined : date(meta.issued)],
			[sentAs, sent],
			...answeredFacts(context),
			['nextBigMove', meta.stage === undefined ? undefined : nextMove?.printed],
			[
				'nextReview',
				meta.decision !== undefined || (meta.stage === undefined && meta.reviewBy !== undefined) ? date(nextReview) : undefined,
			],
			['audience', meta.audience && capital(meta.audience)],
			['checked', date(meta.checked)],
			['checkAgain', date(meta.checkAgain)],
			['basedOn', basesOf(document).length > 0 ? undefined : meta.basedOn],
		],
		words,
	);
}

/** The meeting that a paper without stages asks to: its day and hour, its place and how long it takes. */
function meetingFacts({ stage, held, meeting }: PlanMeta): readonly (readonly [WordKey, string | undefined])[] {
	if (stage !== undefined || held !== undefined || meeting === undefined) return [];
	return [
		['meetingOn', [printDate(meeting.date), meeting.time].filter((part) => part !== undefined).join(', ')],
		['meetingWhere', meeting.place],
		['meetingLength', meeting.length],
	];
}

/** Who answered a form, when and how. */
function answeredFacts(context: PrintContext): readonly (readonly [WordKey, string | undefined])[] {
	const { document, words } = context;
	const { by, on, how } = answeredIn(document);
	const way = how && words(routes[how]).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
	const came = [on && printDate(on), way].filter((part) => part !== undefined).join(', ');
	return [
		['answeredBy', peopleWords(by, context)],
		['answeredOn', came === '' ? undefined : came],
	];
}

const decisions = { keep: 'decisionKeep', change: 'decisionChange', end: 'decisionEnd' } as const;

/** `Draft 2`, `Final plan 1`. */
function versionWords({ stage, version }: PlanMeta, words: PrintedWords): string | undefined {
	if (stage === undefined) return undefined;
	return words(stage === 'final' ? 'planVersionFinal' : 'planVersionDraft', { version: String(version ?? 1) });
}

function peopleWords(people: readonly NameRef[], context: PrintContext): string {
	return listWords(
		people.map(({ name }) => nameOf(name, context)),
		context.words,
	);
}

/** `9 September to 18 November 2026`: the year once where it is one year. */
export function shortRange({ from, to }: NonNullable<PlanMeta['cycle']>, words: PrintedWords): string {
	const [first, last] = [printDate(from), printDate(to)];
	return words('range', { from: from.slice(0, 4) === to.slice(0, 4) ? first.replace(/ \d{4}$/, '') : first, to: last });
}

function known(facts: readonly (readonly [WordKey, string | undefined])[], words: PrintedWords): readonly Fact[] {
	return facts.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[words(key), value] as const]));
}
