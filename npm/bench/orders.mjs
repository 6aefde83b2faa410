// A complete French port-in of two ranges, and the same with six mistakes.

export function right() {
  return {
    request: "portIn",
    country: "FR",
    now: "2026-03-02T09:00:00Z",
    customer: { profile: "microsoft" },
    order: {
      numbers: [
        { startFullNumber: "+33142680000", endFullNumber: "+33142680099" },
        { startFullNumber: "+33142690000", endFullNumber: "+33142690099" },
      ],
      endCustomer: {
        name: "Atelier des Quatre Vents SARL",
        registrationNumber: "FR83404833048",
        address: { houseNumber: "8", streetType: "RUE", streetName: "DE LA PAIX", city: "PARIS", postalCode: "75002", country: "FR" },
      },
      porting: {
        currentOperator: "the one before",
        mainBillingNumber: "+33142680000",
        requestedDate: "2026-03-17",
        window: "09:00",
      },
      customerReference: "A-17",
    },
  };
}

export function wrong() {
  const question = right();
  const [first, second] = question.order.numbers;
  first.endFullNumber = "+3314268009";
  second.startFullNumber = "0142690000";
  const mistakes = { mainBillingNumber: "+33", requestedDate: "2026-02-27", window: "9 o'clock", rio: "1234" };
  Object.assign(question.order.porting, mistakes);
  return question;
}
