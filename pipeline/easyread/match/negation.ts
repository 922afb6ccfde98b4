import { tagsOf } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import type { ConceptKind } from '../../model/concept.ts';
import { type Denial, denialAt, endsClause, isPreposition, isSmall } from './negators.ts';
import type { Settled } from './settle.ts';

/** What stands in a sentence once it is known what the sentence denies. */
export interface Said extends Settled {
	/** It is denied: a picture of it is crossed. Its stretch then reaches from the word that denies it. */
	readonly crossed: boolean;
	/** It is the object of what is denied: a picture of it for the whole sentence is crossed. */
	readonly within: boolean;
}

export type KindOf = (settled: Settled) => ConceptKind | undefined;

/**
 * Crosses what a sentence denies, and leaves out what it neither says nor plainly denies: `do not have to come`, `not always easy`,
 * `nobody laughs`, two words that deny in one clause.
 */
export function crossDenied(tokens: readonly Token[], settled: readonly Settled[], kindOf: KindOf): readonly Said[] {
	const sentence = new Sentence(tokens, settled, kindOf);
	for (let at = 0; at < tokens.length; at += 1) {
		const denial = denialAt(tokens, at);
		if (denial !== undefined) sentence.deny(denial, at);
	}
	return sentence.said();
}

class Sentence {
	private readonly tokens: readonly Token[];
	private readonly settled: readonly Settled[];
	private readonly kindOf: KindOf;
	/** By token, what was found there. */
	private readonly owners: (Settled | undefined)[];
	private readonly left = new Set<Settled>();
	/** Where the crossed stretch of each starts. */
	private readonly crossed = new Map<Settled, number>();
	private readonly objects = new Set<Settled>();

	constructor(tokens: readonly Token[], settled: readonly Settled[], kindOf: KindOf) {
		this.tokens = tokens;
		this.settled = settled;
		this.kindOf = kindOf;
		this.owners = tokens.map(() => undefined);
		for (const one of settled) this.owners.fill(one, one.first, one.after);
	}

	deny(denial: Denial, at: number): void {
		const own = this.owners[at];
		const end = this.clauseEnd(denial.from);
		if (own !== undefined && own.after - own.first > 1 && (this.picturesOf(own) || own.after > denial.from)) {
			if (own.after < end && !this.left.has(own) && denial.kind !== 'keen') this.leaveComplement(own.after, end);
			return;
		}
		if (own !== undefined && denial.kind !== 'unclear') this.left.add(own);
		const again = this.deniesAgain(denial.from, end);
		const heads = this.headsFrom(denial.kind === 'subject' ? this.behindPlace(denial.from, end) : denial.from, end);
		if (again !== undefined) this.leaveTwice(denial.start, again, end, heads);
		else if (denial.kind === 'keen') this.leave(heads.slice(0, 1));
		else if (denial.kind === 'free') {
			this.leaveOut(denial.start, denial.from);
			this.leave(heads.slice(0, 1));
		} else if (denial.kind === 'unclear') {
			this.leave(heads.slice(0, 1));
			this.leaveComplement(denial.from, end);
		} else if (denial.kind === 'idiom') this.leave([...this.between(denial.start, denial.from), ...heads]);
		else if (denial.kind === 'subject') {
			this.leave([...this.before(at), ...heads]);
			this.leaveComplement(heads[0]?.after ?? denial.from, end);
		} else this.cross(heads, denial, end);
	}

	said(): readonly Said[] {
		return this.settled
			.filter((one) => !this.left.has(one))
			.map((one) => ({
				...one,
				first: this.crossed.get(one) ?? one.first,
				crossed: this.crossed.has(one),
				within: this.crossed.has(one) || this.objects.has(one),
			}));
	}

	private clauseEnd(from: number): number {
		const end = this.tokens.findIndex(
			(token, place) => place >= from && endsClause(token) && this.owners[place] === this.ownerOutside(place),
		);
		return end === -1 ? this.tokens.length : end;
	}

	/** A mark or small word within a longer phrase ends nothing (`fish and chips`); one that starts it does: `how I feel`. */
	private ownerOutside(place: number): Settled | undefined {
		const owner = this.owners[place];
		return owner !== undefined && owner.first < place ? undefined : owner;
	}

	/** Where a second word denies in one clause. */
	private deniesAgain(from: number, end: number): number | undefined {
		for (let place = from; place < end; place += 1) {
			const owner = this.owners[place];
			if ((owner === undefined || owner.after - owner.first === 1) && denialAt(this.tokens, place) !== undefined) return place;
		}
		return undefined;
	}

	/** `must not leave the playground without an adult`: the place is plain; what is done there, and without whom, is not. */
	private leaveTwice(start: number, again: number, end: number, heads: readonly Settled[]): void {
		this.leave(this.between(start, again).filter((one) => this.isSaidOf(one) || (one === heads[0] && !one.sure)));
		this.leaveOut(again, end);
	}

	/** The place behind `no one at college`, but not `none of my friends`: the first word behind it. */
	private behindPlace(from: number, end: number): number {
		const [token] = this.tokens.slice(from, from + 1);
		if (!token || !isPreposition(token) || token.lower === 'of') return from;
		const place = this.between(from, end)[0];
		return place === undefined || this.isSaidOf(place) ? from : place.after;
	}

	/**
	 * Leaves out what belongs to what is denied and would read as said: `(do not want) to live`, `(not good) at waiting`, `(never walk)
	 * alone`, `(cannot pay) for a taxi`. Things, people, places and times keep their pictures, as does what somebody does not like.
	 */
	private leaveComplement(from: number, end: number): void {
		for (const one of this.between(from, end)) {
			const [before, next] = [this.tokens[one.first - 1], this.tokens[one.after]];
			const isActivity = one.first === from && isNamedBy(this.tokens[one.first]) && this.endsPhrase(one.after, end);
			const isFor = this.tokens[from]?.lower === 'for' && this.between(from, end)[0] === one && this.kindOf(one) !== 'time';
			if (isFor) this.left.add(one);
			const isToDo = before?.lower === 'to' && this.kindOf(one) === 'plan';
			const isGuard = one.sure && !this.picturesOf(one);
			if (isActivity || isGuard || !(isToDo || this.isSaidOf(one))) continue;
			const isVerb = tagsOf(this.tokens)[one.first] === 'VERB';
			const isPart =
				!isVerb && isJudgement(this.kindOf(one)) && one.after < end && next?.kind === 'word' && !isPreposition(next) && !isManner(next);
			const isNoun = this.kindOf(one) === 'action' && isOwner(before) && !/ing$/.test(this.tokens[one.first]?.lower ?? '');
			if (!isPart && !isNoun) this.left.add(one);
		}
	}

	private endsPhrase(place: number, end: number): boolean {
		const token = this.tokens[place];
		return place >= end || token === undefined || (isPreposition(token) && token.lower !== 'to');
	}

	private between(from: number, to: number): readonly Settled[] {
		return this.settled.filter(({ first, after }) => first >= from && after <= to);
	}

	/** It says what somebody does or how they are, and names nobody and nothing. */
	private isSaidOf(one: Settled): boolean {
		const kind = this.kindOf(one);
		return kind === 'action' || isJudgement(kind);
	}

	private picturesOf({ claims }: Settled): boolean {
		return claims.some(({ picture }) => picture !== undefined);
	}

	/** What is denied, and its object: what stands before a preposition or the end of the clause. `never been on a plane` denies the plane. */
	private headsFrom(from: number, end: number): readonly Settled[] {
		const heads: Settled[] = [];
		let verb = false;
		for (let place = from; place < end; place += 1) {
			const token = this.tokens[place];
			if (!token) break;
			const owner = this.owners[place];
			const alone = owner === undefined || owner.after - owner.first === 1;
			if (verb && alone && isPreposition(token) && (heads.length > 0 || token.lower !== 'to')) break;
			if (alone && (isSmall(token) || isPreposition(token))) continue;
			verb = true;
			if (owner === undefined) continue;
			heads.push(owner);
			place = owner.after - 1;
		}
		return heads;
	}

	/** What stands right before a word such as `nothing`: `I eat nothing`. */
	private before(at: number): readonly Settled[] {
		const owner = this.owners[at - 1];
		return owner === undefined ? [] : [owner];
	}

	private cross([head, ...objects]: readonly Settled[], denial: Denial, end: number): void {
		const [object] = objects;
		if (head === undefined) {
			this.leaveComplement(denial.from, end);
			return;
		}
		const feels = object !== undefined && this.isWhatIsFelt(head, object);
		const shown = feels ? object : head;
		this.leaveOut(denial.start, shown.first);
		for (const other of objects) this.objects.add(other);
		this.crossed.set(shown, Math.min(denial.start, shown.first));
		this.crossOthers(shown, end, denial.kind);
		if (denial.kind === 'noun' && this.tokens[shown.after]?.lower !== 'to') return;
		this.leaveComplement(shown.after, end);
		const [{ concept } = {}] = shown.claims;
		if (concept !== undefined) this.leave(this.between(shown.after, end).filter(({ claims }) => claims[0]?.concept === concept));
		if (!this.saysOneOf(head, opinions)) return;
		this.crossed.delete(head);
		this.leave([head, ...this.settled.filter((one) => one.first >= head.after && this.isSaidOf(one))]);
	}

	/** `do not feel safe` denies `safe`. */
	private isWhatIsFelt(head: Settled, object: Settled): boolean {
		return this.saysOneOf(head, copulas) && isJudgement(this.kindOf(object));
	}

	private saysOneOf({ first, after }: Settled, words: RegExp): boolean {
		return this.tokens.slice(first, after).some(({ lower }) => words.test(lower));
	}

	/** `do not push or shout`, `no nuts or eggs`. Behind `and` a verb may be denied or not. */
	private crossOthers(head: Settled, end: number, kind: Denial['kind']): void {
		for (let place = end; place < this.tokens.length; ) {
			const joint = this.tokens[place]?.lower ?? '';
			if (!['or', 'and', ',', 'nor'].includes(joint)) return;
			const next = this.owners[place + 1] ?? (isSmall(this.tokens[place + 1] ?? blank) ? this.owners[place + 2] : undefined);
			const subject = /^(?:i|you|we|they|he|she|it|i'm|i'll)$/.test(this.tokens[place + 1]?.lower ?? '');
			const isAnother = next !== undefined && this.kindOf(next) !== this.kindOf(head) && this.kindOf(next) !== 'action';
			if (next === undefined || subject || isAnother) {
				if (joint !== ',' || this.tokens[place + 1]?.lower !== 'or') return;
				place += 1;
				continue;
			}
			const listed = this.tokens.slice(place).some(({ lower }) => lower === 'or');
			if (joint === ',' && !listed && kind !== 'noun') return;
			const isDenied = joint !== 'and' || kind === 'noun' || listed;
			if (isDenied) this.crossed.set(next, next.first);
			else this.left.add(next);
			place = this.clauseEnd(next.after);
		}
	}

	private leave(settled: readonly Settled[]): void {
		for (const one of settled) this.left.add(one);
	}

	private leaveOut(from: number, to: number): void {
		this.leave(this.owners.slice(from, to).filter((owner) => owner !== undefined));
	}
}

const copulas = /^(?:feel|feels|felt|feeling|look|looks|seem|seems|sound|sounds|become|becomes|stay|stays|keep|keeps)$/;
/** `I do not think it is fair` denies that it is fair. */
const opinions = /^(?:think|thinks|thought|believe|believes|believed|suppose)$/;

function isJudgement(kind: ConceptKind | undefined): boolean {
	return kind === 'quality' || kind === 'feeling';
}

/** `swimming`, but not `going`, `being`. */
function isNamedBy(token: Token | undefined): boolean {
	return token !== undefined && /ing$/.test(token.lower) && !/^(?:go|com|be|hav|gett|do|tak|leav|wait)ing$/.test(token.lower);
}

/** `my help`, `the drive`: what is called so, not what is done. */
function isOwner(token: Token | undefined): boolean {
	return token !== undefined && /^(?:my|your|his|her|our|their|the|a|an|this|that)$/.test(token.lower);
}

/** Words behind which something is no part of a name: `(safe) when`, `(alone) today`. */
function isManner(token: Token): boolean {
	return endsClause(token) || isSmall(token) || /^(?:today|now|here|there|again|yet|anymore|enough|alone|myself)$/.test(token.lower);
}

const blank: Token = { text: '', lower: '', kind: 'mark', start: 0, end: 0, joined: false };
