/** Colours a text, or leaves it as it is where colours are off. */
export type Paint = (colour: Colour, text: string) => string;

export type Colour = keyof typeof codes;

const codes = { red: '31', yellow: '33', cyan: '36', bold: '1', dim: '2' } as const;

export function paintWith(on: boolean): Paint {
	return on ? (colour, text) => `\u001b[${codes[colour]}m${text}\u001b[0m` : (_, text) => text;
}
