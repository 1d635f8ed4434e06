const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Serial number of year, month (1–12), day; null when there is no such day, or none Excel counts. */
export function serialOf([year, month, day]: readonly [number, number, number], date1904: boolean): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = Math.round((time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY);
  if (date1904) return serial >= 0 ? serial : null;
  // Excel's calendar has a 29 February 1900; days before it count one less.
  if (serial < 1) return null;
  return serial <= 60 ? serial - 1 || null : serial;
}

/** Year, month, day of a serial number; null for negative ones. */
export function dayOf(
  serial: number,
  date1904: boolean,
): Readonly<{ year: number; month: number; day: number; weekday: number }> | null {
  if (serial < 0) return null;
  const days = Math.floor(serial);
  const shifted = !date1904 && days < 60 ? days + 1 : days;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + shifted * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}
