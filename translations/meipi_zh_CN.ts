<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>codebook</name>
    <message>
        <source>Merge %1 into %2</source>
        <translation>把%1合并到%2</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n tag(s) into %1</source>
        <translation>
            <numerusform>把 %n 个标签合并到%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Split %1</source>
        <translation>拆分%1</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n excerpt(s) %1</source>
        <translation>
            <numerusform>把 %n 条摘录改标为%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (Chinese)</source>
        <translation>%1（中文）</translation>
    </message>
    <message>
        <source>%1 (English)</source>
        <translation>%1（英文）</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>有序</translation>
    </message>
    <message>
        <source>nominal</source>
        <translation>名义</translation>
    </message>
    <message>
        <source>one only</source>
        <translation>只选一个</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>可选多个</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>For each excerpt</source>
        <translation>每条摘录</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>眉批用短名</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>When to use</source>
        <translation>何时使用</translation>
    </message>
    <message>
        <source>When not</source>
        <translation>何时不用</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例句</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2的%1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑%1</translation>
    </message>
    <message>
        <source>New facet %1</source>
        <translation>新分面%1</translation>
    </message>
    <message>
        <source>New tag %1</source>
        <translation>新标签%1</translation>
    </message>
    <message>
        <source>Retire %1</source>
        <translation>停用%1</translation>
    </message>
    <message>
        <source>Use %1 again</source>
        <translation>恢复使用%1</translation>
    </message>
    <message>
        <source>a codebook ends in .yaml, .yml or .ttl</source>
        <translation>码本的扩展名是 .yaml、.yml 或 .ttl</translation>
    </message>
    <message>
        <source>Facet %1 removed</source>
        <translation>删去分面%1</translation>
    </message>
    <message>
        <source>Tag %1 removed</source>
        <translation>删去标签%1</translation>
    </message>
    <message>
        <source>Order of %1</source>
        <translation>%1的次序</translation>
    </message>
    <message>
        <source>%1: %2 changed</source>
        <translation>%1：改了%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动%1</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>条</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>圆</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>菱形</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>三角</translation>
    </message>
    <message>
        <source>Hexagon</source>
        <translation>六边形</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>圆环</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>叉</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>赭</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>褐</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>苔绿</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>梅</translation>
    </message>
    <message>
        <source>Stone</source>
        <translation>石灰</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>导入码本</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>“%1” is a scan: its pages have no text, so only areas of them can be marked.</source>
        <translation>“%1”是扫描件：页面上没有文字，只能框选区域。</translation>
    </message>
    <message>
        <source>“%1” has a text that is not what its pages show; quotes will hardly be found in it.</source>
        <translation>“%1”自带的文字和页面上看到的不一样，引文多半找不到。</translation>
    </message>
    <message>
        <source>Page %1 of “%2” could not be read; it has no text here.</source>
        <translation>“%2”第 %1 页读不出来，这一页没有文字。</translation>
    </message>
    <message>
        <source>Added %1: %2 pages, a scan without text</source>
        <translation>已添加 %1：%2 页，扫描件，没有文字</translation>
    </message>
    <message>
        <source>Added %1: %2 pages, %3 characters</source>
        <translation>已添加 %1：%2 页，%3 字</translation>
    </message>
    <message>
        <source>Add report PDFs to a project</source>
        <translation>把报告 PDF 添加到项目</translation>
    </message>
    <message>
        <source>The project file</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>The PDFs</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Language of the report (else told from its text)</source>
        <translation>报告的语言（不写则从文字判断）</translation>
    </message>
    <message>
        <source>Series it belongs to</source>
        <translation>所属系列</translation>
    </message>
    <message>
        <source>Its title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Year of the issue</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Number of the issue in its year</source>
        <translation>年内期号</translation>
    </message>
    <message>
        <source>Overall number of the issue</source>
        <translation>总期号</translation>
    </message>
    <message>
        <source>A file whose first line opens a locked PDF</source>
        <translation>第一行是 PDF 密码的文件</translation>
    </message>
    <message>
        <source>Print JSON</source>
        <translation>输出 JSON</translation>
    </message>
    <message>
        <source>“%1” is in order.</source>
        <translation>“%1”完好。</translation>
    </message>
    <message>
        <source>“%1” is not in order. It was left as it is. Found:</source>
        <translation>“%1”有问题。文件没有改动。发现：</translation>
    </message>
    <message>
        <source>Check that a project is in order</source>
        <translation>检查项目是否完好</translation>
    </message>
    <message>
        <source>Meipi: notes in the margin of report PDFs</source>
        <translation>眉批：写在报告 PDF 页边的标注</translation>
    </message>
    <message>
        <source>open in the window</source>
        <translation>在窗口里打开</translation>
    </message>
    <message>
        <source>do it here; meipi COMMAND --help says how</source>
        <translation>在这里完成；用法见 meipi 命令 --help</translation>
    </message>
    <message>
        <source>Language of messages and labels</source>
        <translation>消息和标签的语言</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Draw the window to this PNG, off screen</source>
        <translation>不显示窗口，画成这个 PNG</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>Password of “%1”:</source>
        <translation>“%1”的密码：</translation>
    </message>
    <message>
        <source>%1 excerpts written to “%2”</source>
        <translation>%1 条摘录已写入“%2”</translation>
    </message>
    <message>
        <source>List or export the excerpts</source>
        <translation>列出或导出摘录</translation>
    </message>
    <message>
        <source>The form of the list</source>
        <translation>列表的格式</translation>
    </message>
    <message>
        <source>Write to this file</source>
        <translation>写到这个文件</translation>
    </message>
    <message>
        <source>The same as --format json</source>
        <translation>等同于 --format json</translation>
    </message>
    <message>
        <source>“%1” is no command, option or file that can be opened here.</source>
        <translation>“%1”不是命令、选项，也不是能在这里打开的文件。</translation>
    </message>
    <message>
        <source>Perhaps: %1</source>
        <translation>是不是：%1</translation>
    </message>
    <message>
        <source>meipi --help lists what there is.</source>
        <translation>meipi --help 列出所有用法。</translation>
    </message>
    <message>
        <source>New project “%1”: %2 facets, %3 tags</source>
        <translation>新项目“%1”：%2 个分面，%3 个标签</translation>
    </message>
    <message>
        <source>Make a project file</source>
        <translation>新建项目文件</translation>
    </message>
    <message>
        <source>The file to make</source>
        <translation>要新建的文件</translation>
    </message>
    <message>
        <source>A codebook (YAML) in place of the default one</source>
        <translation>代替默认码本的 YAML 文件</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Page %1 drawn to “%2”: %3 × %4 pixels</source>
        <translation>第 %1 页已画到“%2”：%3 × %4 像素</translation>
    </message>
    <message>
        <source>Draw a page of a PDF to a PNG</source>
        <translation>把 PDF 的一页画成 PNG</translation>
    </message>
    <message>
        <source>The PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>The page, from 1</source>
        <translation>页码，从 1 起</translation>
    </message>
    <message>
        <source>Pixels for one point; 1 is 72 dpi</source>
        <translation>每点的像素数，1 即 72 dpi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>The project has no reports yet.</source>
        <translation>项目里还没有报告。</translation>
    </message>
    <message>
        <source>List the reports of a project</source>
        <translation>列出项目里的报告</translation>
    </message>
    <message>
        <source>“%1” is on page %2 %3 times; the first that was free was taken. An entry can say which with “occurrence”.</source>
        <translation>“%1”在第 %2 页出现 %3 次，取了还没有用过的第一处。可以用“occurrence”指明是哪一处。</translation>
    </message>
    <message>
        <source>p. %1  %2  %3</source>
        <translation>第 %1 页  %2  %3</translation>
    </message>
    <message>
        <source>%1 of %1 excerpts placed</source>
        <translation>%1 条摘录，全部定位（%1/%1）</translation>
    </message>
    <message>
        <source>Make excerpts from quotes, with tags</source>
        <translation>按引文做摘录并标上标签</translation>
    </message>
    <message>
        <source>An id, a unique part of a title, or e.g. 2024-05/zh</source>
        <translation>标识、标题中独有的一段，或如 2024-05/zh</translation>
    </message>
    <message>
        <source>The words of the report</source>
        <translation>报告的原文</translation>
    </message>
    <message>
        <source>A coding file (JSON) with quotes and tags</source>
        <translation>含引文和标签的编码文件（JSON）</translation>
    </message>
    <message>
        <source>The page that the quote begins on, from 1</source>
        <translation>引文起始页，从 1 起</translation>
    </message>
    <message>
        <source>Which of several equal quotes, from 1</source>
        <translation>第几处相同的引文，从 1 起</translation>
    </message>
    <message>
        <source>A tag, e.g. risk_level/high; may be repeated</source>
        <translation>标签，如 risk_level/high，可重复</translation>
    </message>
    <message>
        <source>A note (Markdown)</source>
        <translation>批注（Markdown）</translation>
    </message>
    <message>
        <source>Tag as this person (name or initials) of the project</source>
        <translation>以项目中这位标注人（姓名或缩写）的名义</translation>
    </message>
    <message>
        <source>Print the text of a report</source>
        <translation>输出报告的文字</translation>
    </message>
    <message>
        <source>The text, one sentence a line, or blocks or boxes as JSON lines</source>
        <translation>全文、每行一句，或块、字框（JSON 行）</translation>
    </message>
    <message>
        <source>Open the PDF at this page, from 1</source>
        <translation>打开 PDF 时翻到这一页（从 1 数起）</translation>
    </message>
    <message>
        <source>Hardly a sentence of “%1” stands in “%2”: look whether it is the right PDF.</source>
        <translation>《%1》的句子几乎都不在“%2”中：看看是否选对了 PDF。</translation>
    </message>
    <message>
        <source>Add a new edition of a report and find its excerpts again</source>
        <translation>添加报告的新版本，并重新找到其中的摘录</translation>
    </message>
    <message>
        <source>The PDF of the new edition</source>
        <translation>新版本的 PDF</translation>
    </message>
    <message>
        <source>Say what would become of the excerpts and change nothing</source>
        <translation>只说明各条摘录会怎样，不作改动</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>原处</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>多处</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>(an area)</source>
        <translation>（区域）</translation>
    </message>
    <message>
        <source>p. %1 → –</source>
        <translation>第 %1 页 → –</translation>
    </message>
    <message>
        <source>p. %1 → %2</source>
        <translation>第 %1 页 → 第 %2 页</translation>
    </message>
    <message>
        <source>perhaps p. %1: %2</source>
        <translation>或在第 %1 页：%2</translation>
    </message>
    <message>
        <source>nearest p. %1: %2</source>
        <translation>最接近的在第 %1 页：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>%1 excerpts: %2</source>
        <translation>%1 条摘录：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>To decide in the window (until then these stand in the earlier edition only):</source>
        <translation>待在窗口中确定（在此之前，这些摘录只留在旧版本中）：</translation>
    </message>
    <message>
        <source>%1 facets and %2 tags written to “%3”</source>
        <translation>%1 个分面、%2 个标签已写入“%3”</translation>
    </message>
    <message>
        <source>Write the codebook to a file</source>
        <translation>把码本写入文件</translation>
    </message>
    <message>
        <source>The file to write: .yaml, or .ttl for SKOS Turtle</source>
        <translation>要写的文件：.yaml，或 .ttl（SKOS Turtle）</translation>
    </message>
    <message>
        <source>Codebook: %1 new, %2 changed, %3 removed, %4 retired</source>
        <translation>码本：新增 %1，改动 %2，删去 %3，停用 %4</translation>
    </message>
    <message>
        <source>Take a codebook into a project</source>
        <translation>把码本收入项目</translation>
    </message>
    <message>
        <source>The codebook: .yaml, or .ttl for SKOS Turtle</source>
        <translation>码本：.yaml，或 .ttl（SKOS Turtle）</translation>
    </message>
    <message>
        <source>Facets and tags that the file does not have go</source>
        <translation>文件里没有的分面和标签一并删去</translation>
    </message>
    <message>
        <source>What becomes of tags in use that go: retire, take-off, or the tag that takes over</source>
        <translation>在用而要删去的标签怎样处理：retire 停用，take-off 取下，或写接替的标签</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>“%1” is not a number from 1</source>
        <translation>“%1”不是从 1 起的数</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>it has no “quote”, “quote_zh” or “quote_en”</source>
        <translation>没有“quote”“quote_zh”或“quote_en”</translation>
    </message>
    <message>
        <source>it has no list “tags”</source>
        <translation>没有“tags”列表</translation>
    </message>
    <message>
        <source>a tag is not a text</source>
        <translation>有一个标签不是文字</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>it is not a list</source>
        <translation>不是列表</translation>
    </message>
    <message>
        <source>entry %1: %2</source>
        <translation>第 %1 条：%2</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>列表是空的</translation>
    </message>
    <message>
        <source>My reading desk</source>
        <translation>我的案头</translation>
    </message>
    <message>
        <source>New excerpt</source>
        <translation>新摘录</translation>
    </message>
    <message>
        <source>Take off “%1”</source>
        <translation>取下“%1”</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>标上“%1”</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Remove excerpt</source>
        <translation>删除摘录</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check the name and the folder.</source>
        <translation>没有“%1”这个文件。检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that you may read it and try again.</source>
        <translation>“%1”读不出来。检查读取权限后再试。</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Your changes are held and will be written when the folder and the file allow it.</source>
        <translation>“%1”写不进去。改动先留在内存，文件夹和文件可写后自动写入。</translation>
    </message>
    <message>
        <source>“%1” cannot be written; nothing was changed. Choose a folder and a file that you may write to.</source>
        <translation>“%1”写不进去，什么都没有改动。换一个有写入权限的文件夹或文件。</translation>
    </message>
    <message>
        <source>The disk is full. Your changes are held and will be written to “%1” when there is room.</source>
        <translation>磁盘已满。改动先留在内存，腾出空间后自动写入“%1”。</translation>
    </message>
    <message>
        <source>The project “%1” is being used by another program. Your changes are held and will be written when it is free.</source>
        <translation>项目“%1”正被另一个程序占用。改动先留在内存，空出来后自动写入。</translation>
    </message>
    <message>
        <source>The disk is full: “%1” was not written. Make room and do it again.</source>
        <translation>磁盘已满，“%1”没有写入。腾出空间后再做一次。</translation>
    </message>
    <message>
        <source>“%1” is not the same PDF any more: it was changed or replaced since it was read. Its excerpts are safe. Put the old file back, or open the new one as another report.</source>
        <translation>“%1”已经不是原来的 PDF：读过之后它被改动或替换了。摘录都在。把原文件放回去，或者把新文件作为另一份报告打开。</translation>
    </message>
    <message>
        <source>“%1” is not a PDF. Choose a file in the PDF format.</source>
        <translation>“%1”不是 PDF。换一个 PDF 格式的文件。</translation>
    </message>
    <message>
        <source>“%1” is a damaged PDF and cannot be opened; it may have been cut off on the way. Fetch it again.</source>
        <translation>“%1”是损坏的 PDF，打不开，可能在传输中被截断。重新取一份。</translation>
    </message>
    <message>
        <source>“%1” is locked with a password. Enter it to read the file.</source>
        <translation>“%1”加了密码。输入密码后才能阅读。</translation>
    </message>
    <message>
        <source>“%1” is locked with a password. Put it into a file and name that with --password-file, or run the command on a terminal.</source>
        <translation>“%1”加了密码。把密码写进一个文件，用 --password-file 指明，或者在终端里运行这条命令。</translation>
    </message>
    <message>
        <source>The password does not open “%1”. Try another one.</source>
        <translation>这个密码打不开“%1”。换一个再试。</translation>
    </message>
    <message>
        <source>“%1” has no such page.</source>
        <translation>“%1”没有这一页。</translation>
    </message>
    <message>
        <source>A page of “%1” cannot be read or drawn. The other pages and all notes are safe.</source>
        <translation>“%1”有一页读不出或画不出来。其他页和所有标注都在。</translation>
    </message>
    <message>
        <source>Reading “%1” failed: the PDF made its reader stop. The project and all notes are safe. Try again, or repair the file.</source>
        <translation>“%1”没有读成：这个 PDF 让读取程序停了下来。项目和所有标注都在。再试一次，或者修复这个文件。</translation>
    </message>
    <message>
        <source>Reading “%1” took too long and was stopped. The project and all notes are safe.</source>
        <translation>读“%1”用时太长，已停下。项目和所有标注都在。</translation>
    </message>
    <message>
        <source>“%1” is too large for this.</source>
        <translation>“%1”太大了，做不了。</translation>
    </message>
    <message>
        <source>“%1” has no text: it is a scan. Only areas of its pages can be marked.</source>
        <translation>“%1”没有文字，是扫描件，只能框选页面上的区域。</translation>
    </message>
    <message>
        <source>“%1” is not a Meipi project. It was left as it is.</source>
        <translation>“%1”不是眉批的项目文件。文件没有改动。</translation>
    </message>
    <message>
        <source>“%1” was written by a later version of Meipi. It was left as it is. Open it with that version.</source>
        <translation>“%1”是更新版本的眉批写的。文件没有改动。用那个版本打开。</translation>
    </message>
    <message>
        <source>The project “%1” is damaged. It was left as it is. Go back to a backup or a colleague&apos;s copy.</source>
        <translation>项目“%1”已损坏。文件没有改动。换用备份或同事的副本。</translation>
    </message>
    <message>
        <source>The project “%1” is being written by another program. Nothing was changed. Close it there, then try again.</source>
        <translation>项目“%1”正由另一个程序写入。什么都没有改动。在那边关闭后再试。</translation>
    </message>
    <message>
        <source>“%1” is there already and was left as it is. Choose another name, or open it.</source>
        <translation>“%1”已经存在，没有改动。换一个名字，或者打开它。</translation>
    </message>
    <message>
        <source>“%1” is there already and was left as it is. Choose another name.</source>
        <translation>“%1”已经存在，没有改动。换一个名字。</translation>
    </message>
    <message>
        <source>The project “%1” can only be read. Nothing was changed. Copy it to a folder that you may write to.</source>
        <translation>项目“%1”只能读。什么都没有改动。把它复制到有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>There is no report “%1”: the project has none yet.</source>
        <translation>没有“%1”这份报告：项目里还没有报告。</translation>
    </message>
    <message>
        <source>There is no report “%1” in the project. It has:</source>
        <translation>项目里没有“%1”这份报告。现有：</translation>
    </message>
    <message>
        <source>“%1” can be more than one report. Say which:</source>
        <translation>“%1”对应不止一份报告。指明是哪一份：</translation>
    </message>
    <message>
        <source>This PDF is in the project already, as “%1”. Nothing was added.</source>
        <translation>这个 PDF 已经在项目里，就是“%1”。没有重复添加。</translation>
    </message>
    <message>
        <source>The quote “%1” is not in the report. Nothing was changed.</source>
        <translation>报告里没有“%1”这句话。什么都没有改动。</translation>
    </message>
    <message>
        <source>The quote “%1” is not in the report. Nothing was changed. The nearest passages, each with its page:</source>
        <translation>报告里没有“%1”这句话。什么都没有改动。最接近的段落（前面是页码）：</translation>
    </message>
    <message>
        <source>The quote “%1” is there more than once:</source>
        <translation>“%1”不止出现一次：</translation>
    </message>
    <message>
        <source>The quote “%1” is there more than once. Nothing was changed. Say which with --page or --occurrence; each place with its page:</source>
        <translation>“%1”不止出现一次。什么都没有改动。用 --page 或 --occurrence 指明是哪一处（前面是页码）：</translation>
    </message>
    <message>
        <source>There is no tag “%1” in the codebook. Nothing was changed.</source>
        <translation>码本里没有“%1”这个标签。什么都没有改动。</translation>
    </message>
    <message>
        <source>There is no tag “%1” in the codebook. Nothing was changed. Perhaps:</source>
        <translation>码本里没有“%1”这个标签。什么都没有改动。是不是：</translation>
    </message>
    <message>
        <source>There is no person “%1” in the project.</source>
        <translation>项目里没有“%1”这个人。</translation>
    </message>
    <message>
        <source>The codebook “%1” cannot be used. Nothing was changed.</source>
        <translation>码本“%1”不能用。什么都没有改动。</translation>
    </message>
    <message>
        <source>“%1” cannot be used. Nothing was changed.</source>
        <translation>“%1”不能用。什么都没有改动。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停下，什么都没有改动。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. What was kept is safe. Do it again, and report it if it happens twice.</source>
        <translation>程序内部出了问题。已存的内容都在。再做一次；如果再次出现，把它报告给开发者。</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>这个文件</translation>
    </message>
    <message>
        <source>(About: %1.)</source>
        <translation>（有关：%1。）</translation>
    </message>
    <message>
        <source>(Reason: %1)</source>
        <translation>（原因：%1）</translation>
    </message>
    <message>
        <source>entry %1 of %2</source>
        <translation>第 %1 条，共 %2 条</translation>
    </message>
    <message>
        <source>New excerpts</source>
        <translation>新摘录</translation>
    </message>
    <message>
        <source>Rename report</source>
        <translation>给报告改名</translation>
    </message>
    <message>
        <source>Remove report</source>
        <translation>移除报告</translation>
    </message>
    <message>
        <source>%1 No. %2</source>
        <translation>%1 年第 %2 期</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a citation</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>pp. %1–%2</source>
        <translation>第 %1–%2 页</translation>
    </message>
    <message>
        <source>(%1, %2)</source>
        <comment>a report and a page</comment>
        <translation>（%1，%2）</translation>
    </message>
    <message>
        <source>“%1” (%2, %3)</source>
        <comment>words, report, page</comment>
        <translation>“%1”（%2，%3）</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a title in a citation</comment>
        <translation>《%1》</translation>
    </message>
    <message>
        <source>This system (without Landlock) does not keep the processes that read PDFs from reading other files. They can change none and reach no network.</source>
        <translation>此系统没有 Landlock，读取 PDF 的进程仍能读到其他文件，但不能改动文件，也连不上网络。</translation>
    </message>
    <message>
        <source>This system does not confine the processes that read PDFs: open only PDFs from people you trust.</source>
        <translation>此系统无法隔离读取 PDF 的进程：只打开来源可信的 PDF。</translation>
    </message>
    <message>
        <source>PDFs are read by processes of their own that reach no other file, no network and no program.</source>
        <translation>PDF 由单独的进程读取，这些进程碰不到其他文件、网络和程序。</translation>
    </message>
    <message>
        <source>Move the excerpt’s edge</source>
        <translation>移动摘录边界</translation>
    </message>
    <message>
        <source>Split excerpt</source>
        <translation>拆分摘录</translation>
    </message>
    <message>
        <source>Join excerpts</source>
        <translation>合并摘录</translation>
    </message>
    <message numerus="yes">
        <source>Code %n place(s)</source>
        <translation>
            <numerusform>标注 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>it has no text, so that no excerpt can be found again in it</source>
        <translation>其中没有文字，无法重新找到摘录</translation>
    </message>
    <message>
        <source>it is in %1 and the report in %2; a translation is added as a report of its own</source>
        <translation>它是%1的，而报告是%2的；译本应作为另一份报告添加</translation>
    </message>
    <message>
        <source>New edition</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Accept in the new edition</source>
        <translation>采纳新版本中的文字</translation>
    </message>
    <message>
        <source>Place in the new edition</source>
        <translation>在新版本中定位</translation>
    </message>
    <message>
        <source>Leave in the earlier edition</source>
        <translation>留在旧版本中</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::AddressQuestion</name>
    <message>
        <source>Only web and mail addresses are opened, and this link is neither: %1</source>
        <translation>只打开网页和邮件地址，这个链接两者都不是：%1</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Write a mail to %1?</source>
        <translation>给 %1 写邮件？</translation>
    </message>
    <message>
        <source>Open %1 in the browser?</source>
        <translation>在浏览器里打开 %1？</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写邮件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>不打开</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::CodebookModel</name>
    <message>
        <source>, retired</source>
        <translation>，已停用</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n excerpt(s)</source>
        <translation>
            <numerusform>%1，%n 条摘录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::CodebookOperations</name>
    <message>
        <source>Import a codebook</source>
        <translation>导入码本</translation>
    </message>
    <message>
        <source>Codebooks (*.yaml *.yml *.ttl)</source>
        <translation>码本 (*.yaml *.yml *.ttl)</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>导出码本</translation>
    </message>
    <message>
        <source>YAML (*.yaml)</source>
        <translation>YAML (*.yaml)</translation>
    </message>
    <message>
        <source>SKOS Turtle (*.ttl)</source>
        <translation>SKOS Turtle (*.ttl)</translation>
    </message>
    <message>
        <source>codebook</source>
        <translation>码本</translation>
    </message>
    <message>
        <source>Codebook written to “%1”</source>
        <translation>码本已写入“%1”</translation>
    </message>
    <message>
        <source>New facet</source>
        <translation>新分面</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删去%1</translation>
    </message>
    <message>
        <source>Edit the codebook as a text</source>
        <translation>以文本编辑码本</translation>
    </message>
    <message>
        <source>Go back to version %1 of the codebook</source>
        <translation>码本回到第 %1 版</translation>
    </message>
    <message>
        <source>Merge “%1” into which tag?</source>
        <translation>把“%1”合并到哪个标签？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Its excerpts get the tag that you choose, wherever they are; “%1” goes. Undo takes it back.</source>
        <translation>各报告里带它的摘录都改标为所选的标签，“%1”随之删去。撤销可还原。</translation>
    </message>
    <message numerus="yes">
        <source>Which tag do %n excerpt(s) get?</source>
        <translation>
            <numerusform>%n 条摘录改标为哪个标签？</numerusform>
        </translation>
    </message>
    <message>
        <source>Re-tag</source>
        <translation>改标</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::CodebookPanel</name>
    <message numerus="yes">
        <source>%n facet(s)</source>
        <translation>
            <numerusform>%n 个分面</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删去…</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>码本</translation>
    </message>
    <message>
        <source>Filter tags</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <source>Alt and the arrow keys move a tag; Enter edits, Delete removes</source>
        <translation>Alt 加方向键移动标签，回车编辑，Delete 删去</translation>
    </message>
    <message>
        <source>New facet</source>
        <translation>新分面</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::CodebookView</name>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The codebook is empty. Make a facet, or import a codebook.</source>
        <translation>码本是空的。新建一个分面，或导入码本。</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::CodingDesk</name>
    <message>
        <source>There are no last tags yet: put some on with T first.</source>
        <translation>还没有上次的标签：先按 T 标一次。</translation>
    </message>
    <message>
        <source>There is no excerpt behind this one.</source>
        <translation>后面没有摘录。</translation>
    </message>
    <message>
        <source>There is no excerpt before this one.</source>
        <translation>前面没有摘录。</translation>
    </message>
    <message>
        <source>This tag is a colleague’s: put your own beside it with T.</source>
        <translation>这个标签是同事标的：按 T 标上自己的。</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::DropSheet</name>
    <message>
        <source>Strong</source>
        <translation>强监管</translation>
    </message>
    <message>
        <source>EU</source>
        <translation>欧盟</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>高风险</translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation>透明度义务</translation>
    </message>
    <message>
        <source>Limited risk</source>
        <translation>有限风险</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构合作</translation>
    </message>
    <message>
        <source>Drop report PDFs here</source>
        <translation>把报告 PDF 拖到这里</translation>
    </message>
    <message>
        <source>One or several, Chinese or English</source>
        <translation>一份或多份，中文、英文都可以</translation>
    </message>
    <message>
        <source>Open PDF…</source>
        <translation>打开 PDF…</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::EditionReviewDialog</name>
    <message>
        <source>Leave in the earlier edition</source>
        <translation>留在旧版本中</translation>
    </message>
    <message>
        <source>New edition: %1</source>
        <translation>新版本：%1</translation>
    </message>
    <message>
        <source>Excerpts to decide on</source>
        <translation>待确定的摘录</translation>
    </message>
    <message>
        <source>Places in the new edition</source>
        <translation>新版本中的位置</translation>
    </message>
    <message>
        <source>Enter accepts, 1–9 choose a place, Delete leaves. Undo takes a decision back; what is not decided waits here.</source>
        <translation>Enter 采纳，1–9 选位置，Delete 留在旧版本。决定可以撤销；未确定的会留在这里。</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>An area of the page</source>
        <translation>页面上的一个区域</translation>
    </message>
    <message>
        <source>All excerpts are decided</source>
        <translation>所有摘录都已确定</translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s) to decide on</source>
        <translation>
            <numerusform>%n 条摘录待确定</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier edition and new edition: %1</source>
        <translation>旧版本与新版本：%1</translation>
    </message>
    <message>
        <source>No place in the new edition</source>
        <translation>新版本中没有位置</translation>
    </message>
    <message>
        <source>Choose a place to see it here</source>
        <translation>选一个位置，在这里查看</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Use this place</source>
        <translation>用这一处</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Several places</source>
        <translation>多处</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>The words are the same.</source>
        <translation>文字没有变化。</translation>
    </message>
    <message>
        <source>The new edition says it differently. Do the tags still hold?</source>
        <translation>新版本的说法不同。标签还成立吗？</translation>
    </message>
    <message>
        <source>These words are in several places. Which is it?</source>
        <translation>这些文字出现在多处。是哪一处？</translation>
    </message>
    <message>
        <source>The new edition has nothing that resembles it.</source>
        <translation>新版本中没有相近的文字。</translation>
    </message>
    <message>
        <source>These words are not in the new edition. The passages nearest to them:</source>
        <translation>新版本中没有这些文字。最接近的段落：</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ExcerptCard</name>
    <message>
        <source>no place</source>
        <translation>位置不明</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>The words changed in this edition: please look</source>
        <translation>新版中文字已改，请看一眼</translation>
    </message>
    <message>
        <source>These words stand in several places: please look</source>
        <translation>这段话在文中不止一处，请看一眼</translation>
    </message>
    <message>
        <source>Not found in this edition: please look</source>
        <translation>这一版里找不到，请看一眼</translation>
    </message>
    <message>
        <source>An area of the page</source>
        <translation>页面上的一个区域</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ExcerptModel</name>
    <message>
        <source>Page %1: %2</source>
        <translation>第 %1 页：%2</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ExcerptPanel</name>
    <message>
        <source>Select a sentence and press T</source>
        <translation>选中一句话，按 T 标上第一个标签</translation>
    </message>
    <message>
        <source>No excerpt matches. Without the filter: %1</source>
        <translation>没有摘录符合。去掉筛选有 %1 条</translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation>本节 %1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>本页 %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我标的</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>有批注</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘录</translation>
    </message>
    <message numerus="yes">
        <source>Export %n excerpt(s) as a table…</source>
        <translation>
            <numerusform>把 %n 条摘录导出成表格…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::FacetForm</name>
    <message>
        <source>“%1” is another facet’s key</source>
        <translation>“%1”是另一个分面的键</translation>
    </message>
    <message>
        <source>“%1” was not taken: only a–z, 0–9 and _</source>
        <translation>没有采用“%1”：只能用 a–z、0–9 和 _</translation>
    </message>
    <message>
        <source>“%1” names another facet</source>
        <translation>“%1”指的是另一个分面</translation>
    </message>
    <message>
        <source>Facet: %1</source>
        <translation>分面：%1</translation>
    </message>
    <message>
        <source>these settings hold for the whole facet</source>
        <translation>以下设置对整个分面生效</translation>
    </message>
    <message>
        <source>Ordered: from the lowest tag to the highest, as in the list.</source>
        <translation>有序：标签从低到高，次序与列表相同。</translation>
    </message>
    <message>
        <source>Nominal: no tag is higher than another.</source>
        <translation>名义：标签之间没有高低。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the facet in Chinese</source>
        <translation>分面的中文名称</translation>
    </message>
    <message>
        <source>Name of the facet in English</source>
        <translation>分面的英文名称</translation>
    </message>
    <message>
        <source>Key, alias</source>
        <translation>键、别名</translation>
    </message>
    <message>
        <source>Key of the facet</source>
        <translation>分面的键</translation>
    </message>
    <message>
        <source>Alias of the facet, for queries</source>
        <translation>分面的别名，查询用</translation>
    </message>
    <message>
        <source>Alias for queries</source>
        <translation>查询用的别名</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Nominal</source>
        <translation>名义</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>有序</translation>
    </message>
    <message>
        <source>Each excerpt</source>
        <translation>每条摘录</translation>
    </message>
    <message>
        <source>One only</source>
        <translation>只选一个</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>可选多个</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour only helps: the shape tells facets apart, in print too.</source>
        <translation>颜色只是辅助：形状随分面，黑白打印也能分辨。</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::FilterField</name>
    <message>
        <source>Filter by words; Enter for a tag</source>
        <translation>按词筛选，回车变成标签</translation>
    </message>
    <message>
        <source>Filter excerpts</source>
        <translation>筛选摘录</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::FindBar</name>
    <message>
        <source>From the beginning again</source>
        <translation>已到末尾，回到开头</translation>
    </message>
    <message>
        <source>From the end again</source>
        <translation>已到开头，回到末尾</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>整词</translation>
    </message>
    <message>
        <source>W</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Accents</source>
        <translation>区分重音</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Find in this report</source>
        <translation>在本报告中查找</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Tell capital and small letters apart</source>
        <translation>大写和小写字母分开算</translation>
    </message>
    <message>
        <source>Whole words only; Chinese is found anywhere</source>
        <translation>只找完整的英文词；中文不受影响</translation>
    </message>
    <message>
        <source>Tell letters with and without accents apart</source>
        <translation>带重音的字母与不带的分开算</translation>
    </message>
    <message>
        <source>List of hits (Down)</source>
        <translation>列出各处（↓）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>收起（Esc）</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::FindWords</name>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>共 %1 处</translation>
    </message>
    <message>
        <source>The text is being read: page %1 of %2. The search follows.</source>
        <translation>正在读取文字：第 %1 页，共 %2 页。读完就开始查找。</translation>
    </message>
    <message>
        <source>The text is being read. The search follows.</source>
        <translation>正在读取文字。读完就开始查找。</translation>
    </message>
    <message>
        <source>The text cannot be read, so nothing can be found in it.</source>
        <translation>文字读不出来，无法查找。</translation>
    </message>
    <message>
        <source>A scan: it has no text to search.</source>
        <translation>这是扫描件，没有文字可查。</translation>
    </message>
    <message>
        <source>The text behind these pages is not what they show: hits may be missing.</source>
        <translation>页面背后的文字与页面不符，可能查不全。</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::HitDelegate</name>
    <message>
        <source>p. %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::HitList</name>
    <message>
        <source>Hits</source>
        <translation>查到的位置</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::HitListModel</name>
    <message>
        <source>Page %1: %2</source>
        <translation>第 %1 页：%2</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::IdentityDialog</name>
    <message>
        <source>Vermilion</source>
        <translation>朱</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>靛</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>墨</translation>
    </message>
    <message>
        <source>Name and ink</source>
        <translation>名字和墨色</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨色</translation>
    </message>
    <message>
        <source>They stand beside each of your notes and can be changed at any time.</source>
        <translation>名字和墨色写在你的每条标注旁，随时可改。</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::IdentityRow</name>
    <message>
        <source>Vermilion ink</source>
        <translation>朱墨</translation>
    </message>
    <message>
        <source>Indigo ink</source>
        <translation>靛墨</translation>
    </message>
    <message>
        <source>Black ink</source>
        <translation>黑墨</translation>
    </message>
    <message>
        <source>Green ink</source>
        <translation>绿墨</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::LanguageSwitch</name>
    <message>
        <source>Language</source>
        <translation>界面语言</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::Lens</name>
    <message>
        <source>must</source>
        <translation>应当</translation>
    </message>
    <message>
        <source>must not</source>
        <translation>不得</translation>
    </message>
    <message>
        <source>may</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>if</source>
        <translation>如果</translation>
    </message>
    <message>
        <source>unless</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>art.</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>when</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>who</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>obligation</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>prohibition</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>permission</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>statute</source>
        <translation>法律法规</translation>
    </message>
    <message>
        <source>date or period</source>
        <translation>日期期限</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>条款引用</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::LensLegend</name>
    <message>
        <source>What the lens shows</source>
        <translation>透镜显示什么</translation>
    </message>
    <message>
        <source>Next: %1 (with Shift the previous)</source>
        <translation>下一处：%1（按住 Shift 是上一处）</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一处：%1</translation>
    </message>
    <message>
        <source>%1 (%2), %3 in the report</source>
        <translation>%1（%2），本报告 %3 处</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::LensPanel</name>
    <message>
        <source>The text is still being read</source>
        <translation>正文还在读取</translation>
    </message>
    <message>
        <source>There is no text here that the lens could read</source>
        <translation>这里没有透镜能读的正文</translation>
    </message>
    <message>
        <source>The lens has no definitions for this report&apos;s language; it reads Chinese and English</source>
        <translation>透镜没有这份报告语言的定义，只读中文和英文</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>On this page %1</source>
        <translation>本页 %1</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>按章节</translation>
    </message>
    <message>
        <source>Previous clause (Shift+N)</source>
        <translation>上一条（Shift+N）</translation>
    </message>
    <message>
        <source>Next clause (N)</source>
        <translation>下一条（N）</translation>
    </message>
    <message>
        <source>Tag this clause (T)</source>
        <translation>给这一条标标签（T）</translation>
    </message>
    <message>
        <source>The lens reads; it never tags by itself</source>
        <translation>透镜只读，不会自己标标签</translation>
    </message>
    <message>
        <source>Clauses on this page</source>
        <translation>本页的条款</translation>
    </message>
    <message>
        <source>Clauses by section</source>
        <translation>各章节的条款</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::LensSectionModel</name>
    <message>
        <source>Before the first heading</source>
        <translation>第一个标题之前</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::LogPage</name>
    <message>
        <source>Go back to version %1</source>
        <translation>回到第 %1 版</translation>
    </message>
    <message>
        <source>Go back to this version</source>
        <translation>回到这一版</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Versions of the codebook</source>
        <translation>码本的各个版本</translation>
    </message>
    <message>
        <source>What was and what is</source>
        <translation>改前与改后</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::MainWindow</name>
    <message>
        <source>Surfaces</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Not yet written</source>
        <translation>还没写入</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are only in memory and would be lost.</source>
        <translation>
            <numerusform>有 %n 处改动只在内存里，关闭就会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>关闭并放弃改动</translation>
    </message>
    <message>
        <source>Open report PDFs</source>
        <translation>打开报告 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Meipi projects (*.meipi)</source>
        <translation>眉批项目 (*.meipi)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Export excerpts as a table</source>
        <translation>把摘录导出成表格</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s) written to %1</source>
        <translation>
            <numerusform>%n 条摘录已写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the report</source>
        <translation>给报告改名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Locked PDF</source>
        <translation>加密的 PDF</translation>
    </message>
    <message>
        <source>That password does not open it. Password:</source>
        <translation>密码不对。密码：</translation>
    </message>
    <message>
        <source>This PDF is locked. Password:</source>
        <translation>这个 PDF 已加密。密码：</translation>
    </message>
    <message>
        <source>Checking the project…</source>
        <translation>正在检查项目…</translation>
    </message>
    <message>
        <source>The project is sound</source>
        <translation>项目完好</translation>
    </message>
    <message>
        <source>The check found: %1</source>
        <translation>检查发现：%1</translation>
    </message>
    <message>
        <source>About Meipi</source>
        <translation>关于眉批</translation>
    </message>
    <message>
        <source>Meipi %1</source>
        <translation>眉批 %1</translation>
    </message>
    <message>
        <source>Notes in the margin of report PDFs.

Free software under the GNU General Public License, version 3 or later. Readings of Chinese: CC-CEDICT (CC BY-SA 4.0).</source>
        <translation>在报告 PDF 的页边写批注。

自由软件，按 GNU 通用公共许可证第 3 版或更新的版本发布。汉字读音来自 CC-CEDICT（CC BY-SA 4.0）。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Reading the text: page %1 of %2</source>
        <translation>正在读文字：第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>My desk</source>
        <translation>我的书桌</translation>
    </message>
    <message>
        <source>Meipi</source>
        <translation>眉批</translation>
    </message>
    <message>
        <source>&amp;Add report PDFs…</source>
        <translation>添加报告 PDF(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Open PDFs…</source>
        <translation>打开 PDF(&amp;O)…</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>码本</translation>
    </message>
    <message>
        <source>The PDF of the new edition</source>
        <translation>新版本的 PDF</translation>
    </message>
    <message>
        <source>Reading “%1” and finding the excerpts again…</source>
        <translation>正在读取“%1”并重新查找摘录…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New edition</source>
        <translation>新版本</translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s) found again in the new edition</source>
        <translation>
            <numerusform>已在新版本中重新找到 %n 条摘录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::NavigationPanel</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::NotePane</name>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Why this tag? Markdown is fine.</source>
        <translation>为什么这样标？可以用 Markdown。</translation>
    </message>
    <message>
        <source>Ctrl+↵</source>
        <translation>Ctrl+↵</translation>
    </message>
    <message>
        <source>keep, close</source>
        <translation>存下并收起</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::OutlinePanel</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘录数</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>没有标题</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::PageActions</name>
    <message>
        <source>Pa&amp;ges</source>
        <translation>页面排列(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Continuous</source>
        <translation>连续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;One at a time</source>
        <translation>单页(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Facing, continuous</source>
        <translation>对开，连续(&amp;F)</translation>
    </message>
    <message>
        <source>Facing, one &amp;pair at a time</source>
        <translation>对开，一次两页(&amp;P)</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>向右转(&amp;R)</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>向左转(&amp;L)</translation>
    </message>
    <message>
        <source>Pap&amp;er</source>
        <translation>纸色(&amp;E)</translation>
    </message>
    <message>
        <source>As the &amp;window</source>
        <translation>随窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>白纸(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>米色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::PaletteBody</name>
    <message>
        <source>Chinese, English or pinyin initials</source>
        <translation>中文、英文或拼音首字母</translation>
    </message>
    <message>
        <source>Filter tags</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>No tag of that name</source>
        <translation>没有这样的标签</translation>
    </message>
    <message>
        <source>On it</source>
        <translation>已标</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation>
            <numerusform>选中 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Alt+1–9</source>
        <translation>Alt+1–9</translation>
    </message>
    <message>
        <source>put on</source>
        <translation>标上</translation>
    </message>
    <message>
        <source>put on, close</source>
        <translation>标上并收起</translation>
    </message>
    <message>
        <source>note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>An area is selected</source>
        <translation>已框选一个区域</translation>
    </message>
    <message>
        <source>and close</source>
        <translation>并收起</translation>
    </message>
    <message>
        <source>and go on</source>
        <translation>接着标</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ProgramTitle</name>
    <message>
        <source>Meipi</source>
        <translation>眉批</translation>
    </message>
    <message>
        <source>Notes in the margin, beside the clause</source>
        <translation>把要点标在条款旁边</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::QuickStrip</name>
    <message>
        <source>Quick tagging</source>
        <translation>快速标注</translation>
    </message>
    <message>
        <source>Every selection gets these; Enter after a selection by keys. Esc leaves</source>
        <translation>选中即标上；用键盘选中后按 Enter。Esc 退出</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Leave quick tagging</source>
        <translation>退出快速标注</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ReaderBar</name>
    <message>
        <source>The first facet</source>
        <translation>标签的首个分面</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合页宽</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>适合整页</translation>
    </message>
    <message>
        <source>Margin notes</source>
        <translation>眉批</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>(%1 of %2)</source>
        <translation>（%1 / %2）</translation>
    </message>
    <message>
        <source>There is no page “%1”, only %2</source>
        <translation>没有“%1”页，只有 %2</translation>
    </message>
    <message>
        <source>Page as it is printed (iv, A-3), or #15 for the fifteenth (Ctrl+G)</source>
        <translation>印在页上的页码（iv、A-3），或用 #15 表示第十五张（Ctrl+G）</translation>
    </message>
    <message>
        <source>Fit text</source>
        <translation>适合正文</translation>
    </message>
    <message>
        <source>How pages are put</source>
        <translation>页面怎么排</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ReaderMenu</name>
    <message>
        <source>&amp;Tag…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>批注(&amp;N)…</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>key</comment>
        <translation>Tab</translation>
    </message>
    <message>
        <source>&amp;Remove excerpt</source>
        <translation>删除摘录(&amp;R)</translation>
    </message>
    <message>
        <source>Del</source>
        <comment>key</comment>
        <translation>Del</translation>
    </message>
    <message>
        <source>&amp;Copy as a table</source>
        <translation>复制为表格(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;printed lines</source>
        <translation>按原行复制(&amp;P)</translation>
    </message>
    <message>
        <source>Copy with c&amp;itation</source>
        <translation>复制并注明出处(&amp;I)</translation>
    </message>
    <message>
        <source>Copy as a pict&amp;ure</source>
        <translation>复制为图片(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Find “%1”</source>
        <translation>查找“%1”(&amp;F)</translation>
    </message>
    <message>
        <source>Select &amp;more</source>
        <translation>扩大选区(&amp;M)</translation>
    </message>
    <message>
        <source>Select &amp;less</source>
        <translation>缩小选区(&amp;L)</translation>
    </message>
    <message>
        <source>Select &amp;word</source>
        <translation>选中词语(&amp;W)</translation>
    </message>
    <message>
        <source>Select &amp;clause</source>
        <translation>选中分句(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;sentence</source>
        <translation>选中句子(&amp;S)</translation>
    </message>
    <message>
        <source>Select &amp;paragraph</source>
        <translation>选中段落(&amp;P)</translation>
    </message>
    <message>
        <source>Select an a&amp;rea</source>
        <translation>框选区域(&amp;R)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Replace “%1”…</source>
        <translation>替换“%1”…</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Take off “%1”</source>
        <translation>去掉“%1”</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>只作摘录(&amp;H)</translation>
    </message>
    <message>
        <source>Last tags a&amp;gain</source>
        <translation>再用上次的标签(&amp;G)</translation>
    </message>
    <message>
        <source>Tag from these &amp;words</source>
        <translation>以原话为标签(&amp;W)</translation>
    </message>
    <message>
        <source>Spl&amp;it here</source>
        <translation>在这里拆分(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Join with the next</source>
        <translation>与后一条合并(&amp;J)</translation>
    </message>
    <message>
        <source>Join with the pre&amp;vious</source>
        <translation>与前一条合并(&amp;V)</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ReaderPane</name>
    <message>
        <source>This project is open for reading only.</source>
        <translation>这个项目以只读方式打开。</translation>
    </message>
    <message>
        <source>This project is open for reading only: %1</source>
        <translation>这个项目以只读方式打开：%1</translation>
    </message>
    <message>
        <source>This is a scan without text: only areas can be marked.</source>
        <translation>这是扫描件，只能框选区域。</translation>
    </message>
    <message>
        <source>The text in this PDF is not what its pages show: only areas can be marked.</source>
        <translation>这个 PDF 里的文字和页面上的对不上，只能框选区域。</translation>
    </message>
    <message>
        <source>Others’ excerpts and tags are hidden (Tags › Hide the others’ tags).</source>
        <translation>他人的摘录和标签已隐藏（标注 › 隐藏他人的标签）。</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ReaderView</name>
    <message>
        <source>This page cannot be drawn; its notes are safe</source>
        <translation>这一页画不出来，标注都在</translation>
    </message>
    <message>
        <source>Reading the text: page %1 of %2</source>
        <translation>正在读文字：第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>The text cannot be read. Pages and area excerpts are there.</source>
        <translation>文字读不出来。页面和框选摘录都在。</translation>
    </message>
    <message>
        <source>A scan: areas only</source>
        <translation>这是扫描件，只能框选区域</translation>
    </message>
    <message>
        <source>The text behind these pages is not what they show: areas only</source>
        <translation>页面背后的文字与所见不符，只能框选区域</translation>
    </message>
    <message>
        <source>Report pages</source>
        <translation>报告页面</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>This link leads to a page that is not in this PDF.</source>
        <translation>这个链接指向的页不在这份 PDF 里。</translation>
    </message>
    <message>
        <source>This link leads to another file, which is not opened: %1</source>
        <translation>这个链接指向另一个文件，不会打开：%1</translation>
    </message>
    <message>
        <source>This link would start a program, which is not done: %1</source>
        <translation>这个链接要启动程序，不会执行：%1</translation>
    </message>
    <message>
        <source>This link would run a script. Scripts in PDFs are not run.</source>
        <translation>这个链接要运行脚本。PDF 里的脚本一律不运行。</translation>
    </message>
    <message>
        <source>Drag over a figure or a table; Esc ends it</source>
        <translation>拖动框选图或表，按 Esc 结束</translation>
    </message>
    <message>
        <source>This link plays media, fills in a form or works another reader&apos;s menu. None of it is done.</source>
        <translation>这个链接用来播放媒体、填写表单或操作别的阅读器的菜单，一律不执行。</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::RecentList</name>
    <message>
        <source>No projects yet. Those you open are listed here.</source>
        <translation>还没有项目。打开过的项目会列在这里。</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::RemovalDialog</name>
    <message>
        <source>Retire: the excerpts keep the tag, and it is not offered any more</source>
        <translation>停用：摘录保留这个标签，今后不再提供</translation>
    </message>
    <message>
        <source>Another tag takes over:</source>
        <translation>换成另一个标签：</translation>
    </message>
    <message>
        <source>Take it off the excerpts, which stay</source>
        <translation>从摘录上取下，摘录保留</translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n 条摘录</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag is on %1. What becomes of them?</source>
        <translation>%1带有这个标签，怎样处理？</translation>
    </message>
    <message numerus="yes">
        <source>%n tags that go are on %1. What becomes of them?</source>
        <translation>
            <numerusform>要删去的标签中有 %n 个用在%1上，怎样处理？</numerusform>
        </translation>
    </message>
    <message>
        <source>Either way is one step, and undo takes it back.</source>
        <translation>哪种做法都是一步，撤销可还原。</translation>
    </message>
    <message>
        <source>Which tag takes over?</source>
        <translation>换成哪个标签？</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Choose a tag…</source>
        <translation>选标签…</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Move and remove</source>
        <translation>换标并删去</translation>
    </message>
    <message>
        <source>Take off and remove</source>
        <translation>取下并删去</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ReportList</name>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Add report PDFs…</source>
        <translation>添加报告 PDF…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>从项目里移除</translation>
    </message>
    <message>
        <source>New edition…</source>
        <translation>新版本…</translation>
    </message>
    <message>
        <source>Review of the new edition…</source>
        <translation>核对新版本…</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ReportListModel</name>
    <message>
        <source>Other reports</source>
        <translation>其他报告</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 no. %2 · %3</source>
        <translation>%1 年第 %2 期 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 年 · %2</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ReportRowDelegate</name>
    <message>
        <source>zh</source>
        <translation>中</translation>
    </message>
    <message>
        <source>en</source>
        <translation>英</translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::SplitDialog</name>
    <message>
        <source>Give the chosen…</source>
        <translation>所选摘录归入…</translation>
    </message>
    <message>
        <source>Split “%1”</source>
        <translation>拆分“%1”</translation>
    </message>
    <message>
        <source>New tags, one a line</source>
        <translation>新标签，一行一个</translation>
    </message>
    <message>
        <source>Choose excerpts and press the number of the tag that they get; 0 leaves them.</source>
        <translation>选中摘录，按新标签的序号归类；按 0 留在原标签。</translation>
    </message>
    <message>
        <source>Excerpts to share out</source>
        <translation>待归类的摘录</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>留在原标签</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::StartMessage</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::StartView</name>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>A short report in Chinese and English, already coded</source>
        <translation>一份短报告，中英对照，摘录已标好</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Empty, with the default facets: regulation path, risk level, cooperation pillar, economy</source>
        <translation>空白项目，带默认分面：监管路径、风险级别、合作支柱、经济体</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>A .meipi file</source>
        <translation>.meipi 文件</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>你是</translation>
    </message>
    <message>
        <source>Name and ink stand beside each of your notes. You can change them at any time.</source>
        <translation>名字和墨色写在你的每条标注旁，随时可改。</translation>
    </message>
    <message>
        <source>Everything stays in project files on this computer</source>
        <translation>所有内容都留在这台电脑上的项目文件里</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::StatusLine</name>
    <message>
        <source>%1 (me)</source>
        <translation>%1（我）</translation>
    </message>
    <message>
        <source>Everything stays in project files on this computer</source>
        <translation>所有内容都留在这台电脑上的项目文件里</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>正在存…</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>已存 %1</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已存</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Page %1 (%2 of %3)</source>
        <translation>第 %1 页（%2 / %3）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s) in this report</source>
        <translation>
            <numerusform>本报告 %n 条摘录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::TagChooser</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Filter tags</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::TagForm</name>
    <message>
        <source>Its address in files and on the command line: %1</source>
        <translation>在文件和命令行里的地址：%1</translation>
    </message>
    <message>
        <source>“%1” was not taken: only a–z, 0–9 and _</source>
        <translation>没有采用“%1”：只能用 a–z、0–9 和 _</translation>
    </message>
    <message>
        <source>“%1” is another tag’s key in this facet</source>
        <translation>“%1”是本分面另一个标签的键</translation>
    </message>
    <message>
        <source>A shortcut is one letter, A–Z</source>
        <translation>快捷键是一个字母，A–Z</translation>
    </message>
    <message>
        <source>%1 has another use while reading</source>
        <translation>阅读时 %1 另有用处</translation>
    </message>
    <message>
        <source>%1 is the shortcut of “%2”</source>
        <translation>%1 已是“%2”的快捷键</translation>
    </message>
    <message>
        <source>A letter that tags while reading; empty: none</source>
        <translation>阅读时按这个字母即标；留空则没有</translation>
    </message>
    <message>
        <source>%1 tags while reading</source>
        <translation>阅读时按 %1 即标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>眉批用短名</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>When to use</source>
        <translation>何时使用</translation>
    </message>
    <message>
        <source>When not</source>
        <translation>何时不用</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例句</translation>
    </message>
    <message>
        <source>%1 in Chinese</source>
        <translation>%1，中文</translation>
    </message>
    <message>
        <source>%1 in English</source>
        <translation>%1，英文</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::TagHead</name>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删去…</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::TagModel</name>
    <message>
        <source>one only</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>可选多个</translation>
    </message>
    <message>
        <source>%1 · ordered</source>
        <translation>%1 · 有序</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::TagRowDelegate</name>
    <message>
        <source>replaces %1</source>
        <translation>替换 %1</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ThumbnailList</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ThumbnailModel</name>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::UsageModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::UsagePane</name>
    <message>
        <source>On the page</source>
        <translation>在页上的样子</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>用量</translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n 条摘录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 份报告</numerusform>
        </translation>
    </message>
    <message>
        <source>Excerpts with this tag</source>
        <translation>带这个标签的摘录</translation>
    </message>
    <message>
        <source>No excerpt has this tag yet.</source>
        <translation>还没有摘录带这个标签。</translation>
    </message>
    <message numerus="yes">
        <source>Re-tag %n…</source>
        <translation>
            <numerusform>改标 %n 条…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n chosen excerpt(s) another tag</source>
        <translation>
            <numerusform>给所选 %n 条摘录换标签</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the words of an excerpt on a page.</source>
        <translation>这是页上一条摘录的文字，看看标上以后的样子。</translation>
    </message>
    <message>
        <source>Often together with</source>
        <translation>常与之同标</translation>
    </message>
    <message>
        <source>Read it in the report</source>
        <translation>到报告里读</translation>
    </message>
    <message>
        <source>Use as example</source>
        <translation>用作例句</translation>
    </message>
    <message>
        <source>Give it another tag…</source>
        <translation>换个标签…</translation>
    </message>
    <message>
        <source>Choose a tag to see how it looks and where it is used.</source>
        <translation>选一个标签，看它在页上的样子和用在哪里。</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::WindowActions</name>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open PDFs…</source>
        <translation>打开 PDF(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>打开项目(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>My &amp;desk</source>
        <translation>我的书桌(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export all excerpts as a table…</source>
        <translation>把全部摘录导出成表格(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filter excerpts</source>
        <translation>筛选摘录(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>适合页宽(&amp;W)</translation>
    </message>
    <message>
        <source>Fit &amp;page</source>
        <translation>适合整页(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reports and contents</source>
        <translation>报告和目录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Excerpts</source>
        <translation>摘录(&amp;E)</translation>
    </message>
    <message>
        <source>Appeara&amp;nce</source>
        <translation>外观(&amp;N)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>界面语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>上一页(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>下一页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Go to page</source>
        <translation>转到页码(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Other language version</source>
        <translation>另一语言版本(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>改名(&amp;N)…</translation>
    </message>
    <message>
        <source>Re&amp;move from the project</source>
        <translation>从项目里移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标注(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>写批注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove excerpt</source>
        <translation>删除摘录(&amp;R)</translation>
    </message>
    <message>
        <source>Ne&amp;xt excerpt</source>
        <translation>下一条摘录(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous excerpt</source>
        <translation>上一条摘录(&amp;P)</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>工具(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Name and ink…</source>
        <translation>名字和墨色(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Check the project</source>
        <translation>检查项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Meipi</source>
        <translation>关于眉批(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>Copy as &amp;printed lines</source>
        <translation>按原行复制(&amp;P)</translation>
    </message>
    <message>
        <source>Copy with c&amp;itation</source>
        <translation>复制并注明出处(&amp;I)</translation>
    </message>
    <message>
        <source>Select an &amp;area</source>
        <translation>框选区域(&amp;A)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Text caret</source>
        <translation>文字光标(&amp;T)</translation>
    </message>
    <message>
        <source>Fin&amp;d in this report…</source>
        <translation>在本报告中查找(&amp;D)…</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Fit &amp;text</source>
        <translation>适合正文(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Clause lens</source>
        <translation>条款透镜(&amp;C)</translation>
    </message>
    <message>
        <source>Next &amp;clause of the lens</source>
        <translation>透镜的下一条(&amp;C)</translation>
    </message>
    <message>
        <source>Previous clause of the &amp;lens</source>
        <translation>透镜的上一条(&amp;L)</translation>
    </message>
    <message>
        <source>Clause lens</source>
        <translation>条款透镜</translation>
    </message>
    <message>
        <source>Point out what must, must not and may be done (%1)</source>
        <translation>标出应当、不得和可以做的事（%1）</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>只作摘录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Last tags again</source>
        <translation>再用上次的标签(&amp;L)</translation>
    </message>
    <message>
        <source>Tag from these &amp;words</source>
        <translation>以原话为标签(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Quick tagging…</source>
        <translation>快速标注(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>拆分(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Join with the next</source>
        <translation>与后一条合并(&amp;J)</translation>
    </message>
    <message>
        <source>Join with the pre&amp;vious</source>
        <translation>与前一条合并(&amp;V)</translation>
    </message>
    <message>
        <source>New &amp;edition…</source>
        <translation>新版本(&amp;E)…</translation>
    </message>
    <message>
        <source>Re&amp;view of the new edition…</source>
        <translation>核对新版本(&amp;V)…</translation>
    </message>
    <message>
        <source>Hide the &amp;others’ tags</source>
        <translation>隐藏他人的标签(&amp;O)</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::WindowDocks</name>
    <message>
        <source>Reports and contents</source>
        <translation>报告和目录</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Clause lens</source>
        <translation>条款透镜</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::WindowPicture</name>
    <message>
        <source>The window was not complete in time.</source>
        <translation>窗口没有及时画完。</translation>
    </message>
    <message>
        <source>The picture cannot be written: %1</source>
        <translation>图片写不进去：%1</translation>
    </message>
</context>
<context>
    <name>meipi::widgets::YamlPage</name>
    <message>
        <source>The text says what the codebook says.</source>
        <translation>文本与码本一致。</translation>
    </message>
    <message>
        <source>Would change the codebook: %1 new, %2 changed, %3 removed</source>
        <translation>应用后：新增 %1，改动 %2，删去 %3</translation>
    </message>
    <message>
        <source>Codebook as YAML</source>
        <translation>码本，YAML 文本</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Go to line %1</source>
        <translation>到第 %1 行</translation>
    </message>
</context>
<context>
    <name>taxonomy</name>
    <message>
        <source>a text is expected here</source>
        <translation>这里应当是文本</translation>
    </message>
    <message>
        <source>%1 is expected here, as “key: value” lines</source>
        <translation>这里应当是%1，写成“键: 值”的各行</translation>
    </message>
    <message>
        <source>unknown key “%1” in %2 (known: %3)</source>
        <translation>%2里有不认识的键“%1”（可用：%3）</translation>
    </message>
    <message>
        <source>“%1” is given twice in %2</source>
        <translation>%2里“%1”出现了两次</translation>
    </message>
    <message>
        <source>%1 needs “%2”</source>
        <translation>%1缺少“%2”</translation>
    </message>
    <message>
        <source>“%1” of “%2” is none of %3</source>
        <translation>“%2”的值“%1”不在 %3 之中</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>a codebook</source>
        <translation>码本</translation>
    </message>
    <message>
        <source>this codebook has format %1; this program reads format %2</source>
        <translation>这份码本的格式是 %1，本程序读格式 %2</translation>
    </message>
    <message>
        <source>a list of %1 is expected here (“- ” lines)</source>
        <translation>这里应当是 %1 的列表（“- ”开头的各行）</translation>
    </message>
    <message>
        <source>the key “%1” may have a–z, 0–9 and _ only</source>
        <translation>键“%1”只能用 a–z、0–9 和 _</translation>
    </message>
    <message>
        <source>the key “%1” is taken</source>
        <translation>键“%1”已被占用</translation>
    </message>
    <message>
        <source>“%1” is not a UUID</source>
        <translation>“%1”不是 UUID</translation>
    </message>
    <message>
        <source>the id of “%1” is taken</source>
        <translation>“%1”的 id 已被占用</translation>
    </message>
    <message>
        <source>a facet</source>
        <translation>分面</translation>
    </message>
    <message>
        <source>the alias “%1” names another facet</source>
        <translation>别名“%1”指的是另一个分面</translation>
    </message>
    <message>
        <source>a facet needs “name” in one language at least</source>
        <translation>分面至少要有一种语言的“name”</translation>
    </message>
    <message>
        <source>tags may be nested %1 deep</source>
        <translation>标签最多嵌套 %1 层</translation>
    </message>
    <message>
        <source>a codebook may have %1 tags</source>
        <translation>一份码本最多 %1 个标签</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>a tag needs “label” in one language at least</source>
        <translation>标签至少要有一种语言的“label”</translation>
    </message>
    <message>
        <source>a shortcut is one letter, A–Z</source>
        <translation>快捷键是一个字母，A–Z</translation>
    </message>
    <message>
        <source>the letter %1 has another use in the reader</source>
        <translation>字母 %1 在阅读时另有用处</translation>
    </message>
    <message>
        <source>the shortcut %1 is taken</source>
        <translation>快捷键 %1 已被占用</translation>
    </message>
    <message>
        <source>the file is larger than %1 MiB</source>
        <translation>文件大于 %1 MiB</translation>
    </message>
    <message>
        <source>the file is not UTF-8</source>
        <translation>文件不是 UTF-8 编码</translation>
    </message>
</context>
</TS>
