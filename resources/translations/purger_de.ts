<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>purger</name>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Bringing back from the trash</source>
            <translation>Aus dem Papierkorb zurückholen</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Clustering</source>
            <translation>Cluster bilden</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Comparing RAWs, videos and edits</source>
            <translation>RAWs, Videos und Bearbeitungen vergleichen</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Downloading</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Drawing the map</source>
            <translation>Karte zeichnen</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Exporting</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Exposure bracket</source>
            <translation>Belichtungsreihe</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Finding near-duplicates</source>
            <translation>Beinahe-Duplikate finden</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Focus stack</source>
            <translation>Fokusreihe</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Going through the earlier export</source>
            <translation>Früheren Export durchgehen</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Looking for photos</source>
            <translation>Fotos suchen</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Moving to the trash</source>
            <translation>In den Papierkorb verschieben</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Opening the review</source>
            <translation>Durchsicht öffnen</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Painting photos</source>
            <translation>Fotos malen</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Panorama frames</source>
            <translation>Panorama-Aufnahmen</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Reading photos</source>
            <translation>Fotos lesen</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{count:,}</source>
            <translation>{count:,}</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} min {seconds} s</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/text.py" />
            <source>{n} files</source>
            <extracomment>Singular: {n} file</extracomment>
            <translation>
                <numerusform>{n} Datei</numerusform>
                <numerusform>{n} Dateien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/text.py" />
            <source>{n} photos</source>
            <extracomment>Singular: {n} photo</extracomment>
            <translation>
                <numerusform>{n} Foto</numerusform>
                <numerusform>{n} Fotos</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{photos} ({files})</source>
            <translation>{photos} ({files})</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{seconds:.1f} s</source>
            <translation>{seconds:.1f} s</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{size:.0f} B</source>
            <translation>{size:.0f} B</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{size:.1f} GB</source>
            <translation>{size:.1f} GB</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{size:.1f} MB</source>
            <translation>{size:.1f} MB</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{size:.1f} TB</source>
            <translation>{size:.1f} TB</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{size:.1f} kB</source>
            <translation>{size:.1f} kB</translation>
        </message>
        <message>
            <location filename="../../purger/core/texts.py" />
            <source>{before} {after}</source>
            <translation>{before} {after}</translation>
        </message>
        <message>
            <location filename="../../purger/core/texts.py" />
            <source>{before}, {part}</source>
            <translation>{before}, {part}</translation>
        </message>
        <message>
            <location filename="../../purger/core/texts.py" />
            <source>{before}; {part}</source>
            <translation>{before}; {part}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/language.py" />
            <source>As the System</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../purger/ui/language.py" />
            <source>Lan&amp;guage</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <location filename="../../purger/ui/language.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../purger/ui/language.py" />
            <source>purger speaks the language of the system from its next start.</source>
            <translation>Ab dem nächsten Start spricht purger die Sprache des Systems.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/language.py" />
            <source>purger speaks {language} from its next start.</source>
            <translation>Ab dem nächsten Start spricht purger {language}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>Esc; what was read so far is kept, a later scan goes on from there</source>
            <translation>Esc; was bis jetzt gelesen ist, bleibt erhalten, und der nächste Suchlauf setzt dort fort</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>{done:,}</source>
            <translation>{done:,}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>{done:,} of {total:,}</source>
            <translation>{done:,} von {total:,}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>{rate:.0f} photos/s</source>
            <translation>{rate:.0f} Fotos/s</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>{rate:.0f} photos/s · about {time} left</source>
            <translation>{rate:.0f} Fotos/s · noch etwa {time}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similarity.py" />
            <source>How alike photos must be to stand in one group.
Left: more groups, less certain.
The bars: how many pairs of photos are that much alike.</source>
            <translation>Wie ähnlich sich Fotos sein müssen, um in einer Gruppe zu stehen.
Links: mehr Gruppen, weniger sicher.
Die Balken: wie viele Fotopaare sich so ähnlich sind.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similarity.py" />
            <source>Similarity</source>
            <translation>Ähnlichkeit</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similarity.py" />
            <source>{share:.0%}: {words}</source>
            <translation>{share:.0%}: {words}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>A holding folder takes the place of the trash on a volume that has none. It is a hidden folder on that volume: photos are moved into it, not copied, and can be brought back as from a trash. They take up their room until you delete them there yourself; purger never does.</source>
            <translation>Ein Ablageordner ersetzt den Papierkorb auf einem Datenträger, der keinen hat. Er ist ein versteckter Ordner auf diesem Datenträger: Fotos werden dorthin verschoben, nicht kopiert, und lassen sich zurückholen wie aus einem Papierkorb. Sie belegen ihren Platz, bis jemand sie dort von Hand löscht; purger tut das nie.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Holding Folder…</source>
            <translation>Ablageordner …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Photos of {names} can be marked, but not purged: no trash there.</source>
            <translation>Fotos auf {names} lassen sich markieren, aber nicht wegräumen: Dort gibt es keinen Papierkorb.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Photos of “{name}” can be marked, but not purged.</source>
            <translation>Fotos auf „{name}“ lassen sich markieren, aber nicht wegräumen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Use “{place}”</source>
            <translation>„{place}“ verwenden</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Volumes Without a Trash</source>
            <translation>Datenträger ohne Papierkorb</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Volumes without a trash</source>
            <translation>Datenträger ohne Papierkorb</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>What can take the place of the trash there</source>
            <translation>Was dort den Papierkorb ersetzen kann</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>What is purged of {names} goes to their holding folders.</source>
            <extracomment>Singular: What is purged of {names} goes to its holding folder.</extracomment>
            <translation>
                <numerusform>Was auf {names} weggeräumt wird, kommt in den Ablageordner dort.</numerusform>
                <numerusform>Was auf {names} weggeräumt wird, kommt in die Ablageordner dort.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>{names} and {last}</source>
            <translation>{names} und {last}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>{names} and {more:,} more</source>
            <translation>{names} und {more:,} weitere</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>“{volume}”</source>
            <translation>„{volume}“</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>“{volume}” has no trash.</source>
            <translation>„{volume}“ hat keinen Papierkorb.</translation>
        </message>
    </context>
</TS>
