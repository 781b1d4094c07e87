"""What speaks against a message by how its words stand together, which no word by itself tells."""

from collections.abc import Sequence

from hookcheck.core.answered import find_answered
from hookcheck.core.clash import Clash
from hookcheck.core.demands import find_demands
from hookcheck.core.denied_deeds import find_denied_deeds
from hookcheck.core.denied_names import find_denied_names
from hookcheck.core.displaced_names import find_displaced_names
from hookcheck.core.every_few import find_every_few
from hookcheck.core.excepted import find_excepted
from hookcheck.core.exchanged import find_exchanged
from hookcheck.core.finding import Find
from hookcheck.core.handing_over import find_handed_over
from hookcheck.core.kept_for import find_kept_for
from hookcheck.core.landmarks import find_landmarks
from hookcheck.core.leave import find_other_leave
from hookcheck.core.left_out import find_left_out
from hookcheck.core.message import KeyMessage
from hookcheck.core.mistaken import find_mistaken
from hookcheck.core.negated_statement import find_negated_statements
from hookcheck.core.one_of_two import find_one_of_two
from hookcheck.core.only_planned import find_plans
from hookcheck.core.only_some import find_only_some
from hookcheck.core.other_doers import find_other_doers
from hookcheck.core.other_people import find_other_people
from hookcheck.core.other_places import find_other_places
from hookcheck.core.other_subjects import find_other_subjects
from hookcheck.core.replaced import find_replaced
from hookcheck.core.roles import find_swaps
from hookcheck.core.scope import find_other_scopes
from hookcheck.core.searched import Searched
from hookcheck.core.unasserted import find_unasserted
from hookcheck.core.votes import find_other_votes

_FINDERS = (
    find_swaps,
    find_other_scopes,
    find_other_places,
    find_other_people,
    find_plans,
    find_other_doers,
    find_landmarks,
    find_exchanged,
    find_other_leave,
    find_only_some,
    find_denied_deeds,
    find_demands,
    find_left_out,
    find_denied_names,
    find_displaced_names,
    find_every_few,
    find_kept_for,
    find_handed_over,
    find_mistaken,
    find_negated_statements,
    find_unasserted,
    find_excepted,
    find_one_of_two,
    find_other_votes,
    find_replaced,
    find_answered,
    find_other_subjects,
)


def find_clashes_together(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Swapped sides, another place, person or doer, a part for all, a plan for what is done, and the like."""
    # One place may be found by several wordings.
    return tuple(dict.fromkeys(clash for find in _FINDERS for clash in find(message, finds, searched)))
