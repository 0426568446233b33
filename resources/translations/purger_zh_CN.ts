<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>purger</name>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>RAWs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>but their {kinds} and {last} differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>but their {kind} differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>edits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>videos</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/caution.py" />
            <source>These are {n} files.</source>
            <extracomment>Singular: This is {n} file.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/caution.py" />
            <source>This is {share} % of the photos of “{folder}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/caution.py" />
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>{names} and {more:,} more</source>
            <translation>{names}以及另外 {more:,} 个</translation>
        </message>
        <message>
            <location filename="../../purger/core/caution.py" />
            <source>{names}: kept alike by {service}. What goes to the trash here goes on every device.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/caution.py" />
            <source>“{folder}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>a {format} file, which you prefer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>another is in {folder}, which is last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>another is rated as rejected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>better exposed: another is too bright</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>better exposed: another is too dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>better exposed: less of it is black or white</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>camera</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>fuller metadata</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has its RAW</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has its RAW and its video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has its video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has the date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has the place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has the {facts} and {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has the {fact}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>in {folder}, which you prefer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>its name is not that of a copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>larger: {size} against {other}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>less compressed: {size} against {other}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>place</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/criteria.py" />
            <source>rated {n} stars against {other}</source>
            <extracomment>Singular: rated {n} star against {other}</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>sharper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>the newest file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>the oldest file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>the original, not edited as {name} is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>the shortest path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>whole: another is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>{facts} and {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <location filename="../../purger/ui/delegate.py" />
            <source>{megapixels:.1f} MP</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>Colour profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <location filename="../../purger/core/identity.py" />
            <location filename="../../purger/core/purge.py" />
            <location filename="../../purger/core/scan.py" />
            <source>It cannot be read: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It changed while it was being scanned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It is damaged ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It is damaged, or not a picture of a known format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <location filename="../../purger/core/export_folder.py" />
            <location filename="../../purger/core/identity.py" />
            <location filename="../../purger/core/whereabouts.py" />
            <location filename="../../purger/core/xdgtrash.py" />
            <source>It is no longer there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It is not a regular file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It may not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The file is cut short.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The file is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The file is larger than {most:,} MB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The picture has no pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The picture is too large to be real</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <location filename="../../purger/decoder.py" />
            <source>There was not enough memory to decode it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>{problem} (over {millions:,} million pixels).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>{problem} ({millions:,} million pixels).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Decoding it took longer than {seconds:g} seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>It stops its decoder ({how}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Its decoder could not be started ({how_it_ended}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Its decoder could not be started: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Its decoder gave no picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Its decoder stopped too often and was not started again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>The scan was stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Bringing back from the trash</source>
            <translation>正在从回收站还原</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Clustering</source>
            <translation>正在聚类</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Comparing RAWs, videos and edits</source>
            <translation>正在比较 RAW、视频和编辑版本</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Downloading</source>
            <translation>正在下载</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <location filename="../../purger/ui/map_page.py" />
            <source>Drawing the map</source>
            <translation>正在绘制分布图</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Exporting</source>
            <translation>正在导出</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Exposure bracket</source>
            <translation>包围曝光</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Finding near-duplicates</source>
            <translation>正在查找近似重复的照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Focus stack</source>
            <translation>景深堆叠</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Going through the earlier export</source>
            <translation>正在检查之前的导出</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Looking for photos</source>
            <translation>正在查找照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Moving to the trash</source>
            <translation>正在移到回收站</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Opening the review</source>
            <translation>正在打开审阅</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Painting photos</source>
            <translation>正在绘制照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Panorama frames</source>
            <translation>全景拼接照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <source>Reading photos</source>
            <translation>正在读取照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>It keeps its weights in another file; save it as one file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The model card of “{name}” asks for the impossible: {fault}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The model card “{name}” cannot be used ({what}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The model card “{name}” is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” cannot be loaded. {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” cannot be read: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” does not give what its card promises.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” has other inputs than its card says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” is not the one that its card describes (SHA-256 differs); install purger anew or restore the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” is too large to be one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” wants {count:,} pictures at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>a picture is 1 to {most} pixels wide and high</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>an embedding has 1 to {most:,} numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>dtype is uint8 or float32</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>floor lies between -1 and 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>layout is NHWC or NCHW</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>mean and std are three numbers each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>resize is squash, crop or pad</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>scale, mean and std are finite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>std is not 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>uint8 pictures have no scale, mean or std</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>“{name}” does not take one picture as its input.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Device or resource busy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Directory not empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Disk quota exceeded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>File exists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>File name too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Input/output error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Is a directory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>No space left on device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>No such device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>No such file or directory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Not a directory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Operation not permitted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Permission denied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Read-only file system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Stale file handle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Too many open files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Transport endpoint is not connected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>Each export needs a place of its own, outside the others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>It changed since it was read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>Its path would be too long there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>Neither symbolic nor hard links can be made in “{parent}”: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>The photo folder “{root}” lies inside “{target}”; choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <location filename="../../purger/core/pairgraph.py" />
            <source>There is no folder “{parent}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{folder}” cannot be filled: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{folder}” is not empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{name}” cannot be used: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <location filename="../../purger/core/scan.py" />
            <source>“{name}” is not a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{name}” is not empty, and no earlier export made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{place}” in “{name}” is not as an earlier export left it; choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{target}” lies inside the photo folder “{root}”; choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Action</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Aperture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Aperture priority</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>As on 35 mm film</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Automatic</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Average</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Centre-weighted</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Creative</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Exposure correction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Fired</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Flash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Focal length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>ISO</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Landscape</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Lens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Manual</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Metering</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Multi-spot</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Off</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Partial</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Pattern</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Portrait</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Position</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Program</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Rating</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Shutter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Shutter priority</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Software</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Spot</source>
            <comment>of a camera</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>White balance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The map cannot be written: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The result of the scan cannot be written: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The result of the scan is damaged ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The result of the scan is gone; look again (F5).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The result of the scan is of another version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/goal.py" />
            <source>byte copies only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/goal.py" />
            <source>down to {percent} % alike</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <source>It cannot be looked at: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <location filename="../../purger/core/purge.py" />
            <source>It changed since it was shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <source>It is no longer a regular file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <source>Its content changed since it was shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <source>No file can have this name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>Another purger is writing the journal; try it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal cannot be {what}: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal cannot be {what}: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal is damaged; it was left as it is. To begin a new one, which knows nothing of earlier purges, rename “{file}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal was written by a newer purger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal's file is not a journal of purger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <location filename="../../purger/core/store.py" />
            <source>read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <location filename="../../purger/core/store.py" />
            <source>written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>{error} Decisions and marks are not remembered this time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/keeper.py" />
            <source>all of them are damaged, so none can be marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/keeper.py" />
            <source>nothing tells them apart; first by name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/ledger.py" />
            <source>The purge ended before it was its turn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>Another purger is moving photos at this moment; try again when it is done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>No file can be locked in “{where}”: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>another machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>purger on “{name}” moves photos, or was cut off while it did. If it does not run there any more, delete “{where}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <location filename="../../purger/core/pairgraph.py" />
            <source>“{file}” cannot be written: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/pairgraph.py" />
            <source>A graph is a file like pairs.csv or pairs.graphml, not “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/pairgraph.py" />
            <location filename="../../purger/core/sheet.py" />
            <source>“{name}” cannot be written: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/pairgraph.py" />
            <source>“{name}” is there, and is no graph that purger wrote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/pairgraph.py" />
            <source>“{name}” is there, and is not a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>The decoders of some formats stopped so often that the scan went on without them; the files that were not read are listed as skipped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>The photo that it belongs to cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>There is no photo to cluster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>{error} The scan went on without it; the next one will take as long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/placeholders.py" />
            <source>It is in the cloud and not on this computer; it was not downloaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>mirrored</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>mirrored and turned by 90°</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>mirrored top to bottom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>turned by 180°</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>turned by 90°</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>A name has at most {most} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>A name is needed, without odd characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>A protected folder is not known any more: look at the keeper rules.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>Nothing is moved while the protected folders cannot be read: look at Review ▸ Keeper Rules… in the window and press OK there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>The keeper rules are damaged; the standard ones count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>The keeper rules cannot be read, so the standard ones count and no folder is protected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>The keeper rules that were in force are gone; the standard ones count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>The keeper rules “{name}” are damaged and left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>There are no keeper rules “{name}”, only {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>“{name}” are the rules that purger came with.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/protection.py" />
            <source>The plan marks {file}, and {n} other files; nothing was moved.</source>
            <extracomment>Singular: The plan marks {file}, and {n} other file; nothing was moved.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/protection.py" />
            <source>The plan marks {file}; nothing was moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/protection.py" />
            <source>“{name}” in the protected folder “{folder}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>Another program holds it: perhaps a purger that relies on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>Another program, perhaps a purger, holds the photos to keep.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>It changed while it was moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>It left its place, but is not where the trash said it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>It lies in “{place}”, a trash or the library of another program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>It went to the trash, but cannot be looked at there: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>Its place cannot be looked at: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>No photo of its group that was to stay is still in its place, unchanged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>Nothing more is moved. {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The photo to keep changed with it: they may be one file, seen twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The plan names one file twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The plan would trash a photo that “{name}” relies on being kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The system said that it was moved, but it is still in its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The system said that it was moved, but its place is not empty. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The trash failed, and it is no longer in its place. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The trash of this volume failed before: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>What had gone already is back in its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <location filename="../../purger/core/recovery.py" />
            <location filename="../../purger/core/xdgtrash.py" />
            <source>{why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}” is in the trash already; bring it back from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}” is in the trash as “{where}” and could not be put back: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}” is not to be found as “{where}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}” went to the trash as “{where}” and is not back in its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}”, which goes with it: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>a quarter of the size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>a third of the size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>half the size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>same bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>same camera</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <location filename="../../purger/ui/models.py" />
            <source>same picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>same second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{days:.0f} days apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{hours:.0f} h apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{minutes:.0f} min apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{seconds:.1f} s apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{share:.0%} alike</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{share:.0%} of the size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Another file has its name now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>It is in the trash as “{where}” and could not be put back: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>It was being brought back when that was interrupted; it is neither in its place nor in a trash that can be looked into: perhaps that was emptied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>Of what was on its way, {files}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>The last purge was interrupted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>The purge was interrupted while it moved; it is neither in its place nor in a trash that can be looked into.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>The purge was interrupted; it is in its place.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/recovery.py" />
            <source>{n} files found nowhere ({names})</source>
            <extracomment>Singular: {n} file found nowhere ({names})</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/recovery.py" />
            <source>{n} files had not been tried and stayed.</source>
            <extracomment>Singular: {n} file had not been tried and stayed.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/recovery.py" />
            <source>{n} files in place</source>
            <extracomment>Singular: {n} file in place</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/recovery.py" />
            <source>{n} files in the trash</source>
            <extracomment>Singular: {n} file in the trash</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>“{file}”</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/scan.py" />
            <source>It seems to be the same folder as “{folder}”, reached another way; its {n} photos are not shown twice.</source>
            <extracomment>Singular: It seems to be the same folder as “{folder}”, reached another way; its {n} photo is not shown twice.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder belongs to {owner}, which keeps account of its photos.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder cannot be read: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder “{name}” belongs to another program or is a trash; its photos are not to be taken away from outside.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder “{name}” cannot be read: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder “{name}” may not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>There is no folder “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>This version cannot read {kind} files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>“{name}” is a holding folder: what is there was purged already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/sheet.py" />
            <source>A contact sheet ends in {join}, not “{file}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/sheet.py" />
            <source>“{name}” is there already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/store.py" />
            <source>The cache cannot be opened: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/store.py" />
            <source>The cache cannot be {what}: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/store.py" />
            <source>The cache is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/store.py" />
            <source>The cache is not open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{count:,}</source>
            <translation>{count:,}</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} 小时 {minutes} 分</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{minutes} min</source>
            <translation>{minutes} 分钟</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} 分 {seconds} 秒</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/text.py" />
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} files</source>
            <extracomment>Singular: {n} file</extracomment>
            <translation>
                <numerusform>{n} 个文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/text.py" />
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/goal_dialog.py" />
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/history_models.py" />
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/kept_dialog.py" />
            <location filename="../../purger/ui/map_page.py" />
            <location filename="../../purger/ui/mark_many.py" />
            <location filename="../../purger/ui/models.py" />
            <source>{n} photos</source>
            <extracomment>Singular: {n} photo</extracomment>
            <translation>
                <numerusform>{n} 张照片</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{photos} ({files})</source>
            <translation>{photos}（{files}）</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{seconds:.1f} s</source>
            <translation>{seconds:.1f} 秒</translation>
        </message>
        <message>
            <location filename="../../purger/core/text.py" />
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
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
            <translation>{before}{after}</translation>
        </message>
        <message>
            <location filename="../../purger/core/texts.py" />
            <source>{before}, {part}</source>
            <translation>{before}，{part}</translation>
        </message>
        <message>
            <location filename="../../purger/core/texts.py" />
            <source>{before}; {part}</source>
            <translation>{before}；{part}</translation>
        </message>
        <message>
            <location filename="../../purger/core/trash.py" />
            <source>The part of Windows that can refuse to delete is missing (pywin32).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/trash.py" />
            <source>The system did not take it into the trash: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/trash.py" />
            <source>This system does not tell where its trash keeps things.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>A copy with the same content has its name now; it was left in the trash.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Another file has its name now; nothing was overwritten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It cannot be read in the trash: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It could not be brought back: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It is in no trash.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It is no longer in the trash: that was emptied, or another program took it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It left the trash, but is not in its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It stays in the trash with its photo, which cannot come back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Its folder cannot be made again: something else has that name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Its folder is none any more: something else has that name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Its folder leads elsewhere now; it was left in the trash.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Nothing came back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>The system does not tell where its trash keeps it; bring it back from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <location filename="../../purger/core/whereabouts.py" />
            <source>The trash that it lies in cannot be reached; connect its drive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>What lies in the trash is no longer what went there; it was left alone.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/undo.py" />
            <source>You stopped; {n} files are still in the trash.</source>
            <extracomment>Singular: You stopped; {n} file is still in the trash.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/undo.py" />
            <source>{n} files are back in their places.</source>
            <extracomment>Singular: {n} file is back in its place.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/undo.py" />
            <source>{n} files did not come back.</source>
            <extracomment>Singular: {n} file did not come back.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/undo.py" />
            <source>{photos}, {size}, are back in their places.</source>
            <extracomment>Singular: {photos}, {size}, is back in its place.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/volumes.py" />
            <source>No holding folder can be made on “{top}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>A purge is at it, or was cut off; the next start settles it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>Back in its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>In its place: another program brought it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>In the trash, as “{location}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>In the trash; the system does not tell where.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It changed since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It was brought back, and changed since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It was brought back, and is no longer there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>No longer in the trash: that was emptied, or another program took it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>What lies in the trash is no longer what went there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>back in its place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>changed since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>found nowhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>in the system's trash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>in the trash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>no longer in the trash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>no longer there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>on its way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>stayed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>trash not reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>It is on a RAM disk, which has no recycle bin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>It is on a network drive, which has no recycle bin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>The recycle bin of its drive is switched off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>Windows does not know its drive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>Windows does not say whether its drive has a recycle bin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>It could not be moved to the trash: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>It was changed just now, while it was to be moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Its folder is on another volume than the trash now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Its folder may not be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Its volume has no trash, and none can be made there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Its volume is read-only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>The folder may not be written, so nothing can be moved out of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>The quota of the volume is used up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>The system does not allow it to be moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>The volume of the trash is full.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/engine.py" />
            <source>The system refused: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/app.py" />
            <source>purger has a fault ({name}). See {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Chosen on the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Every photo of this cluster (Shift+U)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>In every group of this cluster (Shift+A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>Mark all but the best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Unmark all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/deciding.py" />
            <source>Byte copies cannot be told apart.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/deciding.py" />
            <source>Kept {n} photos; they come back only when a new one joins them.</source>
            <extracomment>Singular: Kept {n} photo; it comes back only when a new one joins it.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/deciding.py" />
            <source>Split where it held least; the parts stay apart from now on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/deciding.py" />
            <source>{name} was taken out of its group.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/deciding.py" />
            <source>{n} marks are back</source>
            <extracomment>Singular: {n} mark is back</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/deciding.py" />
            <source>{n} marks taken away</source>
            <extracomment>Singular: {n} mark taken away</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/deciding.py" />
            <source>{n} photos are not duplicates of each other from now on.</source>
            <extracomment>Singular: {n} photo is no duplicate from now on.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <source>Kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/history_delegates.py" />
            <location filename="../../purger/ui/plan_list.py" />
            <source>No preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <source>trash</source>
            <comment>where a marked photo goes</comment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/models.py" />
            <location filename="../../purger/ui/overview.py" />
            <source>{n} duplicates</source>
            <extracomment>Singular: {n} duplicate</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/models.py" />
            <source>{n} marked</source>
            <extracomment>Singular: {n} marked</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/panes.py" />
            <location filename="../../purger/ui/viewer.py" />
            <source>✓ Best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>+1 file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>. and ,</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>100 % where it is sharpest, all of it, closer and farther</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>100 %, closer, farther (or the wheel), whole; drag moves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>About purger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Arrows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Arrows, 1 to 6</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Copies that a program mirrored, or turned without saying so in the file, are looked for where File ▸ Find Turned and Mirrored Copies is ticked; their group says so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>DAMAGED</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Drawing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Each is verified first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Exposure brackets, focus stacks and panoramas are taken to be used together, so they are marked by hand only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>F held, R</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Files of a Photo, and Series</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Files that are one photo to you are marked, kept and trashed together, all or none. A badge tells what a photo has:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Finds near-duplicate photos, shows them cluster by cluster, and moves what you mark to the trash.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>How the Number of Clusters Was Chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>I, H, J</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Inertia and silhouette at each number of clusters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>LIVE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>MOTION</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Mark Anyway</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>Mark Them</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>Mark all but the best in every group ({n} photos)?</source>
            <extracomment>Singular: Mark all but the best in every group ({n} photo)?</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>Mark {n} photos of it all the same, all but one? What it was taken for cannot be made of the one that is left.</source>
            <extracomment>Singular: Mark {n} photo of it all the same, all but one? What it was taken for cannot be made of the one that is left.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>More clusters always fit tighter. The number is taken where the inertia stops falling fast, and near it where the clusters stand apart best (silhouette).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Move to Trash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Move {photos} to the trash?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>N, P</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>No photo leaves this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Nothing is moved yet; look through the marks before you go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>PROTECTED</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>PgDown, PgUp</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>RAW</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Right click</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>S, D</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>S, Shift+S</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Save Page, there and in the Review menu: what goes and what stays, for any browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Search…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Skipped Files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Skipped files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Space, X</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>The RAW files, videos and sidecars that belong to a photo go with it, all or none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Type {count} to go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Type {count} to go on:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>What could belong to two photos is left where it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>X, K, Shift+K</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>You set it to {count:,}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Z, 0, + and -</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>a RAW file of the same name, taken at the same time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>a video inside the file itself (Google, Samsung)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>also similar: what resembles some of the group, but not all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>both leave series alone, and groups in which you chose by hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>choose a photo; how many stand side by side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>compare the photos of the group side by side, with these keys there:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>copy the path of the photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>facts and EXIF, histogram, clipping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>flicker with the reference; make this photo the reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>free up space: mark the surest duplicates until so much would be freed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>go to the buttons; Space or Enter then press the one that has the focus</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>grid: +, -</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>history: every purge, where each photo is now, and its way back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>keep all of these: not shown again until a new one joins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>keeper rules: which photo of a group is the best, and protected folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>large: Z, +, -, 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>larger, smaller pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>lies in a protected folder (Review ▸ Keeper Rules): never marked, never moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>mark all but the best of this group, next group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>mark all but the best, unmark all, in this cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>mark many: all but the best, byte copies, or what is alike enough; tells how many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>mark or unmark the photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>mark; keep; keep only this one and go to the next group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>more, fewer clusters (by one, or a quarter); Ctrl+. lets the number choose itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>move the picture; the mouse drags it, its wheel zooms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>move what is marked to the trash; asks first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>next, previous cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>next, previous group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>open a folder (or drop it on the window), look again, close it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>part of the picture is lost: never the one to keep, never marked by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>show large: arrows move, Space and U mark, Esc goes back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>sidecars: .xmp and those of RAW developers, .aae of Apple, .json of Takeout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>split this group; not duplicates: the whole group falls apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>split with a line (, and . move it); map of the differences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>take this photo out of its group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>the map: wheel or + and - zoom, drag or arrows move, Shift+drag selects, 0 shows all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>the short video of a Live Photo: same name, .mov or .mp4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>the similarity slider: arrows, PgUp and PgDown, Home and End</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>these commands, show in folder, contact sheets; more under File ▸ Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>undo the last step, be it a mark or a decision; redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>undo: all of it comes back to where it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>unmark</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} files could not be read</source>
            <extracomment>Singular: {n} file could not be read</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos ({size})</source>
            <extracomment>Singular: {n} photo ({size})</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos among them stand in no group: nothing like them stays.</source>
            <extracomment>Singular: {n} photo among them stands in no group: nothing like it stays.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos are damaged</source>
            <extracomment>Singular: {n} photo is damaged</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos of its group stay.</source>
            <extracomment>Singular: {n} photo of its group stays.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos of their groups stay.</source>
            <extracomment>Singular: {n} photo of their groups stays.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>{series}: its photos belong together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/engine.py" />
            <source>The engine could not be started: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/engine.py" />
            <source>The engine has a fault ({what}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/enlarging.py" />
            <source>in no group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/enlarging.py" />
            <location filename="../../purger/ui/progress_page.py" />
            <source>{done:,} of {total:,}</source>
            <translation>{done:,} / {total:,}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>&amp;Clusters as Folders of Links…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>&amp;One Photo of Each Group as Links…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>&amp;Pair Graph…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>Contact Sheet of This &amp;Group…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>Contact Sheet of This C&amp;luster…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>Exported: {what} in “{file}”.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/exports.py" />
            <source>Exported: {what} in “{file}”; {n} photos left out.</source>
            <extracomment>Singular: Exported: {what} in “{file}”; {n} photo left out.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>No cluster is shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>The result of the scan is no longer there; look again first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <location filename="../../purger/ui/review_page.py" />
            <source>This photo stands in no group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>{cluster}, group {number}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/exports.py" />
            <source>{n} links</source>
            <extracomment>Singular: {n} link</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/exports.py" />
            <source>{n} pages</source>
            <extracomment>Singular: {n} page</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/exports.py" />
            <source>{n} pairs</source>
            <extracomment>Singular: {n} pair</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>{title}: where shall “{folder}” be made?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Bytes a pixel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Camera</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Facts of the photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>File changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>With it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>{bytes:.2f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>{width} × {height} ({megapixels:.1f} MP)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>&amp;Free at least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>At most {size} can be freed at this similarity.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>At most {size} can be freed at this similarity; {n} photos of it ({marked}) are marked.</source>
            <extracomment>Singular: At most {size} can be freed at this similarity; {n} photo of it ({marked}) is marked.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>Free Up Space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>How much to free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <location filename="../../purger/ui/history_panel.py" />
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>That is more than there is. All that can be freed: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>The surest duplicates are marked first: byte copies, then the photos that are most alike. Series, photos that you kept, damaged ones and groups in which you chose by hand are left alone. Nothing is moved: look through the marks before you go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>There is nothing to mark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>What is marked already is enough.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>What it takes</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>{n} more photos</source>
            <extracomment>Singular: {n} more photo</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>{photos}, {size}, {how_sure}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>Identical</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>Mark Anyway…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>Near-duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>Photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>Same picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/lineup.py" />
            <source>Single photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/map_page.py" />
            <source>Unmark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/lineup.py" />
            <source>best: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>taken to be used together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>unsure which is best: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/grid.py" />
            <source>{n} new since you kept these</source>
            <extracomment>Singular: {n} new since you kept these</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>{size} could be freed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_grid.py" />
            <source>Photos of this purge</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <location filename="../../purger/ui/models.py" />
            <source>{name} with {n} files</source>
            <extracomment>Singular: {name} with {n} file</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_models.py" />
            <source>{name}, {place}, of {folder}, {size}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} back</source>
            <extracomment>Singular: {n} back</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} cut off</source>
            <extracomment>Singular: {n} cut off</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} in the trash</source>
            <extracomment>Singular: {n} in the trash</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} lost</source>
            <extracomment>Singular: {n} lost</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} stayed</source>
            <extracomment>Singular: {n} stayed</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/map_page.py" />
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Bring &amp;All Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Bring &amp;Selected Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Bring &amp;Selected Back ({chosen:,})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Bringing back from the trash: {done:,} of {total:,} files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Bringing back from the trash…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/map_page.py" />
            <location filename="../../purger/ui/progress_page.py" />
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Click, Ctrl+click, Shift+click or Space selects (Alt+S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Every photo of this purge that is in the trash (Alt+A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Nothing of it is in the trash.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Nothing was purged yet. What you move to the trash is listed here, with its way back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/map_page.py" />
            <location filename="../../purger/ui/progress_page.py" />
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Purges</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Save &amp;Page…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>This purge with its pictures, for any browser (Alt+P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>What came back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>What did not come back, and why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>{count:,} {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>{photos}: {summary}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>{words}. A look shows: {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/map_page.py" />
            <source>‹ Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>← → move · Esc back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>&amp;Bring Back This Photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Bring Back Its &amp;Group ({count:,})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>It stood in no group: no photo was kept in its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>It was not brought back. {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Kept in its place:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Path: {path}
Size: {bytes}
Changed: {changed}
Inode: {inode} on device {device}
SHA-256: {digest}
Written down: {written}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>The photo that was kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>The photos that went with this one, and for which one was kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Where its files are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>not known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>{file}: {words}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_panel.py" />
            <source>{n} bytes</source>
            <extracomment>Singular: {n} byte</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>{size}, of {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>“{file}”, was kept in its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>“{file}”, which is no longer there, was kept in its place.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/keeping.py" />
            <source>{n} do not hold any more.</source>
            <extracomment>Singular: {n} does not hold any more.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/keeping.py" />
            <source>{n} marks from last time are back.</source>
            <extracomment>Singular: {n} mark from last time is back.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/keeping.py" />
            <source>{n} marks from last time do not hold any more.</source>
            <extracomment>Singular: {n} mark from last time does not hold any more.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>Ask Again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>Kept Sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>Kept sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>No set is kept, and nothing was told apart, among these photos.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>Not duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <location filename="../../purger/ui/outcome_page.py" />
            <location filename="../../purger/ui/status_bar.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>{title} ({count:,})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>{what}: {photos}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>… and {count:,} older ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/language.py" />
            <source>As the System</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <location filename="../../purger/ui/language.py" />
            <source>Lan&amp;guage</source>
            <translation>语言(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/language.py" />
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <location filename="../../purger/ui/language.py" />
            <source>purger speaks the language of the system from its next start.</source>
            <translation>下次启动后，purger 将使用系统语言。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/language.py" />
            <source>purger speaks {language} from its next start.</source>
            <translation>下次启动后，purger 将使用{language}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/lineup.py" />
            <source>Group of {count:,}: {evidence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/lineup.py" />
            <source>best: {reason} (unsure)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/lineup.py" />
            <source>{series} of {count:,}: {evidence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Closer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Closer (+)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Draw around photos to select them (or Shift and drag)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Farther</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Farther (-)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Lasso</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <location filename="../../purger/ui/mark_many.py" />
            <location filename="../../purger/ui/panes.py" />
            <source>Mark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Mark those that are spare: not the best of a group, of no series, not alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Photos that resemble each other come to lie together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Show the selected photos in the review, with their groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Show the whole map (0)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Show these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>The map cannot be drawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>To the review (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Wheel zooms, drag moves, Shift+drag selects, a click shows the photo in its cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Whole map</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/map_page.py" />
            <source>{n} clusters</source>
            <extracomment>Singular: {n} cluster</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>●  photo     ○  in a group     ✕  marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <source>Cluster {number} · {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <source>Map of the photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <source>best of its group of {count:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <source>in a group of {count:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <location filename="../../purger/ui/models.py" />
            <source>marked for the trash</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/map_view.py" />
            <source>{n} photos, {size} selected</source>
            <extracomment>Singular: {n} photo, {size} selected</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>&amp;All but the best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>&amp;Everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>At least so much like the best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>In this &amp;cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>In this &amp;group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Mark Many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Marks {photos} in {groups}, {size}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Only &amp;byte copies of the best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Only photos that are at &amp;least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>There is nothing more to mark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>What would be marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Which</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>like the best</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/mark_many.py" />
            <location filename="../../purger/ui/overview.py" />
            <source>{n} groups</source>
            <extracomment>Singular: {n} group</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/mark_many.py" />
            <source>{n} groups in which you chose by hand are left as they are.</source>
            <extracomment>Singular: {n} group in which you chose by hand is left as it is.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/mark_many.py" />
            <source>{n} series are left whole.</source>
            <extracomment>Singular: {n} series is left whole.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>Damaged photos were left alone; mark them one by one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>It stands in no group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>Left alone: {photos}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>What lies in a protected folder was left alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>What you kept before was left alone; mark it one by one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>What you kept, damaged photos and such with files of their own were left alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>You chose in this group by hand; it was left as it is.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} brackets, stacks and panoramas were left alone: their photos belong together.</source>
            <extracomment>Singular: {n} bracket, stack or panorama was left alone: its photos belong together.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} groups in which you chose by hand were left as they are.</source>
            <extracomment>Singular: {n} group in which you chose by hand was left as it is.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} of series</source>
            <extracomment>Singular: {n} of series</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} photos marked.</source>
            <extracomment>Singular: {n} photo marked.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} photos without a duplicate</source>
            <extracomment>Singular: {n} photo without a duplicate</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} that are best or chosen by hand</source>
            <extracomment>Singular: {n} that is best or chosen by hand</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>{series}: its photos belong together. Mark them one by one.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/models.py" />
            <source>+{n} files</source>
            <extracomment>Singular: +{n} file</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>At least one photo of each group stays that is not damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>At least one photo of each group stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>Best of its group: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>Best of its group: {reason} (unsure)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>Cluster {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>In a protected folder: it cannot be marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>It lies in a protected folder (Review ▸ Keeper Rules).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>Motion photo: a video is inside this file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>best of its group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>group of {count:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>identical</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>near</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>new since you kept these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>no duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>of a kept set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>protected, stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>with {file}, {size}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/models.py" />
            <source>{n} series</source>
            <extracomment>Singular: {n} series</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>{share:.0%} alike to the best, {tier}; {evidence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Auto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Clustering…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Clusters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Fewer clusters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Fewer, larger clusters: one less, or a fifth where there are many (,)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>How the number was chosen…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Largest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>More clusters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>More, smaller clusters: one more, or a quarter where there are many (.)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Most to gain first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Number of clusters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Oldest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Order of the clusters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Spread {spread:.2f} (0: all alike, 1: nothing in common)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Taken {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Taken {first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>The number chooses itself (Ctrl+.)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Type another number, and Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>    now {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <location filename="../../purger/ui/plan_list.py" />
            <source>    with {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>    with {file}, now {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Back to the Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Back: {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Bring all of it back from the trash to where it was (Ctrl+Z)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Every purge so far, and the way back for each photo (Ctrl+H)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Everything that was marked went.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <location filename="../../purger/ui/start_page.py" />
            <source>History…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Not back: {path}
    {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Save Page…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Stayed: {path}
    {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>They are in {folders}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Trashed: {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Try Again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>What did not come back is still where it was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>What happened to each photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>What went and what stayed, with pictures, for any browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>You stopped before its turn.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} photos ({facts}) moved to the trash</source>
            <extracomment>Singular: {n} photo ({facts}) moved to the trash</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} photos stayed because you stopped; the marks are kept.</source>
            <extracomment>Singular: {n} photo stayed because you stopped; the mark is kept.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} photos stayed; the reasons stand below.</source>
            <extracomment>Singular: {n} photo stayed; the reason stands below.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>&amp;Similarity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>All photos on one plane, like beside like (M)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>At this similarity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>No duplicates at this similarity; further left it finds more.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/overview.py" />
            <source>{n} series kept whole</source>
            <extracomment>Singular: {n} series kept whole</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/pages.py" />
            <source>Save Page</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/pages.py" />
            <source>Saved: {n} groups in “{file}”.</source>
            <extracomment>Singular: Saved: {n} group in “{file}”.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/pages.py" />
            <source>Web page (*{suffix})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Compared with the sharpest photo here, measured at one scale for all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Mark {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <location filename="../../purger/ui/status_bar.py" />
            <source>Marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Sharpness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Sharpness {share:.0%}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Sharpness, compared with the sharpest here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>black {share:.1%}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>blown {share:.1%}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>Goes: {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>Nothing like it stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>Photos that would go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>Stays: {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>goes · {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>stays · {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>{path} would go, nothing like it stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>{path} would go, {other} stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>Esc; what was read so far is kept, a later scan goes on from there</source>
            <translation>Esc；已读取的内容会保留，下次扫描从那里继续</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>{done:,}</source>
            <translation>{done:,}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>{rate:.0f} photos/s</source>
            <translation>{rate:.0f} 张/秒</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>{rate:.0f} photos/s · about {time} left</source>
            <translation>{rate:.0f} 张/秒 · 大约还需 {time}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Copied: {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Done again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Nothing else is that much like this photo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Nothing else is that much like this photo; you told {apart:,} apart from it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Nothing else is {percent} % like a photo of this group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Nothing is left of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>The keeper rules are in force.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Undone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>{done}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>{done}: {marks}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/review_page.py" />
            <source>{n} marks changed.</source>
            <extracomment>Singular: {n} mark changed.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/review_page.py" />
            <source>{n} marks taken away.</source>
            <extracomment>Singular: {n} mark taken away.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/review_page.py" />
            <source>{n} photos chosen on the map.</source>
            <extracomment>Singular: {n} photo chosen on the map.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/review_page.py" />
            <source>{n} photos marked; Ctrl+Z takes that back.</source>
            <extracomment>Singular: {n} photo marked; Ctrl+Z takes that back.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>“{folder}” could not be shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Add Rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Mark byte copies when folders are opened for the first time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Protected folders: no photo there can ever be marked or moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Save As…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Changes the suggestion in {changed:,} of {n} groups.</source>
            <extracomment>Singular: Changes the suggestion in {changed:,} of {n} group.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Keeper Rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Marks made by a suggestion &amp;follow the new one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Move &amp;Down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Move &amp;Up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>My rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Name of these rules:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Prefer a &amp;Folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Prefer a For&amp;mat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Prefer: Choose a Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Pro&amp;tect…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Protect: Choose a Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Protected folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Put Last: Choose a Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Put a Folder &amp;Last…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>R&amp;elease</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Rules in force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Save Keeper Rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>What these rules would change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Which photo of a group is the best: the first rule that tells photos apart decides. A photo that is damaged comes after all whole ones in any case.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>{n} marks there would be taken away.</source>
            <extracomment>Singular: {n} mark there would be taken away.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>{n} photos would be protected.</source>
            <extracomment>Singular: {n} photo would be protected.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>A name that is not that of a copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Better exposed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Drag, or Alt+Up and Alt+Down, to move; Space to tick</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Has its RAW or its video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Has the capture date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Has the place (GPS)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Keeper rules, the first that tells photos apart decides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>More bytes: less compressed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>More metadata: date, camera, place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>More pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>More stars (rating)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Prefer the folder {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Prefer {format} files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Sharper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The folder {folder} last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The newest file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The oldest file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The original before its edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The shortest path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/ruling.py" />
            <source>The keeper rules hold until you quit; not kept: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>Also Similar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>Also similar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>Click one to go there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>only joined through {through}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>{name}
{share:.0%} · through {through}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>{n} photos resemble some of this group, but stand outside.</source>
            <extracomment>Singular: {n} photo resembles some of this group, but stands outside.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>{n} photos resemble this one, but are in no group with it.</source>
            <extracomment>Singular: {n} photo resembles this one, but is in no group with it.</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/similarity.py" />
            <source>How alike photos must be to stand in one group.
Left: more groups, less certain.
The bars: how many pairs of photos are that much alike.</source>
            <translation>照片要有多相似才会归入同一组。
向左：组更多，但更不确定。
柱形：达到该相似度的照片对数。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similarity.py" />
            <source>Similarity</source>
            <translation>相似度</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similarity.py" />
            <source>{share:.0%}: {words}</source>
            <translation>{share:.0%}：{words}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Choose Folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Everything happens on this computer. Nothing is deleted: what you mark
goes to the trash, after you have seen the list and said so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Finds the near-duplicates among your photos and helps you keep the best.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Recent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>See What Went…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>What an interrupted purge left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>What went to the trash, and the way back (Ctrl+H)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>or drop folders here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Files that could not be read or are damaged, and why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Move to Trash…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Shows what goes, and asks, before anything is moved (Delete)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Take the last mark or decision back (Ctrl+Z; Ctrl+Y does it again)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Take the marks of last time away; Ctrl+Z brings them back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Undo the last mark or decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Unmark Them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Unmark what was marked last time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>What you kept or told apart before, and the way back</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} damaged</source>
            <extracomment>Singular: {n} damaged</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} photos, {size} marked</source>
            <extracomment>Singular: {n} photo, {size} marked</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} sets kept</source>
            <extracomment>Singular: {n} set kept</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} skipped</source>
            <extracomment>Singular: {n} skipped</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} told apart</source>
            <extracomment>Singular: {n} told apart</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/surface.py" />
            <source>All photos have left this review. Open a folder to go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>Decoding…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>Photo, large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>Space marks · ← → move · Z 100 % · Esc back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>This key is one of the grid; Esc goes back there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>{share:.0%} · {hint}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>A holding folder takes the place of the trash on a volume that has none. It is a hidden folder on that volume: photos are moved into it, not copied, and can be brought back as from a trash. They take up their room until you delete them there yourself; purger never does.</source>
            <translation>在没有回收站的卷上，可用暂存文件夹代替回收站。它是该卷上的一个隐藏文件夹：照片会移动到那里，而不是复制，并且可以像从回收站一样还原。在您自己到那里删除之前，它们一直占用空间；purger 从不删除它们。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Holding Folder…</source>
            <translation>暂存文件夹…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Photos of {names} can be marked, but not purged: no trash there.</source>
            <translation>{names} 上的照片可以标记，但不能清理：那里没有回收站。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Photos of “{name}” can be marked, but not purged.</source>
            <translation>“{name}”上的照片可以标记，但不能清理。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Use “{place}”</source>
            <translation>使用“{place}”</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Volumes Without a Trash</source>
            <translation>没有回收站的卷</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>Volumes without a trash</source>
            <translation>没有回收站的卷</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>What can take the place of the trash there</source>
            <translation>那里可以用什么代替回收站</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>What is purged of {names} goes to their holding folders.</source>
            <extracomment>Singular: What is purged of {names} goes to its holding folder.</extracomment>
            <translation>
                <numerusform>从 {names} 清理的照片会移到那里的暂存文件夹。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>{names} and {last}</source>
            <translation>{names}和{last}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>“{volume}”</source>
            <translation>“{volume}”</translation>
        </message>
        <message>
            <location filename="../../purger/ui/volumes_banner.py" />
            <source>“{volume}” has no trash.</source>
            <translation>“{volume}”没有回收站。</translation>
        </message>
    </context>
</TS>
