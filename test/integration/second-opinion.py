"""A second opinion on a United States FIFO calculation, outside Lotbook: python3 second-opinion.py LEDGER.json [RESULT.json]

Reads a lotbook-ledger/1 file and works out each year's proceeds, cost, gains and income in exact fractions, with code that shares
nothing with the engine. Given a result file as well, it stops where the two differ by more than 1e-20. Written for the entry kinds
and the UTC days of the demo; it refuses what it does not know. The figures in demo-command.test.ts came from here.
"""
import json
import sys
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

CASH = {"USD", "EUR", "GBP", "CAD", "AUD"}
SWITCH = datetime(2025, 1, 1, tzinfo=timezone.utc)  # lots per account from here (Reg. 1.1012-1(j), Rev. Proc. 2024-28)
ZERO = Fraction(0)

ledger = json.load(open(sys.argv[1]))
pools = {}  # (asset, account or None before the switch) -> lots [acquired, arrival, quantity, cost], oldest first
balances = {}  # (asset, account) -> units
arrivals = 0
switched = False
rows = []  # (time, proceeds, cost, is long)
income = []  # (time, value)


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc)


def is_cash(leg):
    return leg["asset"] in CASH and leg.get("cash") is not False


def value(leg):
    if leg["asset"] == ledger["currency"] and is_cash(leg):
        return Fraction(leg["amount"])
    return Fraction(leg["value"]) if "value" in leg else None


def order(entry):
    kind = entry["kind"]
    early = ["opening", "gift-in", "split", "income", "deposit"]
    if kind in early:
        rank = early.index(kind)
    elif kind == "trade" and is_cash(entry["out"]):
        rank = 5
    else:
        rank = 6 if kind == "transfer" else 7
    return instant(entry["time"]), rank, entry["id"]


def move_balance(asset, account, units):
    balances[asset, account] = balances.get((asset, account), ZERO) + units


def lots_of(asset, account):
    return pools.setdefault((asset, account if switched else None), [])


def put(asset, account, acquired, quantity, cost, arrival=None):
    global arrivals
    arrivals += 1
    lots = lots_of(asset, account)
    lots.append([acquired, arrivals if arrival is None else arrival, quantity, cost])
    lots.sort(key=lambda lot: lot[:2])


def draw(lots, quantity):
    """The oldest `quantity` units, and what is missing."""
    drawn = []
    while quantity > 0 and lots:
        lot = lots[0]
        units = min(quantity, lot[2])
        cost = lot[3] if units == lot[2] else lot[3] * units / lot[2]
        drawn.append((lot[0], lot[1], units, cost))
        lot[2] -= units
        lot[3] -= cost
        quantity -= units
        if lot[2] == 0:
            lots.pop(0)
    return drawn, quantity


def is_long(acquired, disposed):
    start = acquired + timedelta(1)
    try:
        first_long_day = start.replace(year=start.year + 1)
    except ValueError:  # 29 February
        first_long_day = date(start.year + 1, 3, 1)
    return disposed >= first_long_day


def dispose(entry, asset, quantity, proceeds):
    time = instant(entry["time"])
    drawn, missing = draw(lots_of(asset, entry["account"]), quantity)
    if proceeds is None:  # unknown: at cost
        proceeds = sum((cost for *_, cost in drawn), ZERO)
    for acquired, _, units, cost in drawn:
        rows.append((time, proceeds * units / quantity, cost, is_long(acquired.date(), time.date())))
    if missing:
        rows.append((time, proceeds * missing / quantity, ZERO, False))
    move_balance(asset, entry["account"], -quantity)


def acquire(entry, asset, quantity, cost):
    put(asset, entry["account"], instant(entry["time"]), quantity, cost)
    move_balance(asset, entry["account"], quantity)


def switch_to_accounts():
    """What the pools still hold, oldest first, fills the accounts by name up to their balances."""
    global switched
    old = {asset: lots for (asset, _), lots in pools.items()}
    pools.clear()
    switched = True
    for asset, lots in old.items():
        for account in sorted(name for token, name in balances if token == asset):
            drawn, missing = draw(lots, max(ZERO, balances[asset, account]))
            assert missing == 0
            for acquired, arrival, units, cost in drawn:
                put(asset, account, acquired, units, cost, arrival)
        assert not lots


def exchange(entry):
    """A trade or a payment with crypto."""
    out, into = entry["out"], entry.get("in")
    given = None if is_cash(out) else out["asset"]
    received = None if into is None or is_cash(into) else into["asset"]
    charges, fee_given, fee_received, others = ZERO, ZERO, ZERO, []
    for fee in entry.get("fees", []):
        if not is_cash(fee) and fee["asset"] == received:
            fee_received += Fraction(fee["amount"])
        elif not is_cash(fee) and fee["asset"] == given:
            fee_given += Fraction(fee["amount"])
        else:
            charges += value(fee) or ZERO
            others += [] if is_cash(fee) else [fee]
    net = ZERO if received is None else Fraction(into["amount"]) - fee_received
    if given is None and received is not None:
        acquire(entry, received, net, value(out) + charges)
    if given is not None:
        worth = value(out) if into is None or value(into) is None else value(into)
        if received is not None and worth is not None:
            worth = worth * net / Fraction(into["amount"])
        dispose(entry, given, Fraction(out["amount"]) + fee_given, None if worth is None else worth - charges)
        if received is not None:
            acquire(entry, received, net, worth or ZERO)
    charge_fees(entry, others)


def charge_fees(entry, fees):
    for fee in fees:
        if not is_cash(fee):
            dispose(entry, fee["asset"], Fraction(fee["amount"]), value(fee))


def move(entry):
    leg, target = (entry, entry["to"]) if entry["kind"] == "transfer" else (entry["out"], "external:" + entry["account"])
    if not is_cash(leg):
        quantity = Fraction(leg["amount"])
        if switched:
            drawn, missing = draw(lots_of(leg["asset"], entry["account"]), quantity)
            for acquired, arrival, units, cost in drawn:
                put(leg["asset"], target, acquired, units, cost, arrival)
            if missing:
                put(leg["asset"], target, instant(entry["time"]), missing, ZERO)
        move_balance(leg["asset"], entry["account"], -quantity)
        move_balance(leg["asset"], target, quantity)
    charge_fees(entry, entry.get("fees", []))


for entry in sorted(ledger["entries"], key=order):
    kind = entry["kind"]
    if not switched and instant(entry["time"]) >= SWITCH:
        switch_to_accounts()
    if kind in ("trade", "spend"):
        exchange(entry)
    elif kind in ("income", "deposit", "split"):
        worth = (value(entry["in"]) or ZERO) if kind == "income" else ZERO
        if kind == "income":
            income.append((instant(entry["time"]), worth))
        if not is_cash(entry["in"]):
            acquire(entry, entry["in"]["asset"], Fraction(entry["in"]["amount"]), worth)
    elif kind in ("transfer", "withdrawal"):
        move(entry)
    elif kind == "fee":
        charge_fees(entry, [entry["out"]])
    elif kind not in ("stake", "unstake"):
        sys.exit(f"{entry['id']}: kind {kind} is not known here")

told = {year["year"]: year for year in json.load(open(sys.argv[2]))["years"]} if len(sys.argv) > 2 else None
for year in sorted({time.year for time, *_ in rows + income}):
    own = [row for row in rows if row[0].year == year]
    figures = {
        "proceeds": sum((row[1] for row in own), ZERO),
        "cost": sum((row[2] for row in own), ZERO),
        "short": sum((row[1] - row[2] for row in own if not row[3]), ZERO),
        "long": sum((row[1] - row[2] for row in own if row[3]), ZERO),
        "income": sum((worth for time, worth in income if time.year == year), ZERO),
    }
    print(year, {name: f"{Decimal(x.numerator) / Decimal(x.denominator):.6f}" for name, x in figures.items()})
    for name, figure in figures.items() if told else ():
        theirs = told[str(year)][name]
        theirs = Fraction(theirs["gain"] if isinstance(theirs, dict) else theirs)
        if abs(theirs - figure) > Fraction(1, 10**20):
            sys.exit(f"{year} {name}: the result says {float(theirs)}")
if told:
    print("The result agrees.")
