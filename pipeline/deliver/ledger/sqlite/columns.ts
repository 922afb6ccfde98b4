import { hash } from 'node:crypto';
import { UserError } from '../../../model/errors.ts';

/** A value as the driver gives it. Bytes come as a `Buffer`. */
export type Cell = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, Cell>>;

export function text(row: Row, column: string): string {
	const cell = row[column];
	return typeof cell === 'string' ? cell : wrongType(column);
}

export function textOrNull(row: Row, column: string): string | null {
	return row[column] === null ? null : text(row, column);
}

export function whole(row: Row, column: string): number {
	const cell = row[column];
	return typeof cell === 'number' ? cell : wrongType(column);
}

/** Sealed bytes; none where they were erased. */
export function sealed(row: Row, column: string): Uint8Array {
	const cell = row[column];
	if (cell === null) return new Uint8Array();
	return cell instanceof Uint8Array ? new Uint8Array(cell) : wrongType(column);
}

export function oneOf<T extends string>(allowed: readonly T[], row: Row, column: string): T {
	const cell = text(row, column);
	return allowed.find((value) => value === cell) ?? wrongType(column);
}

/** The fields that have a value, as optional fields want it. */
export function present<T extends object>(fields: { readonly [K in keyof T]: T[K] | null }): Partial<T> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Partial<T>;
}

/** SHA-256 over every value of a row in the order of its columns; of sealed bytes only their own hash goes in. */
export function rowDigest(row: Row): string {
	const cells = Object.values(row).map((cell) => (cell instanceof Uint8Array ? { sha256: sha256(cell) } : cell));
	return sha256(JSON.stringify(cells));
}

export function sha256(bytes: string | Uint8Array): string {
	return hash('sha256', bytes);
}

function wrongType(column: string): never {
	throw new UserError('ledger/damaged', `The ledger holds something else than it should in "${column}".`);
}
