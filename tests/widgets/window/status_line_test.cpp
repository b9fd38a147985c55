// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/status_line.h"

#include <QTest>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;

class StatusLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codersStayInView_data();
    void codersStayInView();
    void wholeTitleWhereThereIsRoom();
};

namespace {

const QWidget *named(const StatusLine &line, const QString &beginning)
{
    const QList<QWidget *> children = line.findChildren<QWidget *>();
    const auto found = std::ranges::find_if(
        children, [&](const QWidget *child) { return child->accessibleName().startsWith(beginning); });
    return found == children.end() ? nullptr : *found;
}

void fill(StatusLine &line, const QString &section)
{
    line.setKept({.waiting = 0, .trouble = {}, .kept = QDateTime::currentDateTime()});
    line.setPlace({.page = 11, .pages = 144, .label = u"12"_s, .section = section});
    line.setCounts(12, 9);
    line.setCoders({{.name = u"Lin Xi"_s, .ink = u"vermilion"_s, .me = true}});
}

} // namespace

void StatusLineTest::codersStayInView_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1440, 1000, 800, 640})
        QTest::addRow("%d", width) << width;
}

void StatusLineTest::codersStayInView()
{
    QFETCH(const int, width);
    StatusLine line;
    fill(line, u"A title as long as those of international agreements are, with all its parties, "_s.repeated(6));
    line.resize(width, line.height());
    line.show();
    QVERIFY(QTest::qWaitForWindowExposed(&line));
    QCOMPARE(line.width(), width);
    const QWidget *coders = named(line, u"Lin Xi"_s);
    QVERIFY(coders);
    QVERIFY(coders->width() >= coders->sizeHint().width());
    const QRect shown(coders->mapTo(&line, QPoint()), coders->size());
    QVERIFY2(line.rect().contains(shown),
             qPrintable(u"%1 to %2 of %3"_s.arg(shown.left()).arg(shown.right()).arg(width)));
    const QList<QWidget *> children = line.findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (const QWidget *child : children) {
        if (child != coders && child->isVisible())
            QVERIFY2(!child->geometry().intersects(shown), qPrintable(child->accessibleName()));
    }
}

void StatusLineTest::wholeTitleWhereThereIsRoom()
{
    StatusLine line;
    fill(line, u"1.2 Scope"_s);
    line.resize(1200, line.height());
    line.show();
    QVERIFY(QTest::qWaitForWindowExposed(&line));
    const QWidget *place = named(line, u"Page 12"_s);
    QVERIFY(place);
    QVERIFY(place->accessibleName().endsWith(u"1.2 Scope"_s));
    QVERIFY(place->width() >= place->sizeHint().width());
    QVERIFY(place->toolTip().isEmpty());
}

QTEST_MAIN(StatusLineTest)
#include "status_line_test.moc"
