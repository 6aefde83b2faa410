// What a date picker asks of one answer of `portDates`, a whole month or more at once, without another question.

import type { Day, DayIssue, PortDatesAnswer, PortDay } from "../types.js";

/** The days of one answer of `portDates`, by their dates. */
export interface BookableDays {
  /** The first day of the answer; absent where no day can be wished for. */
  readonly first: Day | undefined;
  /** The last day of the answer. */
  readonly last: Day | undefined;
  /** What the answer says of a day; `undefined` for a day that was not asked for. */
  day(day: Day): PortDay | undefined;
  /**
   * Whether the day can be booked in business hours. A day whose lead time is not known, or that was not asked for, cannot
   * be said to be; one that can be had out of hours alone is bookable when `outOfHours` is given.
   */
  isBookable(day: Day, also?: { outOfHours?: boolean }): boolean;
  /** The first bookable day on or after the day; `undefined` when the answer holds none. */
  nextBookable(day: Day, also?: { outOfHours?: boolean }): Day | undefined;
  /** What stands against the day; empty for one that can be booked and for one that was not asked for. */
  reasons(day: Day): readonly DayIssue[];
}

const NONE: readonly DayIssue[] = Object.freeze([]);
const UNWISHED: readonly DayIssue[] = Object.freeze([Object.freeze({ code: "wishedDateNotOffered" as const })]);

/**
 * Makes the days of an answer ready for a date picker: `bookable(portDates({ country: "ES", now, from, to }))`.
 *
 * A day is a text, `2026-03-30`; one is compared with another as texts are.
 */
export function bookable(answer: PortDatesAnswer): BookableDays {
  const days = answer.days;
  const places = new Map(days.map((day, place) => [day.date, place]));
  const find = (day: Day): PortDay | undefined => {
    const place = places.get(day);
    return place === undefined ? undefined : days[place];
  };
  const can = (day: PortDay | undefined, also?: { outOfHours?: boolean }): boolean =>
    day?.bookable === "yes" || (also?.outOfHours === true && day?.bookable === "outOfHours");
  const beside = answer.wishedDate === "notOffered" ? UNWISHED : NONE;
  return {
    first: days[0]?.date,
    last: days[days.length - 1]?.date,
    day: find,
    isBookable: (day, also) => can(find(day), also),
    nextBookable: (day, also) => days.find((own) => own.date >= day && can(own, also))?.date,
    reasons: (day) => find(day)?.reasons ?? beside,
  };
}
