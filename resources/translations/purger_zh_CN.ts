<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>purger</name>
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
            <source>{n} files</source>
            <extracomment>Singular: {n} file</extracomment>
            <translation>
                <numerusform>{n} 个文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/text.py" />
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
            <location filename="../../purger/ui/progress_page.py" />
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>Esc; what was read so far is kept, a later scan goes on from there</source>
            <translation>Esc；已读取的内容会保留，下次扫描从那里继续</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>{done:,}</source>
            <translation>{done:,}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/progress_page.py" />
            <source>{done:,} of {total:,}</source>
            <translation>{done:,} / {total:,}</translation>
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
            <source>{names} and {more:,} more</source>
            <translation>{names}以及另外 {more:,} 个</translation>
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
