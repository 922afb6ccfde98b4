/** The objects of a PDF file (ISO 32000-1, 7.3). A dictionary is a `Map`, an array an array, a number a number. */
export type Cos = number | boolean | null | CosName | CosString | CosReference | CosStream | CosOperator | readonly Cos[] | CosDictionary;

export type CosDictionary = ReadonlyMap<string, Cos>;

export class CosName {
	readonly name: string;
	constructor(name: string) {
		this.name = name;
	}
}

export class CosString {
	readonly bytes: Buffer;
	constructor(bytes: Buffer) {
		this.bytes = bytes;
	}
	/** UTF-16 with a byte order mark, else one byte a character. */
	get text(): string {
		if (this.bytes[0] === 0xfe && this.bytes[1] === 0xff) return Buffer.from(this.bytes.subarray(2)).swap16().toString('utf16le');
		return this.bytes.toString('latin1');
	}
}

export class CosReference {
	readonly id: number;
	constructor(id: number) {
		this.id = id;
	}
}

export class CosStream {
	readonly dictionary: CosDictionary;
	/** As it stands in the file. */
	readonly raw: Buffer;
	constructor(dictionary: CosDictionary, raw: Buffer) {
		this.dictionary = dictionary;
		this.raw = raw;
	}
}

/** An operator of a content stream, or a keyword of the file. */
export class CosOperator {
	readonly operator: string;
	constructor(operator: string) {
		this.operator = operator;
	}
}
