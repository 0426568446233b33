"""The twelve promises: what must hold whatever happens, by name.

They stand here in words for people; the README and the help show them. The code that keeps one, and
the tests that would catch its breach (`@pytest.mark.promise(Promise.X)`), call it by its name.
"""

from __future__ import annotations

from enum import Enum

from purger.core.texts import say


class Promise(Enum):
    """What purger promises to whoever trusts it with photos."""

    KEEPS_ONE = say(
        "At the moment of each move a photo of the same group is there to stay: another file, byte "
        "for byte the one that you were shown."
    )
    ONLY_WHAT_WAS_SHOWN = say(
        "A file that changed in any way since you were shown it, by its place, size, time or "
        "content (SHA-256), is not moved."
    )
    NEVER_DELETES = say(
        "Nothing is ever deleted. Photos are moved to the trash or to a holding folder that you "
        "chose, and nowhere else."
    )
    NEVER_OVERWRITES = say(
        "Nothing is ever overwritten, neither in the trash nor where a photo is brought back."
    )
    WRITTEN_DOWN = say(
        "Every move is written down on the disk before it happens and after it. Without a journal "
        "nothing moves."
    )
    COMES_BACK = say(
        "Every purge can be undone as long as the trash holds it: byte for byte, to the old place, "
        "with the old times."
    )
    ONE_FILE_IS_ONE_COPY = say(
        "Two names of one file are one copy: hard links, links, folders given twice. One is never "
        "trashed because of the other."
    )
    ALL_OR_NONE = say(
        "The files of one photo (RAW, video, sidecars) go together or not at all; if one cannot, "
        "the others come back."
    )
    UNVERIFIED_NEVER_KEEPS = say(
        "A photo that cannot be read, is damaged, or lies in the cloud is never the one that stays "
        "so that another may go, and is never marked for you."
    )
    LEAVES_OTHERS_ALONE = say(
        "Libraries of other programs, trash folders and links are not entered; nothing is written "
        "into photo folders."
    )
    ONE_AT_A_TIME = say(
        "One purge at a time, however many windows are open; and what one relies on, no other "
        "purge on this machine can take."
    )
    TELLS_THE_TRUTH = say(
        "What is told as trashed was seen in the trash and is gone from its place; what stayed is "
        "told with the reason."
    )

    @property
    def sentence(self) -> str:
        """The promise in words."""
        return self.value
