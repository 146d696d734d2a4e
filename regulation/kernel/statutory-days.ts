import { dayNumber } from './wall-clock.ts';

/** First and last year that this table of lunar days knows. */
export const firstKnownYear = 2017;
export const lastKnownYear = 2100;

// Spring Festival (1st day of the 1st month), Dragon Boat (5th of the 5th) and Mid-Autumn (15th of the 8th) in the solar year.
const lunarDays: Readonly<Record<number, string>> = {
  2017: '01-28 05-30 10-04',
  2018: '02-16 06-18 09-24',
  2019: '02-05 06-07 09-13',
  2020: '01-25 06-25 10-01',
  2021: '02-12 06-14 09-21',
  2022: '02-01 06-03 09-10',
  2023: '01-22 06-22 09-29',
  2024: '02-10 06-10 09-17',
  2025: '01-29 05-31 10-06',
  2026: '02-17 06-19 09-25',
  2027: '02-06 06-09 09-15',
  2028: '01-26 05-28 10-03',
  2029: '02-13 06-16 09-22',
  2030: '02-03 06-05 09-12',
  2031: '01-23 06-24 10-01',
  2032: '02-11 06-12 09-19',
  2033: '01-31 06-01 09-08',
  2034: '02-19 06-20 09-27',
  2035: '02-08 06-10 09-16',
  2036: '01-28 05-30 10-04',
  2037: '02-15 06-18 09-24',
  2038: '02-04 06-07 09-13',
  2039: '01-24 05-27 10-02',
  2040: '02-12 06-14 09-20',
  2041: '02-01 06-03 09-10',
  2042: '01-22 06-22 09-28',
  2043: '02-10 06-11 09-17',
  2044: '01-30 05-31 10-05',
  2045: '02-17 06-19 09-25',
  2046: '02-06 06-08 09-15',
  2047: '01-26 05-29 10-04',
  2048: '02-14 06-15 09-22',
  2049: '02-02 06-04 09-11',
  2050: '01-23 06-23 09-30',
  2051: '02-11 06-13 09-19',
  2052: '02-01 06-01 09-07',
  2053: '02-19 06-20 09-26',
  2054: '02-08 06-10 09-16',
  2055: '01-28 05-30 10-05',
  2056: '02-15 06-17 09-24',
  2057: '02-04 06-06 09-13',
  2058: '01-24 06-25 10-02',
  2059: '02-12 06-14 09-21',
  2060: '02-02 06-03 09-09',
  2061: '01-21 06-22 09-28',
  2062: '02-09 06-11 09-17',
  2063: '01-29 06-01 10-06',
  2064: '02-17 06-19 09-25',
  2065: '02-05 06-08 09-15',
  2066: '01-26 05-28 10-03',
  2067: '02-14 06-16 09-23',
  2068: '02-03 06-04 09-11',
  2069: '01-23 06-23 09-29',
  2070: '02-11 06-13 09-19',
  2071: '01-31 06-02 09-08',
  2072: '02-19 06-20 09-26',
  2073: '02-07 06-10 09-16',
  2074: '01-27 05-30 10-05',
  2075: '02-15 06-17 09-24',
  2076: '02-05 06-06 09-12',
  2077: '01-24 06-24 10-01',
  2078: '02-12 06-14 09-20',
  2079: '02-02 06-04 09-10',
  2080: '01-22 06-22 09-28',
  2081: '02-09 06-11 09-17',
  2082: '01-29 06-01 10-06',
  2083: '02-17 06-19 09-26',
  2084: '02-06 06-07 09-14',
  2085: '01-26 05-27 10-03',
  2086: '02-14 06-15 09-22',
  2087: '02-03 06-05 09-11',
  2088: '01-24 06-23 09-29',
  2089: '02-10 06-13 09-18',
  2090: '01-30 06-02 09-08',
  2091: '02-18 06-21 09-27',
  2092: '02-07 06-09 09-16',
  2093: '01-27 05-29 10-05',
  2094: '02-15 06-17 09-24',
  2095: '02-05 06-06 09-13',
  2096: '01-25 06-24 09-30',
  2097: '02-12 06-14 09-20',
  2098: '02-01 06-04 09-09',
  2099: '01-21 06-23 09-29',
  2100: '02-09 06-12 09-18',
};

/** Day of April on which the solar term Qingming falls, from its distance to the year 2000; good for 2000 to 2100. */
function qingming(year: number): number {
  const n = year - 2000;
  const leapDays = Math.floor(n / 4) - Math.floor(n / 100);
  return Math.floor(n * 0.2422 + 4.81) - leapDays;
}

/** The decree that fixes the statutory days of a year. */
export const statutorySource = (year: number): string => (year >= 2025 ? '国务院令第795号' : '国务院令第644号');

/**
 * The days off that the national holiday rules fix themselves, as day numbers: 13 since 2025, 11 before (I8, I23).
 * Two that fall together count once. Throws outside firstKnownYear to lastKnownYear.
 */
export function statutoryDays(year: number): ReadonlySet<number> {
  const lunar = lunarDays[year];
  if (lunar === undefined)
    throw new Error(`Lunar days of ${year} are not in the table; add them in regulation/kernel/statutory-days.ts.`);
  const [spring = 0, dragonBoat = 0, midAutumn = 0] = lunar
    .split(' ')
    .map((day) => dayNumber(year, Number(day.slice(0, 2)), Number(day.slice(3))));
  const since2025 = year >= 2025 ? [spring - 1, dayNumber(year, 5, 2)] : [];
  const national = [1, 2, 3].map((day) => dayNumber(year, 10, day));
  const fixed = [dayNumber(year, 1, 1), dayNumber(year, 4, qingming(year)), dayNumber(year, 5, 1), ...national];
  return new Set([...fixed, spring, spring + 1, spring + 2, dragonBoat, midAutumn, ...since2025]);
}
