<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>purger</name>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>RAWs</source>
            <translation>RAWs</translation>
        </message>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>but their {kinds} and {last} differ</source>
            <translation>aber {kinds} und {last} unterscheiden sich</translation>
        </message>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>but their {kind} differ</source>
            <translation>aber {kind} unterscheiden sich</translation>
        </message>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>edits</source>
            <translation>Bearbeitungen</translation>
        </message>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>videos</source>
            <translation>Videos</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/caution.py" />
            <source>These are {n} files.</source>
            <extracomment>Singular: This is {n} file.</extracomment>
            <translation>
                <numerusform>Das ist {n} Datei.</numerusform>
                <numerusform>Das sind {n} Dateien.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/caution.py" />
            <source>This is {share}% of the photos of “{folder}”.</source>
            <translation>Das sind {share} % der Fotos in „{folder}“.</translation>
        </message>
        <message>
            <location filename="../../purger/core/caution.py" />
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>{names} and {more:,} more</source>
            <translation>{names} und {more:,} weitere</translation>
        </message>
        <message>
            <location filename="../../purger/core/caution.py" />
            <source>{names}: kept alike by {service}. What goes to the trash here goes on every device.</source>
            <translation>{names}: wird von {service} abgeglichen. Was hier in den Papierkorb kommt, verschwindet auf jedem Gerät.</translation>
        </message>
        <message>
            <location filename="../../purger/core/caution.py" />
            <source>“{folder}”</source>
            <translation>„{folder}“</translation>
        </message>
        <message>
            <location filename="../../purger/core/charts.py" />
            <source>Inertia: mean squared distance to the centre</source>
            <translation>Trägheit: mittlerer quadratischer Abstand zur Mitte</translation>
        </message>
        <message>
            <location filename="../../purger/core/charts.py" />
            <location filename="../../purger/ui/navigator.py" />
            <source>Number of clusters</source>
            <translation>Zahl der Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/core/charts.py" />
            <source>Silhouette: how well clusters stand apart</source>
            <translation>Silhouette: wie gut sich die Cluster abheben</translation>
        </message>
        <message>
            <location filename="../../purger/core/charts.py" />
            <source>yours: {count}</source>
            <translation>eigene: {count}</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;1 Photo</source>
            <translation>1 F&amp;oto</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;2 Photos</source>
            <translation>&amp;2 Fotos</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;3 Photos</source>
            <translation>&amp;3 Fotos</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;4 Photos</source>
            <translation>&amp;4 Fotos</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;5 Photos</source>
            <translation>&amp;5 Fotos</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;6 Photos</source>
            <translation>&amp;6 Fotos</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;About purger</source>
            <translation>Über &amp;purger</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Accept the Suggestion, Next Group</source>
            <translation>&amp;Vorschlag annehmen, nächste Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Also Similar…</source>
            <translation>A&amp;uch ähnlich …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Back to the Grid</source>
            <translation>Zurück zum Raster</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Back to the Review</source>
            <translation>&amp;Zurück zur Durchsicht</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/history_panel.py" />
            <source>&amp;Bring Back This Photo</source>
            <translation>&amp;Dieses Foto zurückholen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Close Folder</source>
            <translation>O&amp;rdner schließen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Closer</source>
            <translation>&amp;Näher</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Clusters as Folders of Links…</source>
            <translation>&amp;Cluster als Ordner mit Links …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Compare Side by Side</source>
            <translation>N&amp;ebeneinander vergleichen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Copy Path</source>
            <translation>&amp;Pfad kopieren</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Differences</source>
            <translation>&amp;Unterschiede</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Farther</source>
            <translation>W&amp;eiter weg</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Files of a Photo, and Series</source>
            <translation>&amp;Dateien eines Fotos und Serien</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Filter…</source>
            <translation>F&amp;ilter …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Find Similar in the Library</source>
            <translation>Ähnliche &amp;in der Sammlung finden</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;First Photo</source>
            <translation>&amp;Erstes Foto</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Free Up Space…</source>
            <translation>&amp;Platz schaffen …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/core/menus.py" />
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Histogram</source>
            <translation>&amp;Histogramm</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;History…</source>
            <translation>&amp;Verlauf …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;How the Number Was Chosen…</source>
            <translation>Wie &amp;die Zahl zustande kam …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Keep All of These</source>
            <translation>&amp;Alle behalten</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Keep This Photo</source>
            <translation>&amp;Dieses Foto behalten</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Keys</source>
            <translation>&amp;Tasten</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Larger Pictures</source>
            <translation>&amp;Größere Bilder</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Lasso</source>
            <translation>&amp;Lasso</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Last Photo</source>
            <translation>&amp;Letztes Foto</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Look Again</source>
            <translation>Neu &amp;suchen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Map</source>
            <translation>&amp;Karte</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Mark for the Trash</source>
            <translation>&amp;Für den Papierkorb markieren</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Mark the Spare Ones</source>
            <translation>&amp;Die entbehrlichen markieren</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;More Clusters</source>
            <translation>&amp;Mehr Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Next Group</source>
            <translation>&amp;Nächste Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Not Duplicates: the Whole Group Falls Apart</source>
            <translation>&amp;Keine Duplikate: die ganze Gruppe zerfällt</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Notify When Long Work Ends</source>
            <translation>Bena&amp;chrichtigen, wenn lange Arbeit endet</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;One Photo of Each Group as Links…</source>
            <translation>&amp;Ein Foto jeder Gruppe als Link …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Only This Photo</source>
            <translation>Nur &amp;dieses Foto</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Open Folder…</source>
            <translation>&amp;Ordner öffnen …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Pair Graph…</source>
            <translation>&amp;Paargraph …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Previous Group</source>
            <translation>&amp;Vorige Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Reference</source>
            <translation>Be&amp;zugsfoto</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Show in Its Cluster</source>
            <translation>Im &amp;Cluster zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Skipped Files…</source>
            <translation>Übersprungene &amp;Dateien …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Smaller Pictures</source>
            <translation>&amp;Kleinere Bilder</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Split</source>
            <translation>&amp;Teilung</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Split This Group</source>
            <translation>&amp;Diese Gruppe teilen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Take This Photo Out of Its Group</source>
            <translation>Dieses &amp;Foto aus der Gruppe nehmen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Undo This Purge</source>
            <translation>&amp;Diese Aussortierung rückgängig</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Unmark</source>
            <translation>&amp;Markierung aufheben</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Unmark the Selected</source>
            <translation>&amp;Markierung der Auswahl aufheben</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Whole Map</source>
            <translation>&amp;Ganze Karte</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Whole Picture</source>
            <translation>&amp;Ganzes Bild</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>100&amp;%</source>
            <translation>&amp;100 %</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>After a purge</source>
            <translation>Nach dem Aussortieren</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>All &amp;Groups in a Row</source>
            <translation>&amp;Alle Gruppen hintereinander</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/history_page.py" />
            <source>Bring &amp;All Back</source>
            <translation>&amp;Alle zurückholen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/history_page.py" />
            <source>Bring &amp;Selected Back</source>
            <translation>Ausgewählte &amp;zurückholen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Bring Back Its &amp;Group</source>
            <translation>&amp;Seine Gruppe zurückholen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Brings all of it back from the trash to where it was.</source>
            <translation>Holt alles aus dem Papierkorb dorthin zurück, wo es war.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Brings back every photo of this purge that is in the trash.</source>
            <translation>Holt jedes Foto dieser Aussortierung zurück, das im Papierkorb ist.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Brings back the photos that are selected.</source>
            <translation>Holt die ausgewählten Fotos zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Brings back the photos that went with this one, and for which one was kept.</source>
            <translation>Holt die Fotos zurück, die mit diesem gingen und für die eines behalten wurde.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Brings this photo back from the trash.</source>
            <translation>Holt dieses Foto aus dem Papierkorb zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>C&amp;lipping</source>
            <translation>&amp;Beschnitt</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Chooses a folder of photos and looks for duplicates in it.</source>
            <translation>Wählt einen Fotoordner und sucht darin Duplikate.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/stack.py" />
            <source>Comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Contact Sheet of This &amp;Group…</source>
            <translation>&amp;Kontaktbogen dieser Gruppe …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Contact Sheet of This C&amp;luster…</source>
            <translation>Kontaktbogen &amp;dieses Clusters …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Copies where the photo lies, as text.</source>
            <translation>Kopiert als Text, wo das Foto liegt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Counts the group as reviewed and goes to the next one.</source>
            <translation>Zählt die Gruppe als durchgesehen und geht zur nächsten.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Decides which photo of a group is the best, and which folders are protected.</source>
            <translation>Entscheidet, welches Foto einer Gruppe das beste ist und welche Ordner geschützt sind.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Does again what was undone.</source>
            <translation>Wiederholt, was zurückgenommen wurde.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Draws around photos to select them; so does Shift and drag.</source>
            <translation>Umfährt Fotos, um sie auszuwählen; Umschalt und Ziehen tut das auch.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Ends purger; marks and place are remembered.</source>
            <translation>Beendet purger; Markierungen und Stelle bleiben gemerkt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>F&amp;acts</source>
            <translation>&amp;Angaben</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Fe&amp;wer Clusters</source>
            <translation>&amp;Weniger Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Find &amp;Turned and Mirrored Copies</source>
            <translation>&amp;Gedrehte und gespiegelte Kopien finden</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Find S&amp;imilar to a File…</source>
            <translation>Ähnliche zu einer Datei &amp;finden …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Find similar</source>
            <translation>Ähnliche finden</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Fl&amp;icker</source>
            <translation>&amp;Wechseln</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>From the next look on, also finds copies turned or mirrored by pixels.</source>
            <translation>Findet ab dem nächsten Suchlauf auch Kopien, deren Pixel gedreht oder gespiegelt sind.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes back to the photo asked about before, or to the page before.</source>
            <translation>Geht zum vorher gefragten Foto zurück oder zur vorigen Seite.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes back to the start; marks and place are remembered.</source>
            <translation>Geht zum Anfang zurück; Markierungen und Stelle bleiben gemerkt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes back to this photo in the grid.</source>
            <translation>Geht zu diesem Foto im Raster zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes back to where you came from; while files come back, stops that.</source>
            <translation>Geht dorthin zurück, woher es kam; hält das Zurückholen an, solange es läuft.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes one line down.</source>
            <translation>Geht eine Zeile nach unten.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes one line of photos down, or one photo on.</source>
            <translation>Geht eine Fotozeile nach unten oder ein Foto weiter.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes one line of photos up, or one photo back.</source>
            <translation>Geht eine Fotozeile nach oben oder ein Foto zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes one line up.</source>
            <translation>Geht eine Zeile nach oben.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes one photo to the left.</source>
            <translation>Geht ein Foto nach links.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes one photo to the right.</source>
            <translation>Geht ein Foto nach rechts.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the cluster before.</source>
            <translation>Geht zum vorigen Cluster.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the first photo.</source>
            <translation>Geht zum ersten Foto.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the group before.</source>
            <translation>Geht zur vorigen Gruppe.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the last photo.</source>
            <translation>Geht zum letzten Foto.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the next cluster.</source>
            <translation>Geht zum nächsten Cluster.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the next group that was not reviewed yet.</source>
            <translation>Geht zur nächsten Gruppe, die noch nicht durchgesehen ist.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the next group.</source>
            <translation>Geht zur nächsten Gruppe.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Hatches what is blown or black.</source>
            <translation>Schraffiert, was ausgefressen oder schwarz ist.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/stack.py" />
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Holds the others against this photo.</source>
            <translation>Hält die anderen gegen dieses Foto.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Ke&amp;pt Sets…</source>
            <translation>&amp;Behaltene Sätze …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Keep &amp;Only This, Next Group</source>
            <translation>&amp;Nur dieses behalten, nächste Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Keeper &amp;Rules…</source>
            <translation>Au&amp;swahlregeln …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Large photo</source>
            <translation>Großes Foto</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Lea&amp;ve This Group as It Is, Next Group</source>
            <translation>&amp;Gruppe lassen, wie sie ist, nächste Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Leaves series alone, and groups that you decided.</source>
            <translation>Rührt Serien und entschiedene Gruppen nicht an.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Left</source>
            <translation>Nach links</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Let the Number of Clusters Choose &amp;Itself</source>
            <translation>Die Zahl der Cluster sich selbst wählen &amp;lassen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Lets go of the selection, or goes back to the review.</source>
            <translation>Hebt die Auswahl auf oder geht zur Durchsicht zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Lets this photo stay: no command for many photos marks it.</source>
            <translation>Lässt dieses Foto bleiben: Kein Befehl für viele Fotos markiert es.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Line Above</source>
            <translation>Zeile darüber</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Line Below</source>
            <translation>Zeile darunter</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Line to the Left</source>
            <translation>Linie nach links</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Line to the Right</source>
            <translation>Linie nach rechts</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Lists every purge, where each photo is now, and its way back.</source>
            <translation>Zählt jede Aussortierung auf, wo jedes Foto jetzt ist und seinen Weg zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Lists the files that could not be read or are damaged, and why.</source>
            <translation>Zählt die Dateien auf, die sich nicht lesen ließen oder beschädigt sind, und warum.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Lists what you kept or told apart, and the way back.</source>
            <translation>Zählt auf, was behalten oder unterschieden wurde, und den Weg zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Look Farther Down</source>
            <translation>Weiter nach unten sehen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Look Farther Left</source>
            <translation>Weiter nach links sehen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Look Farther Right</source>
            <translation>Weiter nach rechts sehen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Look Farther Up</source>
            <translation>Weiter nach oben sehen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Looks through the same folders again.</source>
            <translation>Durchsucht dieselben Ordner noch einmal.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Makes a folder for each cluster, with links to its photos.</source>
            <translation>Legt für jeden Cluster einen Ordner mit Links auf seine Fotos an.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Makes a folder with links to the photos that are not spare.</source>
            <translation>Legt einen Ordner mit Links auf die nicht entbehrlichen Fotos an.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Makes the pictures of the grid larger.</source>
            <translation>Macht die Bilder des Rasters größer.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Makes the pictures of the grid smaller.</source>
            <translation>Macht die Bilder des Rasters kleiner.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/overview.py" />
            <location filename="../../purger/ui/stack.py" />
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Mark All but the Best in &amp;Every Cluster…</source>
            <translation>In &amp;jedem Cluster alle bis auf das beste markieren …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Mark All but the Best in This &amp;Cluster</source>
            <translation>In diesem Cluster alle &amp;bis auf das beste markieren</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Mark Man&amp;y…</source>
            <translation>Vi&amp;ele markieren …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Mark or U&amp;nmark</source>
            <translation>Markieren &amp;oder nicht mehr</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks all but the best of this group and goes to the next group.</source>
            <translation>Markiert alle bis auf das beste dieser Gruppe und geht zur nächsten Gruppe.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks all but the best, byte copies, or what is alike enough.</source>
            <translation>Markiert alle bis auf das beste, bytegleiche Kopien oder was ähnlich genug ist.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks the others of its group and goes to the next group.</source>
            <translation>Markiert die anderen seiner Gruppe und geht zur nächsten Gruppe.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks the surest duplicates until so much would be freed.</source>
            <translation>Markiert die sichersten Duplikate, bis so viel frei würde.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks this photo for the trash.</source>
            <translation>Markiert dieses Foto für den Papierkorb.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks this photo, or takes its mark away.</source>
            <translation>Markiert dieses Foto oder hebt die Markierung auf.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks those that are spare: not the best, of no series, not alone.</source>
            <translation>Markiert die entbehrlichen: nicht das beste, aus keiner Serie, nicht einzeln.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Move to T&amp;rash…</source>
            <translation>&amp;In den Papierkorb verschieben …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Moves the line that divides two photos.</source>
            <translation>Verschiebt die Linie, die zwei Fotos teilt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Moves the map.</source>
            <translation>Verschiebt die Karte.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Moves what is in sight.</source>
            <translation>Verschiebt den Ausschnitt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>N&amp;ext Cluster</source>
            <translation>Näc&amp;hster Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Next Gro&amp;up to Be Reviewed</source>
            <translation>Nächste noch &amp;durchzusehende Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>One cluster less, or a quarter.</source>
            <translation>Ein Cluster weniger oder ein Viertel.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>One cluster more, or a quarter.</source>
            <translation>Ein Cluster mehr oder ein Viertel.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Opens the folder of the photo.</source>
            <translation>Öffnet den Ordner des Fotos.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Opens the help for where you are.</source>
            <translation>Öffnet die Hilfe zur aktuellen Seite.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>P&amp;revious Cluster</source>
            <translation>Voriger &amp;Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Parts the group where it holds together least; the parts stay apart.</source>
            <translation>Teilt die Gruppe, wo sie am wenigsten zusammenhält; die Teile bleiben getrennt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Photo &amp;After</source>
            <translation>Foto &amp;danach</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Photo &amp;Before</source>
            <translation>&amp;Foto davor</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Photo Above</source>
            <translation>Foto darüber</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Photo Below</source>
            <translation>Foto darunter</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Photo to the Left</source>
            <translation>Foto links</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Photo to the Right</source>
            <translation>Foto rechts</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/stack.py" />
            <source>Review</source>
            <translation>Durchsicht</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Right</source>
            <translation>Nach rechts</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/history_page.py" />
            <source>Save &amp;Page…</source>
            <translation>Se&amp;ite speichern …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Save Plan as Pa&amp;ge…</source>
            <translation>&amp;Plan als Seite speichern …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Saves every pair with its evidence.</source>
            <translation>Speichert jedes Paar mit dem, was dafür spricht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Saves the photos of this cluster as one picture.</source>
            <translation>Speichert die Fotos dieses Clusters als ein Bild.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Saves the photos of this group as one picture.</source>
            <translation>Speichert die Fotos dieser Gruppe als ein Bild.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Saves this purge with its pictures, for any browser.</source>
            <translation>Speichert diese Aussortierung mit ihren Bildern, für jeden Browser.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Saves what is marked and what would stay, with pictures, for any browser.</source>
            <translation>Speichert, was markiert ist und was bliebe, mit Bildern, für jeden Browser.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Saves what went and what stayed, with pictures, for any browser.</source>
            <translation>Speichert, was ging und was blieb, mit Bildern, für jeden Browser.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Se&amp;ttings…</source>
            <translation>&amp;Einstellungen …</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Sele&amp;ct</source>
            <translation>&amp;Auswählen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Selects this photo, or no longer.</source>
            <translation>Wählt dieses Foto aus oder nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Show &amp;More</source>
            <translation>&amp;Mehr zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Show &amp;These in the Review</source>
            <translation>&amp;Diese in der Durchsicht zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Show L&amp;arge</source>
            <translation>Groß &amp;zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Show in &amp;Folder</source>
            <translation>&amp;Im Ordner zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows all groups of the library one after the other, or one cluster again.</source>
            <translation>Zeigt alle Gruppen der Sammlung hintereinander oder wieder einen Cluster.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows all of the map.</source>
            <translation>Zeigt die ganze Karte.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows all of the picture.</source>
            <translation>Zeigt das ganze Bild.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows all photos on one plane, like beside like.</source>
            <translation>Zeigt alle Fotos auf einer Fläche, Gleiches bei Gleichem.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows five photos side by side.</source>
            <translation>Zeigt fünf Fotos nebeneinander.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows four photos side by side.</source>
            <translation>Zeigt vier Fotos nebeneinander.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows less of the map, larger.</source>
            <translation>Zeigt weniger von der Karte, größer.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows less of the picture, larger.</source>
            <translation>Zeigt weniger vom Bild, größer.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows more of the map, smaller.</source>
            <translation>Zeigt mehr von der Karte, kleiner.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows more of the picture, smaller.</source>
            <translation>Zeigt mehr vom Bild, kleiner.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows more photos, less alike.</source>
            <translation>Zeigt mehr Fotos, weniger ähnliche.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows one photo.</source>
            <translation>Zeigt ein Foto.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows red, green and blue, from dark to bright.</source>
            <translation>Zeigt Rot, Grün und Blau, von dunkel bis hell.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows six photos side by side.</source>
            <translation>Zeigt sechs Fotos nebeneinander.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows some groups only, by name, kind, folder, days.</source>
            <translation>Zeigt nur einige Gruppen, nach Name, Art, Ordner, Tagen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the curves that chose it.</source>
            <translation>Zeigt die Kurven, nach denen sie gewählt wurde.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the keys that mean something.</source>
            <translation>Zeigt die Tasten, die hier gelten.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the photo after.</source>
            <translation>Zeigt das Foto danach.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the photo before.</source>
            <translation>Zeigt das Foto davor.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the photos nearest to this one, wherever they are.</source>
            <translation>Zeigt die ähnlichsten Fotos, wo immer sie sind.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the photos of this group beside each other.</source>
            <translation>Zeigt die Fotos dieser Gruppe nebeneinander.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the photos side by side again.</source>
            <translation>Zeigt die Fotos wieder nebeneinander.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the photos that stayed.</source>
            <translation>Zeigt die Fotos, die geblieben sind.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the selected photos in the review, with their groups.</source>
            <translation>Zeigt die ausgewählten Fotos mit ihren Gruppen in der Durchsicht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows this photo alone; again shows as many as before.</source>
            <translation>Zeigt dieses Foto allein; noch einmal zeigt so viele wie zuvor.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows this photo in the review.</source>
            <translation>Zeigt dieses Foto in der Durchsicht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows this photo large.</source>
            <translation>Zeigt dieses Foto groß.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows this photo pixel on pixel where it is sharpest; again shows all of it.</source>
            <translation>Zeigt dieses Foto Pixel auf Pixel, wo es am schärfsten ist; noch einmal zeigt alles.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows three photos side by side.</source>
            <translation>Zeigt drei Fotos nebeneinander.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows two photos in one place, with a line to drag.</source>
            <translation>Zeigt zwei Fotos an einer Stelle, mit einer Linie zum Ziehen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows two photos side by side.</source>
            <translation>Zeigt zwei Fotos nebeneinander.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows what is marked, and asks, before anything is moved.</source>
            <translation>Zeigt, was markiert ist, und fragt, bevor etwas verschoben wird.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows what resembles some of the group, but not all.</source>
            <translation>Zeigt, was einigen der Gruppe gleicht, aber nicht allen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows what the library has that is nearest to a file from anywhere.</source>
            <translation>Zeigt, was in der Sammlung einer Datei von irgendwo am ähnlichsten ist.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows where each photo differs from the reference.</source>
            <translation>Zeigt, wo jedes Foto vom Bezugsfoto abweicht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes away every mark of this cluster.</source>
            <translation>Hebt jede Markierung dieses Clusters auf.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes every mark away.</source>
            <translation>Hebt jede Markierung auf.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes the last mark or decision back.</source>
            <translation>Nimmt die letzte Markierung oder Entscheidung zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes the mark of this photo away.</source>
            <translation>Hebt die Markierung dieses Fotos auf.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes the marks away that came back from last time.</source>
            <translation>Hebt die Markierungen auf, die vom letzten Mal wiederkamen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes the marks of the selected photos away.</source>
            <translation>Hebt die Markierungen der ausgewählten Fotos auf.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes the number at which the clusters stand apart best.</source>
            <translation>Nimmt die Zahl, bei der sich die Cluster am besten abheben.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Tells the desktop when long work ends while you look elsewhere.</source>
            <translation>Sagt der Arbeitsumgebung, wenn lange Arbeit endet, während anderes vorn ist.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Tells the version.</source>
            <translation>Nennt die Version.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Tells what goes with a photo, and what a series is.</source>
            <translation>Sagt, was zu einem Foto gehört und was eine Serie ist.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Tells what the files and their EXIF say; what differs stands out.</source>
            <translation>Nennt, was die Dateien und ihr EXIF sagen; Abweichendes tritt hervor.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>The group is not shown again until a new photo joins it.</source>
            <translation>Die Gruppe wird erst wieder gezeigt, wenn ein neues Foto dazukommt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>The photos of this group are not duplicates of each other.</source>
            <translation>Die Fotos dieser Gruppe sind keine Duplikate voneinander.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Theme, network, keys and how you review.</source>
            <translation>Farbschema, Netz, Tasten und Durchsicht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>This photo is no duplicate of the others.</source>
            <translation>Dieses Foto ist kein Duplikat der anderen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Unmark A&amp;ll</source>
            <translation>&amp;Alle Markierungen aufheben</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Unmark All in T&amp;his Cluster</source>
            <translation>Alle Markierungen in diesem &amp;Cluster aufheben</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Unmark What Was Marked Last &amp;Time</source>
            <translation>Markierungen vom &amp;letzten Mal aufheben</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>While its key is held, shows the reference in the place of this photo.</source>
            <translation>Zeigt, solange die Taste gehalten wird, das Bezugsfoto an der Stelle dieses Fotos.</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <location filename="../../purger/ui/models.py" />
            <source>Cluster {number}</source>
            <translation>Cluster {number}</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <location filename="../../purger/core/page_html.py" />
            <source>Group {number}</source>
            <translation>Gruppe {number}</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <location filename="../../purger/core/page_html.py" />
            <source>Group {number}: {what}</source>
            <translation>Gruppe {number}: {what}</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <source>KEEP</source>
            <translation>BLEIBT</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <source>MARKED</source>
            <translation>MARKIERT</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <location filename="../../purger/core/page_html.py" />
            <source>no picture</source>
            <translation>kein Bild</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <source>page {number} of {count}</source>
            <translation>Seite {number} von {count}</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <source>{heading} (continued)</source>
            <translation>{heading} (Fortsetzung)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/contact.py" />
            <location filename="../../purger/core/text.py" />
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/goal_dialog.py" />
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/history_delegates.py" />
            <location filename="../../purger/ui/history_models.py" />
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/kept_dialog.py" />
            <location filename="../../purger/ui/map_page.py" />
            <location filename="../../purger/ui/models.py" />
            <location filename="../../purger/ui/recent_list.py" />
            <location filename="../../purger/ui/sparing.py" />
            <location filename="../../purger/ui/spoken.py" />
            <source>{n} photos</source>
            <extracomment>Singular: {n} photo</extracomment>
            <translation>
                <numerusform>{n} Foto</numerusform>
                <numerusform>{n} Fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/contact.py" />
            <source>{n} photos without duplicates</source>
            <extracomment>Singular: {n} photo without duplicates</extracomment>
            <translation>
                <numerusform>{n} Foto ohne Duplikate</numerusform>
                <numerusform>{n} Fotos ohne Duplikate</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <location filename="../../purger/core/reasons.py" />
            <source>{share:.0%} alike</source>
            <translation>{share:.0%} ähnlich</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>a {format} file, which you prefer</source>
            <translation>eine {format}-Datei, die bevorzugt wird</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>another is in {folder}, which is last</source>
            <translation>ein anderes liegt in {folder}, der zuletzt kommt</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>another is rated as rejected</source>
            <translation>ein anderes ist als abgelehnt bewertet</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>better exposed: another is too bright</source>
            <translation>besser belichtet: ein anderes ist zu hell</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>better exposed: another is too dark</source>
            <translation>besser belichtet: ein anderes ist zu dunkel</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>better exposed: less of it is black or white</source>
            <translation>besser belichtet: weniger davon ist schwarz oder weiß</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>camera</source>
            <translation>Kamera</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>fuller metadata</source>
            <translation>vollständigere Metadaten</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has its RAW</source>
            <translation>hat sein RAW</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has its RAW and its video</source>
            <translation>hat sein RAW und sein Video</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has its video</source>
            <translation>hat sein Video</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has the date</source>
            <translation>nennt das Aufnahmedatum</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has the place</source>
            <translation>nennt den Ort</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has the {facts} and {last}</source>
            <translation>nennt {facts} und {last}</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has the {fact}</source>
            <translation>nennt {fact}</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>in {folder}, which you prefer</source>
            <translation>in {folder}, der bevorzugt wird</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>its name is not that of a copy</source>
            <translation>der Name ist nicht der einer Kopie</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>larger: {size} against {other}</source>
            <translation>größer: {size} gegen {other}</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>less compressed: {size} against {other}</source>
            <translation>weniger komprimiert: {size} gegen {other}</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>place</source>
            <translation>Ort</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/criteria.py" />
            <source>rated {n} stars against {other}</source>
            <extracomment>Singular: rated {n} star against {other}</extracomment>
            <translation>
                <numerusform>mit {n} Stern bewertet gegen {other}</numerusform>
                <numerusform>mit {n} Sternen bewertet gegen {other}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>sharper</source>
            <translation>schärfer</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>the newest file</source>
            <translation>die neueste Datei</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>the oldest file</source>
            <translation>die älteste Datei</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>the original, not edited as {name} is</source>
            <translation>das Original, nicht bearbeitet wie {name}</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>the shortest path</source>
            <translation>der kürzeste Pfad</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>whole: another is damaged</source>
            <translation>unversehrt: ein anderes ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>{facts} and {last}</source>
            <translation>{facts} und {last}</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <location filename="../../purger/ui/delegate.py" />
            <source>{megapixels:.1f} MP</source>
            <translation>{megapixels:.1f} MP</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>Colour profile</source>
            <translation>Farbprofil</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <location filename="../../purger/core/identity.py" />
            <location filename="../../purger/core/purge.py" />
            <location filename="../../purger/core/scan.py" />
            <source>It cannot be read: {why}.</source>
            <translation>Die Datei lässt sich nicht lesen: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It changed while it was being scanned.</source>
            <translation>Die Datei hat sich während des Suchlaufs geändert.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It comes in over {most} scans; a real photo has about ten.</source>
            <translation>Sie besteht aus über {most} Durchgängen; ein echtes Foto hat etwa zehn.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It is damaged ({name}).</source>
            <translation>Die Datei ist beschädigt ({name}).</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It is damaged, or not a picture of a known format.</source>
            <translation>Die Datei ist beschädigt oder kein Bild in einem bekannten Format.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <location filename="../../purger/core/domain.py" />
            <location filename="../../purger/core/export_folder.py" />
            <location filename="../../purger/core/whereabouts.py" />
            <location filename="../../purger/core/xdgtrash.py" />
            <source>It is no longer there.</source>
            <translation>Die Datei ist nicht mehr da.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It is not a regular file.</source>
            <translation>Das ist keine gewöhnliche Datei.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <location filename="../../purger/core/presence.py" />
            <source>It may not be read.</source>
            <translation>Die Datei darf nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The file is cut short.</source>
            <translation>Die Datei ist abgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The file is empty.</source>
            <translation>Die Datei ist leer.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The file is larger than {most:,} MB.</source>
            <translation>Die Datei ist größer als {most:,} MB.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The picture has no pixels.</source>
            <translation>Das Bild hat keine Pixel.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The picture is too large to be real</source>
            <translation>Das Bild ist zu groß, um echt zu sein</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <location filename="../../purger/decoder.py" />
            <source>There was not enough memory to decode it.</source>
            <translation>Zum Dekodieren war nicht genug Speicher frei.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>{problem} (over {millions:,} million pixels).</source>
            <translation>{problem} (über {millions:,} Millionen Pixel).</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>{problem} ({millions:,} million pixels).</source>
            <translation>{problem} ({millions:,} Millionen Pixel).</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Decoding it took longer than {seconds:g} seconds.</source>
            <translation>Das Dekodieren dauerte länger als {seconds:g} Sekunden.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>It stops its decoder ({how}).</source>
            <translation>Die Datei bringt ihren Dekoder zum Absturz ({how}).</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Its decoder could not be started ({how_it_ended}).</source>
            <translation>Der Dekoder ließ sich nicht starten ({how_it_ended}).</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Its decoder could not be started: {why}.</source>
            <translation>Der Dekoder ließ sich nicht starten: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Its decoder gave no picture.</source>
            <translation>Der Dekoder lieferte kein Bild.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Its decoder stopped too often and was not started again.</source>
            <translation>Der Dekoder ist zu oft abgestürzt und wurde nicht neu gestartet.</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>The scan was stopped.</source>
            <translation>Der Suchlauf wurde angehalten.</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <location filename="../../purger/ui/returning.py" />
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
            <location filename="../../purger/ui/map_page.py" />
            <source>Drawing the map</source>
            <translation>Karte zeichnen</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <location filename="../../purger/ui/saving.py" />
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
            <location filename="../../purger/ui/purging.py" />
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
            <location filename="../../purger/ui/scanning.py" />
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
            <location filename="../../purger/core/drives.py" />
            <source>Another drive is mounted over the folder that it was in.</source>
            <translation>Ein anderes Laufwerk ist über dem Ordner eingehängt, in dem die Datei war.</translation>
        </message>
        <message>
            <location filename="../../purger/core/drives.py" />
            <source>The drive that it was on is connected as “{now}” now; connect it as “{before}” again.</source>
            <translation>Das Laufwerk, auf dem die Datei war, ist jetzt als „{now}“ angeschlossen; bitte wieder als „{before}“ anschließen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/drives.py" />
            <source>The drive that it was on is not connected.</source>
            <translation>Das Laufwerk, auf dem die Datei war, ist nicht angeschlossen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/drives.py" />
            <source>The drive that it was on is not connected; another one is connected in its place.</source>
            <translation>Das Laufwerk, auf dem die Datei war, ist nicht angeschlossen; an seiner Stelle ist ein anderes angeschlossen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>It keeps its weights in another file; save it as one file.</source>
            <translation>Die Gewichte liegen in einer anderen Datei; bitte als eine Datei speichern.</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The model card of “{name}” asks for the impossible: {fault}.</source>
            <translation>Die Modellkarte von „{name}“ verlangt Unmögliches: {fault}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The model card “{name}” cannot be used ({what}).</source>
            <translation>Die Modellkarte „{name}“ ist nicht brauchbar ({what}).</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The model card “{name}” is missing.</source>
            <translation>Die Modellkarte „{name}“ fehlt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” cannot be loaded. {why}</source>
            <translation>Das Netz „{name}“ lässt sich nicht laden. {why}</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” cannot be read: {why}.</source>
            <translation>Das Netz „{name}“ lässt sich nicht lesen: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” does not give what its card promises.</source>
            <translation>Das Netz „{name}“ liefert nicht, was seine Karte verspricht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” failed: {what}</source>
            <translation>Das Netz „{name}“ hat versagt: {what}</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” has other inputs than its card says.</source>
            <translation>Das Netz „{name}“ hat andere Eingaben, als seine Karte sagt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” is missing.</source>
            <translation>Das Netz „{name}“ fehlt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” is not the one that its card describes (SHA-256 differs); install purger anew or restore the file.</source>
            <translation>Das Netz „{name}“ ist nicht das, das seine Karte beschreibt (SHA-256 weicht ab); purger neu installieren oder die Datei wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” is too large to be one.</source>
            <translation>Das Netz „{name}“ ist zu groß, um eines zu sein.</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” wants {count:,} pictures at once.</source>
            <translation>Das Netz „{name}“ verlangt {count:,} Bilder auf einmal.</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>a picture is 1 to {most} pixels wide and high</source>
            <translation>ein Bild ist 1 bis {most} Pixel breit und hoch</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>an embedding has 1 to {most:,} numbers</source>
            <translation>ein Embedding hat 1 bis {most:,} Zahlen</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>dtype is uint8 or float32</source>
            <translation>dtype ist uint8 oder float32</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>floor lies between -1 and 1</source>
            <translation>floor liegt zwischen -1 und 1</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>layout is NHWC or NCHW</source>
            <translation>layout ist NHWC oder NCHW</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>mean and std are three numbers each</source>
            <translation>mean und std sind je drei Zahlen</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>onnxruntime cannot start it here</source>
            <translation>onnxruntime kann ihn hier nicht starten</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>resize is squash, crop or pad</source>
            <translation>resize ist squash, crop oder pad</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>scale, mean and std are finite</source>
            <translation>scale, mean und std sind endlich</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>std is not 0</source>
            <translation>std ist nicht 0</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>uint8 pictures have no scale, mean or std</source>
            <translation>uint8-Bilder haben weder scale noch mean noch std</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>“{name}” does not take one picture as its input.</source>
            <translation>„{name}“ nimmt nicht ein Bild als Eingabe.</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>All photos of this review went to the trash. The history brings them back.</source>
            <translation>Alle Fotos dieser Durchsicht liegen im Papierkorb. Der Verlauf holt sie zurück.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/emptiness.py" />
            <source>All {n} groups were reviewed.</source>
            <extracomment>Singular: The group was reviewed.</extracomment>
            <translation>
                <numerusform>Die Gruppe ist durchgesehen.</numerusform>
                <numerusform>Alle {n} Gruppen sind durchgesehen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/map_page.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Clear the Filter</source>
            <translation>Filter leeren</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Further left, the slider finds more, and is less sure of them.</source>
            <translation>Weiter links findet der Regler mehr und ist sich weniger sicher.</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <location filename="../../purger/ui/outcome_page.py" />
            <location filename="../../purger/ui/start_page.py" />
            <source>History…</source>
            <translation>Verlauf …</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>JPEG, MPO, PNG, WebP, TIFF, BMP, GIF (the first frame), HEIC/HEIF and AVIF</source>
            <translation>JPEG, MPO, PNG, WebP, TIFF, BMP, GIF (das erste Bild), HEIC/HEIF und AVIF</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Look Again</source>
            <translation>Neu suchen</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Move What Is Marked to the Trash…</source>
            <translation>Markiertes in den Papierkorb verschieben …</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>No duplicates are left at this similarity.</source>
            <translation>Bei dieser Ähnlichkeit sind keine Duplikate mehr da.</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>No duplicates at {percent}%</source>
            <translation>Keine Duplikate bei {percent} %</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>No duplicates here</source>
            <translation>Hier gibt es keine Duplikate</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>No photo has all that it asks for. Clear it to see everything again.</source>
            <translation>Kein Foto hat alles, wonach er fragt. Leeren zeigt wieder alles.</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>No photos in these folders</source>
            <translation>Keine Fotos in diesen Ordnern</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>No photos in “{folder}”</source>
            <translation>Keine Fotos in „{folder}“</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/emptiness.py" />
            <source>No two of these {n} photos are alike enough to be called duplicates.</source>
            <extracomment>Singular: There is only one photo here, and nothing that it could be a duplicate of.</extracomment>
            <translation>
                <numerusform>Hier ist nur ein Foto, und nichts, dessen Duplikat es sein könnte.</numerusform>
                <numerusform>Keine zwei dieser {n} Fotos sind ähnlich genug, um Duplikate zu heißen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/emptiness.py" />
            <source>None of the {n} files there that may be photos could be read.</source>
            <extracomment>Singular: The only file there that may be a photo could not be read.</extracomment>
            <translation>
                <numerusform>Die einzige Datei dort, die ein Foto sein kann, war nicht lesbar.</numerusform>
                <numerusform>Keine der {n} Dateien dort, die Fotos sein können, war lesbar.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Nothing could be read</source>
            <translation>Nichts war lesbar</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Nothing is left here</source>
            <translation>Hier ist nichts mehr</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <location filename="../../purger/ui/saving.py" />
            <source>Nothing is marked.</source>
            <translation>Nichts ist markiert.</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Nothing matches the filter</source>
            <translation>Nichts passt zum Filter</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Nothing was purged yet</source>
            <translation>Noch wurde nichts aussortiert</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Open Another Folder…</source>
            <translation>Anderen Ordner öffnen …</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/emptiness.py" />
            <source>Show {n} Groups at {percent}%</source>
            <extracomment>Singular: Show {n} Group at {percent}%</extracomment>
            <translation>
                <numerusform>{n} Gruppe bei {percent} % zeigen</numerusform>
                <numerusform>{n} Gruppen bei {percent} % zeigen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Skipped Files…</source>
            <translation>Übersprungene Dateien …</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>The list of skipped files tells why, one by one.</source>
            <translation>Die Liste der übersprungenen Dateien sagt, warum, eine nach der anderen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>What you move to the trash is listed here, with where it is and its way back.</source>
            <translation>Was in den Papierkorb verschoben wird, steht hier: wo es ist und wie es zurückkommt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>You are done here</source>
            <translation>Hier ist alles erledigt</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>purger looks for {formats}, in all folders below; not in hidden ones, nor in libraries of other programs.</source>
            <translation>purger sucht nach {formats}, in allen Ordnern darunter; nicht in versteckten und nicht in Bibliotheken anderer Programme.</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>{first} {second}</source>
            <translation>{first} {second}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/emptiness.py" />
            <source>{n} photos are marked.</source>
            <extracomment>Singular: {n} photo is marked.</extracomment>
            <translation>
                <numerusform>{n} Foto ist markiert.</numerusform>
                <numerusform>{n} Fotos sind markiert.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Connection timed out</source>
            <translation>Keine Antwort in der erlaubten Zeit</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Device or resource busy</source>
            <translation>Gerät oder Ressource belegt</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Directory not empty</source>
            <translation>Ordner nicht leer</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Disk quota exceeded</source>
            <translation>Speicherplatzkontingent überschritten</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>File exists</source>
            <translation>Datei existiert bereits</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>File name too long</source>
            <translation>Dateiname zu lang</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Host is down</source>
            <translation>Der Server ist nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Input/output error</source>
            <translation>Ein-/Ausgabefehler</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Is a directory</source>
            <translation>Ist ein Ordner</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Network is unreachable</source>
            <translation>Das Netzwerk ist nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>No route to host</source>
            <translation>Kein Weg zum Server</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>No space left on device</source>
            <translation>Kein Platz mehr auf dem Gerät</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>No such device</source>
            <translation>Gerät nicht vorhanden</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>No such file or directory</source>
            <translation>Datei oder Ordner nicht gefunden</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Not a directory</source>
            <translation>Kein Ordner</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Operation not permitted</source>
            <translation>Vorgang nicht erlaubt</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Permission denied</source>
            <translation>Keine Berechtigung</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Read-only file system</source>
            <translation>Dateisystem nur lesbar</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Remote I/O error</source>
            <translation>Ein-/Ausgabefehler des Geräts</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Stale file handle</source>
            <translation>Datei nicht mehr erreichbar</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Too many open files</source>
            <translation>Zu viele offene Dateien</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Transport endpoint is not connected</source>
            <translation>Verbindung getrennt</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>Each export needs a place of its own, outside the others.</source>
            <translation>Jeder Export braucht einen eigenen Ort außerhalb der anderen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>It changed since it was read.</source>
            <translation>Die Datei hat sich seit dem Lesen geändert.</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>Its path would be too long there.</source>
            <translation>Der Pfad wäre dort zu lang.</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>Neither symbolic nor hard links can be made in “{parent}”: {why}.</source>
            <translation>In „{parent}“ lassen sich weder symbolische noch harte Links anlegen: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>The photo folder “{root}” lies inside “{target}”; choose another place.</source>
            <translation>Der Fotoordner „{root}“ liegt in „{target}“; bitte einen anderen Ort wählen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <location filename="../../purger/core/pairgraph.py" />
            <location filename="../../purger/core/report.py" />
            <source>There is no folder “{parent}”.</source>
            <translation>Den Ordner „{parent}“ gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{folder}” cannot be filled: {why}.</source>
            <translation>„{folder}“ lässt sich nicht füllen: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{folder}” is not empty.</source>
            <translation>„{folder}“ ist nicht leer.</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{name}” cannot be used: {why}.</source>
            <translation>„{name}“ ist nicht brauchbar: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <location filename="../../purger/core/scan.py" />
            <source>“{name}” is not a folder.</source>
            <translation>„{name}“ ist kein Ordner.</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{name}” is not empty, and no earlier export made it.</source>
            <translation>„{name}“ ist nicht leer und stammt von keinem früheren Export.</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{place}” in “{name}” is not as an earlier export left it; choose another folder.</source>
            <translation>„{place}“ in „{name}“ ist nicht mehr, wie ein früherer Export es hinterließ; bitte einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{target}” lies inside the photo folder “{root}”; choose another place.</source>
            <translation>„{target}“ liegt im Fotoordner „{root}“; bitte einen anderen Ort wählen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Action</source>
            <comment>of a camera</comment>
            <translation>Sport</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Aperture</source>
            <translation>Blende</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Aperture priority</source>
            <comment>of a camera</comment>
            <translation>Blendenpriorität</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>As on 35 mm film</source>
            <translation>Wie bei Kleinbild</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Author</source>
            <translation>Urheber</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Automatic</source>
            <comment>of a camera</comment>
            <translation>Automatisch</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Average</source>
            <comment>of a camera</comment>
            <translation>Integral</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Centre-weighted</source>
            <comment>of a camera</comment>
            <translation>Mittenbetont</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Creative</source>
            <comment>of a camera</comment>
            <translation>Kreativ</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Exposure correction</source>
            <translation>Belichtungskorrektur</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Fired</source>
            <comment>of a camera</comment>
            <translation>Ausgelöst</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Flash</source>
            <translation>Blitz</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Focal length</source>
            <translation>Brennweite</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>ISO</source>
            <translation>ISO</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Landscape</source>
            <comment>of a camera</comment>
            <translation>Landschaft</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Lens</source>
            <translation>Objektiv</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Manual</source>
            <comment>of a camera</comment>
            <translation>Manuell</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Metering</source>
            <translation>Belichtungsmessung</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Multi-spot</source>
            <comment>of a camera</comment>
            <translation>Mehrfach-Spot</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Off</source>
            <comment>of a camera</comment>
            <translation>Aus</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Partial</source>
            <comment>of a camera</comment>
            <translation>Selektiv</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Pattern</source>
            <comment>of a camera</comment>
            <translation>Mehrfeld</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Portrait</source>
            <comment>of a camera</comment>
            <translation>Porträt</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Program</source>
            <translation>Programm</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Program</source>
            <comment>of a camera</comment>
            <translation>Programmautomatik</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Rating</source>
            <translation>Bewertung</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Shutter</source>
            <translation>Belichtungszeit</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Shutter priority</source>
            <comment>of a camera</comment>
            <translation>Zeitpriorität</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Software</source>
            <translation>Software</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Spot</source>
            <comment>of a camera</comment>
            <translation>Spot</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>White balance</source>
            <translation>Weißabgleich</translation>
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The map cannot be written: {why}.</source>
            <translation>Die Karte lässt sich nicht schreiben: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The result of the scan cannot be written: {why}.</source>
            <translation>Das Ergebnis des Suchlaufs lässt sich nicht schreiben: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The result of the scan is damaged ({name}).</source>
            <translation>Das Ergebnis des Suchlaufs ist beschädigt ({name}).</translation>
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <location filename="../../purger/core/mapped.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <source>The result of the scan is gone; look again (F5).</source>
            <translation>Das Ergebnis des Suchlaufs ist weg; bitte neu suchen (F5).</translation>
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The result of the scan is of another version.</source>
            <translation>Das Ergebnis des Suchlaufs stammt von einer anderen Version.</translation>
        </message>
        <message>
            <location filename="../../purger/core/goal.py" />
            <source>byte copies only</source>
            <translation>nur bytegleiche Kopien</translation>
        </message>
        <message>
            <location filename="../../purger/core/goal.py" />
            <source>down to {percent}% alike</source>
            <translation>bis hinab zu {percent} % Ähnlichkeit</translation>
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <source>It cannot be looked at: {why}.</source>
            <translation>Die Datei lässt sich nicht ansehen: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <location filename="../../purger/core/purge.py" />
            <source>It changed since it was shown.</source>
            <translation>Die Datei hat sich geändert, seit sie gezeigt wurde.</translation>
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <source>It is no longer a regular file.</source>
            <translation>Das ist keine gewöhnliche Datei mehr.</translation>
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <source>Its content changed since it was shown.</source>
            <translation>Der Inhalt hat sich geändert, seit er gezeigt wurde.</translation>
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <source>No file can have this name.</source>
            <translation>So kann keine Datei heißen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>Another purger is writing the journal; try it again.</source>
            <translation>Ein anderes purger schreibt gerade ins Journal; bitte noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal cannot be {what}: {error}.</source>
            <translation>Das Journal kann nicht {what} werden: {error}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal cannot be {what}: {why}.</source>
            <translation>Das Journal kann nicht {what} werden: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal is damaged; it was left as it is. To begin a new one, which knows nothing of earlier purges, rename “{file}”.</source>
            <translation>Das Journal ist beschädigt und blieb, wie es ist. Wird „{file}“ umbenannt, beginnt ein neues, das von früheren Aussortierungen nichts weiß.</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal was written by a newer purger.</source>
            <translation>Das Journal stammt von einem neueren purger.</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal's file is not a journal of purger.</source>
            <translation>Die Datei des Journals ist kein Journal von purger.</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <location filename="../../purger/core/store.py" />
            <source>read</source>
            <translation>gelesen</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <location filename="../../purger/core/store.py" />
            <source>written</source>
            <translation>geschrieben</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>{error} Decisions and marks are not remembered this time.</source>
            <translation>{error} Entscheidungen und Markierungen werden diesmal nicht gemerkt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/keeper.py" />
            <source>all of them are damaged, so none can be marked</source>
            <translation>alle sind beschädigt, daher lässt sich keines markieren</translation>
        </message>
        <message>
            <location filename="../../purger/core/keeper.py" />
            <source>nothing tells them apart; first by name</source>
            <translation>nichts unterscheidet sie; erstes nach dem Namen</translation>
        </message>
        <message>
            <location filename="../../purger/core/lanes.py" />
            <source>Its drive does not answer.</source>
            <translation>Sein Laufwerk antwortet nicht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/ledger.py" />
            <source>The purge ended before it was its turn.</source>
            <translation>Das Aussortieren endete, bevor diese Datei an der Reihe war.</translation>
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>Another purger is moving photos at this moment; try again when it is done.</source>
            <translation>Ein anderes purger verschiebt gerade Fotos; bitte danach noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>No file can be locked in “{where}”: {why}.</source>
            <translation>In „{where}“ lässt sich keine Datei sperren: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>another machine</source>
            <translation>einem anderen Rechner</translation>
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>purger on “{name}” moves photos, or was cut off while it did. If it does not run there any more, delete “{where}”.</source>
            <translation>purger auf „{name}“ verschiebt Fotos oder wurde dabei unterbrochen. Läuft es dort nicht mehr, „{where}“ löschen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <location filename="../../purger/core/pairgraph.py" />
            <source>“{file}” cannot be written: {why}.</source>
            <translation>„{file}“ lässt sich nicht schreiben: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>“{file}” was taken away, which keeps two purgers from moving photos at one time.</source>
            <translation>„{file}“ wurde weggenommen; diese Datei verhindert, dass zwei purger gleichzeitig Fotos verschieben.</translation>
        </message>
        <message>
            <location filename="../../purger/core/mapped.py" />
            <source>The result of the scan is damaged ({fault}).</source>
            <translation>Das Ergebnis des Suchlaufs ist beschädigt ({fault}).</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;Export</source>
            <translation>&amp;Exportieren</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;Group</source>
            <translation>&amp;Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;Mark</source>
            <translation>&amp;Markieren</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;Network for the Next Scan</source>
            <translation>&amp;Netz für den nächsten Suchlauf</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Theme</source>
            <translation>&amp;Farbschema</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>G&amp;o</source>
            <translation>Gehe &amp;zu</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>Lang&amp;uage</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>Mo&amp;ve</source>
            <translation>&amp;Bewegen</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>heading of a group</source>
            <translation>Kopf einer Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>large photo</source>
            <translation>großes Foto</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>photo of a past purge</source>
            <translation>Foto einer früheren Aussortierung</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>photo of the comparison</source>
            <translation>Foto des Vergleichs</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>similar photo</source>
            <translation>ähnliches Foto</translation>
        </message>
        <message>
            <location filename="../../purger/core/models.py" />
            <source>The network that read these photos is not here any more; look again (F5).</source>
            <translation>Das Netz, das diese Fotos gelesen hat, ist nicht mehr da; bitte neu suchen (F5).</translation>
        </message>
        <message>
            <location filename="../../purger/core/nearest.py" />
            <source>There is no photo “{photo}”.</source>
            <translation>Das Foto „{photo}“ gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/nearest.py" />
            <source>These photos were read with another network; look again (F5).</source>
            <translation>Diese Fotos wurden mit einem anderen Netz gelesen; bitte neu suchen (F5).</translation>
        </message>
        <message>
            <location filename="../../purger/core/nearest.py" />
            <source>“{photo}” cannot be read. {why}</source>
            <translation>„{photo}“ lässt sich nicht lesen. {why}</translation>
        </message>
        <message>
            <location filename="../../purger/core/nearest.py" />
            <source>“{photo}” is a folder, not a photo.</source>
            <translation>„{photo}“ ist ein Ordner, kein Foto.</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>All groups together</source>
            <translation>Alle Gruppen zusammen</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Before {before}; after {after}</source>
            <translation>Vorher {before}; nachher {after}</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Before {before}; now {after}</source>
            <translation>Vorher {before}; jetzt {after}</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <location filename="../../purger/ui/plan_list.py" />
            <source>Goes: {path}</source>
            <translation>Geht: {path}</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Made by purger {version}.</source>
            <translation>Erstellt von purger {version}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Names do not tell where on the computer the photos lie.</source>
            <translation>Die Namen verraten nicht, wo auf dem Rechner die Fotos liegen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Not all pictures have room in one page: groups with theirs are 1 to {last:,} of {groups:,}.</source>
            <translation>Nicht alle Bilder haben auf einer Seite Platz: Mit Bildern sind die Gruppen 1 bis {last:,} von {groups:,}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Not all pictures have room in one page: no group has its own.</source>
            <translation>Nicht alle Bilder haben auf einer Seite Platz: Keine Gruppe hat ihre.</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Now in their places</source>
            <translation>Jetzt an ihrem Platz</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <location filename="../../purger/ui/facts_table.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <location filename="../../purger/ui/plan_list.py" />
            <source>Stays: {path}</source>
            <translation>Bleibt: {path}</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>This page loads nothing from elsewhere and runs no scripts.</source>
            <translation>Diese Seite lädt nichts von anderswo und führt keine Skripte aus.</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>size not known</source>
            <translation>Größe nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>with {files}</source>
            <translation>mit {files}</translation>
        </message>
        <message>
            <location filename="../../purger/core/pairgraph.py" />
            <source>A graph is a file like pairs.csv or pairs.graphml, not “{name}”.</source>
            <translation>Ein Graph ist eine Datei wie pairs.csv oder pairs.graphml, nicht „{name}“.</translation>
        </message>
        <message>
            <location filename="../../purger/core/pairgraph.py" />
            <location filename="../../purger/core/report.py" />
            <location filename="../../purger/core/sheet.py" />
            <source>“{name}” cannot be written: {why}.</source>
            <translation>„{name}“ lässt sich nicht schreiben: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/pairgraph.py" />
            <source>“{name}” is there, and is no graph that purger wrote.</source>
            <translation>„{name}“ existiert schon und ist kein Graph von purger.</translation>
        </message>
        <message>
            <location filename="../../purger/core/pairgraph.py" />
            <location filename="../../purger/core/report.py" />
            <source>“{name}” is there, and is not a file.</source>
            <translation>„{name}“ existiert schon und ist keine Datei.</translation>
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>A drive did not answer while its folders were listed: the photos that were not seen there are missing here. Look again once the drive is well.</source>
            <translation>Ein Laufwerk hat nicht geantwortet, während seine Ordner aufgelistet wurden: Die Fotos, die dort nicht gesehen wurden, fehlen hier. Sehen Sie noch einmal nach, sobald es wieder in Ordnung ist.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/pipeline.py" />
            <source>A drive failed while it was read: {n} photos of it are missing here. Look again once the drive is well.</source>
            <extracomment>Singular: A drive failed while it was read: {n} photo of it is missing here. Look again once the drive is well.</extracomment>
            <translation>
                <numerusform>Ein Laufwerk hat beim Lesen versagt: {n} Foto davon fehlt hier. Sehen Sie noch einmal nach, sobald es wieder in Ordnung ist.</numerusform>
                <numerusform>Ein Laufwerk hat beim Lesen versagt: {n} Fotos davon fehlen hier. Sehen Sie noch einmal nach, sobald es wieder in Ordnung ist.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/pipeline.py" />
            <source>Another purger held the cache while photos were read: {n} photos are not in it and will be read again the next time.</source>
            <extracomment>Singular: Another purger held the cache while photos were read: {n} photo is not in it and will be read again the next time.</extracomment>
            <translation>
                <numerusform>Ein anderes purger hielt den Zwischenspeicher besetzt, während Fotos gelesen wurden: {n} Foto steht nicht darin und wird beim nächsten Mal noch einmal gelesen.</numerusform>
                <numerusform>Ein anderes purger hielt den Zwischenspeicher besetzt, während Fotos gelesen wurden: {n} Fotos stehen nicht darin und werden beim nächsten Mal noch einmal gelesen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>The decoders of some formats stopped so often that the scan went on without them; the files that were not read are listed as skipped.</source>
            <translation>Die Dekoder mancher Formate sind so oft abgestürzt, dass der Suchlauf ohne sie weiterging; die ungelesenen Dateien stehen unter den übersprungenen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>The photo that it belongs to cannot be read.</source>
            <translation>Das Foto, zu dem die Datei gehört, lässt sich nicht lesen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>There is no photo to cluster.</source>
            <translation>Es gibt kein Foto für Cluster.</translation>
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>{error} The scan went on without it; the next one will take as long.</source>
            <translation>{error} Der Suchlauf ging ohne weiter; der nächste dauert wieder so lange.</translation>
        </message>
        <message>
            <location filename="../../purger/core/placeholders.py" />
            <source>It is in the cloud and not on this computer; it was not downloaded.</source>
            <translation>Die Datei liegt in der Cloud und nicht auf diesem Rechner; sie wurde nicht heruntergeladen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>mirrored</source>
            <translation>gespiegelt</translation>
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>mirrored and turned by 90°</source>
            <translation>gespiegelt und um 90° gedreht</translation>
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>mirrored top to bottom</source>
            <translation>von oben nach unten gespiegelt</translation>
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>turned by 180°</source>
            <translation>um 180° gedreht</translation>
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>turned by 90°</source>
            <translation>um 90° gedreht</translation>
        </message>
        <message>
            <location filename="../../purger/core/presence.py" />
            <source>It is not there any more.</source>
            <translation>Er ist nicht mehr da.</translation>
        </message>
        <message>
            <location filename="../../purger/core/presence.py" />
            <source>Its drive is not connected.</source>
            <translation>Sein Laufwerk ist nicht angeschlossen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>A name has at most {most} characters.</source>
            <translation>Ein Name hat höchstens {most} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>A name is needed, without odd characters.</source>
            <translation>Es braucht einen Namen ohne Sonderzeichen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>A protected folder is not known any more: look at the keeper rules.</source>
            <translation>Ein geschützter Ordner ist nicht mehr bekannt: bitte die Auswahlregeln ansehen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>Nothing is moved while the protected folders cannot be read: look at Group ▸ Keeper Rules… in the window and press OK there.</source>
            <translation>Solange sich die geschützten Ordner nicht lesen lassen, wird nichts verschoben: im Fenster Gruppe ▸ Auswahlregeln … ansehen und dort auf OK drücken.</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>The keeper rules are damaged; the standard ones count.</source>
            <translation>Die Auswahlregeln sind beschädigt; es gelten die üblichen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>The keeper rules cannot be read, so the standard ones count and no folder is protected.</source>
            <translation>Die Auswahlregeln lassen sich nicht lesen; daher gelten die üblichen, und kein Ordner ist geschützt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>The keeper rules that were in force are gone; the standard ones count.</source>
            <translation>Die zuletzt gültigen Auswahlregeln sind weg; es gelten die üblichen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>The keeper rules “{name}” are damaged and left out.</source>
            <translation>Die Auswahlregeln „{name}“ sind beschädigt und bleiben weg.</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>There are no keeper rules “{name}”, only {known}.</source>
            <translation>Auswahlregeln „{name}“ gibt es nicht, nur {known}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>“{name}” are the rules that purger came with.</source>
            <translation>„{name}“ heißen die Regeln, die purger mitbringt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>A file that changed in any way since you were shown it, by its place, size, time or content (SHA-256), is not moved.</source>
            <translation>Eine Datei, die sich seit dem Zeigen irgendwie geändert hat, nach Ort, Größe, Zeit oder Inhalt (SHA-256), wird nicht verschoben.</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>A photo that cannot be read, is damaged, or lies in the cloud is never the one that stays so that another may go, and is never marked for you.</source>
            <translation>Ein Foto, das sich nicht lesen lässt, beschädigt ist oder in der Cloud liegt, ist nie jenes, das bleibt, damit ein anderes gehen darf, und wird nie von selbst markiert.</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>At the moment of each move a photo of the same group is there to stay: another file, byte for byte the one that you were shown.</source>
            <translation>Im Augenblick jedes Verschiebens ist ein Foto derselben Gruppe da, das bleibt: eine andere Datei, Byte für Byte die gezeigte.</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>Every move is written down on the disk before it happens and after it. Without a journal nothing moves.</source>
            <translation>Jedes Verschieben wird vorher und nachher auf der Platte aufgeschrieben. Ohne Journal wird nichts verschoben.</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>Every purge can be undone as long as the trash holds it: byte for byte, to the old place, with the old times.</source>
            <translation>Jedes Aussortieren lässt sich rückgängig machen, solange der Papierkorb es enthält: Byte für Byte, am alten Platz, mit den alten Zeiten.</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>Libraries of other programs, trash folders and links are not entered; nothing is written into photo folders.</source>
            <translation>Bibliotheken anderer Programme, Papierkörbe und Links werden nicht betreten; in Fotoordner wird nichts geschrieben.</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>Nothing is ever deleted. Photos are moved to the trash or to a holding folder that you chose, and nowhere else.</source>
            <translation>Nichts wird je gelöscht. Fotos werden in den Papierkorb oder in einen gewählten Ablageordner verschoben, nirgendwohin sonst.</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>Nothing is ever overwritten, neither in the trash nor where a photo is brought back.</source>
            <translation>Nichts wird je überschrieben, weder im Papierkorb noch dort, wohin ein Foto zurückkommt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>One purge at a time, however many windows are open; and what one relies on, no other purge on this machine can take.</source>
            <translation>Immer nur ein Aussortieren auf einmal, gleich wie viele Fenster offen sind; und worauf sich eines verlässt, kann kein anderes auf diesem Rechner wegnehmen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>The files of one photo (RAW, video, sidecars) go together or not at all; if one cannot, the others come back.</source>
            <translation>Die Dateien eines Fotos (RAW, Video, Begleitdateien) gehen gemeinsam oder gar nicht; kann eine nicht, kommen die anderen zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>Two names of one file are one copy: hard links, links, folders given twice. One is never trashed because of the other.</source>
            <translation>Zwei Namen einer Datei sind eine Kopie: harte Links, Links, doppelt genannte Ordner. Nie kommt die eine wegen der anderen in den Papierkorb.</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>What is told as trashed was seen in the trash and is gone from its place; what stayed is told with the reason.</source>
            <translation>Was als verschoben gemeldet wird, wurde im Papierkorb gesehen und ist von seinem Platz fort; was blieb, wird mit dem Grund genannt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/protection.py" />
            <source>The plan marks {file}, and {n} other files; nothing was moved.</source>
            <extracomment>Singular: The plan marks {file}, and {n} other file; nothing was moved.</extracomment>
            <translation>
                <numerusform>Der Plan markiert {file} und {n} weitere Datei; nichts wurde verschoben.</numerusform>
                <numerusform>Der Plan markiert {file} und {n} weitere Dateien; nichts wurde verschoben.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/protection.py" />
            <source>The plan marks {file}; nothing was moved.</source>
            <translation>Der Plan markiert {file}; nichts wurde verschoben.</translation>
        </message>
        <message>
            <location filename="../../purger/core/protection.py" />
            <source>“{name}” in the protected folder “{folder}”</source>
            <translation>„{name}“ im geschützten Ordner „{folder}“</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>Another program holds it: perhaps a purger that relies on it.</source>
            <translation>Ein anderes Programm hält die Datei fest: vielleicht ein purger, das sich auf sie verlässt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>Another program, perhaps a purger, holds the photos to keep.</source>
            <translation>Ein anderes Programm, vielleicht ein purger, hält die Fotos fest, die bleiben sollen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>It changed while it was moved.</source>
            <translation>Die Datei hat sich beim Verschieben geändert.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>It left its place, but is not where the trash said it is.</source>
            <translation>Die Datei ist nicht mehr an ihrem Platz, aber auch nicht dort, wo der Papierkorb sie angibt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>It lies in “{place}”, a trash or the library of another program.</source>
            <translation>Die Datei liegt in „{place}“, einem Papierkorb oder der Bibliothek eines anderen Programms.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>It went to the trash, but cannot be looked at there: {why}.</source>
            <translation>Die Datei kam in den Papierkorb, lässt sich dort aber nicht ansehen: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>Its place cannot be looked at: {why}.</source>
            <translation>Ihr Platz lässt sich nicht ansehen: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>No photo of its group that was to stay is still in its place, unchanged.</source>
            <translation>Kein Foto der Gruppe, das bleiben sollte, ist noch unverändert an seinem Platz.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>Nothing more is moved. {why}</source>
            <translation>Es wird nichts weiter verschoben. {why}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The photo to keep changed with it: they may be one file, seen twice.</source>
            <translation>Das Foto, das bleiben sollte, hat sich mitgeändert: vielleicht sind beide ein und dieselbe Datei.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The plan names one file twice.</source>
            <translation>Der Plan nennt eine Datei zweimal.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The plan would trash a photo that “{name}” relies on being kept.</source>
            <translation>Der Plan würde ein Foto wegwerfen, auf dessen Verbleib „{name}“ sich verlässt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The system said that it was moved, but it is still in its place.</source>
            <translation>Das System meldet, die Datei sei verschoben, aber sie ist noch an ihrem Platz.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The system said that it was moved, but its place is not empty. {reason}</source>
            <translation>Das System meldet, die Datei sei verschoben, aber ihr Platz ist nicht leer. {reason}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The trash failed, and it is no longer in its place. {reason}</source>
            <translation>Der Papierkorb hat versagt, und die Datei ist nicht mehr an ihrem Platz. {reason}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The trash of this volume failed before: {reason}</source>
            <translation>Der Papierkorb dieses Datenträgers hat schon einmal versagt: {reason}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>What had gone already is back in its place.</source>
            <translation>Was schon verschoben war, ist wieder an seinem Platz.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <location filename="../../purger/core/recovery.py" />
            <location filename="../../purger/core/xdgtrash.py" />
            <source>{why}.</source>
            <translation>{why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}” is in the trash already; bring it back from there.</source>
            <translation>„{name}“ ist schon im Papierkorb; bitte von dort zurückholen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}” is in the trash as “{where}” and could not be put back: {why}</source>
            <translation>„{name}“ ist als „{where}“ im Papierkorb und ließ sich nicht zurücklegen: {why}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}” is not to be found as “{where}”.</source>
            <translation>„{name}“ ist als „{where}“ nicht zu finden.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}” went to the trash as “{where}” and is not back in its place.</source>
            <translation>„{name}“ kam als „{where}“ in den Papierkorb und ist nicht wieder an seinem Platz.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}”, which goes with it: {reason}</source>
            <translation>„{name}“, die mitgeht: {reason}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>Each photo was verified when this page was made.</source>
            <translation>Jedes Foto wurde beim Erstellen dieser Seite geprüft.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <location filename="../../purger/ui/filter_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/similar.py" />
            <source>Identical</source>
            <translation>Identisch</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>It began on {begun:%Y-%m-%d} at {time:%H:%M}.</source>
            <translation>Beginn am {begun:%d.%m.%Y} um {time:%H:%M} Uhr.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <location filename="../../purger/ui/filter_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>Near-duplicates</source>
            <translation>Beinahe-Duplikate</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>Nothing like these stays</source>
            <translation>Nichts Vergleichbares bleibt</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>Plan of a purge</source>
            <translation>Plan einer Aussortierung</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>Purge {number}</source>
            <translation>Aussortierung {number}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <location filename="../../purger/ui/filter_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>Same picture</source>
            <translation>Gleiches Bild</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>There is no purge {number}.</source>
            <translation>Eine Aussortierung {number} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>This is a plan: nothing was moved.</source>
            <translation>Das ist ein Plan: Nichts wurde verschoben.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>Where each photo is was looked up when this page was made.</source>
            <translation>Wo jedes Foto ist, wurde beim Erstellen dieser Seite nachgesehen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>byte copy of the best</source>
            <translation>bytegleiche Kopie des besten</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>goes to the trash</source>
            <translation>kommt in den Papierkorb</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>in the trash, as “{file}”</source>
            <translation>im Papierkorb, als „{file}“</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>near-duplicate of the best</source>
            <translation>Beinahe-Duplikat des besten</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>same picture as the best</source>
            <translation>gleiches Bild wie das beste</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <location filename="../../purger/ui/captions.py" />
            <location filename="../../purger/ui/similar_grid.py" />
            <location filename="../../purger/ui/spoken.py" />
            <source>stays</source>
            <translation>bleibt</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>was to stay; drive not connected</source>
            <translation>sollte bleiben; Laufwerk nicht angeschlossen</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>was to stay; no longer there</source>
            <translation>sollte bleiben; nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>would stay</source>
            <translation>würde bleiben</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <location filename="../../purger/ui/history_panel.py" />
            <source>{file}: {words}</source>
            <translation>{file}: {words}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>{kind}: {evidence}</source>
            <translation>{kind}: {evidence}</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>a quarter of the size</source>
            <translation>ein Viertel so groß</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>a third of the size</source>
            <translation>ein Drittel so groß</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>half the size</source>
            <translation>halb so groß</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>same bytes</source>
            <translation>bytegleich</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>same camera</source>
            <translation>gleiche Kamera</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <location filename="../../purger/ui/models.py" />
            <source>same picture</source>
            <translation>gleiches Bild</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>same second</source>
            <translation>gleiche Sekunde</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{days:.0f} days apart</source>
            <translation>{days:.0f} Tage Abstand</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{hours:.0f} h apart</source>
            <translation>{hours:.0f} h Abstand</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{minutes:.0f} min apart</source>
            <translation>{minutes:.0f} min Abstand</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{seconds:.1f} s apart</source>
            <translation>{seconds:.1f} s Abstand</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{share:.0%} of the size</source>
            <translation>{share:.0%} der Größe</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Another file has its name now.</source>
            <translation>Eine andere Datei hat jetzt diesen Namen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>It is in the trash as “{where}” and could not be put back: {why}</source>
            <translation>Die Datei ist als „{where}“ im Papierkorb und ließ sich nicht zurücklegen: {why}</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>It was being brought back when that was interrupted; it is neither in its place nor in a trash that can be looked into: perhaps that was emptied.</source>
            <translation>Die Datei sollte gerade zurückgeholt werden, als das unterbrochen wurde; sie ist weder an ihrem Platz noch in einem Papierkorb, der sich ansehen lässt: vielleicht wurde er geleert.</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>Of what was on its way, {files}.</source>
            <translation>Was unterwegs war: {files}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>The last purge was interrupted.</source>
            <translation>Das letzte Aussortieren wurde unterbrochen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>The purge was interrupted while it moved; it is neither in its place nor in a trash that can be looked into.</source>
            <translation>Das Aussortieren wurde beim Verschieben unterbrochen; die Datei ist weder an ihrem Platz noch in einem Papierkorb, der sich ansehen lässt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>The purge was interrupted; another one moved it to the trash, where it is listed.</source>
            <translation>Das Aufräumen wurde unterbrochen; ein anderes hat die Datei in den Papierkorb gelegt und führt sie auf.</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>The purge was interrupted; it is in its place.</source>
            <translation>Das Aussortieren wurde unterbrochen; die Datei ist an ihrem Platz.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/recovery.py" />
            <source>{n} files found nowhere ({names})</source>
            <extracomment>Singular: {n} file found nowhere ({names})</extracomment>
            <translation>
                <numerusform>{n} Datei nirgends gefunden ({names})</numerusform>
                <numerusform>{n} Dateien nirgends gefunden ({names})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/recovery.py" />
            <source>{n} files had not been tried and stayed.</source>
            <extracomment>Singular: {n} file had not been tried and stayed.</extracomment>
            <translation>
                <numerusform>{n} Datei war noch nicht an der Reihe und blieb.</numerusform>
                <numerusform>{n} Dateien waren noch nicht an der Reihe und blieben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/recovery.py" />
            <source>{n} files in place</source>
            <extracomment>Singular: {n} file in place</extracomment>
            <translation>
                <numerusform>{n} Datei an ihrem Platz</numerusform>
                <numerusform>{n} Dateien an ihrem Platz</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/recovery.py" />
            <source>{n} files in the trash</source>
            <extracomment>Singular: {n} file in the trash</extracomment>
            <translation>
                <numerusform>{n} Datei im Papierkorb</numerusform>
                <numerusform>{n} Dateien im Papierkorb</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>“{file}”</source>
            <translation>„{file}“</translation>
        </message>
        <message>
            <location filename="../../purger/core/report.py" />
            <source>A report ends in {suffixes}, not “{suffix}”.</source>
            <translation>Ein Bericht endet auf {suffixes}, nicht „{suffix}“.</translation>
        </message>
        <message>
            <location filename="../../purger/core/report.py" />
            <source>“{name}” is there, and is no report that purger wrote.</source>
            <translation>„{name}“ existiert schon und ist kein Bericht von purger.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/scan.py" />
            <source>It seems to be the same folder as “{folder}”, reached another way; its {n} photos are not shown twice.</source>
            <extracomment>Singular: It seems to be the same folder as “{folder}”, reached another way; its {n} photo is not shown twice.</extracomment>
            <translation>
                <numerusform>Das scheint derselbe Ordner zu sein wie „{folder}“, nur auf anderem Weg erreicht; sein {n} Foto wird nicht doppelt gezeigt.</numerusform>
                <numerusform>Das scheint derselbe Ordner zu sein wie „{folder}“, nur auf anderem Weg erreicht; seine {n} Fotos werden nicht doppelt gezeigt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>Its drive does not answer; what lies below it was not looked at.</source>
            <translation>Sein Laufwerk antwortet nicht; was darunter liegt, wurde nicht angesehen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder belongs to {owner}, which keeps account of its photos.</source>
            <translation>Der Ordner gehört zu {owner}, das über seine Fotos Buch führt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder cannot be read: {why}.</source>
            <translation>Der Ordner lässt sich nicht lesen: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder “{name}” belongs to another program or is a trash; its photos are not to be taken away from outside.</source>
            <translation>Der Ordner „{name}“ gehört einem anderen Programm oder ist ein Papierkorb; seine Fotos dürfen nicht von außen entfernt werden.</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder “{name}” cannot be read: its drive does not answer.</source>
            <translation>Der Ordner „{name}“ lässt sich nicht lesen: Sein Laufwerk antwortet nicht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder “{name}” cannot be read: {why}.</source>
            <translation>Der Ordner „{name}“ lässt sich nicht lesen: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder “{name}” may not be read.</source>
            <translation>Der Ordner „{name}“ darf nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>There is no folder “{name}”.</source>
            <translation>Den Ordner „{name}“ gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>There is no folder “{name}”: its drive is not connected. Connect it, then look again.</source>
            <translation>Es gibt keinen Ordner „{name}“: Sein Laufwerk ist nicht angeschlossen. Anschließen und neu suchen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>This version cannot read {kind} files.</source>
            <translation>Diese Version kann keine {kind}-Dateien lesen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>“{name}” is a holding folder: what is there was purged already.</source>
            <translation>„{name}“ ist ein Ablageordner: Was dort liegt, ist schon aussortiert.</translation>
        </message>
        <message>
            <location filename="../../purger/core/settings.py" />
            <source>Some settings could not be read and start anew: {names}.</source>
            <translation>Einige Einstellungen ließen sich nicht lesen und beginnen neu: {names}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/settings.py" />
            <source>The settings could not be read and start anew.</source>
            <translation>Die Einstellungen ließen sich nicht lesen und beginnen neu.</translation>
        </message>
        <message>
            <location filename="../../purger/core/sheet.py" />
            <source>A contact sheet ends in {join}, not “{file}”.</source>
            <translation>Ein Kontaktbogen endet auf {join}, nicht „{file}“.</translation>
        </message>
        <message>
            <location filename="../../purger/core/sheet.py" />
            <source>“{name}” is there already.</source>
            <translation>„{name}“ existiert schon.</translation>
        </message>
        <message>
            <location filename="../../purger/core/store.py" />
            <source>The cache cannot be opened: {error}.</source>
            <translation>Der Zwischenspeicher lässt sich nicht öffnen: {error}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/store.py" />
            <source>The cache cannot be {what}: {error}.</source>
            <translation>Der Zwischenspeicher kann nicht {what} werden: {error}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/store.py" />
            <source>The cache is damaged.</source>
            <translation>Der Zwischenspeicher ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/store.py" />
            <source>The cache is not open.</source>
            <translation>Der Zwischenspeicher ist nicht geöffnet.</translation>
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
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} files</source>
            <extracomment>Singular: {n} file</extracomment>
            <translation>
                <numerusform>{n} Datei</numerusform>
                <numerusform>{n} Dateien</numerusform>
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
            <location filename="../../purger/core/trash.py" />
            <source>The part of Windows that can refuse to delete is missing (pywin32).</source>
            <translation>Der Teil von Windows fehlt, der ein Löschen ablehnen kann (pywin32).</translation>
        </message>
        <message>
            <location filename="../../purger/core/trash.py" />
            <source>The system did not take it into the trash: {why}.</source>
            <translation>Das System nahm die Datei nicht in den Papierkorb: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/trash.py" />
            <source>This system does not tell where its trash keeps things.</source>
            <translation>Dieses System sagt nicht, wo sein Papierkorb die Dateien aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>A copy with the same content has its name now; it was left in the trash.</source>
            <translation>Eine Kopie gleichen Inhalts hat jetzt diesen Namen; die Datei blieb im Papierkorb.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Another file has its name now; nothing was overwritten.</source>
            <translation>Eine andere Datei hat jetzt diesen Namen; nichts wurde überschrieben.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It cannot be read in the trash: {why}.</source>
            <translation>Die Datei lässt sich im Papierkorb nicht lesen: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It could not be brought back: {why}.</source>
            <translation>Die Datei ließ sich nicht zurückholen: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It is in no trash.</source>
            <translation>Die Datei ist in keinem Papierkorb.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It is no longer in the trash: that was emptied, or another program took it out.</source>
            <translation>Die Datei ist nicht mehr im Papierkorb: Er wurde geleert, oder ein anderes Programm hat sie herausgeholt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It left the trash, but is not in its place.</source>
            <translation>Die Datei hat den Papierkorb verlassen, ist aber nicht an ihrem Platz.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It stays in the trash with its photo, which cannot come back.</source>
            <translation>Die Datei bleibt bei ihrem Foto im Papierkorb, das nicht zurückkommen kann.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Its folder cannot be made again: something else has that name.</source>
            <translation>Der Ordner lässt sich nicht wieder anlegen: Etwas anderes heißt so.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Its folder is none any more: something else has that name.</source>
            <translation>Der Ordner ist keiner mehr: Etwas anderes heißt so.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Its folder leads elsewhere now; it was left in the trash.</source>
            <translation>Der Ordner führt jetzt woandershin; die Datei blieb im Papierkorb.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Nothing came back.</source>
            <translation>Nichts kam zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>The system does not tell where its trash keeps it; bring it back from there.</source>
            <translation>Das System sagt nicht, wo sein Papierkorb die Datei aufbewahrt; bitte von dort zurückholen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <location filename="../../purger/core/whereabouts.py" />
            <source>The trash that it lies in cannot be reached; connect its drive.</source>
            <translation>Der Papierkorb mit der Datei ist nicht erreichbar; bitte sein Laufwerk anschließen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>What lies in the trash is no longer what went there; it was left alone.</source>
            <translation>Was im Papierkorb liegt, ist nicht mehr, was dorthin kam; es wurde nicht angerührt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/undo.py" />
            <source>You stopped; {n} files are still in the trash.</source>
            <extracomment>Singular: You stopped; {n} file is still in the trash.</extracomment>
            <translation>
                <numerusform>Angehalten; {n} Datei ist noch im Papierkorb.</numerusform>
                <numerusform>Angehalten; {n} Dateien sind noch im Papierkorb.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/undo.py" />
            <source>{n} files are back in their places.</source>
            <extracomment>Singular: {n} file is back in its place.</extracomment>
            <translation>
                <numerusform>{n} Datei ist wieder an ihrem Platz.</numerusform>
                <numerusform>{n} Dateien sind wieder an ihrem Platz.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/undo.py" />
            <source>{n} files did not come back.</source>
            <extracomment>Singular: {n} file did not come back.</extracomment>
            <translation>
                <numerusform>{n} Datei kam nicht zurück.</numerusform>
                <numerusform>{n} Dateien kamen nicht zurück.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/undo.py" />
            <source>{photos}, {size}, are back in their places.</source>
            <extracomment>Singular: {photos}, {size}, is back in its place.</extracomment>
            <translation>
                <numerusform>{photos}, {size}, wieder am alten Platz.</numerusform>
                <numerusform>{photos}, {size}, wieder am alten Platz.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/volumes.py" />
            <source>No holding folder can be made on “{top}”.</source>
            <translation>Auf „{top}“ lässt sich kein Ablageordner anlegen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>A purge is at it, or was cut off; the next start settles it.</source>
            <translation>Eine Aussortierung ist gerade dabei oder wurde unterbrochen; der nächste Start klärt das.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>Back in its place.</source>
            <translation>Wieder an ihrem Platz.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>In its place: another program brought it back.</source>
            <translation>An ihrem Platz: Ein anderes Programm hat sie zurückgeholt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>In the trash, as “{location}”.</source>
            <translation>Im Papierkorb, als „{location}“.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>In the trash; the system does not tell where.</source>
            <translation>Im Papierkorb; das System sagt nicht, wo.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It came back, and went to the trash again later, as “{location}”.</source>
            <translation>Es kam zurück und später wieder in den Papierkorb, als „{location}“.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It came back, and went to the trash again later; see the later purge.</source>
            <translation>Es kam zurück und später wieder in den Papierkorb; siehe die spätere Aussortierung.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It changed since.</source>
            <translation>Die Datei hat sich seither geändert.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It was brought back, and changed since.</source>
            <translation>Die Datei wurde zurückgeholt und hat sich seither geändert.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It was brought back, and is no longer there.</source>
            <translation>Die Datei wurde zurückgeholt und ist nicht mehr da.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It was brought back.</source>
            <translation>Die Datei wurde zurückgeholt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It was not there when its turn came; a file of its name is there now.</source>
            <translation>Die Datei war nicht da, als sie an der Reihe war; jetzt ist dort eine Datei ihres Namens.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>No longer in the trash: that was emptied, or another program took it out.</source>
            <translation>Nicht mehr im Papierkorb: Er wurde geleert, oder ein anderes Programm hat sie herausgeholt.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>What lies in the trash is no longer what went there.</source>
            <translation>Was im Papierkorb liegt, ist nicht mehr, was dorthin kam.</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>back in its place</source>
            <translation>wieder am Platz</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>changed since</source>
            <translation>seither geändert</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>drive not connected</source>
            <translation>Laufwerk nicht angeschlossen</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>found nowhere</source>
            <translation>nirgends gefunden</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>in the system's trash</source>
            <translation>im Papierkorb des Systems</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>in the trash</source>
            <translation>im Papierkorb</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>no longer in the trash</source>
            <translation>nicht mehr im Papierkorb</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>no longer there</source>
            <translation>nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>on its way</source>
            <translation>unterwegs</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>stayed</source>
            <translation>geblieben</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>trash not reached</source>
            <translation>Papierkorb nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>was no longer there</source>
            <translation>war nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>went to the trash again</source>
            <translation>kam wieder in den Papierkorb</translation>
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>It is on a RAM disk, which has no recycle bin.</source>
            <translation>Die Datei liegt auf einer RAM-Disk, die keinen Papierkorb hat.</translation>
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>It is on a network drive, which has no recycle bin.</source>
            <translation>Die Datei liegt auf einem Netzlaufwerk, das keinen Papierkorb hat.</translation>
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>The recycle bin of its drive is switched off.</source>
            <translation>Der Papierkorb des Laufwerks ist abgeschaltet.</translation>
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>Windows does not know its drive.</source>
            <translation>Windows kennt das Laufwerk nicht.</translation>
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>Windows does not say whether its drive has a recycle bin.</source>
            <translation>Windows sagt nicht, ob das Laufwerk einen Papierkorb hat.</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>It was changed just now, while it was to be moved.</source>
            <translation>Die Datei wurde eben geändert, als sie verschoben werden sollte.</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Its folder is on another volume than the trash now.</source>
            <translation>Der Ordner liegt jetzt auf einem anderen Datenträger als der Papierkorb.</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Its folder may not be written.</source>
            <translation>In den Ordner darf nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Its volume has no trash, and none can be made there.</source>
            <translation>Der Datenträger hat keinen Papierkorb, und es lässt sich keiner anlegen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Its volume is read-only.</source>
            <translation>Der Datenträger ist nur lesbar.</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>The folder may not be written, so nothing can be moved out of it.</source>
            <translation>In den Ordner darf nicht geschrieben werden, daher lässt sich nichts herausbewegen.</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>The quota of the volume is used up.</source>
            <translation>Das Kontingent des Datenträgers ist erschöpft.</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>The system does not allow it to be moved.</source>
            <translation>Das System erlaubt nicht, die Datei zu verschieben.</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>The volume of the trash is full.</source>
            <translation>Der Datenträger des Papierkorbs ist voll.</translation>
        </message>
        <message>
            <location filename="../../purger/engine.py" />
            <source>The system refused: {why}.</source>
            <translation>Das System lehnt ab: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>About purger</source>
            <translation>Über purger</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Cache</source>
            <translation>Zwischenspeicher</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Copied: versions and settings, no names of photos or folders.</source>
            <translation>Kopiert: Versionen und Einstellungen, keine Namen von Fotos oder Ordnern.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Copy for a Bug Report</source>
            <translation>Für einen Fehlerbericht kopieren</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Decisions and history</source>
            <translation>Entscheidungen und Verlauf</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Finds near-duplicate photos and moves what you mark to the trash. No photo leaves this computer.</source>
            <translation>Findet beinahe gleiche Fotos und verschiebt Markiertes in den Papierkorb. Kein Foto verlässt diesen Rechner.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>MIT: use it, change it, pass it on</source>
            <translation>MIT: benutzen, ändern, weitergeben</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Made with</source>
            <translation>Gemacht mit</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Network</source>
            <translation>Netz</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Open this folder</source>
            <translation>Diesen Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Runs on</source>
            <translation>Läuft auf</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Show the folder: {what}</source>
            <translation>Den Ordner zeigen: {what}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Versions and settings; names no photo and no folder of yours</source>
            <translation>Versionen und Einstellungen; nennt weder Fotos noch Ordner</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>purger {version}</source>
            <translation>purger {version}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/actions.py" />
            <source>{tip} ({key})</source>
            <translation>{tip} ({key})</translation>
        </message>
        <message>
            <location filename="../../purger/ui/album.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <location filename="../../purger/ui/viewer.py" />
            <source>Decoding…</source>
            <translation>Dekodieren …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/album.py" />
            <source>Finding the differences…</source>
            <translation>Unterschiede werden gesucht …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/all_groups.py" />
            <location filename="../../purger/ui/models.py" />
            <source>All groups</source>
            <translation>Alle Gruppen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/all_groups.py" />
            <source>No groups at this similarity</source>
            <translation>Keine Gruppen bei dieser Ähnlichkeit</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/all_groups.py" />
            <source>Reviewed {done:,} of {n} groups</source>
            <extracomment>Singular: Reviewed {done:,} of {n} group</extracomment>
            <translation>
                <numerusform>{done:,} von {n} Gruppe durchgesehen</numerusform>
                <numerusform>{done:,} von {n} Gruppen durchgesehen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/all_groups.py" />
            <source>{n} to go, up to {size}</source>
            <extracomment>Singular: {n} to go, up to {size}</extracomment>
            <translation>
                <numerusform>noch {n}, bis zu {size}</numerusform>
                <numerusform>noch {n}, bis zu {size}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/all_groups.py" />
            <source>{words}, {n} kept</source>
            <extracomment>Singular: {words}, {n} kept</extracomment>
            <translation>
                <numerusform>{words}, {n} behalten</numerusform>
                <numerusform>{words}, {n} behalten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/app.py" />
            <source>purger has a fault ({name}). See {file}.</source>
            <translation>purger hat einen Fehler ({name}). Siehe {file}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <location filename="../../purger/ui/similar_grid.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <source>best of its group</source>
            <translation>bestes seiner Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <location filename="../../purger/ui/map_view.py" />
            <location filename="../../purger/ui/similar_grid.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <location filename="../../purger/ui/spoken.py" />
            <source>marked for the trash</source>
            <translation>für den Papierkorb markiert</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>no visible difference</source>
            <translation>kein sichtbarer Unterschied</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>sharpness {share:.0%}</source>
            <translation>Schärfe {share:.0%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>shows something else</source>
            <translation>zeigt etwas anderes</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>{differs} · {scale:.0%}</source>
            <translation>{differs} · {scale:.0%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>{share:.1%} differs</source>
            <translation>{share:.1%} weicht ab</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>{stops:.1f} EV brighter</source>
            <translation>{stops:.1f} LW heller</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>{stops:.1f} EV darker</source>
            <translation>{stops:.1f} LW dunkler</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>{width} × {height} · {size} · {scale:.0%}</source>
            <translation>{width} × {height} · {size} · {scale:.0%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cheat_sheet.py" />
            <source>A right click shows what can be done with a photo, a group, a cluster. Tab goes to the buttons. Other keys: Edit ▸ Settings.</source>
            <translation>Ein Rechtsklick zeigt, was sich mit einem Foto, einer Gruppe, einem Cluster tun lässt. Tab geht zu den Knöpfen. Andere Tasten: Bearbeiten ▸ Einstellungen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cheat_sheet.py" />
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cheat_sheet.py" />
            <source>No command is called so, and none has this key.</source>
            <translation>Kein Befehl heißt so, und keiner hat diese Taste.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cheat_sheet.py" />
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Search for a word or a key…</source>
            <translation>Nach einem Wort oder einer Taste suchen …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cheat_sheet.py" />
            <source>{key}, held</source>
            <translation>{key}, gehalten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>By folder</source>
            <translation>Nach Ordner</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Every photo of every group</source>
            <translation>Jedes Foto jeder Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Every photo of this cluster</source>
            <translation>Jedes Foto dieses Clusters</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Every photo that is shown, not those that the filter hides</source>
            <translation>Jedes gezeigte Foto, nicht die vom Filter verborgenen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>In every group of the library</source>
            <translation>In jeder Gruppe der Sammlung</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>In every group of this cluster</source>
            <translation>In jeder Gruppe dieses Clusters</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>In the {n} groups that match the filter</source>
            <extracomment>Singular: In the group that matches the filter</extracomment>
            <translation>
                <numerusform>In der {n} Gruppe, die zum Filter passt</numerusform>
                <numerusform>In den {n} Gruppen, die zum Filter passen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Largest gain first</source>
            <translation>Größter Gewinn zuerst</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>Mark all but the best</source>
            <translation>Übrige markieren</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <location filename="../../purger/ui/navigator.py" />
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Order of the groups</source>
            <translation>Reihenfolge der Gruppen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Show only some: by name, kind, folder, camera, days</source>
            <translation>Nur einige zeigen: nach Name, Art, Ordner, Kamera, Tagen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Surest gain first</source>
            <translation>Sicherster Gewinn zuerst</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Unmark all</source>
            <translation>Alle Markierungen aufheben</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Which groups come first</source>
            <translation>Welche Gruppen zuerst kommen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>a group is photos that show the same</source>
            <translation>eine Gruppe sind Fotos, die dasselbe zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>photos of one scene or theme</source>
            <translation>Fotos einer Szene oder eines Themas</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>so far: some may still change</source>
            <translation>bisher: einige können sich noch ändern</translation>
        </message>
        <message>
            <location filename="../../purger/ui/clusterings.py" />
            <source>No chart.</source>
            <translation>Kein Diagramm.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>Accept the Suggestion</source>
            <translation>Vorschlag annehmen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>Keep Only This</source>
            <translation>Nur dieses behalten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>Next ›</source>
            <translation>Nächste ›</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>Photos {first:,} to {last:,} of {all:,}; show the others</source>
            <translation>Fotos {first:,} bis {last:,} von {all:,}; die anderen zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>Shows the others. The arrow keys go on to them as well; the keys 1 to {most} choose how many photos stand side by side.</source>
            <translation>Zeigt die anderen. Auch die Pfeiltasten gehen zu ihnen weiter; die Tasten 1 bis {most} wählen, wie viele Fotos nebeneinander stehen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>{first:,}–{last:,} of {all:,} ›</source>
            <translation>{first:,}–{last:,} von {all:,} ›</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>{last:,} of {all:,} ›</source>
            <translation>{last:,} von {all:,} ›</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <location filename="../../purger/ui/help_window.py" />
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/map_page.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <source>‹ Back</source>
            <translation>‹ Zurück</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>‹ Previous</source>
            <translation>‹ Vorige</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_page.py" />
            <source>← → choose · {mark} marks · {keep} keeps · {flicker}, held, shows the reference · 1 to 6 photos</source>
            <translation>← → wählen · {mark} markiert · {keep} behält · {flicker}, gehalten, zeigt das Bezugsfoto · 1 bis 6 Fotos</translation>
        </message>
        <message>
            <location filename="../../purger/ui/comparing.py" />
            <source>It is from outside: it is compared, never marked or moved.</source>
            <translation>Es ist von außerhalb: Es wird verglichen, nie markiert oder verschoben.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/comparing.py" />
            <location filename="../../purger/ui/roaming.py" />
            <source>That was the first group.</source>
            <translation>Das war die erste Gruppe.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/comparing.py" />
            <location filename="../../purger/ui/review_page.py" />
            <location filename="../../purger/ui/roaming.py" />
            <source>That was the last group.</source>
            <translation>Das war die letzte Gruppe.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/comparing.py" />
            <source>There is nothing here to compare it with.</source>
            <translation>Hier ist nichts zum Vergleichen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/comparing.py" />
            <source>These are the photos that you chose; Esc leads back to them.</source>
            <translation>Das sind die gewählten Fotos; Esc führt zu ihnen zurück.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/comparing.py" />
            <source>{n} similar photos</source>
            <extracomment>Singular: {n} similar photo</extracomment>
            <translation>
                <numerusform>{n} ähnliches Foto</numerusform>
                <numerusform>{n} ähnliche Fotos</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/comparing.py" />
            <source>{photo}, from outside</source>
            <translation>{photo}, von außerhalb</translation>
        </message>
        <message>
            <location filename="../../purger/ui/deciding.py" />
            <source>Byte copies cannot be told apart.</source>
            <translation>Bytegleiche Kopien lassen sich nicht unterscheiden.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/deciding.py" />
            <source>Kept {n} photos; they come back only when a new one joins them.</source>
            <extracomment>Singular: Kept {n} photo; it comes back only when a new one joins it.</extracomment>
            <translation>
                <numerusform>{n} Foto behalten; es kommt nur wieder, wenn ein neues dazukommt.</numerusform>
                <numerusform>{n} Fotos behalten; sie kommen nur wieder, wenn ein neues dazukommt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/deciding.py" />
            <source>Split where it held least; the parts stay apart from now on.</source>
            <translation>Dort geteilt, wo der Zusammenhalt am schwächsten war; die Teile bleiben von nun an getrennt.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/deciding.py" />
            <source>what you kept</source>
            <translation>Behaltenes</translation>
        </message>
        <message>
            <location filename="../../purger/ui/deciding.py" />
            <source>{name} was taken out of its group.</source>
            <translation>{name} wurde aus der Gruppe genommen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/deciding.py" />
            <source>{n} marks are back</source>
            <extracomment>Singular: {n} mark is back</extracomment>
            <translation>
                <numerusform>{n} Markierung wieder da</numerusform>
                <numerusform>{n} Markierungen wieder da</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/deciding.py" />
            <source>{n} marks taken away</source>
            <extracomment>Singular: {n} mark taken away</extracomment>
            <translation>
                <numerusform>{n} Markierung aufgehoben</numerusform>
                <numerusform>{n} Markierungen aufgehoben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/deciding.py" />
            <source>{n} photos are not duplicates of each other from now on.</source>
            <extracomment>Singular: {n} photo is no duplicate from now on.</extracomment>
            <translation>
                <numerusform>{n} Foto gilt von nun an nicht als Duplikat.</numerusform>
                <numerusform>{n} Fotos gelten von nun an nicht als Duplikate voneinander.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/history_delegates.py" />
            <location filename="../../purger/ui/plan_list.py" />
            <location filename="../../purger/ui/similar_grid.py" />
            <source>No preview</source>
            <translation>Keine Vorschau</translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <source>trash</source>
            <comment>where a marked photo goes</comment>
            <translation>Papierkorb</translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <source>{done:,} of {all:,}</source>
            <comment>groups reviewed</comment>
            <translation>{done:,} von {all:,}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/models.py" />
            <location filename="../../purger/ui/overview.py" />
            <source>{n} duplicates</source>
            <extracomment>Singular: {n} duplicate</extracomment>
            <translation>
                <numerusform>{n} Duplikat</numerusform>
                <numerusform>{n} Duplikate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/models.py" />
            <source>{n} marked</source>
            <extracomment>Singular: {n} marked</extracomment>
            <translation>
                <numerusform>{n} markiert</numerusform>
                <numerusform>{n} markiert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/panes.py" />
            <location filename="../../purger/ui/similar_grid.py" />
            <location filename="../../purger/ui/viewer.py" />
            <source>✓ Best</source>
            <translation>✓ Bestes</translation>
        </message>
        <message>
            <location filename="../../purger/ui/desk.py" />
            <location filename="../../purger/ui/purging.py" />
            <source>That waits until every photo is read.</source>
            <translation>Das geht erst, wenn alle Fotos gelesen sind.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>+1 file</source>
            <translation>+1 Datei</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Copies that a program mirrored, or turned without saying so in the file, are looked for where File ▸ Find Turned and Mirrored Copies is ticked; their group says so.</source>
            <translation>Kopien, die ein Programm gespiegelt oder gedreht hat, ohne es in der Datei zu vermerken, werden gesucht, wenn Datei ▸ Gedrehte und gespiegelte Kopien finden angekreuzt ist; ihre Gruppe sagt es.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>DAMAGED</source>
            <translation>BESCHÄDIGT</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Drawing…</source>
            <translation>Zeichnen …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Each is verified first.</source>
            <translation>Jedes wird zuerst geprüft.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Exposure brackets, focus stacks and panoramas are taken to be used together, so they are marked by hand only.</source>
            <translation>Belichtungsreihen, Fokusreihen und Panoramen gehören zusammen und werden daher nur von Hand markiert.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Files of a Photo, and Series</source>
            <translation>Dateien eines Fotos und Serien</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Files that are one photo to you are marked, kept and trashed together, all or none. A badge tells what a photo has:</source>
            <translation>Dateien, die für Menschen ein Foto sind, werden gemeinsam markiert, behalten und in den Papierkorb verschoben, alle oder keine. Ein Abzeichen sagt, was ein Foto hat:</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>How the Number of Clusters Was Chosen</source>
            <translation>Wie die Zahl der Cluster gewählt wurde</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Inertia and silhouette at each number of clusters</source>
            <translation>Trägheit und Silhouette bei jeder Zahl von Clustern</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>LIVE</source>
            <translation>LIVE</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>MOTION</source>
            <translation>MOTION</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Mark Anyway</source>
            <translation>Trotzdem markieren</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>Mark Them</source>
            <translation>Markieren</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>Mark all but the best in every group ({n} more photos)?</source>
            <extracomment>Singular: Mark all but the best in every group ({n} more photo)?</extracomment>
            <translation>
                <numerusform>In jeder Gruppe alle bis auf das beste markieren ({n} weiteres Foto)?</numerusform>
                <numerusform>In jeder Gruppe alle bis auf das beste markieren ({n} weitere Fotos)?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>Mark all but the best in every group ({n} photos)?</source>
            <extracomment>Singular: Mark all but the best in every group ({n} photo)?</extracomment>
            <translation>
                <numerusform>In jeder Gruppe alle bis auf das beste markieren ({n} Foto)?</numerusform>
                <numerusform>In jeder Gruppe alle bis auf das beste markieren ({n} Fotos)?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>Mark {n} photos of it all the same, all but one? What it was taken for cannot be made of the one that is left.</source>
            <extracomment>Singular: Mark {n} photo of it all the same, all but one? What it was taken for cannot be made of the one that is left.</extracomment>
            <translation>
                <numerusform>Trotzdem {n} Foto davon markieren, alle bis auf eines? Aus dem übrigen lässt sich nicht mehr machen, wofür die Serie aufgenommen wurde.</numerusform>
                <numerusform>Trotzdem {n} Fotos davon markieren, alle bis auf eines? Aus dem übrigen lässt sich nicht mehr machen, wofür die Serie aufgenommen wurde.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>More clusters always fit tighter. The number is taken where the inertia stops falling fast, and near it where the clusters stand apart best (silhouette).</source>
            <translation>Mehr Cluster passen immer enger. Genommen wird die Zahl, bei der die Trägheit aufhört, schnell zu fallen, und in deren Nähe jene, bei der sich die Cluster am besten abheben (Silhouette).</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Move to Trash</source>
            <translation>In den Papierkorb verschieben</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Move {photos} to the trash?</source>
            <translation>{photos} in den Papierkorb verschieben?</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Nothing is moved yet; look through the marks before you go on.</source>
            <translation>Noch wird nichts verschoben; die Markierungen lassen sich vorher durchsehen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>Only {n} files are listed: search for a name, a folder or a reason.</source>
            <extracomment>Singular: Only {n} file is listed: search for a name, a folder or a reason.</extracomment>
            <translation>
                <numerusform>Nur {n} Datei ist aufgeführt; die übrigen zeigt die Suche nach Name, Ordner oder Grund.</numerusform>
                <numerusform>Nur {n} Dateien sind aufgeführt; die übrigen zeigt die Suche nach Name, Ordner oder Grund.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>PROTECTED</source>
            <translation>GESCHÜTZT</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>RAW</source>
            <translation>RAW</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/help_window.py" />
            <source>Search…</source>
            <translation>Suchen …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Skipped Files</source>
            <translation>Übersprungene Dateien</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Skipped files</source>
            <translation>Übersprungene Dateien</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>The RAW files, videos and sidecars that belong to a photo go with it, all or none.</source>
            <translation>Die RAW-Dateien, Videos und Begleitdateien eines Fotos gehen mit, alle oder keine.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>This means what the filter hides as well.</source>
            <translation>Das meint auch, was der Filter verbirgt.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Type {count} to go on</source>
            <translation>{count} eingeben, um fortzufahren</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Type {count} to go on:</source>
            <translation>Zum Fortfahren {count} eingeben:</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>What could belong to two photos is left where it is.</source>
            <translation>Was zu zwei Fotos gehören könnte, bleibt, wo es ist.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>You set it to {count:,}.</source>
            <translation>Eingestellt ist {count:,}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>a RAW file of the same name, taken at the same time</source>
            <translation>eine RAW-Datei gleichen Namens, zur selben Zeit aufgenommen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>a video inside the file itself (Google, Samsung)</source>
            <translation>ein Video in der Datei selbst (Google, Samsung)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>lies in a protected folder (Group ▸ Keeper Rules): never marked, never moved</source>
            <translation>liegt in einem geschützten Ordner (Gruppe ▸ Auswahlregeln): nie markiert, nie verschoben</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>part of the picture is lost: never the one to keep, never marked by itself</source>
            <translation>ein Teil des Bilds ist verloren: nie das zu behaltende, nie von selbst markiert</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>sidecars: .xmp and those of RAW developers, .aae of Apple, .json of Takeout</source>
            <translation>Begleitdateien: .xmp und die von RAW-Entwicklern, .aae von Apple, .json von Takeout</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>the short video of a Live Photo: same name, .mov or .mp4</source>
            <translation>das kurze Video eines Live-Fotos: gleicher Name, .mov oder .mp4</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} files could not be read</source>
            <extracomment>Singular: {n} file could not be read</extracomment>
            <translation>
                <numerusform>{n} Datei ließ sich nicht lesen</numerusform>
                <numerusform>{n} Dateien ließen sich nicht lesen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} files: {reason}</source>
            <extracomment>Singular: {n} file: {reason}</extracomment>
            <translation>
                <numerusform>{n} Datei: {reason}</numerusform>
                <numerusform>{n} Dateien: {reason}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos ({size})</source>
            <extracomment>Singular: {n} photo ({size})</extracomment>
            <translation>
                <numerusform>{n} Foto ({size})</numerusform>
                <numerusform>{n} Fotos ({size})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos among them stand in no group: nothing like them stays.</source>
            <extracomment>Singular: {n} photo among them stands in no group: nothing like it stays.</extracomment>
            <translation>
                <numerusform>{n} Foto davon steht in keiner Gruppe: Nichts Vergleichbares bleibt.</numerusform>
                <numerusform>{n} Fotos davon stehen in keiner Gruppe: Nichts Vergleichbares bleibt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos are damaged</source>
            <extracomment>Singular: {n} photo is damaged</extracomment>
            <translation>
                <numerusform>{n} Foto ist beschädigt</numerusform>
                <numerusform>{n} Fotos sind beschädigt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos of its group stay.</source>
            <extracomment>Singular: {n} photo of its group stays.</extracomment>
            <translation>
                <numerusform>{n} Foto seiner Gruppe bleibt.</numerusform>
                <numerusform>{n} Fotos seiner Gruppe bleiben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos of their groups stay.</source>
            <extracomment>Singular: {n} photo of their groups stays.</extracomment>
            <translation>
                <numerusform>{n} Foto der Gruppen bleibt.</numerusform>
                <numerusform>{n} Fotos der Gruppen bleiben.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>{series}: its photos belong together.</source>
            <translation>{series}: Die Fotos gehören zusammen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/done_bar.py" />
            <source>Hide this line</source>
            <translation>Diese Zeile ausblenden</translation>
        </message>
        <message>
            <location filename="../../purger/ui/done_bar.py" />
            <source>Not Now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>A photo by itself: drop the folder that it is in.</source>
            <translation>Ein einzelnes Foto: bitte den Ordner hierher ziehen, in dem es liegt.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>Let go to find what is similar to the first of these photos, “{name}”.</source>
            <translation>Loslassen, um zu finden, was dem ersten dieser Fotos ähnlich ist: „{name}“.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>Let go to find what is similar to “{name}”.</source>
            <translation>Loslassen, um zu finden, was „{name}“ ähnlich ist.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>Let go to open the folder “{name}”.</source>
            <translation>Loslassen, um den Ordner „{name}“ zu öffnen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>Let go to open these {count:,} folders.</source>
            <translation>Loslassen, um diese {count:,} Ordner zu öffnen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>None of these {count:,} files is a photo of a format that purger reads.</source>
            <translation>Keine dieser {count:,} Dateien ist ein Foto in einem Format, das purger liest.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>Nothing can be opened while this runs. Wait until it ends, or stop it.</source>
            <translation>Solange dies läuft, lässt sich nichts öffnen. Das Ende abwarten oder es anhalten.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>The other program would move this away; purger takes nothing.</source>
            <translation>Das andere Programm würde dies verschieben; purger nimmt nichts weg.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>This lies in the trash. Put it back first, then drop it here.</source>
            <translation>Dies liegt im Papierkorb. Erst zurücklegen, dann hierher ziehen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>“{name}” is no photo of a format that purger reads.</source>
            <translation>„{name}“ ist kein Foto in einem Format, das purger liest.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>“{scheme}://” is no folder of this computer. Connect the device or the share as a folder, or copy the photos to this computer; then open that.</source>
            <translation>„{scheme}://“ ist kein Ordner dieses Computers. Das Gerät oder die Freigabe als Ordner einbinden oder die Fotos auf diesen Computer kopieren; dann lassen sie sich öffnen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/early_review.py" />
            <source>All photos are read; the clusters are on the left.</source>
            <translation>Alle Fotos sind gelesen; links stehen die Cluster.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/early_review.py" />
            <location filename="../../purger/ui/scanning.py" />
            <source>The scan failed.</source>
            <translation>Der Suchlauf ist fehlgeschlagen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/early_review.py" />
            <source>This review has {read:,} of {total:,} photos.</source>
            <translation>Diese Durchsicht hat {read:,} von {total:,} Fotos.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/early_review.py" />
            <source>{n} marks were taken away: more photos came, and one of each group stays.</source>
            <extracomment>Singular: {n} mark was taken away: more photos came, and one of each group stays.</extracomment>
            <translation>
                <numerusform>{n} Markierung wurde entfernt: Es kamen weitere Fotos, und eines jeder Gruppe bleibt.</numerusform>
                <numerusform>{n} Markierungen wurden entfernt: Es kamen weitere Fotos, und eines jeder Gruppe bleibt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/early_review.py" />
            <source>{n} marks were taken away: with the photos that came they belong to series.</source>
            <extracomment>Singular: {n} mark was taken away: with the photos that came it belongs to a series.</extracomment>
            <translation>
                <numerusform>{n} Markierung fiel weg: Mit den neuen Fotos gehört das Foto zu einer Serie.</numerusform>
                <numerusform>{n} Markierungen fielen weg: Mit den neuen Fotos gehören die Fotos zu Serien.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <location filename="../../purger/ui/first_steps.py" />
            <source>Choose a folder</source>
            <translation>Einen Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <location filename="../../purger/ui/status_bar.py" />
            <source>Files that could not be read or are damaged, and why</source>
            <translation>Dateien, die sich nicht lesen ließen oder beschädigt sind, und warum</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <source>Look through the same folders again</source>
            <translation>Dieselben Ordner noch einmal durchsuchen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <source>Move the similarity slider there; marks are kept</source>
            <translation>Den Ähnlichkeitsregler dorthin schieben; Markierungen bleiben</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <location filename="../../purger/ui/filter_bar.py" />
            <source>See everything again</source>
            <translation>Wieder alles sehen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <source>Shows what goes, and asks, before anything is moved</source>
            <translation>Zeigt, was geht, und fragt, bevor etwas verschoben wird</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <source>To where you were (Esc)</source>
            <translation>Zurück (Esc)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <location filename="../../purger/ui/start_page.py" />
            <source>What went to the trash, and the way back</source>
            <translation>Was im Papierkorb liegt, und der Weg zurück</translation>
        </message>
        <message>
            <location filename="../../purger/ui/engine.py" />
            <source>The engine could not be started: {why}.</source>
            <translation>Der Motor ließ sich nicht starten: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/engine.py" />
            <source>The engine has a fault ({what}).</source>
            <translation>Der Motor hat einen Fehler ({what}).</translation>
        </message>
        <message>
            <location filename="../../purger/ui/engine.py" />
            <source>The engine stopped unexpectedly ({how}); what it read so far is kept, and looking again goes past a photo that stopped it.</source>
            <translation>Der Motor hat unerwartet aufgehört ({how}); was er bis dahin gelesen hat, bleibt erhalten, und beim nächsten Mal wird ein Foto, an dem es lag, übergangen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/enlarging.py" />
            <location filename="../../purger/ui/spoken.py" />
            <source>in no group</source>
            <translation>in keiner Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/ui/enlarging.py" />
            <location filename="../../purger/ui/progress_page.py" />
            <source>{done:,} of {total:,}</source>
            <translation>{done:,} von {total:,}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>Exported: {what} in “{file}”.</source>
            <translation>Exportiert: {what} in „{file}“.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/exports.py" />
            <source>Exported: {what} in “{file}”; {n} photos left out.</source>
            <extracomment>Singular: Exported: {what} in “{file}”; {n} photo left out.</extracomment>
            <translation>
                <numerusform>Exportiert: {what} in „{file}“; {n} Foto ausgelassen.</numerusform>
                <numerusform>Exportiert: {what} in „{file}“; {n} Fotos ausgelassen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>No cluster is shown.</source>
            <translation>Es wird kein Cluster gezeigt.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>The result of the scan is no longer there; look again first.</source>
            <translation>Das Ergebnis des Suchlaufs ist nicht mehr da; bitte zuerst neu suchen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <location filename="../../purger/ui/review_page.py" />
            <source>This photo stands in no group.</source>
            <translation>Dieses Foto steht in keiner Gruppe.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>{cluster}, group {number}</source>
            <translation>{cluster}, Gruppe {number}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/exports.py" />
            <source>{n} links</source>
            <extracomment>Singular: {n} link</extracomment>
            <translation>
                <numerusform>{n} Link</numerusform>
                <numerusform>{n} Links</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/exports.py" />
            <source>{n} pages</source>
            <extracomment>Singular: {n} page</extracomment>
            <translation>
                <numerusform>{n} Seite</numerusform>
                <numerusform>{n} Seiten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/exports.py" />
            <source>{n} pairs</source>
            <extracomment>Singular: {n} pair</extracomment>
            <translation>
                <numerusform>{n} Paar</numerusform>
                <numerusform>{n} Paare</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>{title}: where shall “{folder}” be made?</source>
            <translation>{title}: Wo soll „{folder}“ angelegt werden?</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Bytes a pixel</source>
            <translation>Bytes je Pixel</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Camera</source>
            <translation>Kamera</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Facts of the photos</source>
            <translation>Angaben zu den Fotos</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>File changed</source>
            <translation>Datei geändert</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Taken</source>
            <translation>Aufgenommen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>With it</source>
            <translation>Dazu</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>{bytes:.2f}</source>
            <translation>{bytes:.2f}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>{width} × {height} ({megapixels:.1f} MP)</source>
            <translation>{width} × {height} ({megapixels:.1f} MP)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>All cameras</source>
            <translation>Alle Kameras</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>All folders</source>
            <translation>Alle Ordner</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>All kinds</source>
            <translation>Alle Arten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>All states</source>
            <translation>Alle Zustände</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Camera not known</source>
            <translation>Kamera nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Clear</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Kind of group</source>
            <translation>Art der Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>Reviewed</source>
            <translation>Durchgesehen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>See everything again, and hide this bar</source>
            <translation>Wieder alles zeigen und diese Leiste ausblenden</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Series</source>
            <translation>Serien</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>State of the review</source>
            <translation>Stand der Durchsicht</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Text in the name</source>
            <translation>Text im Namen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>To be reviewed</source>
            <translation>Noch durchzusehen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>With marks</source>
            <translation>Mit Markierungen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>from {day}</source>
            <translation>ab {day}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>to {day}</source>
            <translation>bis {day}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/filter_bar.py" />
            <source>{found:,} of {n} groups match</source>
            <extracomment>Singular: {found:,} of {n} group matches</extracomment>
            <translation>
                <numerusform>{found:,} von {n} Gruppe passt</numerusform>
                <numerusform>{found:,} von {n} Gruppen passen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>{name}: a day like 2024-05-31, a month or a year</source>
            <translation>{name}: ein Tag wie 2024-05-31, ein Monat oder ein Jahr</translation>
        </message>
        <message>
            <location filename="../../purger/ui/first_steps.py" />
            <source>After you saw the list and agreed. One key brings all of it back.</source>
            <translation>Erst nachdem die Liste gezeigt und bestätigt wurde. Eine Taste bringt alles zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/first_steps.py" />
            <source>Copies and near-twins stand side by side; the best is proposed, you decide.</source>
            <translation>Kopien und Beinahe-Zwillinge stehen nebeneinander; das beste wird vorgeschlagen, entschieden wird von Hand.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/first_steps.py" />
            <source>Each photo is read once. Nothing in it is changed.</source>
            <translation>Jedes Foto wird einmal gelesen. Nichts daran wird geändert.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/first_steps.py" />
            <source>Keep the best</source>
            <translation>Das Beste behalten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/first_steps.py" />
            <source>The rest goes to the trash</source>
            <translation>Der Rest kommt in den Papierkorb</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <location filename="../../purger/ui/mark_many.py" />
            <source>&amp;Everywhere, whatever the filter hides</source>
            <translation>&amp;Überall, auch im vom Filter Verborgenen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>&amp;Free at least</source>
            <translation>&amp;Freimachen mindestens</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>At most {size} can be freed at this similarity.</source>
            <translation>Bei dieser Ähnlichkeit lassen sich höchstens {size} freimachen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>At most {size} can be freed at this similarity; {n} photos of it ({marked}) are marked.</source>
            <extracomment>Singular: At most {size} can be freed at this similarity; {n} photo of it ({marked}) is marked.</extracomment>
            <translation>
                <numerusform>Bei dieser Ähnlichkeit lassen sich höchstens {size} freimachen; {n} Foto davon ({marked}) ist markiert.</numerusform>
                <numerusform>Bei dieser Ähnlichkeit lassen sich höchstens {size} freimachen; {n} Fotos davon ({marked}) sind markiert.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>Free Up Space</source>
            <translation>Platz schaffen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>How much to free</source>
            <translation>Wie viel frei werden soll</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/goal_dialog.py" />
            <location filename="../../purger/ui/review_page.py" />
            <source>In the {n} &amp;groups that match the filter</source>
            <extracomment>Singular: In the &amp;group that matches the filter</extracomment>
            <translation>
                <numerusform>In der {n} &amp;Gruppe, die zum Filter passt</numerusform>
                <numerusform>In den {n} &amp;Gruppen, die zum Filter passen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <location filename="../../purger/ui/history_panel.py" />
            <source>Looking…</source>
            <translation>Suchen …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>That is more than there is. All that can be freed: {words}</source>
            <translation>Das ist mehr, als es gibt. Alles, was sich freimachen lässt: {words}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>The surest duplicates are marked first: byte copies, then the photos that are most alike. Series, photos that you kept, damaged ones and groups that you decided are left alone. Nothing is moved: look through the marks before you go on.</source>
            <translation>Die sichersten Duplikate werden zuerst markiert: bytegleiche Kopien, dann die ähnlichsten Fotos. Serien, behaltene und beschädigte Fotos sowie entschiedene Gruppen bleiben unberührt. Es wird nichts verschoben: Die Markierungen lassen sich vorher durchsehen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>There is nothing to mark.</source>
            <translation>Es gibt nichts zu markieren.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>What is marked already is enough.</source>
            <translation>Was schon markiert ist, genügt.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>What it takes</source>
            <translation>Was es braucht</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <location filename="../../purger/ui/keys_tab.py" />
            <location filename="../../purger/ui/mark_many.py" />
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>{n} more photos</source>
            <extracomment>Singular: {n} more photo</extracomment>
            <translation>
                <numerusform>{n} weiteres Foto</numerusform>
                <numerusform>{n} weitere Fotos</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>{photos}, {size}, {how_sure}.</source>
            <translation>{photos}, {size}, {how_sure}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>A group: photos that show the same, of which one is enough</source>
            <translation>Eine Gruppe: Fotos, die dasselbe zeigen und von denen eines genügt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>Mark Anyway…</source>
            <translation>Trotzdem markieren …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>Mark the others</source>
            <translation>Andere markieren</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/lineup.py" />
            <source>Single photos</source>
            <translation>Einzelne Fotos</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/map_page.py" />
            <source>Unmark</source>
            <translation>Markierung aufheben</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/lineup.py" />
            <source>best: {reason}</source>
            <translation>bestes: {reason}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>taken to be used together</source>
            <translation>zum gemeinsamen Gebrauch aufgenommen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>unsure which is best: {reason}</source>
            <translation>bestes unsicher: {reason}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/grid.py" />
            <source>{n} new since you kept these</source>
            <extracomment>Singular: {n} new since you kept these</extracomment>
            <translation>
                <numerusform>{n} neu, seit diese behalten wurden</numerusform>
                <numerusform>{n} neu, seit diese behalten wurden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/overview.py" />
            <source>{size} could be freed</source>
            <translation>{size} könnten frei werden</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>Forward ›</source>
            <translation>Vor ›</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>Help – purger</source>
            <translation>Hilfe – purger</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>No page has these words.</source>
            <translation>Keine Seite enthält diese Wörter.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>Search the help</source>
            <translation>Hilfe durchsuchen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>To the page that you came from (Alt+Left)</source>
            <translation>Zur vorigen Seite (Alt+Links)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>To the page that you went back from (Alt+Right)</source>
            <translation>Zur nächsten Seite (Alt+Rechts)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>Topics</source>
            <translation>Themen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>Words that a page shall have (Ctrl+F)</source>
            <translation>Wörter, die eine Seite enthalten soll (Strg+F)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>Decisions, marks and the record of every purge</source>
            <translation>Entscheidungen, Markierungen und das Verzeichnis jeder Aussortierung</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>Networks that you added</source>
            <translation>Hinzugefügte Netze</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>Settings and keeper rules</source>
            <translation>Einstellungen und Auswahlregeln</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>Small pictures and what the network saw; may go at any time</source>
            <translation>Kleine Bilder und was das Netz sah; darf jederzeit weg</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>The log</source>
            <translation>Das Protokoll</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>what</source>
            <translation>was</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>what they do</source>
            <translation>was sie tun</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>where</source>
            <translation>wo</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>{network}, which ships with purger</source>
            <translation>{network}, das purger mitbringt</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_delegates.py" />
            <location filename="../../purger/ui/models.py" />
            <source>+{n} files</source>
            <extracomment>Singular: +{n} file</extracomment>
            <translation>
                <numerusform>+{n} Datei</numerusform>
                <numerusform>+{n} Dateien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <location filename="../../purger/ui/spoken.py" />
            <source>{name} with {n} files</source>
            <extracomment>Singular: {name} with {n} file</extracomment>
            <translation>
                <numerusform>{name} mit {n} Datei</numerusform>
                <numerusform>{name} mit {n} Dateien</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_models.py" />
            <source>{name}, {place}, of {folder}, {size}</source>
            <translation>{name}, {place}, aus {folder}, {size}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} back</source>
            <extracomment>Singular: {n} back</extracomment>
            <translation>
                <numerusform>{n} zurück</numerusform>
                <numerusform>{n} zurück</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} cut off</source>
            <extracomment>Singular: {n} cut off</extracomment>
            <translation>
                <numerusform>{n} unterbrochen</numerusform>
                <numerusform>{n} unterbrochen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} in the trash</source>
            <extracomment>Singular: {n} in the trash</extracomment>
            <translation>
                <numerusform>{n} im Papierkorb</numerusform>
                <numerusform>{n} im Papierkorb</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} lost</source>
            <extracomment>Singular: {n} lost</extracomment>
            <translation>
                <numerusform>{n} verloren</numerusform>
                <numerusform>{n} verloren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} stayed</source>
            <extracomment>Singular: {n} stayed</extracomment>
            <translation>
                <numerusform>{n} geblieben</numerusform>
                <numerusform>{n} geblieben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} were no longer there</source>
            <extracomment>Singular: {n} was no longer there</extracomment>
            <translation>
                <numerusform>{n} war nicht mehr da</numerusform>
                <numerusform>{n} waren nicht mehr da</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Bring &amp;Selected Back ({chosen:,})</source>
            <translation>Ausge&amp;wählte zurückholen ({chosen:,})</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Bringing back from the trash: {done:,} of {total:,} files</source>
            <translation>Aus dem Papierkorb zurückholen: {done:,} von {total:,} Dateien</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Bringing back from the trash…</source>
            <translation>Aus dem Papierkorb zurückholen …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/map_page.py" />
            <location filename="../../purger/ui/progress_page.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Nothing of it is in the trash.</source>
            <translation>Nichts davon ist im Papierkorb.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Photos of this purge</source>
            <translation>Fotos dieser Aussortierung</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/map_page.py" />
            <location filename="../../purger/ui/progress_page.py" />
            <location filename="../../purger/ui/reading_panel.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <location filename="../../purger/ui/stack.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Purges</source>
            <translation>Aussortierungen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Stop before the next photo (Esc); what came back stays</source>
            <translation>Vor dem nächsten Foto anhalten (Esc); was zurück ist, bleibt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>The history cannot be read</source>
            <translation>Der Verlauf ist nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>What came back</source>
            <translation>Was zurückkam</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>What did not come back, and why</source>
            <translation>Was nicht zurückkam und warum</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>{count:,} {place}</source>
            <translation>{count:,} {place}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>{photos}: {summary}</source>
            <translation>{photos}: {summary}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>{words}. A look shows: {found}.</source>
            <translation>{words}. Ein Blick zeigt: {found}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Bring Back Its &amp;Group ({count:,})</source>
            <translation>Seine &amp;Gruppe zurückholen ({count:,})</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>It stood in no group: no photo was kept in its place.</source>
            <translation>Es stand in keiner Gruppe: An seiner Stelle wurde kein Foto behalten.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>It was not brought back. {why}</source>
            <translation>Die Datei kam nicht zurück. {why}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Kept in its place:</source>
            <translation>An seiner Stelle behalten:</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Path: {path}
Size: {bytes}
Changed: {changed}
Inode: {inode} on device {device}
SHA-256: {digest}
Written down: {written}</source>
            <translation>Pfad: {path}
Größe: {bytes}
Geändert: {changed}
Inode: {inode} auf Gerät {device}
SHA-256: {digest}
Aufgeschrieben: {written}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>The photo that was kept</source>
            <translation>Das behaltene Foto</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Was to stay:</source>
            <translation>Sollte bleiben:</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Where its files are</source>
            <translation>Wo seine Dateien sind</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_panel.py" />
            <source>{n} bytes</source>
            <extracomment>Singular: {n} byte</extracomment>
            <translation>
                <numerusform>{n} Byte</numerusform>
                <numerusform>{n} Bytes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>{size}, of {folder}</source>
            <translation>{size}, aus {folder}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>“{file}” was kept in its place.</source>
            <translation>„{file}“ wurde an seiner Stelle behalten.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>“{file}” was to stay in its place.</source>
            <translation>„{file}“ sollte an seiner Stelle bleiben.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>“{file}”, which is no longer there, was kept in its place.</source>
            <translation>„{file}“, nicht mehr da, wurde an seiner Stelle behalten.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/keeping.py" />
            <source>{n} do not hold any more.</source>
            <extracomment>Singular: {n} does not hold any more.</extracomment>
            <translation>
                <numerusform>{n} gilt nicht mehr.</numerusform>
                <numerusform>{n} gelten nicht mehr.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/keeping.py" />
            <source>{n} marks from last time are back.</source>
            <extracomment>Singular: {n} mark from last time is back.</extracomment>
            <translation>
                <numerusform>{n} Markierung vom letzten Mal ist wieder da.</numerusform>
                <numerusform>{n} Markierungen vom letzten Mal sind wieder da.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/keeping.py" />
            <source>{n} marks from last time do not hold any more.</source>
            <extracomment>Singular: {n} mark from last time does not hold any more.</extracomment>
            <translation>
                <numerusform>{n} Markierung vom letzten Mal gilt nicht mehr.</numerusform>
                <numerusform>{n} Markierungen vom letzten Mal gelten nicht mehr.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>Ask Again</source>
            <translation>Wieder fragen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>Kept Sets</source>
            <translation>Behaltene Sätze</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>Kept sets</source>
            <translation>Behaltene Sätze</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>No set is kept, and nothing was told apart, among these photos.</source>
            <translation>Unter diesen Fotos ist kein Satz behalten und nichts auseinandergehalten.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>Not duplicates</source>
            <translation>Keine Duplikate</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <location filename="../../purger/ui/outcome_page.py" />
            <location filename="../../purger/ui/status_bar.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>{title} ({count:,})</source>
            <translation>{title} ({count:,})</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>{what}: {photos}</source>
            <translation>{what}: {photos}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>… and {count:,} older ones.</source>
            <translation>… und {count:,} ältere.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/key_field.py" />
            <source>Press a key to add it</source>
            <translation>Eine Taste drücken, um sie hinzuzufügen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>All with the left hand</source>
            <translation>Alles mit der linken Hand</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Commands and their keys</source>
            <translation>Befehle und ihre Tasten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Leave It There</source>
            <translation>Dort lassen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Reset All Keys</source>
            <translation>Alle Tasten zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Set of keys</source>
            <translation>Tastensatz</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Take {key} away from “{command}”</source>
            <translation>„{command}“ die Taste {key} nehmen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>The keys that this command has in the set above</source>
            <translation>Die Tasten, die dieser Befehl im Satz oben hat</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Use {key} Here</source>
            <translation>{key} hier verwenden</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Usual keys</source>
            <translation>Übliche Tasten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>no key</source>
            <translation>keine Taste</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>{help} {keys} always does so.</source>
            <translation>{help} {keys} tut das immer.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>{key} always means “{command}”.</source>
            <translation>{key} bedeutet immer „{command}“.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>{key} does that already.</source>
            <translation>{key} tut das schon.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>{key} means {commands} now.</source>
            <translation>{key} bedeutet jetzt {commands}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/language.py" />
            <location filename="../../purger/ui/motion.py" />
            <source>As the System</source>
            <translation>Wie das System</translation>
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
            <location filename="../../purger/ui/lineup.py" />
            <source>Group of {count:,}: {evidence}</source>
            <translation>Gruppe von {count:,}: {evidence}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/lineup.py" />
            <source>best: {reason} (unsure)</source>
            <translation>bestes: {reason} (unsicher)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/lineup.py" />
            <source>{series} of {count:,}: {evidence}</source>
            <translation>{series} von {count:,}: {evidence}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Lasso</source>
            <translation>Lasso</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <location filename="../../purger/ui/mark_many.py" />
            <location filename="../../purger/ui/panes.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <source>Mark</source>
            <translation>Markieren</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Photos that resemble each other come to lie together.</source>
            <translation>Fotos, die einander gleichen, kommen beieinander zu liegen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Show these</source>
            <translation>Diese zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>The map cannot be drawn.</source>
            <translation>Die Karte lässt sich nicht zeichnen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Wheel zooms, drag moves, Shift+drag selects, a click shows the photo in its cluster</source>
            <translation>Rad zoomt, Ziehen verschiebt, Umschalt+Ziehen wählt aus, ein Klick zeigt das Foto in seinem Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Whole map</source>
            <translation>Ganze Karte</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/map_page.py" />
            <source>{n} clusters</source>
            <extracomment>Singular: {n} cluster</extracomment>
            <translation>
                <numerusform>{n} Cluster</numerusform>
                <numerusform>{n} Cluster</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>●  photo     ○  in a group     ✕  marked</source>
            <translation>●  Foto     ○  in einer Gruppe     ✕  markiert</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <source>Cluster {number} · {size}</source>
            <translation>Cluster {number} · {size}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <source>Map of the photos</source>
            <translation>Karte der Fotos</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <source>best of its group of {count:,}</source>
            <translation>bestes seiner Gruppe von {count:,}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <source>in a group of {count:,}</source>
            <translation>in einer Gruppe von {count:,}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/map_view.py" />
            <source>{n} photos, {size} selected</source>
            <extracomment>Singular: {n} photo, {size} selected</extracomment>
            <translation>
                <numerusform>{n} Foto, {size} ausgewählt</numerusform>
                <numerusform>{n} Fotos, {size} ausgewählt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>%</source>
            <translation> %</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>&amp;All but the best</source>
            <translation>&amp;Alle bis auf das beste</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>&amp;Everywhere</source>
            <translation>&amp;Überall</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>At least so much like the best</source>
            <translation>Mindestens so ähnlich wie das beste</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>In this &amp;cluster</source>
            <translation>In diesem &amp;Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>In this &amp;group</source>
            <translation>In dieser &amp;Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Mark Many</source>
            <translation>Viele markieren</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Only &amp;byte copies of the best</source>
            <translation>Nur &amp;bytegleiche Kopien des besten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Only photos that are at &amp;least</source>
            <translation>Nur Fotos, die &amp;mindestens</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>What would be marked</source>
            <translation>Was markiert würde</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Which</source>
            <translation>Welche</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>like the best</source>
            <translation>wie das beste sind</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>Damaged photos were left alone; mark them one by one.</source>
            <translation>Beschädigte Fotos blieben unberührt; sie lassen sich einzeln markieren.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>It stands in no group.</source>
            <translation>Es steht in keiner Gruppe.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>Left alone: {photos}.</source>
            <translation>Unberührt: {photos}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>What lies in a protected folder was left alone.</source>
            <translation>Was in einem geschützten Ordner liegt, blieb unberührt.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>What you kept before was left alone; mark it one by one.</source>
            <translation>Früher Behaltenes blieb unberührt; es lässt sich einzeln markieren.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>What you kept, damaged photos and such with files of their own were left alone.</source>
            <translation>Behaltenes, beschädigte Fotos und solche mit eigenen Dateien blieben unberührt.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>You chose in this group by hand; it was left as it is.</source>
            <translation>Diese Gruppe ist von Hand entschieden; sie blieb, wie sie ist.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} brackets, stacks and panoramas were left alone: their photos belong together.</source>
            <extracomment>Singular: {n} bracket, stack or panorama was left alone: its photos belong together.</extracomment>
            <translation>
                <numerusform>{n} Reihe oder Panorama blieb unberührt: Die Fotos gehören zusammen.</numerusform>
                <numerusform>{n} Reihen und Panoramen blieben unberührt: Ihre Fotos gehören zusammen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} of series</source>
            <extracomment>Singular: {n} of series</extracomment>
            <translation>
                <numerusform>{n} aus Serien</numerusform>
                <numerusform>{n} aus Serien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} photos marked.</source>
            <extracomment>Singular: {n} photo marked.</extracomment>
            <translation>
                <numerusform>{n} Foto markiert.</numerusform>
                <numerusform>{n} Fotos markiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} photos without a duplicate</source>
            <extracomment>Singular: {n} photo without a duplicate</extracomment>
            <translation>
                <numerusform>{n} Foto ohne Duplikat</numerusform>
                <numerusform>{n} Fotos ohne Duplikat</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} that are best or of groups that you decided</source>
            <extracomment>Singular: {n} that is best or of a group that you decided</extracomment>
            <translation>
                <numerusform>{n}, das bestes oder aus einer entschiedenen Gruppe ist</numerusform>
                <numerusform>{n}, die beste oder aus entschiedenen Gruppen sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>{series}: its photos belong together. Mark them one by one.</source>
            <translation>{series}: Die Fotos gehören zusammen. Sie lassen sich einzeln markieren.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>At least one photo of each group stays that is not damaged.</source>
            <translation>Mindestens ein unbeschädigtes Foto jeder Gruppe bleibt.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>At least one photo of each group stays.</source>
            <translation>Mindestens ein Foto jeder Gruppe bleibt.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>Best of its group: {reason}</source>
            <translation>Bestes seiner Gruppe: {reason}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>Best of its group: {reason} (unsure)</source>
            <translation>Bestes seiner Gruppe: {reason} (unsicher)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>Chosen on the map</source>
            <translation>Auf der Karte gewählt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>In a protected folder: it cannot be marked</source>
            <translation>In einem geschützten Ordner: nicht markierbar</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>It lies in a protected folder (Group ▸ Keeper Rules).</source>
            <translation>Es liegt in einem geschützten Ordner (Gruppe ▸ Auswahlregeln).</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>Motion photo: a video is inside this file</source>
            <translation>Bewegungsfoto: In dieser Datei steckt ein Video</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>identical</source>
            <translation>identisch</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>near</source>
            <translation>ähnlich</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>no duplicates</source>
            <translation>keine Duplikate</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>with {file}, {size}</source>
            <translation>mit {file}, {size}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/models.py" />
            <source>{done:,} of {n} groups reviewed</source>
            <extracomment>Singular: {done:,} of {n} group reviewed</extracomment>
            <translation>
                <numerusform>{done:,} von {n} Gruppe durchgesehen</numerusform>
                <numerusform>{done:,} von {n} Gruppen durchgesehen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/models.py" />
            <source>{n} series</source>
            <extracomment>Singular: {n} series</extracomment>
            <translation>
                <numerusform>{n} Serie</numerusform>
                <numerusform>{n} Serien</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>{share:.0%} alike to the best, {tier}; {evidence}</source>
            <translation>{share:.0%} wie das beste, {tier}; {evidence}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/motion.py" />
            <source>Nothing moves by itself</source>
            <translation>Nichts bewegt sich von selbst</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>A cluster is photos of one scene or theme; they need not be duplicates. Type another number, and Enter</source>
            <translation>Ein Cluster sind Fotos einer Szene oder eines Themas; Duplikate müssen sie nicht sein. Eine andere Zahl eingeben, dann Enter</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>All groups of the library in a row, the surest gain first. A group is photos that show the same; it is reviewed once you marked or kept some of it, or left it as it is.</source>
            <translation>Alle Gruppen der Sammlung hintereinander, der sicherste Gewinn zuerst. Eine Gruppe sind Fotos, die dasselbe zeigen; sie ist durchgesehen, sobald Sie darin etwas markiert oder behalten oder sie so gelassen haben.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Auto</source>
            <translation>Auto</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Clustering…</source>
            <translation>Cluster bilden …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Clusters</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Clusters come when all photos are read. The groups are those found so far: what is read later can still change some.</source>
            <translation>Cluster kommen, wenn alle Fotos gelesen sind. Die Gruppen sind die bisher gefundenen: Was später gelesen wird, kann einige noch ändern.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Draws how well each number of clusters would fit</source>
            <translation>Zeichnet, wie gut jede Anzahl von Clustern passen würde</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Fewer clusters</source>
            <translation>Weniger Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Fewer, larger clusters: one less, or a fifth where there are many</source>
            <translation>Weniger, größere Cluster: einer weniger, bei vielen ein Fünftel</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>How the number was chosen…</source>
            <translation>Wie die Zahl zustande kam …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Largest first</source>
            <translation>Größte zuerst</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>More clusters</source>
            <translation>Mehr Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>More, smaller clusters: one more, or a quarter where there are many</source>
            <translation>Mehr, kleinere Cluster: einer mehr, bei vielen ein Viertel</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Most to gain first</source>
            <translation>Größter Gewinn zuerst</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Order of the clusters</source>
            <translation>Reihenfolge der Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Spread {spread:.2f} (0: all alike, 1: nothing in common)</source>
            <translation>Streuung {spread:.2f} (0: alle gleich, 1: nichts gemeinsam)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Taken {day}</source>
            <translation>Aufgenommen am {day}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Taken {first} to {last}</source>
            <translation>Aufgenommen von {first} bis {last}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>The number chooses itself</source>
            <translation>Die Zahl wählt sich selbst</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Which clusters come first</source>
            <translation>Welche Cluster zuerst kommen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/navigator.py" />
            <source>clusters</source>
            <extracomment>Singular: cluster</extracomment>
            <translation>
                <numerusform>Cluster</numerusform>
                <numerusform>Cluster</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/notices.py" />
            <source>Show</source>
            <comment>what a click on a notice does</comment>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>    now {path}</source>
            <translation>    jetzt {path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <location filename="../../purger/ui/plan_list.py" />
            <source>    with {file}</source>
            <translation>    mit {file}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>    with {file}, now {path}</source>
            <translation>    mit {file}, jetzt {path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Back to the Review</source>
            <translation>Zurück zur Durchsicht</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Back: {path}</source>
            <translation>Zurück: {path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Every purge so far, and the way back for each photo</source>
            <translation>Jede bisherige Aussortierung und der Weg zurück für jedes Foto</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <location filename="../../purger/ui/purging.py" />
            <source>Everything that was marked went.</source>
            <translation>Alles Markierte ist weg.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Not back: {path}
    {reason}</source>
            <translation>Nicht zurück: {path}
    {reason}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Save Page…</source>
            <translation>Seite speichern …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Stayed: {path}
    {reason}</source>
            <translation>Geblieben: {path}
    {reason}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>They are in {folders}.</source>
            <translation>Zu finden in {folders}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>To the first page; marks and place are remembered</source>
            <translation>Zur ersten Seite; Markierungen und Stelle bleiben gemerkt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Trashed: {path}</source>
            <translation>Im Papierkorb: {path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Try Again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Was no longer there: {path}</source>
            <translation>War nicht mehr da: {path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>What did not come back is still where it was.</source>
            <translation>Was nicht zurückkam, ist noch, wo es war.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>What happened to each photo</source>
            <translation>Was mit jedem Foto geschah</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>You stopped before its turn.</source>
            <translation>Angehalten, bevor die Datei an der Reihe war.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} photos ({facts}) moved to the trash</source>
            <extracomment>Singular: {n} photo ({facts}) moved to the trash</extracomment>
            <translation>
                <numerusform>{n} Foto ({facts}) in den Papierkorb verschoben</numerusform>
                <numerusform>{n} Fotos ({facts}) in den Papierkorb verschoben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} photos stayed because you stopped; the marks are kept.</source>
            <extracomment>Singular: {n} photo stayed because you stopped; the mark is kept.</extracomment>
            <translation>
                <numerusform>{n} Foto blieb wegen des Anhaltens; die Markierung bleibt.</numerusform>
                <numerusform>{n} Fotos blieben wegen des Anhaltens; die Markierungen bleiben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} photos stayed; the reasons stand below.</source>
            <extracomment>Singular: {n} photo stayed; the reason stands below.</extracomment>
            <translation>
                <numerusform>{n} Foto blieb; der Grund steht unten.</numerusform>
                <numerusform>{n} Fotos blieben; die Gründe stehen unten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} photos were no longer there.</source>
            <extracomment>Singular: {n} photo was no longer there.</extracomment>
            <translation>
                <numerusform>{n} Foto war nicht mehr da.</numerusform>
                <numerusform>{n} Fotos waren nicht mehr da.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Similarity</source>
            <translation>Ä&amp;hnlichkeit</translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>At this similarity</source>
            <translation>Bei dieser Ähnlichkeit</translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>No duplicates at any similarity.</source>
            <translation>Bei keiner Ähnlichkeit Duplikate.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <location filename="../../purger/ui/reviewing.py" />
            <source>No duplicates at this similarity.</source>
            <translation>Keine Duplikate bei dieser Ähnlichkeit.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>No duplicates at this similarity; further left it finds more.</source>
            <translation>Keine Duplikate bei dieser Ähnlichkeit; weiter links findet es mehr.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/overview.py" />
            <location filename="../../purger/ui/sparing.py" />
            <source>{n} groups</source>
            <extracomment>Singular: {n} group</extracomment>
            <translation>
                <numerusform>{n} Gruppe</numerusform>
                <numerusform>{n} Gruppen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/overview.py" />
            <source>{n} kept</source>
            <extracomment>Singular: {n} kept</extracomment>
            <translation>
                <numerusform>{n} behalten</numerusform>
                <numerusform>{n} behalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/overview.py" />
            <source>{n} series kept whole</source>
            <extracomment>Singular: {n} series kept whole</extracomment>
            <translation>
                <numerusform>{n} Serie bleibt ganz</numerusform>
                <numerusform>{n} Serien bleiben ganz</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>{percent}%</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <location filename="../../purger/ui/pages.py" />
            <source>Save Page</source>
            <translation>Seite speichern</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/pages.py" />
            <source>Saved: {n} groups in “{file}”.</source>
            <extracomment>Singular: Saved: {n} group in “{file}”.</extracomment>
            <translation>
                <numerusform>Gespeichert: {n} Gruppe in „{file}“.</numerusform>
                <numerusform>Gespeichert: {n} Gruppen in „{file}“.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/pages.py" />
            <source>Web page (*{suffix})</source>
            <translation>Webseite (*{suffix})</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Compared with the sharpest photo here, measured at one scale for all</source>
            <translation>Verglichen mit dem schärfsten Foto hier, für alle im selben Maßstab gemessen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Mark this photo for the trash, or take the mark away</source>
            <translation>Dieses Foto für den Papierkorb markieren oder das aufheben</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Mark {name}</source>
            <translation>{name} markieren</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <location filename="../../purger/ui/status_bar.py" />
            <source>Marked</source>
            <translation>Markiert</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Sharpness</source>
            <translation>Schärfe</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Sharpness {share:.0%}</source>
            <translation>Schärfe {share:.0%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Sharpness, compared with the sharpest here</source>
            <translation>Schärfe, verglichen mit dem schärfsten hier</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>black {share:.1%}</source>
            <translation>schwarz {share:.1%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>blown {share:.1%}</source>
            <translation>ausgefressen {share:.1%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/photo_file.py" />
            <source>Copied: {path}</source>
            <translation>Kopiert: {path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/photo_file.py" />
            <source>“{folder}” could not be shown.</source>
            <translation>„{folder}“ ließ sich nicht zeigen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>Nothing like it stays.</source>
            <translation>Nichts Vergleichbares bleibt.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>Photos that would go</source>
            <translation>Fotos, die gehen würden</translation>
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>goes · {size}</source>
            <translation>geht · {size}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>stays · {size}</source>
            <translation>bleibt · {size}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>{path} would go, nothing like it stays</source>
            <translation>{path} würde gehen, nichts Vergleichbares bleibt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>{path} would go, {other} stays</source>
            <translation>{path} würde gehen, {other} bleibt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/preferences.py" />
            <source>&amp;Embedded</source>
            <translation>&amp;Mitgeliefert</translation>
        </message>
        <message>
            <location filename="../../purger/ui/preferences.py" />
            <source>That counts from the next look on (F5).</source>
            <translation>Das gilt ab dem nächsten Suchlauf (F5).</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>Esc; what was read so far is kept, a later scan goes on from there</source>
            <translation>Esc; was bis jetzt gelesen ist, bleibt erhalten, und der nächste Suchlauf setzt dort fort</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>{done:,}</source>
            <translation>{done:,}</translation>
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
            <location filename="../../purger/ui/purging.py" />
            <source>The trash waits until the new groups are there.</source>
            <translation>Der Papierkorb wartet, bis die neuen Gruppen da sind.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/purging.py" />
            <source>{n} photos moved to the trash</source>
            <extracomment>Singular: {n} photo moved to the trash</extracomment>
            <translation>
                <numerusform>{n} Foto in den Papierkorb verschoben</numerusform>
                <numerusform>{n} Fotos in den Papierkorb verschoben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/purging.py" />
            <source>{n} photos stayed; the window says why.</source>
            <extracomment>Singular: {n} photo stayed; the window says why.</extracomment>
            <translation>
                <numerusform>{n} Foto blieb; das Fenster sagt, warum.</numerusform>
                <numerusform>{n} Fotos blieben; das Fenster sagt, warum.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/reading_panel.py" />
            <source>Go On Reading</source>
            <translation>Weiterlesen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reading_panel.py" />
            <source>Photos are being read</source>
            <translation>Fotos werden gelesen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reading_panel.py" />
            <source>Reads no more photos; the review of those that are read stays</source>
            <translation>Liest keine weiteren Fotos; die Durchsicht der gelesenen bleibt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reading_panel.py" />
            <source>Reads the photos that are still missing</source>
            <translation>Liest die Fotos, die noch fehlen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reading_panel.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reading_panel.py" />
            <source>What came last</source>
            <translation>Was zuletzt kam</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/reading_panel.py" />
            <source>{n} groups so far</source>
            <extracomment>Singular: {n} group so far</extracomment>
            <translation>
                <numerusform>bisher {n} Gruppe</numerusform>
                <numerusform>bisher {n} Gruppen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/reading_panel.py" />
            <source>{n} new</source>
            <extracomment>Singular: {n} new</extracomment>
            <translation>
                <numerusform>{n} neu</numerusform>
                <numerusform>{n} neu</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>Connect it, then click here.</source>
            <translation>Anschließen, dann hier klicken.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>Opened lately</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>Take it off this list; the folder itself is left alone</source>
            <translation>Aus dieser Liste nehmen; der Ordner selbst bleibt unberührt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>Take {folder} off the list</source>
            <translation>{folder} aus der Liste nehmen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>{folder} is off the list.</source>
            <translation>{folder} steht nicht mehr auf der Liste.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/recent_list.py" />
            <source>{n} days ago</source>
            <extracomment>Singular: {n} day ago</extracomment>
            <translation>
                <numerusform>vor {n} Tag</numerusform>
                <numerusform>vor {n} Tagen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>{photos} · {day}</source>
            <translation>{photos} · {day}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/returning.py" />
            <source>It failed.</source>
            <translation>Das ist fehlgeschlagen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/returning.py" />
            <source>{n} photos that came back are not in this review; File ▸ Look Again reads them.</source>
            <extracomment>Singular: {n} photo that came back is not in this review; File ▸ Look Again reads it.</extracomment>
            <translation>
                <numerusform>{n} Foto, das zurückkam, fehlt in dieser Durchsicht; Datei ▸ Neu suchen liest es.</numerusform>
                <numerusform>{n} Fotos, die zurückkamen, fehlen in dieser Durchsicht; Datei ▸ Neu suchen liest sie.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Done again</source>
            <translation>Wiederholt</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/review_page.py" />
            <source>Done in the {n} groups that match the filter, and in no others.</source>
            <extracomment>Singular: Done in the group that matches the filter, and in no other.</extracomment>
            <translation>
                <numerusform>In der {n} Gruppe erledigt, die zum Filter passt, und in keiner anderen.</numerusform>
                <numerusform>In den {n} Gruppen erledigt, die zum Filter passen, und in keinen anderen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>In a&amp;ll groups</source>
            <translation>In a&amp;llen Gruppen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Nothing else is that much like this photo.</source>
            <translation>Nichts anderes ist diesem Foto so ähnlich.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Nothing else is that much like this photo; you told {apart:,} apart from it.</source>
            <translation>Nichts anderes ist diesem Foto so ähnlich; {apart:,} wurden davon unterschieden.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Nothing else is {percent}% like a photo of this group.</source>
            <translation>Nichts anderes ist einem Foto dieser Gruppe zu {percent} % ähnlich.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Nothing is left of it.</source>
            <translation>Davon ist nichts übrig.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>That key was not carried out: what you are at has just changed. Look, and press it again.</source>
            <translation>Diese Taste wurde nicht ausgeführt: Was Sie gerade vor sich haben, hat sich eben geändert. Sehen Sie hin und drücken Sie sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>The keeper rules are in force.</source>
            <translation>Die Auswahlregeln gelten.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Undone</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>{done}.</source>
            <translation>{done}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>{done}: {marks}.</source>
            <translation>{done}: {marks}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>{mark} marks this photo, {accept} all but the best of its group.</source>
            <translation>{mark} markiert dieses Foto, {accept} alle bis auf das beste seiner Gruppe.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>{mark} marks this photo.</source>
            <translation>{mark} markiert dieses Foto.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/review_page.py" />
            <source>{n} marks changed.</source>
            <extracomment>Singular: {n} mark changed.</extracomment>
            <translation>
                <numerusform>{n} Markierung geändert.</numerusform>
                <numerusform>{n} Markierungen geändert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/review_page.py" />
            <source>{n} marks taken away.</source>
            <extracomment>Singular: {n} mark taken away.</extracomment>
            <translation>
                <numerusform>{n} Markierung aufgehoben.</numerusform>
                <numerusform>{n} Markierungen aufgehoben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/review_page.py" />
            <source>{n} photos marked; {undo} takes that back.</source>
            <extracomment>Singular: {n} photo marked; {undo} takes that back.</extracomment>
            <translation>
                <numerusform>{n} Foto markiert; {undo} nimmt das zurück.</numerusform>
                <numerusform>{n} Fotos markiert; {undo} nimmt das zurück.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/reviewing.py" />
            <source>Marks are not remembered this time.</source>
            <translation>Markierungen werden diesmal nicht gemerkt.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reviewing.py" />
            <source>Only groups that match the filter were meant.</source>
            <translation>Gemeint waren nur Gruppen, die zum Filter passen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reviewing.py" />
            <source>What the filter hides counted as well.</source>
            <translation>Auch das vom Filter Verborgene zählte mit.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/reviewing.py" />
            <source>{n} byte copies marked, as you asked; {undo} takes that back.</source>
            <extracomment>Singular: {n} byte copy marked, as you asked; {undo} takes that back.</extracomment>
            <translation>
                <numerusform>{n} Byte-Kopie markiert, wie gewünscht; {undo} nimmt das zurück.</numerusform>
                <numerusform>{n} Byte-Kopien markiert, wie gewünscht; {undo} nimmt das zurück.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/reviewing.py" />
            <source>{n} groups of duplicates.</source>
            <extracomment>Singular: {n} group of duplicates.</extracomment>
            <translation>
                <numerusform>{n} Gruppe von Duplikaten.</numerusform>
                <numerusform>{n} Gruppen von Duplikaten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/reviewing.py" />
            <source>{n} photos are ready for review</source>
            <extracomment>Singular: {n} photo is ready for review</extracomment>
            <translation>
                <numerusform>{n} Foto ist bereit zur Durchsicht</numerusform>
                <numerusform>{n} Fotos sind bereit zur Durchsicht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/reviewing.py" />
            <source>{n} photos, {size} marked: {how_sure}. Nothing was moved yet.</source>
            <extracomment>Singular: {n} photo, {size} marked: {how_sure}. Nothing was moved yet.</extracomment>
            <translation>
                <numerusform>{n} Foto, {size} markiert: {how_sure}. Noch wurde nichts verschoben.</numerusform>
                <numerusform>{n} Fotos, {size} markiert: {how_sure}. Noch wurde nichts verschoben.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/roaming.py" />
            <source>Clusters come when all photos are read.</source>
            <translation>Cluster kommen, wenn alle Fotos gelesen sind.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/roaming.py" />
            <source>Every group was reviewed.</source>
            <translation>Jede Gruppe ist durchgesehen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/roaming.py" />
            <source>The filter was cleared: it hides this photo.</source>
            <translation>Der Filter wurde zurückgesetzt: Er verbirgt dieses Foto.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/roaming.py" />
            <source>{n} photos chosen on the map.</source>
            <extracomment>Singular: {n} photo chosen on the map.</extracomment>
            <translation>
                <numerusform>{n} Foto auf der Karte gewählt.</numerusform>
                <numerusform>{n} Fotos auf der Karte gewählt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Add Rule</source>
            <translation>Regel &amp;hinzufügen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Delete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Mark byte copies when folders are opened for the first time</source>
            <translation>Bytegleiche &amp;Kopien markieren, wenn Ordner zum ersten Mal geöffnet werden</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Protected folders: no photo there can ever be marked or moved</source>
            <translation>&amp;Geschützte Ordner: Kein Foto dort lässt sich je markieren oder verschieben</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Rules</source>
            <translation>&amp;Regeln</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Save As…</source>
            <translation>&amp;Speichern unter …</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Changes the suggestion in {changed:,} of {n} groups.</source>
            <extracomment>Singular: Changes the suggestion in {changed:,} of {n} group.</extracomment>
            <translation>
                <numerusform>Ändert den Vorschlag in {changed:,} von {n} Gruppe.</numerusform>
                <numerusform>Ändert den Vorschlag in {changed:,} von {n} Gruppen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Keeper Rules</source>
            <translation>Auswahlregeln</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Marks made by a suggestion &amp;follow the new one</source>
            <translation>Markierungen aus einem Vorschlag &amp;folgen dem neuen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Move &amp;Down</source>
            <translation>Nach &amp;unten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Move &amp;Up</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>My rules</source>
            <translation>Meine Regeln</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Name of these rules:</source>
            <translation>Name dieser Regeln:</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Prefer a &amp;Folder…</source>
            <translation>Einen &amp;Ordner bevorzugen …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Prefer a For&amp;mat</source>
            <translation>Ein For&amp;mat bevorzugen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Prefer: Choose a Folder</source>
            <translation>Bevorzugen: Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Pro&amp;tect…</source>
            <translation>S&amp;chützen …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Protect: Choose a Folder</source>
            <translation>Schützen: Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Protected folders</source>
            <translation>Geschützte Ordner</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Put Last: Choose a Folder</source>
            <translation>Zuletzt: Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Put a Folder &amp;Last…</source>
            <translation>Einen Ordner &amp;zuletzt …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>R&amp;elease</source>
            <translation>&amp;Freigeben</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Rules in force</source>
            <translation>Gültige Regeln</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Save Keeper Rules</source>
            <translation>Auswahlregeln speichern</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>What these rules would change</source>
            <translation>Was diese Regeln ändern würden</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Which photo of a group is the best: the first rule that tells photos apart decides. A photo that is damaged comes after all whole ones in any case.</source>
            <translation>Welches Foto einer Gruppe das beste ist: Die erste Regel, die Fotos unterscheidet, entscheidet. Ein beschädigtes Foto kommt in jedem Fall nach allen unversehrten.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>{n} marks there would be taken away.</source>
            <extracomment>Singular: {n} mark there would be taken away.</extracomment>
            <translation>
                <numerusform>{n} Markierung dort würde aufgehoben.</numerusform>
                <numerusform>{n} Markierungen dort würden aufgehoben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>{n} photos would be protected.</source>
            <extracomment>Singular: {n} photo would be protected.</extracomment>
            <translation>
                <numerusform>{n} Foto wäre geschützt.</numerusform>
                <numerusform>{n} Fotos wären geschützt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>A name that is not that of a copy</source>
            <translation>Ein Name, der nicht der einer Kopie ist</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Better exposed</source>
            <translation>Besser belichtet</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Drag, or Alt+Up and Alt+Down, to move; Space to tick</source>
            <translation>Ziehen oder Alt+Auf und Alt+Ab zum Verschieben; Leertaste zum Ankreuzen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Has its RAW or its video</source>
            <translation>Hat sein RAW oder sein Video</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Has the capture date</source>
            <translation>Nennt das Aufnahmedatum</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Has the place (GPS)</source>
            <translation>Nennt den Ort (GPS)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Keeper rules, the first that tells photos apart decides</source>
            <translation>Auswahlregeln; die erste, die Fotos unterscheidet, entscheidet</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>More bytes: less compressed</source>
            <translation>Mehr Bytes: weniger komprimiert</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>More metadata: date, camera, place</source>
            <translation>Mehr Metadaten: Datum, Kamera, Ort</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>More pixels</source>
            <translation>Mehr Pixel</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>More stars (rating)</source>
            <translation>Mehr Sterne (Bewertung)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Prefer the folder {folder}</source>
            <translation>Den Ordner {folder} bevorzugen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Prefer {format} files</source>
            <translation>{format}-Dateien bevorzugen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Sharper</source>
            <translation>Schärfer</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The folder {folder} last</source>
            <translation>Den Ordner {folder} zuletzt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The newest file</source>
            <translation>Die neueste Datei</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The oldest file</source>
            <translation>Die älteste Datei</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The original before its edit</source>
            <translation>Das Original vor seiner Bearbeitung</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The shortest path</source>
            <translation>Der kürzeste Pfad</translation>
        </message>
        <message>
            <location filename="../../purger/ui/ruling.py" />
            <source>The keeper rules hold until you quit; not kept: {why}.</source>
            <translation>Die Auswahlregeln gelten bis zum Beenden; nicht gespeichert: {why}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/saving.py" />
            <source>Cancelled; no page was saved.</source>
            <translation>Abgebrochen; keine Seite wurde gespeichert.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/saving.py" />
            <source>Cancelled; nothing of it was kept.</source>
            <translation>Abgebrochen; nichts davon blieb erhalten.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/saving.py" />
            <source>Saving the page</source>
            <translation>Seite speichern</translation>
        </message>
        <message>
            <location filename="../../purger/ui/saving.py" />
            <source>The export failed.</source>
            <translation>Der Export ist fehlgeschlagen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/saving.py" />
            <source>The page was not saved.</source>
            <translation>Die Seite wurde nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>Cancelled. What was read so far is kept; a later scan goes on there.</source>
            <translation>Abgebrochen. Was gelesen ist, bleibt erhalten; der nächste Suchlauf setzt dort fort.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>Cancelled; painting goes on there another time.</source>
            <translation>Abgebrochen; das Malen geht ein andermal dort weiter.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>Choose photo folder</source>
            <translation>Fotoordner wählen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>No photos were found</source>
            <translation>Keine Fotos gefunden</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>Starting…</source>
            <translation>Starten …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>Stopped.</source>
            <translation>Angehalten.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>The look through your photos failed</source>
            <translation>Die Durchsicht der Fotos ist fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>The window says why.</source>
            <translation>Das Fenster sagt, warum.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>{title}. {text}</source>
            <translation>{title}. {text}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/search_field.py" />
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/seeking.py" />
            <source>Find what is similar to a photo</source>
            <translation>Finden, was einem Foto ähnlich ist</translation>
        </message>
        <message>
            <location filename="../../purger/ui/seeking.py" />
            <source>One photo at a time: this is the first of {count:,}.</source>
            <translation>Immer nur ein Foto: dies ist das erste von {count:,}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/seeking.py" />
            <source>Open the folder with your photos first; then drop a photo on it.</source>
            <translation>Zuerst den Ordner mit den Fotos öffnen, dann ein Foto darauf ziehen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/seeking.py" />
            <source>Open “{name}”</source>
            <translation>„{name}“ öffnen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/seeking.py" />
            <source>Point at a photo first; then this finds what is similar to it.</source>
            <translation>Zuerst auf ein Foto zeigen; dann findet dies, was ihm ähnlich ist.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source> GB</source>
            <translation> GB</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;General</source>
            <translation>&amp;Allgemein</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Motion</source>
            <translation>&amp;Bewegung</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Network</source>
            <translation>&amp;Netz</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Order of the clusters</source>
            <translation>&amp;Reihenfolge der Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Reviewing</source>
            <translation>&amp;Durchsehen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>A look at the photos takes longer then. On battery that is always so.</source>
            <translation>Ein Suchlauf dauert dann länger. Im Akkubetrieb ist es immer so.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>After marking or keeping a photo, go to the next one</source>
            <translation>Nach dem Markieren oder Behalten eines Fotos zum nächsten gehen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>As much as it needs</source>
            <translation>So viel er braucht</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Best photo of a group</source>
            <translation>Bestes Foto einer Gruppe</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Chooses itself</source>
            <translation>Wählt sich selbst</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Find copies that were turned or mirrored by their pixels</source>
            <translation>Kopien finden, deren Pixel gedreht oder gespiegelt sind</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>It is tried once; “purger doctor” tells what came of it.</source>
            <translation>Sie wird einmal geprüft; „purger doctor“ sagt, was dabei herauskam.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Keeper Rules…</source>
            <translation>Auswahlregeln …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Kinds of settings</source>
            <translation>Arten von Einstellungen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Language counts from the next start; network, cache, turned copies and power count from the next look at the photos.</source>
            <translation>Die Sprache gilt ab dem nächsten Start; Netz, Zwischenspeicher, gedrehte Kopien und Leistung gelten ab dem nächsten Suchlauf.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Leave half of the computer's power to other programs</source>
            <translation>Die Hälfte der Rechenleistung anderen Programmen lassen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Let a graphics card help where it is faster</source>
            <translation>Eine Grafikkarte helfen lassen, wo sie schneller ist</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Number of &amp;clusters</source>
            <translation>Zahl der &amp;Cluster</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Room for the &amp;cache</source>
            <translation>Platz für den Zwischen&amp;speicher</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Size of the &amp;pictures</source>
            <translation>&amp;Größe der Bilder</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Small pictures and what the network saw, about 30 kB a photo; what was not used for longest goes first. Less room costs time, nothing else.</source>
            <translation>Kleine Bilder und was das Netz gesehen hat, etwa 30 kB je Foto; was am längsten nicht gebraucht wurde, geht zuerst. Weniger Platz kostet Zeit, sonst nichts.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Tell me when long work ends while I look elsewhere</source>
            <translation>Benachrichtigen, wenn lange Arbeit endet, während anderes vorn ist</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Which photo of a group is the best, and protected folders</source>
            <translation>Welches Foto einer Gruppe das beste ist, und geschützte Ordner</translation>
        </message>
        <message>
            <location filename="../../purger/ui/showcase.py" />
            <source>Reference</source>
            <translation>Bezugsfoto</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>A little alike</source>
            <translation>Ein wenig ähnlich</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Alike</source>
            <translation>Ähnlich</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Almost surely a duplicate</source>
            <translation>Fast sicher ein Duplikat</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Hardly a duplicate</source>
            <translation>Kaum ein Duplikat</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Hardly alike</source>
            <translation>Kaum ähnlich</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Much alike</source>
            <translation>Sehr ähnlich</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>No duplicate, but something alike: to the network, {cosine:.2f} of 1 (the cosine of the two embeddings).</source>
            <translation>Kein Duplikat, aber etwas Ähnliches: für das Netz {cosine:.2f} von 1 (der Kosinus der beiden Embeddings).</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Of 100 such pairs, people would call about {n} duplicates.</source>
            <translation>Von 100 solchen Paaren würden Menschen etwa {n} Duplikate nennen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Perhaps a duplicate</source>
            <translation>Vielleicht ein Duplikat</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Probably a duplicate</source>
            <translation>Wahrscheinlich ein Duplikat</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Probably no duplicate</source>
            <translation>Wahrscheinlich kein Duplikat</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>The two files are the same, byte by byte.</source>
            <translation>Die beiden Dateien sind Byte für Byte gleich.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Very likely a duplicate</source>
            <translation>Sehr wahrscheinlich ein Duplikat</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>{share:.0%}</source>
            <translation>{share:.0%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>Also Similar</source>
            <translation>Auch ähnlich</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>Also similar</source>
            <translation>Auch ähnlich</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>Click one to go there.</source>
            <translation>Ein Klick führt zum Foto.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>only joined through {through}</source>
            <translation>nur über {through} verbunden</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>{name}
{share:.0%} · through {through}</source>
            <translation>{name}
{share:.0%} · über {through}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>{n} photos resemble some of this group, but stand outside.</source>
            <extracomment>Singular: {n} photo resembles some of this group, but stands outside.</extracomment>
            <translation>
                <numerusform>{n} Foto gleicht einigen dieser Gruppe, steht aber außerhalb.</numerusform>
                <numerusform>{n} Fotos gleichen einigen dieser Gruppe, stehen aber außerhalb.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>{n} photos resemble this one, but are in no group with it.</source>
            <extracomment>Singular: {n} photo resembles this one, but is in no group with it.</extracomment>
            <translation>
                <numerusform>{n} Foto gleicht diesem, ist aber in keiner Gruppe mit ihm.</numerusform>
                <numerusform>{n} Fotos gleichen diesem, sind aber in keiner Gruppe mit ihm.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_grid.py" />
            <source>Cluster {cluster:,} · group {group:,}</source>
            <translation>Cluster {cluster:,} · Gruppe {group:,}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_grid.py" />
            <source>Cluster {cluster:,} · single</source>
            <translation>Cluster {cluster:,} · einzeln</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_grid.py" />
            <source>Has no duplicates</source>
            <translation>Hat keine Duplikate</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/similar_grid.py" />
            <source>In a group with {n} others</source>
            <extracomment>Singular: In a group with {n} other</extracomment>
            <translation>
                <numerusform>In einer Gruppe mit {n} anderen</numerusform>
                <numerusform>In einer Gruppe mit {n} anderen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_grid.py" />
            <source>Similar photos</source>
            <translation>Ähnliche Fotos</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_grid.py" />
            <source>in {folder}</source>
            <translation>in {folder}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_grid.py" />
            <location filename="../../purger/ui/spoken.py" />
            <source>protected, stays</source>
            <translation>geschützt, bleibt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <location filename="../../purger/ui/stack.py" />
            <source>Find Similar</source>
            <translation>Ähnliche suchen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>From outside</source>
            <translation>Von außerhalb</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Go to that photo, in its cluster</source>
            <translation>Zu diesem Foto in seinem Cluster gehen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>It has a byte copy here: {path}</source>
            <translation>Eine bytegleiche Kopie liegt hier: {path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>It is shown to be compared; it cannot be marked here</source>
            <translation>Nur zum Vergleichen gezeigt; hier nicht markierbar</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Looking through the library…</source>
            <translation>Sammlung durchsuchen …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Mark {count:,}</source>
            <translation>{count:,} markieren</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Nothing is shown.</source>
            <translation>Es wird nichts gezeigt.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Show It</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Show in Its Cluster</source>
            <translation>In seinem Cluster zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Show those that are less alike</source>
            <translation>Weniger ähnliche zeigen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Similar to {photo}</source>
            <translation>Ähnlich wie {photo}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>The library could not be looked through.</source>
            <translation>Die Sammlung ließ sich nicht durchsuchen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>There is no other photo here.</source>
            <translation>Hier gibt es kein anderes Foto.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>This very file is one of your library.</source>
            <translation>Genau diese Datei gehört zur Sammlung.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Whether the library has this photo</source>
            <translation>Ob die Sammlung dieses Foto hat</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>You already have this photo: {path}</source>
            <translation>Dieses Foto ist schon da: {path}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/similar_page.py" />
            <source>the {count:,} nearest of {n} photos</source>
            <extracomment>Singular: the {count:,} nearest of {n} photo</extracomment>
            <translation>
                <numerusform>die {count:,} ähnlichsten von {n} Foto</numerusform>
                <numerusform>die {count:,} ähnlichsten von {n} Fotos</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>{count:,} More</source>
            <translation>{count:,} weitere</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>{found} ({count:,} byte copies in all)</source>
            <translation>{found} ({count:,} bytegleiche Kopien insgesamt)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>{show} or a click shows the photo in its cluster · {mark} marks · hold {flicker} to flicker</source>
            <translation>{show} oder ein Klick zeigt das Foto in seinem Cluster · {mark} markiert · {flicker} halten wechselt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_panel.py" />
            <source>About the photo that was asked about</source>
            <translation>Über das Foto, um das es geht</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_panel.py" />
            <source>Damaged: part of the picture is lost</source>
            <translation>Beschädigt: Ein Teil des Bilds ist verloren</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_panel.py" />
            <source>Taken {moment}</source>
            <translation>Aufgenommen {moment}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_panel.py" />
            <source>{width} × {height} ({pixels:.1f} MP), {size}, {format}</source>
            <translation>{width} × {height} ({pixels:.1f} MP), {size}, {format}</translation>
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
            <location filename="../../purger/ui/sparing.py" />
            <source>Marks {photos} in {groups}, {size}.</source>
            <translation>Markiert {photos} in {groups}, {size}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/sparing.py" />
            <source>There is nothing more to mark.</source>
            <translation>Es gibt nichts mehr zu markieren.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/sparing.py" />
            <source>{n} groups that you decided stay as they are.</source>
            <extracomment>Singular: {n} group that you decided stays as it is.</extracomment>
            <translation>
                <numerusform>{n} entschiedene Gruppe bleibt, wie sie ist.</numerusform>
                <numerusform>{n} entschiedene Gruppen bleiben, wie sie sind.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/sparing.py" />
            <source>{n} series are left whole.</source>
            <extracomment>Singular: {n} series is left whole.</extracomment>
            <translation>
                <numerusform>{n} Serie bleibt ganz.</numerusform>
                <numerusform>{n} Serien bleiben ganz.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>Group of {photos}: {evidence}.</source>
            <translation>Gruppe aus {photos}: {evidence}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>In the folder {folder}.</source>
            <translation>Im Ordner {folder}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>damaged, stays</source>
            <translation>beschädigt, bleibt</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>group reviewed</source>
            <translation>Gruppe durchgesehen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>group {number:,} of {count:,}</source>
            <translation>Gruppe {number:,} von {count:,}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>identical</source>
            <comment>the tier of a group</comment>
            <translation>identisch</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>near-duplicates</source>
            <comment>the tier of a group</comment>
            <translation>Beinahe-Duplikate</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>new since you kept these</source>
            <translation>neu, seit diese behalten wurden</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>of a kept set</source>
            <translation>aus einem behaltenen Satz</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>same picture</source>
            <comment>the tier of a group</comment>
            <translation>gleiches Bild</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>suggested keeper because: {reason}</source>
            <translation>als bestes vorgeschlagen, denn: {reason}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>suggested keeper, unsure: {reason}</source>
            <translation>als bestes vorgeschlagen, unsicher: {reason}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>{alike:.0%} alike to the best</source>
            <translation>dem besten zu {alike:.0%} ähnlich</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>{name} is already marked.</source>
            <translation>{name} ist schon markiert.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>{name} is marked for the trash.</source>
            <translation>{name} ist für den Papierkorb markiert.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>{name} is not marked.</source>
            <translation>{name} ist nicht markiert.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>{name} stays.</source>
            <translation>{name} bleibt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/spoken.py" />
            <source>{n} marks are taken away.</source>
            <extracomment>Singular: {n} mark is taken away.</extracomment>
            <translation>
                <numerusform>{n} Markierung ist aufgehoben.</numerusform>
                <numerusform>{n} Markierungen sind aufgehoben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/spoken.py" />
            <source>{n} photos are marked for the trash.</source>
            <extracomment>Singular: {n} photo is marked for the trash.</extracomment>
            <translation>
                <numerusform>{n} Foto ist für den Papierkorb markiert.</numerusform>
                <numerusform>{n} Fotos sind für den Papierkorb markiert.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>{width:,} × {height:,} pixels, {size}, {form}.</source>
            <translation>{width:,} × {height:,} Pixel, {size}, {form}.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/stack.py" />
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../purger/ui/stack.py" />
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Card {name}</source>
            <translation>Karte {name}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Choose Folder…</source>
            <translation>Ordner wählen …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Choose the folder whose photos shall be looked at</source>
            <translation>Den Ordner wählen, dessen Fotos durchgesehen werden sollen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Finds the near-duplicates among your photos and helps you keep the best.</source>
            <translation>Findet beinahe gleiche Fotos und hilft, die besten zu behalten.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>How It Works</source>
            <translation>So geht es</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>No account, no upload, no network needed.</source>
            <translation>Kein Konto, kein Hochladen, kein Internet nötig.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Nothing is deleted.</source>
            <translation>Nichts wird gelöscht.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Nothing leaves this computer.</source>
            <translation>Nichts verlässt diesen Rechner.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Open {folder}</source>
            <translation>{folder} öffnen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Paints a small library with known duplicates, and opens it</source>
            <translation>Malt eine kleine Sammlung mit bekannten Duplikaten und öffnet sie</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Photos go to the trash, and undo brings them back.</source>
            <translation>Fotos kommen in den Papierkorb, und Rückgängig holt sie zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>See What Went…</source>
            <translation>Zeigen, was weg ist …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Try It on Painted Photos</source>
            <translation>Mit gemalten Fotos ausprobieren</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>What an interrupted purge left</source>
            <translation>Was ein unterbrochenes Aussortieren hinterließ</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>What purger does, in a few words</source>
            <translation>Was purger tut, in wenigen Worten</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Where each photo is now</source>
            <translation>Wo jedes Foto jetzt ist</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>or drop folders here</source>
            <translation>oder Ordner hierher ziehen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Move to Trash…</source>
            <translation>In den Papierkorb …</translation>
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Nothing is marked yet. {hint}</source>
            <translation>Noch ist nichts markiert. {hint}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>The trash waits until every photo is read: a better one of a group may still come. Stop, on the left, ends the reading.</source>
            <translation>Der Papierkorb wartet, bis alle Fotos gelesen sind: Von einer Gruppe kann noch ein besseres kommen. „Anhalten“ links beendet das Lesen.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Undo the last mark or decision</source>
            <translation>Die letzte Markierung oder Entscheidung zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Unmark Them</source>
            <translation>Markierungen aufheben</translation>
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Unmark what was marked last time</source>
            <translation>Markierungen vom letzten Mal aufheben</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} damaged</source>
            <extracomment>Singular: {n} damaged</extracomment>
            <translation>
                <numerusform>{n} beschädigt</numerusform>
                <numerusform>{n} beschädigt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} photos marked, {size} to free</source>
            <extracomment>Singular: {n} photo marked, {size} to free</extracomment>
            <translation>
                <numerusform>{n} Foto markiert, gibt {size} frei</numerusform>
                <numerusform>{n} Fotos markiert, geben {size} frei</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} sets kept</source>
            <extracomment>Singular: {n} set kept</extracomment>
            <translation>
                <numerusform>{n} Satz behalten</numerusform>
                <numerusform>{n} Sätze behalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} skipped</source>
            <extracomment>Singular: {n} skipped</extracomment>
            <translation>
                <numerusform>{n} übersprungen</numerusform>
                <numerusform>{n} übersprungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} told apart</source>
            <extracomment>Singular: {n} told apart</extracomment>
            <translation>
                <numerusform>{n} unterschieden</numerusform>
                <numerusform>{n} unterschieden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/taskbar.py" />
            <source>{percent}% – {title}</source>
            <translation>{percent} % – {title}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/theme.py" />
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <location filename="../../purger/ui/theme.py" />
            <source>&amp;High Contrast, Dark</source>
            <translation>Hoher &amp;Kontrast, dunkel</translation>
        </message>
        <message>
            <location filename="../../purger/ui/theme.py" />
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <location filename="../../purger/ui/theme.py" />
            <source>As the &amp;System</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <location filename="../../purger/ui/theme.py" />
            <source>High &amp;Contrast, Light</source>
            <translation>Hoher K&amp;ontrast, hell</translation>
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>Photo, large</source>
            <translation>Foto, groß</translation>
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>This key is one of the grid; Esc goes back there.</source>
            <translation>Diese Taste gehört zum Raster; Esc führt dorthin zurück.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>{mark} marks · ← → move · {full} 100% · {back} back</source>
            <translation>{mark} markiert · ← → bewegen · {full} 100 % · {back} zurück</translation>
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>{share:.0%} · {hint}</source>
            <translation>{share:.0%} · {hint}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>← → move · {full} 100% · {back} back</source>
            <translation>← → bewegen · {full} 100 % · {back} zurück</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/volumes.py" />
            <source>{n} photos of “{name}” go to its holding folder, “{folder}”.</source>
            <extracomment>Singular: {n} photo of “{name}” goes to its holding folder, “{folder}”.</extracomment>
            <translation>
                <numerusform>{n} Foto auf „{name}“ kommt in den Ablageordner dort, „{folder}“.</numerusform>
                <numerusform>{n} Fotos auf „{name}“ kommen in den Ablageordner dort, „{folder}“.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/volumes.py" />
            <source>{n} photos of “{name}” will stay.</source>
            <extracomment>Singular: {n} photo of “{name}” will stay.</extracomment>
            <translation>
                <numerusform>{n} Foto auf „{name}“ bleibt.</numerusform>
                <numerusform>{n} Fotos auf „{name}“ bleiben.</numerusform>
            </translation>
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
            <translation>Fotos auf {names} lassen sich markieren, aber nicht aussortieren: Dort gibt es keinen Papierkorb.</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Photos of “{name}” can be marked, but not purged.</source>
            <translation>Fotos auf „{name}“ lassen sich markieren, aber nicht aussortieren.</translation>
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
                <numerusform>Was auf {names} aussortiert wird, kommt in den Ablageordner dort.</numerusform>
                <numerusform>Was auf {names} aussortiert wird, kommt in die Ablageordner dort.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>{names} and {last}</source>
            <translation>{names} und {last}</translation>
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
        <message>
            <location filename="../../purger/ui/window.py" />
            <source>It cannot be shown.</source>
            <translation>Es lässt sich nicht zeigen.</translation>
        </message>
    </context>
</TS>
