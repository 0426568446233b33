"""Every command of the program, in one table: its words, its keys, where it means something.

The actions of all pages, the menus, the cheat sheet, the tooltips, the keys in the settings and
`purger keys` are made from it, so that none of them can tell something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from purger.core.texts import say


class Place(Enum):
    """Where a command means something; the value is its name for the user."""

    EVERYWHERE = say("Everywhere")
    REVIEW = say("Review")
    LOUPE = say("Large photo")
    COMPARISON = say("Comparison")
    MAP = say("Map")
    SIMILAR = say("Find similar")
    HISTORY = say("History")
    OUTCOME = say("After a purge")


@dataclass(frozen=True, slots=True)
class Command:
    """What the user can ask for.

    Attributes:
        name: for the program; never changes, for settings hold it.
        text: for menus; `&` stands before the letter to press there, an ellipsis at the end tells
            that it asks before it does something.
        help: one sentence.
        keys: that it has unless the user gives it others, most important first, as Qt writes them.
        places: where it means something.
        fixed: keys that it always has, beside the others: those that move about, and Escape.
        is_held: whether it lasts as long as its key is held.
        is_switch: whether it is on or off.
    """

    name: str
    text: str
    help: str
    keys: tuple[str, ...]
    places: tuple[Place, ...]
    fixed: tuple[str, ...] = ()
    is_held: bool = False
    is_switch: bool = False

    @property
    def title(self) -> str:
        """Its English text without the signs for menus."""
        return self.text.replace("&", "").removesuffix("…")

    def meets(self, other: Command) -> bool:
        """Whether there is a place where both mean something."""
        places = {*self.places, *other.places}
        return Place.EVERYWHERE in places or not set(self.places).isdisjoint(other.places)


_ANY = (Place.EVERYWHERE,)
_REVIEW = (Place.REVIEW,)
_LOUPE = (Place.LOUPE,)
_PHOTO = (Place.REVIEW, Place.LOUPE)
_CLOSE = (Place.LOUPE, Place.COMPARISON)
_MARKS = (Place.REVIEW, Place.LOUPE, Place.COMPARISON)
_COMPARISON = (Place.COMPARISON,)
_MAP = (Place.MAP,)
_SIMILAR = (Place.SIMILAR,)
_HISTORY = (Place.HISTORY,)
_NEAR = (*_MARKS, Place.SIMILAR)
_GRIDS = (Place.REVIEW, Place.SIMILAR)
_ALL_PHOTOS = (*_MARKS, Place.MAP, Place.SIMILAR, Place.HISTORY)
_OUTCOME = (Place.OUTCOME,)

_TABLE: Final = (
    # -- everywhere --
    Command("open_folder", say("&Open Folder…"),
            say("Chooses a folder of photos and looks for duplicates in it."), ("Ctrl+O",), _ANY),
    Command("close", say("&Close Folder"),
            say("Goes back to the start; marks and place are remembered."), ("Ctrl+W",), _ANY),
    Command("rescan", say("&Look Again"), say("Looks through the same folders again."), ("F5",),
            _ANY),
    Command("skipped", say("&Skipped Files…"),
            say("Lists the files that could not be read or are damaged, and why."), (), _ANY),
    Command("history", say("&History…"),
            say("Lists every purge, where each photo is now, and its way back."), ("Ctrl+H",),
            _ANY),
    Command("turned", say("Find &Turned and Mirrored Copies"),
            say("From the next look on, also finds copies turned or mirrored by pixels."), (), _ANY,
            is_switch=True),
    Command("settings", say("Se&ttings…"), say("Theme, network, keys and how you review."),
            ("Ctrl+,",), _ANY),
    Command("quit", say("&Quit"), say("Ends purger; marks and place are remembered."), ("Ctrl+Q",),
            _ANY),
    Command("rules", say("Keeper &Rules…"),
            say("Decides which photo of a group is the best, and which folders are protected."),
            ("Ctrl+R",), _ANY),
    Command("similar_to_file", say("Find S&imilar to a File…"),
            say("Shows what the library has that is nearest to a file from anywhere."), ("Ctrl+L",),
            _ANY),
    Command("notify", say("&Notify When Long Work Ends"),
            say("Tells the desktop when long work ends while you look elsewhere."), (), _ANY,
            is_switch=True),
    Command("help", say("&Help"), say("Opens the help for where you are."), ("F1",), _ANY),
    Command("keys", say("&Keys"), say("Shows the keys that mean something."), ("?",), _ANY),
    Command("belongings", say("&Files of a Photo, and Series"),
            say("Tells what goes with a photo, and what a series is."), (), _ANY),
    Command("about", say("&About purger"), say("Tells the version."), (), _ANY),
    # -- marks --
    Command("mark", say("&Mark for the Trash"), say("Marks this photo for the trash."), ("X",),
            _NEAR),
    Command("unmark", say("&Unmark"), say("Takes the mark of this photo away."), ("U",), _NEAR),
    Command("toggle", say("Mark or U&nmark"), say("Marks this photo, or takes its mark away."),
            ("T",), _NEAR),
    Command("keep", say("&Keep This Photo"),
            say("Lets this photo stay: no command for many photos marks it."), ("K",), _MARKS),
    Command("keep_only", say("Keep &Only This, Next Group"),
            say("Marks the others of its group and goes to the next group."), ("Shift+K",), _MARKS),
    Command("accept", say("&Accept the Suggestion, Next Group"),
            say("Marks all but the best of this group and goes to the next group."), ("A",),
            _MARKS),
    Command("leave", say("Lea&ve This Group as It Is, Next Group"),
            say("Counts the group as reviewed and goes to the next one."), ("D",), _PHOTO),
    Command("accept_cluster", say("Mark All but the Best in This &Cluster"),
            say("Leaves series alone, and groups that you decided."), ("Shift+A",),
            _REVIEW),
    Command("unmark_cluster", say("Unmark All in T&his Cluster"),
            say("Takes away every mark of this cluster."), ("Shift+U",), _REVIEW),
    Command("accept_all", say("Mark All but the Best in &Every Cluster…"),
            say("Leaves series alone, and groups that you decided."), (), _REVIEW),
    Command("mark_many", say("Mark Man&y…"),
            say("Marks all but the best, byte copies, or what is alike enough."), ("Shift+M",),
            _REVIEW),
    Command("goal", say("&Free Up Space…"),
            say("Marks the surest duplicates until so much would be freed."), ("Ctrl+G",), _REVIEW),
    Command("unmark_all", say("Unmark A&ll"), say("Takes every mark away."), (), _REVIEW),
    Command("unmark_back", say("Unmark What Was Marked Last &Time"),
            say("Takes the marks away that came back from last time."), (), _REVIEW),
    Command("purge", say("Move to T&rash…"),
            say("Shows what is marked, and asks, before anything is moved."), ("Del",), _MARKS),
    # -- groups --
    Command("split", say("&Split This Group"),
            say("Parts the group where it holds together least; the parts stay apart."), ("S",),
            _REVIEW),
    Command("apart", say("&Not Duplicates: the Whole Group Falls Apart"),
            say("The photos of this group are not duplicates of each other."), ("Shift+S",),
            _REVIEW),
    Command("take_out", say("&Take This Photo Out of Its Group"),
            say("This photo is no duplicate of the others."), ("O",), _REVIEW),
    Command("keep_all", say("&Keep All of These"),
            say("The group is not shown again until a new photo joins it."), ("Ctrl+K",), _REVIEW),
    Command("also_similar", say("&Also Similar…"),
            say("Shows what resembles some of the group, but not all."), ("L",), _REVIEW),
    Command("similar", say("&Find Similar in the Library"),
            say("Shows the photos nearest to this one, wherever they are."), ("Shift+L",),
            _ALL_PHOTOS),
    Command("kept_sets", say("Ke&pt Sets…"),
            say("Lists what you kept or told apart, and the way back."), (), _REVIEW),
    # -- the way back --
    Command("undo", say("&Undo"), say("Takes the last mark or decision back."), ("Ctrl+Z",), _NEAR),
    Command("redo", say("&Redo"), say("Does again what was undone."), ("Ctrl+Shift+Z", "Ctrl+Y"),
            _NEAR),
    Command("undo_purge", say("&Undo This Purge"),
            say("Brings all of it back from the trash to where it was."), ("Ctrl+Z",), _OUTCOME),
    Command("outcome_page", say("Save &Page…"),
            say("Saves what went and what stayed, with pictures, for any browser."), (), _OUTCOME),
    Command("outcome_back", say("&Back to the Review"), say("Shows the photos that stayed."),
            ("Return",), _OUTCOME),
    Command("copy_path", say("&Copy Path"), say("Copies where the photo lies, as text."),
            ("Ctrl+C",), _NEAR),
    Command("show_in_folder", say("Show in &Folder"), say("Opens the folder of the photo."), (),
            _NEAR),
    # -- going about --
    Command("left", say("Photo to the Left"), say("Goes one photo to the left."), (), _REVIEW,
            ("Left",)),
    Command("right", say("Photo to the Right"), say("Goes one photo to the right."), (), _REVIEW,
            ("Right",)),
    Command("up", say("Photo Above"), say("Goes one line up."), (), _REVIEW, ("Up",)),
    Command("down", say("Photo Below"), say("Goes one line down."), (), _REVIEW, ("Down",)),
    Command("previous_photo", say("Photo &Before"), say("Shows the photo before."), (), _CLOSE,
            ("Left",)),
    Command("next_photo", say("Photo &After"), say("Shows the photo after."), (), _CLOSE,
            ("Right",)),
    Command("first_photo", say("&First Photo"), say("Goes to the first photo."), (),
            (Place.REVIEW, Place.COMPARISON), ("Home",)),
    Command("last_photo", say("&Last Photo"), say("Goes to the last photo."), (),
            (Place.REVIEW, Place.COMPARISON), ("End",)),
    Command("next_group", say("&Next Group"), say("Goes to the next group."), ("PgDown",), _MARKS),
    Command("previous_group", say("&Previous Group"), say("Goes to the group before."), ("PgUp",),
            _MARKS),
    Command("next_open", say("Next Gro&up to Be Reviewed"),
            say("Goes to the next group that was not reviewed yet."), ("Ctrl+PgDown",), _PHOTO),
    Command("all_groups", say("All &Groups in a Row"),
            say("Shows all groups of the library one after the other, or one cluster again."),
            ("G",), _REVIEW),
    Command("filter", say("&Filter…"), say("Shows some groups only, by name, kind, folder, days."),
            ("Ctrl+F", "/"), _REVIEW),
    Command("next_cluster", say("N&ext Cluster"), say("Goes to the next cluster."),
            ("N", "Ctrl+Down"), _PHOTO),
    Command("previous_cluster", say("P&revious Cluster"), say("Goes to the cluster before."),
            ("P", "Ctrl+Up"), _PHOTO),
    Command("map", say("&Map"), say("Shows all photos on one plane, like beside like."),
            ("M", "Ctrl+M"), _PHOTO),
    # -- looking --
    Command("open", say("Show L&arge"), say("Shows this photo large."),
            ("Space", "Return", "Enter"), _REVIEW),
    Command("close_photo", say("&Back to the Grid"), say("Shows the photos side by side again."),
            ("Space", "Return", "Enter"), _LOUPE, ("Esc",)),
    Command("compare", say("&Compare Side by Side"),
            say("Shows the photos of this group beside each other."), ("C",),
            (*_PHOTO, Place.SIMILAR)),
    Command("larger", say("&Larger Pictures"), say("Makes the pictures of the grid larger."),
            ("+", "=", "Ctrl++"), _GRIDS),
    Command("smaller", say("&Smaller Pictures"), say("Makes the pictures of the grid smaller."),
            ("-", "Ctrl+-"), _GRIDS),
    Command("more_clusters", say("&More Clusters"), say("One cluster more, or a quarter."), (".",),
            _REVIEW),
    Command("fewer_clusters", say("Fe&wer Clusters"), say("One cluster less, or a quarter."),
            (",",), _REVIEW),
    Command("auto_clusters", say("Let the Number of Clusters Choose &Itself"),
            say("Takes the number at which the clusters stand apart best."), ("Ctrl+.",), _REVIEW),
    Command("chart", say("&How the Number Was Chosen…"), say("Shows the curves that chose it."), (),
            _REVIEW),
    # -- close by --
    Command("full", say("100&%"),
            say("Shows this photo pixel on pixel where it is sharpest; again shows all of it."),
            ("Z",), _MARKS, is_switch=True),
    Command("fit", say("&Whole Picture"), say("Shows all of the picture."), ("0",), _CLOSE),
    Command("closer", say("&Closer"), say("Shows less of the picture, larger."),
            ("+", "=", "Ctrl++"), _CLOSE),
    Command("farther", say("&Farther"), say("Shows more of the picture, smaller."), ("-", "Ctrl+-"),
            _CLOSE),
    # -- comparison --
    Command("back", say("&Back to the Review"), say("Goes back to this photo in the grid."),
            ("C", "Return", "Enter"), _COMPARISON, ("Esc",)),
    Command("alone", say("&Only This Photo"),
            say("Shows this photo alone; again shows as many as before."), ("Space",), _COMPARISON,
            is_switch=True),
    Command("flicker", say("Fl&icker"),
            say("While its key is held, shows the reference in the place of this photo."), ("F",),
            (Place.COMPARISON, Place.SIMILAR), is_held=True),
    Command("reference", say("&Reference"), say("Holds the others against this photo."), ("R",),
            _COMPARISON),
    Command("divide", say("&Split"), say("Shows two photos in one place, with a line to drag."),
            ("S",), _COMPARISON, is_switch=True),
    Command("divide_left", say("Line to the Left"), say("Moves the line that divides two photos."),
            (",",), _COMPARISON),
    Command("divide_right", say("Line to the Right"),
            say("Moves the line that divides two photos."), (".",), _COMPARISON),
    Command("differences", say("&Differences"),
            say("Shows where each photo differs from the reference."), ("D",), _COMPARISON,
            is_switch=True),
    Command("facts", say("F&acts"),
            say("Tells what the files and their EXIF say; what differs stands out."), ("I",),
            _COMPARISON, is_switch=True),
    Command("histogram", say("&Histogram"), say("Shows red, green and blue, from dark to bright."),
            ("H",), _COMPARISON, is_switch=True),
    Command("clipping", say("C&lipping"), say("Hatches what is blown or black."), ("J",),
            _COMPARISON, is_switch=True),
    Command("panes_1", say("&1 Photo"), say("Shows one photo."), ("1",), _COMPARISON),
    Command("panes_2", say("&2 Photos"), say("Shows two photos side by side."), ("2",),
            _COMPARISON),
    Command("panes_3", say("&3 Photos"), say("Shows three photos side by side."), ("3",),
            _COMPARISON),
    Command("panes_4", say("&4 Photos"), say("Shows four photos side by side."), ("4",),
            _COMPARISON),
    Command("panes_5", say("&5 Photos"), say("Shows five photos side by side."), ("5",),
            _COMPARISON),
    Command("panes_6", say("&6 Photos"), say("Shows six photos side by side."), ("6",),
            _COMPARISON),
    Command("line_up", say("Line Above"), say("Goes one line of photos up, or one photo back."), (),
            _CLOSE, ("Up",)),
    Command("line_down", say("Line Below"), say("Goes one line of photos down, or one photo on."),
            (), _CLOSE, ("Down",)),
    Command("pan_left", say("Look Farther Left"), say("Moves what is in sight."), (), _COMPARISON,
            ("Shift+Left",)),
    Command("pan_right", say("Look Farther Right"), say("Moves what is in sight."), (), _COMPARISON,
            ("Shift+Right",)),
    Command("pan_up", say("Look Farther Up"), say("Moves what is in sight."), (), _COMPARISON,
            ("Shift+Up",)),
    Command("pan_down", say("Look Farther Down"), say("Moves what is in sight."), (), _COMPARISON,
            ("Shift+Down",)),
    # -- map --
    Command("map_photo", say("&Show in Its Cluster"), say("Shows this photo in the review."),
            ("Return", "Enter"), _MAP),
    Command("map_show", say("Show &These in the Review"),
            say("Shows the selected photos in the review, with their groups."), ("S",), _MAP),
    Command("map_mark", say("&Mark the Spare Ones"),
            say("Marks those that are spare: not the best, of no series, not alone."), ("X",),
            _MAP),
    Command("map_unmark", say("&Unmark the Selected"),
            say("Takes the marks of the selected photos away."), ("U",), _MAP),
    Command("lasso", say("&Lasso"),
            say("Draws around photos to select them; so does Shift and drag."), ("L",), _MAP,
            is_switch=True),
    Command("map_closer", say("&Closer"), say("Shows less of the map, larger."), ("+", "="), _MAP),
    Command("map_farther", say("&Farther"), say("Shows more of the map, smaller."), ("-", "_"),
            _MAP),
    Command("map_fit", say("&Whole Map"), say("Shows all of the map."), ("0",), _MAP),
    Command("map_left", say("Left"), say("Moves the map."), (), _MAP, ("Left",)),
    Command("map_right", say("Right"), say("Moves the map."), (), _MAP, ("Right",)),
    Command("map_up", say("Up"), say("Moves the map."), (), _MAP, ("Up",)),
    Command("map_down", say("Down"), say("Moves the map."), (), _MAP, ("Down",)),
    Command("map_back", say("&Back"), say("Lets go of the selection, or goes back to the review."),
            (), _MAP, ("Esc",)),
    # -- find similar --
    Command("near_show", say("&Show in Its Cluster"), say("Shows this photo in the review."),
            ("Return", "Enter"), _SIMILAR),
    Command("near_select", say("Sele&ct"), say("Selects this photo, or no longer."), ("Space",),
            _SIMILAR),
    Command("near_more", say("Show &More"), say("Shows more photos, less alike."), ("N",),
            _SIMILAR),
    Command("near_back", say("&Back"),
            say("Goes back to the photo asked about before, or to the page before."), (), _SIMILAR,
            ("Esc",)),
    # -- history --
    Command("past_open", say("Show L&arge"), say("Shows this photo large."), ("Return", "Enter"),
            _HISTORY),
    Command("past_select", say("Sele&ct"), say("Selects this photo, or no longer."), ("Space",),
            _HISTORY),
    Command("bring_one", say("&Bring Back This Photo"),
            say("Brings this photo back from the trash."), ("B",), _HISTORY),
    Command("bring_group", say("Bring Back Its &Group"),
            say("Brings back the photos that went with this one, and for which one was kept."),
            ("Shift+B",), _HISTORY),
    Command("bring_chosen", say("Bring &Selected Back"),
            say("Brings back the photos that are selected."), ("Ctrl+B",), _HISTORY),
    Command("bring_all", say("Bring &All Back"),
            say("Brings back every photo of this purge that is in the trash."), ("Ctrl+Shift+B",),
            _HISTORY),
    Command("past_page", say("Save &Page…"),
            say("Saves this purge with its pictures, for any browser."), (), _HISTORY),
    Command("past_back", say("&Back"),
            say("Goes back to where you came from; while files come back, stops that."), (),
            _HISTORY, ("Esc",)),
    # -- exports --
    Command("export_links", say("&Clusters as Folders of Links…"),
            say("Makes a folder for each cluster, with links to its photos."), (), _REVIEW),
    Command("export_unique", say("&One Photo of Each Group as Links…"),
            say("Makes a folder with links to the photos that are not spare."), (), _REVIEW),
    Command("export_graph", say("&Pair Graph…"), say("Saves every pair with its evidence."), (),
            _REVIEW),
    Command("export_cluster", say("Contact Sheet of This C&luster…"),
            say("Saves the photos of this cluster as one picture."), (), _REVIEW),
    Command("export_group", say("Contact Sheet of This &Group…"),
            say("Saves the photos of this group as one picture."), (), _REVIEW),
    Command("plan_page", say("Save Plan as Pa&ge…"),
            say("Saves what is marked and what would stay, with pictures, for any browser."), (),
            _REVIEW),
)  # fmt: skip

COMMANDS: Final[Mapping[str, Command]] = MappingProxyType({
    command.name: command for command in _TABLE
})  # fmt: skip
"""Every command by its name, in the order of the table."""


def at(place: Place) -> Iterator[Command]:
    """The commands that are a place's own, in the order of the table."""
    return (command for command in _TABLE if place in command.places)
