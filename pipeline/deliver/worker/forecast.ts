/** How long a batch takes at a relay's own rate: `10,000 messages at 30 a minute take 5 hours 34 minutes.` */
export function forecast(messages: number, perMinute: number): string {
	const minutes = Math.ceil(messages / perMinute);
	const some = messages === 1 ? 'One message' : `${messages.toLocaleString('en-GB')} messages`;
	return `${some} at ${perMinute.toLocaleString('en-GB')} a minute ${messages === 1 ? 'takes' : 'take'} ${duration(minutes)}.`;
}

function duration(minutes: number): string {
	const parts = [count(Math.floor(minutes / 60), 'hour'), count(minutes % 60, 'minute')].filter(Boolean);
	return parts.length > 0 ? parts.join(' ') : 'no time';
}

function count(number: number, unit: string): string {
	return number === 0 ? '' : `${number.toLocaleString('en-GB')} ${unit}${number === 1 ? '' : 's'}`;
}
