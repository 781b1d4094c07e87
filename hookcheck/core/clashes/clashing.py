"""What speaks against a message by how its words stand together, which no word by itself tells."""

from collections.abc import Sequence

from hookcheck.core.clashes.answered import find_answered
from hookcheck.core.clashes.demands import find_demands
from hookcheck.core.clashes.denied_deeds import find_denied_deeds
from hookcheck.core.clashes.denied_names import find_denied_names
from hookcheck.core.clashes.displaced_names import find_displaced_names
from hookcheck.core.clashes.every_few import find_every_few
from hookcheck.core.clashes.excepted import find_excepted
from hookcheck.core.clashes.exchanged import find_exchanged
from hookcheck.core.clashes.handing_over import find_handed_over
from hookcheck.core.clashes.kept_for import find_kept_for
from hookcheck.core.clashes.landmarks import find_landmarks
from hookcheck.core.clashes.leave import find_other_leave
from hookcheck.core.clashes.left_out import find_left_out
from hookcheck.core.clashes.listed import find_told_of_others
from hookcheck.core.clashes.mistaken import find_mistaken
from hookcheck.core.clashes.negated_statement import find_negated_statements
from hookcheck.core.clashes.one_of_two import find_one_of_two
from hookcheck.core.clashes.only_planned import find_plans
from hookcheck.core.clashes.only_some import find_only_some
from hookcheck.core.clashes.other_doers import find_other_doers
from hookcheck.core.clashes.other_people import find_other_people
from hookcheck.core.clashes.other_places import find_other_places
from hookcheck.core.clashes.other_subjects import find_other_subjects
from hookcheck.core.clashes.replaced import find_replaced
from hookcheck.core.clashes.roles import find_swaps
from hookcheck.core.clashes.scope import find_other_scopes
from hookcheck.core.clashes.unasserted import find_unasserted
from hookcheck.core.clashes.votes import find_other_votes
from hookcheck.core.finds.clash import Clash
from hookcheck.core.finds.finding import Find
from hookcheck.core.message import KeyMessage
from hookcheck.core.senses.searched import Searched

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
    find_told_of_others,
)


def find_clashes_together(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Swapped sides, another place, person or doer, a part for all, a plan for what is done, and the like."""
    # One place may be found by several wordings.
    return tuple(dict.fromkeys(clash for find in _FINDERS for clash in find(message, finds, searched)))
