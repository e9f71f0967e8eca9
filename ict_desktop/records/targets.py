"""Which target of an indicator counts for a period, for an agency or the province."""

from collections.abc import Iterable, Iterator

from ict_desktop.records.figures import CellKey
from ict_desktop.records.indicators import Target
from ict_desktop.records.periods import Period, parse_period


class Targets:
    """The targets of one indicator, asked which of them counts; this is the one place that says so.

    For a period the target that counts is, in this order: one set for exactly this period, one for the smallest period
    that holds it (2017 for 2017-H1), and where none is in force the one that ended last before its end. At each of the two
    levels, in force and lapsed, an agency's own target goes before the province's: what is in force for the province
    still goes before what has lapsed for the agency. A target of the future never judges: it is what is ahead.
    """

    def __init__(self, targets: Iterable[Target]) -> None:
        self._known = [(target, parse_period(target.period)) for target in targets]
        self._own = {target.agency_id for target, _period in self._known}
        self._counting: dict[tuple[str | None, str], Target | None] = {}

    def __iter__(self) -> Iterator[Target]:
        """Go through all of them."""
        return (target for target, _period in self._known)

    def counting(self, key: CellKey) -> Target | None:
        """Return the target that counts for a figure, or None where none does."""
        asked = (key.agency_id if key.agency_id in self._own else None, key.period)
        if asked not in self._counting:
            self._counting[asked] = self._found(asked[0], parse_period(key.period))
        return self._counting[asked]

    def ahead(self, key: CellKey) -> Target | None:
        """Return the nearest target that ends after the period of a figure and does not hold it ("hướng tới"), or None."""
        period = parse_period(key.period)
        coming = [
            (aim.place(), target.agency_id is None, target)
            for target, aim in self._concerning(key.agency_id)
            if aim.place() > period.place() and not aim.holds(period)
        ]
        return min(coming, key=lambda found: found[:2])[2] if coming else None

    def _concerning(self, agency_id: str | None) -> list[tuple[Target, Period]]:
        return [(target, aim) for target, aim in self._known if target.agency_id in (agency_id, None)]

    def _found(self, agency_id: str | None, period: Period) -> Target | None:
        known = self._concerning(agency_id)
        for own in (agency_id, None):
            in_force = [
                (aim.length(), n) for n, (t, aim) in enumerate(known) if t.agency_id == own and aim.holds(period)
            ]
            if in_force:
                return known[min(in_force)[1]][0]
        lapsed = [
            (aim.last_day, aim.kind == period.kind, target.agency_id == agency_id, aim.length(), number)
            for number, (target, aim) in enumerate(known)
            if aim.place() < period.place()
        ]
        return known[max(lapsed)[-1]][0] if lapsed else None
