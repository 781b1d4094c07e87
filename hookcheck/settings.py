"""Every number that shapes a check, with its unit and its reason."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class OcrSettings:
    """How lines are found and read in a picture. Sizes in pixels are those of the models' inputs."""

    pixel_threshold: float = 0.3
    """Heat above which a pixel belongs to a line: PP-OCR's own (DB, Liao 2020)."""
    line_threshold: float = 0.5
    """Mean heat below which a line is not one: rapidocr's."""
    unclip_ratio: float = 1.6
    """How far a line's core is grown back to its letters: rapidocr's."""
    smallest_heat_px: float = 3.0
    """Thinner cores are specks: PP-OCR's own."""
    input_height_px: int = 48
    """The recognition model's fixed height."""
    narrowest_input_px: int = 160
    widest_input_px: int = 1600
    lines_at_once: int = 6
    """More at once saves nothing on two cores, and takes memory."""
    foreign_share: float = 0.5
    """Share of letters in another writing above which a line is in it; below, those letters are misread."""


@dataclass(frozen=True, slots=True)
class WatchSettings:
    """When a part of the picture is searched for text again. Pixels of a copy 480 on its long side."""

    cell_px: int = 8
    edge_strength: int = 50
    """Sobel gradient of a letter's edge, in grey levels."""
    still_levels: int = 10
    """Grey levels by which a pixel may differ between samples and be still."""
    changed_levels: int = 16
    least_edge_share: float = 0.03
    """Share of the pixels in three cells side by side that must be still edges: a stroke of a letter."""
    still_share: float = 0.9
    """Share of the edges that must be still; behind a moving camera it is a quarter."""
    fresh_share: float = 0.3
    """Share of the still edges that must be new."""
    letter_gap_cells: int = 3
    """Fresh cells no further apart along a line belong together."""
    least_cells: int = 4
    """Fewer fresh cells together are chance; a moving picture makes many."""
    margin_cells: int = 2
    growth_heights: float = 4.0
    """How far behind a line that just came a single fresh cell is worth a look: a word or a letter."""
    growth_margin_heights: float = 0.4
    cut_levels: float = 18.0
    """Grey levels by which thumbnails must differ across a cut."""
    cut_ratio: float = 2.5
    """And how much more than from the sample after it."""


@dataclass(frozen=True, slots=True)
class FollowSettings:
    """When a line in one sample is the line of the sample before."""

    same_similarity: float = 0.6
    """The same letters give 0.84 and more on moving pictures, other letters at most 0.3."""
    same_weakest: float = 0.45
    """For half a letter's width; where a letter is missing, nothing fits."""
    whole_weakest: float = 0.82
    sudden_drop: float = 0.18
    """A digit that changes pulls the weakest part below the one and down by the other within a sample."""
    faintest: float = 0.2
    """Strength of a fading text's edges, relative to when it was found, below which it is not visible."""
    half_there: float = 0.5
    """Opacity, relative to when it was read, from which on a text that fades counts as there."""
    tried_scales: tuple[float, ...] = (0.97, 0.94, 0.9, 0.85, 0.8, 1.03, 1.06, 1.1, 1.15)
    """Sizes of letters, relative to the frame after, of a caption that springs up."""
    spring_similarity: float = 0.7
    longest_spring_s: float = 0.5
    brighter: float = 1.15
    """Strength from which a line is worth a new picture: it was found while it faded in."""
    fainter: float = 0.8
    """Strength below which a line that was found again as it was is fading out."""
    steady_rise: float = 1.03
    """It has faded in when it gains less than this from sample to sample."""
    most_pictures: int = 3
    near_heights: float = 0.25
    """How far around its expected place a line is searched for first, then `far_heights`."""
    far_heights: float = 1.0
    remembered_samples: int = 12
    """How far the start of a line is traced back."""
    growth_s: float = 1.0
    """A line that has not changed for so long is not expected to get another word."""
    grown_heights: float = 0.7
    """Ends of a line that differ by more are a change of its text."""
    surroundings_heights: float = 2.0
    """How far around a line is compared, to tell whether it moves with the picture."""
    plain_levels: float = 3.0
    """Grey levels of change around it below which nothing can be told."""
    moved_along: float = 0.7
    """Share of that change that is left when the surroundings are moved as the line was."""
    crop_height_px: int = 48
    largest_share: float = 0.2
    """Of the frame; a larger thing is a face or a wall that was taken for a line of letters."""
    restless_s: float = 0.35
    """A line replaced by one of the same extent within this has taken a turn."""
    restless_turns: int = 4
    """After so many turns in a row it is a clock or a counter."""
    restless_look_s: float = 0.5
    """And only read this often."""


@dataclass(frozen=True, slots=True)
class TrackingSettings:
    """When two readings are of one text."""

    longest_gap_s: float = 0.25
    same_text: float = 0.8
    """Similarity of letters (Levenshtein)."""
    like_height: float = 0.6
    """Of two lines in one place, for them to be one."""
    same_letters_like_height: float = 0.35
    """The same when they say the same: a caption springs up from half its size."""
    sure_growth: float = 0.8
    """Confidence from which letters behind a text are new ones, and not a slip of the recogniser."""
    sure_letter: float = 0.9
    """Confidence from which a letter is no slip of the recogniser."""
    sure_differences: int = 2
    """So many sure letters that differ make another text; of digits, one does."""
    fragment_percent: float = 65.0
    """Of the letters of a reading found in another at the same place: it is a piece of that line."""
    fragment_overlap: float = 0.6
    """Share of its box that lies in the other."""
    fragment_share: float = 0.8
    """Share of its time in which the other is up."""


@dataclass(frozen=True, slots=True)
class LayoutSettings:
    """When lines belong to one block. Distances in line heights."""

    together_s: float = 0.3
    """Lines of a block come or go together, give or take this."""
    like_height: float = 0.6
    word_gap_heights: float = 1.2
    line_gap_heights: float = 0.8
    shared_width: float = 0.3
    """Share of the narrower line's width that must lie over the other."""
    apart_heights: float = 0.75
    """Lines that move so far from each other are not of one block."""


@dataclass(frozen=True, slots=True)
class CaptionRunSettings:
    """When texts that follow each other are one caption, shown word by word."""

    most_words: int = 3
    """Karaoke captions show one to three words at a time."""
    gap_s: float = 0.3
    overlap_s: float = 0.1
    """One sample: the old word may still be seen in the frame that brings the new one."""
    fewest: int = 3
    """Two texts may follow each other by chance."""
    longest_s: float = 1.0
    """A text that stays longer is a caption of its own."""


@dataclass(frozen=True, slots=True)
class BurnedInSettings:
    """When texts on screen are captions of what is said."""

    slack_s: float = 1.0
    """Captions come and go a little before or after their words; words inside a phrase are timed by guess."""
    same_share: float = 0.6
    """Share of the words shown, and of those said meanwhile, that are the same."""
    fewest_lines: int = 3
    """A headline of a line or two may be read out."""
    written_share: float = 0.5
    """Share of all that is said; less of it is a slogan or a list that the speaker reads out."""
    speaking_words_per_s: float = 1.5
    """Speech has 2 to 4 words a second; slides to be read in silence are up for longer."""
    fewest_unheard: int = 4
    """So many texts at that pace are captions where nothing was heard."""
    overlap_s: float = 0.1
    """One sample: the old caption may still be seen in the frame that brings the new one."""


@dataclass(frozen=True, slots=True)
class SpaceSettings:
    """When a dropped space is put back."""

    least_chance: float = 0.15
    """What the model gives a space it leaves out: 0.2 and more between words, 0.01 and less inside them."""
    known_zipf: float = 3.0
    """The rarest of the commonest 30,000 words."""


@dataclass(frozen=True, slots=True)
class PlacementSettings:
    """What is taken for scene text. Shares of the frame."""

    status_bar: float = 0.05
    """Height of the bar that phones show at the top."""
    small_height: float = 0.04
    throughout: float = 0.9
    """Share of the time read."""
    least_read_s: float = 5.0
    """In less, a caption may well stay to the end."""
    edge: float = 0.15
    side: float = 0.4
    least_moves: int = 7
    """Samples in which a text moved as the picture did; a caption on a plate slides in within five."""


@dataclass(frozen=True, slots=True)
class ScreenTextSettings:
    """How the picture is searched for text."""

    samples_per_s: float = 10.0
    """A caption that is up for 0.3 s is in three samples."""
    shot_spacing_s: float = 1 / 30
    """Of the frames between samples, in which the moment is found when a text came or went."""
    samples_ahead: int = 2
    """Decoded while the last is searched; each holds a whole picture in memory."""
    luma_long_side_px: int = 960
    image_long_side_px: int = 1920
    detection_long_side_px: int = 864
    """Finds letters of 1.1 % of the frame's height, thin ones too; 736 loses some, 1280 gains none."""
    glance_long_side_px: int = 512
    """Finds letters of 2.5 % of the frame's height at a third of the cost."""
    whole_every_s: float = 1.0
    """Text that never holds still is found by a glance at the whole frame."""
    whole_frame_share: float = 0.5
    """Share of the frame above which all of it is searched at once."""
    gathering_slack: float = 1.25
    """Two places are searched as one when that takes no more than this share of both."""
    lost_margin_heights: float = 1.2
    least_confidence: float = 0.6
    shortest_s: float = 0.15
    watch: WatchSettings = field(default_factory=WatchSettings)
    follow: FollowSettings = field(default_factory=FollowSettings)
    tracking: TrackingSettings = field(default_factory=TrackingSettings)
    layout: LayoutSettings = field(default_factory=LayoutSettings)
    caption_runs: CaptionRunSettings = field(default_factory=CaptionRunSettings)
    spaces: SpaceSettings = field(default_factory=SpaceSettings)
    placement: PlacementSettings = field(default_factory=PlacementSettings)


@dataclass(frozen=True, slots=True)
class MessageSettings:
    """How much each concept of a message weighs. Zipf frequencies: 7 is "the", 3 once in a million words."""

    value_weight: float = 1.5
    """Numbers, dates, prices and demanded wordings: what viewers act on weighs as much as the rarest word."""
    unknown_zipf: float = 1.0
    """Of a word in no list: rarer than any in it."""
    common_zipf: float = 3.2
    """A capitalised word at the start of a message is a name when it is rarer."""
    fewest_titled_words: int = 4
    """From so many capitalised words on, without one that is not, a message is written as a title."""
    proper_zipf: float = 4.5
    """A rarer capitalised word that the lexicon does not list is a name."""
    everyday_zipf: float = 4.8
    """A negator or condition made of words this common ("no longer") is no concept; "failed to" is one."""
    commonest_zipf: float = 7.2
    zipf_per_weight: float = 3.2
    """A word loses one weight for each so many steps towards the commonest."""
    least_weight: float = 0.35
    most_weight: float = 1.5


@dataclass(frozen=True, slots=True)
class MatchingSettings:
    """How surely one wording says another, 0 to 1, by the way in which they are alike."""

    same_word: float = 1.0
    same_stem: float = 0.97
    joined: float = 0.95
    """Written together or apart: "laund ry"."""
    same_meaning: float = 0.9
    narrower: float = 0.8
    """The video is more specific: puskesmas for clinic."""
    looks_alike: float = 0.85
    sounds_alike: float = 0.8
    suggested: float = 0.5
    """Not said, but a viewer may take it: not enough on its own."""
    partly_suggested: float = 0.55
    """A set phrase of which one word is only suggested: not enough on its own either."""
    many_wordings: int = 150
    """From so many wordings looked for in vain, a missing word is as surely missing as can be."""
    many_suggestions: float = 4.0
    """From so many such wordings for a word on, more add nothing."""
    many_suggestions_in_all: float = 8.0
    """The same for all words of a message."""
    suggestion_gap_words: int = 3
    """Words that may stand between the parts of such a wording: put … on."""
    broader: float = 0.4
    """The video is less specific: not enough on its own."""
    contained: float = 0.5
    """A value that agrees but says less: "in December" for 1 December."""
    worked_out: float = 0.85
    """What follows from two amounts: fifty minutes cut to twenty-five, for half the time."""
    result_reach_words: int = 25
    """How far apart two amounts may be told that are set against each other: two or three phrases."""
    now_reach_words: int = 3
    """Words from "now" to the number that an amount has become."""
    ends_reach_words: int = 12
    """How far apart the two ends of a range may be told: opens at eight, on weekdays, and closes at six."""
    result_pairs: int = 4
    """With how many amounts before it each is set against."""
    result_words: int = 4
    """Words about a number within which "more" or "cheaper" belongs to it."""
    result_points: float = 0.7
    """Percentage points by which a percentage that is worked out may be rounded."""
    result_share: float = 0.01
    """The same for other results, as a share."""
    rough_result_share: float = 0.08
    """The same for results told as "about" or "over"."""
    more_than_share: float = 0.4
    """The same for a share told as "more than": two thirds are more than half."""
    part_reach_words: int = 6
    """How far apart a whole and the part out of it may be told: of every four children, three."""
    least_counted: float = 10
    """Below this two counts stand in any simple ratio by chance."""
    captured: float = 0.6
    """From here on a concept counts as said: above broader and contained, below a misheard name."""
    same_words: float = 0.99
    """From here on a concept is told in the message's own words."""
    long_clash_words: int = 6
    """From a negation to what it denies, say; beyond these more are no surer."""
    many_specific: float = 3.0
    """From so much specificity on, summed over words, more add nothing."""
    many_values: int = 3
    """So many other values among what was found are many."""
    side_by_side_words: int = 3
    """From one of two neighbours to the other: two words may stand between."""
    few_words: int = 25
    """Of fewer words in a channel those that follow the message say little by their share."""
    many_values_told: int = 5
    """So many values in a video are many."""
    many_negations: int = 2
    """So many negations among what was found are many."""
    turning_words: int = 11
    """So soon after it what is said may be taken back."""
    far_words: int = 10
    """So many words away from its neighbour something is far from it."""
    late_share: float = 0.7
    """From this share of what a channel tells on, something comes late in it."""
    near_words: float = 3
    """With so many words between them two neighbours stand half as close as side by side."""
    close_across: float = 0.3
    """How close two neighbours count as that are told by one channel each: side by side is 1."""
    least_close: float = 0.05
    """Farther apart counts as this."""
    many_between: int = 6
    """So many words that tell something between two neighbours are many."""
    many_missing: int = 4
    """So many concepts that were not found are many."""
    told_as_well: float = 0.1
    """How much less alike than the best an earlier wording of a concept may be to have told it already."""
    nearly_as_sure: float = 0.04
    """How much surer a message may still become once it is complete: of 0.02 to 0.1, all of which time the
    labelled cases about as well (tests/cases)."""
    longest_sentence_words: int = 20
    """Speech with less than one mark in so many words is unpunctuated: said aloud, sentences are short."""
    in_turn_s: float = 0.3
    """A text that comes so soon after another has gone takes its place."""
    least_taken: float = 0.2
    """Share of a message that has to be told or hinted at for it to come across: less of it is a word or two
    that any video may have. In the labelled cases (tests/cases) 0.2 to 0.4 do about as well."""
    longest_label_words: int = 3
    """What tells of what a value in a list is takes no more words: "Under 16s £5"."""
    hint_waited_for: float = 0.15
    """Share of a message that a concept has to weigh for its first hint to be waited for, where nothing tells
    it outright."""
    negated_opposite: float = 0.7
    """Not shut is open; but not to rise is not to fall."""
    shortest_fuzzy_letters: int = 5
    """Shorter words are a letter away from too many others."""
    least_spelling: float = 0.8
    """Damerau-Levenshtein similarity of a slip of the recogniser: one letter in five."""
    least_name_spelling: float = 0.45
    """The same for a name that sounds right."""
    least_shown_spelling: float = 0.55
    """The same for one on screen."""
    most_unlike: tuple[tuple[float, float], ...] = ((6.0, 0.22), (4.0, 0.17), (2.7, 0.12), (1.9, 0.08))
    """From so many consonants on, how unlike its own sound a name may be heard: the longer, the more."""
    heard_in_place: float = 0.8
    """What was heard in the place of a word, and sounds like it."""
    most_unlike_in_place: float = 0.4
    """How unlike it may sound there: of what a recogniser wrote for words of 400 spoken messages seven in ten
    are no more unlike, and of words taken at random one in 35."""
    most_unlike_known_in_place: float = 0.3
    """The same where all of it are words of the dictionary, which may be meant."""
    most_unlike_homophone: float = 0.05
    """The same for an ordinary word in the place of a name of one word, which mostly is another name."""
    ordinary_zipf: float = 4.0
    """So common a word is no rare name itself."""
    in_place_share: float = 0.5
    """Share of a message's words to be told before something is looked for in their midst."""
    in_place_more_words: int = 2
    """As how many words more than it has a stretch may be heard: "land fairbridge", "gobble of in"."""
    homophones: float = 0.035
    """Two words of the dictionary that sound no more unlike are heard for each other."""
    homophones_in_name: float = 0.14
    """The same for a word of a name of several: Ivo and Evo before Reinders."""
    slip_in_name: float = 0.22
    """The same where one of the two is in no dictionary."""
    left_out_share: float = 0.4
    """What a word that people leave out counts beside the others of its name."""
    everyday_zipf: float = 5.0
    """Words so common are mostly meant when they are heard."""
    mended_zipf: float = 4.0
    """How common a word must be for a digit in it to be one of its letters misread: puku1, but not area1."""
    bare_verb_zipf: float = 0.6
    """So much commoner than with "di-" a word may be that is told as a verb without it: larang, dilarang."""
    condition_reach_words: int = 6
    """Words of a condition before what is not to be done then."""
    than_reach_words: int = 3
    """Words from "lebih" to "dari", with which it is compared."""
    pending_reach_words: int = 4
    """Words between "still", or "not yet", and what is only planned, or not decided."""
    dictionary_zipf: float = 2.6
    """Two words of the dictionary that look alike are two words: "open", "oven"."""
    unknown_zipf: float = 1.5
    """A word that is commoner is in a dictionary."""
    shortest_glued_letters: int = 7
    """A shorter run of letters is left as it was read."""
    plain_zipf: tuple[tuple[int, float], ...] = ((3, 5.0), (5, 4.0), (60, 3.2))
    """Up to so many letters, how common a word is that a run of letters may be parted into."""
    scene_noticed: float = 0.85
    """What scene text counts beside an overlay: little less, since the placement is a guess."""
    address_part_percent: float = 85.0
    """How alike a part of an address and what was heard or read are spelt: one letter in seven."""
    account_reach_words: int = 4
    """So near before the name of an account it is told that it is one: "follow us on Instagram"."""
    longest_join_words: int = 4
    """Recognisers split a name into four words at the most: "if oma a day"."""
    reach_words: int = 4
    """How far apart, for each of its words, those of one name or set phrase may be said."""
    name_gap_words: int = 3
    """How many other words may stand between those of a name."""
    negation_reach_words: int = 4
    """Beyond so many words a negation is about something else."""
    purpose_reach_words: int = 4
    """Words from "supaya" or "if" to the negation of its clause."""
    what_for_words: int = 8
    """Words before "to stop" that may tell what is done to stop something."""
    denied_after_words: int = 3
    """Words from what is denied to the negation behind it: "parkirnya udah nggak ada"."""
    denied_without_words: int = 9
    """Words from what is denied to the "without" that it is denied for: "can't sell it without a licence"."""
    bare_denial_words: int = 4
    """Words from one "no" to the next in "no ticket, no entry"."""
    undone_reach_words: int = 4
    """Words before "is history", "not yet" that may tell what is no more, or not so."""
    plain_negation_words: int = 2
    """Words from a negation to what it plainly negates: "not allowed", "nggak usah bawa"."""
    no_negation_words: int = 6
    """Words around a find among which a negation may belong to it."""
    answer_reach_words: int = 14
    """Words before "it isn't" that it may take back."""
    taken_back_reach_words: int = 20
    """Words before "just kidding" that it takes back."""
    framed_reach_words: int = 16
    """Words after "I wish", told in phrases without punctuation, that are wished."""
    claimed_share: float = 0.6
    """Share of the words of a claim, "people say that …", which tell a message that it is taken to claim."""
    most_unclaimed_words: int = 1
    """Words between who claims something and a message that it is taken to claim."""
    shortest_answer_words: int = 3
    """Words of what is said after a claim, at least, for it to answer the claim."""
    longest_answer_words: int = 16
    """Words of it that are quoted: a sentence or two."""
    own_subject_reach_words: int = 3
    """How far before a verb, or before "by" after it, its subject may end."""
    longest_subject_words: int = 5
    """Words of a subject, "the old students' association", and from a verb to what it is done to."""
    denial_reach_words: int = 16
    """Words around "that's a myth" that it may be about."""
    longest_find_words: int = 8
    """The words of a find that are further apart do not fill the sentence between them."""
    charge_reach_words: int = 3
    """Words from "pay" to the price."""
    fewest_concepts: int = 3
    """Of messages with fewer there are too few to learn how they differ."""
    stamp_words: int = 3
    """A text on screen of so few words that calls something false is about the whole video."""
    missing_reach_words: int = 3
    """Words before "nggak ada" that tell what is missing."""
    shortest_country_letters: int = 4
    """Letters in the shortest country that is known by what comes from there: Mali, Malian."""
    correction_reach_words: int = 6
    """Words after "sorry, I mean" in which what is meant follows."""
    corrected_reach_words: int = 20
    """Words before "sorry, I mean" in which the value stands that it corrects."""
    slip_words: int = 2
    """Words from a bare number to the cue that corrects it, as far as they are one slip of the tongue."""
    correction_times: float = 5.0
    """How many times as much a number may be that corrects one, where another one is nearer in size."""
    other_length_times: float = 2000.0
    """How many times as long something lasts that is another thing: a year, and a few hours."""
    past_before_words: int = 4
    """Words before "tadinya" that tell what was so until now."""
    past_reach_words: int = 8
    """Words after "it used to be" that tell what was before."""
    swap_reach_words: int = 10
    """How far apart doer, verb and what it is done to may stand in a clause."""
    scope_reach_words: int = 14
    """Words before a part of something within which the whole is told."""
    scope_noun_words: int = 3
    """Words at most that tell in other words what all, or a part, is of."""
    rest_scope_words: int = 20
    """Words around a part, or back from "the rest", within which more of the message is told."""
    rest_reach_words: int = 12
    """Words within which it is told how the rest, or everyone else, does without."""
    tentative_reach_words: int = 8
    """Words after "they want to" that tell what is only wished."""
    never_denied_share: float = 0.85
    """Share of the rest of a message that is told of what it denies and a video asserts."""
    leave_share: float = 0.6
    """Share of the rest of a message that is told of what is forbidden or allowed unlike in it."""
    leave_reach_words: int = 6
    """Words around what forbids or allows within which the message tells of what."""
    longest_quote_words: int = 16
    """Words of a clause that are quoted around one that speaks against a message."""
    planned_share: float = 0.7
    """Share of the rest of a message that is told of what is only planned."""
    demand_reach_words: int = 9
    """Words after "asking" in which the verb stands that is asked for."""
    left_out_reach_words: int = 9
    """Words from those who are left out to the words that say so."""
    left_out_subject_words: int = 4
    """Words into a message up to which those whom it grants something stand before the verb."""
    denied_name_reach_words: int = 8
    """Words before "not Leo" in which the one may be named whom it is instead."""
    every_reach_words: int = 3
    """Words after "every" in which the thing stands that is counted."""
    ago_words: int = 5
    """Words before a value within which "last month" tells that it was so then."""
    claim_share: float = 0.6
    """Share of a message, by weight, told before "that claim is false" from which it is the message's."""
    undecided_share: float = 0.5
    """The same of a message without such a verb, by what is told before it is called uncertain."""
    bound_words: int = 8
    """How far from a value the words may stand that it belongs to."""
    reversed_words: int = 16
    """How far before "we've had it backwards" the claim stands."""
    pronoun_words: int = 14
    """How far before "rescued her" it may be told whom that is."""
    landmark_words: int = 3
    """How near after "next to" what something is beside begins."""
    landmark_reach_words: int = 6
    """How far before "next to" it may be told what is beside it, and where that is."""
    elsewhere_words: int = 3
    """So near a place stand the words that say it is where something else is: "I live in", "last year"."""
    described_words: int = 2
    """So near before a verb stands "who", where it only describes somebody."""
    denied_claim_words: int = 10
    """Words from who is said to deny something to where, and from there to what calls that false."""
    emphasis_reach_words: int = 3
    """So near after "bukan" stands what something is more than: "bukan kiper sembarangan"."""
    others_reach_words: int = 5
    """So near before "fake" it is told that it is the others: "any other link is fake"."""
    hour_reach_words: int = 3
    """So near a day stands the hour that is told of it: "Wednesday, from about eight"."""
    label_words: int = 2
    """So near a place it is said to be the venue: "acaranya nanti di"."""
    same_title_words: int = 5
    """Words that carry a part of a message between somebody with the same title and what is told of them."""
    role_words: int = 4
    """The same for another title, or none, and the role that the message names beside its own person."""
    beside_words: int = 2
    """The same and any other part of the message."""
    may_be_name_percent: float = 60.0
    """A name that is spelt so much like the message's may be a slip for it, and is no other."""
    may_be_unlike: float = 0.3
    """So unlike two names may sound for one to be perhaps a slip of the other, and no other name."""
    may_be_same_unlike: float = 0.5
    """The same where the other name stands in the very place of the message's: of 793 names as a recogniser
    wrote them, 97 % sound no more unlike what was said; of pairs of other names, 4 %."""
    fewest_beside_name: int = 2
    """So many other parts of a message are told with a name that stands in its own one's place."""
    rare_name_zipf: float = 4.5
    """Rarer words that the lexicon does not list may be a name where capitals tell nothing."""
    shortest_unknown_letters: int = 4
    """A shorter word that no dictionary has may be anything."""
    context_s: float = 6.0
    """How far from a clash the rest of the message may stand to be beside it: two phrases either way."""
    least_sure: float = 0.01
    """No concept counts as less likely than this, so that one alone does not decide everything."""
    sure_contradiction: float = 0.9
    """Probability of a clash from which a message that is captured by all else is called contradicted: two in
    three of such labelled cases (tests/cases) are, and every second of those with a less sure clash."""
    plain_share: float = 0.7
    """Share of the rest of the message in one text with another value, or the opposite, for a plain
    contradiction: no captured case among the labelled ones has such a text."""
    disagreeing_share: float = 0.45
    """The same where voice and screen disagree, of which one has the message's own."""
    plain_sentence_share: float = 0.6
    """The same for a word under the other polarity, in a whole sentence."""
    surest_contradiction: float = 0.97
    """No clash counts as surer than this, so that one alone does not decide everything."""
    plain_contradiction: float = 0.9
    """Probability of such a one."""
    plainly_wrong: float = 0.1
    """What all else makes less likely is no plain contradiction, unless an answer refuses it: of the labelled
    ones hardly one is."""
    negated_statement_share: float = 0.8
    """Share of a message, by weight, in one clause, of which a "not" in it makes the opposite."""
    kept_for_share: float = 0.55
    """Share of the rest of a message that is told where only some are told to have what it tells of all."""
    whole_reach_words: int = 3
    """Words from one like "all" to what the whole is of."""
    longest_part_words: int = 4
    """Words that tell for whom, or where, alone something is so."""
    replaced_share: float = 0.75
    """Share of the rest of a message that the sentence tells in which another word has a word's place."""
    slot_words: int = 2
    """How many words on either side of a word are looked at for its neighbour in the message."""
    shortest_negated_letters: int = 3
    """Letters of a word that a prefix makes its opposite."""
    negated_statement_words: int = 1
    """Other words that may stand between it and those of the message before it."""
    longest_negated_words: int = 4
    """A concept told in at most so many words is denied by a "not" amid them."""
    question_reach_words: int = 10
    """Words of a question after which no further phrase goes on with it."""
    asked_share: float = 0.8
    """A message of which so much is found only in questions is asked, not stated."""
    doubted_share: float = 0.4
    """What is left of the confidence then."""


@dataclass(frozen=True, slots=True)
class VerdictSettings:
    """When early is early, and what it is worth."""

    window_s: float = 15.0
    """The bar that platforms name for the main message."""
    marks_s: tuple[float, ...] = (3.0, 5.0)
    """Moments at which every report says how much was captured by then."""
    full_score_until_s: float = 3.0
    """A concept captured by then scores in full: the moment by which many viewers have scrolled on."""
    score_at_window_end: float = 0.5
    """Share of a concept's points left when it comes at the window's end."""
    reading_words_per_s: float = 4.0
    """Silent reading speed, 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047)."""
    shortest_reading_s: float = 0.3
    """No text is taken in faster than one fixation (Rayner 1998)."""
    least_partial_coverage: float = 0.25
    """Below it, what was found is chance, and the verdict is MISSED."""
    unsure_margin: float = 0.1
    """So near the decision threshold that a person should look."""


@dataclass(frozen=True, slots=True)
class ValueSettings:
    """When two amounts are the same."""

    kept_bound_factor: float = 2.0
    """How far beyond "less than" an amount may lie and still be told by it: 45 minutes, less than an hour."""
    rough_share: float = 0.1
    """How far an amount may lie from "about" or over "more than" it, as a share: news rounds to one digit."""


@dataclass(frozen=True, slots=True)
class LanguageSettings:
    """How the language of a text is told by its words, in Zipf units: log10 of uses per billion words."""

    unseen_zipf: float = 2.0
    """For a word not in a language's list; the rarest that wordfreq's small lists hold is 3."""
    home_bonus_zipf: float = 0.5
    """For English and Indonesian, the languages most messages are in, where two fit about equally well."""
    malay_penalty_zipf: float = 2.0
    """Malay shares most words with Indonesian, so one odd spelling is not enough to believe it."""


@dataclass(frozen=True, slots=True)
class PhraseSettings:
    """How words heard are parted into phrases; a phrase counts for a viewer when it ends."""

    pause_s: float = 0.35
    """Pauses count from 0.25 s on (Goldman-Eisler 1968); recognisers place words within 0.1 s at best."""


@dataclass(frozen=True, slots=True)
class WhisperSettings:
    """How Whisper is run, and what of its output is not believed."""

    sample_rate_hz: int = 16_000
    """What it was trained on."""
    beam_size: int = 5
    """Hypotheses kept side by side; Whisper's own figures were made with 5 (arXiv:2212.04356, 4.5)."""
    highest_compression: float = 2.4
    """Text that gzip makes shorter than this many times repeats itself: Whisper's own limit (same place)."""
    lowest_log_probability: float = -1.0
    """Mean over the tokens of a piece; below, Whisper itself takes its decoding for failed (same place)."""
    no_speech_probability: float = 0.6
    """From here on an unsure piece is taken for sound without speech (same place)."""
    shortest_speech_s: float = 1.0
    """From here on, speech of which nothing is believed counts as unheard; a shorter sound may be a cough."""
    kin_language_share: float = 0.5
    """Probability at which English or Indonesian is believed over the message's own language."""
    any_language_share: float = 0.9
    """Probability at which any other language is; on music and noise, Whisper names odd ones with less."""


@dataclass(frozen=True, slots=True)
class PullSettings:
    """How patient a pull is with the network."""

    silence_s: float = 30.0
    """A connection that brings nothing for this long is taken for broken."""
    slow_for_s: float = 60.0
    """How long a connection may stay slower than `slowest_bytes_per_s` before it is given up."""
    slowest_bytes_per_s: float = 2000.0
    """At this pace the smallest model would take half a day."""
    attempts: int = 5
    """Tries in a row that bring nothing worth mentioning before it is given up."""
    worthwhile_bytes: int = 1_000_000
    """A connection that brought this much before it broke starts the count of tries again."""
    first_wait_s: float = 1.0
    """Pause before the second try; it doubles with each further one."""
    longest_wait_s: float = 60.0
    """A hub that asks for a longer pause is reported instead of waited for."""
    spare_bytes: int = 200_000_000
    """To be left free on the disk, beside the model."""


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """What counts as sound. Levels in dBFS."""

    level_step_s: float = 0.5
    floor_db: float = -96.0
    """Quieter than 16-bit sound can be; stands for digital silence."""
    silence_db: float = -50.0
    """Room tone and coding noise stay below, whispered speech above."""
    silence_step_ms: int = 10
    shortest_pause_s: float = 0.2
    pause_below_db: float = 16.0
    """How far below the mean level a pause lies: pydub's usual."""


@dataclass(frozen=True, slots=True)
class SpeechSettings:
    """Which words heard are believed, and how they are parted into phrases."""

    longest_breath_words: int = 8
    """A longer phrase is divided: its first claim is taken in before it ends."""
    pause_search_s: float = 1.0
    """How far from its guessed place the end of a clause may be moved to a pause."""
    read_on_s: float = 2.5
    """How far past the end speech is heard, so that the last sentence is whole before it is cut."""
    most_repetitions: int = 3
    """From so many times in a row on, a run of words is a recogniser's loop, not a refrain."""
    quiet_db: float = -40.0
    """Speech meant to be heard is louder."""
    shortest_phrase_words: int = 2
    """Before real speech begins, a recogniser writes "You can" over a breath."""
    shortest_phrase_s: float = 0.4


@dataclass(frozen=True, slots=True)
class MoonshineSettings:
    """How the built-in English recogniser is used."""

    speech_probability: float = 0.6
    """Of the detector, from which on something is heard; at its own 0.5 it takes white noise for speech."""
    span_pause_ms: int = 300
    """A pause from which on what follows is heard apart: longer than those between words."""
    span_pad_ms: int = 300
    """How much around detected speech is heard with it, so that no first sound is cut."""
    longest_span_s: float = 12.0
    """Longer speech without a pause is cut: Moonshine loses its thread beyond."""
    probe_s: float = 6.0
    """How much speech is heard again to tell whether it is English."""
    probe_speeds: tuple[float, ...] = (0.92, 1.08)
    fewest_probe_words: int = 4
    """Fewer words tell nothing about the language."""
    least_likeness: float = 0.36
    """Likeness of the words heard at another speed: 0.44 and more on English voices, also robotic ones,
    0.28 and less on Indonesian, Spanish, German and French (tests/benchmarks/speech.py)."""
    sure_likeness: float = 0.8
    """From here on no other speed is tried: other languages reach 0.73 at one of them."""
    word_pause_ms: int = 100
    """The shortest pause between words that the detector is asked for, to place the words."""
    word_pad_ms: int = 30
    pause_step_s: float = 0.02
    pause_share: float = 0.05
    """A pause has less than this share of the loudest tenth's amplitude."""
    shortest_pause_s: float = 0.1
    """A shorter silence may be that before a "t" or a "k"."""


@dataclass(frozen=True, slots=True)
class MediaSettings:
    """How a file is decoded, and how much of it may be damaged."""

    sample_rate_hz: int = 16_000
    """What every speech model was trained on."""
    damage_tolerated_s: float = 0.25
    """Longest stretch that may fail to decode: too short to hide a word or a caption of 0.3 s."""
    audio_gap_s: float = 0.05
    """Jump in the times of sound from which on it counts as a pause: longer than any coding's block."""
    cut_short_tolerated_s: float = 0.5
    """How far before its announced end a file may stop; players announce up to half a second too much."""
    hdr_white_nits: float = 203.0
    """Light of white text in high dynamic range (ITU-R BT.2408, diffuse white)."""
    hdr_knee: float = 0.6
    """Share of that light up to which tones are kept as they are; above, they are bent to fit."""


@dataclass(frozen=True, slots=True)
class PageSettings:
    """The pictures in the pages."""

    frame_spacing_s: float = 0.5
    """Near enough for any finding, far enough for a page of a 15-s video to stay under 1 MB."""
    most_frames: int = 40
    """Longer windows are thinned out to these."""
    frame_long_side_px: int = 356
    """Large enough to read a caption in the page, small enough for thirty of them."""
    jpeg_qualities: tuple[int, ...] = (60, 45, 30)
    """Tried in turn until the frames fit."""
    frames_bytes: int = 600_000
    """What all frames of a page may take: base64 makes 800 kB of it, and the page stays under 1 MB."""
    thumbnail_long_side_px: int = 96
    """Twice as high as a row of the folder's page shows it, for fine screens."""


@dataclass(frozen=True, slots=True)
class CacheSettings:
    """How evidence is kept between runs."""

    wait_s: float = 10.0
    """How long to wait while another run writes; a write takes milliseconds."""
    look_again_s: float = 0.01
    """How often to look whether another run has laid out a new cache."""
    settled_after_s: float = 2.0
    """A file written to more recently may change again within one tick of its clock (FAT: 2 s)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to check; the defaults are what the README describes."""

    look_ahead_s: float = 0.0
    """How far to read past the window, to tell LATE from MISSED."""
    language: str = ""
    """ISO 639-1 code that overrules the guess from the message; empty means guess."""
    asr: str = ""
    """Speech engine or folder of a model that overrules the choice; empty means the best on this machine."""
    threads: int = 0
    """Threads a recogniser may use; 0 means as many as there are cores."""
    models_dir: str = ""
    """Where pulled models are; empty means HOOKCHECK_MODELS, else the default place."""
    phrases: PhraseSettings = field(default_factory=PhraseSettings)
    whisper: WhisperSettings = field(default_factory=WhisperSettings)
    ocr: OcrSettings = field(default_factory=OcrSettings)
    screen_text: ScreenTextSettings = field(default_factory=ScreenTextSettings)
    sound: SoundSettings = field(default_factory=SoundSettings)
    speech: SpeechSettings = field(default_factory=SpeechSettings)
    moonshine: MoonshineSettings = field(default_factory=MoonshineSettings)
    verdict: VerdictSettings = field(default_factory=VerdictSettings)
    pages: PageSettings = field(default_factory=PageSettings)


HASHED_END_BYTES = 4 * 1024 * 1024
"""How much of either end of a file its hash covers: holds the index of any video up to some hours."""

VIDEO_SUFFIXES = (
    ".mp4",
    ".mov",
    ".m4v",
    ".mkv",
    ".webm",
    ".avi",
    ".mpg",
    ".mpeg",
    ".m2ts",
    ".mts",
    ".mxf",
    ".3gp",
    ".wmv",
    ".flv",
    ".ogv",
)
"""What a folder is searched for. Not .ts: in a repository that is TypeScript; such a file can be named."""

PARTIAL_FILE_SUFFIXES = (".part", ".partial", ".crdownload", ".download", ".tmp", ".filepart")
"""What browsers and copying programs append until a file is whole."""

GROWTH_SUSPECTED_WITHIN_S = 3.0
"""A file written to so recently may still be growing; copying programs write more often."""

GROWTH_CHECK_AFTER_S = 0.5
"""How long to wait before such a file's size is looked at again."""

ALIKE_NAMES_PERCENT = 70
"""How alike a name in a sheet and a video's are when the one may be meant by the other."""

REMOTE_BLOCK_BYTES = 1 << 20
"""Of a file behind a URL, at a time: a request costs as much as half of this on a fast line."""

REMOTE_BLOCKS_KEPT = 64
"""For sound, picture and captions to share; 15 s of a 30-Mbit/s master are 56."""

SHORTEST_WINDOW_S = 0.5
"""Less than this nobody can take anything in."""

JOBS_AHEAD = 32
"""Videos handed out for each worker: a slow one holds up the results behind it, and no worker."""

QUICK_JOBS_TOGETHER = 16
"""Known videos handed to a worker at a time: handing over one takes a third of the time of judging it."""

SHORTEST_TIMEOUT_S = 1.0
"""In less, not even a model is loaded."""

INTERRUPTED_END_S = 1.2
"""How long an interrupted run may take to end by itself before it is ended: people expect two seconds."""

PROGRESS_LINE_EVERY_S = 30.0
"""In a log, where nobody watches: often enough to see a run that hangs."""

MOST_JUDGED_HERE = 20
"""Batches of known videos that are judged in this process, in about a second: as long as a worker takes to
start."""

GC_THRESHOLDS = (1_000_000, 20, 20)
"""Python looks for garbage in circles after so many new objects. There is next to none (a video leaves less
than a thousand objects, and no memory grows where nobody looks), and with the usual thresholds it takes an
eighth of the time."""

CLUSTER_ANSWER_S = 20.0
"""How long a Dask scheduler may take to answer, and to find a first worker."""

CLUSTER_GREETING_S = 5.0
"""How long whoever listens at the address may take to show that it is a Dask scheduler."""

CLUSTER_JOBS_AHEAD = 2000
"""Videos handed out to a cluster, whose workers come and go: enough for a hundred of them."""

MOST_SHOWN = 500
"""Rows of a table on a terminal, worst first: more than anybody reads, and drawn in about a second."""

MOST_IN_MEMORY = 1000
"""Entries of a list that are kept in memory: a result takes some ten thousand bytes."""
