// RENDERED from the Rust types by `cargo xtask render`. Do not edit.

/** A country in which numbers are offered, by its ISO 3166-1 code. */
export type Country = "AT" | "BE" | "DK" | "FR" | "DE" | "IE" | "IT" | "NL" | "PT" | "ES" | "SE" | "CH" | "GB" | "LU" | "SK" | "FI" | "NO" | "CZ" | "RO" | "PL";

/** A group of countries with the same service. */
export type Zone = "A" | "B";

/** Why a day is off, the strongest first. */
export type DayKind = "weekend" | "national" | "tenant" | "quasi" | "regional";

/** What runs out, or begins, at a deadline. */
export type DeadlineKind = "reservation" | "quarantine" | "reissue" | "frozen" | "deregistration" | "feedback" | "dateChange" | "cancel" | "fpd" | "fpdChoice" | "expiry" | "reminders" | "answer";

/** What a deadline is counted from: a field of the question. */
export type Anchor = "statusSince" | "portDate" | "fpd";

/** The direction in which a deadline is counted. The day it is counted from is never counted itself. */
export type Counted = "before" | "after";

/** How much a date can be relied on. */
export type Precision = "exact" | "notBefore" | "notStated";

/** Whether a port can be booked on a day. */
export type Bookable = "yes" | "outOfHours" | "no" | "notStated";

/** What stands against a port on a day. */
export type DayObstacle = "weekend" | "holiday" | "past" | "beforeLeadTime" | "noLeadTime" | "wishedDateNotOffered";

/** When a window lies. */
export type WindowHours = "business" | "outOfHours";

/** Whether something can be had. */
export type Availability = "offered" | "notOffered" | "notStated";

/** The status of one number; `resourceStatus` or `cliStatus` in the provider's API. */
export type NumberStatus = "Free" | "Reserved" | "Allocated" | "Activated" | "Quarantined" | "PortIn_Allocated" | "PortIn_Activated" | "PortIn_Quarantined" | "PortIn_Reallocated" | "Port Out In Progress" | "Transfer In Progress" | "Return In Progress" | "PortOut" | "Transferred" | "Returned";

/** How a status stands in the life of a number. */
export type StatusKind = "settled" | "inProgress" | "final";

/** Whether something stated of a status is so. */
export type Tristate = "yes" | "no" | "variesForPremium";

/** Where a number comes from; `Number Source` in the guide. */
export type Origin = "colt" | "portedIn" | "customerOwned";

/** How a field stands in a request, within the record that holds it. */
export type Need = "mandatory" | "conditional" | "optional" | "notApplicable" | "notStated";

/** What a field holds. */
export type FieldKind = "record" | "records" | "texts" | "text" | "boolean" | "word" | "day" | "time" | "number" | "digits";

/** The customer's offer. */
export type Offer = "standard" | "premium";

/** The customer's profile, which sets how many ranges an order may carry. */
export type Profile = "regular" | "microsoft";

/** How far a customer is with numbers of its own from the French regulator. */
export type OwnNumbers = "none" | "requested" | "confirmed";

/** The market that the end customer belongs to. */
export type Segment = "business" | "smallBusiness" | "consumer";

/** A class of Spanish numbers, by where they may be used. */
export type NumberType = "Geo" | "Geo-nomadic" | "Nomadic";

/** A class of numbers in a search for free ones. */
export type SearchNumberType = "Geo" | "Non Geo";

/** A resource of the provider's API. */
export type Request = "freeNumber" | "number" | "reservation" | "return" | "activation" | "updateCustomer" | "portIn" | "portUpdate" | "checkPortability" | "reactivation" | "bulkActivation" | "bulkPortIn" | "bulkUpdateCustomerDetails" | "order" | "orderDetails" | "cliOrderHistory" | "freeNumberCount" | "lockFreeNumbers" | "freeNumberBackfill" | "cancelFreeNumberBackfill";

/** What a request is to do, where the request alone does not say it. */
export type Action = "ADD" | "MODIFY" | "preActivation" | "changeDate" | "cancel" | "modify" | "sendNotes" | "acceptPortOut" | "rejectPortOut" | "schedulePort" | "activatePort";

/** An HTTP method. */
export type Method = "GET" | "POST";

/** What a request is about. */
export type Subject = "numbers" | "order" | "porting" | "stock" | "reading" | "bulk";

/** A kind of order; each has a state machine of its own. */
export type OrderKind = "portIn" | "portOut" | "other" | "dateChange" | "cancel" | "modify";

/** The status of a port-in order; `orderStatus` in the provider's API. */
export type PortInStatus = "Validation In Progress" | "Submitted to operator" | "Firm order commitment" | "Ready for porting initiation" | "Porting initiated" | "Completed" | "Customer feedback awaited" | "Delayed" | "Porting Completion Delayed" | "Expired" | "Cancelled" | "Rejected" | "Porting failed";

/** The status of a port-out order; `orderStatus` in the provider's API. */
export type PortOutStatus = "Customer feedback awaited" | "Confirmed" | "Firm order commitment" | "Ready for porting initiation" | "Port initiated" | "Port Out initiated" | "Completed" | "Expired" | "Cancelled" | "Rejected";

/** The status of an order that is not about porting; `orderStatus` in the provider's API. */
export type OtherOrderStatus = "In progress" | "Completed" | "Failed with error";

/** The status of the child order of a date change. */
export type DateChangeStatus = "Validation In Progress" | "Accepted" | "Rejected";

/** The status of the child order of a cancellation. */
export type CancelStatus = "Validation In Progress" | "Accepted" | "Rejected";

/** The status of the child order of a modification. */
export type ModifyStatus = "In progress" | "Completed";

/** What a single value is meant to be. */
export type ValueKind = "phone" | "range" | "vat" | "company-id" | "postcode" | "rio" | "cvp" | "migration-code" | "order-id";

/** What can be said of a value without asking anybody. */
export type ValueVerdict = "wellFormed" | "malformed" | "checksumFails";

/** The scheme by which an identifier is made. */
export type IdentifierScheme = "uid" | "firmenbuch" | "enterpriseNumber" | "cvr" | "cpr" | "tva" | "siren" | "siret" | "ustIdNr" | "handelsregister" | "vatNumber" | "governmentDepartment" | "healthAuthority" | "cro" | "companiesHouse" | "partitaIva" | "codiceFiscale" | "btwId" | "rsin" | "kvk" | "nif" | "cif" | "dni" | "nie" | "momsnr" | "orgnr" | "mwst" | "uidRegister" | "rcs" | "icDph" | "ico" | "rodneCislo" | "alv" | "yTunnus" | "mva" | "dic" | "cui" | "onrc" | "nip" | "regon" | "postcode" | "eircode" | "rio" | "cvp" | "codiceDiMigrazione" | "codiceSegreto" | "orderId";

/** What of a well-formed value was not verified. */
export type Unverified = "vies" | "existence" | "key" | "controlCharacter" | "court" | "numberingPlan" | "mainNumber";

/** What should be known of a well-formed value. */
export type ValueRemark = "notInVies" | "notUuid" | "unusualSuffix" | "otherCountry" | "otherTerritory";

/** How a range stands to an earlier one that it gets in the way of. */
export type Overlap = "same" | "shared" | "prefix";

/** Who makes a move. */
export type Actor = "customer" | "system" | "operator";

/** What moves a number or an order without a request of the customer's. */
export type Event = "reservationExpiry" | "quarantineExpiry" | "completion" | "hardCease" | "portInConfirmed" | "portInCompleted" | "portOut" | "portOutReturn" | "portOutTransfer" | "poolReturn" | "ordered" | "businessError" | "submission" | "feedbackNeeded" | "feedbackExpiry" | "rejection" | "cancellation" | "firstPossibleDate" | "orderExpiry" | "initiation" | "delay" | "portFailure" | "answerExpiry" | "rollback" | "childAccepted" | "childRejected" | "childCompleted";

/** A state machine. */
export type Machine = "number" | "portIn" | "portOut" | "other" | "dateChange" | "cancel" | "modify" | "port";

/** How a state machine is written down. */
export type DiagramFormat = "mermaid" | "dot" | "svg" | "scxml" | "xstate";

/** How strong the source of a rule or figure is, strongest first. */
export type Grade = "guide" | "provider" | "providerOld" | "regulator" | "industry" | "inferred" | "notStated" | "tenant";

/** A dated state of the rules. */
export type Release = "2024-05";

/** What a statement of the guide is about. */
export type ClauseKind = "api" | "country" | "allocation" | "transition" | "status" | "format" | "order" | "deadline" | "field" | "error" | "open";

/** A place where the guide contradicts itself. */
export type FindingId = "F-01" | "F-02" | "F-03" | "F-04" | "F-05" | "F-06" | "F-07" | "F-08" | "F-09" | "F-10" | "F-11" | "F-12" | "F-13" | "F-14" | "F-15" | "F-16" | "F-17" | "F-18" | "F-19" | "F-20" | "F-21";

/** A way to read a finding. */
export type Reading = "free" | "printed" | "quarantined" | "returned" | "notStated" | "direct" | "excluded" | "optional" | "notApplicable" | "hardCease" | "immediate" | "notReleased" | "released" | "allRead" | "registeredReseller" | "everyCustomer" | "hours" | "workingDays" | "byAreaCode" | "either" | "table" | "prose" | "pattern" | "uuid";

/** A language of the messages. */
export type Language = "en" | "de" | "fr" | "es" | "it" | "nl";

/** A question that can be asked. */
export type Question = "check" | "moves" | "paths" | "history" | "workingDays" | "deadlines" | "portDates" | "simulate" | "value" | "range" | "requirements" | "rules" | "explain" | "findings" | "diagram";

/** The answer of `check`, best first. */
export type Verdict = "valid" | "undecided" | "needsApproval" | "invalid";

/** How much an issue weighs. */
export type Severity = "error" | "warning" | "info";

/** Who knows what cannot be known offline. */
export type AskedOf = "api" | "vies" | "regulator" | "portingDesk";

/** What is wrong with a request, why a move is refused, or what is left to ask. */
export type IssueCode = "wrongStatus" | "notThisCountry" | "readOtherwise" | "notThisOrigin" | "premiumOnly" | "restricted" | "terminal" | "inProgress" | "notStated" | "statusNotHere" | "notThisNumber" | "originNotHere" | "ownNumbersNotConfirmed" | "missingField" | "missingNumbers" | "missingOneOf" | "notApplicable" | "missingAction" | "actionNotHere" | "notE164" | "notDigits" | "twoFormats" | "otherCountry" | "unequalEnds" | "differentPrefix" | "endBeforeStart" | "rangeTooLarge" | "approvalAhead" | "tooManyRanges" | "mainNumberOnly" | "overlapping" | "agreementMissing" | "agreementNotAttached" | "agreementNotStated" | "otherNumberType" | "numberTypeUndecided" | "notPortable" | "portabilityUndecided" | "unknownNumberType" | "cannotBeUndone" | "invalidDate" | "invalidInstant" | "stateWithoutNumber" | "statusUnknown" | "statusMovesLater" | "contradicted" | "earlierRules" | "areaCodeAgainstAddress" | "registrationNotVerified" | "notJudged" | "notCheckedOffline" | "notListed" | "unknownStatus" | "impossibleStep" | "tooEarly" | "tooLate" | "outOfOrder" | "periodNotStated" | "stepNotStated" | "dayNotGiven" | "outcomeNotTold" | "notForThisOrder" | "afterCutOff" | "orderNotHere" | "numberBusy" | "alreadyInStock" | "notInStock" | "comesByItself" | "timeUnknown" | "mayBeLate" | "dayOutOfRange" | "beforeLeadTime" | "leadTimeNotStated" | "outOfHours" | "dayInDoubt" | "otherWindow" | "windowNotStated" | "invalidTime" | "approvalNeeded" | "portabilityNotStated" | "codeOfOneNumber" | "fieldNotStated" | "beyondCalendar" | "malformedCode" | "checksumFails" | "unusedPart" | "notInVies" | "notInPlan" | "otherTerritory" | "addressFieldNotHere";

/** Why a question could not be understood. */
export type ErrorCode = "unreadable" | "malformedJson" | "notJson" | "tooDeep" | "wrongType" | "unknownField" | "duplicateField" | "missingField" | "unknownWord" | "invalidValue" | "notSupported";

/** What a number is for, by its first digits and its length. */
export type PhoneType = "fixedLine" | "mobile" | "fixedLineOrMobile" | "tollFree" | "premiumRate" | "sharedCost" | "voip" | "personalNumber" | "pager" | "uan" | "voicemail";

/** A territory that shares a calling code with one of the countries, by its ISO 3166-1 code. */
export type Territory = "GG" | "IM" | "JE" | "VA" | "AX" | "SJ";

/** How many digits a number has, against what its calling code allows. */
export type NumberLength = "fits" | "localOnly" | "tooShort" | "tooLong" | "between";

/** What was changed to make E.164 of a number that was written in another way. */
export type PhoneChange = "removedSeparators" | "replacedInternationalPrefix" | "removedTrunkPrefix" | "addedCallingCode";

/** Why a text cannot be read as one phone number without a guess. */
export type PhoneFault = "noDigits" | "letters" | "foreignDigits" | "extension" | "foreignSign" | "misplacedPlus" | "zeroBeforeCallingCode" | "trunkAfterCallingCode" | "noPrefix" | "wrongZero" | "tooShort" | "tooLong";

/** The status of a number or of an order. On the wire it is the status alone: the question says of what it is. */
export type Status = NumberStatus | PortInStatus | PortOutStatus | OtherOrderStatus | DateChangeStatus | CancelStatus | ModifyStatus;

/** A JSON Pointer (RFC 6901) from the root of a question; the root itself is the empty text. */
export type Pointer = string;

/** The name of a rule: stable, lower case, dotted, never used again for another. */
export type RuleId = string;

/** The name of a statement of the guide, `LIFE-01`. */
export type ClauseId = string;

/** A civil day, on the wire `2026-03-30`. */
export type Day = string;

/** A point in time, to the second; on the wire as RFC 3339 has it. */
export type Instant = string;

/** A length of time in its own unit; no conversion between units exists. */
export type Period = { "hours": number } | { "calendarDays": number } | { "workingDays": number } | { "months": number };

/** A value that a message speaks of. */
export type Param = number | string | Array<string>;

/** Any JSON: a schema. */
export type Json = unknown;

/** Who asks. */
export type Customer = {
  /** The offer; `standard` when left out. */
  offer?: Offer,
  /** The profile; `regular` when left out. */
  profile?: Profile,
  /** Whether it holds the entitlement to the restricted resources. */
  restricted?: boolean,
  /** Whether it is a registered reseller in Germany. */
  registeredDeReseller?: boolean,
  /** How far it is with French numbers of its own; `none` when left out. */
  ownsFrNumbers?: OwnNumbers,
  /** The market of the end customer; `business` when left out. */
  segment?: Segment,
};

/** A day off that no law names. */
export type AddedDay = {
  /** The day. */
  date: Day,
  /** What it is called. */
  name?: string,
};

/** What a caller knows better of a country's holidays. */
export type CalendarChange = {
  /** Whether the days added here are the only holidays; weekends stay off. */
  replaced?: boolean,
  /** Days off. */
  added?: Array<AddedDay>,
  /** Days that are no holiday. A weekend stays off, and so does a day that is also added. */
  removed?: Array<Day>,
};

/** A tenant's own figures, which stand before those of the tables. */
export type Overrides = {
  /** Where the return of a ported-in number leads, per country, where the guide does not say (finding F-05):
   * `Returned` or `PortIn_Quarantined`. */
  portedInReturn?: { [key in Country]?: NumberStatus },
  /** How many ranges one order may carry, at least 1. */
  maximumRanges?: number,
  /** The holidays of a country, as the caller knows them. */
  calendars?: { [key in Country]?: CalendarChange },
  /** How long numbers of the provider's and of the customer's stay in quarantine in a country. */
  quarantine?: { [key in Country]?: Period },
  /** How long ported-in numbers stay in quarantine in a country. */
  quarantinePortedIn?: { [key in Country]?: Period },
  /** How long before its port date an order must be sent in a country. */
  leadTimes?: { [key in Country]?: Period },
};

/** An address. */
export type Address = {
  /** Number of the house. */
  houseNumber?: string,
  /** Rue, via, calle. */
  streetType?: string,
  /** Name of the street. */
  streetName?: string,
  /** What else finds the door. */
  addressExtension?: string,
  /** Number of the post box. */
  poBoxNumber?: string,
  /** Part of the city. */
  subLocality?: string,
  /** City or town. */
  city?: string,
  /** Province. */
  province?: string,
  /** Post code. */
  postalCode?: string,
  /** Country. */
  country?: Country,
};

/** The end customer. */
export type EndCustomer = {
  /** Its registered name. */
  name?: string,
  /** Its VAT, tax or company number. */
  registrationNumber?: string,
  /** Whether that number is too new to be in the registers. */
  registrationNotListed?: boolean,
  /** Its address. */
  address?: Address,
};

/** An entry in the phone book. */
export type DirectoryService = {
  /** Whether the number is to be listed. */
  listed?: boolean,
  /** The name to list. */
  name?: string,
  /** The address to list. */
  address?: Address,
};

/** What a port needs. */
export type Porting = {
  /** The operator that has the numbers now. */
  currentOperator?: string,
  /** The number that its bills go by, in E.164. */
  mainBillingNumber?: string,
  /** The day wished for. */
  requestedDate?: string,
  /** The time of day at which it begins. */
  window?: string,
  /** France: the code that proves the wish. */
  rio?: string,
  /** Portugal: the code that proves the wish. */
  cvp?: string,
  /** France: the customer's own routing prefix. */
  routingPrefix?: string,
};

/** One number or range, as a pair of E.164 numbers or in four parts. */
export type NumberItem = {
  /** The first number, in E.164. */
  startFullNumber?: string,
  /** The last number, in E.164; the first one again for a single number. */
  endFullNumber?: string,
  /** The area code. */
  areaCode?: string,
  /** What follows it. */
  areaCodeExtn?: string,
  /** The last digits of the first number. */
  rangeStart?: string,
  /** The last digits of the last number. */
  rangeEnd?: string,
  /** The class of a Spanish number. */
  numberType?: NumberType,
};

/** The order itself. The provider's exact payload is not public; names known from its guide are used as they are. */
export type OrderDocument = {
  /** The numbers that it is about. */
  numbers?: Array<NumberItem>,
  /** Who will use them. */
  endCustomer?: EndCustomer,
  /** Where help is to be sent. */
  emergencyAddress?: Address,
  /** What the phone book is to say. */
  directoryService?: DirectoryService,
  /** What a port needs. */
  porting?: Porting,
  /** The regulator's approval of a large block, by its reference. */
  allocationApproval?: string,
  /** Whether the agreement between provider, reseller and end customer is attached. */
  tripartiteAgreement?: boolean,
  /** The names of what is attached. */
  attachments?: Array<string>,
  /** Words to the porting desk. */
  notes?: string,
  /** The caller's own name for the order. */
  customerReference?: string,
  /** `changeDate`, `schedulePort`: the new day. */
  requestedDate?: string,
  /** `changeDate`, `schedulePort`: the time of day at which it begins. */
  window?: string,
  /** `acceptPortOut` in the Netherlands: the first possible date. */
  fpd?: string,
  /** `rejectPortOut`: why. */
  rejectionReason?: string,
};

/** What a request that reads is asked with. */
export type Query = {
  /** `freeNumber`: the local area code. */
  areaCode?: string,
  /** `freeNumber`: what follows the area code. */
  areaCodeExtn?: string,
  /** `freeNumber`: the city. */
  city?: string,
  /** `freeNumber` in Spain: the class of the numbers. */
  numberType?: SearchNumberType,
  /** `number`: the status of the numbers. */
  status?: NumberStatus,
  /** `number`: the caller's own name for an order. */
  customerReference?: string,
  /** `number`, `orderDetails`: the order id. */
  orderId?: string,
  /** `number`: the first number, in E.164. */
  numberRangeStart?: string,
  /** `number`: the last number, in E.164. */
  numberRangeEnd?: string,
  /** `cliOrderHistory`: the number, in E.164. */
  number?: string,
  /** `order`: search criteria, which the guide does not name. */
  criteria?: string,
};

/** What is known of a number. */
export type NumberState = {
  /** Where it comes from. */
  origin: Origin,
  /** The status that it is in. */
  status: NumberStatus,
};

/** The porting order that an update is about. */
export type Parent = {
  /** Its status. */
  orderStatus: string,
  /** Its kind; when left out, the one that the action is for. */
  order?: OrderKind,
  /** Since when it is in its status, an RFC 3339 instant. */
  statusSince?: string,
  /** The agreed port date. */
  portDate?: string,
  /** The first possible date. */
  fpd?: string,
};

/** Is this order acceptable? */
export type CheckQuestion = {
  /** What is asked of the provider. */
  request: Request,
  /** The country of the numbers. */
  country: Country,
  /** What the request is to do, where it does not say so itself. */
  action?: Action,
  /** The moment of the check, an RFC 3339 instant. */
  now?: string,
  /** Who asks. */
  customer?: Customer,
  /** What would be sent. */
  order?: OrderDocument,
  /** What is known of the numbers, one for each of `order.numbers` in the same order, `null` where nothing is. */
  numberStates?: Array<NumberState | null>,
  /** The porting order that a `portUpdate` is about. */
  parent?: Parent,
  /** What a request that reads is asked with. */
  query?: Query,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** Are these orders acceptable, one a row? What follows holds for rows that do not say it themselves. */
export type BulkQuestion = {
  /** What is asked of the provider; a bulk request stands for the single one that its rows carry. */
  request?: Request,
  /** What the request is to do, where it does not say so itself. */
  action?: Action,
  /** The country of the numbers. */
  country?: Country,
  /** Where the numbers come from. */
  origin?: Origin,
  /** The status of the numbers. */
  status?: NumberStatus,
  /** The moment of the check, an RFC 3339 instant. */
  now?: string,
  /** Who asks. */
  customer?: Customer,
  /** The headers of columns that are not read. */
  skip?: Array<string>,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** What may be done with a number or an order in this status, by whom, leading where, and why not the rest? */
export type MovesQuestion = {
  /** The country of the number or order. */
  country: Country,
  /** The status that it is in: of a number, or with `order` of such an order. */
  status: string,
  /** The kind of order; a number when left out. */
  order?: OrderKind,
  /** Where the number comes from; needed for a number. For an order, its numbers of this origin alone. */
  origin?: Origin,
  /** The agreed port date of an order, from which its cut-offs are counted. */
  portDate?: Day,
  /** The first possible date of an order (the Netherlands). */
  fpd?: Day,
  /** The number itself in E.164, for rules that hold for some numbers only. */
  number?: string,
  /** Who asks. */
  customer?: Customer,
  /** The moment at which the status began; with it, each move says until when. */
  statusSince?: Instant,
  /** The moment of the question; with it, each `until` says whether it has passed. */
  now?: Instant,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** How does a number or an order get from one status to another? */
export type PathsQuestion = {
  /** The country of the number or order. */
  country: Country,
  /** The status that it is to reach: of a number, or with `order` of such an order. */
  to: string,
  /** The kind of order; a number when left out. */
  order?: OrderKind,
  /** Where the number comes from; needed for a number. For an order, its numbers of this origin alone. */
  origin?: Origin,
  /** The status that it is in; needed for a number. For an order, from its beginning when left out. */
  from?: string,
  /** The number itself in E.164, for rules that hold for some numbers only. */
  number?: string,
  /** Who asks. */
  customer?: Customer,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** A status, and the moment at which it began. */
export type DatedStatus = {
  /** The status; a text that is none is an issue of the answer. */
  status: string,
  /** The moment at which it began. */
  at: Instant,
  /** The agreed port date of the order from this step on, where it is another than before. */
  portDate?: Day,
  /** Its first possible date from this step on, likewise. */
  fpd?: Day,
};

/** Is this sequence of dated statuses of a number or an order possible? */
export type HistoryQuestion = {
  /** The country of the number or order. */
  country: Country,
  /** The statuses that it was in, in the order of their times; at least one. It may begin with any of them. */
  steps: Array<DatedStatus>,
  /** The kind of order; a number when left out. */
  order?: OrderKind,
  /** Where the number comes from; needed for a number. */
  origin?: Origin,
  /** The agreed port date of an order, until a date change is accepted: then a step says the next one. */
  portDate?: Day,
  /** The first possible date of an order (the Netherlands). */
  fpd?: Day,
  /** The number itself in E.164, for rules that hold for some numbers only. */
  number?: string,
  /** Who asks. */
  customer?: Customer,
  /** The moment of the question; with it, the last status is held against it. */
  now?: Instant,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** Which days are working days?
 *
 * One day (`date`), the days from one to another (`from`, `to`), or so many working days from a day (`from`, `step`). */
export type WorkingDaysQuestion = {
  /** The country whose calendar it is. */
  country: Country,
  /** One day. */
  date?: Day,
  /** The first day, included; with `step`, the day from which is counted, which is not counted itself. */
  from?: Day,
  /** The last day, included. */
  to?: Day,
  /** So many working days on from `from`, or back when negative; 0 is `from` itself. */
  step?: number,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** What runs out, and when, for a number or an order in this status? */
export type DeadlinesQuestion = {
  /** The country of the number or order. */
  country: Country,
  /** The status that it is in: of a number, or with `order` of such an order. */
  status: string,
  /** The kind of order; a number when left out. */
  order?: OrderKind,
  /** Where the number comes from; `colt` when left out. */
  origin?: Origin,
  /** The moment at which the status began. */
  statusSince?: Instant,
  /** The agreed port date. */
  portDate?: Day,
  /** The first possible date (the Netherlands). */
  fpd?: Day,
  /** The number itself in E.164, for rules that hold for some numbers only. */
  number?: string,
  /** Who asks. */
  customer?: Customer,
  /** The moment of the question; with it, each deadline says whether it has passed. */
  now?: Instant,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** Which days can be booked for a port? */
export type PortDatesQuestion = {
  /** The country of the numbers. */
  country: Country,
  /** The moment at which the order is submitted. */
  now: Instant,
  /** The first day asked for, included; the local day of the submission when left out. */
  from?: Day,
  /** The last day asked for, included; at most 400 days in all, and 42 when left out. */
  to?: Day,
  /** The day wished for: until when must the order be submitted, changed, cancelled? */
  wished?: Day,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** A number of a simulation. */
export type SimulatedNumber = {
  /** Where it comes from. */
  origin: Origin,
  /** The number itself in E.164, for rules that hold for some numbers only. */
  number?: string,
  /** Its status; absent while it is not in stock: before a port-in is confirmed. */
  status?: NumberStatus,
  /** The moment at which the status began; without it nothing that is counted from it runs out. */
  since?: Instant,
  /** While an order is under way: the status to which the number goes back if the order comes to nothing. */
  before?: NumberStatus,
  /** The moment at which that status began. */
  beforeSince?: Instant,
};

/** An order of a simulation. */
export type SimulatedOrder = {
  /** What kind of order it is. */
  kind: OrderKind,
  /** Its status; a text that no such order has is refused. */
  status: string,
  /** The moment at which the status began; without it nothing that is counted from it runs out. */
  since?: Instant,
  /** The moment at which the order began; without it, that of its status. */
  begun?: Instant,
  /** The request that it began with. */
  request?: Request,
  /** The action of that request. */
  action?: Action,
  /** What it began with where that was no request: how numbers are ported out. */
  event?: Event,
  /** The places of its numbers; a child order has those of its parent. */
  numbers?: Array<number>,
  /** The place of the order that a child order is of. */
  parent?: number,
  /** The agreed port date. */
  portDate?: Day,
  /** The first possible date. */
  fpd?: Day,
  /** The day that a date change or a modification asks for. */
  requestedDate?: Day,
  /** What the customer has asked for since the status began, where the order stays in it until that is done. */
  asked?: Action,
};

/** Numbers and orders at one moment. */
export type SimulationState = {
  /** The moment. */
  now: Instant,
  /** The numbers; orders and events speak of them by their places, from 0. */
  numbers?: Array<SimulatedNumber>,
  /** The orders, likewise. */
  orders?: Array<SimulatedOrder>,
};

/** What happens in a simulation: a request of the customer's, something else that happens, or time that passes. */
export type SimulationEvent = {
  /** The customer's request: about numbers of the stock, a `portIn`, or a `portUpdate` of an order. */
  request?: Request,
  /** The action of that request. */
  action?: Action,
  /** Something that happens to an order, or to numbers: by the provider, another operator, or by itself. */
  event?: Event,
  /** The moment until which time passes, included. */
  advanceTo?: Instant,
  /** The place of the order that it is about. */
  order?: number,
  /** The places of the numbers that it is about. */
  numbers?: Array<number>,
  /** The port date that is agreed, when a port-in is confirmed. */
  portDate?: Day,
  /** The first possible date, when a port-in is confirmed or a port-out accepted (the Netherlands). */
  fpd?: Day,
  /** The day that a date change or a modification asks for. */
  requestedDate?: Day,
};

/** What becomes of these numbers and orders when this happens, or when time passes? */
export type SimulateQuestion = {
  /** The country of the numbers and orders. */
  country: Country,
  /** The numbers and orders, and the moment. */
  state: SimulationState,
  /** Who owns them. */
  customer?: Customer,
  /** What happens; without it, the timers that run are told. */
  event?: SimulationEvent,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** Is this value what it is meant to be? */
export type ValueQuestion = {
  /** What it is meant to be. */
  kind: ValueKind,
  /** The value, as people write it. */
  value: string,
  /** Where; of a phone number and a range, the country in which they may be written as they are dialled there.
   * Not needed for those two and for an order id. */
  country?: Country,
  /** The telephone number that a RIO was made for; without it, its key is not verified. */
  number?: string,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** Free numbers, and what is wished of them. */
export type PoolWish = {
  /** The size of the blocks wished for. */
  size: number,
  /** How many, 1 to 1,000. */
  count: number,
  /** What is free. */
  free: Array<NumberItem>,
};

/** What is in these ranges, and how are they written, cut and joined? */
export type RangeQuestion = {
  /** The country of the numbers. */
  country: Country,
  /** The ranges, as an order has them. Needed, unless there is a `pool`. */
  ranges?: Array<NumberItem>,
  /** Area codes, with or without a leading 0: where the ranges that begin with one are to be split. Of two the
   * longer holds; both hold before what the tables know. */
  areaCodes?: Array<string>,
  /** The sizes of blocks to cut the ranges into, of 1, 10, 100 and 1000; all of them when left out. */
  blocks?: Array<number>,
  /** Free customer-owned numbers, and what is wished of them (France). */
  pool?: PoolWish,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** Which fields does a request have in a country, and how do they stand? */
export type RequirementsQuestion = {
  /** What is asked of the provider; a bulk request has the fields of its single one. */
  request: Request,
  /** The country of the numbers. */
  country: Country,
  /** What the request is to do, where it does not say so itself. */
  action?: Action,
  /** Who asks; without it, conditions on the customer are told as data. */
  customer?: Customer,
  /** Whether the fields are wanted as JSON Schema 2020-12 too. */
  schema?: boolean,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** Every rule, with its source. */
export type RulesQuestion = {
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** What stands behind this name? */
export type ExplainQuestion = {
  /** A rule, a clause, a finding, an issue code, a country or a number status. */
  id: string,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** Where does the guide contradict itself? */
export type FindingsQuestion = {
  /** One finding alone. */
  id?: FindingId,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** A state machine, drawn. */
export type DiagramQuestion = {
  /** The country whose rules are drawn. */
  country: Country,
  /** Which machine; `number` when left out. */
  machine?: Machine,
  /** The numbers of one origin alone; all of them when left out. Of a machine of orders there is none. */
  origin?: Origin,
  /** How it is written; `mermaid` when left out. */
  format?: DiagramFormat,
  /** The day whose rules are asked for, `2026-03-30`; the newest release when left out. */
  on?: string,
  /** The language of messages and advice; English when left out. */
  language?: Language,
  /** Other readings of findings. */
  readings?: { [key in FindingId]?: Reading },
  /** The caller's own figures. */
  overrides?: Overrides,
};

/** The state of the tables that an answer rests on. */
export type RulesState = {
  /** The newest release of the source that the tables know. */
  release: Release,
  /** A fingerprint of the tables: it changes when a row does. */
  digest: string,
};

/** The API's own error for an issue. */
export type ApiError = {
  /** The HTTP status. */
  status: number,
  /** The code within it. */
  code: string,
  /** The reason. */
  reason: string,
  /** The message, where the source has a form for it. */
  message?: string,
};

/** One operation of a JSON Patch. */
export type Patch = {
  /** `add`, `replace` or `remove`. */
  op: string,
  /** Where. */
  path: Pointer,
  /** The new value; absent for `remove`. */
  value?: string,
};

/** One thing wrong with a request, or good to know about it. */
export type Issue = {
  /** From the root of the question, wire names. */
  path: Pointer,
  /** A stable word for programs. */
  code: IssueCode,
  /** How much it weighs. */
  severity: Severity,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** How strong they are. */
  grade: Grade,
  /** The contradiction that the row takes part in. */
  finding?: FindingId,
  /** What the message speaks of. */
  params: { [key in string]: Param },
  /** One sentence for people. */
  message: string,
  /** What to do. */
  help?: string,
  /** A JSON Patch (RFC 6902) that mends it. */
  fix?: Array<Patch>,
  /** What the API would answer. */
  api?: ApiError,
};

/** Something that cannot be known offline. */
export type Pending = {
  /** What it is about. */
  path: Pointer,
  /** A stable word for programs. */
  code: IssueCode,
  /** The row that leaves it open. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** One sentence for people. */
  message: string,
  /** What to do. */
  help?: string,
  /** Who knows. */
  askedOf: AskedOf,
};

/** The answer of `check`. */
export type CheckAnswer = {
  /** The worst of what follows. */
  verdict: Verdict,
  /** Everything wrong or good to know: the numbers one after the other, then which of
   * them overlap, then their statuses, then the parts. */
  issues: Array<Issue>,
  /** Everything that somebody else must still say. */
  pending: Array<Pending>,
  /** What the answer rests on. */
  rules: RulesState,
};

/** A column of a table of orders. */
export type ColumnPlace = {
  /** Which it is, from 1. */
  number: number,
  /** Its header as it is written. */
  header: string,
};

/** What is said of one order among many. */
export type BulkRow = {
  /** Which row it is, from 1; the header and empty lines do not count. */
  row: number,
  /** The line on which it begins, from 1. */
  line: number,
  /** The worst of what follows. */
  verdict: Verdict,
  /** The caller's own name for the order. */
  customerReference?: string,
  /** The numbers that it is about, as far as they can be read. */
  numbers?: Array<NumberSpan>,
  /** Everything wrong or good to know: what `check` says, of a cell that is both ends of a range once, then the
   * numbers that an earlier row names. */
  issues: (Issue & { column?: ColumnPlace })[],
  /** Everything that somebody else must still say. */
  pending: (Pending & { column?: ColumnPlace })[],
};

/** A row that could not be understood; it counts as invalid. */
export type BulkErrorRow = {
  /** Which row it is, from 1. */
  row: number,
  /** The line on which it begins, from 1. */
  line: number,
  /** The column that it is about. */
  column?: ColumnPlace,
  /** Why. */
  error: ErrorBody,
};

/** How many rows have which verdict. */
export type BulkVerdicts = {
  /** Nothing is wrong. */
  valid: number,
  /** Something is wrong, or the row could not be understood. */
  invalid: number,
  /** Something that only a server knows is left open. */
  undecided: number,
  /** Somebody must still agree. */
  needsApproval: number,
};

/** What was found for one cause: one code, rule, place and column. */
export type BulkGroup = {
  /** The code of the issue, of the open question or of the error. */
  code: string,
  /** What the issue weighs; absent for an open question or an error. */
  severity?: Severity,
  /** Who knows what is left open. */
  askedOf?: AskedOf,
  /** The row of the tables that says so; absent for an error. */
  rule?: RuleId,
  /** Where in the question of its first row. */
  path: Pointer,
  /** The column that it is about. */
  column?: ColumnPlace,
  /** How often it was found. */
  count: number,
  /** Its first rows, at most 5. */
  rows: number[],
  /** The message of the first. */
  message: string,
  /** The advice of the first. */
  help?: string,
};

/** Numbers that two rows name. */
export type RowOverlap = {
  /** The later row. */
  row: number,
  /** The first row that names any of its numbers. */
  earlier: number,
  /** The first number that both name. */
  start: string,
  /** The last of those that follow on it. */
  end: string,
};

/** What many rows come to. */
export type BulkSummary = {
  /** How many there are. */
  rows: number,
  /** How many have which verdict. */
  byVerdict: BulkVerdicts,
  /** How many of the invalid ones could not be understood. */
  unreadable: number,
  /** The causes, at most 1,000: the gravest first, of equal ones the most frequent. */
  groups: Array<BulkGroup>,
  /** How often something was found whose cause is not listed. */
  notListed: number,
  /** Numbers that an earlier row names already, at most 1,000 entries, in the order of the rows. */
  duplicates: Array<RowOverlap>,
  /** How many there are. */
  overlapping: number,
  /** What all this rests on. */
  rules: RulesState,
};

/** What is no longer there. */
export type Gone = {
  /** Its index in the list as it was before. */
  at: number,
  /** What it was about. */
  path: Pointer,
  /** Its code. */
  code: IssueCode,
};

/** An issue that was not there before. */
export type AppearedIssue = {
  /** Its index in the issues as they are now. */
  at: number,
  /** The issue. */
  issue: Issue,
};

/** Something left open that was not open before. */
export type AppearedPending = {
  /** Its index in what is pending now. */
  at: number,
  /** What is open. */
  pending: Pending,
};

/** What a value changed in the answer of `check`: take away what is gone, the last first, then put what appeared
 * into its place, the first first. */
export type CheckChanges = {
  /** The verdict as it is now. */
  verdict: Verdict,
  /** The issues that are gone. */
  gone?: Array<Gone>,
  /** The issues that appeared. */
  appeared?: Array<AppearedIssue>,
  /** What is no longer pending. */
  settled?: Array<Gone>,
  /** What is pending since. */
  opened?: Array<AppearedPending>,
};

/** What a move does under another reading of its finding. */
export type OtherReading = {
  /** The reading. */
  reading: Reading,
  /** The status after. */
  to: Status,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
};

/** What numbers of an origin become; of two statuses of one origin, either. */
export type NumbersBecome = {
  /** Where the numbers come from. */
  origin: Origin,
  /** Their status after. */
  status: NumberStatus,
};

/** The end of the status that a move leads out of. */
export type MoveUntil = {
  /** The earlier bound; a day is included, until its end in the country. */
  latestSafe: Moment,
  /** The later bound. */
  latestPossible: Moment,
  /** How exact it is; with `notBefore` the status lasts at least so long. */
  precision: Precision,
  /** How strong the figure is. */
  grade: Grade,
  /** The row that says so. */
  rule: RuleId,
  /** `false` where nothing happens by itself when it ends, so that the move stays open. */
  automatic?: boolean,
  /** Whether the moment of the question is later than `latestPossible`; absent where no moment was given. */
  passed?: boolean,
};

/** Something good to know about an order. */
export type OrderNote = {
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** One sentence for people. */
  text: string,
};

/** One move of a number or an order. */
export type Move = {
  /** The customer's request; absent where something else moves the number. */
  request?: Request,
  /** The action of that request. */
  action?: Action,
  /** What moves the number without a request. */
  event?: Event,
  /** Who makes the move. */
  by: Actor,
  /** The status before; absent when the number comes into stock, or the order into being, by the move. */
  from?: Status,
  /** The status in between. */
  through?: NumberStatus,
  /** The event until which the number stays in `from`, where the order alone does not move it. */
  deferred?: Event,
  /** The status after. */
  to: Status,
  /** The child order that the request creates, or whose outcome moves its parent. */
  child?: OrderKind,
  /** What the parent order of a child order becomes; absent where it stays as it was. */
  parentBecomes?: Status,
  /** What the numbers of an order become, where the guide says it. */
  numbersBecome?: Array<NumbersBecome>,
  /** How long the number is in `from` before the move comes by itself, where the guide has a figure. */
  after?: Period,
  /** Until when the customer can make the move, or when it comes by itself; only where the question says since when
   * the number is in `from`, and a source says how long. */
  until?: MoveUntil,
  /** The offer that the move needs. */
  offer?: Offer,
  /** The numbers that it is for (`only 088`, `not 088`); absent: all. */
  numbers?: string,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** How strong they are. */
  grade: Grade,
  /** The contradiction that the row takes part in. */
  finding?: FindingId,
  /** The reading of it under which the row holds. */
  reading?: Reading,
  /** What the same move does under the other readings. */
  otherwise?: Array<OtherReading>,
};

/** A move that is not open. */
export type RefusedMove = {
  /** The customer's request. */
  request: Request,
  /** The action of that request. */
  action?: Action,
  /** Why not; `notStated` where the guide is silent, which is not a refusal. */
  code: IssueCode,
  /** The row that says so, or that says where the move is open. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** The contradiction that the row takes part in. */
  finding?: FindingId,
  /** One sentence for people. */
  message: string,
  /** What to do. */
  help?: string,
};

/** The answer of `moves`. */
export type MovesAnswer = {
  /** What can happen, in the order of the source. */
  moves: Array<Move>,
  /** What cannot, and why. */
  refused: Array<RefusedMove>,
  /** What is good to know about the order. */
  notes?: Array<OrderNote>,
};

/** Why there is no way from one status to another. */
export type RefusedPath = {
  /** The field of the question that stands against it. */
  path: Pointer,
  /** Why. */
  code: IssueCode,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** The contradiction that the row takes part in. */
  finding?: FindingId,
  /** One sentence for people. */
  message: string,
  /** What to do. */
  help?: string,
};

/** One way from one status to another. */
export type Path = {
  /** Its moves, first to last; no status comes twice. */
  steps: Array<Move>,
};

/** The answer of `paths`. */
export type PathsAnswer = {
  /** Every way, the shortest first; ways of equal length in the order of the source. Empty: there is none. */
  paths: Array<Path>,
  /** Why there is no way, where that lies in what was asked: an origin or a status that does not exist in the
   * country, or a status that nothing leads out of. */
  refused?: Array<RefusedPath>,
};

/** What leads from one status of a history to the next. */
export type HistoryStep = {
  /** The place of the later status in `steps` of the question. */
  index: number,
  /** The status before, in its canonical spelling; a text that is no status as it was given. */
  from: string,
  /** The status after, written likewise. */
  to: string,
  /** The status in between that the history leaves out. */
  through?: NumberStatus,
  /** The customer's request that explains the step; no explanation at all where nothing does, or where a
   * status is told again. */
  request?: Request,
  /** The action of that request. */
  action?: Action,
  /** What explains the step without a request, or beside one the outcome of its child order. */
  event?: Event,
  /** The child order whose outcome moved the order. */
  child?: OrderKind,
  /** Who makes the move. */
  by?: Actor,
  /** The row that says so. */
  rule?: RuleId,
  /** The row's statements of the guide. */
  clauses?: Array<ClauseId>,
  /** The contradiction that the row takes part in. */
  finding?: FindingId,
  /** The reading of it under which the row holds. */
  reading?: Reading,
};

/** The answer of `history`. */
export type HistoryAnswer = {
  /** The worst of what follows. */
  verdict: Verdict,
  /** From each status to the next; one fewer than there are statuses. */
  steps: Array<HistoryStep>,
  /** Everything wrong, step by step. */
  issues: Array<Issue>,
  /** Everything that depends on a figure which nobody states. */
  pending: Array<Pending>,
};

/** A day that is off in some view, and why. */
export type DayOff = {
  /** The day. */
  date: Day,
  /** The strongest reason: a holiday on a weekend is a `weekend`. */
  kind: DayKind,
  /** The holiday that falls on it, by its English name. */
  name?: string,
};

/** Why a day is off. */
export type DayReason = {
  /** The strongest reason: a holiday on a weekend is a `weekend`. */
  kind: DayKind,
  /** The holiday that falls on it, by its English name. */
  name?: string,
};

/** One day of a calendar. */
export type CalendarDay = {
  /** The day. */
  date: Day,
  /** Whether it is a working day by the country's default. */
  working: boolean,
  /** Why it is none. */
  reason?: DayReason,
  /** Why some do not work on this working day. */
  remark?: DayReason,
};

/** Where a count of working days leads. */
export type WorkingDayStep = {
  /** The day, by the country's default. */
  date: Day,
  /** The earlier of the bounds: backwards all days in doubt are off, forwards none. */
  safe: Day,
  /** The later of the bounds. */
  possible: Day,
  /** The days between that are off in some view, in the order in which they are passed. */
  skipped: Array<DayOff>,
};

/** The answer of `workingDays`. */
export type WorkingDaysAnswer = {
  /** The country whose calendar it is. */
  country: Country,
  /** The days asked for. */
  days?: Array<CalendarDay>,
  /** How many of them are working days by the country's default. */
  working?: number,
  /** Where the step leads. */
  step?: WorkingDayStep,
};

/** An instant, and what the clocks of a country show then. */
export type LocalInstant = {
  /** In UTC. */
  instant: Instant,
  /** In the country, with its offset: `2026-03-30T23:59:59+02:00`. */
  local: string,
  /** The time zone, by its IANA name. */
  zone: string,
};

/** A day, or an instant where the clock counts. */
export type Moment = Day | LocalInstant;

/** What runs out, or begins, by lapse of time. */
export type Deadline = {
  /** What it is. */
  kind: DeadlineKind,
  /** Whose deadline it is, or who does what happens then. */
  by: Actor,
  /** The latest that nobody can call late; a day is included, until its end. Absent where no figure is stated, and
   * where the question lacks what `needs` names. */
  latestSafe?: Moment,
  /** The latest that can still be in time, never before `latestSafe`. */
  latestPossible?: Moment,
  /** The first day, where it is a span; the day itself, where something begins on it and nothing runs out. */
  earliest?: Day,
  /** The last second of the day `latestPossible`, in the country. */
  until?: LocalInstant,
  /** How much the date can be relied on. */
  precision: Precision,
  /** How long. */
  period?: Period,
  /** In which direction. */
  counted: Counted,
  /** From what; the day itself is not counted. */
  from: Anchor,
  /** The field of the question without which there is no date. */
  needs?: Anchor,
  /** How strong the figure is. */
  grade: Grade,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** The contradiction that the row takes part in. */
  finding?: FindingId,
  /** The reading of it under which the row holds. */
  reading?: Reading,
  /** The days that the safe bound passed over, in order of the walk; only where working days are counted. */
  skipped?: Array<DayOff>,
  /** The days that make the two bounds differ. */
  difference?: Array<DayOff>,
  /** Whether the last month was too short, so that the day is its last one. */
  clipped?: boolean,
  /** `false` where nothing happens by itself when it ends. */
  automatic?: boolean,
  /** Whether the moment of the question is later than `latestPossible`; absent where no moment was given. */
  passed?: boolean,
  /** `true` where the moment of the question is later than `latestSafe`, whatever `passed` says. */
  passedSafe?: boolean,
  /** Which numbers it runs for, where not for all. */
  numbers?: string,
};

/** Why nothing runs for a number or an order, or a deadline that others have does not. */
export type RefusedDeadline = {
  /** The deadline; absent where there is no such number or order at all. */
  kind?: DeadlineKind,
  /** Why. */
  code: IssueCode,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** The contradiction that the row takes part in. */
  finding?: FindingId,
  /** One sentence for people. */
  message: string,
  /** What to do. */
  help?: string,
};

/** The answer of `deadlines`. */
export type DeadlinesAnswer = {
  /** Every timer that runs, in the order of the tables; none, and nothing refused: nothing runs out. */
  deadlines: Array<Deadline>,
  /** What does not run, and why: the origin or the status does not exist in the country, or there is no such action. */
  refused?: Array<RefusedDeadline>,
};

/** When an order is taken to be submitted. */
export type Submitted = {
  /** The day of the submission in the country. */
  day: Day,
  /** The day from which is counted: the same, or the next working day after the cut-off or on a day off. */
  effective: Day,
  /** The time of day from which on an order counts from the next working day, `17:00`; absent where none is stated. */
  cutOff?: string,
  /** The row that states it. */
  rule?: RuleId,
  /** How strong it is. */
  grade?: Grade,
};

/** How long it takes from the submission to the earliest port date. */
export type LeadTime = {
  /** How long; absent where no source says it. */
  period?: Period,
  /** Whether it is known. */
  precision: Precision,
  /** How strong the figure is. */
  grade: Grade,
  /** The row that says so; absent where the caller does, or nobody. */
  rule?: RuleId,
  /** What it is stated of. */
  note?: string,
};

/** A window in which a port can begin, in the local time of the country. */
export type PortWindow = {
  /** When it begins, `08:00`. */
  from: string,
  /** When it ends; absent where only a time to begin at is stated. */
  to?: string,
  /** Whether it is in business hours. */
  hours: WindowHours,
  /** Whether it costs extra. */
  chargeable?: boolean,
  /** What else is said of it. */
  note?: string,
  /** How strong the source is. */
  grade: Grade,
  /** The row that says so. */
  rule: RuleId,
};

/** What is said of porting out of hours. */
export type OutOfHoursTerms = {
  /** Whether days off can be had; else only the windows that lie out of hours. */
  daysOff: boolean,
  /** Whether it costs extra; absent where it is not offered. */
  chargeable?: boolean,
  /** On what it depends. */
  note?: string,
  /** How strong the source is. */
  grade: Grade,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses?: Array<ClauseId>,
};

/** The earliest port date, in business hours. */
export type EarliestPort = {
  /** With all days in doubt off: nobody can call it too early. */
  safe: Day,
  /** With national holidays alone off, never after `safe`. */
  possible: Day,
};

/** Why a day cannot be booked, or only out of hours. */
export type DayIssue = {
  /** A stable word for programs. */
  code: DayObstacle,
  /** The kind of a holiday. */
  kind?: DayKind,
  /** The holiday that falls on the day, by its English name; on a weekend too. */
  name?: string,
};

/** A day, and whether a port can be booked on it. */
export type PortDay = {
  /** The day. */
  date: Day,
  /** Whether it can be booked, by the country's default working days. */
  bookable: Bookable,
  /** What stands against it. */
  reasons?: Array<DayIssue>,
  /** Why some do not work on this working day. */
  remark?: DayReason,
  /** `true` where it is before `earliest.safe`: with all days in doubt off, the lead time is not over. */
  beforeSafe?: boolean,
};

/** The last day on which an order can be submitted for a day. */
export type LastSubmission = {
  /** The latest that nobody can call late, until its end or the cut-off; absent where no lead time is known. */
  latestSafe?: Day,
  /** The latest that can still be in time, never before `latestSafe`. */
  latestPossible?: Day,
  /** The last second of the day `latestPossible`, or before its cut-off, in the country. */
  until?: LocalInstant,
  /** Whether the lead time is known. */
  precision: Precision,
  /** The lead time. */
  period?: Period,
  /** How strong the figure is. */
  grade: Grade,
  /** The row that says so; absent where the caller does, or nobody. */
  rule?: RuleId,
  /** The days that the safe bound passed over, in order of the walk. */
  skipped?: Array<DayOff>,
  /** Whether it is too late already. */
  passed?: boolean,
};

/** Counted back from a day that is wished for. */
export type Backwards = {
  /** The day. */
  wished: Day,
  /** Whether it can be booked at all, as an entry of `days`. */
  day: PortDay,
  /** The last day to submit the order: the last one from which the count forwards does not lead past the day. */
  submit: LastSubmission,
  /** The last day to ask for another date; absent where there is no such request. */
  change?: Deadline,
  /** The last day to cancel; absent where there is no such request. */
  cancel?: Deadline,
};

/** The answer of `portDates`. */
export type PortDatesAnswer = {
  /** The country. */
  country: Country,
  /** When the order is submitted. */
  submitted: Submitted,
  /** How long it takes; absent where no day can be wished for. */
  leadTime?: LeadTime,
  /** The windows of every day that can be booked; none: not stated. */
  windows?: Array<PortWindow>,
  /** Whether a port can be had out of hours. */
  outOfHours: Availability,
  /** What is said of it, where something is. */
  outOfHoursTerms?: OutOfHoursTerms,
  /** The earliest port date; absent where no lead time is known. */
  earliest?: EarliestPort,
  /** Every day asked for; empty where no day can be wished for. */
  days: Array<PortDay>,
  /** Counted back from the day wished for. */
  backwards?: Backwards,
  /** `notOffered` where no day can be wished for; absent everywhere else. */
  wishedDate?: Availability,
  /** The row that says so. */
  rule?: RuleId,
  /** The row's statements of the guide. */
  clauses?: Array<ClauseId>,
  /** One sentence for people, about what is done instead. */
  message?: string,
};

/** A timer of a simulation. */
export type SimulationTimer = {
  /** What it is. */
  kind: DeadlineKind,
  /** The moment at which it runs out, or at which what it counts to begins; absent where a day to count from is
   * missing, or the figure. */
  at?: Instant,
  /** The place of the order that it runs for. */
  order?: number,
  /** The place of the number that it runs for. */
  number?: number,
  /** What happens then by itself; absent where nothing does, or not for certain. */
  event?: Event,
  /** The status to which that leads. */
  to?: Status,
  /** The earlier of its two bounds. */
  latestSafe?: Moment,
  /** The later one, after which it runs out in a simulation. */
  latestPossible?: Moment,
  /** How exact it is; with `notBefore` the status lasts at least so long, and nothing moves by itself. */
  precision: Precision,
  /** The field of the order or number without which there is no moment. */
  needs?: Anchor,
  /** How strong the figure is. */
  grade: Grade,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** The contradiction that the row takes part in. */
  finding?: FindingId,
  /** The reading of it under which the row holds. */
  reading?: Reading,
};

/** What became of a number or an order in a simulation. */
export type SimulationEffect = {
  /** The moment. */
  at: Instant,
  /** The place of the order. */
  order?: number,
  /** The place of the number. */
  number?: number,
  /** The status before; absent when the order came into being, or the number into stock. */
  from?: Status,
  /** The status after; absent when the number left the stock again. The same as before where nothing but `deferred`
   * is new. */
  to?: Status,
  /** The event until which it stays in its status, where the request alone does not move it. */
  deferred?: Event,
  /** The request that did it. */
  request?: Request,
  /** The action of that request. */
  action?: Action,
  /** What did it without a request. */
  event?: Event,
  /** Who did it. */
  by: Actor,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** How strong they are. */
  grade: Grade,
  /** The contradiction that the row takes part in. */
  finding?: FindingId,
  /** The reading of it under which the row holds. */
  reading?: Reading,
};

/** Why something cannot happen in a simulation. */
export type RefusedEvent = {
  /** What stands against it in the question. */
  path: Pointer,
  /** Why; `notStated` where the guide is silent, which is not a refusal. */
  code: IssueCode,
  /** The row that says so, or that says where it can happen. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** The contradiction that the row takes part in. */
  finding?: FindingId,
  /** One sentence for people. */
  message: string,
  /** What to do. */
  help?: string,
};

/** The answer of `simulate`. */
export type SimulateAnswer = {
  /** The numbers and orders after it, at the new moment. */
  state: SimulationState,
  /** The timers that ran out on the way, in the order of their moments, each once. */
  fired: Array<SimulationTimer>,
  /** What changed, in the order in which it did. */
  effects: Array<SimulationEffect>,
  /** Why what was to happen cannot; then only time did its work. */
  refused?: Array<RefusedEvent>,
  /** The timers that run now, the next one first. */
  running: Array<SimulationTimer>,
};

/** A block of numbers with rules of their own. */
export type NumberClass = {
  /** What its numbers are called. */
  name: string,
  /** The classes that such a number may be of; more than one where its digits do not tell. */
  numberTypes?: Array<NumberType>,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** The contradiction that the row takes part in. */
  finding?: FindingId,
};

/** What can be said of one value without asking anybody. */
export type ValueAnswer = {
  /** What it is meant to be. */
  kind: ValueKind,
  /** Where, as it was asked. */
  country?: Country,
  /** The value as it was given. */
  input: string,
  /** Whether it can be one. */
  verdict: ValueVerdict,
  /** The scheme that the shape of an identifier is of; absent when it has none. */
  scheme?: IdentifierScheme,
  /** The normal form. Of an identifier: in capitals, without separators but those that belong to the scheme, with the
   * prefix that does. Of phone numbers: E.164. Absent when it has no shape. */
  normal?: string,
  /** A phone number in E.164, also one that its numbering plan does not have. */
  e164?: string,
  /** The first number of a range, in E.164. */
  startFullNumber?: string,
  /** The last one. */
  endFullNumber?: string,
  /** How many numbers there are in the range. */
  size?: bigint,
  /** What a phone number is for; of a range, where both its ends are of one type. */
  type?: PhoneType,
  /** The country or territory that a valid phone number belongs to, by its ISO 3166-1 code. */
  region?: string,
  /** Whether a number may have so many digits, if only within one area. */
  possible?: boolean,
  /** Whether the numbering plan of its calling code has such numbers. */
  valid?: boolean,
  /** Whether it is, moreover, a number of the country asked about, or of the country itself where none was. */
  validInCountry?: boolean,
  /** How its length stands to those of its calling code. */
  length?: NumberLength,
  /** The block with rules of its own that it is in. */
  block?: NumberClass,
  /** What was changed to make E.164 of it. */
  changes?: Array<PhoneChange>,
  /** Why it cannot be read as a phone number without a guess. */
  fault?: PhoneFault,
  /** The phone number that was most probably meant. */
  meant?: string,
  /** What was not verified of a well-formed one. */
  unverified: Array<Unverified>,
  /** What should be known of a well-formed one. */
  remarks: Array<ValueRemark>,
  /** What a malformed one should be: of an identifier its shape in words, `9 digits`. */
  expected?: string,
  /** What it is, in the same words, or the part that is wrong. */
  got?: string,
  /** One sentence for people, where it is not well formed. */
  message?: string,
  /** What to do. */
  help?: string,
  /** The rule that says so. */
  rule: RuleId,
  /** Its statements of the guide. */
  clauses: Array<ClauseId>,
  /** How strong its source is. */
  grade: Grade,
  /** The contradiction that the rule takes part in. */
  finding?: FindingId,
  /** What the scheme or the numbering plan is read from. */
  source: string,
};

/** Numbers from a first to a last one. */
export type NumberSpan = {
  /** The first, in E.164. */
  startFullNumber: string,
  /** The last. */
  endFullNumber: string,
  /** How many there are. */
  size: bigint,
};

/** How many blocks there are of a size. */
export type BlockCount = {
  /** The size. */
  size: number,
  /** How many. */
  count: bigint,
};

/** A range in four parts. */
export type SplitFormat = {
  /** The area code, without its leading 0 but in Italy. */
  areaCode: string,
  /** What follows it; may be empty. */
  areaCodeExtn: string,
  /** The last digits of the first number. */
  rangeStart: string,
  /** The last digits of the last number. */
  rangeEnd: string,
  /** The row by which the parts are one number. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** How strong they are. */
  grade: Grade,
  /** The row that tells how long the area code is; absent where the question does. */
  areaCodeRule?: RuleId,
};

/** A limit that a range is beyond. */
export type RangeLimit = {
  /** What an order with the range is told. */
  code: IssueCode,
  /** The size up to which nothing is said. */
  maximum: bigint,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** How strong they are. */
  grade: Grade,
  /** One sentence for people. */
  message: string,
};

/** One range, in every way to write and to cut it. */
export type RangeForms = {
  /** Where it stands in the question. */
  path: Pointer,
  /** The first number, in E.164. */
  startFullNumber: string,
  /** The last one. */
  endFullNumber: string,
  /** How many numbers there are. */
  size: bigint,
  /** The digits that all its numbers begin with, in E.164. */
  stem: string,
  /** Whether it is 10, 100, 1000 … numbers of which the first is a multiple of that; a single number is. */
  aligned: boolean,
  /** The range in four parts; absent where `needs` names what is missing, and where the mapping cannot write it. */
  split?: SplitFormat,
  /** The field of the question without which the range cannot be split: no source tells where its area code ends. */
  needs?: string,
  /** What its numbers are for, where both its ends are of one type. */
  type?: PhoneType,
  /** Whether both its ends are numbers of the country, by its numbering plan. */
  validInCountry: boolean,
  /** The block with rules of its own that it is in. */
  block?: NumberClass,
  /** What an order with this range would be told of its size. */
  limits?: Array<RangeLimit>,
  /** The fewest blocks that make up the range, from its start to its end; at most 1,000 in one answer. */
  blocks: Array<NumberSpan>,
  /** How many blocks more there are than listed. */
  more?: bigint,
  /** How many blocks there are of each size, the largest first. */
  sizes: Array<BlockCount>,
  /** Numbers that fit into no block of the sizes asked for. */
  rest?: Array<NumberSpan>,
};

/** A range that an earlier one of the question stands in the way of. */
export type RangeOverlap = {
  /** The later range. */
  path: Pointer,
  /** The earlier one. */
  earlier: Pointer,
  /** How they stand to each other. */
  relation: Overlap,
  /** The numbers in both. */
  numbers?: NumberSpan,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** How strong they are. */
  grade: Grade,
  /** One sentence for people. */
  message: string,
};

/** How long it takes until new blocks are there: an estimate, no bound. */
export type NewBlocksEstimate = {
  /** At least. */
  least: Period,
  /** At most. */
  most: Period,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** How strong they are. */
  grade: Grade,
};

/** A free block that was split, because the smaller ones had run out. */
export type PoolSplit = {
  /** Its first number, in E.164. */
  startFullNumber: string,
  /** Its last one. */
  endFullNumber: string,
  /** How many numbers it has. */
  size: bigint,
  /** The size of the blocks that it became. */
  into: number,
};

/** What a pool of free numbers gives. */
export type PoolAnswer = {
  /** The blocks given, in the order of the numbers. */
  given: Array<NumberSpan>,
  /** The blocks that were split for them, one after the other. */
  splits: Array<PoolSplit>,
  /** What is free afterwards, the largest size first. */
  left: Array<BlockCount>,
  /** How many blocks could not be given. */
  missing: number,
  /** Where some could not: how long it takes until new ones are there. */
  newBlocks?: NewBlocksEstimate,
  /** The row that says so. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** How strong they are. */
  grade: Grade,
};

/** The answer of `range`. */
export type RangeAnswer = {
  /** The country of the numbers. */
  country: Country,
  /** Every range, in the order of the question. */
  ranges: Array<RangeForms>,
  /** The same numbers in the fewest ranges, each number once, in the order of the numbers. */
  merged: Array<NumberSpan>,
  /** How many different numbers there are. */
  size: bigint,
  /** Each range that an earlier one stands in the way of, with one such. */
  overlaps: Array<RangeOverlap>,
  /** What the pool gives. */
  pool?: PoolAnswer,
};

/** Under which condition a field stands as it does. */
export type RequirementCondition = {
  /** What it is about. */
  path: Pointer,
  /** It has one of these words. */
  words?: Array<string>,
  /** It has none of these words: with one, the field has no place. */
  notFor?: Array<string>,
  /** One of its ranges holds more numbers. */
  largerThan: number,
  /** At least one of these must be there. */
  oneOf?: Array<Pointer>,
  /** It has none of these fields. */
  without?: Array<string>,
  /** It has these fields too. */
  with?: Array<string>,
};

/** A field of a request. */
export type Requirement = {
  /** Its place in the question that `check` takes; `*` stands for the items of a list. */
  path: Pointer,
  /** How it stands, within the record that holds it. */
  need: Need,
  /** Under which condition; without one, a conditional field is told by none. */
  condition?: RequirementCondition,
  /** What it holds. */
  kind: FieldKind,
  /** The words that it can be. */
  words?: Array<string>,
  /** The kind of value that it is, for the question `value`. */
  value?: ValueKind,
  /** What it is. */
  meaning: string,
  /** How one looks. */
  example?: string,
  /** How much it weighs for `check` that it is missing, or there without a place. */
  severity?: Severity,
  /** The row that says so; absent where none does. */
  rule?: RuleId,
  /** The row's statements of the guide. */
  clauses?: Array<ClauseId>,
  /** How strong they are. */
  grade: Grade,
  /** The contradiction that the row takes part in. */
  finding?: FindingId,
};

/** The answer of `requirements`. */
export type RequirementsAnswer = {
  /** The request. */
  request: Request,
  /** Its action. */
  action?: Action,
  /** The country. */
  country: Country,
  /** The HTTP method of the resource. */
  method: Method,
  /** Its path, below the base address. */
  resource: string,
  /** Whether it needs the restricted entitlement. */
  restricted?: boolean,
  /** The row of the resource. */
  rule: RuleId,
  /** The row's statements of the guide. */
  clauses: Array<ClauseId>,
  /** Why there is no such request in the country; then there are no fields. */
  refused?: Array<RefusedPath>,
  /** The fields, each record before its fields. */
  fields: Array<Requirement>,
  /** The same as JSON Schema 2020-12, of the question that `check` takes. */
  schema?: Json,
};

/** One rule. */
export type RuleRow = {
  /** Its name. */
  id: RuleId,
  /** Its statements of the guide. */
  clauses: Array<ClauseId>,
  /** Their lines in the guide. */
  lines: string,
  /** How strong they are. */
  grade: Grade,
  /** The page that it is read from, where that is not the guide. */
  page?: string,
  /** The first day on which it holds, included, where the source dates it. */
  since?: string,
  /** The last day on which it holds, included. */
  until?: string,
  /** The contradiction that it takes part in. */
  finding?: FindingId,
  /** The reading of it under which the rule holds. */
  reading?: Reading,
};

/** The answer of `rules`. */
export type RulesAnswer = {
  /** The newest release of the source that the tables know. */
  release: Release,
  /** A fingerprint of the tables. */
  digest: string,
  /** The text that `lines` are counted in. */
  source: string,
  /** Every rule that holds on the day asked for, in the order of the tables. */
  rules: Array<RuleRow>,
};

/** A statement of the guide, in our words. */
export type ClauseText = {
  /** Its name. */
  id: ClauseId,
  /** What it is about. */
  kind: ClauseKind,
  /** Its lines in the guide. */
  lines: string,
  /** What it says. */
  text: string,
};

/** What the guide says in one place. */
export type StatementText = {
  /** Its lines in the guide; `-` for another page of the provider. */
  lines: string,
  /** What it says. */
  text: string,
};

/** A way to read a finding. */
export type ReadingText = {
  /** The word that chooses it. */
  reading: Reading,
  /** What it means. */
  text: string,
  /** Whether it is taken when nothing is chosen. */
  default: boolean,
};

/** A contradiction of the guide. */
export type FindingText = {
  /** Its name. */
  id: FindingId,
  /** What it is about. */
  title: string,
  /** The competing statements. */
  statements: Array<StatementText>,
  /** The ways to read it, the default first. */
  readings: Array<ReadingText>,
  /** The rules that take part in it. */
  rules: Array<RuleId>,
};

/** The answer of `findings`. */
export type FindingsAnswer = {
  /** Every finding, or the one asked for. */
  findings: Array<FindingText>,
};

/** The answer of `explain`. */
export type ExplainAnswer = {
  /** The name that was asked for. */
  id: string,
  /** What it is the name of: `rule`, `clause`, `finding`, `issue`, `country`, `status`, `request`,
   * `error` or `word`. */
  kind: string,
  /** What it says. */
  text: string,
  /** The rules behind it. */
  rules: Array<RuleRow>,
  /** The statements behind it. */
  clauses: Array<ClauseText>,
  /** The contradictions behind it. */
  findings: Array<FindingText>,
};

/** The answer of `diagram`. */
export type DiagramAnswer = {
  /** How it is written. */
  format: DiagramFormat,
  /** The drawing itself. */
  text: string,
};

/** The body of an error: why a question could not be understood. */
export type ErrorBody = { path: Pointer, code: ErrorCode, expected: string, got: string, message: string, help?: string, };
