import type { TableLayout } from './tagged/node.ts';

/** Four sides in points: left, top, right, bottom. */
export type Sides = readonly [number, number, number, number];

/** No rules and no padding: a table that only places things side by side. */
export const bareLayout: TableLayout = {
	hLineWidth: () => 0,
	vLineWidth: () => 0,
	paddingLeft: () => 0,
	paddingRight: () => 0,
	paddingTop: () => 0,
	paddingBottom: () => 0,
};

/** A frame round the whole table: rules of these widths in one colour, and room inside each cell. */
export function framedLayout(rules: Sides, colour: string, padding: Sides = [0, 0, 0, 0]): TableLayout {
	const [left, top, right, bottom] = rules;
	return {
		hLineWidth: (line, { table }) => (line === 0 ? top : line === table.body.length ? bottom : 0),
		vLineWidth: (line, { table }) => (line === 0 ? left : line === table.widths.length ? right : 0),
		hLineColor: () => colour,
		vLineColor: () => colour,
		paddingLeft: () => padding[0],
		paddingTop: () => padding[1],
		paddingRight: () => padding[2],
		paddingBottom: () => padding[3],
		hLineWhenBroken: false,
	};
}

/** A table of data: rules above and below the head, thin ones between rows. pdfmake swaps the two head rules after a break, so they are equal. */
export function gridLayout(options: {
	readonly head: number;
	readonly row: number;
	readonly headColour: string;
	readonly rowColour: string;
	readonly padding: Sides;
	readonly fill?: string;
	/** Rules at both sides and below, where the table stands in a card. */
	readonly card?: { readonly width: number; readonly colour: string; readonly last: boolean };
	/** Room at the outer edges, where it differs from the room between columns. */
	readonly edge?: number;
}): TableLayout {
	const { card, padding, edge } = options;
	return {
		hLineWidth: (line, { table }) => {
			if (line <= 1) return options.head;
			return line === table.body.length && card ? (card.last ? card.width : 0) : options.row;
		},
		hLineColor: (line, { table }) => {
			if (line <= 1) return options.headColour;
			return line === table.body.length && card ? card.colour : options.rowColour;
		},
		vLineWidth: (line, { table }) => (card && (line === 0 || line === table.widths.length) ? card.width : 0),
		vLineColor: () => card?.colour ?? options.rowColour,
		paddingLeft: (column) => (column === 0 && edge !== undefined ? edge : padding[0]),
		paddingRight: (column, { table }) => (column === table.widths.length - 1 && edge !== undefined ? edge : padding[2]),
		paddingTop: () => padding[1],
		paddingBottom: () => padding[3],
		fillColor: (row) => (row === 0 ? (options.fill ?? null) : null),
	};
}
