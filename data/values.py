"""What a reader marked as mattering, and how each option stands to it: worked out once for every view.

Nothing here adds up, counts, ranks or orders options.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from data.catalogue import Catalogue
from data.comparison import Register
from data.phrases import as_id
from data.rows import Condition, OptionStance, Preference, Source, Treatment
from data.rows import Stance as StanceId
from wording import say

NOT_SURE = "not_sure"
MARKS = ("0", "1", "2", "3", NOT_SURE)
_MATTERS = ("3", "2", "1", NOT_SURE)
MATTERS_MUCH = ("3", "2")


def mark_word(mark: str) -> str:
    """A mark in words: '1 a little'."""
    return say(f"wishes-mark-{as_id(mark)}")


def stance_word(stance: StanceId) -> str:
    """A stance in words: 'Fits in part'."""
    return say(f"wishes-stance-{as_id(stance)}")


@dataclass(frozen=True)
class Stand:
    """How one option stands to one statement, why, and the sources."""

    treatment: Treatment
    stance: StanceId
    reason: str
    sources: tuple[Source, ...]

    @property
    def word(self) -> str:
        """The stance in words."""
        return stance_word(self.stance)


@dataclass(frozen=True)
class Wish:
    """A statement the reader marked, in their words or a clinician's, with each option's stand in the fixed order."""

    preference: Preference
    said: str
    mark: str
    stands: tuple[Stand, ...]

    @property
    def marked(self) -> str:
        """The mark in words."""
        return mark_word(self.mark)


@dataclass(frozen=True)
class Conflict:
    """One wish that no option is known to meet, or two that none is known to meet together.

    ``in_part`` says whether some option meets all of it at least in part.
    """

    wishes: tuple[str, ...]
    in_part: bool

    @property
    def sentence(self) -> str:
        """The conflict, said outright."""
        in_part = "-in-part" if self.in_part else ""
        if len(self.wishes) == 1:
            return say(f"wishes-conflict-one{in_part}", wish=self.wishes[0])
        first, second = self.wishes
        return say(f"wishes-conflict-both{in_part}", first=first, second=second)


@dataclass(frozen=True)
class Weighed:
    """All that was marked: what matters (most first, ties in the fixed order), what doesn't, what pulls apart."""

    condition: Condition | None
    treatments: tuple[Treatment, ...]
    wishes: tuple[Wish, ...]
    set_aside: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


def weigh(
    catalogue: Catalogue,
    marks: Mapping[str, str],
    treatment_ids: Sequence[str],
    condition_id: str = "",
    words: Register = "patient",
) -> Weighed:
    """Set the options beside what was marked, for a condition ('' = in general).

    Conflicts look at every option in the tables, shown or not. Options come in the catalogue's order
    whatever the order asked for. Raises KeyError for an unknown option or condition.
    """
    wanted = {catalogue.treatment[one].treatment_id for one in treatment_ids}
    treatments = tuple(one for one in catalogue.treatments if one.treatment_id in wanted)
    condition = catalogue.condition[condition_id] if condition_id else None
    marked = [one for one in catalogue.preferences if marks.get(one.preference_id) in _MATTERS]
    by_weight = sorted(marked, key=lambda one: _MATTERS.index(marks[one.preference_id]))
    wishes = tuple(
        Wish(
            one,
            _said(one, words),
            marks[one.preference_id],
            tuple(
                _stand(catalogue, catalogue.stance(one.preference_id, each.treatment_id, condition_id))
                for each in treatments
            ),
        )
        for one in by_weight
    )
    set_aside = tuple(_said(one, words) for one in catalogue.preferences if marks.get(one.preference_id) == "0")
    much = [wish for wish in wishes if wish.mark in MATTERS_MUCH]
    return Weighed(condition, treatments, wishes, set_aside, _conflicts(catalogue, much, condition_id))


def _said(preference: Preference, words: Register) -> str:
    return preference.patient_text if words == "patient" else preference.clinical_text


def _stand(catalogue: Catalogue, row: OptionStance) -> Stand:
    sources = tuple(catalogue.sources[one] for one in row.source_ids)
    return Stand(catalogue.treatment[row.treatment_id], row.stance, row.reason, sources)


def _conflicts(catalogue: Catalogue, wishes: Sequence[Wish], condition_id: str) -> tuple[Conflict, ...]:
    """Each wish that no option fits, then each pair of the others that no option fits together."""

    def stances(wish: Wish) -> list[StanceId]:
        return [
            catalogue.stance(wish.preference.preference_id, one.treatment_id, condition_id).stance
            for one in catalogue.treatments
        ]

    alone = [wish for wish in wishes if "fits" not in stances(wish)]
    found = [Conflict((wish.said,), "partly" in stances(wish)) for wish in alone]
    for first, second in combinations([wish for wish in wishes if wish not in alone], 2):
        pairs = list(zip(stances(first), stances(second), strict=True))
        if ("fits", "fits") not in pairs:
            found.append(Conflict((first.said, second.said), any({"fits", "partly"}.issuperset(one) for one in pairs)))
    return tuple(found)
