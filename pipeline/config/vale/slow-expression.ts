/**
 * Whether a regular expression could take for ever on some text: a repeat without end that holds another repeat or a choice, unless each
 * round of it starts or ends with a mark of its own (`(?:-\w+)*`, `(?:[^,]+,)+`); or repeats of almost any character behind each other.
 * @param expression one that JavaScript can read
 */
export function mayTakeForEver(expression: string): boolean {
	const reader = { parts: partsOf(expression), at: 0 };
	const whole = readChoice(reader);
	return whole.isSlow || whole.wide > mostWide || whole.repeats > mostRepeats;
}

/** Repeats of nearly any character in one way through an expression. */
const mostWide = 2;
const mostRepeats = 10;

interface Reader {
	readonly parts: readonly string[];
	at: number;
}

/** What is known of a piece: the most repeats on one way through it, how many of those take nearly any character, and whether it is slow. */
interface Piece {
	readonly repeats: number;
	readonly wide: number;
	readonly isSlow: boolean;
	readonly hasChoice: boolean;
	/** Its single characters and classes in order, with those that repeat marked; absent where it holds groups. */
	readonly atoms?: readonly Atom[];
}

interface Atom {
	readonly source: string;
	readonly isRepeated: boolean;
	readonly isOptional: boolean;
}

function partsOf(expression: string): readonly string[] {
	return (
		expression.match(
			/\\[pP]\{[^}]*\}|\\.|\[\^?(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<\w+>)|[()|]|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/gu,
		) ?? []
	);
}

function readChoice(reader: Reader): Piece {
	const ways = [readWay(reader)];
	while (reader.parts[reader.at] === '|') {
		reader.at += 1;
		ways.push(readWay(reader));
	}
	const [only] = ways;
	if (ways.length === 1 && only) return only;
	return {
		repeats: Math.max(...ways.map(({ repeats }) => repeats)),
		wide: Math.max(...ways.map(({ wide }) => wide)),
		isSlow: ways.some(({ isSlow }) => isSlow),
		hasChoice: true,
	};
}

function readWay(reader: Reader): Piece {
	let [repeats, wide, isSlow, hasChoice, hasGroup] = [0, 0, false, false, false];
	const atoms: Atom[] = [];
	for (let part = reader.parts[reader.at]; part !== undefined && part !== '|' && part !== ')'; part = reader.parts[reader.at]) {
		reader.at += 1;
		const group = part.startsWith('(') ? readGroup(reader) : undefined;
		const quantifier = takeQuantifier(reader);
		const isRepeated = quantifier !== undefined && isOpen(quantifier);
		if (group) {
			if (isRepeated && (group.hasChoice || group.repeats > 0) && !hasOwnMark(group)) isSlow = true;
			repeats += group.repeats;
			wide += group.wide;
			isSlow ||= group.isSlow;
			hasChoice ||= group.hasChoice;
			hasGroup = true;
		} else atoms.push({ source: part, isRepeated, isOptional: quantifier !== undefined && /^(?:[*?]|\{0)/.test(quantifier) });
		if (isRepeated) {
			repeats += 1;
			wide += !group && charactersOf(part).size > samples.length * 0.7 ? 1 : 0;
		}
	}
	return { repeats, wide, isSlow, hasChoice, ...(!hasGroup && { atoms }) };
}

function readGroup(reader: Reader): Piece {
	const group = readChoice(reader);
	reader.at += 1;
	return group;
}

function takeQuantifier(reader: Reader): string | undefined {
	const part = reader.parts[reader.at];
	if (part === undefined || !/^(?:[*+?]|\{\d+(?:,\d*)?\})\??$/.test(part)) return undefined;
	reader.at += 1;
	return part;
}

/** `*`, `+`, `{2,}`, and limits so high that they hardly are some. */
function isOpen(quantifier: string): boolean {
	const [, least = '0', comma, most] = /^\{(\d+)(,)?(\d*)\}/.exec(quantifier) ?? [];
	if (!quantifier.startsWith('{')) return /^[*+]/.test(quantifier);
	return comma !== undefined && (most === '' || Number(most) > 20) ? true : Number(least) > 20;
}

/** Whether each round starts or ends with one character that none of the repeats inside can take. */
function hasOwnMark({ atoms = [], hasChoice }: Piece): boolean {
	const taken = new Set(atoms.filter(({ isRepeated }) => isRepeated).flatMap(({ source }) => [...charactersOf(source)]));
	return (
		!hasChoice &&
		[atoms[0], atoms.at(-1)].some((atom) => {
			if (!atom || atom.isRepeated || atom.isOptional) return false;
			const own = [...charactersOf(atom.source)];
			return own.length > 0 && own.every((character) => !taken.has(character));
		})
	);
}

const samples = [...Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)), '’', '“', '”', '–', '—', 'é', '\n', '\t'];

/** Which of the samples a single character or class takes. */
function charactersOf(atom: string): ReadonlySet<string> {
	if (/^(?:\\[bB]|[\^$])$/.test(atom)) return new Set();
	const taken = new RegExp(`^(?:${atom})$`, atom.includes('\\p') ? 'u' : '');
	return new Set(samples.filter((character) => taken.test(character)));
}
