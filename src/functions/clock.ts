/** The one place where functions look at the time. */

/** Now, on the clock of the user's computer and with its offset: "2025-07-09 00:01 -04:00". */
export function currentMomentText(now = new Date()): string {
  const offset = -now.getTimezoneOffset();
  const wall = new Date(now.getTime() + offset * 60_000).toISOString();
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${wall.slice(0, 10)} ${wall.slice(11, 16)} ${offset < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}`;
}
