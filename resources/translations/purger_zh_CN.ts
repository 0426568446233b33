<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>purger</name>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>RAWs</source>
            <translation>RAW 文件</translation>
        </message>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>but their {kinds} and {last} differ</source>
            <translation>但它们的{kinds}和{last}不同</translation>
        </message>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>but their {kind} differ</source>
            <translation>但它们的{kind}不同</translation>
        </message>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>edits</source>
            <translation>编辑版本</translation>
        </message>
        <message>
            <location filename="../../purger/core/belongings.py" />
            <source>videos</source>
            <translation>视频</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/caution.py" />
            <source>These are {n} files.</source>
            <extracomment>Singular: This is {n} file.</extracomment>
            <translation>
                <numerusform>共 {n} 个文件。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/caution.py" />
            <source>This is {share}% of the photos of “{folder}”.</source>
            <translation>这是“{folder}”中照片的 {share}%。</translation>
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
            <translation>{names}：由 {service} 同步。在这里移到回收站的内容，会在所有设备上消失。</translation>
        </message>
        <message>
            <location filename="../../purger/core/caution.py" />
            <source>“{folder}”</source>
            <translation>“{folder}”</translation>
        </message>
        <message>
            <location filename="../../purger/core/charts.py" />
            <source>Inertia: mean squared distance to the centre</source>
            <translation>惯量：到中心的均方距离</translation>
        </message>
        <message>
            <location filename="../../purger/core/charts.py" />
            <location filename="../../purger/ui/navigator.py" />
            <source>Number of clusters</source>
            <translation>聚类数量</translation>
        </message>
        <message>
            <location filename="../../purger/core/charts.py" />
            <source>Silhouette: how well clusters stand apart</source>
            <translation>轮廓系数：聚类区分的程度</translation>
        </message>
        <message>
            <location filename="../../purger/core/charts.py" />
            <source>yours: {count}</source>
            <translation>您的设置：{count}</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;1 Photo</source>
            <translation>&amp;1 张照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;2 Photos</source>
            <translation>&amp;2 张照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;3 Photos</source>
            <translation>&amp;3 张照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;4 Photos</source>
            <translation>&amp;4 张照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;5 Photos</source>
            <translation>&amp;5 张照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;6 Photos</source>
            <translation>&amp;6 张照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;About purger</source>
            <translation>关于 purger(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Accept the Suggestion, Next Group</source>
            <translation>接受建议，下一组(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Also Similar…</source>
            <translation>也相似(&amp;A)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Back to the Grid</source>
            <translation>返回网格</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Back to the Review</source>
            <translation>返回审阅(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/history_panel.py" />
            <source>&amp;Bring Back This Photo</source>
            <translation>还原此照片(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Close Folder</source>
            <translation>关闭文件夹(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Closer</source>
            <translation>放大(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Clusters as Folders of Links…</source>
            <translation>聚类导出为链接文件夹(&amp;C)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Compare Side by Side</source>
            <translation>并排比较(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Copy Path</source>
            <translation>复制路径(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Differences</source>
            <translation>差异(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Farther</source>
            <translation>缩小(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Files of a Photo, and Series</source>
            <translation>照片的文件与系列(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Filter…</source>
            <translation>筛选(&amp;F)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Find Similar in the Library</source>
            <translation>在图库中查找相似(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;First Photo</source>
            <translation>第一张照片(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Free Up Space…</source>
            <translation>释放空间(&amp;F)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/core/menus.py" />
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Histogram</source>
            <translation>直方图(&amp;H)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;History…</source>
            <translation>历史(&amp;H)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;How the Number Was Chosen…</source>
            <translation>数量是如何选定的(&amp;H)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Keep All of These</source>
            <translation>全部保留(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Keep This Photo</source>
            <translation>保留此照片(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Keys</source>
            <translation>快捷键(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Larger Pictures</source>
            <translation>放大图片(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Lasso</source>
            <translation>套索(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Last Photo</source>
            <translation>最后一张照片(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Look Again</source>
            <translation>重新扫描(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Map</source>
            <translation>分布图(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Mark for the Trash</source>
            <translation>标记以移到回收站(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Mark the Spare Ones</source>
            <translation>标记多余的照片(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;More Clusters</source>
            <translation>增加聚类(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Next Group</source>
            <translation>下一组(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Not Duplicates: the Whole Group Falls Apart</source>
            <translation>不是重复：整个组解散(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Notify When Long Work Ends</source>
            <translation>长时间任务结束时通知(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;One Photo of Each Group as Links…</source>
            <translation>每组一张照片导出为链接(&amp;O)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Only This Photo</source>
            <translation>仅此照片(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Open Folder…</source>
            <translation>打开文件夹(&amp;O)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Pair Graph…</source>
            <translation>照片对关系图(&amp;P)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Previous Group</source>
            <translation>上一组(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Reference</source>
            <translation>参考(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Show in Its Cluster</source>
            <translation>在其聚类中显示(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Skipped Files…</source>
            <translation>已跳过的文件(&amp;S)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Smaller Pictures</source>
            <translation>缩小图片(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Split</source>
            <translation>分割对比(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Split This Group</source>
            <translation>拆分此组(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Take This Photo Out of Its Group</source>
            <translation>将此照片移出所在的组(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Undo This Purge</source>
            <translation>撤销此次清理(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Unmark</source>
            <translation>取消标记(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Unmark the Selected</source>
            <translation>取消所选的标记(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Whole Map</source>
            <translation>整个分布图(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>&amp;Whole Picture</source>
            <translation>整张图片(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>100&amp;%</source>
            <translation>100%</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>After a purge</source>
            <translation>清理之后</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>All &amp;Groups in a Row</source>
            <translation>依次显示所有组(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/history_page.py" />
            <source>Bring &amp;All Back</source>
            <translation>全部还原(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/history_page.py" />
            <source>Bring &amp;Selected Back</source>
            <translation>还原所选(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Bring Back Its &amp;Group</source>
            <translation>还原其所在组(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Brings all of it back from the trash to where it was.</source>
            <translation>将全部内容从回收站还原到原处。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Brings back every photo of this purge that is in the trash.</source>
            <translation>还原此次清理中仍在回收站的所有照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Brings back the photos that are selected.</source>
            <translation>还原所选的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Brings back the photos that went with this one, and for which one was kept.</source>
            <translation>还原与此照片一起移走、并保留了一张的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Brings this photo back from the trash.</source>
            <translation>从回收站还原此照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>C&amp;lipping</source>
            <translation>溢出(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Chooses a folder of photos and looks for duplicates in it.</source>
            <translation>选择照片文件夹并在其中查找重复。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/stack.py" />
            <source>Comparison</source>
            <translation>比较</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Contact Sheet of This &amp;Group…</source>
            <translation>此组的联系表(&amp;G)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Contact Sheet of This C&amp;luster…</source>
            <translation>此聚类的联系表(&amp;L)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Copies where the photo lies, as text.</source>
            <translation>以文本形式复制照片的位置。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Counts the group as reviewed and goes to the next one.</source>
            <translation>将本组计为已审阅并转到下一组。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Decides which photo of a group is the best, and which folders are protected.</source>
            <translation>决定组中哪张照片最佳，以及哪些文件夹受保护。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Does again what was undone.</source>
            <translation>重做已撤销的操作。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Down</source>
            <translation>向下</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Draws around photos to select them; so does Shift and drag.</source>
            <translation>圈住照片以选择；按住 Shift 拖动也可以。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Ends purger; marks and place are remembered.</source>
            <translation>退出 purger；会记住标记和位置。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Everywhere</source>
            <translation>所有位置</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>F&amp;acts</source>
            <translation>信息(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Fe&amp;wer Clusters</source>
            <translation>减少聚类(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Find &amp;Turned and Mirrored Copies</source>
            <translation>查找旋转和镜像的副本(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Find S&amp;imilar to a File…</source>
            <translation>查找与文件相似的照片(&amp;I)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Find similar</source>
            <translation>查找相似</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Fl&amp;icker</source>
            <translation>交替显示(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>From the next look on, also finds copies turned or mirrored by pixels.</source>
            <translation>从下次扫描起，也查找按像素旋转或镜像的副本。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes back to the photo asked about before, or to the page before.</source>
            <translation>返回之前所查的照片或上一页。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes back to the start; marks and place are remembered.</source>
            <translation>返回首页；会记住标记和位置。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes back to this photo in the grid.</source>
            <translation>返回网格中的这张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes back to where you came from; while files come back, stops that.</source>
            <translation>返回来处；若正在还原文件，则停止还原。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes one line down.</source>
            <translation>向下一行。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes one line of photos down, or one photo on.</source>
            <translation>向下一行照片，或下一张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes one line of photos up, or one photo back.</source>
            <translation>向上一行照片，或上一张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes one line up.</source>
            <translation>向上一行。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes one photo to the left.</source>
            <translation>向左一张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes one photo to the right.</source>
            <translation>向右一张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the cluster before.</source>
            <translation>转到上一个聚类。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the first photo.</source>
            <translation>转到第一张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the group before.</source>
            <translation>转到上一组。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the last photo.</source>
            <translation>转到最后一张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the next cluster.</source>
            <translation>转到下一个聚类。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the next group that was not reviewed yet.</source>
            <translation>转到下一个尚未审阅的组。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Goes to the next group.</source>
            <translation>转到下一组。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Hatches what is blown or black.</source>
            <translation>用斜线标出过曝或死黑的部分。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/stack.py" />
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Holds the others against this photo.</source>
            <translation>将其他照片与此照片对照。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Ke&amp;pt Sets…</source>
            <translation>已保留的照片组(&amp;P)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Keep &amp;Only This, Next Group</source>
            <translation>只保留这张，下一组(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Keeper &amp;Rules…</source>
            <translation>保留规则(&amp;R)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Large photo</source>
            <translation>大图</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Lea&amp;ve This Group as It Is, Next Group</source>
            <translation>本组保持原样，下一组(&amp;V)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Leaves series alone, and groups that you decided.</source>
            <translation>不改动系列和您已决定的组。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Left</source>
            <translation>向左</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Let the Number of Clusters Choose &amp;Itself</source>
            <translation>自动选择聚类数量(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Lets go of the selection, or goes back to the review.</source>
            <translation>取消选择，或返回审阅。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Lets this photo stay: no command for many photos marks it.</source>
            <translation>保留此照片：批量命令不会标记它。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Line Above</source>
            <translation>上一行</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Line Below</source>
            <translation>下一行</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Line to the Left</source>
            <translation>分割线向左</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Line to the Right</source>
            <translation>分割线向右</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Lists every purge, where each photo is now, and its way back.</source>
            <translation>列出每次清理、每张照片现在的位置以及如何还原。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Lists the files that could not be read or are damaged, and why.</source>
            <translation>列出无法读取或已损坏的文件及原因。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Lists what you kept or told apart, and the way back.</source>
            <translation>列出您保留或区分过的照片，以及如何恢复。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Look Farther Down</source>
            <translation>向下查看</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Look Farther Left</source>
            <translation>向左查看</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Look Farther Right</source>
            <translation>向右查看</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Look Farther Up</source>
            <translation>向上查看</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Looks through the same folders again.</source>
            <translation>重新查看相同的文件夹。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Makes a folder for each cluster, with links to its photos.</source>
            <translation>为每个聚类创建文件夹，其中是照片的链接。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Makes a folder with links to the photos that are not spare.</source>
            <translation>创建文件夹，其中是非多余照片的链接。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Makes the pictures of the grid larger.</source>
            <translation>放大网格中的图片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Makes the pictures of the grid smaller.</source>
            <translation>缩小网格中的图片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/overview.py" />
            <location filename="../../purger/ui/stack.py" />
            <source>Map</source>
            <translation>分布图</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Mark All but the Best in &amp;Every Cluster…</source>
            <translation>在每个聚类中标记除最佳外的全部(&amp;E)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Mark All but the Best in This &amp;Cluster</source>
            <translation>在此聚类中标记除最佳外的全部(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Mark Man&amp;y…</source>
            <translation>批量标记(&amp;Y)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Mark or U&amp;nmark</source>
            <translation>标记或取消标记(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks all but the best of this group and goes to the next group.</source>
            <translation>标记本组除最佳外的全部并转到下一组。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks all but the best, byte copies, or what is alike enough.</source>
            <translation>标记除最佳外的全部、字节完全相同的副本或足够相似的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks the others of its group and goes to the next group.</source>
            <translation>标记本组的其他照片并转到下一组。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks the surest duplicates until so much would be freed.</source>
            <translation>从最确定的重复开始标记，直到可释放指定的大小。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks this photo for the trash.</source>
            <translation>标记此照片，将移到回收站。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks this photo, or takes its mark away.</source>
            <translation>标记此照片或取消标记。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Marks those that are spare: not the best, of no series, not alone.</source>
            <translation>标记多余的照片：不是最佳、不属于系列、也不是单张。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Move to T&amp;rash…</source>
            <translation>移到回收站(&amp;R)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Moves the line that divides two photos.</source>
            <translation>移动分割两张照片的线。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Moves the map.</source>
            <translation>移动分布图。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Moves what is in sight.</source>
            <translation>移动可见部分。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>N&amp;ext Cluster</source>
            <translation>下一个聚类(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Next Gro&amp;up to Be Reviewed</source>
            <translation>下一个待审阅的组(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>One cluster less, or a quarter.</source>
            <translation>减少一个或四分之一的聚类。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>One cluster more, or a quarter.</source>
            <translation>增加一个或四分之一的聚类。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Opens the folder of the photo.</source>
            <translation>打开照片所在的文件夹。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Opens the help for where you are.</source>
            <translation>打开当前页面的帮助。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>P&amp;revious Cluster</source>
            <translation>上一个聚类(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Parts the group where it holds together least; the parts stay apart.</source>
            <translation>在联系最弱处拆分此组；各部分保持分开。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Photo &amp;After</source>
            <translation>下一张照片(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Photo &amp;Before</source>
            <translation>上一张照片(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Photo Above</source>
            <translation>上方的照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Photo Below</source>
            <translation>下方的照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Photo to the Left</source>
            <translation>左侧的照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Photo to the Right</source>
            <translation>右侧的照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/stack.py" />
            <source>Review</source>
            <translation>审阅</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Right</source>
            <translation>向右</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <location filename="../../purger/ui/history_page.py" />
            <source>Save &amp;Page…</source>
            <translation>保存页面(&amp;P)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Save Plan as Pa&amp;ge…</source>
            <translation>将计划保存为页面(&amp;G)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Saves every pair with its evidence.</source>
            <translation>保存每一对照片及其依据。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Saves the photos of this cluster as one picture.</source>
            <translation>将此聚类的照片保存为一张图片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Saves the photos of this group as one picture.</source>
            <translation>将此组的照片保存为一张图片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Saves this purge with its pictures, for any browser.</source>
            <translation>保存此次清理及其图片，可用任何浏览器打开。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Saves what is marked and what would stay, with pictures, for any browser.</source>
            <translation>保存已标记的和将保留的内容，带图片，可用任何浏览器打开。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Saves what went and what stayed, with pictures, for any browser.</source>
            <translation>保存移走和保留的内容，带图片，可用任何浏览器打开。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Se&amp;ttings…</source>
            <translation>设置(&amp;T)…</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Sele&amp;ct</source>
            <translation>选择(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Selects this photo, or no longer.</source>
            <translation>选择此照片或取消选择。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Show &amp;More</source>
            <translation>显示更多(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Show &amp;These in the Review</source>
            <translation>在审阅中显示这些(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Show L&amp;arge</source>
            <translation>大图显示(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Show in &amp;Folder</source>
            <translation>在文件夹中显示(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows all groups of the library one after the other, or one cluster again.</source>
            <translation>依次显示图库的所有组，或恢复显示一个聚类。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows all of the map.</source>
            <translation>显示整个分布图。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows all of the picture.</source>
            <translation>显示整张图片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows all photos on one plane, like beside like.</source>
            <translation>在一个平面上显示所有照片，相似的靠在一起。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows five photos side by side.</source>
            <translation>并排显示五张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows four photos side by side.</source>
            <translation>并排显示四张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows less of the map, larger.</source>
            <translation>放大分布图。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows less of the picture, larger.</source>
            <translation>放大图片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows more of the map, smaller.</source>
            <translation>缩小分布图。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows more of the picture, smaller.</source>
            <translation>缩小图片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows more photos, less alike.</source>
            <translation>显示更多、相似度更低的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows one photo.</source>
            <translation>显示一张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows red, green and blue, from dark to bright.</source>
            <translation>显示红、绿、蓝从暗到亮的分布。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows six photos side by side.</source>
            <translation>并排显示六张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows some groups only, by name, kind, folder, days.</source>
            <translation>仅显示部分组：按名称、类型、文件夹、日期。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the curves that chose it.</source>
            <translation>显示用于选择数量的曲线。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the keys that mean something.</source>
            <translation>显示可用的快捷键。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the photo after.</source>
            <translation>显示下一张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the photo before.</source>
            <translation>显示上一张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the photos nearest to this one, wherever they are.</source>
            <translation>显示与此照片最接近的照片，无论在哪里。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the photos of this group beside each other.</source>
            <translation>并排显示此组的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the photos side by side again.</source>
            <translation>恢复并排显示照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the photos that stayed.</source>
            <translation>显示保留的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows the selected photos in the review, with their groups.</source>
            <translation>在审阅中显示所选照片及其组。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows this photo alone; again shows as many as before.</source>
            <translation>单独显示此照片；再按一次恢复之前的张数。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows this photo in the review.</source>
            <translation>在审阅中显示此照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows this photo large.</source>
            <translation>大图显示此照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows this photo pixel on pixel where it is sharpest; again shows all of it.</source>
            <translation>在最清晰处以像素对像素显示此照片；再按一次显示整张。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows three photos side by side.</source>
            <translation>并排显示三张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows two photos in one place, with a line to drag.</source>
            <translation>在同一位置显示两张照片，中间有可拖动的线。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows two photos side by side.</source>
            <translation>并排显示两张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows what is marked, and asks, before anything is moved.</source>
            <translation>移动之前显示已标记的内容并询问。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows what resembles some of the group, but not all.</source>
            <translation>显示与组中部分照片相像的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows what the library has that is nearest to a file from anywhere.</source>
            <translation>显示图库中与任意位置的文件最接近的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Shows where each photo differs from the reference.</source>
            <translation>显示每张照片与参考的差异。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes away every mark of this cluster.</source>
            <translation>取消此聚类的所有标记。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes every mark away.</source>
            <translation>取消所有标记。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes the last mark or decision back.</source>
            <translation>撤销上一个标记或决定。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes the mark of this photo away.</source>
            <translation>取消此照片的标记。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes the marks away that came back from last time.</source>
            <translation>取消从上次恢复的标记。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes the marks of the selected photos away.</source>
            <translation>取消所选照片的标记。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Takes the number at which the clusters stand apart best.</source>
            <translation>取聚类区分最好的数量。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Tells the desktop when long work ends while you look elsewhere.</source>
            <translation>在您做别的事时，长时间任务结束会通知桌面。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Tells the version.</source>
            <translation>说明版本。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Tells what goes with a photo, and what a series is.</source>
            <translation>说明照片带有什么，以及什么是系列。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Tells what the files and their EXIF say; what differs stands out.</source>
            <translation>显示文件及其 EXIF 信息，并突出不同之处。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>The group is not shown again until a new photo joins it.</source>
            <translation>在新照片加入之前不再显示该组。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>The photos of this group are not duplicates of each other.</source>
            <translation>此组的照片彼此不是重复。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Theme, network, keys and how you review.</source>
            <translation>主题、网络、快捷键和审阅方式。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>This photo is no duplicate of the others.</source>
            <translation>此照片与其他照片不是重复。</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Unmark A&amp;ll</source>
            <translation>全部取消标记(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Unmark All in T&amp;his Cluster</source>
            <translation>取消此聚类的所有标记(&amp;H)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Unmark What Was Marked Last &amp;Time</source>
            <translation>取消上次所做的标记(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>Up</source>
            <translation>向上</translation>
        </message>
        <message>
            <location filename="../../purger/core/commands.py" />
            <source>While its key is held, shows the reference in the place of this photo.</source>
            <translation>按住按键时，在此照片的位置显示参考。</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <location filename="../../purger/ui/models.py" />
            <source>Cluster {number}</source>
            <translation>聚类 {number}</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <location filename="../../purger/core/page_html.py" />
            <source>Group {number}</source>
            <translation>第 {number} 组</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <location filename="../../purger/core/page_html.py" />
            <source>Group {number}: {what}</source>
            <translation>第 {number} 组：{what}</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <source>KEEP</source>
            <translation>保留</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <source>MARKED</source>
            <translation>已标记</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <location filename="../../purger/core/page_html.py" />
            <source>no picture</source>
            <translation>没有图片</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <source>page {number} of {count}</source>
            <translation>第 {number} 页，共 {count} 页</translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <source>{heading} (continued)</source>
            <translation>{heading}（续）</translation>
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
                <numerusform>{n} 张照片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/contact.py" />
            <source>{n} photos without duplicates</source>
            <extracomment>Singular: {n} photo without duplicates</extracomment>
            <translation>
                <numerusform>{n} 张没有重复的照片</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/contact.py" />
            <location filename="../../purger/core/reasons.py" />
            <source>{share:.0%} alike</source>
            <translation>{share:.0%} 相似</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>a {format} file, which you prefer</source>
            <translation>是您优先的 {format} 文件</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>another is in {folder}, which is last</source>
            <translation>另一张在排在最后的 {folder} 中</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>another is rated as rejected</source>
            <translation>另一张的评级为“拒绝”</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>better exposed: another is too bright</source>
            <translation>曝光更好：另一张过亮</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>better exposed: another is too dark</source>
            <translation>曝光更好：另一张过暗</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>better exposed: less of it is black or white</source>
            <translation>曝光更好：死黑和过曝的部分更少</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>camera</source>
            <translation>相机</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>date</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>fuller metadata</source>
            <translation>更完整的元数据</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has its RAW</source>
            <translation>带有 RAW</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has its RAW and its video</source>
            <translation>带有 RAW 和视频</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has its video</source>
            <translation>带有视频</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has the date</source>
            <translation>有拍摄日期</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has the place</source>
            <translation>有拍摄地点</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has the {facts} and {last}</source>
            <translation>有{facts}和{last}</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>has the {fact}</source>
            <translation>有{fact}</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>in {folder}, which you prefer</source>
            <translation>在您优先的 {folder} 中</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>its name is not that of a copy</source>
            <translation>文件名不像副本</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>larger: {size} against {other}</source>
            <translation>更大：{size} 对 {other}</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>less compressed: {size} against {other}</source>
            <translation>压缩更少：{size} 对 {other}</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>place</source>
            <translation>地点</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/criteria.py" />
            <source>rated {n} stars against {other}</source>
            <extracomment>Singular: rated {n} star against {other}</extracomment>
            <translation>
                <numerusform>评级 {n} 星，对 {other} 星</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>sharper</source>
            <translation>更清晰</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>the newest file</source>
            <translation>最新的文件</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>the oldest file</source>
            <translation>最早的文件</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>the original, not edited as {name} is</source>
            <translation>是原片，不像 {name} 那样经过编辑</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>the shortest path</source>
            <translation>路径最短</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>whole: another is damaged</source>
            <translation>完好：另一张已损坏</translation>
        </message>
        <message>
            <location filename="../../purger/core/criteria.py" />
            <source>{facts} and {last}</source>
            <translation>{facts}和{last}</translation>
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
            <translation>色彩配置文件</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <location filename="../../purger/core/identity.py" />
            <location filename="../../purger/core/purge.py" />
            <location filename="../../purger/core/scan.py" />
            <source>It cannot be read: {why}.</source>
            <translation>无法读取：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It changed while it was being scanned.</source>
            <translation>扫描时文件发生了变化。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It comes in over {most} scans; a real photo has about ten.</source>
            <translation>它包含超过 {most} 次扫描；真实照片大约只有十次。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It is damaged ({name}).</source>
            <translation>文件已损坏（{name}）。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It is damaged, or not a picture of a known format.</source>
            <translation>文件已损坏，或不是已知格式的图片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <location filename="../../purger/core/domain.py" />
            <location filename="../../purger/core/export_folder.py" />
            <location filename="../../purger/core/whereabouts.py" />
            <location filename="../../purger/core/xdgtrash.py" />
            <source>It is no longer there.</source>
            <translation>文件已不在原处。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>It is not a regular file.</source>
            <translation>这不是普通文件。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <location filename="../../purger/core/presence.py" />
            <source>It may not be read.</source>
            <translation>没有读取该文件的权限。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The file is cut short.</source>
            <translation>文件不完整。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The file is empty.</source>
            <translation>文件为空。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The file is larger than {most:,} MB.</source>
            <translation>文件大于 {most:,} MB。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The picture has no pixels.</source>
            <translation>图片没有像素。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>The picture is too large to be real</source>
            <translation>图片大得不合常理</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <location filename="../../purger/decoder.py" />
            <source>There was not enough memory to decode it.</source>
            <translation>内存不足，无法解码。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>{problem} (over {millions:,} million pixels).</source>
            <translation>{problem}（超过 {millions:,} 百万像素）。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decode.py" />
            <source>{problem} ({millions:,} million pixels).</source>
            <translation>{problem}（{millions:,} 百万像素）。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Decoding it took longer than {seconds:g} seconds.</source>
            <translation>解码超过了 {seconds:g} 秒。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>It stops its decoder ({how}).</source>
            <translation>该文件使解码器崩溃（{how}）。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Its decoder could not be started ({how_it_ended}).</source>
            <translation>无法启动解码器（{how_it_ended}）。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Its decoder could not be started: {why}.</source>
            <translation>无法启动解码器：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Its decoder gave no picture.</source>
            <translation>解码器没有给出图片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>Its decoder stopped too often and was not started again.</source>
            <translation>解码器崩溃次数过多，未再启动。</translation>
        </message>
        <message>
            <location filename="../../purger/core/decoders.py" />
            <source>The scan was stopped.</source>
            <translation>扫描已停止。</translation>
        </message>
        <message>
            <location filename="../../purger/core/domain.py" />
            <location filename="../../purger/ui/returning.py" />
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
            <location filename="../../purger/ui/saving.py" />
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
            <location filename="../../purger/ui/purging.py" />
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
            <location filename="../../purger/ui/scanning.py" />
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
            <location filename="../../purger/core/drives.py" />
            <source>Another drive is mounted over the folder that it was in.</source>
            <translation>另一个驱动器挂载在它原先所在的文件夹上。</translation>
        </message>
        <message>
            <location filename="../../purger/core/drives.py" />
            <source>The drive that it was on is connected as “{now}” now; connect it as “{before}” again.</source>
            <translation>它原先所在的驱动器现在连接在“{now}”；请重新将其连接为“{before}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/drives.py" />
            <source>The drive that it was on is not connected.</source>
            <translation>它原先所在的驱动器未连接。</translation>
        </message>
        <message>
            <location filename="../../purger/core/drives.py" />
            <source>The drive that it was on is not connected; another one is connected in its place.</source>
            <translation>它原先所在的驱动器未连接；该位置现在连接的是另一个驱动器。</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>It keeps its weights in another file; save it as one file.</source>
            <translation>权重存放在另一个文件中；请保存为一个文件。</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The model card of “{name}” asks for the impossible: {fault}.</source>
            <translation>“{name}”的模型卡要求无法满足：{fault}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The model card “{name}” cannot be used ({what}).</source>
            <translation>模型卡“{name}”无法使用（{what}）。</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The model card “{name}” is missing.</source>
            <translation>缺少模型卡“{name}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” cannot be loaded. {why}</source>
            <translation>无法加载网络“{name}”。{why}</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” cannot be read: {why}.</source>
            <translation>无法读取网络“{name}”：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” does not give what its card promises.</source>
            <translation>网络“{name}”的输出与其模型卡不符。</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” failed: {what}</source>
            <translation>网络“{name}”运行失败：{what}</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” has other inputs than its card says.</source>
            <translation>网络“{name}”的输入与其模型卡不符。</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” is missing.</source>
            <translation>缺少网络“{name}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” is not the one that its card describes (SHA-256 differs); install purger anew or restore the file.</source>
            <translation>网络“{name}”与其模型卡描述的不是同一个（SHA-256 不同）；请重新安装 purger 或恢复该文件。</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” is too large to be one.</source>
            <translation>网络“{name}”过大，不可能是网络。</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>The network “{name}” wants {count:,} pictures at once.</source>
            <translation>网络“{name}”一次需要 {count:,} 张图片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>a picture is 1 to {most} pixels wide and high</source>
            <translation>图片的宽和高应为 1 到 {most} 像素</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>an embedding has 1 to {most:,} numbers</source>
            <translation>嵌入向量应有 1 到 {most:,} 个数</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>dtype is uint8 or float32</source>
            <translation>dtype 应为 uint8 或 float32</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>floor lies between -1 and 1</source>
            <translation>floor 应在 -1 与 1 之间</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>layout is NHWC or NCHW</source>
            <translation>layout 应为 NHWC 或 NCHW</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>mean and std are three numbers each</source>
            <translation>mean 和 std 应各有三个数</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>onnxruntime cannot start it here</source>
            <translation>onnxruntime 无法在此启动它</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>resize is squash, crop or pad</source>
            <translation>resize 应为 squash、crop 或 pad</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>scale, mean and std are finite</source>
            <translation>scale、mean 和 std 应为有限数</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>std is not 0</source>
            <translation>std 不应为 0</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>uint8 pictures have no scale, mean or std</source>
            <translation>uint8 图片没有 scale、mean 或 std</translation>
        </message>
        <message>
            <location filename="../../purger/core/embed.py" />
            <source>“{name}” does not take one picture as its input.</source>
            <translation>“{name}”的输入不是一张图片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>All photos of this review went to the trash. The history brings them back.</source>
            <translation>本次审阅的照片全部移到了回收站。可从历史记录还原。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/emptiness.py" />
            <source>All {n} groups were reviewed.</source>
            <extracomment>Singular: The group was reviewed.</extracomment>
            <translation>
                <numerusform>全部 {n} 组均已审阅。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/map_page.py" />
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Clear the Filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Further left, the slider finds more, and is less sure of them.</source>
            <translation>滑块越向左，找到的越多，但把握越小。</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <location filename="../../purger/ui/outcome_page.py" />
            <location filename="../../purger/ui/start_page.py" />
            <source>History…</source>
            <translation>历史…</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>JPEG, MPO, PNG, WebP, TIFF, BMP, GIF (the first frame), HEIC/HEIF and AVIF</source>
            <translation>JPEG、MPO、PNG、WebP、TIFF、BMP、GIF（第一帧）、HEIC/HEIF 和 AVIF</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Look Again</source>
            <translation>重新扫描</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Move What Is Marked to the Trash…</source>
            <translation>将标记的照片移到回收站…</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>No duplicates are left at this similarity.</source>
            <translation>在此相似度下没有剩余的重复。</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>No duplicates at {percent}%</source>
            <translation>相似度 {percent}% 时没有重复</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>No duplicates here</source>
            <translation>这里没有重复</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>No photo has all that it asks for. Clear it to see everything again.</source>
            <translation>没有照片符合全部条件。清除筛选即可重新看到全部。</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>No photos in these folders</source>
            <translation>这些文件夹中没有照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>No photos in “{folder}”</source>
            <translation>“{folder}”中没有照片</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/emptiness.py" />
            <source>No two of these {n} photos are alike enough to be called duplicates.</source>
            <extracomment>Singular: There is only one photo here, and nothing that it could be a duplicate of.</extracomment>
            <translation>
                <numerusform>这 {n} 张照片中没有任何两张相似到可称为重复。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/emptiness.py" />
            <source>None of the {n} files there that may be photos could be read.</source>
            <extracomment>Singular: The only file there that may be a photo could not be read.</extracomment>
            <translation>
                <numerusform>那里可能是照片的 {n} 个文件都无法读取。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Nothing could be read</source>
            <translation>没有可读取的内容</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Nothing is left here</source>
            <translation>这里已经没有内容</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <location filename="../../purger/ui/saving.py" />
            <source>Nothing is marked.</source>
            <translation>没有标记任何照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Nothing matches the filter</source>
            <translation>没有符合筛选的内容</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Nothing was purged yet</source>
            <translation>尚未清理任何内容</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Open Another Folder…</source>
            <translation>打开其他文件夹…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/emptiness.py" />
            <source>Show {n} Groups at {percent}%</source>
            <extracomment>Singular: Show {n} Group at {percent}%</extracomment>
            <translation>
                <numerusform>显示相似度 {percent}% 时的 {n} 组</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>Skipped Files…</source>
            <translation>已跳过的文件…</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>The list of skipped files tells why, one by one.</source>
            <translation>已跳过文件的列表会逐一说明原因。</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>What you move to the trash is listed here, with where it is and its way back.</source>
            <translation>移到回收站的照片会列在这里，并注明位置和还原方法。</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>You are done here</source>
            <translation>这里已全部完成</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>purger looks for {formats}, in all folders below; not in hidden ones, nor in libraries of other programs.</source>
            <translation>purger 会在所有下级文件夹中查找 {formats}；不查看隐藏文件夹和其他程序的图库。</translation>
        </message>
        <message>
            <location filename="../../purger/core/emptiness.py" />
            <source>{first} {second}</source>
            <translation>{first}{second}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/emptiness.py" />
            <source>{n} photos are marked.</source>
            <extracomment>Singular: {n} photo is marked.</extracomment>
            <translation>
                <numerusform>已标记 {n} 张照片。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Connection timed out</source>
            <translation>连接超时</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Device or resource busy</source>
            <translation>设备或资源忙</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Directory not empty</source>
            <translation>文件夹不为空</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Disk quota exceeded</source>
            <translation>超出磁盘配额</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>File exists</source>
            <translation>文件已存在</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>File name too long</source>
            <translation>文件名过长</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Host is down</source>
            <translation>服务器无法访问</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Input/output error</source>
            <translation>输入/输出错误</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Is a directory</source>
            <translation>是一个文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Network is unreachable</source>
            <translation>网络不可用</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>No route to host</source>
            <translation>没有到服务器的路由</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>No space left on device</source>
            <translation>设备上没有剩余空间</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>No such device</source>
            <translation>没有该设备</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>No such file or directory</source>
            <translation>没有该文件或文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Not a directory</source>
            <translation>不是文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Operation not permitted</source>
            <translation>不允许的操作</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Permission denied</source>
            <translation>权限不足</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Read-only file system</source>
            <translation>只读文件系统</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Remote I/O error</source>
            <translation>远程输入/输出错误</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Stale file handle</source>
            <translation>文件句柄已失效</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Too many open files</source>
            <translation>打开的文件过多</translation>
        </message>
        <message>
            <location filename="../../purger/core/errors.py" />
            <source>Transport endpoint is not connected</source>
            <translation>连接已断开</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>Each export needs a place of its own, outside the others.</source>
            <translation>每次导出都需要自己的位置，不能在其他导出之内。</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>It changed since it was read.</source>
            <translation>读取之后文件发生了变化。</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>Its path would be too long there.</source>
            <translation>在那里路径会过长。</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>Neither symbolic nor hard links can be made in “{parent}”: {why}.</source>
            <translation>在“{parent}”中既不能创建符号链接，也不能创建硬链接：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>The photo folder “{root}” lies inside “{target}”; choose another place.</source>
            <translation>照片文件夹“{root}”位于“{target}”之内；请选择其他位置。</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <location filename="../../purger/core/pairgraph.py" />
            <location filename="../../purger/core/report.py" />
            <source>There is no folder “{parent}”.</source>
            <translation>没有文件夹“{parent}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{folder}” cannot be filled: {why}.</source>
            <translation>无法写入“{folder}”：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{folder}” is not empty.</source>
            <translation>“{folder}”不为空。</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{name}” cannot be used: {why}.</source>
            <translation>“{name}”无法使用：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <location filename="../../purger/core/scan.py" />
            <source>“{name}” is not a folder.</source>
            <translation>“{name}”不是文件夹。</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{name}” is not empty, and no earlier export made it.</source>
            <translation>“{name}”不为空，也不是之前导出的。</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{place}” in “{name}” is not as an earlier export left it; choose another folder.</source>
            <translation>“{name}”中的“{place}”与之前导出时不同；请选择其他文件夹。</translation>
        </message>
        <message>
            <location filename="../../purger/core/export_folder.py" />
            <source>“{target}” lies inside the photo folder “{root}”; choose another place.</source>
            <translation>“{target}”位于照片文件夹“{root}”之内；请选择其他位置。</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Action</source>
            <comment>of a camera</comment>
            <translation>运动</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Aperture</source>
            <translation>光圈</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Aperture priority</source>
            <comment>of a camera</comment>
            <translation>光圈优先</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>As on 35 mm film</source>
            <translation>等效 35 mm 焦距</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Author</source>
            <translation>作者</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Automatic</source>
            <comment>of a camera</comment>
            <translation>自动</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Average</source>
            <comment>of a camera</comment>
            <translation>平均测光</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Centre-weighted</source>
            <comment>of a camera</comment>
            <translation>中央重点测光</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Creative</source>
            <comment>of a camera</comment>
            <translation>创意</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Exposure correction</source>
            <translation>曝光补偿</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Fired</source>
            <comment>of a camera</comment>
            <translation>已闪光</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Flash</source>
            <translation>闪光灯</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Focal length</source>
            <translation>焦距</translation>
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
            <translation>风景</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Lens</source>
            <translation>镜头</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Manual</source>
            <comment>of a camera</comment>
            <translation>手动</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Metering</source>
            <translation>测光</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Multi-spot</source>
            <comment>of a camera</comment>
            <translation>多点测光</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Off</source>
            <comment>of a camera</comment>
            <translation>未闪光</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Partial</source>
            <comment>of a camera</comment>
            <translation>局部测光</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Pattern</source>
            <comment>of a camera</comment>
            <translation>评价测光</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Portrait</source>
            <comment>of a camera</comment>
            <translation>人像</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Program</source>
            <translation>程序</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Program</source>
            <comment>of a camera</comment>
            <translation>程序自动</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Rating</source>
            <translation>评级</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Shutter</source>
            <translation>快门</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Shutter priority</source>
            <comment>of a camera</comment>
            <translation>快门优先</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Software</source>
            <translation>软件</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Spot</source>
            <comment>of a camera</comment>
            <translation>点测光</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <location filename="../../purger/core/facts.py" />
            <source>White balance</source>
            <translation>白平衡</translation>
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The map cannot be written: {why}.</source>
            <translation>无法写入分布图：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The result of the scan cannot be written: {why}.</source>
            <translation>无法写入扫描结果：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The result of the scan is damaged ({name}).</source>
            <translation>扫描结果已损坏（{name}）。</translation>
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <location filename="../../purger/core/mapped.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <source>The result of the scan is gone; look again (F5).</source>
            <translation>扫描结果已不存在；请重新扫描（F5）。</translation>
        </message>
        <message>
            <location filename="../../purger/core/findings.py" />
            <source>The result of the scan is of another version.</source>
            <translation>扫描结果来自其他版本。</translation>
        </message>
        <message>
            <location filename="../../purger/core/goal.py" />
            <source>byte copies only</source>
            <translation>仅字节完全相同的副本</translation>
        </message>
        <message>
            <location filename="../../purger/core/goal.py" />
            <source>down to {percent}% alike</source>
            <translation>低至 {percent}% 相似</translation>
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <source>It cannot be looked at: {why}.</source>
            <translation>无法查看：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <location filename="../../purger/core/purge.py" />
            <source>It changed since it was shown.</source>
            <translation>显示之后文件发生了变化。</translation>
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <source>It is no longer a regular file.</source>
            <translation>这已不是普通文件。</translation>
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <source>Its content changed since it was shown.</source>
            <translation>显示之后文件内容发生了变化。</translation>
        </message>
        <message>
            <location filename="../../purger/core/identity.py" />
            <source>No file can have this name.</source>
            <translation>文件不能使用这个名称。</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>Another purger is writing the journal; try it again.</source>
            <translation>另一个 purger 正在写入日志；请重试。</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal cannot be {what}: {error}.</source>
            <translation>无法{what}日志：{error}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal cannot be {what}: {why}.</source>
            <translation>无法{what}日志：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal is damaged; it was left as it is. To begin a new one, which knows nothing of earlier purges, rename “{file}”.</source>
            <translation>日志已损坏，并保持原样。若要开始一份不含以往清理的新日志，请重命名“{file}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal was written by a newer purger.</source>
            <translation>日志由更新版本的 purger 写入。</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>The journal's file is not a journal of purger.</source>
            <translation>日志文件不是 purger 的日志。</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <location filename="../../purger/core/store.py" />
            <source>read</source>
            <translation>读取</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <location filename="../../purger/core/store.py" />
            <source>written</source>
            <translation>写入</translation>
        </message>
        <message>
            <location filename="../../purger/core/journal.py" />
            <source>{error} Decisions and marks are not remembered this time.</source>
            <translation>{error}这次不会记住决定和标记。</translation>
        </message>
        <message>
            <location filename="../../purger/core/keeper.py" />
            <source>all of them are damaged, so none can be marked</source>
            <translation>全部已损坏，因此都不能标记</translation>
        </message>
        <message>
            <location filename="../../purger/core/keeper.py" />
            <source>nothing tells them apart; first by name</source>
            <translation>没有可区分之处；按名称取第一张</translation>
        </message>
        <message>
            <location filename="../../purger/core/lanes.py" />
            <source>Its drive does not answer.</source>
            <translation>它所在的驱动器没有响应。</translation>
        </message>
        <message>
            <location filename="../../purger/core/ledger.py" />
            <source>The purge ended before it was its turn.</source>
            <translation>还没轮到它，清理就结束了。</translation>
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>Another purger is moving photos at this moment; try again when it is done.</source>
            <translation>另一个 purger 正在移动照片；请等它完成后重试。</translation>
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>No file can be locked in “{where}”: {why}.</source>
            <translation>无法在“{where}”中锁定文件：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>another machine</source>
            <translation>另一台计算机</translation>
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>purger on “{name}” moves photos, or was cut off while it did. If it does not run there any more, delete “{where}”.</source>
            <translation>“{name}”上的 purger 正在移动照片，或中途被打断。如果它已不再运行，请删除“{where}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <location filename="../../purger/core/pairgraph.py" />
            <source>“{file}” cannot be written: {why}.</source>
            <translation>无法写入“{file}”：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/lock.py" />
            <source>“{file}” was taken away, which keeps two purgers from moving photos at one time.</source>
            <translation>“{file}”已被移走；该文件用于防止两个 purger 同时移动照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/mapped.py" />
            <source>The result of the scan is damaged ({fault}).</source>
            <translation>扫描结果已损坏（{fault}）。</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;Export</source>
            <translation>导出(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;Group</source>
            <translation>组(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;Mark</source>
            <translation>标记(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;Network for the Next Scan</source>
            <translation>下次扫描使用的网络(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>&amp;View</source>
            <translation>查看(&amp;V)</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>G&amp;o</source>
            <translation>转到(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>Lang&amp;uage</source>
            <translation>语言(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>Mo&amp;ve</source>
            <translation>移动(&amp;V)</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>cluster</source>
            <translation>聚类</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>heading of a group</source>
            <translation>组标题</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>large photo</source>
            <translation>大图</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>map</source>
            <translation>分布图</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>photo of a past purge</source>
            <translation>以往清理的照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>photo of the comparison</source>
            <translation>比较中的照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/menus.py" />
            <source>similar photo</source>
            <translation>相似照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/models.py" />
            <source>The network that read these photos is not here any more; look again (F5).</source>
            <translation>读取这些照片的网络已不存在；请重新扫描（F5）。</translation>
        </message>
        <message>
            <location filename="../../purger/core/nearest.py" />
            <source>There is no photo “{photo}”.</source>
            <translation>没有照片“{photo}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/nearest.py" />
            <source>These photos were read with another network; look again (F5).</source>
            <translation>这些照片是用另一个网络读取的；请重新扫描（F5）。</translation>
        </message>
        <message>
            <location filename="../../purger/core/nearest.py" />
            <source>“{photo}” cannot be read. {why}</source>
            <translation>无法读取“{photo}”。{why}</translation>
        </message>
        <message>
            <location filename="../../purger/core/nearest.py" />
            <source>“{photo}” is a folder, not a photo.</source>
            <translation>“{photo}”是文件夹，不是照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>All groups together</source>
            <translation>所有组合计</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Before {before}; after {after}</source>
            <translation>之前 {before}；之后 {after}</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Before {before}; now {after}</source>
            <translation>之前 {before}；现在 {after}</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <location filename="../../purger/ui/plan_list.py" />
            <source>Goes: {path}</source>
            <translation>移走：{path}</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Made by purger {version}.</source>
            <translation>由 purger {version} 生成。</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Names do not tell where on the computer the photos lie.</source>
            <translation>名称不会透露照片在计算机上的位置。</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Not all pictures have room in one page: groups with theirs are 1 to {last:,} of {groups:,}.</source>
            <translation>一页放不下所有图片：带图片的是 {groups:,} 个组中的第 1 至 {last:,} 组。</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Not all pictures have room in one page: no group has its own.</source>
            <translation>一页放不下所有图片：没有组带有图片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>Now in their places</source>
            <translation>现在在原处</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <location filename="../../purger/ui/facts_table.py" />
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <location filename="../../purger/ui/plan_list.py" />
            <source>Stays: {path}</source>
            <translation>保留：{path}</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>This page loads nothing from elsewhere and runs no scripts.</source>
            <translation>此页面不从别处加载任何内容，也不运行脚本。</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>size not known</source>
            <translation>大小未知</translation>
        </message>
        <message>
            <location filename="../../purger/core/page_html.py" />
            <source>with {files}</source>
            <translation>附带 {files}</translation>
        </message>
        <message>
            <location filename="../../purger/core/pairgraph.py" />
            <source>A graph is a file like pairs.csv or pairs.graphml, not “{name}”.</source>
            <translation>图应是 pairs.csv 或 pairs.graphml 这样的文件，而不是“{name}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/pairgraph.py" />
            <location filename="../../purger/core/report.py" />
            <location filename="../../purger/core/sheet.py" />
            <source>“{name}” cannot be written: {why}.</source>
            <translation>无法写入“{name}”：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/pairgraph.py" />
            <source>“{name}” is there, and is no graph that purger wrote.</source>
            <translation>“{name}”已存在，而且不是 purger 写的图。</translation>
        </message>
        <message>
            <location filename="../../purger/core/pairgraph.py" />
            <location filename="../../purger/core/report.py" />
            <source>“{name}” is there, and is not a file.</source>
            <translation>“{name}”已存在，而且不是文件。</translation>
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>A drive did not answer while its folders were listed: the photos that were not seen there are missing here. Look again once the drive is well.</source>
            <translation>列出文件夹时有一个驱动器没有响应：在那里没有看到的照片未能列入。待驱动器恢复正常后，请再查看一次。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/pipeline.py" />
            <source>A drive failed while it was read: {n} photos of it are missing here. Look again once the drive is well.</source>
            <extracomment>Singular: A drive failed while it was read: {n} photo of it is missing here. Look again once the drive is well.</extracomment>
            <translation>
                <numerusform>读取时有一个驱动器出了故障：其中的 {n} 张照片未能列入。待驱动器恢复正常后，请再查看一次。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/pipeline.py" />
            <source>Another purger held the cache while photos were read: {n} photos are not in it and will be read again the next time.</source>
            <extracomment>Singular: Another purger held the cache while photos were read: {n} photo is not in it and will be read again the next time.</extracomment>
            <translation>
                <numerusform>读取照片时另一个 purger 占用了缓存：有 {n} 张照片未存入缓存，下次会重新读取。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>The decoders of some formats stopped so often that the scan went on without them; the files that were not read are listed as skipped.</source>
            <translation>某些格式的解码器崩溃次数过多，扫描在没有它们的情况下继续；未读取的文件列在已跳过的文件中。</translation>
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>The photo that it belongs to cannot be read.</source>
            <translation>无法读取它所属的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>There is no photo to cluster.</source>
            <translation>没有可聚类的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/pipeline.py" />
            <source>{error} The scan went on without it; the next one will take as long.</source>
            <translation>{error}扫描在没有它的情况下继续；下次仍需同样长的时间。</translation>
        </message>
        <message>
            <location filename="../../purger/core/placeholders.py" />
            <source>It is in the cloud and not on this computer; it was not downloaded.</source>
            <translation>文件在云端，不在这台计算机上；没有下载。</translation>
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>mirrored</source>
            <translation>镜像</translation>
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>mirrored and turned by 90°</source>
            <translation>镜像并旋转 90°</translation>
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>mirrored top to bottom</source>
            <translation>上下镜像</translation>
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>turned by 180°</source>
            <translation>旋转 180°</translation>
        </message>
        <message>
            <location filename="../../purger/core/poses.py" />
            <source>turned by 90°</source>
            <translation>旋转 90°</translation>
        </message>
        <message>
            <location filename="../../purger/core/presence.py" />
            <source>It is not there any more.</source>
            <translation>它已不在那里。</translation>
        </message>
        <message>
            <location filename="../../purger/core/presence.py" />
            <source>Its drive is not connected.</source>
            <translation>它所在的驱动器未连接。</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>A name has at most {most} characters.</source>
            <translation>名称最多 {most} 个字符。</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>A name is needed, without odd characters.</source>
            <translation>需要一个不含特殊字符的名称。</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>A protected folder is not known any more: look at the keeper rules.</source>
            <translation>有一个受保护的文件夹已无法识别：请查看保留规则。</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>Nothing is moved while the protected folders cannot be read: look at Group ▸ Keeper Rules… in the window and press OK there.</source>
            <translation>在无法读取受保护文件夹期间，不会移动任何内容：请在窗口中查看“组 ▸ 保留规则…”并在那里按“确定”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>The keeper rules are damaged; the standard ones count.</source>
            <translation>保留规则已损坏；使用标准规则。</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>The keeper rules cannot be read, so the standard ones count and no folder is protected.</source>
            <translation>无法读取保留规则，因此使用标准规则，且没有受保护的文件夹。</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>The keeper rules that were in force are gone; the standard ones count.</source>
            <translation>之前生效的保留规则已不存在；使用标准规则。</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>The keeper rules “{name}” are damaged and left out.</source>
            <translation>保留规则“{name}”已损坏，予以忽略。</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>There are no keeper rules “{name}”, only {known}.</source>
            <translation>没有保留规则“{name}”，只有 {known}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/profiles.py" />
            <source>“{name}” are the rules that purger came with.</source>
            <translation>“{name}”是 purger 自带的规则。</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>A file that changed in any way since you were shown it, by its place, size, time or content (SHA-256), is not moved.</source>
            <translation>自显示给您之后，凡位置、大小、时间或内容（SHA-256）有任何变化的文件，都不会移动。</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>A photo that cannot be read, is damaged, or lies in the cloud is never the one that stays so that another may go, and is never marked for you.</source>
            <translation>无法读取、已损坏或位于云端的照片，从不会作为保留的照片让另一张移走，也从不会自动标记。</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>At the moment of each move a photo of the same group is there to stay: another file, byte for byte the one that you were shown.</source>
            <translation>每次移动时，同组中必有一张照片保留：它是另一个文件，与显示给您的逐字节相同。</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>Every move is written down on the disk before it happens and after it. Without a journal nothing moves.</source>
            <translation>每次移动之前和之后都会写入磁盘记录。没有日志就不移动任何内容。</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>Every purge can be undone as long as the trash holds it: byte for byte, to the old place, with the old times.</source>
            <translation>只要回收站中还在，每次清理都可以撤销：逐字节还原到原处，并恢复原来的时间。</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>Libraries of other programs, trash folders and links are not entered; nothing is written into photo folders.</source>
            <translation>不进入其他程序的图库、回收站文件夹和链接；不在照片文件夹中写入任何内容。</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>Nothing is ever deleted. Photos are moved to the trash or to a holding folder that you chose, and nowhere else.</source>
            <translation>从不删除任何内容。照片只会移到回收站或您选择的暂存文件夹，不会移到别处。</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>Nothing is ever overwritten, neither in the trash nor where a photo is brought back.</source>
            <translation>从不覆盖任何内容，无论是在回收站中还是在还原的位置。</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>One purge at a time, however many windows are open; and what one relies on, no other purge on this machine can take.</source>
            <translation>无论打开多少窗口，一次只进行一个清理；一个清理所依赖的内容，这台计算机上的其他清理不能取走。</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>The files of one photo (RAW, video, sidecars) go together or not at all; if one cannot, the others come back.</source>
            <translation>一张照片的文件（RAW、视频、附属文件）要么一起移动，要么都不移动；如果有一个不能，其他的会回到原处。</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>Two names of one file are one copy: hard links, links, folders given twice. One is never trashed because of the other.</source>
            <translation>同一文件的两个名称算作一份：硬链接、链接、重复指定的文件夹。从不会因为其中一个而移走另一个。</translation>
        </message>
        <message>
            <location filename="../../purger/core/promises.py" />
            <source>What is told as trashed was seen in the trash and is gone from its place; what stayed is told with the reason.</source>
            <translation>报告为已移走的内容，确已在回收站中看到且不在原处；留下的内容会说明原因。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/protection.py" />
            <source>The plan marks {file}, and {n} other files; nothing was moved.</source>
            <extracomment>Singular: The plan marks {file}, and {n} other file; nothing was moved.</extracomment>
            <translation>
                <numerusform>计划标记了{file}以及另外 {n} 个文件；没有移动任何内容。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/protection.py" />
            <source>The plan marks {file}; nothing was moved.</source>
            <translation>计划标记了{file}；没有移动任何内容。</translation>
        </message>
        <message>
            <location filename="../../purger/core/protection.py" />
            <source>“{name}” in the protected folder “{folder}”</source>
            <translation>受保护文件夹“{folder}”中的“{name}”</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>Another program holds it: perhaps a purger that relies on it.</source>
            <translation>另一个程序占用了它：也许是依赖它的 purger。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>Another program, perhaps a purger, holds the photos to keep.</source>
            <translation>另一个程序（也许是 purger）占用了要保留的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>It changed while it was moved.</source>
            <translation>移动时文件发生了变化。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>It left its place, but is not where the trash said it is.</source>
            <translation>文件已离开原处，但不在回收站所说的位置。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>It lies in “{place}”, a trash or the library of another program.</source>
            <translation>它位于“{place}”，那是回收站或其他程序的图库。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>It went to the trash, but cannot be looked at there: {why}.</source>
            <translation>文件已移到回收站，但在那里无法查看：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>Its place cannot be looked at: {why}.</source>
            <translation>无法查看它的位置：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>No photo of its group that was to stay is still in its place, unchanged.</source>
            <translation>它所在的组中应保留的照片，没有一张仍原样留在原处。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>Nothing more is moved. {why}</source>
            <translation>不再移动任何内容。{why}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The photo to keep changed with it: they may be one file, seen twice.</source>
            <translation>要保留的照片也随之变化：两者可能是同一个文件。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The plan names one file twice.</source>
            <translation>计划中同一个文件出现了两次。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The plan would trash a photo that “{name}” relies on being kept.</source>
            <translation>计划会移除“{name}”赖以保留的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The system said that it was moved, but it is still in its place.</source>
            <translation>系统说已移动，但文件仍在原处。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The system said that it was moved, but its place is not empty. {reason}</source>
            <translation>系统说已移动，但原处并不为空。{reason}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The trash failed, and it is no longer in its place. {reason}</source>
            <translation>回收站出错，而文件已不在原处。{reason}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>The trash of this volume failed before: {reason}</source>
            <translation>该卷的回收站之前出过错：{reason}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>What had gone already is back in its place.</source>
            <translation>已移走的内容已放回原处。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <location filename="../../purger/core/recovery.py" />
            <location filename="../../purger/core/xdgtrash.py" />
            <source>{why}.</source>
            <translation>{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}” is in the trash already; bring it back from there.</source>
            <translation>“{name}”已在回收站中；请从那里还原。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}” is in the trash as “{where}” and could not be put back: {why}</source>
            <translation>“{name}”以“{where}”之名在回收站中，无法放回：{why}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}” is not to be found as “{where}”.</source>
            <translation>找不到“{where}”处的“{name}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}” went to the trash as “{where}” and is not back in its place.</source>
            <translation>“{name}”以“{where}”之名移到了回收站，没有回到原处。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge.py" />
            <source>“{name}”, which goes with it: {reason}</source>
            <translation>随它一起的“{name}”：{reason}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>Each photo was verified when this page was made.</source>
            <translation>生成此页面时已核实每张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <location filename="../../purger/ui/filter_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/similar.py" />
            <source>Identical</source>
            <translation>完全相同</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>It began on {begun:%Y-%m-%d} at {time:%H:%M}.</source>
            <translation>开始于 {begun:%Y-%m-%d} {time:%H:%M}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <location filename="../../purger/ui/filter_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>Near-duplicates</source>
            <translation>近似重复</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>Nothing like these stays</source>
            <translation>不会留下类似的照片</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>Plan of a purge</source>
            <translation>清理计划</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>Purge {number}</source>
            <translation>第 {number} 次清理</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <location filename="../../purger/ui/filter_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>Same picture</source>
            <translation>同一图片</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>There is no purge {number}.</source>
            <translation>没有第 {number} 次清理。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>This is a plan: nothing was moved.</source>
            <translation>这是一份计划：没有移动任何内容。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>Where each photo is was looked up when this page was made.</source>
            <translation>生成此页面时查看了每张照片的位置。</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>byte copy of the best</source>
            <translation>与最佳字节完全相同的副本</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>goes to the trash</source>
            <translation>将移到回收站</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>in the trash, as “{file}”</source>
            <translation>在回收站中，名为“{file}”</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>near-duplicate of the best</source>
            <translation>与最佳近似重复</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>same picture as the best</source>
            <translation>与最佳是同一图片</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <location filename="../../purger/ui/captions.py" />
            <location filename="../../purger/ui/similar_grid.py" />
            <location filename="../../purger/ui/spoken.py" />
            <source>stays</source>
            <translation>保留</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>was to stay; drive not connected</source>
            <translation>本应保留；驱动器未连接</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>was to stay; no longer there</source>
            <translation>本应保留；已不在那里</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>would stay</source>
            <translation>将保留</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <location filename="../../purger/ui/history_panel.py" />
            <source>{file}: {words}</source>
            <translation>{file}：{words}</translation>
        </message>
        <message>
            <location filename="../../purger/core/purge_page.py" />
            <source>{kind}: {evidence}</source>
            <translation>{kind}：{evidence}</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>a quarter of the size</source>
            <translation>四分之一大小</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>a third of the size</source>
            <translation>三分之一大小</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>half the size</source>
            <translation>一半大小</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>same bytes</source>
            <translation>字节完全相同</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>same camera</source>
            <translation>同一相机</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <location filename="../../purger/ui/models.py" />
            <source>same picture</source>
            <translation>同一图片</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>same second</source>
            <translation>同一秒</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{days:.0f} days apart</source>
            <translation>相隔 {days:.0f} 天</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{hours:.0f} h apart</source>
            <translation>相隔 {hours:.0f} 小时</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{minutes:.0f} min apart</source>
            <translation>相隔 {minutes:.0f} 分钟</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{seconds:.1f} s apart</source>
            <translation>相隔 {seconds:.1f} 秒</translation>
        </message>
        <message>
            <location filename="../../purger/core/reasons.py" />
            <source>{share:.0%} of the size</source>
            <translation>{share:.0%} 大小</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Another file has its name now.</source>
            <translation>现在另一个文件使用了它的名称。</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>It is in the trash as “{where}” and could not be put back: {why}</source>
            <translation>它以“{where}”之名在回收站中，无法放回：{why}</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>It was being brought back when that was interrupted; it is neither in its place nor in a trash that can be looked into: perhaps that was emptied.</source>
            <translation>还原时被打断；它既不在原处，也不在可查看的回收站中：也许回收站已清空。</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>Of what was on its way, {files}.</source>
            <translation>当时正在移动的内容：{files}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>The last purge was interrupted.</source>
            <translation>上次清理被打断。</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>The purge was interrupted while it moved; it is neither in its place nor in a trash that can be looked into.</source>
            <translation>清理在移动它时被打断；它既不在原处，也不在可查看的回收站中。</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>The purge was interrupted; another one moved it to the trash, where it is listed.</source>
            <translation>清理被中断；另一次清理已将它移到回收站，并列在那里。</translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>The purge was interrupted; it is in its place.</source>
            <translation>清理被打断；它仍在原处。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/recovery.py" />
            <source>{n} files found nowhere ({names})</source>
            <extracomment>Singular: {n} file found nowhere ({names})</extracomment>
            <translation>
                <numerusform>{n} 个文件找不到（{names}）</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/recovery.py" />
            <source>{n} files had not been tried and stayed.</source>
            <extracomment>Singular: {n} file had not been tried and stayed.</extracomment>
            <translation>
                <numerusform>{n} 个文件还没轮到，仍在原处。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/recovery.py" />
            <source>{n} files in place</source>
            <extracomment>Singular: {n} file in place</extracomment>
            <translation>
                <numerusform>{n} 个文件在原处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/recovery.py" />
            <source>{n} files in the trash</source>
            <extracomment>Singular: {n} file in the trash</extracomment>
            <translation>
                <numerusform>{n} 个文件在回收站中</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/recovery.py" />
            <source>“{file}”</source>
            <translation>“{file}”</translation>
        </message>
        <message>
            <location filename="../../purger/core/report.py" />
            <source>A report ends in {suffixes}, not “{suffix}”.</source>
            <translation>报告的扩展名应为 {suffixes}，而不是“{suffix}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/report.py" />
            <source>“{name}” is there, and is no report that purger wrote.</source>
            <translation>“{name}”已存在，而且不是 purger 写的报告。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/scan.py" />
            <source>It seems to be the same folder as “{folder}”, reached another way; its {n} photos are not shown twice.</source>
            <extracomment>Singular: It seems to be the same folder as “{folder}”, reached another way; its {n} photo is not shown twice.</extracomment>
            <translation>
                <numerusform>它似乎与“{folder}”是同一个文件夹，只是路径不同；其中的 {n} 张照片不会重复显示。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>Its drive does not answer; what lies below it was not looked at.</source>
            <translation>它所在的驱动器没有响应；其下的内容未被查看。</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder belongs to {owner}, which keeps account of its photos.</source>
            <translation>该文件夹属于 {owner}，由它管理其中的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder cannot be read: {why}.</source>
            <translation>无法读取文件夹：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder “{name}” belongs to another program or is a trash; its photos are not to be taken away from outside.</source>
            <translation>文件夹“{name}”属于其他程序或是回收站；不应从外部移走其中的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder “{name}” cannot be read: its drive does not answer.</source>
            <translation>无法读取文件夹“{name}”：它所在的驱动器没有响应。</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder “{name}” cannot be read: {why}.</source>
            <translation>无法读取文件夹“{name}”：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>The folder “{name}” may not be read.</source>
            <translation>没有读取文件夹“{name}”的权限。</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>There is no folder “{name}”.</source>
            <translation>没有文件夹“{name}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>There is no folder “{name}”: its drive is not connected. Connect it, then look again.</source>
            <translation>没有文件夹“{name}”：其驱动器未连接。请连接后重新扫描。</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>This version cannot read {kind} files.</source>
            <translation>此版本无法读取 {kind} 文件。</translation>
        </message>
        <message>
            <location filename="../../purger/core/scan.py" />
            <source>“{name}” is a holding folder: what is there was purged already.</source>
            <translation>“{name}”是暂存文件夹：其中的内容已清理过。</translation>
        </message>
        <message>
            <location filename="../../purger/core/settings.py" />
            <source>Some settings could not be read and start anew: {names}.</source>
            <translation>有些设置无法读取，已恢复默认：{names}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/settings.py" />
            <source>The settings could not be read and start anew.</source>
            <translation>设置无法读取，已恢复默认。</translation>
        </message>
        <message>
            <location filename="../../purger/core/sheet.py" />
            <source>A contact sheet ends in {join}, not “{file}”.</source>
            <translation>联系表的扩展名应为 {join}，而不是“{file}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/sheet.py" />
            <source>“{name}” is there already.</source>
            <translation>“{name}”已存在。</translation>
        </message>
        <message>
            <location filename="../../purger/core/store.py" />
            <source>The cache cannot be opened: {error}.</source>
            <translation>无法打开缓存：{error}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/store.py" />
            <source>The cache cannot be {what}: {error}.</source>
            <translation>无法{what}缓存：{error}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/store.py" />
            <source>The cache is damaged.</source>
            <translation>缓存已损坏。</translation>
        </message>
        <message>
            <location filename="../../purger/core/store.py" />
            <source>The cache is not open.</source>
            <translation>缓存未打开。</translation>
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
            <translation>缺少能够拒绝删除的 Windows 组件（pywin32）。</translation>
        </message>
        <message>
            <location filename="../../purger/core/trash.py" />
            <source>The system did not take it into the trash: {why}.</source>
            <translation>系统没有将它移到回收站：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/trash.py" />
            <source>This system does not tell where its trash keeps things.</source>
            <translation>此系统不说明回收站的存放位置。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>A copy with the same content has its name now; it was left in the trash.</source>
            <translation>内容相同的副本现在使用了它的名称；它留在回收站中。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Another file has its name now; nothing was overwritten.</source>
            <translation>现在另一个文件使用了它的名称；没有覆盖任何内容。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It cannot be read in the trash: {why}.</source>
            <translation>无法读取回收站中的它：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It could not be brought back: {why}.</source>
            <translation>无法还原：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It is in no trash.</source>
            <translation>它不在任何回收站中。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It is no longer in the trash: that was emptied, or another program took it out.</source>
            <translation>它已不在回收站中：回收站已清空，或其他程序将它取出。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It left the trash, but is not in its place.</source>
            <translation>它已离开回收站，但不在原处。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>It stays in the trash with its photo, which cannot come back.</source>
            <translation>它与无法还原的照片一起留在回收站中。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Its folder cannot be made again: something else has that name.</source>
            <translation>无法重新创建它的文件夹：该名称已被占用。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Its folder is none any more: something else has that name.</source>
            <translation>它的文件夹已不是文件夹：该名称已被占用。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Its folder leads elsewhere now; it was left in the trash.</source>
            <translation>它的文件夹现在指向别处；它留在回收站中。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>Nothing came back.</source>
            <translation>没有还原任何内容。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>The system does not tell where its trash keeps it; bring it back from there.</source>
            <translation>系统不说明它在回收站中的位置；请从回收站还原。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <location filename="../../purger/core/whereabouts.py" />
            <source>The trash that it lies in cannot be reached; connect its drive.</source>
            <translation>无法访问它所在的回收站；请连接相应的驱动器。</translation>
        </message>
        <message>
            <location filename="../../purger/core/undo.py" />
            <source>What lies in the trash is no longer what went there; it was left alone.</source>
            <translation>回收站中的内容已不是当初移入的内容；未作改动。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/undo.py" />
            <source>You stopped; {n} files are still in the trash.</source>
            <extracomment>Singular: You stopped; {n} file is still in the trash.</extracomment>
            <translation>
                <numerusform>您已停止；{n} 个文件仍在回收站中。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/undo.py" />
            <source>{n} files are back in their places.</source>
            <extracomment>Singular: {n} file is back in its place.</extracomment>
            <translation>
                <numerusform>{n} 个文件已回到原处。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/undo.py" />
            <source>{n} files did not come back.</source>
            <extracomment>Singular: {n} file did not come back.</extracomment>
            <translation>
                <numerusform>{n} 个文件没有还原。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/core/undo.py" />
            <source>{photos}, {size}, are back in their places.</source>
            <extracomment>Singular: {photos}, {size}, is back in its place.</extracomment>
            <translation>
                <numerusform>{photos}，{size}，已回到原处。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/core/volumes.py" />
            <source>No holding folder can be made on “{top}”.</source>
            <translation>无法在“{top}”上创建暂存文件夹。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>A purge is at it, or was cut off; the next start settles it.</source>
            <translation>清理正在处理它，或已被打断；下次启动时会处理。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>Back in its place.</source>
            <translation>已回到原处。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>In its place: another program brought it back.</source>
            <translation>在原处：其他程序已将它还原。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>In the trash, as “{location}”.</source>
            <translation>在回收站中，名为“{location}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>In the trash; the system does not tell where.</source>
            <translation>在回收站中；系统不说明具体位置。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It came back, and went to the trash again later, as “{location}”.</source>
            <translation>曾被还原，之后又移到回收站，名为“{location}”。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It came back, and went to the trash again later; see the later purge.</source>
            <translation>曾被还原，之后又移到回收站；请看之后的那次清理。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It changed since.</source>
            <translation>之后文件发生了变化。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It was brought back, and changed since.</source>
            <translation>已还原，之后发生了变化。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It was brought back, and is no longer there.</source>
            <translation>已还原，但现在已不在那里。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It was brought back.</source>
            <translation>已还原。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>It was not there when its turn came; a file of its name is there now.</source>
            <translation>轮到它时文件不在那里；现在那里有一个同名文件。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>No longer in the trash: that was emptied, or another program took it out.</source>
            <translation>已不在回收站中：回收站已清空，或其他程序将它取出。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>What lies in the trash is no longer what went there.</source>
            <translation>回收站中的内容已不是当初移入的内容。</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>back in its place</source>
            <translation>已回到原处</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>changed since</source>
            <translation>之后有变化</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>drive not connected</source>
            <translation>驱动器未连接</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>found nowhere</source>
            <translation>找不到</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>in the system's trash</source>
            <translation>在系统回收站中</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>in the trash</source>
            <translation>在回收站中</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>no longer in the trash</source>
            <translation>已不在回收站中</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>no longer there</source>
            <translation>已不在那里</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>on its way</source>
            <translation>移动中</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>stayed</source>
            <translation>未移动</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>trash not reached</source>
            <translation>无法访问回收站</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>was no longer there</source>
            <translation>当时已不在那里</translation>
        </message>
        <message>
            <location filename="../../purger/core/whereabouts.py" />
            <source>went to the trash again</source>
            <translation>再次移到回收站</translation>
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>It is on a RAM disk, which has no recycle bin.</source>
            <translation>它在内存盘上，那里没有回收站。</translation>
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>It is on a network drive, which has no recycle bin.</source>
            <translation>它在网络驱动器上，那里没有回收站。</translation>
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>The recycle bin of its drive is switched off.</source>
            <translation>其驱动器的回收站已停用。</translation>
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>Windows does not know its drive.</source>
            <translation>Windows 不认识它的驱动器。</translation>
        </message>
        <message>
            <location filename="../../purger/core/windrives.py" />
            <source>Windows does not say whether its drive has a recycle bin.</source>
            <translation>Windows 没有说明其驱动器是否有回收站。</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>It was changed just now, while it was to be moved.</source>
            <translation>就在要移动时，文件被修改了。</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Its folder is on another volume than the trash now.</source>
            <translation>它的文件夹现在与回收站不在同一个卷上。</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Its folder may not be written.</source>
            <translation>没有写入其文件夹的权限。</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Its volume has no trash, and none can be made there.</source>
            <translation>它所在的卷没有回收站，也无法创建。</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>Its volume is read-only.</source>
            <translation>它所在的卷是只读的。</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>The folder may not be written, so nothing can be moved out of it.</source>
            <translation>没有写入该文件夹的权限，因此无法从中移出任何内容。</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>The quota of the volume is used up.</source>
            <translation>卷的配额已用完。</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>The system does not allow it to be moved.</source>
            <translation>系统不允许移动它。</translation>
        </message>
        <message>
            <location filename="../../purger/core/xdgtrash.py" />
            <source>The volume of the trash is full.</source>
            <translation>回收站所在的卷已满。</translation>
        </message>
        <message>
            <location filename="../../purger/engine.py" />
            <source>The system refused: {why}.</source>
            <translation>系统拒绝：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>About purger</source>
            <translation>关于 purger</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Cache</source>
            <translation>缓存</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Copied: versions and settings, no names of photos or folders.</source>
            <translation>已复制：版本和设置，不含照片或文件夹的名称。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Copy for a Bug Report</source>
            <translation>复制以报告问题</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Decisions and history</source>
            <translation>决定与历史</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Finds near-duplicate photos and moves what you mark to the trash. No photo leaves this computer.</source>
            <translation>查找近似重复的照片，并将您标记的照片移到回收站。没有照片会离开这台计算机。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Log</source>
            <translation>运行日志</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>MIT: use it, change it, pass it on</source>
            <translation>MIT：可使用、修改和传播</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Made with</source>
            <translation>使用的组件</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Open this folder</source>
            <translation>打开此文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Runs on</source>
            <translation>运行环境</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Show the folder: {what}</source>
            <translation>显示文件夹：{what}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>Versions and settings; names no photo and no folder of yours</source>
            <translation>版本和设置；不含您的照片和文件夹名称</translation>
        </message>
        <message>
            <location filename="../../purger/ui/about.py" />
            <source>purger {version}</source>
            <translation>purger {version}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/actions.py" />
            <source>{tip} ({key})</source>
            <translation>{tip}（{key}）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/album.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <location filename="../../purger/ui/viewer.py" />
            <source>Decoding…</source>
            <translation>正在解码…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/album.py" />
            <source>Finding the differences…</source>
            <translation>正在查找差异…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/all_groups.py" />
            <location filename="../../purger/ui/models.py" />
            <source>All groups</source>
            <translation>所有组</translation>
        </message>
        <message>
            <location filename="../../purger/ui/all_groups.py" />
            <source>No groups at this similarity</source>
            <translation>在此相似度下没有组</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/all_groups.py" />
            <source>Reviewed {done:,} of {n} groups</source>
            <extracomment>Singular: Reviewed {done:,} of {n} group</extracomment>
            <translation>
                <numerusform>已审阅 {done:,} / {n} 个组</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/all_groups.py" />
            <source>{n} to go, up to {size}</source>
            <extracomment>Singular: {n} to go, up to {size}</extracomment>
            <translation>
                <numerusform>还剩 {n} 组，最多 {size}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/all_groups.py" />
            <source>{words}, {n} kept</source>
            <extracomment>Singular: {words}, {n} kept</extracomment>
            <translation>
                <numerusform>{words}，其中保留 {n} 组</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/app.py" />
            <source>purger has a fault ({name}). See {file}.</source>
            <translation>purger 出现故障（{name}）。请查看 {file}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <location filename="../../purger/ui/similar_grid.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <source>best of its group</source>
            <translation>组中最佳</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <location filename="../../purger/ui/map_view.py" />
            <location filename="../../purger/ui/similar_grid.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <location filename="../../purger/ui/spoken.py" />
            <source>marked for the trash</source>
            <translation>已标记，将移到回收站</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>no visible difference</source>
            <translation>没有可见的差异</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>sharpness {share:.0%}</source>
            <translation>清晰度 {share:.0%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>shows something else</source>
            <translation>显示的是其他内容</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>{differs} · {scale:.0%}</source>
            <translation>{differs} · {scale:.0%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>{share:.1%} differs</source>
            <translation>{share:.1%} 不同</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>{stops:.1f} EV brighter</source>
            <translation>亮 {stops:.1f} EV</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>{stops:.1f} EV darker</source>
            <translation>暗 {stops:.1f} EV</translation>
        </message>
        <message>
            <location filename="../../purger/ui/captions.py" />
            <source>{width} × {height} · {size} · {scale:.0%}</source>
            <translation>{width} × {height} · {size} · {scale:.0%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cheat_sheet.py" />
            <source>A right click shows what can be done with a photo, a group, a cluster. Tab goes to the buttons. Other keys: Edit ▸ Settings.</source>
            <translation>右键单击显示可对照片、组、聚类执行的操作。Tab 转到按钮。其他按键：编辑 ▸ 设置。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cheat_sheet.py" />
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cheat_sheet.py" />
            <source>No command is called so, and none has this key.</source>
            <translation>没有这样的命令，也没有命令使用此按键。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cheat_sheet.py" />
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Search for a word or a key…</source>
            <translation>搜索文字或按键…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cheat_sheet.py" />
            <source>{key}, held</source>
            <translation>按住 {key}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>By folder</source>
            <translation>按文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Every photo of every group</source>
            <translation>每个组的所有照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Every photo of this cluster</source>
            <translation>此聚类的所有照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Every photo that is shown, not those that the filter hides</source>
            <translation>显示的所有照片，不含被筛选隐藏的</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>In every group of the library</source>
            <translation>图库的每个组</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>In every group of this cluster</source>
            <translation>此聚类的每个组</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>In the {n} groups that match the filter</source>
            <extracomment>Singular: In the group that matches the filter</extracomment>
            <translation>
                <numerusform>符合筛选的 {n} 个组</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Largest gain first</source>
            <translation>可释放最多的在前</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>Mark all but the best</source>
            <translation>标记除最佳外的全部</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <location filename="../../purger/ui/navigator.py" />
            <source>Oldest first</source>
            <translation>最早的在前</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Order of the groups</source>
            <translation>组的排序</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Show only some: by name, kind, folder, camera, days</source>
            <translation>只显示一部分：按名称、类型、文件夹、相机、日期</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Surest gain first</source>
            <translation>最确定的在前</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Unmark all</source>
            <translation>全部取消标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>Which groups come first</source>
            <translation>哪些组排在前面</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>a group is photos that show the same</source>
            <translation>一组是内容相同的照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>photos of one scene or theme</source>
            <translation>同一场景或主题的照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/cluster_bar.py" />
            <source>so far: some may still change</source>
            <translation>目前为止：有些组仍可能变化</translation>
        </message>
        <message>
            <location filename="../../purger/ui/clusterings.py" />
            <source>No chart.</source>
            <translation>没有图表。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>Accept the Suggestion</source>
            <translation>接受建议</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>Fit</source>
            <translation>适合窗口</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>Keep Only This</source>
            <translation>只保留这张</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>Next ›</source>
            <translation>下一组 ›</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>Photos {first:,} to {last:,} of {all:,}; show the others</source>
            <translation>第 {first:,} 至 {last:,} 张照片，共 {all:,} 张；显示其余的</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>Shows the others. The arrow keys go on to them as well; the keys 1 to {most} choose how many photos stand side by side.</source>
            <translation>显示其余的照片。方向键也能移到它们；按 1 至 {most} 选择并排显示几张。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>{first:,}–{last:,} of {all:,} ›</source>
            <translation>第 {first:,}–{last:,} 张，共 {all:,} 张 ›</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>{last:,} of {all:,} ›</source>
            <translation>第 {last:,} 张，共 {all:,} 张 ›</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <location filename="../../purger/ui/help_window.py" />
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/map_page.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <source>‹ Back</source>
            <translation>‹ 返回</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_bars.py" />
            <source>‹ Previous</source>
            <translation>‹ 上一组</translation>
        </message>
        <message>
            <location filename="../../purger/ui/compare_page.py" />
            <source>← → choose · {mark} marks · {keep} keeps · {flicker}, held, shows the reference · 1 to 6 photos</source>
            <translation>← → 选择 · {mark} 标记 · {keep} 保留 · 按住 {flicker} 显示参考 · 1 到 6 张照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/comparing.py" />
            <source>It is from outside: it is compared, never marked or moved.</source>
            <translation>它来自外部：只作比较，从不标记或移动。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/comparing.py" />
            <location filename="../../purger/ui/roaming.py" />
            <source>That was the first group.</source>
            <translation>已是第一组。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/comparing.py" />
            <location filename="../../purger/ui/review_page.py" />
            <location filename="../../purger/ui/roaming.py" />
            <source>That was the last group.</source>
            <translation>已是最后一组。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/comparing.py" />
            <source>There is nothing here to compare it with.</source>
            <translation>这里没有可比较的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/comparing.py" />
            <source>These are the photos that you chose; Esc leads back to them.</source>
            <translation>这些是您选择的照片；按 Esc 返回。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/comparing.py" />
            <source>{n} similar photos</source>
            <extracomment>Singular: {n} similar photo</extracomment>
            <translation>
                <numerusform>{n} 张相似照片</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/comparing.py" />
            <source>{photo}, from outside</source>
            <translation>{photo}，来自外部</translation>
        </message>
        <message>
            <location filename="../../purger/ui/deciding.py" />
            <source>Byte copies cannot be told apart.</source>
            <translation>字节完全相同的副本无法区分。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/deciding.py" />
            <source>Kept {n} photos; they come back only when a new one joins them.</source>
            <extracomment>Singular: Kept {n} photo; it comes back only when a new one joins it.</extracomment>
            <translation>
                <numerusform>已保留 {n} 张照片；只有新照片加入时才会再次出现。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/deciding.py" />
            <source>Split where it held least; the parts stay apart from now on.</source>
            <translation>已在联系最弱处拆分；今后各部分保持分开。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/deciding.py" />
            <source>what you kept</source>
            <translation>您保留的照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/deciding.py" />
            <source>{name} was taken out of its group.</source>
            <translation>已将 {name} 移出所在的组。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/deciding.py" />
            <source>{n} marks are back</source>
            <extracomment>Singular: {n} mark is back</extracomment>
            <translation>
                <numerusform>已恢复 {n} 个标记</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/deciding.py" />
            <source>{n} marks taken away</source>
            <extracomment>Singular: {n} mark taken away</extracomment>
            <translation>
                <numerusform>已取消 {n} 个标记</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/deciding.py" />
            <source>{n} photos are not duplicates of each other from now on.</source>
            <extracomment>Singular: {n} photo is no duplicate from now on.</extracomment>
            <translation>
                <numerusform>今后这 {n} 张照片不再视为彼此重复。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <source>Kept</source>
            <translation>已保留</translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <source>New</source>
            <translation>新</translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/history_delegates.py" />
            <location filename="../../purger/ui/plan_list.py" />
            <location filename="../../purger/ui/similar_grid.py" />
            <source>No preview</source>
            <translation>无预览</translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <source>trash</source>
            <comment>where a marked photo goes</comment>
            <translation>回收站</translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <source>{done:,} of {all:,}</source>
            <comment>groups reviewed</comment>
            <translation>{done:,} / {all:,}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/models.py" />
            <location filename="../../purger/ui/overview.py" />
            <source>{n} duplicates</source>
            <extracomment>Singular: {n} duplicate</extracomment>
            <translation>
                <numerusform>{n} 张重复</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/models.py" />
            <source>{n} marked</source>
            <extracomment>Singular: {n} marked</extracomment>
            <translation>
                <numerusform>已标记 {n} 张</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/delegate.py" />
            <location filename="../../purger/ui/panes.py" />
            <location filename="../../purger/ui/similar_grid.py" />
            <location filename="../../purger/ui/viewer.py" />
            <source>✓ Best</source>
            <translation>✓ 最佳</translation>
        </message>
        <message>
            <location filename="../../purger/ui/desk.py" />
            <location filename="../../purger/ui/purging.py" />
            <source>That waits until every photo is read.</source>
            <translation>要等读完所有照片才行。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>+1 file</source>
            <translation>+1 个文件</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Copies that a program mirrored, or turned without saying so in the file, are looked for where File ▸ Find Turned and Mirrored Copies is ticked; their group says so.</source>
            <translation>若勾选“文件 ▸ 查找旋转和镜像的副本”，会查找被程序镜像或旋转而未在文件中注明的副本；其组会注明。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>DAMAGED</source>
            <translation>已损坏</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Drawing…</source>
            <translation>正在绘制…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Each is verified first.</source>
            <translation>每张照片都会先核实。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Exposure brackets, focus stacks and panoramas are taken to be used together, so they are marked by hand only.</source>
            <translation>包围曝光、景深堆叠和全景照片是一起使用的，因此只能手动标记。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Files of a Photo, and Series</source>
            <translation>照片的文件与系列</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Files that are one photo to you are marked, kept and trashed together, all or none. A badge tells what a photo has:</source>
            <translation>对您来说是同一张照片的多个文件会一起标记、保留和移到回收站，要么全部，要么都不。徽标说明照片带有什么：</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>How the Number of Clusters Was Chosen</source>
            <translation>聚类数量是如何选定的</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Inertia and silhouette at each number of clusters</source>
            <translation>各聚类数量下的惯量和轮廓系数</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>LIVE</source>
            <translation>实况</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>MOTION</source>
            <translation>动态</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Mark Anyway</source>
            <translation>仍要标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>Mark Them</source>
            <translation>标记</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>Mark all but the best in every group ({n} more photos)?</source>
            <extracomment>Singular: Mark all but the best in every group ({n} more photo)?</extracomment>
            <translation>
                <numerusform>要在每个组中标记除最佳外的全部照片吗（另外 {n} 张）？</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>Mark all but the best in every group ({n} photos)?</source>
            <extracomment>Singular: Mark all but the best in every group ({n} photo)?</extracomment>
            <translation>
                <numerusform>要在每个组中标记除最佳外的全部照片吗（{n} 张）？</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>Mark {n} photos of it all the same, all but one? What it was taken for cannot be made of the one that is left.</source>
            <extracomment>Singular: Mark {n} photo of it all the same, all but one? What it was taken for cannot be made of the one that is left.</extracomment>
            <translation>
                <numerusform>仍要标记其中 {n} 张，只留一张吗？只剩一张就无法用于拍摄时的目的了。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>More clusters always fit tighter. The number is taken where the inertia stops falling fast, and near it where the clusters stand apart best (silhouette).</source>
            <translation>聚类越多总是越紧凑。取惯量不再快速下降之处的数量，并在其附近取聚类区分最好（轮廓系数）的数量。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Move to Trash</source>
            <translation>移到回收站</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Move {photos} to the trash?</source>
            <translation>要将 {photos} 移到回收站吗？</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Nothing is moved yet; look through the marks before you go on.</source>
            <translation>现在不会移动任何内容；请先检查标记再继续。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>Only {n} files are listed: search for a name, a folder or a reason.</source>
            <extracomment>Singular: Only {n} file is listed: search for a name, a folder or a reason.</extracomment>
            <translation>
                <numerusform>只列出 {n} 个文件：请搜索名称、文件夹或原因。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <location filename="../../purger/ui/models.py" />
            <source>PROTECTED</source>
            <translation>受保护</translation>
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
            <translation>搜索…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Skipped Files</source>
            <translation>已跳过的文件</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Skipped files</source>
            <translation>已跳过的文件</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>The RAW files, videos and sidecars that belong to a photo go with it, all or none.</source>
            <translation>属于照片的 RAW 文件、视频和附属文件随它一起移动，要么全部，要么都不。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>This means what the filter hides as well.</source>
            <translation>这也包括被筛选隐藏的内容。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Type {count} to go on</source>
            <translation>输入 {count} 以继续</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>Type {count} to go on:</source>
            <translation>输入 {count} 以继续：</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>What could belong to two photos is left where it is.</source>
            <translation>可能属于两张照片的文件留在原处。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>You set it to {count:,}.</source>
            <translation>您已将其设为 {count:,}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>a RAW file of the same name, taken at the same time</source>
            <translation>同名且同时拍摄的 RAW 文件</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>a video inside the file itself (Google, Samsung)</source>
            <translation>文件内部的视频（Google、三星）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>lies in a protected folder (Group ▸ Keeper Rules): never marked, never moved</source>
            <translation>位于受保护的文件夹中（组 ▸ 保留规则）：从不标记，从不移动</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>part of the picture is lost: never the one to keep, never marked by itself</source>
            <translation>图片部分丢失：从不作为要保留的，也从不自动标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>sidecars: .xmp and those of RAW developers, .aae of Apple, .json of Takeout</source>
            <translation>附属文件：.xmp 及 RAW 处理软件的文件、Apple 的 .aae、Takeout 的 .json</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>the short video of a Live Photo: same name, .mov or .mp4</source>
            <translation>实况照片的短视频：同名的 .mov 或 .mp4</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} files could not be read</source>
            <extracomment>Singular: {n} file could not be read</extracomment>
            <translation>
                <numerusform>{n} 个文件无法读取</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} files: {reason}</source>
            <extracomment>Singular: {n} file: {reason}</extracomment>
            <translation>
                <numerusform>{n} 个文件：{reason}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos ({size})</source>
            <extracomment>Singular: {n} photo ({size})</extracomment>
            <translation>
                <numerusform>{n} 张照片（{size}）</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos among them stand in no group: nothing like them stays.</source>
            <extracomment>Singular: {n} photo among them stands in no group: nothing like it stays.</extracomment>
            <translation>
                <numerusform>其中 {n} 张照片不属于任何组：不会留下类似的照片。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos are damaged</source>
            <extracomment>Singular: {n} photo is damaged</extracomment>
            <translation>
                <numerusform>{n} 张照片已损坏</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos of its group stay.</source>
            <extracomment>Singular: {n} photo of its group stays.</extracomment>
            <translation>
                <numerusform>其组中有 {n} 张照片保留。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/dialogs.py" />
            <source>{n} photos of their groups stay.</source>
            <extracomment>Singular: {n} photo of their groups stays.</extracomment>
            <translation>
                <numerusform>各组中共有 {n} 张照片保留。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/dialogs.py" />
            <source>{series}: its photos belong together.</source>
            <translation>{series}：其中的照片属于一个整体。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/done_bar.py" />
            <source>Hide this line</source>
            <translation>隐藏此行</translation>
        </message>
        <message>
            <location filename="../../purger/ui/done_bar.py" />
            <source>Not Now</source>
            <translation>以后再说</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>A photo by itself: drop the folder that it is in.</source>
            <translation>这是一张单独的照片：请把它所在的文件夹拖到这里。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>Let go to find what is similar to the first of these photos, “{name}”.</source>
            <translation>松开即可查找与其中第一张照片“{name}”相似的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>Let go to find what is similar to “{name}”.</source>
            <translation>松开即可查找与“{name}”相似的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>Let go to open the folder “{name}”.</source>
            <translation>松开即可打开文件夹“{name}”。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>Let go to open these {count:,} folders.</source>
            <translation>松开即可打开这 {count:,} 个文件夹。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>None of these {count:,} files is a photo of a format that purger reads.</source>
            <translation>这 {count:,} 个文件都不是 purger 能读取的照片格式。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>Nothing can be opened while this runs. Wait until it ends, or stop it.</source>
            <translation>运行期间无法打开其他内容。请等它结束，或先停止它。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>The other program would move this away; purger takes nothing.</source>
            <translation>另一个程序会把它移走；purger 不会取走任何东西。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>This lies in the trash. Put it back first, then drop it here.</source>
            <translation>它在回收站里。请先还原，再拖到这里。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>“{name}” is no photo of a format that purger reads.</source>
            <translation>“{name}”不是 purger 能读取的照片格式。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/dropping.py" />
            <source>“{scheme}://” is no folder of this computer. Connect the device or the share as a folder, or copy the photos to this computer; then open that.</source>
            <translation>“{scheme}://”不是这台电脑上的文件夹。请先把该设备或共享挂载为文件夹，或把照片复制到这台电脑，然后再打开。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/early_review.py" />
            <source>All photos are read; the clusters are on the left.</source>
            <translation>所有照片都已读取；聚类在左侧。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/early_review.py" />
            <location filename="../../purger/ui/scanning.py" />
            <source>The scan failed.</source>
            <translation>扫描失败。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/early_review.py" />
            <source>This review has {read:,} of {total:,} photos.</source>
            <translation>本次审阅包含 {total:,} 张照片中的 {read:,} 张。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/early_review.py" />
            <source>{n} marks were taken away: more photos came, and one of each group stays.</source>
            <extracomment>Singular: {n} mark was taken away: more photos came, and one of each group stays.</extracomment>
            <translation>
                <numerusform>取消了 {n} 个标记：又读到了照片，而每组都会保留一张。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/early_review.py" />
            <source>{n} marks were taken away: with the photos that came they belong to series.</source>
            <extracomment>Singular: {n} mark was taken away: with the photos that came it belongs to a series.</extracomment>
            <translation>
                <numerusform>已取消 {n} 个标记：加上新读取的照片，这些照片属于系列。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <location filename="../../purger/ui/first_steps.py" />
            <source>Choose a folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <location filename="../../purger/ui/status_bar.py" />
            <source>Files that could not be read or are damaged, and why</source>
            <translation>无法读取或已损坏的文件及原因</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <source>Look through the same folders again</source>
            <translation>重新扫描相同的文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <source>Move the similarity slider there; marks are kept</source>
            <translation>将相似度滑块移到那里；标记会保留</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <location filename="../../purger/ui/filter_bar.py" />
            <source>See everything again</source>
            <translation>重新显示全部</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <source>Shows what goes, and asks, before anything is moved</source>
            <translation>移动之前会先显示并询问</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <source>To where you were (Esc)</source>
            <translation>返回（Esc）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/empty_state.py" />
            <location filename="../../purger/ui/start_page.py" />
            <source>What went to the trash, and the way back</source>
            <translation>移到回收站的内容及还原方法</translation>
        </message>
        <message>
            <location filename="../../purger/ui/engine.py" />
            <source>The engine could not be started: {why}.</source>
            <translation>无法启动引擎：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/engine.py" />
            <source>The engine has a fault ({what}).</source>
            <translation>引擎出现故障（{what}）。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/engine.py" />
            <source>The engine stopped unexpectedly ({how}); what it read so far is kept, and looking again goes past a photo that stopped it.</source>
            <translation>引擎意外停止（{how}）；已读取的内容会保留，再次扫描会跳过导致其停止的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/enlarging.py" />
            <location filename="../../purger/ui/spoken.py" />
            <source>in no group</source>
            <translation>不属于任何组</translation>
        </message>
        <message>
            <location filename="../../purger/ui/enlarging.py" />
            <location filename="../../purger/ui/progress_page.py" />
            <source>{done:,} of {total:,}</source>
            <translation>{done:,} / {total:,}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>Exported: {what} in “{file}”.</source>
            <translation>已导出：{what}，位于“{file}”。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/exports.py" />
            <source>Exported: {what} in “{file}”; {n} photos left out.</source>
            <extracomment>Singular: Exported: {what} in “{file}”; {n} photo left out.</extracomment>
            <translation>
                <numerusform>已导出：{what}，位于“{file}”；略过 {n} 张照片。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>No cluster is shown.</source>
            <translation>没有显示聚类。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>The result of the scan is no longer there; look again first.</source>
            <translation>扫描结果已不存在；请先重新扫描。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <location filename="../../purger/ui/review_page.py" />
            <source>This photo stands in no group.</source>
            <translation>此照片不属于任何组。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>{cluster}, group {number}</source>
            <translation>{cluster}，第 {number} 组</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/exports.py" />
            <source>{n} links</source>
            <extracomment>Singular: {n} link</extracomment>
            <translation>
                <numerusform>{n} 个链接</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/exports.py" />
            <source>{n} pages</source>
            <extracomment>Singular: {n} page</extracomment>
            <translation>
                <numerusform>{n} 页</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/exports.py" />
            <source>{n} pairs</source>
            <extracomment>Singular: {n} pair</extracomment>
            <translation>
                <numerusform>{n} 对</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/exports.py" />
            <source>{title}: where shall “{folder}” be made?</source>
            <translation>{title}：在哪里创建“{folder}”？</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Bytes a pixel</source>
            <translation>每像素字节数</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Camera</source>
            <translation>相机</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Facts of the photos</source>
            <translation>照片信息</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>File changed</source>
            <translation>文件修改时间</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Pixels</source>
            <translation>像素</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>Taken</source>
            <translation>拍摄时间</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>With it</source>
            <translation>附带文件</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>{bytes:.2f}</source>
            <translation>{bytes:.2f}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/facts_table.py" />
            <source>{width} × {height} ({megapixels:.1f} MP)</source>
            <translation>{width} × {height}（{megapixels:.1f} MP）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>All cameras</source>
            <translation>所有相机</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>All folders</source>
            <translation>所有文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>All kinds</source>
            <translation>所有类型</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>All states</source>
            <translation>所有状态</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Camera not known</source>
            <translation>相机未知</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Kind of group</source>
            <translation>组的类型</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>Reviewed</source>
            <translation>已审阅</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>See everything again, and hide this bar</source>
            <translation>重新显示全部，并隐藏此栏</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Series</source>
            <translation>系列</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>State of the review</source>
            <translation>审阅状态</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>Text in the name</source>
            <translation>名称中的文字</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>To</source>
            <translation>到</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <location filename="../../purger/ui/grid.py" />
            <source>To be reviewed</source>
            <translation>待审阅</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>With marks</source>
            <translation>有标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>from {day}</source>
            <translation>从 {day}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>to {day}</source>
            <translation>到 {day}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/filter_bar.py" />
            <source>{found:,} of {n} groups match</source>
            <extracomment>Singular: {found:,} of {n} group matches</extracomment>
            <translation>
                <numerusform>{n} 个组中有 {found:,} 个符合</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/filter_bar.py" />
            <source>{name}: a day like 2024-05-31, a month or a year</source>
            <translation>{name}：日期（如 2024-05-31）、月份或年份</translation>
        </message>
        <message>
            <location filename="../../purger/ui/first_steps.py" />
            <source>After you saw the list and agreed. One key brings all of it back.</source>
            <translation>在您查看列表并同意之后。一个键即可全部还原。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/first_steps.py" />
            <source>Copies and near-twins stand side by side; the best is proposed, you decide.</source>
            <translation>副本和近似照片并排显示；程序建议最佳，由您决定。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/first_steps.py" />
            <source>Each photo is read once. Nothing in it is changed.</source>
            <translation>每张照片只读取一次。不会改动其中任何内容。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/first_steps.py" />
            <source>Keep the best</source>
            <translation>保留最好的</translation>
        </message>
        <message>
            <location filename="../../purger/ui/first_steps.py" />
            <source>The rest goes to the trash</source>
            <translation>其余移到回收站</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <location filename="../../purger/ui/mark_many.py" />
            <source>&amp;Everywhere, whatever the filter hides</source>
            <translation>所有位置，包括被筛选隐藏的(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>&amp;Free at least</source>
            <translation>至少释放(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>At most {size} can be freed at this similarity.</source>
            <translation>在此相似度下最多可释放 {size}。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>At most {size} can be freed at this similarity; {n} photos of it ({marked}) are marked.</source>
            <extracomment>Singular: At most {size} can be freed at this similarity; {n} photo of it ({marked}) is marked.</extracomment>
            <translation>
                <numerusform>在此相似度下最多可释放 {size}；其中 {n} 张照片（{marked}）已标记。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>Free Up Space</source>
            <translation>释放空间</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>How much to free</source>
            <translation>要释放多少</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/goal_dialog.py" />
            <location filename="../../purger/ui/review_page.py" />
            <source>In the {n} &amp;groups that match the filter</source>
            <extracomment>Singular: In the &amp;group that matches the filter</extracomment>
            <translation>
                <numerusform>在符合筛选的 {n} 个组中(&amp;G)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <location filename="../../purger/ui/history_panel.py" />
            <source>Looking…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>That is more than there is. All that can be freed: {words}</source>
            <translation>超出了可释放的总量。全部可释放的：{words}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>The surest duplicates are marked first: byte copies, then the photos that are most alike. Series, photos that you kept, damaged ones and groups that you decided are left alone. Nothing is moved: look through the marks before you go on.</source>
            <translation>从最确定的重复开始标记：先是字节完全相同的副本，然后是最相似的照片。系列、您保留的照片、损坏的照片以及您已决定的组不会改动。不会移动任何内容：请先检查标记再继续。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>There is nothing to mark.</source>
            <translation>没有可标记的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>What is marked already is enough.</source>
            <translation>已标记的已经足够。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>What it takes</source>
            <translation>需要标记的数量</translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <location filename="../../purger/ui/keys_tab.py" />
            <location filename="../../purger/ui/mark_many.py" />
            <source>Where</source>
            <translation>范围</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>{n} more photos</source>
            <extracomment>Singular: {n} more photo</extracomment>
            <translation>
                <numerusform>还有 {n} 张照片</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/goal_dialog.py" />
            <source>{photos}, {size}, {how_sure}.</source>
            <translation>{photos}，{size}，{how_sure}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>A group: photos that show the same, of which one is enough</source>
            <translation>一组：内容相同、留一张即可的照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>Mark Anyway…</source>
            <translation>仍要标记…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>Mark the others</source>
            <translation>标记其余</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/lineup.py" />
            <source>Single photos</source>
            <translation>单张照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/map_page.py" />
            <source>Unmark</source>
            <translation>取消标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/lineup.py" />
            <source>best: {reason}</source>
            <translation>最佳：{reason}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>taken to be used together</source>
            <translation>拍摄后一起使用</translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <source>unsure which is best: {reason}</source>
            <translation>不确定哪张最佳：{reason}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/grid.py" />
            <source>{n} new since you kept these</source>
            <extracomment>Singular: {n} new since you kept these</extracomment>
            <translation>
                <numerusform>保留之后新增 {n} 张</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/grid.py" />
            <location filename="../../purger/ui/overview.py" />
            <source>{size} could be freed</source>
            <translation>可释放 {size}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>Forward ›</source>
            <translation>前进 ›</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>Help – purger</source>
            <translation>帮助 – purger</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>No page has these words.</source>
            <translation>没有页面包含这些词。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>Search the help</source>
            <translation>搜索帮助</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>To the page that you came from (Alt+Left)</source>
            <translation>返回上一页（Alt+左）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>To the page that you went back from (Alt+Right)</source>
            <translation>前进到下一页（Alt+右）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>Topics</source>
            <translation>主题</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_window.py" />
            <source>Words that a page shall have (Ctrl+F)</source>
            <translation>页面应包含的词（Ctrl+F）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>Decisions, marks and the record of every purge</source>
            <translation>决定、标记和每次清理的记录</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>Networks that you added</source>
            <translation>您添加的网络</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>Settings and keeper rules</source>
            <translation>设置和保留规则</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>Small pictures and what the network saw; may go at any time</source>
            <translation>缩略图和网络的分析结果；可随时删除</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>The log</source>
            <translation>运行日志</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>what</source>
            <translation>内容</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>what they do</source>
            <translation>作用</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>where</source>
            <translation>位置</translation>
        </message>
        <message>
            <location filename="../../purger/ui/help_words.py" />
            <source>{network}, which ships with purger</source>
            <translation>{network}，随 purger 提供</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_delegates.py" />
            <location filename="../../purger/ui/models.py" />
            <source>+{n} files</source>
            <extracomment>Singular: +{n} file</extracomment>
            <translation>
                <numerusform>+{n} 个文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <location filename="../../purger/ui/spoken.py" />
            <source>{name} with {n} files</source>
            <extracomment>Singular: {name} with {n} file</extracomment>
            <translation>
                <numerusform>{name}，附带 {n} 个文件</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_models.py" />
            <source>{name}, {place}, of {folder}, {size}</source>
            <translation>{name}，{place}，来自 {folder}，{size}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} back</source>
            <extracomment>Singular: {n} back</extracomment>
            <translation>
                <numerusform>{n} 张已还原</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} cut off</source>
            <extracomment>Singular: {n} cut off</extracomment>
            <translation>
                <numerusform>{n} 张被打断</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} in the trash</source>
            <extracomment>Singular: {n} in the trash</extracomment>
            <translation>
                <numerusform>{n} 张在回收站中</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} lost</source>
            <extracomment>Singular: {n} lost</extracomment>
            <translation>
                <numerusform>{n} 张丢失</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} stayed</source>
            <extracomment>Singular: {n} stayed</extracomment>
            <translation>
                <numerusform>{n} 张未移动</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_models.py" />
            <source>{n} were no longer there</source>
            <extracomment>Singular: {n} was no longer there</extracomment>
            <translation>
                <numerusform>{n} 张当时已不在那里</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Bring &amp;Selected Back ({chosen:,})</source>
            <translation>还原所选（{chosen:,}）(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Bringing back from the trash: {done:,} of {total:,} files</source>
            <translation>正在从回收站还原：{done:,} / {total:,} 个文件</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Bringing back from the trash…</source>
            <translation>正在从回收站还原…</translation>
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
            <source>Nothing of it is in the trash.</source>
            <translation>其中没有任何内容在回收站中。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Photos of this purge</source>
            <translation>此次清理的照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <location filename="../../purger/ui/map_page.py" />
            <location filename="../../purger/ui/progress_page.py" />
            <location filename="../../purger/ui/reading_panel.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <location filename="../../purger/ui/stack.py" />
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Purges</source>
            <translation>清理记录</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>Stop before the next photo (Esc); what came back stays</source>
            <translation>在下一张照片之前停止 (Esc)；已还原的会保留</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>The history cannot be read</source>
            <translation>无法读取历史记录</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>What came back</source>
            <translation>已还原的内容</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>What did not come back, and why</source>
            <translation>未还原的内容及原因</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>{count:,} {place}</source>
            <translation>{count:,} 张{place}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>{photos}: {summary}</source>
            <translation>{photos}：{summary}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_page.py" />
            <source>{words}. A look shows: {found}.</source>
            <translation>{words}。查看发现：{found}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Bring Back Its &amp;Group ({count:,})</source>
            <translation>还原其所在组（{count:,}）(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>It stood in no group: no photo was kept in its place.</source>
            <translation>它不属于任何组：没有保留照片代替它。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>It was not brought back. {why}</source>
            <translation>没有还原。{why}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Kept in its place:</source>
            <translation>代替它保留的：</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Path: {path}
Size: {bytes}
Changed: {changed}
Inode: {inode} on device {device}
SHA-256: {digest}
Written down: {written}</source>
            <translation>路径：{path}
大小：{bytes}
修改时间：{changed}
Inode：{inode}，设备 {device}
SHA-256：{digest}
记录时间：{written}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>The photo that was kept</source>
            <translation>保留的照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Was to stay:</source>
            <translation>原应保留：</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>Where its files are</source>
            <translation>其文件的位置</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/history_panel.py" />
            <source>{n} bytes</source>
            <extracomment>Singular: {n} byte</extracomment>
            <translation>
                <numerusform>{n} 字节</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>{size}, of {folder}</source>
            <translation>{size}，来自 {folder}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>“{file}” was kept in its place.</source>
            <translation>保留了“{file}”代替它。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>“{file}” was to stay in its place.</source>
            <translation>原应保留“{file}”代替它。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/history_panel.py" />
            <source>“{file}”, which is no longer there, was kept in its place.</source>
            <translation>曾保留“{file}”代替它，但该文件已不在那里。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/keeping.py" />
            <source>{n} do not hold any more.</source>
            <extracomment>Singular: {n} does not hold any more.</extracomment>
            <translation>
                <numerusform>{n} 个已不再有效。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/keeping.py" />
            <source>{n} marks from last time are back.</source>
            <extracomment>Singular: {n} mark from last time is back.</extracomment>
            <translation>
                <numerusform>已恢复上次的 {n} 个标记。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/keeping.py" />
            <source>{n} marks from last time do not hold any more.</source>
            <extracomment>Singular: {n} mark from last time does not hold any more.</extracomment>
            <translation>
                <numerusform>上次的 {n} 个标记已不再有效。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>Ask Again</source>
            <translation>再次询问</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>Kept Sets</source>
            <translation>已保留的照片组</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>Kept sets</source>
            <translation>已保留的照片组</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>No set is kept, and nothing was told apart, among these photos.</source>
            <translation>这些照片中没有已保留的照片组，也没有区分过的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>Not duplicates</source>
            <translation>不是重复</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <location filename="../../purger/ui/outcome_page.py" />
            <location filename="../../purger/ui/status_bar.py" />
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>{title} ({count:,})</source>
            <translation>{title}（{count:,}）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>{what}: {photos}</source>
            <translation>{what}：{photos}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/kept_dialog.py" />
            <source>… and {count:,} older ones.</source>
            <translation>…以及更早的 {count:,} 个。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/key_field.py" />
            <source>Press a key to add it</source>
            <translation>按下要添加的按键</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>All with the left hand</source>
            <translation>全部用左手</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Commands and their keys</source>
            <translation>命令及其按键</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Leave It There</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Reset</source>
            <translation>重置</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Reset All Keys</source>
            <translation>重置所有按键</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Set of keys</source>
            <translation>按键方案</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Take {key} away from “{command}”</source>
            <translation>从“{command}”移除 {key}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>The keys that this command has in the set above</source>
            <translation>此命令在上述方案中的按键</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Use {key} Here</source>
            <translation>在此使用 {key}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>Usual keys</source>
            <translation>常用按键</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>no key</source>
            <translation>无按键</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>{help} {keys} always does so.</source>
            <translation>{help}{keys} 始终有此作用。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>{key} always means “{command}”.</source>
            <translation>{key} 始终表示“{command}”。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>{key} does that already.</source>
            <translation>{key} 已有此作用。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/keys_tab.py" />
            <source>{key} means {commands} now.</source>
            <translation>{key} 目前表示{commands}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/language.py" />
            <location filename="../../purger/ui/motion.py" />
            <source>As the System</source>
            <translation>跟随系统</translation>
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
            <translation>{count:,} 张一组：{evidence}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/lineup.py" />
            <source>best: {reason} (unsure)</source>
            <translation>最佳：{reason}（不确定）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/lineup.py" />
            <source>{series} of {count:,}: {evidence}</source>
            <translation>{series}（{count:,} 张）：{evidence}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Lasso</source>
            <translation>套索</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <location filename="../../purger/ui/mark_many.py" />
            <location filename="../../purger/ui/panes.py" />
            <location filename="../../purger/ui/similar_page.py" />
            <source>Mark</source>
            <translation>标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Photos that resemble each other come to lie together.</source>
            <translation>相似的照片会聚在一起。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Show these</source>
            <translation>显示这些</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>The map cannot be drawn.</source>
            <translation>无法绘制分布图。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Wheel zooms, drag moves, Shift+drag selects, a click shows the photo in its cluster</source>
            <translation>滚轮缩放，拖动移动，Shift+拖动选择，单击在其聚类中显示照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>Whole map</source>
            <translation>整个分布图</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/map_page.py" />
            <source>{n} clusters</source>
            <extracomment>Singular: {n} cluster</extracomment>
            <translation>
                <numerusform>{n} 个聚类</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_page.py" />
            <source>●  photo     ○  in a group     ✕  marked</source>
            <translation>●  照片     ○  在组中     ✕  已标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <source>Cluster {number} · {size}</source>
            <translation>聚类 {number} · {size}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <source>Map of the photos</source>
            <translation>照片分布图</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <source>best of its group of {count:,}</source>
            <translation>{count:,} 张一组中的最佳</translation>
        </message>
        <message>
            <location filename="../../purger/ui/map_view.py" />
            <source>in a group of {count:,}</source>
            <translation>在 {count:,} 张的组中</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/map_view.py" />
            <source>{n} photos, {size} selected</source>
            <extracomment>Singular: {n} photo, {size} selected</extracomment>
            <translation>
                <numerusform>已选择 {n} 张照片，{size}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>%</source>
            <translation>%</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>&amp;All but the best</source>
            <translation>除最佳外的全部(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>&amp;Everywhere</source>
            <translation>所有位置(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>At least so much like the best</source>
            <translation>至少与最佳照片这么相似</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>In this &amp;cluster</source>
            <translation>在此聚类中(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>In this &amp;group</source>
            <translation>在此组中(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Mark Many</source>
            <translation>批量标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Only &amp;byte copies of the best</source>
            <translation>仅与最佳字节完全相同的副本(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Only photos that are at &amp;least</source>
            <translation>仅与最佳相似度至少为(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>What would be marked</source>
            <translation>将标记的内容</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>Which</source>
            <translation>哪些照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/mark_many.py" />
            <source>like the best</source>
            <translation>的照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>Damaged photos were left alone; mark them one by one.</source>
            <translation>损坏的照片未改动；请逐张标记。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>It stands in no group.</source>
            <translation>它不属于任何组。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>Left alone: {photos}.</source>
            <translation>未改动：{photos}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>What lies in a protected folder was left alone.</source>
            <translation>受保护文件夹中的照片未改动。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>What you kept before was left alone; mark it one by one.</source>
            <translation>您之前保留的照片未改动；请逐张标记。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>What you kept, damaged photos and such with files of their own were left alone.</source>
            <translation>您保留的、损坏的以及带有自己文件的照片未改动。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>You chose in this group by hand; it was left as it is.</source>
            <translation>您在此组中手动选择过；保持原样。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} brackets, stacks and panoramas were left alone: their photos belong together.</source>
            <extracomment>Singular: {n} bracket, stack or panorama was left alone: its photos belong together.</extracomment>
            <translation>
                <numerusform>{n} 个包围曝光、堆叠和全景未改动：其中的照片属于一个整体。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} of series</source>
            <extracomment>Singular: {n} of series</extracomment>
            <translation>
                <numerusform>{n} 张属于系列</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} photos marked.</source>
            <extracomment>Singular: {n} photo marked.</extracomment>
            <translation>
                <numerusform>已标记 {n} 张照片。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} photos without a duplicate</source>
            <extracomment>Singular: {n} photo without a duplicate</extracomment>
            <translation>
                <numerusform>{n} 张没有重复</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/marking.py" />
            <source>{n} that are best or of groups that you decided</source>
            <extracomment>Singular: {n} that is best or of a group that you decided</extracomment>
            <translation>
                <numerusform>{n} 张为最佳或属于您已决定的组</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/marking.py" />
            <source>{series}: its photos belong together. Mark them one by one.</source>
            <translation>{series}：其中的照片属于一个整体。请逐张标记。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>At least one photo of each group stays that is not damaged.</source>
            <translation>每组至少保留一张未损坏的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>At least one photo of each group stays.</source>
            <translation>每组至少保留一张照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>Best of its group: {reason}</source>
            <translation>组中最佳：{reason}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>Best of its group: {reason} (unsure)</source>
            <translation>组中最佳：{reason}（不确定）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>Chosen on the map</source>
            <translation>在分布图上选择</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>In a protected folder: it cannot be marked</source>
            <translation>在受保护的文件夹中：不能标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>It lies in a protected folder (Group ▸ Keeper Rules).</source>
            <translation>它位于受保护的文件夹中（组 ▸ 保留规则）。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>Motion photo: a video is inside this file</source>
            <translation>动态照片：此文件中含有视频</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>identical</source>
            <translation>完全相同</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>near</source>
            <translation>近似</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>no duplicates</source>
            <translation>没有重复</translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>with {file}, {size}</source>
            <translation>附带 {file}，{size}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/models.py" />
            <source>{done:,} of {n} groups reviewed</source>
            <extracomment>Singular: {done:,} of {n} group reviewed</extracomment>
            <translation>
                <numerusform>已审阅 {done:,} / {n} 个组</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/models.py" />
            <source>{n} series</source>
            <extracomment>Singular: {n} series</extracomment>
            <translation>
                <numerusform>{n} 个系列</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/models.py" />
            <source>{share:.0%} alike to the best, {tier}; {evidence}</source>
            <translation>与最佳 {share:.0%} 相似，{tier}；{evidence}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/motion.py" />
            <source>Nothing moves by itself</source>
            <translation>没有自动的动画</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>A cluster is photos of one scene or theme; they need not be duplicates. Type another number, and Enter</source>
            <translation>一个聚类是同一场景或主题的照片，不一定是重复。输入另一个数字并按 Enter</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>All groups of the library in a row, the surest gain first. A group is photos that show the same; it is reviewed once you marked or kept some of it, or left it as it is.</source>
            <translation>依次显示图库的所有组，最有把握的在前。一组是内容相同的照片；您标记或保留了其中的照片，或决定保持原样后，这一组就算已审阅。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Auto</source>
            <translation>自动</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Clustering…</source>
            <translation>正在聚类…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Clusters</source>
            <translation>聚类</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Clusters come when all photos are read. The groups are those found so far: what is read later can still change some.</source>
            <translation>读完所有照片后才有聚类。显示的是到目前为止找到的组：之后读取的照片仍可能改变其中一些。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Draws how well each number of clusters would fit</source>
            <translation>绘制每种聚类数量的吻合程度</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Fewer clusters</source>
            <translation>减少聚类</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Fewer, larger clusters: one less, or a fifth where there are many</source>
            <translation>更少、更大的聚类：减少一个，数量多时减少五分之一</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>How the number was chosen…</source>
            <translation>数量是如何选定的…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Largest first</source>
            <translation>最大的在前</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>More clusters</source>
            <translation>增加聚类</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>More, smaller clusters: one more, or a quarter where there are many</source>
            <translation>更多、更小的聚类：增加一个，数量多时增加四分之一</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Most to gain first</source>
            <translation>可释放最多的在前</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Order of the clusters</source>
            <translation>聚类排序</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Spread {spread:.2f} (0: all alike, 1: nothing in common)</source>
            <translation>离散度 {spread:.2f}（0：全部相似，1：毫无共同之处）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Taken {day}</source>
            <translation>拍摄于 {day}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Taken {first} to {last}</source>
            <translation>拍摄于 {first} 至 {last}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>The number chooses itself</source>
            <translation>自动选择数量</translation>
        </message>
        <message>
            <location filename="../../purger/ui/navigator.py" />
            <source>Which clusters come first</source>
            <translation>哪些聚类排在前面</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/navigator.py" />
            <source>clusters</source>
            <extracomment>Singular: cluster</extracomment>
            <translation>
                <numerusform>个聚类</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/notices.py" />
            <source>Show</source>
            <comment>what a click on a notice does</comment>
            <translation>显示</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>    now {path}</source>
            <translation>    现位于 {path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <location filename="../../purger/ui/plan_list.py" />
            <source>    with {file}</source>
            <translation>    附带 {file}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>    with {file}, now {path}</source>
            <translation>    附带 {file}，现位于 {path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Back to the Review</source>
            <translation>返回审阅</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Back: {path}</source>
            <translation>已还原：{path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Every purge so far, and the way back for each photo</source>
            <translation>至今的每次清理，以及每张照片的还原方式</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <location filename="../../purger/ui/purging.py" />
            <source>Everything that was marked went.</source>
            <translation>标记的照片已全部移走。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Not back: {path}
    {reason}</source>
            <translation>未还原：{path}
    {reason}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Save Page…</source>
            <translation>保存页面…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Stayed: {path}
    {reason}</source>
            <translation>未移动：{path}
    {reason}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>They are in {folders}.</source>
            <translation>它们位于 {folders}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>To the first page; marks and place are remembered</source>
            <translation>返回首页；标记和位置会被记住</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Trashed: {path}</source>
            <translation>已移到回收站：{path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Try Again</source>
            <translation>重试</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>Was no longer there: {path}</source>
            <translation>当时已不在那里：{path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>What did not come back is still where it was.</source>
            <translation>未还原的内容仍在原来的位置。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>What happened to each photo</source>
            <translation>每张照片的处理结果</translation>
        </message>
        <message>
            <location filename="../../purger/ui/outcome_page.py" />
            <source>You stopped before its turn.</source>
            <translation>还没轮到它，您就停止了。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} photos ({facts}) moved to the trash</source>
            <extracomment>Singular: {n} photo ({facts}) moved to the trash</extracomment>
            <translation>
                <numerusform>已将 {n} 张照片（{facts}）移到回收站</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} photos stayed because you stopped; the marks are kept.</source>
            <extracomment>Singular: {n} photo stayed because you stopped; the mark is kept.</extracomment>
            <translation>
                <numerusform>因您停止，{n} 张照片未移动；标记已保留。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} photos stayed; the reasons stand below.</source>
            <extracomment>Singular: {n} photo stayed; the reason stands below.</extracomment>
            <translation>
                <numerusform>{n} 张照片未移动；原因见下。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/outcome_page.py" />
            <source>{n} photos were no longer there.</source>
            <extracomment>Singular: {n} photo was no longer there.</extracomment>
            <translation>
                <numerusform>{n} 张照片当时已不在那里。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Similarity</source>
            <translation>相似度(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>At this similarity</source>
            <translation>在此相似度下</translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>No duplicates at any similarity.</source>
            <translation>任何相似度下都没有重复照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <location filename="../../purger/ui/reviewing.py" />
            <source>No duplicates at this similarity.</source>
            <translation>在此相似度下没有重复。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>No duplicates at this similarity; further left it finds more.</source>
            <translation>在此相似度下没有重复；向左可找到更多。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/overview.py" />
            <location filename="../../purger/ui/sparing.py" />
            <source>{n} groups</source>
            <extracomment>Singular: {n} group</extracomment>
            <translation>
                <numerusform>{n} 个组</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/overview.py" />
            <source>{n} kept</source>
            <extracomment>Singular: {n} kept</extracomment>
            <translation>
                <numerusform>保留 {n} 组</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/overview.py" />
            <source>{n} series kept whole</source>
            <extracomment>Singular: {n} series kept whole</extracomment>
            <translation>
                <numerusform>{n} 个系列保持完整</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/overview.py" />
            <source>{percent}%</source>
            <translation>{percent}%</translation>
        </message>
        <message>
            <location filename="../../purger/ui/pages.py" />
            <source>Save Page</source>
            <translation>保存页面</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/pages.py" />
            <source>Saved: {n} groups in “{file}”.</source>
            <extracomment>Singular: Saved: {n} group in “{file}”.</extracomment>
            <translation>
                <numerusform>已保存：{n} 个组，位于“{file}”。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/pages.py" />
            <source>Web page (*{suffix})</source>
            <translation>网页 (*{suffix})</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Compared with the sharpest photo here, measured at one scale for all</source>
            <translation>与此处最清晰的照片相比，全部以同一比例测量</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Mark this photo for the trash, or take the mark away</source>
            <translation>将此照片标记为移到回收站，或取消标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Mark {name}</source>
            <translation>标记 {name}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <location filename="../../purger/ui/status_bar.py" />
            <source>Marked</source>
            <translation>已标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Sharpness</source>
            <translation>清晰度</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Sharpness {share:.0%}</source>
            <translation>清晰度 {share:.0%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>Sharpness, compared with the sharpest here</source>
            <translation>清晰度，与此处最清晰的相比</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>black {share:.1%}</source>
            <translation>死黑 {share:.1%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/panes.py" />
            <source>blown {share:.1%}</source>
            <translation>过曝 {share:.1%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/photo_file.py" />
            <source>Copied: {path}</source>
            <translation>已复制：{path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/photo_file.py" />
            <source>“{folder}” could not be shown.</source>
            <translation>无法显示“{folder}”。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>Nothing like it stays.</source>
            <translation>不会留下类似的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>Photos that would go</source>
            <translation>将移走的照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>goes · {size}</source>
            <translation>移走 · {size}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>stays · {size}</source>
            <translation>保留 · {size}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>{path} would go, nothing like it stays</source>
            <translation>将移走 {path}，不会留下类似的照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/plan_list.py" />
            <source>{path} would go, {other} stays</source>
            <translation>将移走 {path}，保留 {other}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/preferences.py" />
            <source>&amp;Embedded</source>
            <translation>内置(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/preferences.py" />
            <source>That counts from the next look on (F5).</source>
            <translation>从下次扫描起生效（F5）。</translation>
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
            <location filename="../../purger/ui/purging.py" />
            <source>The trash waits until the new groups are there.</source>
            <translation>要等新的分组完成才能移到回收站。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/purging.py" />
            <source>{n} photos moved to the trash</source>
            <extracomment>Singular: {n} photo moved to the trash</extracomment>
            <translation>
                <numerusform>已将 {n} 张照片移到回收站</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/purging.py" />
            <source>{n} photos stayed; the window says why.</source>
            <extracomment>Singular: {n} photo stayed; the window says why.</extracomment>
            <translation>
                <numerusform>{n} 张照片未移动；窗口中说明了原因。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/reading_panel.py" />
            <source>Go On Reading</source>
            <translation>继续读取</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reading_panel.py" />
            <source>Photos are being read</source>
            <translation>正在读取照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reading_panel.py" />
            <source>Reads no more photos; the review of those that are read stays</source>
            <translation>不再读取照片；已读取的照片仍可审阅</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reading_panel.py" />
            <source>Reads the photos that are still missing</source>
            <translation>读取尚未读取的照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reading_panel.py" />
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reading_panel.py" />
            <source>What came last</source>
            <translation>最新出现的</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/reading_panel.py" />
            <source>{n} groups so far</source>
            <extracomment>Singular: {n} group so far</extracomment>
            <translation>
                <numerusform>目前 {n} 组</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/reading_panel.py" />
            <source>{n} new</source>
            <extracomment>Singular: {n} new</extracomment>
            <translation>
                <numerusform>新增 {n} 组</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>Connect it, then click here.</source>
            <translation>请连接它，然后单击此处。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>Opened lately</source>
            <translation>最近打开</translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>Take it off this list; the folder itself is left alone</source>
            <translation>从此列表移除；文件夹本身不受影响</translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>Take {folder} off the list</source>
            <translation>从列表中移除 {folder}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <location filename="../../purger/ui/recent_list.py" />
            <source>{folder} is off the list.</source>
            <translation>{folder} 已从列表中移除。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/recent_list.py" />
            <source>{n} days ago</source>
            <extracomment>Singular: {n} day ago</extracomment>
            <translation>
                <numerusform>{n} 天前</numerusform>
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
            <translation>操作失败。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/returning.py" />
            <source>{n} photos that came back are not in this review; File ▸ Look Again reads them.</source>
            <extracomment>Singular: {n} photo that came back is not in this review; File ▸ Look Again reads it.</extracomment>
            <translation>
                <numerusform>{n} 张恢复的照片不在此审阅中；文件 ▸ 重新扫描会读取它们。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Done again</source>
            <translation>已重做</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/review_page.py" />
            <source>Done in the {n} groups that match the filter, and in no others.</source>
            <extracomment>Singular: Done in the group that matches the filter, and in no other.</extracomment>
            <translation>
                <numerusform>仅对符合筛选的 {n} 个组执行，其他组未改动。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>In a&amp;ll groups</source>
            <translation>在所有组中(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Nothing else is that much like this photo.</source>
            <translation>没有其他照片与它这么相似。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Nothing else is that much like this photo; you told {apart:,} apart from it.</source>
            <translation>没有其他照片与它这么相似；您已将 {apart:,} 张与它区分开。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Nothing else is {percent}% like a photo of this group.</source>
            <translation>没有其他照片与此组的照片达到 {percent}% 相似。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Nothing is left of it.</source>
            <translation>已无可撤销或重做的步骤。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>That key was not carried out: what you are at has just changed. Look, and press it again.</source>
            <translation>该按键没有执行：您正在看的内容刚刚发生了变化。请看一下，再按一次。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>The keeper rules are in force.</source>
            <translation>保留规则已生效。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>Undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>{done}.</source>
            <translation>{done}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>{done}: {marks}.</source>
            <translation>{done}：{marks}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>{mark} marks this photo, {accept} all but the best of its group.</source>
            <translation>{mark} 标记此照片，{accept} 标记组中除最佳外的全部。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/review_page.py" />
            <source>{mark} marks this photo.</source>
            <translation>{mark} 标记此照片。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/review_page.py" />
            <source>{n} marks changed.</source>
            <extracomment>Singular: {n} mark changed.</extracomment>
            <translation>
                <numerusform>{n} 个标记已更改。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/review_page.py" />
            <source>{n} marks taken away.</source>
            <extracomment>Singular: {n} mark taken away.</extracomment>
            <translation>
                <numerusform>已取消 {n} 个标记。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/review_page.py" />
            <source>{n} photos marked; {undo} takes that back.</source>
            <extracomment>Singular: {n} photo marked; {undo} takes that back.</extracomment>
            <translation>
                <numerusform>已标记 {n} 张照片；按 {undo} 可撤销。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/reviewing.py" />
            <source>Marks are not remembered this time.</source>
            <translation>这次不会记住标记。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reviewing.py" />
            <source>Only groups that match the filter were meant.</source>
            <translation>仅针对符合筛选的组。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/reviewing.py" />
            <source>What the filter hides counted as well.</source>
            <translation>被筛选隐藏的内容也计算在内。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/reviewing.py" />
            <source>{n} byte copies marked, as you asked; {undo} takes that back.</source>
            <extracomment>Singular: {n} byte copy marked, as you asked; {undo} takes that back.</extracomment>
            <translation>
                <numerusform>已按您的要求标记 {n} 个字节相同的副本；按 {undo} 可撤销。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/reviewing.py" />
            <source>{n} groups of duplicates.</source>
            <extracomment>Singular: {n} group of duplicates.</extracomment>
            <translation>
                <numerusform>{n} 组重复。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/reviewing.py" />
            <source>{n} photos are ready for review</source>
            <extracomment>Singular: {n} photo is ready for review</extracomment>
            <translation>
                <numerusform>{n} 张照片可供审阅</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/reviewing.py" />
            <source>{n} photos, {size} marked: {how_sure}. Nothing was moved yet.</source>
            <extracomment>Singular: {n} photo, {size} marked: {how_sure}. Nothing was moved yet.</extracomment>
            <translation>
                <numerusform>已标记 {n} 张照片，{size}：{how_sure}。尚未移动任何内容。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/roaming.py" />
            <source>Clusters come when all photos are read.</source>
            <translation>读完所有照片后才有聚类。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/roaming.py" />
            <source>Every group was reviewed.</source>
            <translation>所有组都已审阅。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/roaming.py" />
            <source>The filter was cleared: it hides this photo.</source>
            <translation>已清除筛选：它隐藏了此照片。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/roaming.py" />
            <source>{n} photos chosen on the map.</source>
            <extracomment>Singular: {n} photo chosen on the map.</extracomment>
            <translation>
                <numerusform>已在分布图上选择 {n} 张照片。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Add Rule</source>
            <translation>添加规则(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Delete</source>
            <translation>删除(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Mark byte copies when folders are opened for the first time</source>
            <translation>首次打开文件夹时标记字节完全相同的副本(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Protected folders: no photo there can ever be marked or moved</source>
            <translation>受保护的文件夹：其中的照片永远不能标记或移动(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Remove</source>
            <translation>移除(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Rules</source>
            <translation>规则(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>&amp;Save As…</source>
            <translation>另存为(&amp;S)…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Changes the suggestion in {changed:,} of {n} groups.</source>
            <extracomment>Singular: Changes the suggestion in {changed:,} of {n} group.</extracomment>
            <translation>
                <numerusform>将更改 {n} 个组中 {changed:,} 个组的建议。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Keeper Rules</source>
            <translation>保留规则</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Marks made by a suggestion &amp;follow the new one</source>
            <translation>按建议所做的标记随新建议更新(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Move &amp;Down</source>
            <translation>下移(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Move &amp;Up</source>
            <translation>上移(&amp;V)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>My rules</source>
            <translation>我的规则</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Name of these rules:</source>
            <translation>这些规则的名称：</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Prefer a &amp;Folder…</source>
            <translation>优先文件夹(&amp;F)…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Prefer a For&amp;mat</source>
            <translation>优先格式(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Prefer: Choose a Folder</source>
            <translation>优先：选择文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Pro&amp;tect…</source>
            <translation>保护(&amp;T)…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Protect: Choose a Folder</source>
            <translation>保护：选择文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Protected folders</source>
            <translation>受保护的文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Put Last: Choose a Folder</source>
            <translation>排在最后：选择文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Put a Folder &amp;Last…</source>
            <translation>将文件夹排在最后(&amp;L)…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>R&amp;elease</source>
            <translation>解除保护(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Rules in force</source>
            <translation>生效的规则</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Save Keeper Rules</source>
            <translation>保存保留规则</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>What these rules would change</source>
            <translation>这些规则会更改什么</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>Which photo of a group is the best: the first rule that tells photos apart decides. A photo that is damaged comes after all whole ones in any case.</source>
            <translation>组中哪张照片最佳：由第一条能区分照片的规则决定。损坏的照片总是排在完好的照片之后。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>{n} marks there would be taken away.</source>
            <extracomment>Singular: {n} mark there would be taken away.</extracomment>
            <translation>
                <numerusform>将取消其中的 {n} 个标记。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/rules_dialog.py" />
            <source>{n} photos would be protected.</source>
            <extracomment>Singular: {n} photo would be protected.</extracomment>
            <translation>
                <numerusform>将保护 {n} 张照片。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>A name that is not that of a copy</source>
            <translation>文件名不像副本</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Better exposed</source>
            <translation>曝光更好</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Drag, or Alt+Up and Alt+Down, to move; Space to tick</source>
            <translation>拖动或按 Alt+上、Alt+下移动；空格勾选</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Has its RAW or its video</source>
            <translation>带有 RAW 或视频</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Has the capture date</source>
            <translation>有拍摄日期</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Has the place (GPS)</source>
            <translation>有拍摄地点（GPS）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Keeper rules, the first that tells photos apart decides</source>
            <translation>保留规则，由第一条能区分照片的规则决定</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>More bytes: less compressed</source>
            <translation>字节更多：压缩更少</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>More metadata: date, camera, place</source>
            <translation>元数据更多：日期、相机、地点</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>More pixels</source>
            <translation>像素更多</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>More stars (rating)</source>
            <translation>星级更高（评级）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Prefer the folder {folder}</source>
            <translation>优先文件夹 {folder}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Prefer {format} files</source>
            <translation>优先 {format} 文件</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>Sharper</source>
            <translation>更清晰</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The folder {folder} last</source>
            <translation>文件夹 {folder} 排在最后</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The newest file</source>
            <translation>最新的文件</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The oldest file</source>
            <translation>最早的文件</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The original before its edit</source>
            <translation>编辑之前的原片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/rules_list.py" />
            <source>The shortest path</source>
            <translation>路径最短</translation>
        </message>
        <message>
            <location filename="../../purger/ui/ruling.py" />
            <source>The keeper rules hold until you quit; not kept: {why}.</source>
            <translation>保留规则在退出前有效；未能保存：{why}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/saving.py" />
            <source>Cancelled; no page was saved.</source>
            <translation>已取消；没有保存页面。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/saving.py" />
            <source>Cancelled; nothing of it was kept.</source>
            <translation>已取消；没有保留任何内容。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/saving.py" />
            <source>Saving the page</source>
            <translation>正在保存页面</translation>
        </message>
        <message>
            <location filename="../../purger/ui/saving.py" />
            <source>The export failed.</source>
            <translation>导出失败。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/saving.py" />
            <source>The page was not saved.</source>
            <translation>页面未保存。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>Cancelled. What was read so far is kept; a later scan goes on there.</source>
            <translation>已取消。已读取的内容会保留；下次扫描从那里继续。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>Cancelled; painting goes on there another time.</source>
            <translation>已取消；下次从那里继续绘制。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>Choose photo folder</source>
            <translation>选择照片文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>No photos were found</source>
            <translation>没有找到照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>Starting…</source>
            <translation>正在启动…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>The look through your photos failed</source>
            <translation>查看照片失败</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>The window says why.</source>
            <translation>窗口中说明了原因。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/scanning.py" />
            <source>{title}. {text}</source>
            <translation>{title}。{text}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/search_field.py" />
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <location filename="../../purger/ui/seeking.py" />
            <source>Find what is similar to a photo</source>
            <translation>查找与照片相似的内容</translation>
        </message>
        <message>
            <location filename="../../purger/ui/seeking.py" />
            <source>One photo at a time: this is the first of {count:,}.</source>
            <translation>一次只查找一张：这是 {count:,} 张中的第一张。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/seeking.py" />
            <source>Open the folder with your photos first; then drop a photo on it.</source>
            <translation>请先打开您的照片文件夹，再将照片拖到上面。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/seeking.py" />
            <source>Open “{name}”</source>
            <translation>打开“{name}”</translation>
        </message>
        <message>
            <location filename="../../purger/ui/seeking.py" />
            <source>Point at a photo first; then this finds what is similar to it.</source>
            <translation>请先指向一张照片；然后即可查找与它相似的照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source> GB</source>
            <translation> GB</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;General</source>
            <translation>常规(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Motion</source>
            <translation>动画(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Network</source>
            <translation>网络(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Order of the clusters</source>
            <translation>聚类排序(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>&amp;Reviewing</source>
            <translation>审阅(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>A look at the photos takes longer then. On battery that is always so.</source>
            <translation>这样查看照片会更慢。使用电池时总是如此。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>After marking or keeping a photo, go to the next one</source>
            <translation>标记或保留照片之后转到下一张</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>As much as it needs</source>
            <translation>需要多少用多少</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Best photo of a group</source>
            <translation>组中最佳照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Chooses itself</source>
            <translation>自动选择</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Find copies that were turned or mirrored by their pixels</source>
            <translation>查找按像素旋转或镜像的副本</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>It is tried once; “purger doctor” tells what came of it.</source>
            <translation>只会试用一次；“purger doctor”会说明结果。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Keeper Rules…</source>
            <translation>保留规则…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Kinds of settings</source>
            <translation>设置的类别</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Language counts from the next start; network, cache, turned copies and power count from the next look at the photos.</source>
            <translation>语言在下次启动后生效；网络、缓存、旋转副本和性能设置在下次查看照片时生效。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Leave half of the computer's power to other programs</source>
            <translation>把一半的计算能力留给其他程序</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Let a graphics card help where it is faster</source>
            <translation>在显卡更快时让它协助计算</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Number of &amp;clusters</source>
            <translation>聚类数量(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Room for the &amp;cache</source>
            <translation>缓存空间(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Size of the &amp;pictures</source>
            <translation>图片大小(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Small pictures and what the network saw, about 30 kB a photo; what was not used for longest goes first. Less room costs time, nothing else.</source>
            <translation>小图和网络看到的内容，每张照片约 30 kB；最久未用的先清除。空间少只会多花时间，别无影响。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Tell me when long work ends while I look elsewhere</source>
            <translation>我在做别的事时，长时间任务结束请通知我</translation>
        </message>
        <message>
            <location filename="../../purger/ui/settings_dialog.py" />
            <source>Which photo of a group is the best, and protected folders</source>
            <translation>组中哪张照片最佳，以及受保护的文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/showcase.py" />
            <source>Reference</source>
            <translation>参考</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>A little alike</source>
            <translation>略有相似</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Alike</source>
            <translation>相似</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Almost surely a duplicate</source>
            <translation>几乎肯定是重复</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Hardly a duplicate</source>
            <translation>几乎不是重复</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Hardly alike</source>
            <translation>几乎不相似</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Much alike</source>
            <translation>非常相似</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>No duplicate, but something alike: to the network, {cosine:.2f} of 1 (the cosine of the two embeddings).</source>
            <translation>不是重复，但有些相似：在网络看来为 {cosine:.2f}（满分 1，即两个嵌入的余弦）。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Of 100 such pairs, people would call about {n} duplicates.</source>
            <translation>在 100 对这样的照片中，人们大约会把 {n} 对称为重复。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Perhaps a duplicate</source>
            <translation>也许是重复</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Probably a duplicate</source>
            <translation>大概是重复</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Probably no duplicate</source>
            <translation>大概不是重复</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>The two files are the same, byte by byte.</source>
            <translation>两个文件逐字节相同。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>Very likely a duplicate</source>
            <translation>极可能是重复</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar.py" />
            <source>{share:.0%}</source>
            <translation>{share:.0%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>Also Similar</source>
            <translation>也相似</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>Also similar</source>
            <translation>也相似</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>Click one to go there.</source>
            <translation>单击即可转到该照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>only joined through {through}</source>
            <translation>仅通过 {through} 相连</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>{name}
{share:.0%} · through {through}</source>
            <translation>{name}
{share:.0%} · 通过 {through}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>{n} photos resemble some of this group, but stand outside.</source>
            <extracomment>Singular: {n} photo resembles some of this group, but stands outside.</extracomment>
            <translation>
                <numerusform>{n} 张照片与此组中的部分相像，但不在组内。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/similar_dialog.py" />
            <source>{n} photos resemble this one, but are in no group with it.</source>
            <extracomment>Singular: {n} photo resembles this one, but is in no group with it.</extracomment>
            <translation>
                <numerusform>{n} 张照片与此照片相像，但不与它同组。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_grid.py" />
            <source>Cluster {cluster:,} · group {group:,}</source>
            <translation>聚类 {cluster:,} · 第 {group:,} 组</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_grid.py" />
            <source>Cluster {cluster:,} · single</source>
            <translation>聚类 {cluster:,} · 单张</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_grid.py" />
            <source>Has no duplicates</source>
            <translation>没有重复照片</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/similar_grid.py" />
            <source>In a group with {n} others</source>
            <extracomment>Singular: In a group with {n} other</extracomment>
            <translation>
                <numerusform>与另外 {n} 张在同一组</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_grid.py" />
            <source>Similar photos</source>
            <translation>相似照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_grid.py" />
            <source>in {folder}</source>
            <translation>在 {folder} 中</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_grid.py" />
            <location filename="../../purger/ui/spoken.py" />
            <source>protected, stays</source>
            <translation>受保护，保留</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <location filename="../../purger/ui/stack.py" />
            <source>Find Similar</source>
            <translation>查找相似照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>From outside</source>
            <translation>来自外部</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Go to that photo, in its cluster</source>
            <translation>转到该照片所在的聚类</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>It has a byte copy here: {path}</source>
            <translation>这里有字节完全相同的副本：{path}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>It is shown to be compared; it cannot be marked here</source>
            <translation>仅供比较；不能在此标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Looking through the library…</source>
            <translation>正在查找图库…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Mark {count:,}</source>
            <translation>标记 {count:,} 张</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Nothing is shown.</source>
            <translation>没有显示任何内容。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Show It</source>
            <translation>显示</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Show in Its Cluster</source>
            <translation>在其聚类中显示</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Show those that are less alike</source>
            <translation>显示不太相似的</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Similar to {photo}</source>
            <translation>与 {photo} 相似</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>The library could not be looked through.</source>
            <translation>无法查找图库。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>There is no other photo here.</source>
            <translation>这里没有其他照片。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>This very file is one of your library.</source>
            <translation>这个文件就在您的图库中。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>Whether the library has this photo</source>
            <translation>图库是否有此照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>You already have this photo: {path}</source>
            <translation>您已有此照片：{path}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/similar_page.py" />
            <source>the {count:,} nearest of {n} photos</source>
            <extracomment>Singular: the {count:,} nearest of {n} photo</extracomment>
            <translation>
                <numerusform>{n} 张照片中最接近的 {count:,} 张</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>{count:,} More</source>
            <translation>还有 {count:,} 张</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>{found} ({count:,} byte copies in all)</source>
            <translation>{found}（共 {count:,} 个字节完全相同的副本）</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_page.py" />
            <source>{show} or a click shows the photo in its cluster · {mark} marks · hold {flicker} to flicker</source>
            <translation>{show} 或单击在其聚类中显示照片 · {mark} 标记 · 按住 {flicker} 交替显示</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_panel.py" />
            <source>About the photo that was asked about</source>
            <translation>关于所查照片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_panel.py" />
            <source>Damaged: part of the picture is lost</source>
            <translation>已损坏：图片部分丢失</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_panel.py" />
            <source>Taken {moment}</source>
            <translation>拍摄于 {moment}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/similar_panel.py" />
            <source>{width} × {height} ({pixels:.1f} MP), {size}, {format}</source>
            <translation>{width} × {height}（{pixels:.1f} MP），{size}，{format}</translation>
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
            <location filename="../../purger/ui/sparing.py" />
            <source>Marks {photos} in {groups}, {size}.</source>
            <translation>将标记 {groups}中的 {photos}，{size}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/sparing.py" />
            <source>There is nothing more to mark.</source>
            <translation>没有更多可标记的照片。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/sparing.py" />
            <source>{n} groups that you decided stay as they are.</source>
            <extracomment>Singular: {n} group that you decided stays as it is.</extracomment>
            <translation>
                <numerusform>您已决定的 {n} 个组保持原样。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/sparing.py" />
            <source>{n} series are left whole.</source>
            <extracomment>Singular: {n} series is left whole.</extracomment>
            <translation>
                <numerusform>{n} 个系列保持完整。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>Group of {photos}: {evidence}.</source>
            <translation>包含 {photos} 的组：{evidence}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>In the folder {folder}.</source>
            <translation>在文件夹 {folder} 中。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>damaged, stays</source>
            <translation>已损坏，保留</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>group reviewed</source>
            <translation>组已审阅</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>group {number:,} of {count:,}</source>
            <translation>第 {number:,} 组，共 {count:,} 组</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>identical</source>
            <comment>the tier of a group</comment>
            <translation>完全相同</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>near-duplicates</source>
            <comment>the tier of a group</comment>
            <translation>近似重复</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>new since you kept these</source>
            <translation>保留之后新增</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>of a kept set</source>
            <translation>属于已保留的照片组</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>same picture</source>
            <comment>the tier of a group</comment>
            <translation>同一图片</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>suggested keeper because: {reason}</source>
            <translation>建议保留，原因：{reason}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>suggested keeper, unsure: {reason}</source>
            <translation>建议保留，但不确定：{reason}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>{alike:.0%} alike to the best</source>
            <translation>与最佳照片相似 {alike:.0%}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>{name} is already marked.</source>
            <translation>{name} 已经标记。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>{name} is marked for the trash.</source>
            <translation>{name} 已标记为移到回收站。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>{name} is not marked.</source>
            <translation>{name} 未标记。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>{name} stays.</source>
            <translation>{name} 保留。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/spoken.py" />
            <source>{n} marks are taken away.</source>
            <extracomment>Singular: {n} mark is taken away.</extracomment>
            <translation>
                <numerusform>已取消 {n} 个标记。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/spoken.py" />
            <source>{n} photos are marked for the trash.</source>
            <extracomment>Singular: {n} photo is marked for the trash.</extracomment>
            <translation>
                <numerusform>已将 {n} 张照片标记为移到回收站。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/spoken.py" />
            <source>{width:,} × {height:,} pixels, {size}, {form}.</source>
            <translation>{width:,} × {height:,} 像素，{size}，{form}。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/stack.py" />
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../purger/ui/stack.py" />
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Card {name}</source>
            <translation>模型卡 {name}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Choose Folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Choose the folder whose photos shall be looked at</source>
            <translation>选择要查看其中照片的文件夹</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Finds the near-duplicates among your photos and helps you keep the best.</source>
            <translation>在您的照片中查找近似重复，帮助您保留最好的。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>How It Works</source>
            <translation>工作方式</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>No account, no upload, no network needed.</source>
            <translation>无需账号，无需上传，无需联网。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Nothing is deleted.</source>
            <translation>不会删除任何内容。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Nothing leaves this computer.</source>
            <translation>不会有任何内容离开这台计算机。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Open {folder}</source>
            <translation>打开 {folder}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Paints a small library with known duplicates, and opens it</source>
            <translation>绘制一个含已知重复的小图库并打开</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Photos go to the trash, and undo brings them back.</source>
            <translation>照片会移到回收站，撤销即可还原。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>See What Went…</source>
            <translation>查看移走的内容…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Try It on Painted Photos</source>
            <translation>用绘制的照片试试</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>What an interrupted purge left</source>
            <translation>被打断的清理留下的内容</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>What purger does, in a few words</source>
            <translation>purger 做什么，简要说明</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>Where each photo is now</source>
            <translation>每张照片现在的位置</translation>
        </message>
        <message>
            <location filename="../../purger/ui/start_page.py" />
            <source>or drop folders here</source>
            <translation>或将文件夹拖到这里</translation>
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Move to Trash…</source>
            <translation>移到回收站…</translation>
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Nothing is marked yet. {hint}</source>
            <translation>尚未标记任何照片。{hint}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>The trash waits until every photo is read: a better one of a group may still come. Stop, on the left, ends the reading.</source>
            <translation>要等读完所有照片才能移到回收站：组中可能还会出现更好的照片。左侧的“停止”可结束读取。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Undo the last mark or decision</source>
            <translation>撤销上一个标记或决定</translation>
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Unmark Them</source>
            <translation>取消这些标记</translation>
        </message>
        <message>
            <location filename="../../purger/ui/status_bar.py" />
            <source>Unmark what was marked last time</source>
            <translation>取消上次所做的标记</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} damaged</source>
            <extracomment>Singular: {n} damaged</extracomment>
            <translation>
                <numerusform>{n} 张已损坏</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} photos marked, {size} to free</source>
            <extracomment>Singular: {n} photo marked, {size} to free</extracomment>
            <translation>
                <numerusform>已标记 {n} 张照片，可释放 {size}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} sets kept</source>
            <extracomment>Singular: {n} set kept</extracomment>
            <translation>
                <numerusform>已保留 {n} 组</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} skipped</source>
            <extracomment>Singular: {n} skipped</extracomment>
            <translation>
                <numerusform>已跳过 {n} 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/status_bar.py" />
            <source>{n} told apart</source>
            <extracomment>Singular: {n} told apart</extracomment>
            <translation>
                <numerusform>已区分 {n} 个</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../purger/ui/taskbar.py" />
            <source>{percent}% – {title}</source>
            <translation>{percent}% – {title}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/theme.py" />
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/theme.py" />
            <source>&amp;High Contrast, Dark</source>
            <translation>高对比度，深色(&amp;H)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/theme.py" />
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/theme.py" />
            <source>As the &amp;System</source>
            <translation>跟随系统(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/theme.py" />
            <source>High &amp;Contrast, Light</source>
            <translation>高对比度，浅色(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>Photo, large</source>
            <translation>照片大图</translation>
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>This key is one of the grid; Esc goes back there.</source>
            <translation>此键属于网格；按 Esc 返回网格。</translation>
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>{mark} marks · ← → move · {full} 100% · {back} back</source>
            <translation>{mark} 标记 · ← → 移动 · {full} 100% · {back} 返回</translation>
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>{share:.0%} · {hint}</source>
            <translation>{share:.0%} · {hint}</translation>
        </message>
        <message>
            <location filename="../../purger/ui/viewer.py" />
            <source>← → move · {full} 100% · {back} back</source>
            <translation>← → 移动 · {full} 100% · {back} 返回</translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/volumes.py" />
            <source>{n} photos of “{name}” go to its holding folder, “{folder}”.</source>
            <extracomment>Singular: {n} photo of “{name}” goes to its holding folder, “{folder}”.</extracomment>
            <translation>
                <numerusform>“{name}”上的 {n} 张照片将移到那里的暂存文件夹“{folder}”。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../purger/ui/volumes.py" />
            <source>{n} photos of “{name}” will stay.</source>
            <extracomment>Singular: {n} photo of “{name}” will stay.</extracomment>
            <translation>
                <numerusform>“{name}”上的 {n} 张照片将留在原处。</numerusform>
            </translation>
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
        <message>
            <location filename="../../purger/ui/window.py" />
            <source>It cannot be shown.</source>
            <translation>无法显示。</translation>
        </message>
    </context>
</TS>
