// Loaded before the program: its clock starts at CLOCK_AT (an ISO moment) and runs on from there, so that a case of a fixed day can be sent on any day.
const RealDate = Date;
const shift = RealDate.parse(process.env['CLOCK_AT']) - RealDate.now();

globalThis.Date = class extends RealDate {
	constructor(...given) {
		super(...(given.length === 0 ? [RealDate.now() + shift] : given));
	}
	static now() {
		return RealDate.now() + shift;
	}
};
