/** Participles that say how somebody feels or what something is like: `worried`, `based`. Nobody does anything there. */
export const stateWords: ReadonlySet<string> = new Set(
	(
		'worried scared frightened terrified petrified tired exhausted bored excited interested pleased delighted thrilled surprised shocked ' +
		'amazed astonished disappointed annoyed irritated frustrated confused puzzled baffled embarrassed ashamed relaxed stressed concerned ' +
		'satisfied contented distressed upset depressed overwhelmed fascinated motivated determined committed dedicated devoted convinced ' +
		'relieved alarmed devastated overjoyed engaged settled focused focussed loved absorbed distracted agitated startled intimidated discouraged ' +
		'married divorced separated related unrelated disabled impaired qualified experienced skilled talented gifted advanced aged retired ' +
		'accustomed entitled supposed meant allowed obliged bound located situated based born gone grown fallen stuck dressed undressed ' +
		'involved connected linked associated limited unlimited mixed varied complicated detailed sophisticated crowded packed suited intended ' +
		'aimed designed known isolated deprived balanced equipped furnished heated fenced carpeted well-lit lit inclined opposed tempted ' +
		'finished hurt open misguided united overgrown matured recovered overdue drunk swollen ' +
		'blessed deceased bereaved concentrated prepared educated mistaken outdated dated hooked addicted puffed shaped coloured sized'
	).split(' '),
);

/** Participles that say what came of an act: `the gate is locked`. Without `been`, `being` or a doer they are states. */
export const resultWords: ReadonlySet<string> = new Set(
	(
		'closed shut locked broken damaged torn cracked blocked hidden covered surrounded attached enclosed included trained seated sorted ' +
		'reserved lost done stained frozen chipped rusted faded worn bent jammed flooded parked shaded padded ramped scattered decorated delayed'
	).split(' '),
);

/** After `get`, what people do for themselves: `get dressed`, `get started`. */
export const selfWords: ReadonlySet<string> = new Set(
	'started changed washed ready going shaved showered organised rested drenched soaked'.split(' '),
);
