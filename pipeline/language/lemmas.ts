/**
 * The words that an English word form may come from, the form itself first: `carried` -> `carried`, `carry`, `carrie`.
 * Endings are taken off by rule and irregular forms looked up, so some of the words do not exist (`carrie`).
 * That is harmless: callers compare the words with a list, and a list holds real words only.
 * @param word one word in lower case, without hyphens
 */
export function lemmasOf(word: string): readonly string[] {
	const known = cache.get(word);
	if (known) return known;
	const lemmas = [...new Set([word, ...workOut(withoutPossessive(word))])];
	if (cache.size > 50_000) cache.clear();
	cache.set(word, lemmas);
	return lemmas;
}

const cache = new Map<string, readonly string[]>();

function withoutPossessive(word: string): string {
	return word.replace(/['’]s?$/, '');
}

function workOut(word: string): readonly string[] {
	const irregular = irregularForms.get(word);
	return [word, ...(irregular ?? []), ...fromPlural(word), ...fromPast(word), ...fromContinuous(word)];
}

/** Plural nouns and verbs with `he` or `she`. */
function fromPlural(word: string): readonly string[] {
	if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return [];
	const found = [word.slice(0, -1)];
	if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
	if (/(?:s|x|z|ch|sh|o)es$/.test(word)) found.push(word.slice(0, -2));
	if (word.endsWith('ves')) found.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
	return found;
}

function fromPast(word: string): readonly string[] {
	if (word.length < 4 || !word.endsWith('ed')) return [];
	const stem = word.slice(0, -2);
	const found = [stem, `${stem}e`];
	if (word.endsWith('ied')) found.push(`${word.slice(0, -3)}y`);
	return [...found, ...singled(stem)];
}

function fromContinuous(word: string): readonly string[] {
	if (word.length < 5 || !word.endsWith('ing')) return [];
	const stem = word.slice(0, -3);
	if (!/[aeiouy]/.test(stem)) return [];
	return [stem, `${stem}e`, ...singled(stem), ...(stem.endsWith('y') ? [`${stem.slice(0, -1)}ie`] : [])];
}

/** `stopp` -> `stop`. */
function singled(stem: string): readonly string[] {
	return /([bdfgklmnprstvz])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
}

/** Irregular verbs and plurals: `lemma form form`, one a line. */
const irregularLines = `
be am is are was were been being
have has had having
do does did done
go goes went gone
say said
get got got gotten
make made
know knew known
think thought
take took taken
see saw seen
come came
give gave given
find found
tell told
become became
leave left
feel felt
put put
bring brought
begin began begun
keep kept
hold held
write wrote written
stand stood
hear heard
let let
mean meant
meet met
run ran
pay paid
sit sat
speak spoke spoken
lie lay lain lying
lead led
read read
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
cut cut
rise rose risen
drive drove driven
buy bought
wear wore worn
choose chose chosen
eat ate eaten
teach taught
learn learnt
sleep slept
sell sold
throw threw thrown
catch caught
fight fought
win won
forget forgot forgotten
ride rode ridden
sing sang sung
swim swam swum
fly flew flown
show showed shown
hide hid hidden
bite bit bitten
wake woke woken
shake shook shaken
tear tore torn
hurt hurt
hit hit
spell spelt
dream dreamt
undertake undertook undertaken
undergo underwent undergone
overcome overcame
withdraw withdrew withdrawn
seek sought
strive strove striven
child children
person people
man men
woman women
foot feet
tooth teeth
mouse mice
life lives
wife wives
knife knives
self selves
leaf leaves
half halves
shelf shelves
loaf loaves
analysis analyses
diagnosis diagnoses
crisis crises
criterion criteria
stimulus stimuli
`;

/** The irregular forms of a word as a dictionary lists them, past before participle: `take` -> `took`, `taken`. Empty for a regular word. */
export function irregularFormsOf(word: string): readonly string[] {
	return formsByWord.get(word) ?? [];
}

const irregularWords: readonly (readonly [lemma: string, ...forms: string[]])[] = irregularLines
	.trim()
	.split('\n')
	.map((line) => {
		const [lemma = '', ...forms] = line.split(' ');
		return [lemma, ...forms];
	});

const formsByWord: ReadonlyMap<string, readonly string[]> = new Map(irregularWords.map(([lemma, ...forms]) => [lemma, forms]));

const irregularForms: ReadonlyMap<string, readonly string[]> = readIrregularForms();

function readIrregularForms(): ReadonlyMap<string, readonly string[]> {
	const forms = new Map<string, string[]>();
	for (const [lemma, ...inflected] of irregularWords) {
		for (const form of inflected) forms.set(form, [...(forms.get(form) ?? []), lemma]);
	}
	return forms;
}
