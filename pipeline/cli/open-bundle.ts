import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

export interface OpenBundle<Exports> {
	readonly exports: Exports;
	/** Keeps, beside the bundle, the code that V8 has compiled for all that has run so far. */
	keepCode(): void;
}

/**
 * Runs a bundle made by `bundle.mjs` (a CommonJS module in a function) with the compiled code kept beside it. V8 refuses code of
 * another version or other flags, and then compiles anew. It trusts the rest blindly: damaged code would end the process, and
 * older code would run in place of the source. So the sums of both files stand before the code, and must be right.
 */
export function openBundle<Exports>(file: string): OpenBundle<Exports> {
	if (hasBudget) setFlagsFromString(`--interrupt-budget=${optimiseAfter}`);
	const codeFile = `${file}.code`;
	const script = scriptOf(file, codeFile);
	const module = { exports: {} };
	script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
	return {
		exports: module.exports as Exports,
		keepCode() {
			const made = script.createCachedData();
			writeFileSync(codeFile, Buffer.concat([sumsOf(readFileSync(file), made), made]));
		},
	};
}

/** A function of its own, so that nothing keeps the bytes of both files, some 15 MB, when the program runs. */
function scriptOf(file: string, codeFile: string): Script {
	const source = readFileSync(file);
	const kept = existsSync(codeFile) ? readFileSync(codeFile) : Buffer.alloc(0);
	const code = kept.subarray(sumsLength);
	const isRight = kept.subarray(0, sumsLength).equals(sumsOf(source, code));
	return new Script(source.toString('latin1'), { filename: file, ...(isRight && { cachedData: code }) });
}

const sumsLength = 8;

/**
 * How much of a function V8 runs before it may optimise it, in bytes of its code; V8's own 132 KB is for programs that run long.
 * In a run of a second or two it spent a quarter of the processor's time on code that then hardly ran.
 */
const optimiseAfter = 600_000;
/** The flag is in the V8 of Node 20 and 22, and gone from that of Node 24, which says so aloud. */
const hasBudget = Number(process.versions.v8.split('.')[0]) < 13;

function sumsOf(source: Buffer, code: Buffer): Buffer {
	const sums = Buffer.alloc(sumsLength);
	sums.writeUInt32BE(crc32(source), 0);
	sums.writeUInt32BE(crc32(code), 4);
	return sums;
}
