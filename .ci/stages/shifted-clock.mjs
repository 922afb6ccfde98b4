// Loaded before the program: its clock runs nine years ahead, so a build that reads the clock gives other bytes.
const RealDate = Date;
const aheadMs = 9 * 365 * 24 * 3600 * 1000;

globalThis.Date = class extends RealDate {
	constructor(...given) {
		super(...(given.length === 0 ? [RealDate.now() + aheadMs] : given));
	}
	static now() {
		return RealDate.now() + aheadMs;
	}
};
