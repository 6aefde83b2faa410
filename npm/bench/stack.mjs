// What a portal does with an order without numgate: its shape by a compiled schema, its numbers by libphonenumber, its
// VAT number by jsvat, its day by date-holidays with each year asked for once. French port-ins, as the schema is.

import Holidays from "date-holidays";
import { checkVAT, france } from "jsvat";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import validate from "schema";

const COUNTRY = "FR";
const LEAD_TIME = 10;
const WINDOWS = ["09:00", "09:30", "10:30", "11:00", "14:00", "15:30"];
const RIO = /^[0-9A-Z]{2}[PE][0-9A-Z]{6}[0-9A-Z+]{3}$/;

const years = new Map();
let library;

/** The holidays of a year, asked for once: what the library calls public is what is off. */
function holidays(year) {
  let days = years.get(year);
  if (!days) {
    library ??= new Holidays(COUNTRY);
    days = new Set(library.getHolidays(year).filter(({ type }) => type === "public").map(({ date }) => date.slice(0, 10)));
    years.set(year, days);
  }
  return days;
}

const iso = (day) => day.toISOString().slice(0, 10);

function isWorkingDay(day) {
  const weekday = day.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays(day.getUTCFullYear()).has(iso(day));
}

function earliest(now) {
  const day = new Date(now);
  for (let left = LEAD_TIME; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return iso(day);
}

/** What is wrong with an order; all of it, as a form shows it. */
export function judge(question) {
  const issues = [];
  const wrong = (path, message) => issues.push({ path, message });
  if (!validate(question)) for (const { instancePath, message } of validate.errors) wrong(instancePath, message);
  const { numbers = [], endCustomer, porting } = question.order ?? {};
  const phone = (path, text) => {
    const number = typeof text === "string" ? parsePhoneNumberFromString(text, COUNTRY) : undefined;
    if (!number?.isValid() || number.country !== COUNTRY || number.number !== text) wrong(path, "is not a French number");
    return number;
  };
  const taken = [];
  for (const [index, { startFullNumber, endFullNumber }] of numbers.entries()) {
    const path = `/order/numbers/${index}`;
    const start = phone(`${path}/startFullNumber`, startFullNumber);
    const end = phone(`${path}/endFullNumber`, endFullNumber);
    if (!start || !end) continue;
    const range = [Number(start.nationalNumber), Number(end.nationalNumber)];
    if (range[0] > range[1]) wrong(`${path}/endFullNumber`, "is before the first number");
    if (taken.some(([from, to]) => range[0] <= to && from <= range[1])) wrong(path, "overlaps an earlier range");
    taken.push(range);
  }
  if (porting?.mainBillingNumber) phone("/order/porting/mainBillingNumber", porting.mainBillingNumber);
  if (endCustomer?.registrationNumber && !checkVAT(endCustomer.registrationNumber, [france]).isValid) {
    wrong("/order/endCustomer/registrationNumber", "is not a French VAT number");
  }
  if (porting?.rio && !RIO.test(porting.rio)) wrong("/order/porting/rio", "is not a RIO");
  if (porting?.requestedDate) {
    const day = new Date(porting.requestedDate);
    const first = earliest(question.now);
    if (Number.isNaN(day.getTime())) wrong("/order/porting/requestedDate", "is not a day");
    else if (porting.requestedDate < first) wrong("/order/porting/requestedDate", `is before ${first}`);
    else if (!isWorkingDay(day)) wrong("/order/porting/requestedDate", "is not a working day");
  }
  if (porting?.window && !WINDOWS.includes(porting.window)) wrong("/order/porting/window", `is none of ${WINDOWS.join(", ")}`);
  return { verdict: issues.length > 0 ? "invalid" : "valid", issues };
}
